package agreement

import (
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/figures"
	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// A figure in the notation of the other language: "74,5 billion" is 74.5 to
// nobody who reads English, and "11.808 households" are not twelve.

var (
	markedForm  = regexp.MustCompile(`\d[\d.,]*[.,]\d+`)
	groupedForm = regexp.MustCompile(`^[1-9]\d{0,2}(?:,\d{3})+$`)
)

// nameLike reports whether digits that stand by themselves may be the same name
// in both languages: "1.4" may; "11.808" and "1,4" are numbers in Vietnamese,
// and others or none in English.
func nameLike(words string) bool {
	if !strings.ContainsAny(words, ".,") {
		return true
	}
	vi, isVI := lexicon.Of(portal.Vietnamese).Number(words)
	en, isEN := lexicon.Of(portal.English).Number(words)
	return !isVI || isEN && vi.Cmp(en) == 0
}

// name takes digits for a name that the other passage has for one: a label may
// stand in the plural, or end in a point.
func (s *side) name(other side) {
	for i := range s.figures {
		f := &s.figures[i]
		f.Named = f.Named || !nameLike(f.Words) && slices.ContainsFunc(other.figures, func(g figures.Figure) bool {
			return g.Named && g.Words == f.Words
		})
	}
}

// notations finds the figures of both passages that agree, or would, if one of
// them were read in the notation of the other's language.
func (p *pairing) notations(vi, en string) []Difference {
	all := slices.Concat(p.decimals(&p.en, portal.English), p.decimals(&p.vi, portal.Vietnamese))
	if slices.Contains(p.vi.with, 0) && slices.Contains(p.en.with, 0) {
		all = slices.Concat(all,
			p.reread(portal.Vietnamese, vi, func(f *figures.Figure) bool { return groupedForm.MatchString(digitsOf(f)) }),
			p.reread(portal.English, en, nil),
			p.reread(portal.Vietnamese, vi, nil))
	}
	return all
}

// decimals are the figures of a side that have a partner and the decimal mark of
// the other language.
func (p *pairing) decimals(s *side, lang portal.Lang) []Difference {
	var all []Difference
	for i := range s.figures {
		f := &s.figures[i]
		if !f.Foreign || s.with[i] <= 0 {
			continue
		}
		vi, en := i, s.with[i]-1
		if lang == portal.English {
			vi, en = en, vi
		}
		all = append(all, p.difference(vi, en).written(lang, digitsOf(f)))
	}
	return all
}

// reread reads the passage of a language in the notation of the other, and
// pairs what has no partner and then agrees. only, if given, says which figures
// to try.
func (p *pairing) reread(lang portal.Lang, text string, only func(f *figures.Figure) bool) []Difference {
	s, other, as := &p.vi, &p.en, portal.English
	if lang == portal.English {
		s, other, as = other, s, portal.Vietnamese
	}
	if !markedForm.MatchString(text) {
		return nil
	}
	var all []Difference
	for _, f := range figures.ReadAs(lang, as, text) {
		covered := s.within(f.Start, f.End)
		if !markedForm.MatchString(digitsOf(&f)) || len(covered) == 0 || only != nil && !only(&f) {
			continue
		}
		_, sound := lexicon.Of(lang).Number(digitsOf(&f))
		k := other.partner(&f, sound)
		if k < 0 {
			continue
		}
		for _, i := range covered {
			s.with[i] = settled
		}
		other.with[k] = settled
		g := &other.figures[k]
		d := Difference{VI: f.Words, EN: g.Words, AtVI: f.Start, AtEN: g.Start}
		if lang == portal.English {
			d = Difference{VI: g.Words, EN: f.Words, AtVI: g.Start, AtEN: f.Start}
		}
		all = append(all, d.written(lang, digitsOf(&f)))
	}
	return all
}

// within lists the figures between two bytes; none where one has a partner.
func (s *side) within(start, end int) []int {
	var all []int
	for i, f := range s.figures {
		if f.Start >= end || f.End <= start {
			continue
		}
		if s.with[i] != 0 {
			return nil
		}
		all = append(all, i)
	}
	return all
}

// partner finds a figure without a partner that agrees with f; -1: none. A
// number that is one in its own notation, too, must have the same digits.
func (s *side) partner(f *figures.Figure, sound bool) int {
	readings := alike(f)
	for i := range s.figures {
		g := &s.figures[i]
		if s.with[i] != 0 || g.Named || !fit(f, g) || sound && digitsOf(f) != digitsOf(g) {
			continue
		}
		if slices.ContainsFunc(alike(g), func(r any) bool { return slices.Contains(readings, r) }) {
			return i
		}
	}
	return -1
}

func (p *pairing) difference(i, k int) Difference {
	a, b := &p.vi.figures[i], &p.en.figures[k]
	return Difference{VI: a.Words, EN: b.Words, AtVI: a.Start, AtEN: b.Start}
}

// written says that the figure of a language is in the notation of the other,
// and how its digits are to be written.
func (d Difference) written(lang portal.Lang, digits string) Difference {
	d.Foreign = lang
	d.Written = strings.Map(func(r rune) rune {
		switch r {
		case '.':
			return ','
		case ',':
			return '.'
		}
		return r
	}, digits)
	return d
}
