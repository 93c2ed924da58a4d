package site

import (
	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// ProsePage is a page of prose, such as "about".
type ProsePage struct {
	Frame
	Summary view.Words     // in a sentence or two
	Body    prose.Passage  // its running text
	Sources []prose.Source // what the page cites, in the order of first mention
}

func (s *Site) prose(page *Page, p *portal.Page) any {
	cites := prose.NewCitations(page.Lang)
	v := ProsePage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Summary: view.Text(page.Lang, p.Summary),
		Body:    s.index.Writer(&page.Page, cites).Passage(p.Body),
	}
	v.Sources = cites.Sources()
	v.keepsUp(page, p.Translation)
	return v
}

// NotFoundPage stands where there is no page; its words are the site's. A host
// serves one such page for every address, so that it speaks both languages.
type NotFoundPage struct {
	Frame
	Ways []Ways // the page's own language first
}

// Ways is where a reader of one language may go on.
type Ways struct {
	Lang       string // the language of the pages that it leads to
	Home       string // the front page
	Projects   string // all projects
	Resolution string // the first; "" for none
	Indicators string // "" for none
	SiteMap    string // the map of the site
}

func (s *Site) notFound(page *Page) any {
	v := NotFoundPage{Frame: s.frame(page, portal.Text{}, portal.Text{})}
	for _, lang := range [2]portal.Lang{page.Lang, page.Lang.Other()} {
		ways := Ways{Lang: string(lang), Home: address.Home(lang), Projects: address.Projects(lang), SiteMap: address.SiteMap(lang)}
		if len(s.portal.Resolutions) > 0 {
			ways.Resolution = address.Resolution(s.portal.Resolutions[0])(lang)
		}
		if len(s.portal.Indicators) > 0 {
			ways.Indicators = address.Indicators(lang)
		}
		v.Ways = append(v.Ways, ways)
	}
	return v
}
