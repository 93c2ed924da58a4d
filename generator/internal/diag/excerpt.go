package diag

import (
	"slices"
	"strings"
	"unicode"
)

// Source returns the text of a file of the portal, in the lines and characters
// that positions count. ok is false where it cannot be read.
type Source func(file string) (text string, ok bool)

// Excerpt is the line on which something is wrong, as a screen can show it.
// The zero Excerpt is none.
type Excerpt struct {
	Before, Fault, After string // Fault is never empty: behind the end of a line it is a space
}

// reach is how many characters around a fault are looked at: more than any
// screen shows, and so few that many faults on one endless line take no time.
const reach = 1000

// excerpt shows the place at column, from 1 in characters, of a line. A line
// without letters and digits, such as a fence, would tell nobody anything.
func excerpt(line string, column int) Excerpt {
	if !strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return Excerpt{}
	}
	text := []rune(line)
	start := min(max(column-1, 0), len(text))
	text = text[:min(start+reach, len(text))]
	if start > reach {
		text, start = text[start-reach:], reach
	}
	for start > 0 && start < len(text) && isMark(text[start]) {
		start--
	}
	end := start + extent(text[start:])
	for end < len(text) && isMark(text[end]) {
		end++
	}
	e := Excerpt{Before: visible(text[:start], 0), Fault: " "}
	if end > start {
		at := cells(e.Before)
		e.Fault = visible(text[start:end], at)
		e.After = visible(text[end:], at+cells(e.Fault))
	}
	return e
}

func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// extent guesses how many of the characters that begin with a fault belong to
// it: a string, a link, a list, a tag, a heading, what is invisible, else a
// word.
func extent(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	if !unicode.IsGraphic(text[0]) {
		return 1
	}
	switch text[0] {
	case '"', '\'':
		if i := slices.Index(text[1:], text[0]); i > 0 {
			return i + 2
		}
		return trimmed(text)
	case '#':
		return trimmed(text)
	case '!':
		if len(text) > 1 && text[1] == '[' {
			return 1 + extent(text[1:])
		}
	case '[':
		n := bracket(text, '[', ']')
		if n < len(text) && text[n] == '(' {
			n += bracket(text[n:], '(', ')')
		}
		return n
	case '<':
		return bracket(text, '<', '>')
	}
	n := slices.IndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`=,;"[]()<>`, r) })
	if n < 0 {
		n = len(text)
	}
	return max(n, 1)
}

// bracket is the length of what begins with open, up to the close of its own;
// one character where there is none.
func bracket(text []rune, open, closing rune) int {
	depth := 0
	for i, r := range text {
		switch r {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 1
}

// trimmed is the length of text without the spaces at its end.
func trimmed(text []rune) int {
	n := len(text)
	for n > 1 && unicode.IsSpace(text[n-1]) {
		n--
	}
	return n
}

// Cut shortens a long line around the fault, to at most width cells.
func (e Excerpt) Cut(width int) Excerpt {
	if cells(e.Before)+cells(e.Fault)+cells(e.After) <= width {
		return e
	}
	if fault := head(e.Fault, max(width*2/3, 1)); fault != e.Fault {
		e.Fault, e.After = fault, ""
	}
	room := width - cells(e.Fault)
	after := min(cells(e.After), room*2/3)
	before := min(cells(e.Before), room-after)
	e.Before, e.After = tail(e.Before, before), head(e.After, room-before)
	return e
}
