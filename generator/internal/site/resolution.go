package site

import (
	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// ResolutionPage is a resolution's whole text.
type ResolutionPage struct {
	Frame
	Short         view.Words          // its short name
	Issuer        view.Words          // the body that issued it
	Signed        view.When           // when it was signed
	Signatory     string              // who signed it
	SignatoryRole view.Words          // as what
	Contents      []text.Contents     // parts and clauses
	Clauses       []text.Clause       // in the order of the text
	Notes         []text.Note         // the footnotes that no paragraph refers to
	Errata        []text.Erratum      // the portal's notes, in text order
	Ledger        []text.LedgerClause // what answers each paragraph
	Aligned       string              // the address of the aligned reading
	Cited         string              // of the documents cited; "" where there are none
	Sources       []prose.Source      // what the page cites, in the order of first mention
}

func (s *Site) resolution(page *Page, r *portal.Resolution) any {
	v := ResolutionPage{
		Frame:         s.frame(page, r.Title, r.Summary),
		Short:         view.Text(page.Lang, r.Short),
		Signed:        view.Date(page.Lang, r.SignedOn()),
		Signatory:     r.Signatory,
		SignatoryRole: view.Text(page.Lang, r.SignatoryRole),
	}
	v.DocTitle = v.Short.Text + " – " + v.Portal
	if r.Issuer != nil {
		v.Issuer = view.Text(page.Lang, r.Issuer.Name)
	}
	v.Aligned = address.Aligned(r)(page.Lang)
	if len(r.Documents) > 0 {
		v.Cited = address.Cited(r)(page.Lang)
	}
	m := text.New(s.portal, s.index, &page.Page, r, text.Whole)
	for _, c := range r.Clauses {
		v.Clauses = append(v.Clauses, m.Clause(c))
	}
	v.Contents = m.Contents()
	v.Notes = m.Unreferred()
	v.Errata = m.Errata()
	v.Ledger = m.Ledger()
	v.Sources = m.Sources()
	v.keepsUp(page, r.Translation)
	return v
}
