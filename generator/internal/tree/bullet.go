package tree

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Word's bullets as they come along in a paste: characters that nobody begins
// a line with for any other reason, and those that somebody may, being letters
// of Wingdings, separators or dashes. These are bullets only where they are set
// apart as Word does it: by a tab or, but for a dash, by several spaces of
// which one does not break.
const (
	plainBullets = "•‣⁃▪■●○◦➢❖⮚"
	apartBullets = "·∙o§Øüvq–—"
)

// isBullet reports whether r is a bullet, and whether only where set apart.
// Symbol and Wingdings put theirs into an area of private use.
func isBullet(r rune) (ok, apart bool) {
	apart = strings.ContainsRune(apartBullets, r)
	return apart || strings.ContainsRune(plainBullets, r) || r >= 0xf020 && r <= 0xf0ff, apart
}

// hasBullets reports whether a line may begin with a bullet.
func hasBullets(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(line, " \t")
		r, n := utf8.DecodeRuneInString(line)
		if ok, _ := isBullet(r); ok && line[n:] != strings.TrimLeft(line[n:], " \t") {
			return true
		}
	}
	return false
}

// cutBullet parts a line into the blanks before its bullet, the bullet, and
// the words after it.
func cutBullet(chars []char) (before []char, bullet char, after []char, ok bool) {
	at := blanks(chars)
	if at == len(chars) {
		return nil, char{}, nil, false
	}
	before, bullet, after = chars[:at], chars[at], chars[at+1:]
	gap := after[:blanks(after)]
	is, apart := isBullet(bullet.r)
	if apart {
		is = is && slices.ContainsFunc(gap, func(c char) bool { return c.r == '\t' || c.carried && len(gap) > 1 && !isDash(bullet.r) })
	}
	return before, bullet, after[len(gap):], is && len(gap) > 0
}

func isDash(r rune) bool { return r == '–' || r == '—' }

// blanks counts the spaces and tabs that a line begins with.
func blanks(chars []char) int {
	n := slices.IndexFunc(chars, func(c char) bool { return !c.isBlank() })
	if n < 0 {
		return len(chars)
	}
	return n
}

// level is one of a pasted list's: its bullet, and how far in it stood.
type level struct {
	bullet rune
	indent int
}

// lists knows, line by line, in which list a pasted bullet stands.
type lists struct {
	levels    []level // of the pasted list at hand, the outermost first
	base      []char  // blanks before its outermost bullets
	within    bool    // the line above belongs to a list or a footnote that was typed
	continues bool    // the file's line has begun with a pasted bullet
	fence     string  // the mark that ends the code at hand
}

// item and note are how a list's item and a footnote begin in Markdown.
var (
	item = regexp.MustCompile(`^[ \t]*(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)`)
	note = regexp.MustCompile(`^\[\^`)
)

// startsItem reports whether a line, without the blanks before it, is an item,
// typed or pasted.
func startsItem(chars []char) bool {
	_, _, _, ok := cutBullet(chars)
	return ok || item.MatchString(words(chars))
}

// take returns a line with its bullet, if it has one, made Markdown's.
func (l *lists) take(s span) []char {
	before, bullet, after, ok := cutBullet(s.chars)
	switch {
	case ok && l.fence == "":
		return l.bulleted(before, bullet, after, s.indent)
	case blanks(s.chars) == len(s.chars):
		return s.chars
	}
	line := s.chars
	if l.continues {
		line = slices.Concat(l.inside(len(l.levels), line[blanks(line)].column), line[blanks(line):])
	}
	l.follow(line)
	text := words(line)
	l.within = item.MatchString(text) || note.MatchString(text) || l.within && blanks(line) > 0
	if blanks(line) == 0 {
		l.levels = nil
	}
	return line
}

// bulleted is an item of the list at hand, or of a new one. An item without
// words would underline the line above: it goes.
func (l *lists) bulleted(before []char, bullet char, after []char, indent int) []char {
	if len(after) == 0 {
		return nil
	}
	if len(l.levels) == 0 {
		if l.base = nil; l.within {
			l.base = before
		}
	}
	l.within, l.continues = true, true
	this := level{bullet.r, indent}
	depth := slices.Index(l.levels, this)
	if depth < 0 {
		for depth = len(l.levels); depth > 0 && l.levels[depth-1].indent > indent; {
			depth--
		}
		l.levels = append(l.levels[:depth], this)
	}
	l.levels = l.levels[:depth+1]
	mark := []char{{'-', bullet.column, true}, {' ', bullet.column + 1, true}}
	return slices.Concat(l.inside(depth, bullet.column), mark, after)
}

// inside is the blanks before what stands at a column of the file's line,
// inside an item of a depth from 1.
func (l *lists) inside(depth, column int) []char {
	line := make([]char, 0, len(l.base)+2*depth)
	for _, c := range l.base {
		line = append(line, char{c.r, column, true})
	}
	return append(line, slices.Repeat([]char{{' ', column, true}}, 2*depth)...)
}

// follow keeps track of fenced code.
func (l *lists) follow(line []char) {
	text := words(line[blanks(line):])
	mark := text[:len(text)-len(strings.TrimLeft(text, text[:1]))]
	rest := text[len(mark):]
	switch {
	case l.fence != "":
		if strings.HasPrefix(mark, l.fence) && strings.Trim(rest, " \t") == "" {
			l.fence = ""
		}
	case len(mark) < 3 || blanks(line) > maxIndent && !l.within:
	case mark[0] == '~' || mark[0] == '`' && !strings.Contains(rest, "`"):
		l.fence = mark
	}
}
