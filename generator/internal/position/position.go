// Package position finds where the keys of a TOML text stand, which the TOML
// library does not tell: a text in, a place for each key path out.
package position

import (
	"regexp"
	"strings"
)

// Separator stands before each part of a key path; that of a file's top level
// is "". No key holds it but by an escape, since control characters are refused
// when a file is read.
const Separator = "\x1f"

// Path adds a part to a key path. An array's elements are "0", "1", ….
func Path(key, part string) string { return key + Separator + part }

// Readable is a key path as an editor would write it.
func Readable(key string) string {
	return strings.ReplaceAll(strings.TrimPrefix(key, Separator), Separator, ".")
}

// Spot is where a key and its value begin, and where the value ends, in lines
// and characters from 1.
type Spot struct {
	KeyLine, KeyColumn     int
	ValueLine, ValueColumn int
	EndLine, EndColumn     int  // of what follows the value; 0 for tables and what is implied
	Order                  int  // of the key in the text
	Implied                bool // it stands only in a longer key, as a does in [a.b]
	Waiting                int  // the line of a head that is commented out, nearer above the key than its table's; or 0
}

// waitingHead is the head of a table that is commented out, as forms have it:
// no space stands behind the "#", nor in the name.
var waitingHead = regexp.MustCompile(`^#(\[\[?(?:[^\s\[\]=#"]|"[^"\n]*")+\]\]?)[ \t]*(?:#.*)?$`)

// WaitingHead is the head of a table that a comment holds, as it will stand
// once it is put to use; "" for any other comment.
func WaitingHead(comment string) string {
	if m := waitingHead.FindStringSubmatch(comment); m != nil {
		return m[1]
	}
	return ""
}

// Find finds the place of every key, which the TOML library does not
// tell. It is made for text that the library has accepted; on other text it
// still ends, and finds what it can. twice lists tables that are opened a
// second time, which the library lets pass.
func Find(text string) (spots map[string]Spot, twice []string) {
	s := scanner{rest: []rune(text), line: 1, column: 1, spots: map[string]Spot{}, arrays: map[string]int{}}
	opened := map[string]bool{}
	table := ""
	for s.skipBlank(); len(s.rest) > 0; s.skipBlank() {
		line, column := s.line, s.column
		if s.peek() != '[' {
			s.pair(table)
			s.skipLine()
			continue
		}
		s.next()
		s.waiting = 0
		array := s.take('[')
		table = s.header(array, line, column)
		if opened[table] {
			twice = append(twice, table)
		}
		opened[table] = true
		s.put(table, line, column, line, column)
		s.skipLine()
	}
	return s.spots, twice
}
