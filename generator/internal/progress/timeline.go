package progress

import "camket/generator/internal/portal"

// QuarterState is what may be said of one quarter of a project.
type QuarterState string

const (
	Reported     QuarterState = "reported"
	ReportedLate QuarterState = "reported-late"
	ReportNotDue QuarterState = "report-not-due"
	NoReport     QuarterState = "no-report"
	Compiled     QuarterState = "compiled"
	NoEntry      QuarterState = "no-entry"
)

// Entry is one quarter of a project's timeline.
type Entry struct {
	Quarter    portal.Quarter
	State      QuarterState
	Report     *portal.Report      // nil when there is none
	Mandates   []*portal.Mandate   // of resolutions signed in this quarter
	Statements []*portal.Statement // of the project's own file, stated in this quarter
	Events     []*portal.Event     // of the project's own file, dated in this quarter
	Over       bool                // the project had ended before, and nothing is known
}

// IsEmpty reports whether nothing is known of the quarter.
func (e Entry) IsEmpty() bool {
	return e.Report == nil && len(e.Mandates) == 0 && len(e.Statements) == 0 && len(e.Events) == 0
}

// HasEntry reports whether the portal has an entry for the quarter: a report,
// or what the project's own file states of it from a public source. This is the
// one meaning of the word, whatever the quarter's state.
func (e Entry) HasEntry() bool { return e.Report != nil || len(e.Events) > 0 || e.cited() }

// cited reports whether the project's own file states something of the
// quarter from another source than the resolution that made the promise.
func (e Entry) cited() bool {
	for _, st := range e.Statements {
		for _, c := range st.Sources {
			if c.Source != nil {
				return true
			}
		}
	}
	return false
}

// toldOn is the date that puts a statement of the project's own file in a
// quarter: when it was stated, else when what it tells was done.
func toldOn(s *portal.Statement) portal.Date {
	for _, date := range [4]portal.Date{s.StatedOn(), s.Met, s.Unmet, s.Dropped} {
		if !date.IsZero() {
			return date
		}
	}
	return portal.Date{}
}

// Timeline returns every quarter from the first of which anything is known
// to that of asOf, oldest first; it ends early, with the last entry, where
// the project ended.
func Timeline(p *portal.Project, asOf portal.Day, reportDays int) []Entry {
	first, last := span(p, asOf)
	if ended, hasEnded := endQuarter(p, asOf); hasEnded && ended.Before(last) {
		last = lastKnown(p, ended, last, asOf)
	}
	reports := ReportsBy(p, asOf)
	var all []Entry
	over := false // a report on an earlier quarter ended the project
	for q := first; !last.Before(q); q = q.Next() {
		e := Entry{Quarter: q}
		for _, r := range reports {
			if r.Quarter == q {
				e.Report = r
			}
		}
		addOwn(p, &e, asOf)
		owed := !over && p.ReportsFrom != (portal.Quarter{}) && !q.Before(p.ReportsFrom)
		e.Over = over && e.IsEmpty()
		e.State = quarterState(e, owed, asOf, reportDays)
		if e.Report != nil && e.Report.Stage != "" {
			over = e.Report.Stage.Ends()
		}
		all = append(all, e)
	}
	return all
}

// addOwn adds to a quarter what the project's own file and the resolutions say.
func addOwn(p *portal.Project, e *Entry, asOf portal.Day) {
	for _, m := range p.Mandates {
		if q, ok := inQuarter(m.Resolution.SignedOn(), asOf); ok && q == e.Quarter {
			e.Mandates = append(e.Mandates, m)
		}
	}
	for _, st := range p.Statements {
		if q, ok := inQuarter(toldOn(st), asOf); ok && q == e.Quarter {
			e.Statements = append(e.Statements, st)
		}
	}
	for _, event := range p.Events {
		if q, ok := inQuarter(event.Date, asOf); ok && q == e.Quarter {
			e.Events = append(e.Events, event)
		}
	}
}

