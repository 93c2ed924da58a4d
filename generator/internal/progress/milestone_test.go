package progress

import (
	"slices"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/portal"
)

// project makes a project from its files in short: "index" or a quarter, then
// what the file says, each "key=value" with "_" for a space. due, met, unmet
// and dropped speak of the milestone "m"; "title" only names it; source is the
// day on which that was said. A report is
// compiled unless it has a pub, the day on which it was published.
func project(t *testing.T, files ...string) *portal.Project {
	t.Helper()
	p := &portal.Project{ID: "p"}
	for _, file := range files {
		words := strings.Fields(file)
		into := &p.Statements
		var r *portal.Report
		if words[0] != "index" {
			r = &portal.Report{Project: p, Quarter: quarter(t, words[0]), Compiled: true}
			p.Reports = append(p.Reports, r)
			into = &r.Statements
		}
		s := &portal.Statement{Milestone: "m", Report: r}
		for _, word := range words[1:] {
			key, value, _ := strings.Cut(strings.ReplaceAll(word, "_", " "), "=")
			if !note(t, p, r, key, value) {
				state(t, s, key, value)
				if !slices.Contains(*into, s) {
					*into = append(*into, s)
				}
			}
		}
	}
	return p
}

// state says one thing of a milestone.
func state(t *testing.T, s *portal.Statement, key, value string) {
	t.Helper()
	switch key {
	case "title":
	case "source":
		s.Sources = append(s.Sources, portal.Citation{Source: &portal.Source{Date: date(t, value)}})
	case "due":
		s.Due = date(t, value)
	case "met":
		s.Met = date(t, value)
	case "unmet":
		s.Unmet = date(t, value)
	case "dropped":
		s.Dropped = date(t, value)
	default:
		t.Fatalf("no key %q", key)
	}
}

var measures = map[string]*portal.Measure{"x": {ID: "x"}, "y": {ID: "y"}}

// note says anything else, if key is about anything else.
func note(t *testing.T, p *portal.Project, r *portal.Report, key, value string) bool {
	t.Helper()
	switch key {
	case "pub":
		r.Compiled, r.Published = false, day(t, value)
	case "stage":
		r.Stage = portal.Stage(value)
	case "from":
		p.ReportsFrom = quarter(t, value)
	case "event":
		p.Events = append(p.Events, &portal.Event{ID: value, Date: date(t, value)})
	case "value": // measure:value:date
		part := strings.Split(value, ":")
		v, err := portal.ParseValue(part[1])
		if err != nil {
			t.Fatal(err)
		}
		r.Values = append(r.Values, &portal.Observation{Measure: measures[part[0]], Value: v, Date: date(t, part[2])})
	case "fixed":
		p.Corrections = append(p.Corrections, &portal.Correction{Milestone: "m", Date: day(t, value)})
	case "signed":
		y, m, d := day(t, value).Civil()
		p.Mandates = append(p.Mandates, &portal.Mandate{Resolution: &portal.Resolution{Signed: time.Date(y, m, d, 10, 0, 0, 0, time.UTC)}})
	case "unsigned":
		p.Mandates = append(p.Mandates, &portal.Mandate{Resolution: &portal.Resolution{}})
	default:
		return false
	}
	return true
}

