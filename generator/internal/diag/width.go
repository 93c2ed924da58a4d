package diag

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// tabStop is the distance of the columns that a tab leads to.
const tabStop = 4

// cell is how many columns of a screen a character takes: none for a mark over
// the letter before it, two for a Chinese character or an emoji.
func cell(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cell(r)
	}
	return n
}

// visible writes characters as a screen can show them, from the column at, in
// cells from 0: a tab as spaces, and what cannot be seen, or would steer the
// screen, as U+FFFD.
func visible(text []rune, at int) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\t':
			n := tabStop - at%tabStop
			b.WriteString(strings.Repeat(" ", n))
			at += n
			continue
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
		at += cell(r)
	}
	return b.String()
}

// head is the beginning of s, in at most n cells, the last of them "…" where
// s is cut.
func head(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	used := 1 // for the ellipsis
	for i, r := range s {
		if used += cell(r); used > n {
			return s[:i] + "…"
		}
	}
	return s
}

// tail is the end of s, in at most n cells, the first of them "…" where s is
// cut. A mark does not lose its letter.
func tail(s string, n int) string {
	over := cells(s) - n
	if over <= 0 {
		return s
	}
	over++ // for the ellipsis
	for i, r := range s {
		if over <= 0 && cell(r) > 0 {
			return "…" + s[i:]
		}
		over -= cell(r)
	}
	return "…"
}
