package site

import (
	"path"
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/text"
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
	prose.Page
	Kind Kind
	View func() any // makes the finished view; kept by nobody
}

// File is the page's path in the site: a directory's address is its index.
func (p *Page) File() string {
	if strings.HasSuffix(p.URL, "/") {
		return path.Join(strings.TrimPrefix(p.URL, "/"), "index.html")
	}
	return strings.TrimPrefix(p.URL, "/")
}

// Listed reports whether the site map lists the page, for readers and for
// search engines. A sheet says nothing that its project's page does not say
// better; nobody is sent to the page that stands where there is none.
func (p *Page) Listed() bool { return p.Kind != NotFound && p.Kind != Sheet }

// adder adds a page made of source, at its address, with a view made on demand.
type adder func(kind Kind, source portal.Pos, in address.In, view func(*Page) any) *Page

// layOut lists the pages of one language.
func (s *Site) layOut(lang portal.Lang) []*Page {
	p := s.portal
	var pages []*Page
	add := func(kind Kind, source portal.Pos, in address.In, view func(*Page) any) *Page {
		page := &Page{Kind: kind, Page: prose.NewPage(lang, in, source)}
		page.View = func() any { return view(page) }
		pages = append(pages, page)
		return page
	}
	add(Home, portal.Pos{}, address.Home, s.home)
	for _, r := range p.Resolutions {
		page := add(Resolution, r.Pos, address.Resolution(r), func(page *Page) any { return s.resolution(page, r) })
		page.Body = r.Body
		for _, anchor := range r.Anchors() {
			page.Anchors[anchor] = true
		}
		for _, item := range r.Items {
			page.Anchors[address.ItemAnchor(item.ID)] = true
		}
		for _, c := range text.Readable(r) {
			add(ClauseKind, portal.Pos{}, address.Clause(r, c), func(page *Page) any { return s.clausePage(page, r, c) })
		}
		add(Aligned, portal.Pos{}, address.Aligned(r), func(page *Page) any { return s.aligned(page, r) })
		if len(r.Documents) > 0 {
			add(Cited, portal.Pos{}, address.Cited(r), func(page *Page) any { return s.cited(page, r) })
		}
	}
	add(Projects, portal.Pos{}, address.Projects, s.projects)
	for _, project := range p.Projects {
		page := add(Project, project.Pos, address.Project(project), func(page *Page) any { return s.project(page, project) })
		page.Show(project.Body)
		for _, e := range progress.Timeline(project, p.AsOf, p.Settings.ReportDays) {
			page.Anchors[e.Quarter.String()] = true
		}
		for _, item := range project.Items {
			page.Anchors[address.ItemAnchor(item.ID)] = true
		}
		for _, m := range progress.Milestones(project, p.AsOf) {
			page.Anchors[address.MilestoneAnchor(m.ID)] = true
		}
		add(Sheet, portal.Pos{}, address.Sheet(project), func(page *Page) any { return s.sheet(page, project) })
		for _, r := range project.Reports {
			if !progress.KnownBy(r, p.AsOf) {
				s.index.AddUnseen(r.Pos.File, address.Report(r)(lang), &page.Page)
				continue
			}
			add(Report, r.Pos, address.Report(r), func(page *Page) any { return s.report(page, r) }).Show(r.Body)
		}
	}
	for _, q := range overview.Quarters(p) {
		add(Quarters, portal.Pos{}, address.Quarter(q), func(page *Page) any { return s.quarterPage(page, q) })
	}
	s.layOutIndicators(add)
	add(Method, portal.Pos{}, address.Method, s.method)
	for _, one := range p.Pages {
		add(Prose, one.Pos, address.Prose(one), func(page *Page) any { return s.prose(page, one) }).Show(one.Body)
	}
	add(SiteMap, portal.Pos{}, address.SiteMap, s.siteMap)
	add(NotFound, portal.Pos{}, address.NotFound, s.notFound)
	return pages
}
