package position

import (
	"strconv"
	"strings"
)

// scanner reads a text rune by rune.
type scanner struct {
	rest         []rune
	line, column int
	spots        map[string]Spot
	arrays       map[string]int // how many elements an array of tables has so far
	waiting      int            // the line of the last head that is commented out since the last that is not
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
			s.comment()
		default:
			return
		}
	}
}

// comment skips a comment, and keeps the place of a head that is commented out.
func (s *scanner) comment() {
	line, start := s.line, s.rest
	s.skipLine()
	if WaitingHead(string(start[:len(start)-len(s.rest)])) != "" {
		s.waiting = line
	}
}

func (s *scanner) skipLine() {
	for len(s.rest) > 0 && s.peek() != '\n' {
		s.next()
	}
}

// put keeps the first place of a key; a place of its own goes before one that
// is implied.
func (s *scanner) put(key string, keyLine, keyColumn, valueLine, valueColumn int) {
	old, ok := s.spots[key]
	if !ok {
		old.Order = len(s.spots)
	}
	if !ok || old.Implied {
		s.spots[key] = Spot{KeyLine: keyLine, KeyColumn: keyColumn, ValueLine: valueLine, ValueColumn: valueColumn, Order: old.Order}
	}
}

// imply keeps a place for a key that stands only in a longer one.
func (s *scanner) imply(key string, line, column int) {
	if _, ok := s.spots[key]; !ok {
		s.spots[key] = Spot{KeyLine: line, KeyColumn: column, ValueLine: line, ValueColumn: column, Order: len(s.spots), Implied: true}
	}
}

// header reads "a.b]" or "a.b]]", the rest of a header that begins at line and
// column, and returns the path of the table.
func (s *scanner) header(array bool, line, column int) string {
	table := ""
	for {
		table = Path(table, s.key())
		s.skipSpace()
		last := !s.take('.')
		if last && array {
			s.put(table, line, column, line, column)
			s.arrays[table]++
		} else if !last {
			s.imply(table, line, column)
		}
		if n := s.arrays[table]; n > 0 {
			table = Path(table, strconv.Itoa(n-1))
		}
		if last {
			return table
		}
	}
}

// pair reads "key = value" or "a.b = value" inside a table.
func (s *scanner) pair(table string) {
	line, column, waiting, first := s.line, s.column, s.waiting, ""
	key := table
	for {
		before := len(s.rest)
		part := s.key()
		if len(s.rest) == before {
			return // no key here
		}
		if key = Path(key, part); first == "" {
			first = key
		}
		s.skipSpace()
		if !s.take('.') {
			break
		}
		s.imply(key, line, column)
	}
	if !s.take('=') {
		return
	}
	s.skipSpace()
	s.put(key, line, column, s.line, s.column)
	put := s.spots[key]
	s.value(key, 0)
	if put.EndLine == 0 && put.KeyLine == line && put.KeyColumn == column { // not of a key that stands twice
		put.EndLine, put.EndColumn = s.line, s.column
		s.spots[key] = put
	}
	if head := s.spots[first]; head.KeyLine == line && head.KeyColumn == column {
		head.Waiting = waiting
		s.spots[first] = head
	}
	s.waiting = waiting // what is commented out in a list is no head
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
		element := Path(key, strconv.Itoa(i))
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
			inner = Path(inner, s.key())
			s.skipSpace()
			if !s.take('.') {
				break
			}
			s.imply(inner, line, column)
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
		return Unescape(b.String())
	}
	return b.String()
}

// escapes are those of one letter, with what they stand for.
const escapes = "b\bt\tn\nf\fr\re\x1b\"\"\\\\"

// Unescape undoes TOML's escapes, which are not quite Go's.
func Unescape(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, `\`)
		b.WriteString(before)
		if !found || rest == "" {
			return b.String()
		}
		letter := rest[0]
		s = rest[1:]
		digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[letter]
		code, err := strconv.ParseUint(s[:min(digits, len(s))], 16, 32)
		at := strings.IndexByte(escapes, letter)
		switch {
		case digits > 0 && len(s) >= digits && err == nil:
			b.WriteRune(rune(code))
			s = s[digits:]
		case digits == 0 && at >= 0 && at%2 == 0:
			b.WriteByte(escapes[at+1])
		default: // not TOML
			b.WriteString(`\`)
			s = rest
		}
	}
}
