package agreement

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/figures"
	"camket/generator/internal/notation"
)

// differences are the figures without a partner, joined where they seem to
// speak of the same thing, beside those that were found already.
func (p *pairing) differences(all []Difference) []Difference {
	vi, en := p.vi.alone(p.en), p.en.alone(p.vi)
	for _, j := range p.joins(vi, en) {
		if p.vi.with[j.vi] == 0 && p.en.with[j.en] == 0 {
			p.vi.with[j.vi], p.en.with[j.en] = settled, settled
			all = append(all, p.difference(j.vi, j.en))
		}
	}
	for _, i := range vi {
		if f := p.vi.figures[i]; p.vi.with[i] == 0 {
			all = append(all, Difference{VI: f.Words, AtVI: f.Start, AtEN: -1})
		}
	}
	for _, k := range en {
		if f := p.en.figures[k]; p.en.with[k] == 0 {
			all = append(all, Difference{EN: f.Words, AtVI: -1, AtEN: f.Start})
		}
	}
	slices.SortStableFunc(all, func(a, b Difference) int {
		if a.AtVI >= 0 && b.AtVI >= 0 {
			return cmp.Compare(a.AtVI, b.AtVI)
		}
		return cmp.Or(cmp.Compare(b.AtVI, a.AtVI), cmp.Compare(a.AtEN, b.AtEN))
	})
	return all
}

// join is two figures that may speak of the same thing.
type join struct{ vi, en, likeness, apart int }

// mostJoins bounds the work on two passages that have nothing in common.
const mostJoins = 1 << 14

// joins lists what may be joined, the likeliest first.
func (p *pairing) joins(vi, en []int) []join {
	if len(vi)*len(en) > mostJoins {
		return nil
	}
	var all []join
	for _, i := range vi {
		for _, k := range en {
			if n := likeness(&p.vi.figures[i], &p.en.figures[k]); n > 0 {
				all = append(all, join{i, k, n, p.apart(i, k)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b join) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.apart, b.apart))
	})
	return all
}

// alone lists the figures that lack a partner and may not: those that are not
// loose, and a weekday or a definite count where the other side has another.
func (s *side) alone(other side) []int {
	var all []int
	for i, f := range s.figures {
		if s.with[i] == 0 && (!f.Loose || other.contradicts(&f)) {
			all = append(all, i)
		}
	}
	return all
}

// contradicts reports whether s has a figure without a partner that can only
// be said instead of f, a loose one.
func (s *side) contradicts(f *figures.Figure) bool {
	for i := range s.figures {
		g := &s.figures[i]
		if s.with[i] == 0 && (f.Kind == notation.Weekday && g.Kind == notation.Weekday || f.Definite && g.IsSmallCount()) {
			return true
		}
	}
	return false
}

// likeness says how much two figures that do not agree seem to speak of the
// same thing; 0: not at all.
func likeness(a, b *figures.Figure) int {
	n := 0
	for r := range a.Readings {
		for other := range b.Readings {
			if r.Kind == other.Kind || rankOf(r) != "" && rankOf(other) != "" {
				n = 1
			}
		}
	}
	if a.Kind == notation.Share && b.Kind == notation.Quantity || a.Kind == notation.Quantity && b.Kind == notation.Share {
		n = 1
	}
	if a.Kind == b.Kind {
		n = 2
		if a.Unit == b.Unit {
			n++
		}
		if core(a.Reading) == core(b.Reading) {
			n += 3
		}
	}
	if digitsOf(a) == digitsOf(b) && digitsOf(a) != "" || a.Number == b.Number && a.Number != "" {
		n += 2
	}
	return n
}

// rankOf is what a reading has in common with others of another kind: "thứ 2"
// and "No. 2", "ngày 21" and "21". "" where nothing.
func rankOf(r notation.Reading) string {
	switch {
	case r.Kind == notation.Ordinal, r.Kind == notation.Weekday, r.Bare():
		return r.Number
	case r.Kind == notation.Calendar && r.Date == notation.Date{Day: r.Date.Day}:
		return strconv.Itoa(r.Date.Day)
	case r.Kind == notation.Calendar && r.Date == notation.Date{Year: r.Date.Year}:
		return strconv.Itoa(r.Date.Year)
	}
	return ""
}

// digitsOf is what f's words hold of digits and the marks between them.
func digitsOf(f *figures.Figure) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '.' || r == ',' || r == '/' {
			return r
		}
		return -1
	}, f.Words), ".,/")
}
