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

// Step pairs a place in one list with one in another; -1 where the other list
// has nothing there.
type Step struct{ Then, Now int }

// Align pairs two lists of digests: what is in both, in order, is itself; what
// lies between is paired from its beginning, as what changed, and what is left
// over was taken out or put in.
func Align(then, now []string) []Step {
	same := common(then, now)
	same = append(same, Step{len(then), len(now)})
	var steps []Step
	i, j := 0, 0
	for _, s := range same {
		for ; i < s.Then || j < s.Now; i, j = i+1, j+1 {
			step := Step{i, j}
			if i >= s.Then {
				step.Then = -1
			}
			if j >= s.Now {
				step.Now = -1
			}
			steps = append(steps, step)
		}
		if s.Then < len(then) {
			steps = append(steps, s)
		}
		i, j = s.Then+1, s.Now+1
	}
	return steps
}

// mostCompared bounds the comparing of two lists that differ: their lengths
// multiplied. Beyond it, only what is the same at either end is.
const mostCompared = 1 << 22

// common is a longest list of digests that stands in both, in order.
func common(then, now []string) []Step {
	var steps []Step
	first := 0
	for first < len(then) && first < len(now) && then[first] == now[first] {
		steps = append(steps, Step{first, first})
		first++
	}
	last := 0
	for last < len(then)-first && last < len(now)-first && then[len(then)-1-last] == now[len(now)-1-last] {
		last++
	}
	a, b := then[first:len(then)-last], now[first:len(now)-last]
	if len(a)*len(b) <= mostCompared {
		for _, s := range longest(a, b) {
			steps = append(steps, Step{first + s.Then, first + s.Now})
		}
	}
	for ; last > 0; last-- {
		steps = append(steps, Step{len(then) - last, len(now) - last})
	}
	return steps
}

func longest(a, b []string) []Step {
	length := make([][]int, len(a)+1) // of what is common to a[i:] and b[j:]
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var steps []Step
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			steps = append(steps, Step{i, j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return steps
}
