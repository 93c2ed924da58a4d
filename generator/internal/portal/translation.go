package portal

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Translation is an English file beside its Vietnamese: passage by passage,
// what it translates and whether that still stands.
type Translation struct {
	Source, File  string   // the Vietnamese file and the English; File "" where there is none
	Stamped       []string // digests of the passages that the English was made of; nil: never stamped
	Confirmed     []Confirmation
	ConfirmedLine bool      // the file has a line for what is confirmed
	Passages      []Passage // front matter, blocks, footnotes, each in the order of the Vietnamese
	Pos           Pos       // of the stamp, else where the English file begins
	NoBody        bool      // the Vietnamese has a body, the English none
	Recounted     bool      // the English body has not the number of blocks it was stamped with
	Uneven        *Uneven   // nil: each block has its counterpart, or it is known which have not
}

// Uneven is two bodies of different length of which nobody can tell what
// belongs to what: they are one passage.
type Uneven struct {
	VI, EN              int  // blocks
	Dropped             bool // the Vietnamese is as it was stamped: English is gone that stood there
	Vietnamese, English Pos  // of the first block that seems to have no counterpart, and of one beside whose counterpart it belongs
}

// IsUneven reports whether p is the passage of both bodies as a whole.
func (t *Translation) IsUneven(p Passage) bool {
	return t.Uneven != nil && p.Key == "" && p.State == PassageUnknown && p.VI.Digest != "" && p.VI.Digest[0] == 'b'
}

// Passage is the words of one key, one block or one footnote, in both languages.
type Passage struct {
	Key    string // of words in front matter: "milestones.thong-xe.title"; "" for what stands in the body
	VI, EN Wording
	State  PassageState
	Was    string // the Vietnamese words that the English was made of, where they changed; "" where not known
}

// Wording is a passage in one language.
type Wording struct {
	Plain  string // the words without markup
	Line   string // the same on one line, for a person to read
	Digest string // kind and digest of the source text: "k…" a key, "b…" a block, "n…" a footnote
	Pos    Pos    // no Line: the passage does not stand in this language
	Spots  []Spot // where Plain stands in the file; nil: it is not known
}

// At is the place of a byte of Plain; Pos where that is not known.
func (w Wording) At(offset int) Pos {
	i, exact := slices.BinarySearchFunc(w.Spots, offset, func(s Spot, at int) int { return cmp.Compare(s.At, at) })
	if !exact {
		i--
	}
	if i < 0 || offset > len(w.Plain) {
		return w.Pos
	}
	s := w.Spots[i]
	return Pos{File: w.Pos.File, Line: s.Line, Column: s.Column + utf8.RuneCountInString(w.Plain[s.At:offset])}
}

// Stands reports whether the passage is there.
func (w Wording) Stands() bool { return w.Pos.Line > 0 }

// Confirmation is an editor's word that the figures of a passage agree in both
// languages although the program reads them otherwise.
type Confirmation struct {
	VI, EN string // the digests of the two wordings
	Pos    Pos
}

// PassageState says whether an English passage says what the Vietnamese says.
type PassageState string

const (
	PassageCurrent PassageState = "current" // made of the Vietnamese as it stands
	PassageChanged PassageState = "changed" // the Vietnamese changed since
	PassageMissing PassageState = "missing" // there is no English
	PassageGone    PassageState = "gone"    // the Vietnamese is no more
	PassageMoved   PassageState = "moved"   // the same Vietnamese, in another place
	PassageUnknown PassageState = "unknown" // never stamped, or the blocks no longer count up
)

// Count counts the passages in a state.
func (t *Translation) Count(state PassageState) int {
	n := 0
	for _, p := range t.Passages {
		if p.State == state {
			n++
		}
	}
	return n
}

// Confirms returns the confirmation of a passage, pinned to both its wordings.
func (t *Translation) Confirms(p Passage) *Confirmation {
	for i, c := range t.Confirmed {
		if c.VI == p.VI.Digest && c.EN == p.EN.Digest {
			return &t.Confirmed[i]
		}
	}
	return nil
}
