package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// SiteMapPage lists every page in its language that search engines are told of.
type SiteMapPage struct {
	Frame
	Main        []SiteMapLink       // pages that the site itself names
	Resolutions []SiteMapResolution // each with its clauses
	Projects    []SiteMapBranch     // by title, each with its reports, the newest first
	Indicators  []Link              // by title
	Quarters    []Link              // the newest first
	Prose       []Link              // pages of running text
}

// SiteMapLink is a page whose title is the site's words for its kind.
type SiteMapLink struct {
	Kind, URL string // the kind of page, whose name is the site's, and its address
}

// SiteMapBranch is a page and those below it.
type SiteMapBranch struct {
	Link
	Below []Link // the pages below it
}

// SiteMapResolution is a resolution, with its clauses below it.
type SiteMapResolution struct {
	SiteMapBranch
	Aligned string // the text in two languages
	Cited   string // "" where it cites nothing
}

func siteMapURL(lang portal.Lang) string { return localised(lang, "/so-do-trang/", "/en/site-map/") }

func (s *Site) siteMap(page *Page) any {
	lang := page.Lang
	v := SiteMapPage{Frame: s.frame(page, portal.Text{}, portal.Text{})}
	titled := []Kind{Resolution, ClauseKind, Aligned, Cited, Project, Report, Quarters, Indicator, Prose}
	for _, other := range s.Pages {
		if other.Lang == lang && other.Indexed() && !slices.Contains(titled, other.Kind) {
			v.Main = append(v.Main, SiteMapLink{string(other.Kind), other.URL})
		}
	}
	for _, r := range s.portal.Resolutions {
		branch := SiteMapResolution{SiteMapBranch: SiteMapBranch{Link: Link{Words: words(page, r.Short), URL: resolutionURL(r)(lang)}}}
		branch.Aligned = alignedURL(r)(lang)
		if len(r.Documents) > 0 {
			branch.Cited = citedURL(r)(lang)
		}
		for _, c := range readable(r) {
			branch.Below = append(branch.Below, *clauseLink(page, r, c))
		}
		v.Resolutions = append(v.Resolutions, branch)
	}
	for _, p := range s.projectsByTitle(page) {
		branch := SiteMapBranch{Link: Link{Words: words(page, p.Title), URL: projectURL(p)(lang)}}
		for _, r := range slices.Backward(p.ReportsBy(s.portal.AsOf)) {
			branch.Below = append(branch.Below, Link{Words: Words{Text: i18n.Quarter(lang, r.Quarter)}, URL: reportURL(r)(lang)})
		}
		v.Projects = append(v.Projects, branch)
	}
	for _, i := range s.indicatorsByTitle(lang) {
		v.Indicators = append(v.Indicators, indicatorLink(page, i))
	}
	for _, q := range slices.Backward(s.quarters()) {
		v.Quarters = append(v.Quarters, Link{Words: Words{Text: i18n.Quarter(lang, q)}, URL: quarterURL(q)(lang)})
	}
	v.Prose = v.Pages
	return v
}
