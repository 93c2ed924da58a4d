// Package agreement says where a Vietnamese passage and its English translation,
// which should state the same facts, do not state the same figures. It pairs the
// figures of the two, the surest pairs first.
//
// What it cannot see:
//   - to what a figure belongs: two shares that have changed places;
//   - that a word is missing which a translation may well do without: "một",
//     "one", "first", "both", "half", the day of the week, the "two" of what is
//     then named or known already (figures.Figure.Loose);
//   - that a date has lost its year, where the nearest date before or behind it
//     has the same;
//   - a qualifier where the words of one language allow both: "trên 13 km" may
//     be "on 13 km", "over 25 years" may be "for 25 years";
//   - figures that one language says in other words: "mid-year", "dozens".
package agreement

import (
	"slices"
	"strings"

	"camket/generator/internal/figures"
	"camket/generator/internal/notation"
	"camket/generator/internal/portal"
)

// Difference is a figure of one passage that the other lacks or gives
// otherwise.
type Difference struct {
	VI, EN     string // the words of either; "" where it has none
	AtVI, AtEN int    // where they begin, in bytes; -1 where there are none

	// Where they agree but for the notation: the language of the figure that is
	// written as the other does, else "", and its digits as its own does.
	Foreign portal.Lang
	Written string
}

// Compare returns where the figures of a Vietnamese passage and of its English
// translation do not agree, in the order of the passage. The order of the
// figures within a passage does not matter; how often each is stated does.
func Compare(vi, en string) []Difference {
	p := pairing{vi: sideOf(portal.Vietnamese, vi), en: sideOf(portal.English, en)}
	p.vi.name(p.en)
	p.en.name(p.vi)
	for _, by := range []agreement{same, alike, ranked, literal} {
		p.pair(by, strict, strict)
	}
	p.pair(same, strict, loose)
	p.pair(same, loose, strict)
	p.pair(same, loose, loose)
	for _, by := range []agreement{alike, ranked, literal} {
		p.pair(by, strict, loose)
		p.pair(by, loose, strict)
	}
	p.divide(&p.vi, &p.en)
	p.divide(&p.en, &p.vi)
	p.vi.forgive(p.en)
	p.en.forgive(p.vi)
	return p.differences(p.notations(vi, en))
}

// pairing is the state of one Compare.
type pairing struct{ vi, en side }

// side is the figures of one passage, and with each the number of its partner
// in the other, from 1; 0 where it has none yet.
type side struct {
	figures []figures.Figure
	with    []int
}

func sideOf(lang portal.Lang, text string) side {
	all := figures.Read(lang, text)
	return side{all, make([]int, len(all))}
}

// agreement is one of the ways in which two figures can say the same: they
// have one of these in common.
type agreement func(f *figures.Figure) []any

// What Figure.Loose is.
const (
	strict = false
	loose  = true
)

// settled marks a figure that needs no partner.
const settled = -1

// same: the likeliest readings are the same.
func same(f *figures.Figure) []any { return []any{core(f.Reading)} }

// alike: some readings are the same.
func alike(f *figures.Figure) (all []any) {
	for r := range f.Readings {
		all = append(all, core(r))
	}
	return all
}

// ranked: they count or name the same, though not in the same way.
func ranked(f *figures.Figure) (all []any) {
	for r := range f.Readings {
		if rank := rankOf(r); rank != "" {
			all = append(all, rank)
		}
	}
	return all
}

// literal: both are the same digits and nothing else, so that they are taken
// for a name: "1.4". "1.500" is one only behind a label: "Decision No. 1.500".
func literal(f *figures.Figure) []any {
	if !f.Named && !nameLike(f.Words) || f.Unit != "" || strings.Trim(f.Words, "0123456789.,/:-") != "" {
		return nil
	}
	return []any{f.Words}
}

