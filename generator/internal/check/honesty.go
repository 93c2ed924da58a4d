package check

import (
	"slices"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// honesty applies the rules on what a project's files say of its promises.
func honesty(whole *portal.Portal, p *portal.Project) diag.List {
	var problems diag.List
	problems.Add(ownFile(p)...)
	for _, r := range p.Reports {
		problems.Add(sources(whole, r)...)
		problems.Add(reasons(p, r)...)
		if !p.Unclear {
			problems.Add(answers(p, r)...)
		}
		problems.Add(order(r)...)
		if !p.Unclear {
			problems.Add(moves(p, r)...)
		}
		if whole.Pinned && !progress.KnownBy(r, whole.AsOf) {
			pos := r.PublishedAt
			if r.Compiled {
				pos = r.Pos
			}
			problems.Add(diag.Warning(pos, "date-order.unseen", "date", whole.AsOf.String(), "from", progress.KnownFrom(r).String()))
		}
	}
	problems.Add(decreases(p)...)
	return problems
}

// ownFile holds the facts in a project's own file to a source: no report of
// the office stands behind them.
func ownFile(p *portal.Project) diag.List {
	var problems diag.List
	for _, s := range p.Statements {
		problems.Add(sourced(s.Sources, s.Pos, "@what.milestone", s.Milestone)...)
	}
	for _, e := range p.Events {
		problems.Add(sourced(e.Sources, e.Pos, "@what.event", e.ID)...)
	}
	return problems
}

// sources holds each fact of a compiled entry to a source. In the office's own
// report the report is the source: but then the project says which office.
func sources(whole *portal.Portal, r *portal.Report) diag.List {
	var problems diag.List
	for _, s := range r.Statements {
		problems.Add(sourced(s.Sources, s.Pos, "@what.milestone", s.Milestone)...)
	}
	for _, e := range r.Events {
		problems.Add(sourced(e.Sources, e.Pos, "@what.event", e.ID)...)
	}
	for _, o := range r.Values {
		if o.Measure != nil {
			problems.Add(sourced(o.Sources, o.Pos, "@what.value", o.Measure.ID)...)
		}
	}
	switch {
	case r.Compiled:
		return problems
	case r.Project.Agency == nil && len(problems) > 0 && !whole.Incomplete:
		return diag.List{diag.Error(r.Pos, "source-missing.agency")}
	}
	return nil
}

func sourced(list []portal.Citation, pos portal.Pos, what, id string) diag.List {
	if len(list) > 0 {
		return nil
	}
	return diag.List{diag.Error(pos, "source-missing", "what", what, "id", id)}
}

// reasons holds the office to say why, when it moves or withdraws a promise. A
// new date inside the span of the old one only makes it more precise.
func reasons(p *portal.Project, r *portal.Report) diag.List {
	var problems diag.List
	for _, s := range r.Statements {
		before := progress.DueBefore(p, s)
		moved := !s.Due.IsZero() && !before.IsZero() && !s.Due.Within(before)
		if !r.Compiled && s.Reason.VI == "" && (moved || !s.Dropped.IsZero()) {
			problems.Add(diag.Error(s.Pos, "reason-missing", "id", s.Milestone))
		}
	}
	return problems
}

// answers holds the office's report to each open milestone that was due by
// the end of its quarter, and any report that completes the project to every
// open milestone.
func answers(p *portal.Project, r *portal.Report) diag.List {
	var problems diag.List
	before, with := progress.Before(p, r)
	asked := map[string]bool{}
	for _, m := range progress.Milestones(before, progress.Always) {
		answered := slices.ContainsFunc(r.Statements, func(s *portal.Statement) bool { return s.Milestone == m.ID })
		if !r.Compiled && m.IsOwed(r.Quarter) && !answered {
			problems.Add(diag.Error(r.Pos, "milestone-unanswered", "id", m.ID))
			asked[m.ID] = true
		}
	}
	if r.Stage != portal.StageCompleted && r.Stage != portal.StageOperating {
		return problems
	}
	for _, m := range progress.Milestones(with, progress.Always) {
		switch {
		case !m.State.IsOpen() || asked[m.ID]:
		case r.Compiled:
			problems.Add(diag.Warning(r.Pos, "milestone-unanswered.completed", "id", m.ID))
		default:
			problems.Add(diag.Error(r.Pos, "milestone-unanswered.completed", "id", m.ID))
		}
	}
	return problems
}

// decreases finds cumulative measures that went down, component by component,
// in the order of their dates.
func decreases(p *portal.Project) diag.List {
	var all []*portal.Observation
	for _, r := range p.Reports {
		all = append(all, r.Values...)
	}
	slices.SortStableFunc(all, func(a, b *portal.Observation) int { return int(a.Date.End - b.Date.End) })
	type series struct {
		measure *portal.Measure
		item    *portal.Item
	}
	last := map[series]*portal.Observation{}
	var problems diag.List
	for _, o := range all {
		if o.Measure == nil || o.Measure.Kind != portal.Cumulative || o.Value.IsZero() {
			continue
		}
		key := series{o.Measure, o.Item}
		if before := last[key]; before != nil && o.Value.Number.Compare(before.Value.Number) < 0 {
			problems.Add(diag.Error(o.Pos, "measure-decreased", "measure", o.Measure.ID,
				"from", i18n.Value(portal.Vietnamese, before.Value), "to", i18n.Value(portal.Vietnamese, o.Value)))
		}
		last[key] = o
	}
	return problems
}
