// Package plot says what becomes of each project of the fictional province,
// quarter by quarter: what was promised, met and missed, who spoke of it, and
// how far its measures got. The first projects are planned (plan.go), so that
// together they show every state that there is; those after them are drawn
// (draw.go). A story has no words but its project's title.
package plot

import (
	"strconv"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/province"
)

// Story is what becomes of one project.
type Story struct {
	Number int
	Kind   *province.Kind
	Place  province.Place
	Other  province.Place // at the far end of a road
	ID     string
	Title  province.Words
	Marks  []Mark // one for each quarter of the portal
	Stages map[portal.Quarter]portal.Stage
	Shows  progress.Headline // what it is planned to show after all eight quarters; "" where it is drawn
	Acts   []Act             // in the order in which the files tell them
}

// Mark says what a quarter holds of a project.
type Mark byte

const (
	Nothing  Mark = '.'
	Office   Mark = 'R' // the office's own report
	Belated  Mark = 'L' // the same, published late
	Silent   Mark = '-' // owed and not published
	Compiled Mark = 'c' // from public sources; a report may be owed besides
)

// IsEntry reports whether there is a file for the quarter.
func (m Mark) IsEntry() bool { return m == Office || m == Belated || m == Compiled }

// isOwed reports whether the office has undertaken to report on the quarter.
func (m Mark) isOwed() bool { return m == Office || m == Belated || m == Silent }

// Act is what one file says of one step: one date, or two where the file that
// makes the promise also says what came of it.
type Act struct {
	Quarter                  portal.Quarter // of the report; zero: in the project's own file
	Stated                   portal.Day     // in the project's own file: when a newspaper wrote it; 0: the resolution says it
	Step                     *province.Step
	Due, Met, Unmet, Dropped portal.Date
	Was                      portal.Date // the due that stood before; zero: none, or this is the first act
	First                    bool        // it makes the promise
}

// New is the project number i, of which nothing is told yet. Kinds take
// turns; in each round the next place has its turn, and then a further phase.
func New(i int) *Story {
	k := province.Kinds[i%len(province.Kinds)]
	round := i / len(province.Kinds)
	at := province.PlaceNumber(k.Home) + round
	s := &Story{
		Number: i,
		Kind:   k,
		Place:  province.Places[at%len(province.Places)],
		Other:  province.Places[(at+len(province.Places)-2)%len(province.Places)],
		Stages: map[portal.Quarter]portal.Stage{},
	}
	s.Title = s.Fill(k.Title)
	if phase := 1 + round/len(province.Places); phase > 1 {
		n := province.Same(strconv.Itoa(phase))
		s.Title = s.Title.Plus(province.Both(" (giai đoạn {n})", " (phase {n})").With("n", n))
	}
	s.ID = i18n.Slug(s.Title.VI)
	return s
}

// Of is what becomes of the project number i over the quarters of a portal:
// planned, as long as there are plans, else drawn.
func Of(i int, quarters []portal.Quarter) *Story {
	s := New(i)
	if i < len(plans) {
		s.Shows = plans[i].shows
		s.follow(plans[i], quarters)
	} else {
		s.draw(quarters)
	}
	return s
}

// Fill puts the places and the agency into words.
func (s *Story) Fill(w province.Words) province.Words {
	agency := province.AgencyOf(s.Kind.Agency).Name
	return w.With("place", s.Place.Bare, "other", s.Other.Bare, "at", s.Place.At(), "there", s.Other.At(),
		"agency", province.Both(agency.VI, agency.EN))
}

// ReportsFrom is the first quarter on which the office owes a report.
func (s *Story) ReportsFrom(quarters []portal.Quarter) portal.Quarter {
	for i, m := range s.Marks {
		if m.isOwed() {
			return quarters[i]
		}
	}
	return portal.Quarter{}
}

// join notes in each act what was said of its step before.
func (s *Story) join() {
	due := map[*province.Step]portal.Date{}
	for i := range s.Acts {
		a := &s.Acts[i]
		was, told := due[a.Step]
		a.First = !told
		if !a.Due.IsZero() {
			a.Was, due[a.Step] = was, a.Due
		} else {
			due[a.Step] = was
		}
	}
}

// ActsIn lists what the file of one quarter says; the zero quarter is the
// project's own file.
func (s *Story) ActsIn(q portal.Quarter) []Act {
	var all []Act
	for _, a := range s.Acts {
		if a.Quarter == q {
			all = append(all, a)
		}
	}
	return all
}

// tally counts the acts of some kind.
func (s *Story) tally(is func(Act) bool) int {
	n := 0
	for _, a := range s.Acts {
		if is(a) {
			n++
		}
	}
	return n
}

// IsKnown reports whether anything but the mandate is known of the project.
func (s *Story) IsKnown() bool {
	for _, m := range s.Marks {
		if m != Nothing {
			return true
		}
	}
	return len(s.Acts) > 0
}
