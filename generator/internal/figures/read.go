package figures

import (
	"math/big"
	"strings"

	"camket/generator/internal/portal"
)

// Read returns the figures of a passage in lang, in its order. It expects text
// in NFC, without markup.
func Read(lang portal.Lang, text string) []Figure { return readIn(languageOf(lang), text) }

func readIn(l *language, text string) []Figure {
	r := &reader{language: l, tokens: l.tokens(text), text: text}
	for at := 0; at < len(r.tokens); {
		at += max(r.figure(at), 1)
	}
	r.context()
	return r.figures
}

// reader is the state of one Read.
type reader struct {
	*language
	text    string
	tokens  []token
	figures []Figure
	spans   [][2]int // the tokens of each figure
}

// figure reads the figure that begins at token i, if there is one, and returns
// how many tokens it takes.
func (r *reader) figure(i int) int {
	t := r.tokens[i]
	if t.sort == whole {
		return r.add(Figure{Reading: *t.whole}, i, i, 1)
	}
	f, n := r.at(r.tokens, i)
	q, from, m := r.quantity(i)
	switch {
	case m > n:
		return r.add(q, from, i, m)
	case n > 0 && f.Kind == 0:
		return n
	case n > 0:
		from = r.qualify(&f, i)
		if f.Kind == Share {
			n = r.shared(&f, i+n) - i
		}
		return r.add(f, from, i, n)
	}
	if code, n := r.code(i); n > 0 {
		return r.add(Figure{Reading: code}, i, i, n)
	}
	if n, ok := roman(t); ok && r.isNumeral(i) {
		return r.add(Figure{Reading: Reading{Kind: Ordinal, Number: big.NewRat(int64(n), 1).RatString()}}, i, i, 1)
	}
	return 0
}

// add takes down a figure of n tokens from i, and the qualifier from which it
// begins.
func (r *reader) add(f Figure, from, i, n int) int {
	f.Start, f.End = r.tokens[from].start, r.tokens[i+n-1].end
	f.Words = r.text[f.Start:f.End]
	r.figures = append(r.figures, f)
	r.spans = append(r.spans, [2]int{from, i + n})
	return n
}

// free is the first token that no figure has taken yet. The "first" of "the
// first 13 km" does not count.
func (r *reader) free() int {
	last := len(r.figures) - 1
	if last >= 0 && r.figures[last].Kind == Ordinal && r.figures[last].Loose {
		last--
	}
	if last < 0 {
		return 0
	}
	return r.spans[last][1]
}

// isNumeral reports whether capitals at i that may be a Roman numeral are one.
// Those in a shouted passage may be a word ("XI MĂNG", "VI PHẠM"), a single
// letter may be anything: they must have a label before them, or begin a
// heading.
func (r *reader) isNumeral(i int) bool {
	if i > 0 && r.labels[r.tokens[i-1].text] {
		return true
	}
	if len(r.tokens[i].text) > 1 {
		return i+1 >= len(r.tokens) || !r.tokens[i+1].shouted
	}
	return i == 0 && len(r.tokens) > 1 && r.tokens[1].sort == mark && r.tokens[1].text != "'" && r.tokens[1].text != "’"
}

// code reads letters and digits that stand together: "27C", "H5N1", "1.4.2".
func (r *reader) code(i int) (Reading, int) {
	t := r.tokens[i]
	n := 1
	if t.sort == word {
		_, unit := r.units.at(r.tokens, i)
		if unit == 0 && strings.ContainsAny(t.text, "0123456789") {
			return Reading{Kind: Code, Code: code(withoutRoad(t.text))}, 1
		}
		return Reading{}, 0
	}
	if t.sort != digits {
		return Reading{}, 0
	}
	for i+n < len(r.tokens) && r.tokens[i+n].glued {
		next := r.tokens[i+n]
		point := next.text == "." && i+n+1 < len(r.tokens) && r.tokens[i+n+1].glued && r.tokens[i+n+1].sort != mark
		if !point && next.sort == mark || next.sort == word && len(next.text) > 3 {
			break
		}
		n++
	}
	var s strings.Builder
	for _, t := range r.tokens[i : i+n] {
		s.WriteString(t.text)
	}
	return Reading{Kind: Code, Code: code(s.String())}, n
}

// withoutRoad takes off what kind of road it is: "ql27c" and "National Highway
// 27C" are the same.
func withoutRoad(s string) string {
	for _, kind := range [...]string{"ql", "đt", "dt", "tl", "nh"} {
		if rest, ok := strings.CutPrefix(s, kind); ok && rest[0] >= '0' && rest[0] <= '9' {
			return rest
		}
	}
	return s
}
