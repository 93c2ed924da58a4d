package portal

import (
	"cmp"
	"slices"
)

// Promise is the first date that was ever stated for a milestone, as the
// portal recorded it when that was first published.
type Promise struct {
	Project, Milestone string // ids
	Due                Date
	Stated             string // the file in which it was stated
	Pos                Pos    // of the record
}

// Correction amends a first date that was mistyped, openly: the page shows it
// for ever. Now is zero where no such promise was ever made.
type Correction struct {
	ID        string
	Milestone string
	Was, Now  Date
	Date      Day // when it was corrected
	Reason    Text
	Pos       Pos
}

// Promises lists the first date of every milestone that has one in a report
// that counts by asOf, drafts left out, by project and milestone.
func (p *Portal) Promises(asOf Day) []Promise {
	var all []Promise
	for _, project := range p.Projects {
		if project.Draft {
			continue
		}
		seen := map[string]bool{}
		for _, s := range project.AllStatements() {
			if s.Due.IsZero() || seen[s.Milestone] || s.Report != nil && (s.Report.Draft || !s.Report.KnownBy(asOf)) {
				continue
			}
			seen[s.Milestone] = true
			all = append(all, Promise{project.ID, s.Milestone, s.Due, s.Pos.File, s.DuePos})
		}
	}
	sortPromises(all)
	return all
}

// AllStatements lists what p's files say of milestones, in their order.
func (p *Project) AllStatements() []*Statement {
	all := slices.Clone(p.Statements)
	for _, r := range p.Reports {
		all = append(all, r.Statements...)
	}
	return all
}

// Recorded adds to the record the promises that it lacks. What is recorded
// stays as it is: whether it still holds is a matter for the rules.
func Recorded(record, now []Promise) []Promise {
	all := slices.Clone(record)
	for _, promise := range now {
		if !slices.ContainsFunc(record, promise.same) {
			all = append(all, promise)
		}
	}
	sortPromises(all)
	return all
}

func (p Promise) same(other Promise) bool {
	return p.Project == other.Project && p.Milestone == other.Milestone
}

func sortPromises(all []Promise) {
	slices.SortFunc(all, func(a, b Promise) int {
		return cmp.Or(cmp.Compare(a.Project, b.Project), cmp.Compare(a.Milestone, b.Milestone))
	})
}

// Stands returns the first date that the record allows after p's corrections,
// taken in the order of their days, and the corrections that amend another
// date than the one that stood.
func (p *Project) Stands(promise Promise) (due Date, wrong []*Correction) {
	corrections := slices.Clone(p.Corrections)
	slices.SortStableFunc(corrections, func(a, b *Correction) int { return cmp.Compare(a.Date, b.Date) })
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
