package site

import (
	"cmp"
	"slices"

	"camket/generator/internal/portal"
)

// Overdue is the milestones of all projects whose date has passed, on one
// scale: those said not to be met, then those of which nothing is said; in
// each, the earliest date first.
type Overdue struct {
	Scale    SlipScale        // that of all milestones
	Projects []OverdueProject // each once, in the order of the first of its milestones
	More     int              // how many milestones are not shown
}

// OverdueProject is a project and its milestones whose date has passed.
type OverdueProject struct {
	Project    Link        // to the first of the milestones on the project's page
	Milestones []Milestone // the late before the unconfirmed, in each the earliest first; without their sources
}

// mostOverdue is how many of them the front page shows.
const mostOverdue = 6

func (s *Site) overdue(page *Page) Overdue {
	type row struct {
		project *portal.Project
		all     []*portal.Milestone
		late    *portal.Milestone
	}
	var rows []row
	for _, p := range s.portal.Projects {
		if p.Stage(s.portal.AsOf).Ends() {
			continue // what ended is told on its own page
		}
		all := p.Milestones(s.portal.AsOf)
		for _, m := range all {
			if m.State == portal.Late || m.State == portal.Unconfirmed {
				rows = append(rows, row{p, all, m})
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.late.State, b.late.State), cmp.Compare(a.late.Due.End, b.late.Due.End), cmp.Compare(a.project.ID, b.project.ID))
	})
	shown := rows[:min(len(rows), mostOverdue)]
	v := Overdue{More: len(rows) - len(shown)}
	var milestones []*portal.Milestone
	var views []Milestone
	for _, r := range shown {
		view := s.milestone(page, r.project, r.late, r.all, s.citations(page)).brief()
		milestones, views = append(milestones, r.late), append(views, view)
	}
	v.Scale = s.slip(page, milestones, views)
	at := map[*portal.Project]int{}
	for i, view := range views {
		p := shown[i].project
		if _, ok := at[p]; !ok {
			at[p] = len(v.Projects)
			v.Projects = append(v.Projects, OverdueProject{Project: Link{
				Words: words(page, p.Title), URL: projectURL(p)(page.Lang) + "#" + view.Anchor,
			}})
		}
		of := &v.Projects[at[p]]
		of.Milestones = append(of.Milestones, view)
	}
	return v
}
