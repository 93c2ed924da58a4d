package site

import (
	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// AlignedPage is the text in both languages, paragraph beside paragraph.
type AlignedPage struct {
	Frame
	Resolution view.Link            // to the whole text
	Contents   []text.Contents      // parts and clauses
	Clauses    []text.AlignedClause // in the order of the text
	Notes      []text.Note          // the footnotes that no paragraph refers to
	Errata     []text.Erratum       // the portal's notes, in text order
	Sources    []prose.Source       // what the page cites, in the order of first mention
}

func (s *Site) aligned(page *Page, r *portal.Resolution) any {
	m := text.New(s.portal, s.index, &page.Page, r, text.Bilingual)
	v := AlignedPage{
		Frame:      s.frame(page, r.Short, r.Summary),
		Resolution: view.Link{Words: view.Text(page.Lang, r.Short), URL: address.Resolution(r)(page.Lang)},
	}
	v.Crumbs = []view.Link{v.Resolution}
	v.Clauses = m.Aligned()
	v.Contents = m.Contents()
	v.Notes = m.Unreferred()
	v.Errata = m.Errata()
	v.Sources = m.Sources()
	return v
}
