package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ReportPage is one quarter's report on a project.
type ReportPage struct {
	Frame
	Project   Link     // to its timeline
	State     State    // of the project, as of the portal's day
	Quarter   string   // "Quý IV/2025"
	Published When     // when it went up on this portal
	Compiled  bool     // from public sources, afterwards: no office's report
	Agency    Words    // whose report it is; empty for a compiled entry
	Stage     string   // when the report states a change
	Lines     []Line   // newest first
	Body      Passage  // its running text
	Former    []Note   // names in it that have gone out of use
	Sources   []Source // what the page cites, in the order of first mention
	Older     *Link    // the report before; nil for the first
	Newer     *Link    // the report after; nil for the last
	Citation  Citation // how to cite the page
}

func (s *Site) report(page *Page, r *portal.Report) any {
	cites := s.citations(page)
	asOf := s.portal.AsOf
	quarter := i18n.Quarter(page.Lang, r.Quarter)
	v := ReportPage{
		Frame:     s.frame(page, r.Title, portal.Text{}),
		Project:   Link{Words: words(page, r.Project.Title), URL: projectURL(r.Project)(page.Lang)},
		State:     State(portal.HeadlineOf(r.Project.Stage(asOf), r.Project.Milestones(asOf))),
		Quarter:   quarter,
		Published: whenDay(page.Lang, r.Published),
		Compiled:  r.Compiled,
		Stage:     stageKey(r.Stage),
	}
	if agency := r.Project.Agency; agency != nil && !r.Compiled {
		v.Agency = words(page, agency.Name)
	}
	project, _ := r.Project.Title.In(page.Lang)
	v.DocTitle = v.Title.Text + " – " + project + " – " + v.Portal
	v.Description = project + ", " + quarter + ": " + v.Title.Text + "."
	v.Crumbs = []Link{{URL: projectsURL(page.Lang)}, crumb(page, r.Project.Title, v.Project.URL)}
	v.Card = s.picture(page.Lang, r.Project)
	v.Citation = Citation{Title: v.Title, Within: []Words{v.Project.Words, {Text: quarter}}, Issuer: v.Agency, State: v.State}
	w := &writer{site: s, page: page, cites: cites}
	v.Body = w.passage(r.Body)
	v.Lines = s.reportLines(page, r, cites)
	slices.Reverse(v.Lines)
	v.Former = s.formerNamesOf(page, r, cites)
	v.Sources = cites.list
	v.keepsUp(page, r.Translation)
	reports := r.Project.ReportsBy(asOf)
	at := slices.Index(reports, r)
	if at > 0 {
		v.Older = s.reportLink(page, reports[at-1])
	}
	if at >= 0 && at+1 < len(reports) {
		v.Newer = s.reportLink(page, reports[at+1])
	}
	return v
}

func (s *Site) reportLink(page *Page, r *portal.Report) *Link {
	return &Link{Words: Words{Text: i18n.Quarter(page.Lang, r.Quarter)}, URL: reportURL(r)(page.Lang)}
}
