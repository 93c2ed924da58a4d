package site

import (
	"slices"
	"unicode/utf8"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Milestone is one promise with all that became of it.
type Milestone struct {
	Anchor     string  // its id on the page
	Title      Words   // what was promised
	State      State   // as of the portal's day
	First      string  // the first due, in words; "" when none was stated
	Stated     When    // when that was stated
	FirstCites []Cite  // the sources of the first due
	Notes      []Words // what the sources of the first due add to it
	Due        string  // the current due, where it is not the first
	Met        When    // zero unless the last word on it is that it was met
	Dropped    When    // when it was dropped; empty where it was not
	Days       int     // see HasDays; negative: early
	HasDays    bool    // both ends are known to the day
	DaysText   string  // "78 days", without a sign
	Moves      []Line  // everything stated but the first date
	Unmet      When    // until when the last statement says that it was not met
	UnmetCites []Cite  // the sources of that statement
	Cites      []Cite  // of the statement that says it was met, not met or dropped
	Track      Track   // its line in the slip chart
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
		lines := s.statementLines(page, p, all, st, cites)
		for _, line := range lines {
			if line.Kind != "promise" { // that stands first already
				v.Moves = append(v.Moves, line)
			} else if line.Note.Text != "" && len(lines) == 1 { // else the other says it
				v.Notes = append(v.Notes, line.Note)
			}
		}
		if until := st.Unmet; !until.IsZero() {
			until.By = false // the words around it say so
			v.Unmet, v.UnmetCites = when(page.Lang, until), cites.all(st.Sources)
		}
		if decides(m.State, st) {
			v.Cites = cites.all(st.Sources)
		}
	}
	return v
}

// shortNote is how many characters of a caveat stand where there is little room.
const shortNote = 120

// brief leaves out the caveats that are long, and the sources: a list has none.
func (m Milestone) brief() Milestone {
	m.FirstCites, m.UnmetCites, m.Cites, m.Moves = nil, nil, nil, nil
	m.Notes = slices.DeleteFunc(m.Notes, func(note Words) bool { return utf8.RuneCountInString(note.Text) > shortNote })
	return m
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
