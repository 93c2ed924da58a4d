package portal

import "fmt"

// Lang is a language of the portal: an IETF tag, lower-case.
type Lang string

const (
	Vietnamese Lang = "vi" // the authoritative language: facts and words
	English    Lang = "en" // words only
)

// Langs lists the languages in the order in which they are shown.
var Langs = [...]Lang{Vietnamese, English}

// Other returns the language of the alternate page.
func (l Lang) Other() Lang {
	if l == English {
		return Vietnamese
	}
	return English
}

// Text is one piece of words in both languages.
type Text struct {
	VI, EN string
	Stale  bool // the Vietnamese changed since the English was made of it
}

// In returns the words for a page in lang, and the language they are in:
// Vietnamese where the English is missing.
func (t Text) In(lang Lang) (string, Lang) {
	if lang == English && t.EN != "" {
		return t.EN, English
	}
	return t.VI, Vietnamese
}

// IsStale reports whether the words for a page in lang have fallen behind.
func (t Text) IsStale(lang Lang) bool { return t.Stale && lang == English && t.EN != "" }

// Set stores the words of one language.
func (t *Text) Set(lang Lang, words string) {
	if lang == English {
		t.EN = words
	} else {
		t.VI = words
	}
}

// Pos is a place in a source file. The zero Pos is no place.
type Pos struct {
	File   string // relative to the portal's root, with "/"
	Line   int    // from 1; 0: the file as a whole
	Column int    // from 1, in characters: code points of the file's line in NFC, before it is cleaned
}

// Where is the file and the line, as one problem names the place of another.
func (p Pos) Where() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }
