package progress

import (
	"cmp"
	"slices"

	"camket/generator/internal/portal"
)

// Promises lists the first date of every milestone that has one in a report
// that counts by asOf, drafts left out, by project and milestone.
func Promises(p *portal.Portal, asOf portal.Day) []portal.Promise {
	var all []portal.Promise
	for _, project := range p.Projects {
		if project.Draft {
			continue
		}
		seen := map[string]bool{}
		for _, s := range project.AllStatements() {
			if s.Due.IsZero() || seen[s.Milestone] || s.Report != nil && (s.Report.Draft || !KnownBy(s.Report, asOf)) {
				continue
			}
			seen[s.Milestone] = true
			all = append(all, portal.Promise{
				Project: project.ID, Milestone: s.Milestone, Due: s.Due, Stated: s.Pos.File, Pos: s.DuePos,
			})
		}
	}
	sortPromises(all)
	return all
}

// Recorded adds to the record the promises that it lacks. What is recorded
// stays as it is: whether it still holds is a matter for the rules.
func Recorded(record, now []portal.Promise) []portal.Promise {
	all := slices.Clone(record)
	for _, promise := range now {
		same := func(p portal.Promise) bool {
			return p.Project == promise.Project && p.Milestone == promise.Milestone
		}
		if !slices.ContainsFunc(record, same) {
			all = append(all, promise)
		}
	}
	sortPromises(all)
	return all
}

func sortPromises(all []portal.Promise) {
	slices.SortFunc(all, func(a, b portal.Promise) int {
		return cmp.Or(cmp.Compare(a.Project, b.Project), cmp.Compare(a.Milestone, b.Milestone))
	})
}

// Stands returns the first date that the record allows after p's corrections,
// taken in the order of their days, and the corrections that amend another
// date than the one that stood.
func Stands(p *portal.Project, promise portal.Promise) (due portal.Date, wrong []*portal.Correction) {
	corrections := slices.Clone(p.Corrections)
	slices.SortStableFunc(corrections, func(a, b *portal.Correction) int { return cmp.Compare(a.Date, b.Date) })
	due = promise.Due
	for _, c := range corrections {
		switch {
		case c.Milestone != promise.Milestone:
		case c.Was == due:
			due = c.Now
		default:
			wrong = append(wrong, c)
		}
	}
	return due, wrong
}
