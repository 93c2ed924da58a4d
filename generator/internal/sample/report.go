package sample

import (
	"slices"

	"camket/generator/internal/portal"
)

// report tells one quarter.
func (t *telling) report(q portal.Quarter, m mark) *entry {
	t.dice = newDice(t.id, q.String())
	acts := t.actsIn(q)
	e := &entry{Report: &portal.Report{Quarter: q, Compiled: m == compiled, Stage: t.stages[q]}}
	e.Published = t.published(q, m)
	for _, a := range acts {
		s := t.statement(a, t.dice)
		s.Reason = t.reason(a, e.Compiled).text()
		e.Statements = append(e.Statements, s)
		if a.first {
			t.first[a.step] = q
		}
	}
	e.Events = t.events(q)
	readings := t.readings(q)
	seen := map[*gauge]portal.Date{}
	for _, r := range readings {
		if seen[r.gauge].IsZero() {
			seen[r.gauge] = t.seen(q)
		}
		o := &portal.Observation{Measure: measureOf(r.gauge.measure), Value: r.value, Date: seen[r.gauge]}
		if r.part != nil {
			o.Item = t.project.Item(r.part.id)
		}
		e.Values = append(e.Values, o)
	}
	title := t.titleOf(e, acts, readings)
	e.Title = title.text()
	cites := t.source(e, title)
	e.body = t.bodyOf(e, acts, readings, cites)
	return e
}

// published is when the entry went up: in time, late, or when it was compiled.
func (t *telling) published(q portal.Quarter, m mark) portal.Day {
	late := t.span(8, 19)
	switch {
	case q == lastQuarter: // all that is told was up by asOf
	case m == belated:
		late = t.span(reportDays+6, reportDays+28)
	case m == compiled:
		late = t.span(18, 70)
	}
	return min(q.End()+late, asOf-1)
}

// reason is why a date moved or a promise was withdrawn. The office always
// says; newspapers often do not know.
func (t *telling) reason(a act, compiled bool) words {
	moved := !a.due.IsZero() && !a.was.IsZero()
	switch {
	case !moved && a.dropped.IsZero(), compiled && t.dice.once(2):
		return words{}
	case moved && a.due.End <= a.was.End:
		return narrowed
	case moved && a.step.before && t.kind.trade.early != nil:
		return pick(t.dice, t.kind.trade.early)
	case moved && t.kind.trade == &building && a.quarter.N > 2 && t.dice.once(3):
		return flooded
	case moved:
		return pick(t.dice, t.kind.trade.causes)
	case t.stages[a.quarter] == portal.StageCancelled && (t.kind == &industry || t.kind == &port):
		return abandoned
	case t.stages[a.quarter] == portal.StageCancelled:
		return cancelled
	}
	return pick(t.dice, t.kind.trade.withdrawals)
}

// events are none to two things that happened in the quarter.
func (t *telling) events(q portal.Quarter) []*portal.Event {
	var all []*portal.Event
	for _, h := range some(t.dice, t.kind.trade.happenings, t.dice.below(3)) {
		if h.wet && q.N < 3 {
			continue
		}
		e := &portal.Event{ID: h.id, Title: h.title.text(), Date: t.happened(q)}
		if t.dice.once(2) {
			e.Note = h.note.text()
		}
		if items := t.project.Items; len(items) > 0 && t.dice.once(3) {
			e.Item = pick(t.dice, items)
		}
		all = append(all, e)
	}
	return all
}

// happened is a day of the quarter, a month, or some day up to one.
func (t *telling) happened(q portal.Quarter) portal.Date {
	day := q.Start() + t.span(3, int(q.End()-q.Start()))
	switch t.dice.below(8) {
	case 0:
		return mustDate(day.String()[:len("2025-10")])
	case 1:
		return mustDate("đến " + day.String())
	}
	return oneDay(day)
}

// seen is as of when a value was measured: as a rule, the end of the quarter.
func (t *telling) seen(q portal.Quarter) portal.Date {
	end := q.End().String()
	switch t.dice.below(6) {
	case 0:
		return mustDate(end[:len("2025-10")])
	case 1:
		return portal.Date{Start: q.Start(), End: q.End(), Precision: portal.ToQuarter}
	}
	return mustDate(end)
}

func (t *telling) readings(q portal.Quarter) []reading {
	met := map[*step]bool{}
	for _, a := range t.acts {
		if !a.met.IsZero() && !q.Before(a.quarter) {
			met[a.step] = true
		}
	}
	return t.gauges.read(t.count, met, t.dice)
}

// source gives an entry what it cites. A compiled one cites something for each
// fact: a newspaper that appeared after all of them. The office may name a
// document of its own. What it returns stands after a sentence of the body.
func (t *telling) source(e *entry, title words) string {
	if !e.Compiled {
		if len(e.Statements) == 0 || !t.dice.once(3) {
			return ""
		}
		c := t.document(e.Published-t.span(0, 3), &e.sources)
		for _, s := range e.Statements {
			s.Sources = []portal.Citation{c}
		}
		return "[^" + c.Key() + "]"
	}
	after := e.Quarter.Start() + t.span(20, 80)
	for _, d := range facts(e) {
		after = max(after, d.End)
	}
	all := []portal.Citation{t.article(title, after+1, min(after+5, e.Published), &e.sources)}
	if t.dice.once(3) {
		second := t.article(title, after+1, min(after+6, e.Published), &e.sources)
		if second != all[0] {
			all = append(all, second)
		}
	}
	marks := ""
	for _, c := range all {
		marks += "[^" + c.Key() + "]"
	}
	for _, s := range e.Statements {
		s.Sources = all
	}
	for _, event := range e.Events {
		event.Sources = all[:1]
	}
	for _, o := range e.Values {
		o.Sources = all[:1]
	}
	return marks
}

// facts lists the dates of what an entry tells as done.
func facts(e *entry) []portal.Date {
	var all []portal.Date
	for _, s := range e.Statements {
		all = append(all, s.Met, s.Unmet, s.Dropped)
	}
	for _, event := range e.Events {
		all = append(all, event.Date)
	}
	for _, o := range e.Values {
		all = append(all, o.Date)
	}
	return slices.DeleteFunc(all, portal.Date.IsZero)
}
