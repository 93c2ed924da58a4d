package telling

import (
	"slices"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// report tells one quarter.
func (t *telling) report(q portal.Quarter, m plot.Mark) *Entry {
	t.dice = plot.NewDice(t.ID, q.String())
	acts := t.ActsIn(q)
	e := &Entry{Report: &portal.Report{Quarter: q, Compiled: m == plot.Compiled, Stage: t.Stages[q]}}
	e.Published = t.published(q, m)
	for _, a := range acts {
		s := t.statement(a)
		s.Reason = t.reason(a, e.Compiled).Text()
		e.Statements = append(e.Statements, s)
		if a.First {
			t.first[a.Step] = q
		}
	}
	e.Events = t.events(q)
	readings := t.readings(q)
	seen := map[*province.Gauge]portal.Date{}
	for _, r := range readings {
		if seen[r.Gauge].IsZero() {
			seen[r.Gauge] = t.seen(q)
		}
		o := &portal.Observation{Measure: province.MeasureOf(r.Gauge.Measure), Value: r.Value, Date: seen[r.Gauge]}
		if r.Part != nil {
			o.Item = t.project.Item(r.Part.ID)
		}
		e.Values = append(e.Values, o)
	}
	title := t.titleOf(e, acts, readings)
	e.Title = title.Text()
	cites := t.source(e, title)
	e.Body = t.bodyOf(e, acts, readings, cites)
	return e
}

// published is when the entry went up: in time, late, or when it was compiled.
func (t *telling) published(q portal.Quarter, m plot.Mark) portal.Day {
	late := t.span(8, 19)
	switch {
	case q == plot.LastQuarter: // all that is told was up by AsOf
	case m == plot.Belated:
		late = t.span(plot.ReportDays+6, plot.ReportDays+28)
	case m == plot.Compiled:
		late = t.span(18, 70)
	}
	return min(q.End()+late, plot.AsOf-1)
}

// reason is why a date moved or a promise was withdrawn. The office always
// says; newspapers often do not know.
func (t *telling) reason(a plot.Act, compiled bool) province.Words {
	moved := !a.Due.IsZero() && !a.Was.IsZero()
	switch {
	case !moved && a.Dropped.IsZero(), compiled && t.dice.Once(2):
		return province.Words{}
	case moved && a.Due.End <= a.Was.End:
		return narrowed
	case moved && a.Step.Before && t.Kind.Trade.Early != nil:
		return plot.Pick(t.dice, t.Kind.Trade.Early)
	case moved && t.Kind.Trade.Outdoors && a.Quarter.N > 2 && t.dice.Once(3):
		return flooded
	case moved:
		return plot.Pick(t.dice, t.Kind.Trade.Causes)
	case t.Stages[a.Quarter] == portal.StageCancelled && t.Kind.Private:
		return abandoned
	case t.Stages[a.Quarter] == portal.StageCancelled:
		return cancelled
	}
	return plot.Pick(t.dice, t.Kind.Trade.Withdrawals)
}

// events are none to two things that happened in the quarter.
func (t *telling) events(q portal.Quarter) []*portal.Event {
	var all []*portal.Event
	for _, h := range plot.Some(t.dice, t.Kind.Trade.Happenings, t.dice.Below(3)) {
		if h.Wet && q.N < 3 {
			continue
		}
		e := &portal.Event{ID: h.ID, Title: h.Title.Text(), Date: t.happened(q)}
		if t.dice.Once(2) {
			e.Note = h.Note.Text()
		}
		if items := t.project.Items; len(items) > 0 && t.dice.Once(3) {
			e.Item = plot.Pick(t.dice, items)
		}
		all = append(all, e)
	}
	return all
}

// happened is a day of the quarter, a month, or some day up to one.
func (t *telling) happened(q portal.Quarter) portal.Date {
	day := q.Start() + t.span(3, int(q.End()-q.Start()))
	switch t.dice.Below(8) {
	case 0:
		return province.MustDate(day.String()[:len("2025-10")])
	case 1:
		return province.MustDate("đến " + day.String())
	}
	return oneDay(day)
}

// seen is as of when a value was measured: as a rule, the end of the quarter.
func (t *telling) seen(q portal.Quarter) portal.Date {
	end := q.End().String()
	switch t.dice.Below(6) {
	case 0:
		return province.MustDate(end[:len("2025-10")])
	case 1:
		return portal.Date{Start: q.Start(), End: q.End(), Precision: portal.ToQuarter}
	}
	return province.MustDate(end)
}

func (t *telling) readings(q portal.Quarter) []plot.Reading {
	met := map[*province.Step]bool{}
	for _, a := range t.Acts {
		if !a.Met.IsZero() && !q.Before(a.Quarter) {
			met[a.Step] = true
		}
	}
	return t.gauges.Read(t.count, met, t.dice)
}

// source gives an entry what it cites. A compiled one cites something for each
// fact: a newspaper that appeared after all of them. The office may name a
// document of its own. What it returns stands after a sentence of the body.
func (t *telling) source(e *Entry, title province.Words) string {
	if !e.Compiled {
		if len(e.Statements) == 0 || !t.dice.Once(3) {
			return ""
		}
		c := t.document(e.Published-t.span(0, 3), &e.Sources)
		for _, s := range e.Statements {
			s.Sources = []portal.Citation{c}
		}
		return "[^" + c.Key() + "]"
	}
	after := e.Quarter.Start() + t.span(20, 80)
	for _, d := range facts(e) {
		after = max(after, d.End)
	}
	all := []portal.Citation{t.article(title, after+1, min(after+5, e.Published), &e.Sources)}
	if t.dice.Once(3) {
		second := t.article(title, after+1, min(after+6, e.Published), &e.Sources)
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
func facts(e *Entry) []portal.Date {
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
