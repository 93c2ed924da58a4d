package lexicon

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number in digits, or a mark.
type Token struct {
	Start, End int
	Text       string // lower-case; every dash is "-"
	Sort       Sort
	Glued      bool // no space before it
	Capital    bool // it begins with a capital
	Shouted    bool // it has no small letter
	Opens      bool // it begins a sentence
}

// Sort is what a token is.
type Sort int

const (
	Word   Sort = iota
	Digits      // with the marks between them: "9.522,8"
	Mark
	Document // its number: "35-CT/TW"
	Clause   // "II.1.4"
)

// Tokens divides a passage. What is part of an address is left out.
func (l *Language) Tokens(text string) []Token {
	all := make([]Token, 0, len(text)/4)
	fixed := wholes(text)
	opens := true
	for at := 0; at < len(text); {
		if len(fixed) > 0 && at >= fixed[0].Start {
			t := fixed[0]
			fixed = fixed[1:]
			if t.Start >= at { // else it lies in what has been read
				t.Glued = len(all) > 0 && all[len(all)-1].End == t.Start
				all, at, opens = append(all, t), t.End, false
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
			limit = fixed[0].Start
		}
		t := Token{Start: at, End: at + tokenLength(text[at:limit], r, size)}
		t.Sort = sortOf(r)
		t.write(text[t.Start:t.End])
		t.Glued = len(all) > 0 && all[len(all)-1].End == at
		t.Opens = opens
		opens = t.Sort == Mark && strings.Contains(".!?:;“\"(•-", t.Text) || opens && t.Sort == Mark
		at = t.End
		all = l.split(all, t)
	}
	return all
}

func sortOf(r rune) Sort {
	switch {
	case r >= '0' && r <= '9':
		return Digits
	case isLetter(r):
		return Word
	}
	return Mark
}

func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '²' || r == '³'
}

// tokenLength is the length of the token that begins text with r.
func tokenLength(text string, r rune, size int) int {
	switch sortOf(r) {
	case Digits:
		return len(digitForm.FindString(text))
	case Mark:
		return size
	}
	n := strings.IndexFunc(text, func(r rune) bool { return !isLetter(r) && (r < '0' || r > '9') })
	if n < 0 {
		n = len(text)
	}
	letters := strings.TrimRight(text[:n], "0123456789")
	if _, money := Currencies.At([]Token{{Text: strings.ToLower(letters)}}, 0); money > 0 {
		return len(letters) // "VND79.5m"
	}
	return n
}

// digitForm is a number in any notation; what it is worth is seen later.
var digitForm = regexp.MustCompile(`^\d+(?:[.,\x{00a0}\x{202f}]\d+)*`)

// write sets what depends on the words as they stand in the passage.
func (t *Token) write(s string) {
	t.Text = s
	switch t.Sort {
	case Mark:
		if strings.Contains("‐‑‒–—―−", s) {
			t.Text = "-"
		}
	case Word:
		first, _ := utf8.DecodeRuneInString(s)
		t.Capital = unicode.IsUpper(first)
		t.Text = strings.ToLower(s)
		t.Shouted = t.Capital && strings.ToUpper(s) == s
	}
}

// split appends t to all: digits that are no number in l in parts, such as the
// "14.6.2024" of a date, the "1.4" of a clause in Vietnamese.
func (l *Language) split(all []Token, t Token) []Token {
	if t.Sort != Digits || strings.IndexFunc(t.Text, func(r rune) bool { return r < '0' || r > '9' }) < 0 {
		return append(all, t)
	}
	if _, ok := l.Number(t.Text); ok {
		return append(all, t)
	}
	var parts []Token
	for at := 0; at < len(t.Text); {
		r, size := utf8.DecodeRuneInString(t.Text[at:])
		part := Token{Start: t.Start + at, Sort: sortOf(r), Glued: at > 0 || t.Glued}
		if part.Sort == Digits {
			size = len(t.Text[at:]) - len(strings.TrimLeft(t.Text[at:], "0123456789"))
		}
		part.End, part.Text = part.Start+size, t.Text[at:at+size]
		at += size
		if unicode.IsSpace(r) {
			continue
		}
		part.Glued = part.Glued && (len(parts) == 0 || parts[len(parts)-1].End == part.Start)
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
