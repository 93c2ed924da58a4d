package tree

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Cleaned is a text without what a paste from Word carries.
type Cleaned struct {
	Text  string
	moves []move // in the order of the text
}

// place is a line and a column, both from 1.
type place struct{ line, column int }

// move says where in the file stood what is now at a place, and what follows
// it up to the next move.
type move struct{ to, from place }

// Origin is the line and column, in the text that was cleaned, of what stands
// at a line and column of Text.
func (c Cleaned) Origin(line, column int) (int, int) {
	i, exact := slices.BinarySearchFunc(c.moves, place{line, column}, func(m move, p place) int {
		return cmp.Or(cmp.Compare(m.to.line, p.line), cmp.Compare(m.to.column, p.column))
	})
	if !exact {
		i--
	}
	if i < 0 {
		return line, column
	}
	to, from := c.moves[i].to, c.moves[i].from
	if line > to.line {
		return from.line + line - to.line, column
	}
	return from.line, from.column + column - to.column
}

// CleanLines cleans normalised text in which a line has to stay one, such as
// front matter. What was cleaned, or never held any of this, comes back as it
// is:
//
//   - a non-breaking or typographic space becomes a space. At the start of a
//     line it goes, but that up to three stay before an item of a list; at the
//     end of one it goes with the spaces around it;
//   - a soft hyphen, a zero-width character or a mark of direction goes; a
//     joiner stays where emoji or letters other than Latin may need it;
//   - a non-breaking hyphen becomes a hyphen;
//   - Word's break of a line or a page becomes a space.
func CleanLines(text string) Cleaned {
	if !strings.ContainsFunc(text, isCarried) {
		return Cleaned{Text: text}
	}
	c := newCleaner()
	for physical := range strings.Lines(text) {
		c.write(readLine(physical).whole())
		c.end(physical)
	}
	return c.done()
}

// CleanMarkdown does as CleanLines, but that Word's break of a line or a page
// becomes a new line, except in a heading or a row of a table, which are one
// line; and the bullets of a list become Markdown's, each level below the one
// it stands in.
func CleanMarkdown(text string) Cleaned {
	if !strings.ContainsFunc(text, isCarried) && !hasBullets(text) {
		return Cleaned{Text: text}
	}
	c := newCleaner()
	var l lists
	for physical := range strings.Lines(text) {
		l.continues = false
		for i, part := range readLine(physical).parts() {
			if i > 0 {
				c.put('\n', part.column-1)
			}
			c.write(l.take(part))
		}
		c.end(physical)
	}
	return c.done()
}

// cleaner puts a cleaned text together, line by line of the file.
type cleaner struct {
	out   strings.Builder
	line  int   // of the file
	at    place // of the next character
	from  place // where that stood in the file, if nothing moved
	moves []move
}

func newCleaner() *cleaner { return &cleaner{line: 1, at: place{1, 1}, from: place{1, 1}} }

// put adds a character that stood at a column of the file's line, or stands
// for what did.
func (c *cleaner) put(r rune, column int) {
	c.stands(column)
	c.out.WriteRune(r)
	if r == '\n' {
		c.at, c.from = place{c.at.line + 1, 1}, place{c.line + 1, 1}
		return
	}
	c.at.column++
	c.from = place{c.line, column + 1}
}

// stands notes that what comes next stood at a column of the file's line.
func (c *cleaner) stands(column int) {
	if from := (place{c.line, column}); from != c.from {
		c.moves = append(c.moves, move{c.at, from})
	}
}

func (c *cleaner) write(chars []char) {
	for _, char := range chars {
		c.put(char.r, char.column)
	}
}

// end ends a line of the file as it ended there.
func (c *cleaner) end(physical string) {
	length := utf8.RuneCountInString(physical)
	if strings.HasSuffix(physical, "\n") {
		c.put('\n', length)
	} else {
		c.stands(length + 1)
	}
	c.line++
}

func (c *cleaner) done() Cleaned { return Cleaned{c.out.String(), c.moves} }