// inQuarter puts a date in the quarter of its last day, or in that of asOf
// while its span lasts.
func inQuarter(d portal.Date, asOf portal.Day) (portal.Quarter, bool) {
	switch {
	case d.IsZero() || !d.By && d.Start > asOf:
		return portal.Quarter{}, false
	case d.End > asOf:
		return portal.QuarterOf(asOf), true
	}
	return portal.QuarterOf(d.End), true
}

// span returns the first and the last quarter that a timeline may show.
func span(p *portal.Project, asOf portal.Day) (first, last portal.Quarter) {
	last = portal.QuarterOf(asOf)
	first = last
	earlier := func(q portal.Quarter) {
		if q.Before(first) {
			first = q
		}
	}
	if p.ReportsFrom != (portal.Quarter{}) {
		earlier(p.ReportsFrom)
	}
	quarters(p, asOf, earlier)
	return first, last
}

// quarters visits each quarter of which anything is known by asOf.
func quarters(p *portal.Project, asOf portal.Day, visit func(portal.Quarter)) {
	for _, r := range ReportsBy(p, asOf) {
		visit(r.Quarter)
	}
	var dates []portal.Date
	for _, e := range p.Events {
		dates = append(dates, e.Date)
	}
	for _, st := range p.Statements {
		dates = append(dates, toldOn(st))
	}
	for _, m := range p.Mandates {
		dates = append(dates, m.Resolution.SignedOn())
	}
	for _, d := range dates {
		if q, ok := inQuarter(d, asOf); ok {
			visit(q)
		}
	}
}

// lastKnown returns the last quarter, from ended to limit, of which anything is
// known.
func lastKnown(p *portal.Project, ended, limit portal.Quarter, asOf portal.Day) portal.Quarter {
	last := ended
	quarters(p, asOf, func(q portal.Quarter) {
		if last.Before(q) && !limit.Before(q) {
			last = q
		}
	})
	return last
}

// endQuarter returns the quarter whose report ended the project, unless a later
// one took it up again.
func endQuarter(p *portal.Project, asOf portal.Day) (ended portal.Quarter, hasEnded bool) {
	for _, r := range ReportsBy(p, asOf) {
		switch {
		case r.Stage.Ends() && !hasEnded:
			ended, hasEnded = r.Quarter, true
		case r.Stage != "" && !r.Stage.Ends():
			hasEnded = false
		}
	}
	return ended, hasEnded
}

// quarterCase is what the state of a quarter depends on.
type quarterCase struct {
	entry   Entry
	office  bool // the report is the office's own
	owed    bool
	overdue bool // asOf lies after the last day on which a report is in time
	late    bool // the report went up after that day
}

// quarterRules is the table of quarter states: the first row that holds.
// QuarterStates, and with it the page on the method, follows it.
var quarterRules = [...]struct {
	state QuarterState
	holds func(quarterCase) bool
}{
	{ReportedLate, func(c quarterCase) bool { return c.office && c.owed && c.late }},
	{Reported, func(c quarterCase) bool { return c.office }},
	{ReportNotDue, func(c quarterCase) bool { return c.owed && !c.overdue }},
	{NoReport, func(c quarterCase) bool { return c.owed }},
	{Compiled, func(c quarterCase) bool { return c.entry.HasEntry() }},
	{NoEntry, func(quarterCase) bool { return true }},
}

// QuarterStates lists the states in the order in which they are decided.
func QuarterStates() []QuarterState {
	var all []QuarterState
	for _, rule := range quarterRules {
		all = append(all, rule.state)
	}
	return all
}

// quarterState finds the first rule that holds; the last always does.
func quarterState(e Entry, owed bool, asOf portal.Day, reportDays int) QuarterState {
	deadline := e.Quarter.End() + portal.Day(reportDays)
	c := quarterCase{entry: e, owed: owed, overdue: asOf > deadline}
	c.office = e.Report != nil && !e.Report.Compiled
	c.late = c.office && e.Report.Published > deadline
	i := 0
	for !quarterRules[i].holds(c) {
		i++
	}
	return quarterRules[i].state
}
