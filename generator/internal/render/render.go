// Package render turns a site's views into files: layouts and words make the
// pages, static files and pictures are published under names that tell their
// content apart, so that they may be cached for ever.
package render

import (
	"bytes"
	"encoding/json"

	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/share"
	"camket/generator/internal/site"
)

// Artifacts lists every file of the site.
func Artifacts(s *site.Site, layouts *Layouts, assets *Assets) []output.Artifact {
	all := assets.artifacts()
	for _, page := range s.Pages {
		all = append(all, layouts.artifact(page))
	}
	all = append(all, layouts.cards(s)...)
	all = append(all,
		fixed("sitemap.xml", sitemap(s)),
		fixed("robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: "+s.BaseURL+"/sitemap.xml\n")),
	)
	return all
}

// fixed is an artifact whose bytes are at hand.
func fixed(path string, data []byte) output.Artifact {
	return output.Artifact{
		Path:  path,
		Key:   func() string { return output.Digest(data) },
		Bytes: func() ([]byte, error) { return data, nil },
	}
}

// version is part of every page's key. Raise it with any change here or in the
// Go side of a layout's functions that gives other bytes for the same view.
const version = "1"

// artifact is a page. Its key digests the view, the layouts and the words:
// all that its bytes are made of.
func (l *Layouts) artifact(page *site.Page) output.Artifact {
	return output.Artifact{
		Path: page.File(),
		Key: func() string {
			view, err := json.Marshal(page.View())
			if err != nil { // a view is plain data: only a programmer can break this
				panic(err)
			}
			return output.Digest([]byte(version), []byte(page.Kind), []byte(page.Lang), view, []byte(l.digest), []byte(share.Version()))
		},
		Bytes: func() ([]byte, error) { return l.Page(page.Kind, page.Lang, page.View()) },
	}
}

// Page renders one view with the layout of its kind.
func (l *Layouts) Page(kind site.Kind, lang portal.Lang, view any) ([]byte, error) {
	t := l.pages[pageLayout{kind, lang}]
	if t == nil {
		return nil, &Failure{File: layoutFile(kind), Detail: "no such layout"}
	}
	var b bytes.Buffer
	if err := t.Execute(&b, view); err != nil {
		return nil, failure(err)
	}
	return squeeze(b.Bytes()), nil
}
