package sample

import (
	"strconv"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// story is what becomes of one project.
type story struct {
	number int
	kind   *kind
	place  place
	other  place // at the far end of a road
	id     string
	title  words
	marks  []mark // one for each quarter of the portal
	stages map[portal.Quarter]portal.Stage
	acts   []act // in the order in which the files tell them
}

// mark says what a quarter holds of a project.
type mark byte

const (
	nothing  mark = '.'
	office   mark = 'R' // the office's own report
	belated  mark = 'L' // the same, published late
	silent   mark = '-' // owed and not published
	compiled mark = 'c' // from public sources; a report may be owed besides
)

// isEntry reports whether there is a file for the quarter.
func (m mark) isEntry() bool { return m == office || m == belated || m == compiled }

// isOwed reports whether the office has undertaken to report on the quarter.
func (m mark) isOwed() bool { return m == office || m == belated || m == silent }

// act is what one file says of one step: one date, or two where the file that
// makes the promise also says what came of it.
type act struct {
	quarter                  portal.Quarter // of the report; zero: in the project's own file
	stated                   portal.Day     // in the project's own file: when a newspaper wrote it; 0: the resolution says it
	step                     *step
	due, met, unmet, dropped portal.Date
	was                      portal.Date // the due that stood before; zero: none, or this is the first act
	first                    bool        // it makes the promise
}

// newStory is the project number i, of which nothing is told yet. Kinds take
// turns; in each round the next place has its turn, and then a further phase.
func newStory(i int) *story {
	k := kinds[i%len(kinds)]
	round := i / len(kinds)
	at := placeNumber(k.home) + round
	s := &story{
		number: i,
		kind:   k,
		place:  places[at%len(places)],
		other:  places[(at+len(places)-2)%len(places)],
		stages: map[portal.Quarter]portal.Stage{},
	}
	s.title = s.fill(k.title)
	if phase := 1 + round/len(places); phase > 1 {
		n := same(strconv.Itoa(phase))
		s.title = s.title.plus(words{" (giai đoạn {n})", " (phase {n})"}.with("n", n))
	}
	s.id = i18n.Slug(s.title.vi)
	return s
}

// fill puts the places and the agency into words.
func (s *story) fill(w words) words {
	agency := agencyOf(s.kind.agency).Name
	return w.with("place", s.place.name, "other", s.other.name, "at", s.place.at(), "there", s.other.at(),
		"agency", words{agency.VI, agency.EN})
}

// reportsFrom is the first quarter on which the office owes a report.
func (s *story) reportsFrom(quarters []portal.Quarter) portal.Quarter {
	for i, m := range s.marks {
		if m.isOwed() {
			return quarters[i]
		}
	}
	return portal.Quarter{}
}

// join notes in each act what was said of its step before.
func (s *story) join() {
	due := map[*step]portal.Date{}
	for i := range s.acts {
		a := &s.acts[i]
		was, told := due[a.step]
		a.first = !told
		if !a.due.IsZero() {
			a.was, due[a.step] = was, a.due
		} else {
			due[a.step] = was
		}
	}
}

// actsIn lists what the file of one quarter says; the zero quarter is the
// project's own file.
func (s *story) actsIn(q portal.Quarter) []act {
	var all []act
	for _, a := range s.acts {
		if a.quarter == q {
			all = append(all, a)
		}
	}
	return all
}

// tally counts the acts of some kind.
func (s *story) tally(is func(act) bool) int {
	n := 0
	for _, a := range s.acts {
		if is(a) {
			n++
		}
	}
	return n
}

// isKnown reports whether anything but the mandate is known of the project.
func (s *story) isKnown() bool {
	for _, m := range s.marks {
		if m != nothing {
			return true
		}
	}
	return len(s.acts) > 0
}
