package story

import (
	"slices"
	"unicode/utf8"

	"camket/generator/internal/address"
	"camket/generator/internal/drawing"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Milestone is one promise with all that became of it.
type Milestone struct {
	Anchor     string        // its id on the page
	Title      view.Words    // what was promised
	State      view.State    // as of the portal's day
	First      string        // the first due, in words; "" when none was stated
	Stated     view.When     // when that was stated
	FirstCites []prose.Cite  // the sources of the first due
	Notes      []view.Words  // what the sources of the first due add to it
	Due        string        // the current due, where it is not the first
	DueCites   []prose.Cite  // its sources
	Met        view.When     // zero unless the last word on it is that it was met
	Dropped    view.When     // when it was dropped; empty where it was not
	Days       int           // see HasDays; negative: early
	HasDays    bool          // both ends are known to the day
	DaysText   string        // "78 days", without a sign
	Moves      []Line        // everything stated but the first date and a bare Met
	Unmet      view.When     // until when the last statement says that it was not met
	UnmetCites []prose.Cite  // the sources of that statement
	Cites      []prose.Cite  // of the statement that says it was met, not met or dropped
	Track      drawing.Track // its line in the slip chart
}

// Milestone tells of m, one of all milestones of p.
func (t *Teller) Milestone(p *portal.Project, m *progress.Milestone, all []*progress.Milestone) Milestone {
	v := Milestone{
		Anchor:  address.MilestoneAnchor(m.ID),
		Title:   view.Text(t.lang, m.Title),
		State:   view.State(m.State),
		Met:     view.Date(t.lang, m.Met),
		Dropped: view.Date(t.lang, m.Dropped),
		Days:    m.Days,
		HasDays: m.HasDays,
	}
	if m.HasDays {
		v.DaysText = i18n.Days(t.lang, max(m.Days, -m.Days))
	}
	if m.FirstBy != nil {
		v.First = i18n.DateLong(t.lang, m.First)
		v.Stated = view.Date(t.lang, m.FirstBy.StatedOn())
		v.FirstCites = t.Cites.All(m.FirstBy.Sources)
	}
	if m.Due != m.First {
		v.Due = i18n.DateLong(t.lang, m.Due)
	}
	for _, st := range m.Statements {
		lines := t.statementLines(p, all, st)
		for _, line := range lines {
			switch {
			case line.Kind == "promise": // that stands first already
				if line.Note.Text != "" && len(lines) == 1 { // else the other says it
					v.Notes = append(v.Notes, line.Note)
				}
			case line.Kind != "met" || line.Note.Text != "":
				v.Moves = append(v.Moves, line)
			}
			if line.Due != "" && line.Due == v.Due {
				v.DueCites = line.Cites // of the latest that states it
			}
		}
		if until := st.Unmet; !until.IsZero() {
			until.By = false // the words around it say so
			v.Unmet, v.UnmetCites = view.Date(t.lang, until), t.Cites.All(st.Sources)
		}
		if decides(m.State, st) {
			v.Cites = t.Cites.All(st.Sources)
		}
	}
	return v
}

// shortNote is how many characters of a caveat stand where there is little room.
const shortNote = 120

// Brief leaves out the caveats that are long, and the sources: a list has none.
func (m Milestone) Brief() Milestone {
	m.FirstCites, m.DueCites, m.UnmetCites, m.Cites, m.Moves = nil, nil, nil, nil, nil
	m.Notes = slices.DeleteFunc(m.Notes, func(note view.Words) bool { return utf8.RuneCountInString(note.Text) > shortNote })
	return m
}

// decides reports whether a state rests on what a statement says.
func decides(state progress.MilestoneState, st *portal.Statement) bool {
	switch state {
	case progress.Dropped:
		return !st.Dropped.IsZero()
	case progress.Late:
		return !st.Unmet.IsZero()
	}
	return state.IsMet() && !st.Met.IsZero()
}

// Reason finds the first milestone that puts the project in its state, and
// counts the others that are in the same.
func Reason(headline progress.Headline, milestones []Milestone) (reason *Milestone, others int) {
	state := view.State(headline)
	if headline == progress.HeadCompletedLate {
		state = view.State(progress.MetLate)
	}
	for i := range milestones {
		switch {
		case milestones[i].State != state:
		case reason == nil:
			reason = &milestones[i]
		default:
			others++
		}
	}
	return reason, others
}

// MilestoneTally counts milestones by state, without zeros.
func MilestoneTally(milestones []*progress.Milestone) []view.Tally {
	var all []view.Tally
	for _, state := range progress.MilestoneStates() {
		n := 0
		for _, m := range milestones {
			if m.State == state {
				n++
			}
		}
		if n > 0 {
			all = append(all, view.Tally{State: view.State(state), Count: n})
		}
	}
	return all
}
