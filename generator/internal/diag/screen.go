package diag

import (
	"io"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Screen is a terminal at which a person sits.
type Screen struct {
	Width int  // in columns; 0 where it is not known
	Color bool // it knows ANSI colours
}

// style is an ANSI colour.
type style string

const (
	plain  style = ""
	strong style = "1"
	faint  style = "2"
	red    style = "1;31"
	violet style = "1;35" // legible on white and on black, as yellow is not
	green  style = "1;32"
)

func (s Severity) style() style {
	if s == SeverityError {
		return red
	}
	return violet
}

// usual and narrowest are the widths of a screen that does not tell its own,
// and of one that tells nonsense.
const usual, narrowest = 80, 30

// Show writes the problems for a person at a terminal: file by file, each with
// its line and the fault marked below it, and the count at the end. Nothing is
// told twice; see Groups.
func (l List) Show(w io.Writer, lang portal.Lang, screen Screen, source Source) error {
	if screen.Width <= 0 {
		screen.Width = usual
	}
	screen.Width = max(screen.Width, narrowest)
	p := page{Screen: screen}
	for _, group := range l.Groups(lang, source) {
		if group.File != "" {
			p.line("", word{visible([]rune(group.File), 0), strong})
		}
		for _, e := range group.Entries {
			p.entry(e, lang)
		}
		p.line("")
	}
	switch {
	case len(l) == 0:
		p.flow("", "", []word{{i18n.Say(lang, "check.ready"), green}})
	case l.Errors() > 0:
		p.flow("", "", []word{{l.Summary(lang), red}})
	default:
		p.flow("", "", []word{{l.Summary(lang) + "; " + i18n.Say(lang, "check.warnings-only"), violet}})
	}
	_, err := io.WriteString(w, p.text.String())
	return err
}

// page is what is written on a screen.
type page struct {
	Screen
	text strings.Builder
}

// word is something of one colour; it is broken only at its spaces.
type word struct {
	text  string
	style style
}

func (p *page) entry(e Entry, lang portal.Lang) {
	severity := i18n.Severity(lang, string(e.Severity))
	if place := e.Place(lang); place != "" {
		severity += " " + place
	}
	p.flow("  ", "    ", []word{{severity + ":", e.Severity.style()}, {e.Text, strong}, {"[" + e.Rule + "]", faint}})
	p.excerpt(e)
	for _, text := range []string{e.Others(lang), e.Hint} {
		if text != "" {
			p.flow("    ", "    ", []word{{text, plain}})
		}
	}
}

// excerpt shows the line, and below it marks the fault.
func (p *page) excerpt(e Entry) {
	if e.Excerpt.Fault == "" {
		return
	}
	number := strconv.Itoa(e.Line)
	indent := "    "
	gutter := len(indent) + len(number) + len(" | ")
	cut := e.Excerpt.Cut(p.Width - gutter)
	p.line(indent, word{number + " |", faint}, word{strings.TrimRight(" "+cut.Before+cut.Fault+cut.After, " "), plain})
	p.line(indent, word{strings.Repeat(" ", len(number)) + " |", faint},
		word{strings.Repeat(" ", 1+cells(cut.Before)) + strings.Repeat("^", max(cells(cut.Fault), 1)), e.Severity.style()})
}

// flow writes words with spaces between them, over as many lines as they need.
func (p *page) flow(first, next string, words []word) {
	line, used := []word{}, cells(first)
	indent := first
	for _, w := range words {
		for _, part := range strings.Fields(visible([]rune(w.text), 0)) {
			if len(line) > 0 && used+1+cells(part) > p.Width {
				p.line(indent, line...)
				line, used, indent = line[:0], cells(next), next
			}
			if len(line) > 0 {
				part = " " + part
			}
			used += cells(part)
			line = append(line, word{part, w.style})
		}
	}
	p.line(indent, line...)
}

// line writes one line; neighbours of one colour share its codes.
func (p *page) line(indent string, words ...word) {
	p.text.WriteString(indent)
	now := plain
	turn := func(to style) {
		if !p.Color || to == now {
			return
		}
		if now != plain {
			p.text.WriteString("\x1b[0m")
		}
		if to != plain {
			p.text.WriteString("\x1b[" + string(to) + "m")
		}
		now = to
	}
	for _, w := range words {
		turn(w.style)
		p.text.WriteString(w.text)
	}
	turn(plain)
	p.text.WriteByte('\n')
}
