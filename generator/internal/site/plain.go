package site

import "camket/generator/internal/portal"

// ProsePage is a page of prose, such as "about".
type ProsePage struct {
	Frame
	Summary Words
	Body    Passage
	Sources []Source
}

func (s *Site) prose(page *Page, p *portal.Page) any {
	cites := s.citations(page)
	w := &writer{site: s, page: page, cites: cites}
	v := ProsePage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Summary: words(page, p.Summary),
		Body:    w.passage(p.Body),
	}
	v.Sources = cites.list
	v.keepsUp(page, p.Translation)
	return v
}

// NotFoundPage stands where there is no page; its words are the site's.
type NotFoundPage struct{ Frame }

func (s *Site) notFound(page *Page) any {
	return NotFoundPage{s.frame(page, portal.Text{}, portal.Text{})}
}
