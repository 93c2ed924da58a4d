package story

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Mandate is a passage of a resolution that directs the project.
type Mandate struct {
	Quote      view.Words // the words, as they stand
	Resolution view.Words // its short name
	Place      string     // "clause II.1.4, paragraph b"
	URL        string     // of the place in the text
	Signed     view.When  // when the resolution was signed
}

// MandateOf is m for a page in lang.
func MandateOf(lang portal.Lang, m *portal.Mandate) Mandate {
	return Mandate{
		Quote:      view.Text(lang, m.Quote),
		Resolution: view.Text(lang, m.Resolution.Short),
		Place:      view.Place(lang, m.Resolution, m.Clause),
		URL:        address.Resolution(m.Resolution)(lang) + "#" + m.Clause.String(),
		Signed:     view.Date(lang, m.Resolution.SignedOn()),
	}
}

// Directing picks the mandate from which the promise of m comes: the one that
// its first statement cites, or that stands in a clause which it cites. Where
// there is none, which of p's mandates directs it is not known, and the longest
// says most: a finding is shorter than what is to be done about it.
func Directing(p *portal.Project, m *progress.Milestone) *portal.Mandate {
	longest := func(all []*portal.Mandate) (longest *portal.Mandate) {
		for _, mandate := range all {
			if longest == nil || utf8.RuneCountInString(mandate.Quote.VI) > utf8.RuneCountInString(longest.Quote.VI) {
				longest = mandate
			}
		}
		return longest
	}
	var cited []*portal.Mandate
	for _, mandate := range p.Mandates {
		if m != nil && slices.ContainsFunc(m.Statements[0].Sources, func(c portal.Citation) bool {
			return c.Resolution != nil && c.Resolution == mandate.Resolution &&
				(c.Clause == mandate.Clause || slices.Contains(c.Resolution.Passages(c.Clause), mandate.Clause.String()))
		}) {
			cited = append(cited, mandate)
		}
	}
	return cmp.Or(longest(cited), longest(p.Mandates))
}