func TestMilestone(t *testing.T) {
	const none = -9999
	tests := []struct {
		name  string
		files []string
		asOf  string
		state MilestoneState
		days  int
	}{
		// dropped: the last statement is dropped
		{"dropped", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01"}, "2025-05-02", Dropped, none},
		{"dropped, long past", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01"}, "2026-05-02", Dropped, none},
		{"dropped in the file that promises", []string{"2025-q1 due=2025-06-30 dropped=2025-03-01"}, "2025-04-01", Dropped, none},
		{"dropped, never dated", []string{"2025-q1 title", "2025-q2 dropped=2025-05-01"}, "2025-05-02", Dropped, none},
		{"met, then dropped", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-01", "2025-q3 dropped=2025-08-01"}, "2025-09-01", Dropped, none},
		{"unmet, then dropped", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-07-31", "2025-q4 dropped=2025-10-01"}, "2025-12-01", Dropped, none},
		{"dropped, then revived", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01", "2025-q3 due=2026-06-30"}, "2025-09-01", Postponed, 365},
		{"dropped, then met", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01", "2025-q3 met=2025-07-01"}, "2025-09-01", MetLate, 1},
		{"dropped, then unmet", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01", "2025-q3 unmet=2025-07-01"}, "2025-07-03", Late, 3},
		{"dropped, not yet told", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01"}, "2025-03-31", NotYetDue, none},

		// met on time: met ends by the end of the first due
		{"met early", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-19"}, "2025-06-30", MetOnTime, -11},
		{"met on the day", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-30"}, "2025-06-30", MetOnTime, 0},
		{"met on the last day of the quarter", []string{"2025-q1 due=2025-Q4", "2025-q4 met=2025-12-31"}, "2026-01-31", MetOnTime, none},
		{"met before the quarter", []string{"2025-q1 due=2025-Q4", "2025-q3 met=2025-09-30"}, "2026-01-31", MetOnTime, none},
		{"met in the month due", []string{"2025-q1 due=2025-06", "2025-q2 met=2025-06"}, "2025-06-30", MetOnTime, none},
		{"met by the day due", []string{"2025-q1 due=2025-06-30", "2025-q2 met=đến_2025-06-30"}, "2025-06-30", MetOnTime, 0},
		{"due by a day, met on it", []string{"2025-q1 due=đến_2025-06-30", "2025-q2 met=2025-06-30"}, "2025-06-30", MetOnTime, 0},
		{"due by a year", []string{"2025-q1 due=đến_2029", "2025-q2 met=2025-06-30"}, "2025-06-30", MetOnTime, none},
		{"moved later, met by the first date", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31", "2025-q3 met=2025-06-30"}, "2025-09-01", MetOnTime, 0},
		{"moved earlier, met by the first date", []string{"2025-q1 due=2025-12-31", "2025-q2 due=2025-06-30", "2025-q3 met=2025-08-31"}, "2025-09-01", MetOnTime, -122},
		{"refined, met inside the old span", []string{"2025-q1 due=2025", "2025-q2 due=2025-06", "2025-q3 met=2025-08-31"}, "2025-09-01", MetOnTime, none},
		{"met in the file that promises", []string{"2025-q2 due=2025-06-30 met=2025-06-29"}, "2025-06-30", MetOnTime, -1},

		// met late: met starts after it
		{"met a day late", []string{"2025-q1 due=2025-06-30", "2025-q3 met=2025-07-01"}, "2025-09-30", MetLate, 1},
		{"met the day after the quarter", []string{"2025-q1 due=2025-Q4", "2026-q1 met=2026-01-01"}, "2026-01-31", MetLate, none},
		{"met the month after", []string{"2025-q1 due=2025-06-30", "2025-q3 met=2025-07"}, "2025-09-30", MetLate, none},
		{"moved, met by the new date", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31", "2025-q4 met=2025-12-31"}, "2026-01-01", MetLate, 184},
		{"moved twice, met by the last date", []string{"2025-q1 due=2025-03-31", "2025-q2 due=2025-06-30", "2025-q3 due=2025-09-30", "2025-q4 met=2025-09-01"}, "2026-01-01", MetLate, 154},
		{"unmet, then met", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-09-30", "2025-q4 met=2025-10-02"}, "2026-01-01", MetLate, 94},
		{"met late in the file that promises", []string{"2025-q3 due=2025-06-30 met=2025-07-02"}, "2025-09-30", MetLate, 2},
		{"due by a day, met after it", []string{"2025-q1 due=đến_2025-06-30", "2025-q3 met=2025-07-02"}, "2025-09-30", MetLate, 2},

		// met: any other met
		{"met in the span that holds the day", []string{"2025-q1 due=2025-06-15", "2025-q2 met=2025-06"}, "2025-06-30", Met, none},
		{"met in the year, due in its middle", []string{"2025-q1 due=2025-H1", "2025-q4 met=2025"}, "2026-01-01", Met, none},
		{"met by a day after", []string{"2025-q1 due=2025-06", "2025-q3 met=đến_2025-07-10"}, "2025-09-30", Met, none},
		{"no due, met", []string{"2025-q1 met=2025-06-30"}, "2025-06-30", Met, none},
		{"no due, met later", []string{"2025-q1 title", "2025-q2 met=2025-06-30"}, "2025-06-30", Met, none},

		// undated: no due
		{"never dated", []string{"2025-q1 title"}, "2026-01-01", Undated, none},
		{"never dated, unmet", []string{"2025-q1 title", "2025-q2 unmet=2025-06-30"}, "2026-01-01", Undated, none},
		{"met without a due, then un-met", []string{"2025-q1 met=2025-01-31", "2025-q2 unmet=2025-06-30"}, "2026-01-01", Undated, none},

		// postponed: current due not past, and it ends after the first
		{"moved", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31"}, "2025-06-29", Postponed, 184},
		{"moved, on the new day", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31"}, "2025-12-31", Postponed, 184},
		{"moved twice", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-09-30", "2025-q3 due=2025-12-31"}, "2025-10-01", Postponed, 184},
		{"moved to a month", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12"}, "2025-07-01", Postponed, none},
		{"moved from a month", []string{"2025-q1 due=2025-06", "2025-q2 due=2025-12-31"}, "2025-07-01", Postponed, none},
		{"moved by a day", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-07-01"}, "2025-07-01", Postponed, 1},
		{"moved before it was due, unmet in between", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-07-31", "2025-q4 due=2025-12-31"}, "2025-11-01", Postponed, 184},
		{"met, then given a new date", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-01", "2025-q3 due=2025-12-31"}, "2025-09-01", Postponed, 184},
		{"first dated later than named, then moved", []string{"2025-q1 title", "2025-q2 due=2025-06-30", "2025-q3 due=2025-12-31"}, "2025-09-01", Postponed, 184},
		{"a span made longer", []string{"2025-q1 due=2025-06", "2025-q2 due=2025-Q3"}, "2025-07-01", Postponed, none},

		// not yet due: current due not past
		{"long before", []string{"2025-q1 due=2025-06-30"}, "2025-01-01", NotYetDue, none},
		{"on the day", []string{"2025-q1 due=2025-06-30"}, "2025-06-30", NotYetDue, none},
		{"on the last day of the quarter", []string{"2025-q1 due=2025-Q4"}, "2025-12-31", NotYetDue, none},
		{"on the last day of the month", []string{"2025-q1 due=2025-06"}, "2025-06-30", NotYetDue, none},
		{"by the last day of the year", []string{"2025-q1 due=đến_2025"}, "2025-12-31", NotYetDue, none},
		{"moved earlier", []string{"2025-q1 due=2025-12-31", "2025-q2 due=2025-06-30"}, "2025-06-30", NotYetDue, none},
		{"refined", []string{"2025-q1 due=2026", "2025-q2 due=2026-06"}, "2026-06-30", NotYetDue, none},
		{"refined to its last day", []string{"2025-q1 due=2026", "2025-q2 due=2026-12-31"}, "2026-12-31", NotYetDue, none},
		{"unmet before it is due", []string{"2025-q1 due=2025-06-30", "2025-q2 unmet=2025-05-31"}, "2025-06-30", NotYetDue, none},
		{"met, then un-met before it is due", []string{"2025-q1 due=2025-06-30 met=2025-02-01", "2025-q2 unmet=2025-05-31"}, "2025-06-30", NotYetDue, none},

		// late: past, with an unmet after its end
		{"unmet the day after", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-07-01"}, "2025-07-01", Late, 1},
		{"unmet the month after", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-07"}, "2025-09-30", Late, 92},
		{"unmet after a quarter", []string{"2025-q1 due=2025-Q2", "2025-q3 unmet=2025-07-01"}, "2025-09-30", Late, none},
		{"unmet after the new date", []string{"2025-q1 due=2025-03-31", "2025-q2 due=2025-06-30", "2025-q3 unmet=2025-07-31"}, "2025-09-30", Late, 92},
		{"met, then un-met after it", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-01", "2025-q3 unmet=2025-07-31"}, "2025-09-30", Late, 92},
		{"unmet in the file that promises", []string{"2025-q3 due=2025-06-30 unmet=2025-07-31"}, "2025-09-30", Late, 92},
		{"due by a day", []string{"2025-q1 due=đến_2025-06-30", "2025-q3 unmet=2025-07-31"}, "2025-08-10", Late, 41},
		{"refined, unmet inside the old span", []string{"2025-q1 due=2025", "2025-q2 due=2025-06-30", "2025-q3 unmet=2025-07-31"}, "2025-09-30", Late, 92},

		// unconfirmed: past, otherwise
		{"the day after", []string{"2025-q1 due=2025-06-30"}, "2025-07-01", Unconfirmed, 1},
		{"the day after the month", []string{"2025-q1 due=2025-06"}, "2025-07-01", Unconfirmed, none},
		{"the day after the quarter", []string{"2025-q1 due=2025-Q4"}, "2026-01-01", Unconfirmed, none},
		{"a year of silence", []string{"2025-q1 due=2025-06-30"}, "2026-06-30", Unconfirmed, 365},
		{"unmet on the day itself", []string{"2025-q1 due=2025-06-30", "2025-q2 unmet=2025-06-30"}, "2025-07-01", Unconfirmed, 1},
		{"unmet in the month due", []string{"2025-q1 due=2025-06-15", "2025-q2 unmet=2025-06"}, "2025-07-01", Unconfirmed, 16},
		{"unmet with an open start", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=đến_2025-07-31"}, "2025-08-01", Late, 32},
		{"moved, the new date past", []string{"2025-q1 due=2025-03-31", "2025-q2 due=2025-06-30"}, "2025-07-01", Unconfirmed, 1},
		{"moved, unmet only before the new date", []string{"2025-q1 due=2025-03-31", "2025-q2 unmet=2025-04-30", "2025-q3 due=2025-06-30"}, "2025-07-01", Unconfirmed, 1},
		{"met, then un-met before the date", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-04-01", "2025-q3 unmet=2025-05-31"}, "2025-07-01", Unconfirmed, 1},
		{"refined, past", []string{"2025-q1 due=2026", "2025-q2 due=2026-06"}, "2026-07-01", Unconfirmed, none},
		{"met in a quarter that has not begun", []string{"2025-q1 due=2025-06-29", "2025-q3 met=2025-07-01"}, "2025-06-30", Unconfirmed, 1},

		// what was not yet said, or done, is not known
		{"met tomorrow", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-19"}, "2025-06-18", NotYetDue, none},
		{"met today", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06-19"}, "2025-06-19", MetOnTime, -11},
		{"met in a month that began", []string{"2025-q1 due=2025-06-30", "2025-q2 met=2025-06"}, "2025-06-01", MetOnTime, none},
		{"unmet tomorrow", []string{"2025-q1 due=2025-06-30", "2025-q3 unmet=2025-07-31"}, "2025-07-30", Unconfirmed, 30},
		{"dropped tomorrow", []string{"2025-q1 due=2025-06-30", "2025-q2 dropped=2025-05-01"}, "2025-04-30", NotYetDue, none},
		{"moved by a source of tomorrow", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31 source=2025-06-15"}, "2025-06-14", NotYetDue, none},
		{"moved by a source of today", []string{"2025-q1 due=2025-06-30", "2025-q2 due=2025-12-31 source=2025-06-15"}, "2025-06-15", Postponed, 184},
		{"moved by a report of tomorrow", []string{"2025-q1 due=2025-06-30", "2025-q2 pub=2025-06-15 due=2025-12-31"}, "2025-06-14", NotYetDue, none},

		// the project's own file comes first
		{"promised in the project's file", []string{"index due=2025-06-30", "2025-q2 due=2025-12-31"}, "2025-06-30", Postponed, 184},
	}
	for _, test := range tests {
		m := Milestones(project(t, test.files...), day(t, test.asOf))
		if len(m) != 1 {
			t.Fatalf("%s: %d milestones", test.name, len(m))
		}
		days := none
		if m[0].HasDays {
			days = m[0].Days
		}
		if m[0].State != test.state || days != test.days {
			t.Errorf("%s on %s: %s, %d days, want %s, %d", test.name, test.asOf, m[0].State, days, test.state, test.days)
		}
		if m[0].State.IsMet() == m[0].Met.IsZero() || (m[0].State == Dropped) == m[0].Dropped.IsZero() {
			t.Errorf("%s: %s, yet met %v, dropped %v", test.name, m[0].State, m[0].Met, m[0].Dropped)
		}
	}
}

func TestFirstDueStays(t *testing.T) {
	p := project(t, "2025-q1 due=2025-03-31", "2025-q2 due=2025-06-30", "2025-q3 due=2026")
	m := Milestones(p, day(t, "2025-09-30"))[0]
	if m.First.String() != "2025-03-31" || m.FirstBy != p.Reports[0].Statements[0] || m.Due.String() != "2026" || len(m.Statements) != 3 {
		t.Errorf("first %v, now %v", m.First, m.Due)
	}
	m = Milestones(p, day(t, "2025-06-30"))[0] // as it was then
	if m.Due.String() != "2025-06-30" || len(m.Statements) != 2 {
		t.Errorf("now %v", m.Due)
	}
	if got := Milestones(p, day(t, "2024-12-31")); len(got) != 0 {
		t.Errorf("%d milestones before any was promised", len(got))
	}
}

func TestMilestonesInTheOrderOfPromise(t *testing.T) {
	p := &portal.Project{
		Statements: []*portal.Statement{{Milestone: "z", Title: portal.Text{VI: "Z"}}},
		Reports: []*portal.Report{
			{Quarter: portal.Quarter{Year: 2025, N: 1}, Statements: []*portal.Statement{{Milestone: "b", Title: portal.Text{VI: "B"}}, {Milestone: "a", Title: portal.Text{VI: "A"}}}},
			{Quarter: portal.Quarter{Year: 2025, N: 2}, Statements: []*portal.Statement{{Milestone: "a", Title: portal.Text{VI: "A2"}}, {Milestone: "z"}, {Milestone: "c"}}},
		},
	}
	var got []string
	for _, m := range Milestones(p, day(t, "2025-12-31")) {
		got = append(got, m.ID+m.Title.VI)
	}
	if want := []string{"zZ", "bB", "aA", "c"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestStatesAreOpenMetOrDropped(t *testing.T) {
	for _, s := range MilestoneStates() {
		met := s == MetOnTime || s == MetLate || s == Met
		if s.IsMet() != met || s.IsOpen() != (!met && s != Dropped) {
			t.Errorf("%s: met %v, open %v", s, s.IsMet(), s.IsOpen())
		}
	}
}
