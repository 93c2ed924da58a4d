package figures

import (
	"slices"
	"strings"

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
	figures []Figure
	with    []int
}

func sideOf(lang portal.Lang, text string) side {
	all := Read(lang, text)
	return side{all, make([]int, len(all))}
}

// agreement is one of the ways in which two figures can say the same: they
// have one of these in common.
type agreement func(f *Figure) []any

// What Figure.Loose is.
const (
	strict = false
	loose  = true
)

// settled marks a figure that needs no partner.
const settled = -1

// same: the likeliest readings are the same.
func same(f *Figure) []any { return []any{f.Reading.core()} }

// alike: some readings are the same.
func alike(f *Figure) (all []any) {
	for r := range f.readings {
		all = append(all, r.core())
	}
	return all
}

// ranked: they count or name the same, though not in the same way.
func ranked(f *Figure) (all []any) {
	for r := range f.readings {
		if rank := r.rankOf(); rank != "" {
			all = append(all, rank)
		}
	}
	return all
}

// literal: both are the same digits and nothing else, so that they are taken
// for a name: "1.4". "1.500" is one only behind a label: "Decision No. 1.500".
func literal(f *Figure) []any {
	if !f.named && !nameLike(f.Words) || f.Unit != "" || strings.Trim(f.Words, "0123456789.,/:-") != "" {
		return nil
	}
	return []any{f.Words}
}

// core is what two readings must have in common. A second unit may be
// missing on one side.
func (r Reading) core() Reading {
	r.Per, r.lender = "", 0
	return r
}

// fits reports whether what is said around two figures lets them be the same.
func (f *Figure) fits(g *Figure) bool {
	if f.article && g.named || f.named && g.article {
		return false
	}
	return f.Qualifier.meets(g.Qualifier) && f.bound.meets(g.bound) && (f.Per == "" || g.Per == "" || f.Per == g.Per)
}

func (b bound) meets(other bound) bool {
	return (b.part == "" || other.part == "" || b.part == other.part) &&
		(b.side == "" || other.side == "" || b.side == other.side)
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
				if p.en.with[k] == 0 && (best < 0 || p.apart(i, k) < p.apart(i, best)) && f.fits(&p.en.figures[k]) {
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
		if a.with[i] != 0 || f.Kind != Share {
			continue
		}
		n := b.find(f.part(f.Number), -1)
		of := b.find(f.part(f.Of), n)
		for _, k := range [2]int{n, of} {
			if k >= 0 {
				b.with[k] = settled
			}
		}
		if n >= 0 && of >= 0 && b.figures[n].Qualifier.meets(f.Qualifier) {
			a.with[i] = settled
		}
	}
}

// part is one number of a share by itself.
func (r Reading) part(number string) Reading {
	return Reading{Kind: Quantity, Number: number, Unit: r.Unit}
}

// find returns a figure without a partner that says the same as r, or names
// that number; -1: there is none but the one that is left out.
func (s *side) find(r Reading, except int) int {
	for i := range s.figures {
		if i == except || s.with[i] != 0 {
			continue
		}
		for other := range s.figures[i].readings {
			if r == other.core() || r.bare() && r.Number == other.rankOf() {
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
		for r := range s.figures[i].readings {
			if slices.Contains(partner, any(r.core())) {
				lender = r.lender
				break
			}
		}
		if lender > 0 && s.with[lender-1] == 0 {
			s.with[lender-1] = settled
		}
	}
}
