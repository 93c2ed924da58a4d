package site

import (
	"time"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// MethodPage says how each state is computed: it lists the rules in the order
// in which the program tries them, and works an example with the program.
type MethodPage struct {
	Frame
	Milestones []view.State  // "method.milestone." + the state says when it holds
	Quarters   []view.State  // "method.quarter." + …
	Headlines  []view.State  // "meaning." + the headline says when it holds
	ReportDays string        // "30 days"
	Example    []ExampleStep // one milestone, day by day
}

// ExampleStep is one day in the life of a fictional milestone.
type ExampleStep struct {
	Key   string     // "method.example." + Key says what was stated up to that day
	AsOf  view.When  // the day
	State view.State // the milestone's state on it
	Days  string     // as the state counts them; "" when it counts none
}

func (s *Site) method(page *Page) any {
	v := MethodPage{
		Frame:      s.frame(page, portal.Text{}, portal.Text{}),
		ReportDays: i18n.Days(page.Lang, s.portal.Settings.ReportDays),
		Example:    example(page.Lang),
	}
	for _, state := range progress.MilestoneStates() {
		v.Milestones = append(v.Milestones, view.State(state))
	}
	for _, state := range progress.QuarterStates() {
		v.Quarters = append(v.Quarters, view.State(state))
	}
	for _, headline := range progress.Headlines() {
		v.Headlines = append(v.Headlines, view.State(headline))
	}
	return v
}

// example follows a fictional milestone through a move, a silence and its end,
// with the same fold that every page uses.
func example(lang portal.Lang) []ExampleStep {
	on := func(year int, month time.Month, day int) portal.Date {
		d := portal.DayOf(year, month, day)
		return portal.Date{Start: d, End: d}
	}
	p := &portal.Project{}
	report := func(q portal.Quarter, st portal.Statement) {
		st.Milestone = "mau"
		p.Reports = append(p.Reports, &portal.Report{Project: p, Quarter: q, Statements: []*portal.Statement{&st}})
	}
	report(portal.Quarter{Year: 2025, N: 1}, portal.Statement{Due: on(2025, time.May, 15)})
	report(portal.Quarter{Year: 2025, N: 3}, portal.Statement{Due: on(2025, time.November, 30)})
	report(portal.Quarter{Year: 2026, N: 1}, portal.Statement{Met: on(2026, time.January, 15)})
	var steps []ExampleStep
	for _, step := range []struct {
		key  string
		asOf portal.Date
	}{
		{"promised", on(2025, time.March, 31)},
		{"silent", on(2025, time.June, 30)},
		{"moved", on(2025, time.September, 30)},
		{"silent-again", on(2025, time.December, 31)},
		{"met", on(2026, time.March, 31)},
	} {
		m := progress.Milestones(p, step.asOf.End)[0]
		view := ExampleStep{Key: step.key, AsOf: view.Date(lang, step.asOf), State: view.State(m.State)}
		if m.HasDays {
			view.Days = i18n.Days(lang, m.Days)
		}
		steps = append(steps, view)
	}
	return steps
}
