package site

import (
	"path"
	"strings"

	"camket/generator/internal/portal"
)

// Kind is a kind of page: the name of its layout.
type Kind string

const (
	Home       Kind = "home"
	Resolution Kind = "resolution"
	ClauseKind Kind = "clause"
	Aligned    Kind = "aligned"
	Cited      Kind = "cited"
	Projects   Kind = "projects"
	Project    Kind = "project"
	Report     Kind = "report"
	Sheet      Kind = "sheet"
	Quarters   Kind = "quarter"
	Indicators Kind = "indicators"
	Indicator  Kind = "indicator"
	Method     Kind = "method"
	Prose      Kind = "prose"
	SiteMap    Kind = "sitemap"
	NotFound   Kind = "404"
)

// Kinds maps each kind to an empty view of its type: what its layout is
// checked against.
func Kinds() map[Kind]any {
	return map[Kind]any{
		Home:       HomePage{},
		Resolution: ResolutionPage{},
		ClauseKind: ClausePage{},
		Aligned:    AlignedPage{},
		Cited:      CitedPage{},
		Projects:   ProjectsPage{},
		Project:    ProjectPage{},
		Report:     ReportPage{},
		Sheet:      SheetPage{},
		Quarters:   QuarterPage{},
		Indicators: IndicatorsPage{},
		Indicator:  IndicatorPage{},
		Method:     MethodPage{},
		Prose:      ProsePage{},
		SiteMap:    SiteMapPage{},
		NotFound:   NotFoundPage{},
	}
}

// Page is one page in one language.
type Page struct {
	Kind Kind
	Lang portal.Lang
	URL  string     // root-relative: "/du-an/x/"
	View func() any // makes the finished view; kept by nobody

	source  portal.Pos // the content it is made of
	urlIn   func(portal.Lang) string
	anchors map[string]bool // the places that links in content may name
}

// File is the page's path in the site: a directory's address is its index.
func (p *Page) File() string {
	if strings.HasSuffix(p.URL, "/") {
		return path.Join(strings.TrimPrefix(p.URL, "/"), "index.html")
	}
	return strings.TrimPrefix(p.URL, "/")
}

// Indexed reports whether search engines are told of the page. A sheet says
// nothing that its project's page does not say better.
func (p *Page) Indexed() bool { return p.Kind != NotFound && p.Kind != Sheet }

// adder adds a page made of source, at its address, with a view made on demand.
type adder func(kind Kind, source portal.Pos, urlIn func(portal.Lang) string, view func(*Page) any) *Page

// layOut lists the pages of one language.
func (s *Site) layOut(lang portal.Lang) []*Page {
	p := s.portal
	var pages []*Page
	add := func(kind Kind, source portal.Pos, urlIn func(portal.Lang) string, view func(*Page) any) *Page {
		page := &Page{Kind: kind, Lang: lang, URL: urlIn(lang), source: source, urlIn: urlIn, anchors: map[string]bool{}}
		page.View = func() any { return view(page) }
		pages = append(pages, page)
		return page
	}
	add(Home, portal.Pos{}, homeURL, s.home)
	for _, r := range p.Resolutions {
		page := add(Resolution, r.Pos, resolutionURL(r), func(page *Page) any { return s.resolution(page, r) })
		for _, anchor := range r.Anchors() {
			page.anchors[anchor] = true
		}
		for _, item := range r.Items {
			page.anchors[itemAnchor(item.ID)] = true
		}
		for _, c := range readable(r) {
			add(ClauseKind, portal.Pos{}, clauseURL(r, c), func(page *Page) any { return s.clausePage(page, r, c) })
		}
		add(Aligned, portal.Pos{}, alignedURL(r), func(page *Page) any { return s.aligned(page, r) })
		if len(r.Documents) > 0 {
			add(Cited, portal.Pos{}, citedURL(r), func(page *Page) any { return s.cited(page, r) })
		}
	}
	add(Projects, portal.Pos{}, projectsURL, s.projects)
	for _, project := range p.Projects {
		page := add(Project, project.Pos, projectURL(project), func(page *Page) any { return s.project(page, project) })
		page.mark(project.Body)
		for _, e := range project.Timeline(p.AsOf, p.Settings.ReportDays) {
			page.anchors[e.Quarter.String()] = true
		}
		for _, item := range project.Items {
			page.anchors[itemAnchor(item.ID)] = true
		}
		for _, m := range project.Milestones(p.AsOf) {
			page.anchors[milestoneAnchor(m.ID)] = true
		}
		add(Sheet, portal.Pos{}, sheetURL(project), func(page *Page) any { return s.sheet(page, project) })
		for _, r := range project.Reports {
			if !r.KnownBy(p.AsOf) {
				s.unseen[r.Pos.File], s.unseen[reportURL(r)(lang)] = page, page
				continue
			}
			add(Report, r.Pos, reportURL(r), func(page *Page) any { return s.report(page, r) }).mark(r.Body)
		}
	}
	for _, q := range s.quarters() {
		add(Quarters, portal.Pos{}, quarterURL(q), func(page *Page) any { return s.quarterPage(page, q) })
	}
	s.layOutIndicators(add)
	add(Method, portal.Pos{}, methodURL, s.method)
	for _, prose := range p.Pages {
		add(Prose, prose.Pos, proseURL(prose), func(page *Page) any { return s.prose(page, prose) }).mark(prose.Body)
	}
	add(SiteMap, portal.Pos{}, siteMapURL, s.siteMap)
	add(NotFound, portal.Pos{}, notFoundURL, s.notFound)
	return pages
}

// mark makes the headings of a body places that links may name.
func (p *Page) mark(prose portal.Prose) {
	for _, block := range prose.In(p.Lang).Blocks {
		if block.Anchor != "" {
			p.anchors[block.Anchor] = true
		}
	}
}
