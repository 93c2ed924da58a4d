// Package site decides which pages there are and what each of them says: a
// finished view per page, in which every reference is resolved. A template
// needs nothing else.
//
// page.go has the table of page kinds, frame.go what every page has around its
// matter, and each kind has a file of its own: it grows by kinds, and so it is
// large. What several pages tell is told by the rooms below: text, story,
// series and overview, in the pieces of view, prose and drawing.
package site

import (
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
)

// Site is every page of a portal, in both languages.
type Site struct {
	BaseURL string
	Pages   []*Page // Vietnamese before English, each in the order of kinds

	portal *portal.Portal
	index  *prose.Index
}

// New lays out the site of p and resolves every reference in its bodies.
// pictures has each picture beside the content by its file; a zero one cannot
// be shown, and was reported.
func New(p *portal.Portal, pictures map[string]prose.Picture) (*Site, diag.List) {
	s := &Site{BaseURL: p.Settings.BaseURL, portal: p, index: prose.NewIndex(p, pictures)}
	var problems diag.List
	for _, lang := range portal.Langs {
		for _, page := range s.layOut(lang) {
			if taken := s.index.Add(&page.Page); taken != nil {
				owner := taken.Source.File
				if owner == "" {
					owner = "@collision.own"
				}
				problems.Add(diag.Error(page.Source, "url-collision", "url", page.URL, "other", owner))
				continue
			}
			s.Pages = append(s.Pages, page)
		}
	}
	problems.Add(s.index.Problems()...)
	return s, problems
}