// core is what two readings must have in common. A second unit may be
// missing on one side.
func core(r notation.Reading) notation.Reading {
	r.Per, r.Lender = "", 0
	return r
}

// fit reports whether what is said around two figures lets them be the same.
func fit(f, g *figures.Figure) bool {
	if f.Article && g.Named || f.Named && g.Article {
		return false
	}
	return f.Qualifier.Meets(g.Qualifier) && f.Bound.Meets(g.Bound) && (f.Per == "" || g.Per == "" || f.Per == g.Per)
}

// pair joins what agrees and has no partner yet, each with the one that stands
// nearest to the same place in the other passage.
func (p *pairing) pair(by agreement, vi, en bool) {
	if !p.vi.lacks(vi) || !p.en.lacks(en) {
		return
	}
	candidates := map[any][]int{}
	for k := range p.en.figures {
		if f := &p.en.figures[k]; p.en.with[k] == 0 && f.Loose == en {
			for _, key := range by(f) {
				candidates[key] = append(candidates[key], k)
			}
		}
	}
	for i := range p.vi.figures {
		f := &p.vi.figures[i]
		if p.vi.with[i] != 0 || f.Loose != vi {
			continue
		}
		best := -1
		for _, key := range by(f) {
			for _, k := range candidates[key] {
				if p.en.with[k] == 0 && (best < 0 || p.apart(i, k) < p.apart(i, best)) && fit(f, &p.en.figures[k]) {
					best = k
				}
			}
		}
		if best >= 0 {
			p.vi.with[i], p.en.with[best] = best+1, i+1
		}
	}
}

// lacks reports whether a figure has no partner yet.
func (s *side) lacks(loose bool) bool {
	for i, f := range s.with {
		if f == 0 && s.figures[i].Loose == loose {
			return true
		}
	}
	return false
}

// apart is how far the places of two figures in their passages differ.
func (p *pairing) apart(i, k int) int {
	n, m := len(p.vi.figures), len(p.en.figures)
	d := i*m - k*n
	return max(d, -d)
}

// divide lets "14/63" on one side be "14th" and "63" on the other. Where only
// one of the two is there, the share is left to be reported with another.
func (p *pairing) divide(a, b *side) {
	for i, f := range a.figures {
		if a.with[i] != 0 || f.Kind != notation.Share {
			continue
		}
		n := b.find(oneOf(f.Reading, f.Number), -1)
		of := b.find(oneOf(f.Reading, f.Of), n)
		for _, k := range [2]int{n, of} {
			if k >= 0 {
				b.with[k] = settled
			}
		}
		if n >= 0 && of >= 0 && b.figures[n].Qualifier.Meets(f.Qualifier) {
			a.with[i] = settled
		}
	}
}

// oneOf is one number of a share by itself.
func oneOf(r notation.Reading, number string) notation.Reading {
	return notation.Reading{Kind: notation.Quantity, Number: number, Unit: r.Unit}
}

// find returns a figure without a partner that says the same as r, or names
// that number; -1: there is none but the one that is left out.
func (s *side) find(r notation.Reading, except int) int {
	for i := range s.figures {
		if i == except || s.with[i] != 0 {
			continue
		}
		for other := range s.figures[i].Readings {
			if r == core(other) || r.Bare() && r.Number == rankOf(other) {
				return i
			}
		}
	}
	return -1
}

// forgive takes a year that stands by itself as said, where a date beside it
// took its year from there and found its partner by it: "In 2024, the first six
// months" for "6 tháng đầu năm 2024".
func (s *side) forgive(other side) {
	for i := range s.figures {
		if s.with[i] <= 0 {
			continue
		}
		partner, lender := alike(&other.figures[s.with[i]-1]), 0
		for r := range s.figures[i].Readings {
			if slices.Contains(partner, any(core(r))) {
				lender = r.Lender
				break
			}
		}
		if lender > 0 && s.with[lender-1] == 0 {
			s.with[lender-1] = settled
		}
	}
}
