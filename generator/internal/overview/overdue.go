package overview

import (
	"cmp"
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/drawing"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// Overdue is the milestones of all projects whose date has passed, on one
// scale: those said not to be met, then those of which nothing is said; in
// each, the earliest date first.
type Overdue struct {
	Scale    drawing.SlipScale // that of all milestones
	Projects []OverdueProject  // each once, in the order of the first of its milestones
	More     int               // how many milestones are not shown
}

// OverdueProject is a project and its milestones whose date has passed.
type OverdueProject struct {
	Project    view.Link         // to the first of the milestones on the project's page
	Milestones []story.Milestone // the late before the unconfirmed, in each the earliest first; without their sources
}

// mostOverdue is how many of them the front page shows.
const mostOverdue = 6

// OverdueOf lists what has passed its date, the first of it.
func OverdueOf(lang portal.Lang, p *portal.Portal) Overdue {
	type row struct {
		project *portal.Project
		all     []*progress.Milestone
		late    *progress.Milestone
	}
	var rows []row
	for _, project := range p.Projects {
		if progress.Stage(project, p.AsOf).Ends() {
			continue // what ended is told on its own page
		}
		all := progress.Milestones(project, p.AsOf)
		for _, m := range all {
			if m.State == progress.Late || m.State == progress.Unconfirmed {
				rows = append(rows, row{project, all, m})
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.late.State, b.late.State), cmp.Compare(a.late.Due.End, b.late.Due.End), cmp.Compare(a.project.ID, b.project.ID))
	})
	shown := rows[:min(len(rows), mostOverdue)]
	v := Overdue{More: len(rows) - len(shown)}
	var milestones []*progress.Milestone
	var views []story.Milestone
	for _, r := range shown {
		brief := story.New(p, lang, false).Milestone(r.project, r.late, r.all).Brief()
		milestones, views = append(milestones, r.late), append(views, brief)
	}
	scale, tracks := drawing.Slip(lang, p.AsOf, milestones)
	v.Scale = scale
	at := map[*portal.Project]int{}
	for i, milestone := range views {
		milestone.Track = tracks[i]
		project := shown[i].project
		if _, ok := at[project]; !ok {
			at[project] = len(v.Projects)
			v.Projects = append(v.Projects, OverdueProject{Project: view.Link{
				Words: view.Text(lang, project.Title), URL: address.Project(project)(lang) + "#" + milestone.Anchor,
			}})
		}
		of := &v.Projects[at[project]]
		of.Milestones = append(of.Milestones, milestone)
	}
	return v
}
