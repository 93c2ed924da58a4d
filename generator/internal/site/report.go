package site

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/story"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// ReportPage is one quarter's report on a project.
type ReportPage struct {
	Frame
	Project   view.Link      // to its timeline
	State     view.State     // of the project, as of the portal's day
	Quarter   string         // "Quý IV/2025"
	Published view.When      // when it went up on this portal
	Compiled  bool           // from public sources, afterwards: no office's report
	Agency    view.Words     // whose report it is; empty for a compiled entry
	Stage     string         // when the report states a change
	Lines     []story.Line   // newest first
	Body      prose.Passage  // its running text
	Former    []text.Note    // names in it that have gone out of use
	Sources   []prose.Source // what the page cites, in the order of first mention
	Older     *view.Link     // the report before; nil for the first
	Newer     *view.Link     // the report after; nil for the last
	Citation  Citation       // how to cite the page
}

func (s *Site) report(page *Page, r *portal.Report) any {
	tell := story.New(s.portal, page.Lang, false)
	asOf := s.portal.AsOf
	quarter := i18n.Quarter(page.Lang, r.Quarter)
	v := ReportPage{
		Frame:     s.frame(page, r.Title, portal.Text{}),
		Project:   view.Link{Words: view.Text(page.Lang, r.Project.Title), URL: address.Project(r.Project)(page.Lang)},
		State:     view.State(progress.HeadlineOf(r.Project, asOf)),
		Quarter:   quarter,
		Published: view.Day(page.Lang, r.Published),
		Compiled:  r.Compiled,
		Stage:     story.StageKey(r.Stage),
	}
	if agency := r.Project.Agency; agency != nil && !r.Compiled {
		v.Agency = view.Text(page.Lang, agency.Name)
	}
	project, _ := r.Project.Title.In(page.Lang)
	v.DocTitle = v.Title.Text + " – " + project + " – " + v.Portal
	v.Description = project + ", " + quarter + ": " + v.Title.Text + "."
	v.Crumbs = []view.Link{{URL: address.Projects(page.Lang)}, crumb(page, r.Project.Title, v.Project.URL)}
	v.Card = s.shareCard(page.Lang, r.Project)
	v.Citation = Citation{Title: v.Title, Within: []view.Words{v.Project.Words, {Text: quarter}}, Issuer: v.Agency, State: v.State}
	v.Body = s.index.Writer(&page.Page, tell.Cites).Passage(r.Body)
	v.Lines = tell.ReportLines(r)
	slices.Reverse(v.Lines)
	v.Former = text.FormerNames(page.Lang, s.portal.Places, r, tell.Cites)
	v.Sources = tell.Cites.Sources()
	v.keepsUp(page, r.Translation)
	reports := progress.ReportsBy(r.Project, asOf)
	at := slices.Index(reports, r)
	if at > 0 {
		v.Older = reportLink(page, reports[at-1])
	}
	if at >= 0 && at+1 < len(reports) {
		v.Newer = reportLink(page, reports[at+1])
	}
	return v
}

func reportLink(page *Page, r *portal.Report) *view.Link {
	return &view.Link{Words: view.Words{Text: i18n.Quarter(page.Lang, r.Quarter)}, URL: address.Report(r)(page.Lang)}
}
