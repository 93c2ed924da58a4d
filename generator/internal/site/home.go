package site

import (
	"cmp"
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// HomePage is the front page.
type HomePage struct {
	Frame
	Intro       string            // the portal's description
	Count       int               // of the projects
	Tally       []view.Tally      // projects by headline, those that need attention first, without zeros
	None        []view.State      // the headlines of no project, in the same order
	Overdue     overview.Overdue  // the milestones whose date has passed
	Sectors     []overview.Group  // the projects by sector
	Calendar    overview.Calendar // the reporting calendar of all projects
	Latest      []News            // the reports that went up last, newest first
	Indicators  []view.Link       // by title, as far as there is room
	Resolutions []ResolutionCard  // all, in the order of their ids

	AllIndicators string // the address of their list
}

// News is a report in a list of the latest.
type News struct {
	view.Link
	Project view.Words // the project's title
	Quarter string     // "Quý IV/2025"
}

// ResolutionCard is a resolution in a list.
type ResolutionCard struct {
	view.Link
	Summary view.Words // in a sentence or two
	Signed  view.When  // when it was signed
	Aligned string     // the address of its reading in both languages
}

// latestReports and someIndicators are how many the front page lists.
const (
	latestReports  = 5
	someIndicators = 12
)

// byAttention is every headline as the front page counts them: what calls for an
// answer, what is under way, what is done, what no date can tell, what ended
// otherwise. Rules are decided in another order: progress.Headlines.
var byAttention = [...]progress.Headline{
	progress.HeadLate, progress.HeadUnconfirmed, progress.HeadPostponed, progress.HeadNotYetDue,
	progress.HeadCompletedLate, progress.HeadCompleted, progress.HeadMet,
	progress.HeadUndated, progress.HeadWithdrawn, progress.HeadCancelled,
}

func (s *Site) home(page *Page) any {
	settings := s.portal.Settings
	v := HomePage{Frame: s.frame(page, settings.Title, settings.Description), Count: len(s.portal.Projects)}
	v.Intro, _ = settings.Description.In(page.Lang)
	count := map[progress.Headline]int{}
	for _, p := range s.portal.Projects {
		count[progress.HeadlineOf(p, s.portal.AsOf)]++
	}
	for _, headline := range byAttention {
		if n := count[headline]; n > 0 {
			v.Tally = append(v.Tally, view.Tally{State: view.State(headline), Count: n})
		} else {
			v.None = append(v.None, view.State(headline))
		}
	}
	v.Overdue = overview.OverdueOf(page.Lang, s.portal)
	v.Sectors = overview.BySector(page.Lang, s.portal)
	v.Calendar = overview.CalendarOf(page.Lang, s.portal)
	v.Latest = s.news(page)
	v.AllIndicators = address.Indicators(page.Lang)
	indicators := s.indicatorsByTitle(page.Lang)
	for _, i := range indicators[:min(len(indicators), someIndicators)] {
		v.Indicators = append(v.Indicators, indicatorLink(page, i))
	}
	for _, r := range s.portal.Resolutions {
		v.Resolutions = append(v.Resolutions, ResolutionCard{
			Link:    view.Link{Words: view.Text(page.Lang, r.Short), URL: address.Resolution(r)(page.Lang)},
			Summary: view.Text(page.Lang, r.Summary),
			Signed:  view.Date(page.Lang, r.SignedOn()),
			Aligned: address.Aligned(r)(page.Lang),
		})
	}
	return v
}

func (s *Site) news(page *Page) []News {
	var reports []*portal.Report
	for _, p := range s.portal.Projects {
		reports = append(reports, progress.ReportsBy(p, s.portal.AsOf)...)
	}
	slices.SortStableFunc(reports, func(a, b *portal.Report) int {
		return cmp.Or(cmp.Compare(b.Published, a.Published), cmp.Compare(b.Quarter.Start(), a.Quarter.Start()), cmp.Compare(a.Project.ID, b.Project.ID))
	})
	var news []News
	for _, r := range reports[:min(len(reports), latestReports)] {
		news = append(news, News{
			Link:    view.Link{Words: view.Text(page.Lang, r.Title), URL: address.Report(r)(page.Lang)},
			Project: view.Text(page.Lang, r.Project.Title),
			Quarter: i18n.Quarter(page.Lang, r.Quarter),
		})
	}
	return news
}
