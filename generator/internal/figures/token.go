package figures

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number in digits, or a mark.
type token struct {
	start, end int
	text       string // lower-case; every dash is "-"
	sort       sort
	glued      bool     // no space before it
	capital    bool     // it begins with a capital
	shouted    bool     // it has no small letter
	opens      bool     // it begins a sentence
	whole      *Reading // of a token that is a figure by itself
}

type sort int

const (
	word   sort = iota
	digits      // with the marks between them: "9.522,8"
	mark
	whole // a document's number, a clause
)

// tokens divides a passage. What is part of an address is left out.
func (l *language) tokens(text string) []token {
	all := make([]token, 0, len(text)/4)
	fixed := wholes(text)
	opens := true
	for at := 0; at < len(text); {
		if len(fixed) > 0 && at >= fixed[0].start {
			t := fixed[0]
			fixed = fixed[1:]
			if t.start >= at { // else it lies in what has been read
				t.glued = len(all) > 0 && all[len(all)-1].end == t.start
				all, at, opens = append(all, t), t.end, false
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		if at == 0 || text[at-1] <= ' ' {
			if n := address(text[at:]); n > 0 {
				at += n
				continue
			}
		}
		limit := len(text)
		if len(fixed) > 0 {
			limit = fixed[0].start
		}
		t := token{start: at, end: at + tokenLength(text[at:limit], r, size)}
		t.sort = sortOf(r)
		t.write(text[t.start:t.end])
		t.glued = len(all) > 0 && all[len(all)-1].end == at
		t.opens = opens
		opens = t.sort == mark && strings.Contains(".!?:;“\"(•-", t.text) || opens && t.sort == mark
		at = t.end
		all = l.split(all, t)
	}
	return all
}

func sortOf(r rune) sort {
	switch {
	case r >= '0' && r <= '9':
		return digits
	case isLetter(r):
		return word
	}
	return mark
}

func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '²' || r == '³'
}

// tokenLength is the length of the token that begins text with r.
func tokenLength(text string, r rune, size int) int {
	switch sortOf(r) {
	case digits:
		return len(digitForm.FindString(text))
	case mark:
		return size
	}
	n := strings.IndexFunc(text, func(r rune) bool { return !isLetter(r) && (r < '0' || r > '9') })
	if n < 0 {
		n = len(text)
	}
	letters := strings.TrimRight(text[:n], "0123456789")
	if _, money := currencies.at([]token{{text: strings.ToLower(letters)}}, 0); money > 0 {
		return len(letters) // "VND79.5m"
	}
	return n
}

// digitForm is a number in any notation; what it is worth is seen later.
var digitForm = regexp.MustCompile(`^\d+(?:[.,\x{00a0}\x{202f}]\d+)*`)

// write sets what depends on the words as they stand in the passage.
func (t *token) write(s string) {
	t.text = s
	switch t.sort {
	case mark:
		if strings.Contains("‐‑‒–—―−", s) {
			t.text = "-"
		}
	case word:
		first, _ := utf8.DecodeRuneInString(s)
		t.capital = unicode.IsUpper(first)
		t.text = strings.ToLower(s)
		t.shouted = t.capital && strings.ToUpper(s) == s
	}
}

// split appends t to all: digits that are no number in l in parts, such as the
// "14.6.2024" of a date, the "1.4" of a clause in Vietnamese.
func (l *language) split(all []token, t token) []token {
	if t.sort != digits || strings.IndexFunc(t.text, func(r rune) bool { return r < '0' || r > '9' }) < 0 {
		return append(all, t)
	}
	if _, ok := l.number(t.text); ok {
		return append(all, t)
	}
	var parts []token
	for at := 0; at < len(t.text); {
		r, size := utf8.DecodeRuneInString(t.text[at:])
		part := token{start: t.start + at, sort: sortOf(r), glued: at > 0 || t.glued}
		if part.sort == digits {
			size = len(t.text[at:]) - len(strings.TrimLeft(t.text[at:], "0123456789"))
		}
		part.end, part.text = part.start+size, t.text[at:at+size]
		at += size
		if unicode.IsSpace(r) {
			continue
		}
		part.glued = part.glued && (len(parts) == 0 || parts[len(parts)-1].end == part.start)
		parts = append(parts, part)
	}
	return append(all, parts...)
}

// address is the length of the web or mail address that begins text; 0: none.
func address(text string) int {
	n := strings.IndexFunc(text, unicode.IsSpace)
	if n < 0 {
		n = len(text)
	}
	if chunk := text[:n]; strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || strings.Contains(chunk, "@") {
		return n
	}
	return 0
}
