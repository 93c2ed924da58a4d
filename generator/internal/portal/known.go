package portal

// KnownBy reports whether r counts as of a day.
func (r *Report) KnownBy(asOf Day) bool { return r.KnownFrom() <= asOf }

// KnownFrom is the first day on which r counts: the office's own report from
// the day on which it went up; a compiled entry, which goes up long after, from
// the latest day that it tells of. A report counts as a whole or not at all,
// and never before its quarter begins.
func (r *Report) KnownFrom() Day {
	from := r.Quarter.Start()
	if !r.Compiled {
		return max(from, r.Published)
	}
	known := func(dates ...Date) {
		for _, d := range dates {
			if !d.By && !d.IsZero() {
				from = max(from, d.Start)
			}
		}
	}
	for _, s := range r.Statements {
		known(s.Met, s.Unmet, s.Dropped, s.StatedOn())
	}
	for _, e := range r.Events {
		known(e.Date)
	}
	for _, o := range r.Values {
		known(o.Date)
	}
	return from
}

// ReportsBy lists the reports that count as of a day, oldest first.
func (p *Project) ReportsBy(asOf Day) []*Report {
	var all []*Report
	for _, r := range p.Reports {
		if r.KnownBy(asOf) {
			all = append(all, r)
		}
	}
	return all
}

// Before returns p as its files stood before r, and as they stood with it.
func (p *Project) Before(r *Report) (before, with *Project) {
	for i, other := range p.Reports {
		if other == r {
			b, w := *p, *p
			b.Reports, w.Reports = p.Reports[:i], p.Reports[:i+1]
			return &b, &w
		}
	}
	return p, p
}

// Until returns p as its files stand before a report on q.
func (p *Project) Until(q Quarter) *Project {
	before := *p
	for i, r := range p.Reports {
		if !r.Quarter.Before(q) {
			before.Reports = p.Reports[:i]
			break
		}
	}
	return &before
}

// DueBefore returns the date that stood for s's milestone before s; zero when
// none had been stated.
func (p *Project) DueBefore(s *Statement) Date {
	var due Date
	for _, other := range p.AllStatements() {
		if other == s {
			break
		}
		if other.Milestone == s.Milestone && !other.Due.IsZero() {
			due = other.Due
		}
	}
	return due
}

// Last returns what was said of s's milestone before s; nil where s is the
// first to name it.
func (p *Project) Last(s *Statement) *Statement {
	var last *Statement
	for _, other := range p.AllStatements() {
		if other == s {
			break
		}
		if other.Milestone == s.Milestone {
			last = other
		}
	}
	return last
}

// Always is a day on which everything in the files is known.
const Always = Day(1 << 30)
