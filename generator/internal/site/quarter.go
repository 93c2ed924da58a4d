package site

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// QuarterPage is what was reported, promised, met and moved in one quarter,
// and what was owed and not reported. It says nothing that a later report
// could change.
type QuarterPage struct {
	Frame
	Quarter string          // "Quý IV/2025"
	Tally   []view.Tally    // projects by quarter state, without zeros
	Ended   int             // projects that had ended before, and of which it says nothing
	Unknown int             // projects of which nothing was known yet
	Reports []QuarterReport // every entry, by the titles of their projects
	Missing []view.Link     // owed and not reported
	Awaited []view.Link     // owed, and not yet due
	Groups  []QuarterGroup  // what was promised, met, moved …, each by project
	Sources []prose.Source  // what the page cites, in the order of first mention
	Older   *view.Link      // the quarter before; nil for the first
	Newer   *view.Link      // the quarter after; nil for the last
}

// QuarterReport is one entry of the quarter.
type QuarterReport struct {
	view.Link            // to the report; without one, to the quarter on the project's page, by its title
	Project   view.Link  // to its timeline; empty where the entry's own link leads there
	State     view.State // "reported", "reported-late", "compiled"; beside a compiled entry also "no-report", "report-not-due"
}

// QuarterGroup is what the quarter's entries say of one kind.
type QuarterGroup struct {
	Kind     string           // of its lines
	Projects []QuarterProject // by title
}

// QuarterProject is the lines about one project.
type QuarterProject struct {
	Project view.Link    // to its timeline
	Lines   []story.Line // oldest first
}

// groupKinds is the order of the groups.
var groupKinds = [...]string{"mandate", "promise", "met", "unmet", "moved", "refined", "dropped", "event", "value"}

func (s *Site) quarterPage(page *Page, q portal.Quarter) any {
	tell := story.New(s.portal, page.Lang, false)
	v := QuarterPage{
		Frame:   s.frame(page, portal.Text{VI: i18n.Quarter(portal.Vietnamese, q), EN: i18n.Quarter(portal.English, q)}, portal.Text{}),
		Quarter: i18n.Quarter(page.Lang, q),
	}
	groups := map[string][]QuarterProject{}
	count := map[progress.QuarterState]int{}
	for _, p := range overview.ByTitle(page.Lang, s.portal) {
		e, order := s.entry(p, q)
		switch {
		case order < 0:
			v.Unknown++
			continue
		case order > 0 || e.Over:
			v.Ended++
			continue
		}
		count[e.State]++
		project := view.Link{Words: view.Text(page.Lang, p.Title), URL: address.Project(p)(page.Lang)}
		if e.HasEntry() {
			entry := QuarterReport{Link: view.Link{Words: project.Words, URL: tell.EntryURL(p, e)}, State: view.State(e.State)}
			if e.Report != nil {
				entry.Words, entry.Project = view.Text(page.Lang, e.Report.Title), project
			}
			v.Reports = append(v.Reports, entry)
		}
		switch e.State {
		case progress.NoReport:
			v.Missing = append(v.Missing, project)
		case progress.ReportNotDue:
			v.Awaited = append(v.Awaited, project)
		}
		lines := tell.Quarter(p, e).Lines
		for _, line := range slices.Backward(lines) {
			group := groups[line.Kind]
			if n := len(group); n == 0 || group[n-1].Project != project {
				group = append(group, QuarterProject{Project: project})
			}
			last := &group[len(group)-1]
			last.Lines = append(last.Lines, line)
			groups[line.Kind] = group
		}
	}
	for _, kind := range groupKinds {
		if len(groups[kind]) > 0 {
			v.Groups = append(v.Groups, QuarterGroup{kind, groups[kind]})
		}
	}
	for _, state := range progress.QuarterStates() {
		if count[state] > 0 {
			v.Tally = append(v.Tally, view.Tally{State: view.State(state), Count: count[state]})
		}
	}
	v.Sources = tell.Cites.Sources()
	v.Older, v.Newer = s.quarterLinks(page, q)
	return v
}

// entry finds what is known of a project in a quarter; order is negative before
// the first of which anything is known, positive after the project's last.
func (s *Site) entry(p *portal.Project, q portal.Quarter) (e progress.Entry, order int) {
	timeline := progress.Timeline(p, s.portal.AsOf, s.portal.Settings.ReportDays)
	for _, e := range timeline {
		if e.Quarter == q {
			return e, 0
		}
	}
	if len(timeline) > 0 && timeline[len(timeline)-1].Quarter.Before(q) {
		return progress.Entry{}, 1
	}
	return progress.Entry{}, -1
}

// quarterLinks leads to the quarters before and after.
func (s *Site) quarterLinks(page *Page, q portal.Quarter) (older, newer *view.Link) {
	all := overview.Quarters(s.portal)
	link := func(q portal.Quarter) *view.Link {
		return &view.Link{Words: view.Words{Text: i18n.Quarter(page.Lang, q)}, URL: address.Quarter(q)(page.Lang)}
	}
	at := slices.Index(all, q)
	if at > 0 {
		older = link(all[at-1])
	}
	if at >= 0 && at+1 < len(all) {
		newer = link(all[at+1])
	}
	return older, newer
}
