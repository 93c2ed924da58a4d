package portal

// MilestoneState is what may be said of a milestone as of a day.
type MilestoneState string

const (
	Dropped     MilestoneState = "dropped"
	MetOnTime   MilestoneState = "met-on-time"
	MetLate     MilestoneState = "met-late"
	Met         MilestoneState = "met" // a date was met or none was stated: not known if on time
	Undated     MilestoneState = "undated"
	Postponed   MilestoneState = "postponed"
	NotYetDue   MilestoneState = "not-yet-due"
	Late        MilestoneState = "late"
	Unconfirmed MilestoneState = "unconfirmed"
)

// MilestoneStates lists the states in the order in which they are decided.
var MilestoneStates = [...]MilestoneState{
	Dropped, MetOnTime, MetLate, Met, Undated, Postponed, NotYetDue, Late, Unconfirmed,
}

// IsMet reports whether a source says that the milestone was reached.
func (s MilestoneState) IsMet() bool { return s == MetOnTime || s == MetLate || s == Met }

// IsOpen reports whether an answer is still to come.
func (s MilestoneState) IsOpen() bool { return s != Dropped && !s.IsMet() }

// Milestone is what a project's files say of one promise, folded.
type Milestone struct {
	ID         string
	Title      Text
	Statements []*Statement // in the order of the files
	First      Date         // the first due; zero when none was ever stated
	FirstBy    *Statement   // where First was stated
	Due        Date         // the current due
	Met        Date         // zero unless the last word on it is that it was met
	Dropped    Date
	State      MilestoneState
	Days       int  // see HasDays; negative: early
	HasDays    bool // both ends are known to the day
}

// Milestones folds what p's files say as of asOf, in the order in which the
// promises were made. Reports on quarters that begin after asOf are not read.
func (p *Project) Milestones(asOf Day) []*Milestone {
	var all []*Milestone
	byID := map[string]*Milestone{}
	for _, s := range p.statements(asOf) {
		if s.known(asOf) == (said{}) && !s.isBare() {
			continue
		}
		m := byID[s.Milestone]
		if m == nil {
			m = &Milestone{ID: s.Milestone, Title: s.Title}
			byID[s.Milestone] = m
			all = append(all, m)
		}
		m.Statements = append(m.Statements, s)
	}
	for _, m := range all {
		m.fold(asOf)
	}
	return all
}

// statements lists what is stated of milestones in files known as of asOf.
func (p *Project) statements(asOf Day) []*Statement {
	all := append([]*Statement(nil), p.Statements...)
	for _, r := range p.ReportsBy(asOf) {
		all = append(all, r.Statements...)
	}
	return all
}

// ReportsBy lists the reports on quarters that begin by asOf, oldest first.
func (p *Project) ReportsBy(asOf Day) []*Report {
	for i, r := range p.Reports {
		if r.Quarter.Start() > asOf {
			return p.Reports[:i]
		}
	}
	return p.Reports
}

func (m *Milestone) fold(asOf Day) {
	var unmet Date
	for _, statement := range m.Statements {
		s := statement.known(asOf)
		if !s.due.IsZero() {
			if m.First.IsZero() {
				m.First, m.FirstBy = s.due, statement
			}
			m.Due, m.Met = s.due, Date{}
		}
		if !s.met.IsZero() {
			m.Met = s.met
		}
		if !s.unmet.IsZero() {
			m.Met, unmet = Date{}, s.unmet
		}
		if m.Dropped = s.dropped; !m.Dropped.IsZero() { // withdrawn only by the last word
			m.Met = Date{}
		}
	}
	m.State = m.state(asOf, unmet)
	m.count(asOf)
}

// said is the part of a statement that could be known on a day.
type said struct{ due, met, unmet, dropped Date }

// known leaves out of s what had not yet been said, or done, by asOf.
func (s *Statement) known(asOf Day) said {
	var k said
	if on := s.StatedOn(); on.IsZero() || on.Start <= asOf {
		k.due = s.Due
	}
	for from, to := range map[*Date]*Date{&s.Met: &k.met, &s.Unmet: &k.unmet, &s.Dropped: &k.dropped} {
		if from.By || from.Start <= asOf {
			*to = *from
		}
	}
	return k
}

// isBare reports whether s names a milestone and says no more of it.
func (s *Statement) isBare() bool {
	return s.Due.IsZero() && s.Met.IsZero() && s.Unmet.IsZero() && s.Dropped.IsZero()
}

// state is the table of milestone states: the first row that holds.
func (m *Milestone) state(asOf Day, unmet Date) MilestoneState {
	met := !m.Met.IsZero()
	switch {
	case !m.Dropped.IsZero():
		return Dropped
	case met && !m.First.IsZero() && m.Met.End <= m.First.End:
		return MetOnTime
	case met && !m.First.IsZero() && !m.Met.By && m.Met.Start > m.First.End:
		return MetLate
	case met:
		return Met
	case m.Due.IsZero():
		return Undated
	case !m.Due.Past(asOf) && m.Due.End > m.First.End:
		return Postponed
	case !m.Due.Past(asOf):
		return NotYetDue
	case !unmet.IsZero() && !unmet.By && unmet.Start > m.Due.End:
		return Late
	}
	return Unconfirmed
}

// count sets Days: from the due's last day to the day on which it was met
// (met), to the current due (postponed), or to asOf (past its date).
func (m *Milestone) count(asOf Day) {
	from, to := m.First, m.Met
	switch m.State {
	case Postponed:
		to = m.Due
	case Late, Unconfirmed:
		from, to = m.Due, Date{Start: asOf, End: asOf}
	}
	if from.ToTheDay() && to.ToTheDay() {
		m.Days, m.HasDays = int(to.End-from.End), true
	}
}

// StatedOn returns the date of the earliest dated source of s, else the day
// on which the office's report went up; zero when neither is known.
func (s *Statement) StatedOn() Date {
	var first Date
	for _, c := range s.Sources {
		if on := c.On(); !on.IsZero() && (first.IsZero() || on.End < first.End) {
			first = on
		}
	}
	if first.IsZero() && s.Report != nil && !s.Report.Compiled {
		return Date{Start: s.Report.Published, End: s.Report.Published}
	}
	return first
}

// On returns the date of what is cited; zero when not known.
func (c Citation) On() Date {
	if c.Source != nil {
		return c.Source.Date
	}
	return c.Resolution.SignedOn()
}

// SignedOn returns the day of the signature in the signature's own zone.
func (r *Resolution) SignedOn() Date {
	if r.Signed.IsZero() {
		return Date{}
	}
	d := DayOf(r.Signed.Date())
	return Date{Start: d, End: d}
}
