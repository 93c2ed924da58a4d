package check

import (
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// order holds a report's dates to what can be: a quarter is reported once it
// has begun; what is told as done was done by the end of the quarter and
// before the report went up; and no source tells what came after it.
func order(r *portal.Report) diag.List {
	var problems diag.List
	if r.Published != 0 && r.Published < r.Quarter.Start() {
		problems.Add(wrongOrder(r.Pos, "@order.quarter", r.Quarter.String(),
			"@order.published", r.Published.String()))
	}
	for _, s := range r.Statements {
		for _, done := range [3]portal.Date{s.Met, s.Unmet, s.Dropped} {
			problems.Add(past(r, done, s.Sources, s.DonePos)...)
		}
	}
	for _, e := range r.Events {
		problems.Add(past(r, e.Date, e.Sources, e.DatePos)...)
	}
	for _, o := range r.Values {
		problems.Add(past(r, o.Date, o.Sources, o.DatePos)...)
	}
	return problems
}

// past judges the date of something that a report tells as done; pos is where
// the date stands. A date that is only partly known is judged by its earliest
// day.
func past(r *portal.Report, date portal.Date, sources []portal.Citation, pos portal.Pos) diag.List {
	if date.IsZero() {
		return nil
	}
	fact := date.String()
	if date.By {
		if date.End > r.Quarter.End() {
			return diag.List{wrongOrder(pos, "@order.fact", fact, "@order.quarter", r.Quarter.String())}
		}
		return nil
	}
	if date.Start > r.Quarter.End() {
		return diag.List{wrongOrder(pos, "@order.fact", fact, "@order.quarter", r.Quarter.String())}
	}
	if r.Published != 0 && date.Start > r.Published {
		return diag.List{wrongOrder(pos, "@order.fact", fact, "@order.published", r.Published.String())}
	}
	for _, c := range sources {
		if on := c.On(); !on.IsZero() && date.Start > on.End {
			return diag.List{untold(pos, "@order.fact", fact, c)}
		}
	}
	return nil
}

func wrongOrder(pos portal.Pos, first, firstDate, second, secondDate string) diag.Problem {
	return diag.Error(pos, "date-order", "first", first, "firstdate", firstDate, "second", second, "seconddate", secondDate)
}

// untold reports what a source is said to tell, though it came after it.
func untold(pos portal.Pos, what, date string, c portal.Citation) diag.Problem {
	return diag.Error(pos, "date-order.source", "first", what, "firstdate", date, "id", c.Key(), "seconddate", c.On().String())
}

// moves judges the new dates that a report gives to promises made before: a
// date that stood already moves nothing, an earlier one is rare enough to be
// asked about, and what has passed when the office's report goes up cannot be
// promised any more. What was withdrawn may be promised anew for any day.
func moves(p *portal.Project, r *portal.Report) diag.List {
	var problems diag.List
	for _, s := range r.Statements {
		last := progress.LastBefore(p, s)
		if s.Due.IsZero() || last == nil {
			continue
		}
		args := []string{"id", s.Milestone, "due", s.Due.String()}
		before := progress.DueBefore(p, s)
		again := before.IsZero() || !last.Dropped.IsZero()
		switch {
		case again:
		case s.Due == before && r.Compiled: // the source only repeats it
			problems.Add(diag.Warning(s.DuePos, "date-order.same-due", args...))
			continue
		case s.Due == before:
			problems.Add(diag.Error(s.DuePos, "date-order.same-due", args...))
			continue
		case !before.By && s.Due.End < before.Start:
			problems.Add(diag.Warning(s.DuePos, "date-order.earlier-due", append(args, "before", before.String())...))
		}
		if !r.Compiled && r.Published != 0 && s.Due.Past(r.Published) {
			problems.Add(diag.Warning(s.DuePos, "date-order.past-due", append(args, "published", r.Published.String())...))
		}
	}
	return problems
}
