package check

import (
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
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
			problems.Add(past(r, done, s.Sources, s.Pos)...)
		}
	}
	for _, e := range r.Events {
		problems.Add(past(r, e.Date, e.Sources, e.Pos)...)
	}
	for _, o := range r.Values {
		problems.Add(past(r, o.Date, o.Sources, o.Pos)...)
	}
	return problems
}

// past judges the date of something that a report tells as done. A date that
// is only partly known is judged by its earliest day.
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
			return diag.List{wrongOrder(pos, "@order.fact", fact, "@order.source", on.String())}
		}
	}
	return nil
}

func wrongOrder(pos portal.Pos, first, firstDate, second, secondDate string) diag.Problem {
	return diag.Error(pos, "date-order", "first", first, "firstdate", firstDate, "second", second, "seconddate", secondDate)
}
