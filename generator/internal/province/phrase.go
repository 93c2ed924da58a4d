package province

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/portal"
)

// Words is a piece of words in both languages.
type Words struct{ VI, EN string }

// Both is a piece of words, given in either language.
func Both(vi, en string) Words { return Words{vi, en} }

// Text is w in the type of the portal.
func (w Words) Text() portal.Text { return portal.Text{VI: w.VI, EN: w.EN} }

// In is w in one language.
func (w Words) In(lang portal.Lang) string {
	if lang == portal.English {
		return w.EN
	}
	return w.VI
}

// Each applies a function to the words of each language.
func (w Words) Each(change func(lang portal.Lang, s string) string) Words {
	return Words{change(portal.Vietnamese, w.VI), change(portal.English, w.EN)}
}

// Plus is w with more behind it.
func (w Words) Plus(more Words) Words { return Words{w.VI + more.VI, w.EN + more.EN} }

// Same is what is written alike in both languages.
func Same(s string) Words { return Words{s, s} }

// With puts values into {names}: with("place", p, "agency", a). {Name} is the
// value with a capital.
func (w Words) With(pairs ...any) Words {
	for i := 0; i < len(pairs); i += 2 {
		name, value := pairs[i].(string), pairs[i+1].(Words)
		w.VI = strings.ReplaceAll(w.VI, "{"+name+"}", value.VI)
		w.EN = strings.ReplaceAll(w.EN, "{"+name+"}", value.EN)
		w.VI = strings.ReplaceAll(w.VI, "{"+capital(name)+"}", capital(value.VI))
		w.EN = strings.ReplaceAll(w.EN, "{"+capital(name)+"}", capital(value.EN))
	}
	return w
}

// Lower is w with a small first letter.
func (w Words) Lower() Words {
	return w.Each(func(_ portal.Lang, s string) string { return first(unicode.ToLower, s) })
}

// Capital is w with a capital first letter.
func (w Words) Capital() Words {
	return w.Each(func(_ portal.Lang, s string) string { return capital(s) })
}

func capital(s string) string { return first(unicode.ToUpper, s) }

func first(change func(rune) rune, s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(change(r)) + s[size:]
}
