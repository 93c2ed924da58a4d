// Package site decides which pages there are, at which addresses, and what
// each of them says: a finished view per page, in which every reference is
// resolved. A template needs nothing else.
//
// page.go has the table of page kinds; each kind has a file of its own.
package site

import (
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Site is every page of a portal, in both languages.
type Site struct {
	BaseURL string
	Pages   []*Page // Vietnamese before English, each in the order of kinds

	portal   *portal.Portal
	pictures map[string]Picture // by file
	byURL    map[string]*Page
	byFile   map[string]*Page // the Vietnamese page of a content file
	unseen   map[string]*Page // the project of a report that does not count yet, by its file and its addresses
}

// New lays out the site of p and resolves every reference in its bodies.
// pictures has each picture beside the content by its file; a zero one cannot
// be shown, and was reported.
func New(p *portal.Portal, pictures map[string]Picture) (*Site, diag.List) {
	s := &Site{
		BaseURL:  p.Settings.BaseURL,
		portal:   p,
		pictures: pictures,
		byURL:    map[string]*Page{},
		byFile:   map[string]*Page{},
		unseen:   map[string]*Page{},
	}
	var problems diag.List
	for _, lang := range portal.Langs {
		for _, page := range s.layOut(lang) {
			if other := s.byURL[page.URL]; other != nil {
				owner := other.source.File
				if owner == "" {
					owner = "@collision.own"
				}
				problems.Add(diag.Error(page.source, "url-collision", "url", page.URL, "other", owner))
				continue
			}
			s.Pages = append(s.Pages, page)
			s.byURL[page.URL] = page
			if lang == portal.Vietnamese && page.source.File != "" {
				s.byFile[page.source.File] = page
			}
		}
	}
	problems.Add(s.resolveAll()...)
	return s, problems
}
