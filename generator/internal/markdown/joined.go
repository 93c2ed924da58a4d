package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// What runs together in Markdown and was hardly meant to. A paragraph may be
// wrapped at any width: what may be that is not told.

const (
	widest = 100 // characters of a line that somebody may have wrapped
	whole  = 60  // from which a line that ends a sentence may be a paragraph
	filled = 72  // that a wrapped line fills at least, unless the next word is too long
)

var (
	itemForm    = regexp.MustCompile(`^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\S`)
	markedLine  = regexp.MustCompile(`^(?:#|>|\||\[\^|!\[|---|===|___|\*\*\*|[-*+][ \t]|\d{1,9}[.)][ \t])`)
	pipedLine   = regexp.MustCompile(`^ {0,3}\|.*\|[ \t]*$`)
	dividerLine = regexp.MustCompile(`^[|\-: \t]*-[|\-: \t]*$`)
	endsPart    = regexp.MustCompile(`[.!?:…]["'”’»)]*$`)
	endsSaying  = regexp.MustCompile(`[.!?…]["'”’»)]*$`)
)

// Unmeant warns of what was most likely not meant as Markdown takes it; for at
// and source see ParseAt.
func Unmeant(at func(line, column int) portal.Pos, source string) diag.List {
	lines := append(strings.Split(source, "\n"), "")
	return append(tabbed(at, lines), joined(at, lines)...)
}

// joined warns of text straight behind a list, of two paragraphs without an
// empty line between, and of rows between | that make no table. The last of the
// lines is empty.
func joined(at func(line, column int) portal.Pos, lines []string) diag.List {
	var problems diag.List
	before, inItem, fenced := "", false, false
	rows, ruled := 0, false
	for n, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		piped := !fenced && pipedLine.MatchString(line)
		if !piped {
			if rows > 1 && !ruled {
				problems.Add(diag.Warning(at(n-rows+1, 1), "raw-html.unruled"))
			}
			rows, ruled = 0, false
		} else {
			rows++
			ruled = ruled || dividerLine.MatchString(line)
		}
		switch {
		case fenced || strings.TrimSpace(line) == "":
			before, inItem = "", false
			continue
		case itemForm.MatchString(line):
			inItem = true
		case inItem && continues(before, line):
			problems.Add(diag.Warning(at(n+1, 1), "raw-html.item"))
			inItem = false // told once
		case !inItem && (isSaying(before) && isSaying(line) || before != "" && beginsAnew(lines, n)):
			problems.Add(diag.Warning(at(n+1, 1), "raw-html.joined"))
		}
		before = line
	}
	return problems
}

// isPlain reports a line of words that begins at the margin.
func isPlain(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return line != "" && !unicode.IsSpace(r) && !markedLine.MatchString(line)
}

// continues reports whether a line that Markdown takes for more of an item
// seems to begin a paragraph.
func continues(before, line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	if !isPlain(line) || !unicode.IsUpper(first) || breaks(before) {
		return false
	}
	word, _, _ := strings.Cut(line, " ")
	width := utf8.RuneCountInString(before)
	return width > widest || width+1+utf8.RuneCountInString(word) < filled
}

// isSaying reports a line that is too long to be wrapped, and whole.
func isSaying(line string) bool {
	return isPlain(line) && utf8.RuneCountInString(line) > widest && endsSaying.MatchString(strings.TrimSpace(line)) && !breaks(line)
}

// beginsAnew reports whether lines[n] seems to begin a paragraph straight behind
// another: both are long, and one ends where the other begins a sentence. Lines
// that elsewhere go on in the next are wrapped, and tell nothing.
func beginsAnew(lines []string, n int) bool {
	long := func(line string) bool { return isPlain(line) && utf8.RuneCountInString(line) >= whole }
	first, _ := utf8.DecodeRuneInString(lines[n])
	if !long(lines[n-1]) || !long(lines[n]) || !unicode.IsUpper(first) || breaks(lines[n-1]) {
		return false
	}
	from, to := n-1, n
	for from > 0 && isPlain(lines[from-1]) {
		from--
	}
	for isPlain(lines[to+1]) { // the last one is empty
		to++
	}
	for _, line := range lines[from:to] {
		if !endsPart.MatchString(strings.TrimSpace(line)) {
			return false
		}
	}
	return true
}

// breaks reports a line that ends in a line break.
func breaks(line string) bool { return strings.HasSuffix(line, "  ") || strings.HasSuffix(line, `\`) }
