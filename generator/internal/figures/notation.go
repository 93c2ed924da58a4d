package figures

import (
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// A figure in the notation of the other language: "74,5 billion" is 74.5 to
// nobody who reads English, and "11.808 households" are not twelve.

// swapped is a language whose digits are marked as in another.
func swapped(l, as *language) *language {
	other := *l
	other.group, other.mark, other.numberForm = as.group, as.mark, as.numberForm
	return &other
}

var (
	vietnameseAsEnglish = swapped(vietnamese, english)
	englishAsVietnamese = swapped(english, vietnamese)
)

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
	vi, isVI := vietnamese.number(words)
	en, isEN := english.number(words)
	return !isVI || isEN && vi.Cmp(en) == 0
}

// name takes digits for a name that the other passage has for one: a label may
// stand in the plural, or end in a point.
func (s *side) name(other side) {
	for i := range s.figures {
		f := &s.figures[i]
		f.named = f.named || !nameLike(f.Words) && slices.ContainsFunc(other.figures, func(g Figure) bool {
			return g.named && g.Words == f.Words
		})
	}
}

// notations finds the figures of both passages that agree, or would, if one of
// them were read in the notation of the other's language.
func (p *pairing) notations(vi, en string) []Difference {
	all := slices.Concat(p.decimals(&p.en, portal.English), p.decimals(&p.vi, portal.Vietnamese))
	if slices.Contains(p.vi.with, 0) && slices.Contains(p.en.with, 0) {
		all = slices.Concat(all,
			p.reread(portal.Vietnamese, vietnameseAsEnglish, vi, func(f *Figure) bool { return groupedForm.MatchString(f.digits()) }),
			p.reread(portal.English, englishAsVietnamese, en, nil),
			p.reread(portal.Vietnamese, vietnameseAsEnglish, vi, nil))
	}
	return all
}

// decimals are the figures of a side that have a partner and the decimal mark of
// the other language.
func (p *pairing) decimals(s *side, lang portal.Lang) []Difference {
	var all []Difference
	for i := range s.figures {
		f := &s.figures[i]
		if !f.foreign || s.with[i] <= 0 {
			continue
		}
		vi, en := i, s.with[i]-1
		if lang == portal.English {
			vi, en = en, vi
		}
		all = append(all, p.difference(vi, en).written(lang, f.digits()))
	}
	return all
}

// reread reads the passage of a language in the notation of the other, and
// pairs what has no partner and then agrees. only, if given, says which figures
// to try.
func (p *pairing) reread(lang portal.Lang, as *language, text string, only func(f *Figure) bool) []Difference {
	s, other := &p.vi, &p.en
	if lang == portal.English {
		s, other = other, s
	}
	if !markedForm.MatchString(text) {
		return nil
	}
	var all []Difference
	for _, f := range readIn(as, text) {
		covered := s.within(f.Start, f.End)
		if !markedForm.MatchString(f.digits()) || len(covered) == 0 || only != nil && !only(&f) {
			continue
		}
		_, sound := languageOf(lang).number(f.digits())
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
		all = append(all, d.written(lang, f.digits()))
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
func (s *side) partner(f *Figure, sound bool) int {
	readings := alike(f)
	for i := range s.figures {
		g := &s.figures[i]
		if s.with[i] != 0 || g.named || !f.fits(g) || sound && f.digits() != g.digits() {
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
