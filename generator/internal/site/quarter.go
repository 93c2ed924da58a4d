package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// QuarterPage is what was reported, promised, met and moved in one quarter,
// and what was owed and not reported. It says nothing that a later report
// could change.
type QuarterPage struct {
	Frame
	Quarter string          // "Quý IV/2025"
	Long    string          // in running words
	Tally   []Tally         // projects by quarter state, without zeros
	Ended   int             // projects that had ended before, and of which it says nothing
	Unknown int             // projects of which nothing was known yet
	Reports []QuarterReport // by the titles of their projects
	Missing []Link          // owed and not reported
	Awaited []Link          // owed, and not yet due
	Groups  []QuarterGroup  // what was promised, met, moved …, each by project
	Sources []Source        // what the page cites, in the order of first mention
	Older   *Link           // the quarter before; nil for the first
	Newer   *Link           // the quarter after; nil for the last
}

// QuarterReport is one report of the quarter.
type QuarterReport struct {
	Link
	Project Link  // to its timeline
	State   State // "reported", "reported-late", "compiled", or "no-report" beside a compiled entry
}

// QuarterGroup is what the quarter's entries say of one kind.
type QuarterGroup struct {
	Kind     string           // of its lines
	Projects []QuarterProject // by title
}

// QuarterProject is the lines about one project.
type QuarterProject struct {
	Project Link   // to its timeline
	Lines   []Line // oldest first
}

// groupKinds is the order of the groups.
var groupKinds = [...]string{"mandate", "promise", "met", "unmet", "moved", "refined", "dropped", "event", "value"}

func quarterURL(q portal.Quarter) func(portal.Lang) string {
	return func(lang portal.Lang) string { return localised(lang, "/quy/", "/en/quarters/") + q.String() + "/" }
}

func (s *Site) quarterPage(page *Page, q portal.Quarter) any {
	cites := s.citations(page)
	v := QuarterPage{
		Frame:   s.frame(page, portal.Text{VI: i18n.Quarter(portal.Vietnamese, q), EN: i18n.Quarter(portal.English, q)}, portal.Text{}),
		Quarter: i18n.Quarter(page.Lang, q),
		Long:    i18n.QuarterLong(page.Lang, q),
	}
	groups := map[string][]QuarterProject{}
	count := map[portal.QuarterState]int{}
	for _, p := range s.projectsByTitle(page) {
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
		project := Link{Words: words(page, p.Title), URL: projectURL(p)(page.Lang)}
		switch {
		case e.Report != nil:
			v.Reports = append(v.Reports, QuarterReport{
				Link:    Link{Words: words(page, e.Report.Title), URL: reportURL(e.Report)(page.Lang)},
				Project: project, State: State(e.State),
			})
		case e.State == portal.NoReport:
			v.Missing = append(v.Missing, project)
		case e.State == portal.ReportNotDue:
			v.Awaited = append(v.Awaited, project)
		}
		lines := s.quarter(page, p, e, cites).Lines
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
	for _, state := range portal.QuarterStates() {
		if count[state] > 0 {
			v.Tally = append(v.Tally, Tally{State(state), count[state]})
		}
	}
	v.Sources = cites.list
	v.Older, v.Newer = s.quarterLinks(page, q)
	return v
}

// entry finds what is known of a project in a quarter; order is negative before
// the first of which anything is known, positive after the project's last.
func (s *Site) entry(p *portal.Project, q portal.Quarter) (e portal.Entry, order int) {
	timeline := p.Timeline(s.portal.AsOf, s.portal.Settings.ReportDays)
	for _, e := range timeline {
		if e.Quarter == q {
			return e, 0
		}
	}
	if len(timeline) > 0 && timeline[len(timeline)-1].Quarter.Before(q) {
		return portal.Entry{}, 1
	}
	return portal.Entry{}, -1
}

// quarterLinks leads to the quarters before and after.
func (s *Site) quarterLinks(page *Page, q portal.Quarter) (older, newer *Link) {
	all := s.quarters()
	link := func(q portal.Quarter) *Link {
		return &Link{Words: Words{Text: i18n.Quarter(page.Lang, q)}, URL: quarterURL(q)(page.Lang)}
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

// projectsByTitle lists the projects as a reader of the page's language
// expects them.
func (s *Site) projectsByTitle(page *Page) []*portal.Project {
	all := slices.Clone(s.portal.Projects)
	compare := i18n.Collate(page.Lang)
	title := func(p *portal.Project) string {
		words, _ := p.Title.In(page.Lang)
		return words
	}
	slices.SortStableFunc(all, func(a, b *portal.Project) int { return compare(title(a), title(b)) })
	return all
}
