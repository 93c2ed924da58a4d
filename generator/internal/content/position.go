package content

import (
	"strconv"
	"strings"
)

// separator joins the parts of a key path: no key can hold it, since control
// characters are refused when a file is read.
const separator = "\x1f"

// path joins the parts of a key path. An array's elements are "0", "1", ….
func path(parts ...string) string { return strings.Join(parts, separator) }

// spot is where a key and its value begin, in lines and characters from 1.
type spot struct {
	keyLine, keyColumn     int
	valueLine, valueColumn int
	order                  int // of the key in the file
}

// positions finds the place of every key, which the TOML library does not
// tell. It is made for text that the library has accepted; on other text it
// still ends, and finds what it can. twice lists tables that are opened a
// second time, which the library lets pass.
func positions(text string) (spots map[string]spot, twice []string) {
	s := scanner{rest: []rune(text), line: 1, column: 1, spots: map[string]spot{}, arrays: map[string]int{}}
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
		array := s.take('[')
		table = s.header(array)
		if opened[table] {
			twice = append(twice, table)
		}
		opened[table] = true
		s.put(table, line, column, line, column)
		s.skipLine()
	}
	return s.spots, twice
}

type scanner struct {
	rest         []rune
	line, column int
	spots        map[string]spot
	arrays       map[string]int // how many elements an array of tables has so far
}

func (s *scanner) peek() rune {
	if len(s.rest) == 0 {
		return 0
	}
	return s.rest[0]
}

func (s *scanner) next() rune {
	r := s.peek()
	if len(s.rest) > 0 {
		s.rest = s.rest[1:]
	}
	if s.column++; r == '\n' {
		s.line, s.column = s.line+1, 1
	}
	return r
}

func (s *scanner) take(r rune) bool {
	if len(s.rest) > 0 && s.rest[0] == r {
		s.next()
		return true
	}
	return false
}

func (s *scanner) has(prefix string) bool {
	p := []rune(prefix)
	return len(s.rest) >= len(p) && string(s.rest[:len(p)]) == prefix
}

func (s *scanner) skipSpace() {
	for s.peek() == ' ' || s.peek() == '\t' {
		s.next()
	}
}

// skipBlank skips spaces, line ends and comments.
func (s *scanner) skipBlank() {
	for len(s.rest) > 0 {
		switch s.peek() {
		case ' ', '\t', '\n':
			s.next()
		case '#':
			s.skipLine()
		default:
			return
		}
	}
}

func (s *scanner) skipLine() {
	for len(s.rest) > 0 && s.peek() != '\n' {
		s.next()
	}
}

// put keeps the first place of a key.
func (s *scanner) put(key string, keyLine, keyColumn, valueLine, valueColumn int) {
	if _, ok := s.spots[key]; !ok && key != "" {
		s.spots[key] = spot{keyLine, keyColumn, valueLine, valueColumn, len(s.spots)}
	}
}

// header reads "a.b]" or "a.b]]" and returns the path of the table.
func (s *scanner) header(array bool) string {
	table := ""
	for {
		key := s.key()
		table = strings.TrimPrefix(table+separator+key, separator)
		s.skipSpace()
		last := !s.take('.')
		if last && array {
			s.arrays[table]++
		}
		if n := s.arrays[table]; n > 0 {
			table = path(table, strconv.Itoa(n-1))
		}
		if last {
			return table
		}
	}
}

// pair reads "key = value" or "a.b = value" inside a table.
func (s *scanner) pair(table string) {
	line, column := s.line, s.column
	key := table
	for {
		before := len(s.rest)
		part := s.key()
		if len(s.rest) == before {
			return // no key here
		}
		key = strings.TrimPrefix(key+separator+part, separator)
		s.skipSpace()
		if !s.take('.') {
			break
		}
		s.put(key, line, column, line, column)
	}
	if !s.take('=') {
		return
	}
	s.skipSpace()
	s.put(key, line, column, s.line, s.column)
	s.value(key, 0)
}

// key reads one bare or quoted part of a key.
func (s *scanner) key() string {
	s.skipSpace()
	if q := s.peek(); q == '"' || q == '\'' {
		return s.quoted()
	}
	var b strings.Builder
	for len(s.rest) > 0 && !strings.ContainsRune(".=[]{}, \t\n#\"'", s.peek()) {
		b.WriteRune(s.next())
	}
	return b.String()
}

// maxDepth bounds arrays in arrays; front matter has no need of any.
const maxDepth = 32

// value skips a value, and puts the places of what an array or an inline
// table holds.
func (s *scanner) value(key string, depth int) {
	switch r := s.peek(); {
	case depth > maxDepth:
		s.rest = nil
	case r == '"' || r == '\'':
		s.quoted()
	case r == '[':
		s.next()
		s.array(key, depth)
	case r == '{':
		s.next()
		s.inline(key, depth)
	default:
		for len(s.rest) > 0 && !strings.ContainsRune(",]}#\n", s.peek()) {
			s.next()
		}
	}
}

func (s *scanner) array(key string, depth int) {
	for i := 0; ; i++ {
		s.skipBlank()
		if s.take(']') || len(s.rest) == 0 {
			return
		}
		before := len(s.rest)
		element := path(key, strconv.Itoa(i))
		s.put(element, s.line, s.column, s.line, s.column)
		s.value(element, depth+1)
		s.skipBlank()
		if !s.take(',') && len(s.rest) == before {
			return
		}
	}
}

func (s *scanner) inline(key string, depth int) {
	for {
		s.skipBlank()
		if s.take('}') || len(s.rest) == 0 {
			return
		}
		before := len(s.rest)
		line, column := s.line, s.column
		inner := key
		for {
			inner = path(inner, s.key())
			s.skipSpace()
			if !s.take('.') {
				break
			}
			s.put(inner, line, column, line, column)
		}
		if s.take('=') {
			s.skipSpace()
			s.put(inner, line, column, s.line, s.column)
			s.value(inner, depth+1)
		}
		s.skipBlank()
		if !s.take(',') && len(s.rest) == before {
			return
		}
	}
}

// quoted reads a string of any of the four kinds. Escapes are undone only as
// far as keys need.
func (s *scanner) quoted() string {
	quote := string(s.peek())
	if long := strings.Repeat(quote, 3); s.has(long) {
		s.next()
		s.next()
		s.next()
		for len(s.rest) > 0 && !s.has(long) {
			if s.next() == '\\' && quote == `"` {
				s.next()
			}
		}
		for n := 0; n < 5 && s.take([]rune(quote)[0]); n++ { // up to two quotes belong to the text
		}
		return ""
	}
	s.next()
	var b strings.Builder
	for len(s.rest) > 0 && s.peek() != '\n' {
		r := s.next()
		if string(r) == quote {
			break
		}
		b.WriteRune(r)
		if r == '\\' && quote == `"` {
			b.WriteRune(s.next())
		}
	}
	if quote == `"` {
		if plain, err := strconv.Unquote(`"` + b.String() + `"`); err == nil {
			return plain
		}
	}
	return b.String()
}
