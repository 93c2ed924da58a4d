package site

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Milestone is one promise with all that became of it.
type Milestone struct {
	Anchor     string // its id on the page
	Title      Words  // what was promised
	State      State  // as of the portal's day
	First      string // the first due, in words; "" when none was stated
	Stated     When   // when that was stated
	FirstCites []Cite // the sources of the first due
	Due        string // the current due, where it is not the first
	Met        When   // zero unless the last word on it is that it was met
	Dropped    When   // when it was dropped; empty where it was not
	Days       int    // see HasDays; negative: early
	HasDays    bool   // both ends are known to the day
	DaysText   string // "78 days", without a sign
	Moves      []Line // everything stated but the first date
	Unmet      When   // of the last statement that it was not met
	UnmetCites []Cite // the sources of that statement
	Cites      []Cite // of the statement that says it was met, not met or dropped
	Track      Track  // its line in the slip chart
}

func (s *Site) milestone(page *Page, p *portal.Project, m *portal.Milestone, all []*portal.Milestone, cites *citations) Milestone {
	v := Milestone{
		Anchor:  milestoneAnchor(m.ID),
		Title:   words(page, m.Title),
		State:   State(m.State),
		Met:     when(page.Lang, m.Met),
		Dropped: when(page.Lang, m.Dropped),
		Days:    m.Days,
		HasDays: m.HasDays,
	}
	if m.HasDays {
		v.DaysText = i18n.Days(page.Lang, max(m.Days, -m.Days))
	}
	if m.FirstBy != nil {
		v.First = i18n.DateLong(page.Lang, m.First)
		v.Stated = when(page.Lang, m.FirstBy.StatedOn())
		v.FirstCites = cites.all(m.FirstBy.Sources)
	}
	if m.Due != m.First {
		v.Due = i18n.DateLong(page.Lang, m.Due)
	}
	for _, st := range m.Statements {
		for _, line := range s.statementLines(page, p, all, st, cites) {
			if line.Kind != "promise" { // that stands first already
				v.Moves = append(v.Moves, line)
			}
		}
		if !st.Unmet.IsZero() {
			v.Unmet, v.UnmetCites = when(page.Lang, st.Unmet), cites.all(st.Sources)
		}
		if decides(m.State, st) {
			v.Cites = cites.all(st.Sources)
		}
	}
	return v
}

// decides reports whether a state rests on what a statement says.
func decides(state portal.MilestoneState, st *portal.Statement) bool {
	switch state {
	case portal.Dropped:
		return !st.Dropped.IsZero()
	case portal.Late:
		return !st.Unmet.IsZero()
	}
	return state.IsMet() && !st.Met.IsZero()
}

// reason finds the first milestone that puts the project in its state.
func reason(headline portal.Headline, milestones []Milestone) *Milestone {
	state := State(headline)
	if headline == portal.HeadCompletedLate {
		state = State(portal.MetLate)
	}
	for i := range milestones {
		if milestones[i].State == state {
			return &milestones[i]
		}
	}
	return nil
}

func tally(milestones []*portal.Milestone) []Tally {
	var all []Tally
	for _, state := range portal.MilestoneStates() {
		n := 0
		for _, m := range milestones {
			if m.State == state {
				n++
			}
		}
		if n > 0 {
			all = append(all, Tally{State(state), n})
		}
	}
	return all
}
