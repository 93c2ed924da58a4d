package progress

import "camket/generator/internal/portal"

// Always is a day on which everything in the files is known.
const Always = portal.Day(1 << 30)

// KnownBy reports whether r counts as of a day.
func KnownBy(r *portal.Report, asOf portal.Day) bool { return KnownFrom(r) <= asOf }

// KnownFrom is the first day on which r counts: the office's own report from
// the day on which it went up; a compiled entry, which goes up long after, from
// the latest day that it tells of. A report counts as a whole or not at all,
// and never before its quarter begins.
func KnownFrom(r *portal.Report) portal.Day {
	from := r.Quarter.Start()
	if !r.Compiled {
		return max(from, r.Published)
	}
	tells := func(dates ...portal.Date) {
		for _, d := range dates {
			if !d.By && !d.IsZero() {
				from = max(from, d.Start)
			}
		}
	}
	for _, s := range r.Statements {
		tells(s.Met, s.Unmet, s.Dropped, s.StatedOn())
	}
	for _, e := range r.Events {
		tells(e.Date)
	}
	for _, o := range r.Values {
		tells(o.Date)
	}
	return from
}

// ReportsBy lists the reports that count as of a day, oldest first.
func ReportsBy(p *portal.Project, asOf portal.Day) []*portal.Report {
	var all []*portal.Report
	for _, r := range p.Reports {
		if KnownBy(r, asOf) {
			all = append(all, r)
		}
	}
	return all
}

// ValueKnownBy reports whether v counts as of a day: its period had begun, and the
// earliest of its dated sources had appeared.
func ValueKnownBy(v *portal.IndicatorValue, asOf portal.Day) bool {
	return v.Begins() <= asOf && portal.Earliest(v.Sources).Start <= asOf
}

// known reports whether a dated fact was known by a day: one that came about by
// a date, on that date; one without a date always was.
func known(d portal.Date, by portal.Day) bool {
	if d.By {
		return d.End <= by
	}
	return d.IsZero() || d.Start <= by
}
