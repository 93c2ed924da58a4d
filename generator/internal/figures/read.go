package figures

import (
	"math/big"
	"strings"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
	"camket/generator/internal/portal"
)

// Read returns the figures of a passage in lang, in its order. It expects text
// in NFC, without markup.
func Read(lang portal.Lang, text string) []Figure { return readIn(lexicon.Of(lang), text) }

// ReadAs is Read for a passage in lang whose digits are marked as in another
// language: "74,5 billion".
func ReadAs(lang, as portal.Lang, text string) []Figure {
	return readIn(lexicon.Of(lang).MarkedAs(lexicon.Of(as)), text)
}

func readIn(l *lexicon.Language, text string) []Figure {
	r := &reader{Language: l, tokens: l.Tokens(text), text: text}
	for at := 0; at < len(r.tokens); {
		at += max(r.figure(at), 1)
	}
	r.context()
	return r.figures
}

// reader is the state of one Read.
type reader struct {
	*lexicon.Language
	text    string
	tokens  []lexicon.Token
	figures []Figure
	spans   [][2]int // the tokens of each figure
}

// figure reads the figure that begins at token i, if there is one, and returns
// how many tokens it takes.
func (r *reader) figure(i int) int {
	t := r.tokens[i]
	switch t.Sort {
	case lexicon.Document:
		return r.add(Figure{Reading: notation.Reading{Kind: notation.Document, Code: code(t.Text)}}, i, i, 1)
	case lexicon.Clause:
		return r.add(Figure{Reading: notation.Reading{Kind: notation.Clause, Code: code(t.Text)}}, i, i, 1)
	}
	f, n := r.notation(i)
	q, from, m := r.quantity(i)
	switch {
	case m > n:
		return r.add(q, from, i, m)
	case n > 0 && f.Kind == 0:
		return n
	case n > 0:
		from = r.qualify(&f, i)
		if f.Kind == notation.Share {
			n = r.shared(&f, i+n) - i
		}
		return r.add(f, from, i, n)
	}
	if code, n := r.code(i); n > 0 {
		return r.add(Figure{Reading: code}, i, i, n)
	}
	if n, ok := lexicon.Roman(t); ok && r.isNumeral(i) {
		return r.add(Figure{Reading: notation.Reading{Kind: notation.Ordinal, Number: big.NewRat(int64(n), 1).RatString()}}, i, i, 1)
	}
	return 0
}

// notation reads what is written at i in a form of its own: a date, an ordinal.
func (r *reader) notation(i int) (f Figure, n int) {
	all, loose, n := notation.Find(r.Language, r.tokens, i)
	if n > 0 {
		f = Figure{Reading: all[0], Others: all[1:], Loose: loose}
	}
	return f, n
}

// add takes down a figure of n tokens from i, and the qualifier from which it
// begins.
func (r *reader) add(f Figure, from, i, n int) int {
	f.Start, f.End = r.tokens[from].Start, r.tokens[i+n-1].End
	f.Words = r.text[f.Start:f.End]
	r.figures = append(r.figures, f)
	r.spans = append(r.spans, [2]int{from, i + n})
	return n
}

// free is the first token that no figure has taken yet. The "first" of "the
// first 13 km" does not count.
func (r *reader) free() int {
	last := len(r.figures) - 1
	if last >= 0 && r.figures[last].Kind == notation.Ordinal && r.figures[last].Loose {
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
	if i > 0 && r.Labels[r.tokens[i-1].Text] {
		return true
	}
	if len(r.tokens[i].Text) > 1 {
		return i+1 >= len(r.tokens) || !r.tokens[i+1].Shouted
	}
	return i == 0 && len(r.tokens) > 1 && r.tokens[1].Sort == lexicon.Mark && r.tokens[1].Text != "'" && r.tokens[1].Text != "’"
}

// code reads letters and digits that stand together: "27C", "H5N1", "1.4.2".
func (r *reader) code(i int) (notation.Reading, int) {
	t := r.tokens[i]
	n := 1
	if t.Sort == lexicon.Word {
		_, unit := r.Units.At(r.tokens, i)
		if unit == 0 && strings.ContainsAny(t.Text, "0123456789") {
			return notation.Reading{Kind: notation.Code, Code: code(withoutRoad(t.Text))}, 1
		}
		return notation.Reading{}, 0
	}
	if t.Sort != lexicon.Digits {
		return notation.Reading{}, 0
	}
	for i+n < len(r.tokens) && r.tokens[i+n].Glued {
		next := r.tokens[i+n]
		point := next.Text == "." && i+n+1 < len(r.tokens) && r.tokens[i+n+1].Glued && r.tokens[i+n+1].Sort != lexicon.Mark
		if !point && next.Sort == lexicon.Mark || next.Sort == lexicon.Word && len(next.Text) > 3 {
			break
		}
		n++
	}
	var s strings.Builder
	for _, t := range r.tokens[i : i+n] {
		s.WriteString(t.Text)
	}
	return notation.Reading{Kind: notation.Code, Code: code(s.String())}, n
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

// code is the form in which codes are compared: English often writes D for Đ.
func code(s string) string {
	return strings.NewReplacer("Đ", "D", "–", "-", " ", "", "\u00a0", "").Replace(strings.ToUpper(s))
}
