package site

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// SiteMapPage lists every page in its language that search engines are told of.
type SiteMapPage struct {
	Frame
	Main        []SiteMapLink       // pages that the site itself names
	Resolutions []SiteMapResolution // each with its clauses
	Projects    []SiteMapBranch     // by title, each with its reports, the newest first
	Indicators  []view.Link         // by title
	Quarters    []view.Link         // the newest first
	Prose       []view.Link         // pages of running text
}

// SiteMapLink is a page whose title is the site's words for its kind.
type SiteMapLink struct {
	Kind, URL string // the kind of page, whose name is the site's, and its address
}

// SiteMapBranch is a page and those below it.
type SiteMapBranch struct {
	view.Link
	Below []view.Link // the pages below it
}

// SiteMapResolution is a resolution, with its clauses below it.
type SiteMapResolution struct {
	SiteMapBranch
	Aligned string // the text in two languages
	Cited   string // "" where it cites nothing
}

func (s *Site) siteMap(page *Page) any {
	lang := page.Lang
	v := SiteMapPage{Frame: s.frame(page, portal.Text{}, portal.Text{})}
	titled := []Kind{Resolution, ClauseKind, Aligned, Cited, Project, Report, Quarters, Indicator, Prose}
	for _, other := range s.Pages {
		if other.Lang == lang && other.Listed() && !slices.Contains(titled, other.Kind) {
			v.Main = append(v.Main, SiteMapLink{string(other.Kind), other.URL})
		}
	}
	for _, r := range s.portal.Resolutions {
		branch := SiteMapResolution{SiteMapBranch: SiteMapBranch{Link: view.Link{Words: view.Text(page.Lang, r.Short), URL: address.Resolution(r)(lang)}}}
		branch.Aligned = address.Aligned(r)(lang)
		if len(r.Documents) > 0 {
			branch.Cited = address.Cited(r)(lang)
		}
		for _, c := range text.Readable(r) {
			branch.Below = append(branch.Below, *clauseLink(page, r, c))
		}
		v.Resolutions = append(v.Resolutions, branch)
	}
	for _, p := range overview.ByTitle(lang, s.portal) {
		branch := SiteMapBranch{Link: view.Link{Words: view.Text(page.Lang, p.Title), URL: address.Project(p)(lang)}}
		for _, r := range slices.Backward(progress.ReportsBy(p, s.portal.AsOf)) {
			branch.Below = append(branch.Below, view.Link{Words: view.Words{Text: i18n.Quarter(lang, r.Quarter)}, URL: address.Report(r)(lang)})
		}
		v.Projects = append(v.Projects, branch)
	}
	for _, i := range s.indicatorsByTitle(lang) {
		v.Indicators = append(v.Indicators, indicatorLink(page, i))
	}
	for _, q := range slices.Backward(overview.Quarters(s.portal)) {
		v.Quarters = append(v.Quarters, view.Link{Words: view.Words{Text: i18n.Quarter(lang, q)}, URL: address.Quarter(q)(lang)})
	}
	v.Prose = v.Pages
	return v
}
