package prose

import (
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Page is a page as the references on it, and those that lead to it, see it.
type Page struct {
	Lang    portal.Lang
	URL     string          // root-relative: "/du-an/x/"
	In      address.In      // the same page in each language
	Source  portal.Pos      // the file that it is made of; zero where that is not one
	Body    portal.Prose    // the running text of that file
	Anchors map[string]bool // the places that links in content may name
}

// NewPage is a page at its address, made of source.
func NewPage(lang portal.Lang, in address.In, source portal.Pos) Page {
	return Page{Lang: lang, URL: in(lang), In: in, Source: source, Anchors: map[string]bool{}}
}

// Show gives the page the running text of its file. Links may name its headings.
func (p *Page) Show(body portal.Prose) {
	p.Body = body
	for _, block := range body.In(p.Lang).Blocks {
		if block.Anchor != "" {
			p.Anchors[block.Anchor] = true
		}
	}
}

// Index is what a reference in content may lead to: every page in both
// languages, files of the content, pictures, sources.
type Index struct {
	Pictures map[string]Picture // by file; a zero one cannot be shown, and was reported

	portal *portal.Portal
	pages  []*Page
	byURL  map[string]*Page
	byFile map[string]*Page // the Vietnamese page of a content file
	unseen map[string]*Page // what is known instead, by the file and the addresses of what does not count yet
}

// NewIndex is an index of p that has no pages yet.
func NewIndex(p *portal.Portal, pictures map[string]Picture) *Index {
	return &Index{Pictures: pictures, portal: p, byURL: map[string]*Page{}, byFile: map[string]*Page{}, unseen: map[string]*Page{}}
}

// Add puts a page into the index. Where its address is taken, it changes
// nothing and returns the page that has it.
func (x *Index) Add(page *Page) (taken *Page) {
	if other := x.byURL[page.URL]; other != nil {
		return other
	}
	x.pages = append(x.pages, page)
	x.byURL[page.URL] = page
	if page.Lang == portal.Vietnamese && page.Source.File != "" {
		x.byFile[page.Source.File] = page
	}
	return nil
}

// AddUnseen makes a file and an address that do not count yet lead to page.
func (x *Index) AddUnseen(file, url string, page *Page) {
	x.unseen[file], x.unseen[url] = page, page
}

// Problems resolves every reference of every page's body once.
func (x *Index) Problems() diag.List {
	var problems diag.List
	judged := map[portal.Pos]bool{}
	for _, page := range x.pages {
		body := page.Body.In(page.Lang)
		for _, list := range [2][]portal.Block{body.Blocks, body.Notes} {
			for _, block := range list {
				for _, piece := range block.Pieces {
					// A body without a translation stands on both pages.
					if _, problem := x.Resolve(page, piece); problem != nil && !x.perhaps(*problem) && !judged[piece.Pos] {
						judged[piece.Pos] = true
						problems.Add(*problem)
					}
				}
			}
		}
	}
	return problems
}

// perhaps reports whether a link may be right after all: some file could not
// be decoded, and nobody knows what it would have been.
func (x *Index) perhaps(p diag.Problem) bool {
	return x.portal.Incomplete && (p.Rule() == "link-broken" || p.Rule() == "anchor-broken")
}

// contentFile is a name relative to the file that page is made of; a link to
// an English file means its thing.
func contentFile(page *Page, name string) string {
	file := portal.Beside(page.Source.File, name)
	if stem, ok := strings.CutSuffix(file, ".en.md"); ok {
		return stem + ".vi.md"
	}
	return file
}
