package site

import (
	"slices"
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// ClausePage is one clause, to be read and cited by itself.
type ClausePage struct {
	Frame
	Resolution view.Link        // to the whole text
	Number     string           // "II.1.4"
	Clause     text.Clause      // its heading and text
	Above      []view.Words     // the printed headings that it stands under
	Contents   []text.Contents  // parts and clauses of the resolution
	Rows       []text.LedgerRow // what answers it, and the footnotes that it refers to
	Sources    []prose.Source   // what the page cites, in the order of first mention
	Older      *view.Link       // the clause before
	Newer      *view.Link       // the clause after
	Aligned    string           // its place in the aligned reading
	Citation   Citation         // how to cite the page
}

func (s *Site) clausePage(page *Page, r *portal.Resolution, c *portal.Clause) any {
	m := text.New(s.portal, s.index, &page.Page, r, text.Single)
	v := ClausePage{
		Frame:      s.frame(page, text.ClauseTitle(r, c), portal.Text{}),
		Resolution: view.Link{Words: view.Text(page.Lang, r.Short), URL: address.Resolution(r)(page.Lang)},
		Number:     c.Ref.Number(),
		Clause:     m.Clause(c),
		Contents:   m.Contents(),
		Aligned:    address.Aligned(r)(page.Lang) + "#" + c.Ref.String(),
	}
	v.DocTitle = v.Title.Text + " – " + v.Resolution.Text + " – " + v.Portal
	v.Crumbs = []view.Link{v.Resolution}
	v.Citation = Citation{Title: v.Title, Within: []view.Words{view.Text(page.Lang, r.Title)}, Signed: view.Date(page.Lang, r.SignedOn())}
	if r.Issuer != nil {
		v.Citation.Issuer = view.Text(page.Lang, r.Issuer.Name)
	}
	for _, other := range r.Clauses {
		if above(other, c) && other.Title.VI != "" {
			v.Above = append(v.Above, view.Text(page.Lang, other.Title))
		}
	}
	v.Rows = m.ClauseLedger(c)
	v.Description = summary(page.Lang, r, c)
	v.Sources = m.Sources()
	all := text.Readable(r)
	at := slices.Index(all, c)
	if at > 0 {
		v.Older = clauseLink(page, r, all[at-1])
	}
	if at+1 < len(all) {
		v.Newer = clauseLink(page, r, all[at+1])
	}
	return v
}

func clauseLink(page *Page, r *portal.Resolution, c *portal.Clause) *view.Link {
	return &view.Link{Words: view.Text(page.Lang, text.ClauseTitle(r, c)), URL: address.Clause(r, c)(page.Lang)}
}

// above reports whether other is a heading that c stands under.
func above(other, c *portal.Clause) bool {
	if other == c || other.Ref.Part == 0 || other.Ref.Part != c.Ref.Part {
		return false
	}
	return other.Ref.Numbers == "" || strings.HasPrefix(c.Ref.Numbers, other.Ref.Numbers+".")
}

// summary is the beginning of a clause, for search engines.
func summary(lang portal.Lang, r *portal.Resolution, c *portal.Clause) string {
	block, ok := r.Corrected(lang, c.Paragraphs[0])
	if !ok {
		block, _ = r.Corrected(portal.Vietnamese, c.Paragraphs[0])
	}
	const most = 160
	runes := []rune(block.Plain)
	if len(runes) <= most {
		return block.Plain
	}
	cut := string(runes[:most])
	return cut[:max(strings.LastIndexByte(cut, ' '), 1)] + " …"
}
