package tree

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a character of a paste becomes, where it does not become another.
const (
	lost   = '\x00' // it goes
	broken = '\v'   // a break of a line or a page
)

// becomes is what a character turns into, by itself.
func becomes(r rune) rune {
	switch {
	case r == 0xa0, r >= 0x2000 && r <= 0x200a, r == 0x202f, r == 0x205f:
		return ' '
	case r == 0xad, r >= 0x200b && r <= 0x200f, r == 0x2060, r == 0xfeff:
		return lost
	case r == 0x1f: // Word's own soft hyphen
		return lost
	case r == 0x2011, r == 0x1e: // the latter is Word's own
		return '-'
	case r == '\v', r == '\f', r == 0x2028, r == 0x2029:
		return broken
	}
	return r
}

// isCarried reports whether a paste may carry r and cleaning may change it.
func isCarried(r rune) bool { return r == '\v' || becomes(r) != r }

// isJoiner reports whether r puts together, or keeps apart, what is beside it.
func isJoiner(r rune) bool { return r == 0x200c || r == 0x200d }

// joins reports whether a joiner beside r may be needed: emoji are put
// together with it, and some scripts shape their letters by it.
func joins(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.So, unicode.Sk) &&
		!unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

// char is a character of a line, or what has become of it.
type char struct {
	r       rune
	column  int  // where it stood in the file's line
	carried bool // it stood there as another
}

func (c char) isBlank() bool { return c.r == ' ' || c.r == '\t' }

// isSpace reports whether c is no word, for the ends of a line.
func (c char) isSpace() bool { return c.isBlank() || c.r == lost || c.r == broken }

// span is a line of the file, or what stands in it between two breaks.
type span struct {
	chars  []char
	column int // at which it began
	indent int // how far in its words stood in the file; a tab counts four
}

func readLine(physical string) span {
	runes := []rune(strings.TrimSuffix(physical, "\n"))
	s := span{make([]char, len(runes)), 1, 0}
	before := rune(lost) // the last that stays
	for i, r := range runes {
		to := becomes(r)
		if isJoiner(r) && i+1 < len(runes) && joins(before) && joins(runes[i+1]) {
			to = r
		}
		if s.chars[i] = (char{to, i + 1, to != r || to == broken}); to != lost {
			before = to
		}
	}
	return s
}

// whole is the line as one, its breaks spaces.
func (s span) whole() []char {
	for i, c := range s.chars {
		if c.r == broken {
			s.chars[i].r = ' '
		}
	}
	return s.trimmed().chars
}

// parts is the line between its breaks, but that a heading and a row of a
// table are one.
func (s span) parts() []span {
	if first := slices.IndexFunc(s.chars, func(c char) bool { return !c.isSpace() }); first < 0 || strings.ContainsRune("#|", s.chars[first].r) {
		return []span{{chars: s.whole(), column: 1}}
	}
	var parts []span
	for start, i := 0, 0; i <= len(s.chars); i++ {
		if i == len(s.chars) || s.chars[i].r == broken {
			parts = append(parts, span{chars: s.chars[start:i], column: start + 1}.trimmed())
			start = i + 1
		}
	}
	return parts
}

// maxIndent is how many spaces may stand before an item of a list that is not
// to be code.
const maxIndent = 3

// trimmed takes out what goes, and the spaces at the ends that a paste has left
// there: they would break a line in two, make code of it, or put it into the
// list above. Before an item some stay, which tell its level.
func (s span) trimmed() span {
	all := s.chars
	end := len(all)
	for end > 0 && all[end-1].isSpace() {
		end--
	}
	if isPasted := func(c char) bool { return c.carried }; !slices.ContainsFunc(all[end:], isPasted) {
		end = len(all)
	}
	rest := slices.DeleteFunc(slices.Clone(all[:end]), func(c char) bool { return c.r == lost })
	start := blanks(rest)
	own := slices.IndexFunc(all[:end], func(c char) bool { return c.carried || !c.isBlank() }) // blanks that were typed
	if own < 0 || own > start {
		own = start
	}
	for _, c := range rest[:start] {
		if s.indent++; c.r == '\t' {
			s.indent += 3
		}
	}
	kept := rest[:own:own]
	if own < start && startsItem(rest[start:]) {
		for _, c := range rest[own:max(own, min(start, maxIndent))] {
			kept = append(kept, char{' ', c.column, true})
		}
	}
	s.chars = composed(append(kept, rest[start:]...))
	return s
}

// composed puts marks together with the letters that they have come to stand
// beside.
func composed(chars []char) []char {
	text := words(chars)
	if norm.NFC.IsNormalString(text) {
		return chars
	}
	var out []char
	for at := 0; text != ""; {
		n := norm.NFC.NextBoundaryInString(text, true)
		for _, r := range norm.NFC.String(text[:n]) {
			out = append(out, char{r, chars[at].column, chars[at].carried})
		}
		at += utf8.RuneCountInString(text[:n])
		text = text[n:]
	}
	return out
}

func words(chars []char) string {
	var b strings.Builder
	for _, c := range chars {
		b.WriteRune(c.r)
	}
	return b.String()
}
