// Package progress is what came of what was promised, as of a day: what is
// derived from the facts of package portal and never typed. Like it, it is pure.
//
// It holds what is known by a day, the states of milestones and quarters, the
// headline of a project, what is new, which first dates stand, the values of an
// indicator by place, and what answers each paragraph of a resolution.
package progress

import "camket/generator/internal/portal"

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

// IsMet reports whether a source says that the milestone was reached.
func (s MilestoneState) IsMet() bool { return s == MetOnTime || s == MetLate || s == Met }

// IsOpen reports whether an answer is still to come.
func (s MilestoneState) IsOpen() bool { return s != Dropped && !s.IsMet() }

// IsOwed reports whether the office's report on q has to say what came of m,
// which is folded from what was said before: it is open, and was due by the
// end of q.
func (m *Milestone) IsOwed(q portal.Quarter) bool {
	return m.State.IsOpen() && !m.Due.IsZero() && m.Due.End <= q.End()
}

// Milestone is what a project's files say of one promise, folded.
type Milestone struct {
	ID         string
	Title      portal.Text
	Statements []*portal.Statement // in the order of the files
	First      portal.Date         // the first due; zero when none was ever stated
	FirstBy    *portal.Statement   // where First was stated
	Due        portal.Date         // the current due
	Met        portal.Date         // zero unless the last word on it is that it was met
	Unmet      portal.Date         // of the last statement that it was not met
	Dropped    portal.Date
	State      MilestoneState
	Days       int  // see HasDays; negative: early
	HasDays    bool // both ends are known to the day
}

// Milestones folds what p's files say as of asOf, in the order in which the
// promises were made. What was not known by then is left out: see KnownBy.
func Milestones(p *portal.Project, asOf portal.Day) []*Milestone {
	var all []*Milestone
	byID := map[string]*Milestone{}
	for _, s := range statements(p, asOf) {
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

// statements lists what was stated of milestones by asOf.
func statements(p *portal.Project, asOf portal.Day) []*portal.Statement {
	var all []*portal.Statement
	for _, s := range p.Statements {
		if on := toldOn(s); on.IsZero() || on.By || on.Start <= asOf {
			all = append(all, s)
		}
	}
	for _, r := range ReportsBy(p, asOf) {
		all = append(all, r.Statements...)
	}
	return all
}

func (m *Milestone) fold(asOf portal.Day) {
	for _, s := range m.Statements {
		if !s.Due.IsZero() {
			if m.First.IsZero() {
				m.First, m.FirstBy = s.Due, s
			}
			m.Due, m.Met = s.Due, portal.Date{}
		}
		if !s.Met.IsZero() {
			m.Met = s.Met
		}
		if !s.Unmet.IsZero() {
			m.Met, m.Unmet = portal.Date{}, s.Unmet
		}
		if m.Dropped = s.Dropped; !m.Dropped.IsZero() { // withdrawn only by the last word
			m.Met = portal.Date{}
		}
	}
	m.State = m.state(asOf)
	m.count(asOf)
}

// milestoneRules is the table of milestone states: the first row that holds.
// MilestoneStates, and with it the page on the method, follows it.
var milestoneRules = [...]struct {
	state MilestoneState
	holds func(m *Milestone, asOf portal.Day) bool
}{
	{Dropped, func(m *Milestone, _ portal.Day) bool { return !m.Dropped.IsZero() }},
	{MetOnTime, func(m *Milestone, _ portal.Day) bool {
		return m.met() && !m.First.IsZero() && m.Met.End <= m.First.End
	}},
	{MetLate, func(m *Milestone, _ portal.Day) bool {
		return m.met() && !m.First.IsZero() && !m.Met.By && m.Met.Start > m.First.End
	}},
	{Met, func(m *Milestone, _ portal.Day) bool { return m.met() }},
	{Undated, func(m *Milestone, _ portal.Day) bool { return m.Due.IsZero() }},
	{Postponed, func(m *Milestone, asOf portal.Day) bool { return !m.Due.Past(asOf) && m.Due.End > m.First.End }},
	{NotYetDue, func(m *Milestone, asOf portal.Day) bool { return !m.Due.Past(asOf) }},
	{Late, func(m *Milestone, _ portal.Day) bool {
		if m.Unmet.By { // "not by then": it was open until that day
			return m.Unmet.End > m.Due.End
		}
		return !m.Unmet.IsZero() && m.Unmet.Start > m.Due.End
	}},
	{Unconfirmed, func(*Milestone, portal.Day) bool { return true }},
}

// MilestoneStates lists the states in the order in which they are decided.
func MilestoneStates() []MilestoneState {
	var all []MilestoneState
	for _, rule := range milestoneRules {
		all = append(all, rule.state)
	}
	return all
}

func (m *Milestone) met() bool { return !m.Met.IsZero() }

// state finds the first rule that holds; the last always does.
func (m *Milestone) state(asOf portal.Day) MilestoneState {
	i := 0
	for !milestoneRules[i].holds(m, asOf) {
		i++
	}
	return milestoneRules[i].state
}

// count sets Days: from the due's last day to the day on which it was met
// (met), to the current due (postponed), or to asOf (past its date).
func (m *Milestone) count(asOf portal.Day) {
	from, to := m.First, m.Met
	switch m.State {
	case Postponed:
		to = m.Due
	case Late, Unconfirmed:
		from, to = m.Due, portal.Date{Start: asOf, End: asOf}
	}
	if from.ToTheDay() && to.ToTheDay() {
		m.Days, m.HasDays = int(to.End-from.End), true
	}
}
