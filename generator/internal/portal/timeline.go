package portal

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
	Quarter    Quarter
	State      QuarterState
	Report     *Report      // nil when there is none
	Mandates   []*Mandate   // of resolutions signed in this quarter
	Statements []*Statement // of the project's own file, stated in this quarter
	Events     []*Event     // of the project's own file, dated in this quarter
}

// IsEmpty reports whether nothing is known of the quarter.
func (e Entry) IsEmpty() bool {
	return e.Report == nil && len(e.Mandates) == 0 && len(e.Statements) == 0 && len(e.Events) == 0
}

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

// on is the date that puts a statement of the project's own file in a
// quarter: when it was stated, else when what it tells was done.
func (s *Statement) on() Date {
	for _, date := range [4]Date{s.StatedOn(), s.Met, s.Unmet, s.Dropped} {
		if !date.IsZero() {
			return date
		}
	}
	return Date{}
}

// Timeline returns every quarter from the first of which anything is known
// to that of asOf, oldest first; it ends early, with the last entry, where
// the project ended.
func (p *Project) Timeline(asOf Day, reportDays int) []Entry {
	first, last := p.span(asOf)
	ended, hasEnded := p.endQuarter(asOf)
	if hasEnded && ended.Before(last) {
		last = p.lastKnown(ended, last)
	}
	var all []Entry
	for q := first; !last.Before(q); q = q.Next() {
		e := Entry{Quarter: q, Report: p.reportOn(q)}
		for _, m := range p.Mandates {
			if on := m.Resolution.SignedOn(); !on.IsZero() && QuarterOf(on.Start) == q {
				e.Mandates = append(e.Mandates, m)
			}
		}
		for _, st := range p.Statements {
			if on := st.on(); !on.IsZero() && QuarterOf(on.End) == q {
				e.Statements = append(e.Statements, st)
			}
		}
		for _, event := range p.Events {
			if QuarterOf(event.Date.End) == q {
				e.Events = append(e.Events, event)
			}
		}
		owed := p.owes(q) && !(hasEnded && ended.Before(q))
		e.State = quarterState(e, owed, asOf, reportDays)
		all = append(all, e)
	}
	return all
}

// span returns the first and the last quarter that a timeline may show.
func (p *Project) span(asOf Day) (first, last Quarter) {
	last = QuarterOf(asOf)
	first = last
	earlier := func(q Quarter) {
		if q.Before(first) {
			first = q
		}
	}
	if p.ReportsFrom != (Quarter{}) {
		earlier(p.ReportsFrom)
	}
	p.quarters(earlier)
	return first, last
}

// quarters visits each quarter of which anything is known.
func (p *Project) quarters(visit func(Quarter)) {
	for _, r := range p.Reports {
		visit(r.Quarter)
	}
	for _, e := range p.Events {
		visit(QuarterOf(e.Date.End))
	}
	for _, st := range p.Statements {
		if on := st.on(); !on.IsZero() {
			visit(QuarterOf(on.End))
		}
	}
	for _, m := range p.Mandates {
		if on := m.Resolution.SignedOn(); !on.IsZero() {
			visit(QuarterOf(on.Start))
		}
	}
}

// lastKnown returns the last quarter, from ended to limit, of which anything is
// known.
func (p *Project) lastKnown(ended, limit Quarter) Quarter {
	last := ended
	later := func(q Quarter) {
		if last.Before(q) && !limit.Before(q) {
			last = q
		}
	}
	p.quarters(later)
	return last
}

func (p *Project) owes(q Quarter) bool {
	return p.ReportsFrom != (Quarter{}) && !q.Before(p.ReportsFrom)
}

func (p *Project) reportOn(q Quarter) *Report {
	for _, r := range p.Reports {
		if r.Quarter == q {
			return r
		}
	}
	return nil
}

// endQuarter returns the quarter whose report ended the project, unless a later
// one took it up again.
func (p *Project) endQuarter(asOf Day) (ended Quarter, hasEnded bool) {
	for _, r := range p.ReportsBy(asOf) {
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
	{Compiled, func(c quarterCase) bool {
		return c.entry.Report != nil || len(c.entry.Events) > 0 || c.entry.cited()
	}},
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
func quarterState(e Entry, owed bool, asOf Day, reportDays int) QuarterState {
	deadline := e.Quarter.End() + Day(reportDays)
	c := quarterCase{entry: e, owed: owed, overdue: asOf > deadline}
	c.office = e.Report != nil && !e.Report.Compiled
	c.late = c.office && e.Report.Published > deadline
	i := 0
	for !quarterRules[i].holds(c) {
		i++
	}
	return quarterRules[i].state
}
