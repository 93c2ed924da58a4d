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
	Scale SlipScale    // that of all rows
	Rows  []OverdueRow // the late before the unconfirmed, in each the earliest first
	More  int          // how many are not shown
}

// OverdueRow is a milestone and its project.
type OverdueRow struct {
	Project   Link      // to the milestone on the project's page
	Milestone Milestone // without its sources
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
		v.Rows = append(v.Rows, OverdueRow{Project: Link{
			Words: words(page, r.project.Title), URL: projectURL(r.project)(page.Lang) + "#" + view.Anchor,
		}})
	}
	v.Scale = s.slip(page, milestones, views)
	for i, view := range views {
		v.Rows[i].Milestone = view
	}
	return v
}
