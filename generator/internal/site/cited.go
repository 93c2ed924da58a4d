package site

import (
	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// CitedPage lists the documents that a resolution cites.
type CitedPage struct {
	Frame
	Resolution view.Link       // to the whole text
	Numbered   []text.Document // documents that have a number
	Unnumbered []text.Document // documents that the text names without one
}

func (s *Site) cited(page *Page, r *portal.Resolution) any {
	v := CitedPage{
		Frame:      s.frame(page, r.Short, r.Summary),
		Resolution: view.Link{Words: view.Text(page.Lang, r.Short), URL: address.Resolution(r)(page.Lang)},
	}
	v.Crumbs = []view.Link{v.Resolution}
	v.Numbered, v.Unnumbered = text.Documents(page.Lang, s.portal, r)
	return v
}
