package progress

import (
	"fmt"
	"strings"
	"testing"
)

func TestComparedWith(t *testing.T) {
	for asOf, want := range map[string]string{
		"2026-03-31": "2025-12-31", // the quarter is over: what it brought
		"2026-03-30": "2025-09-30", // the last that is over, and what came since
		"2026-01-01": "2025-09-30",
		"2025-12-31": "2025-09-30",
		"2024-02-29": "2023-09-30",
	} {
		if got := ComparedWith(day(t, asOf)).String(); got != want {
			t.Errorf("%s is compared with %s, want %s", asOf, got, want)
		}
	}
}

// told writes changes in a line.
func told(c Changes) string {
	var all []string
	add := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	if c.Was != c.Headline {
		add("%s→%s", c.Was, c.Headline)
	}
	if c.StageWas != c.Stage {
		add("stage %s→%s", c.StageWas, c.Stage)
	}
	for _, m := range c.Milestones {
		switch {
		case m.Before == nil:
			add("new %s", m.Now.State)
		case m.Moved():
			add("moved %s→%s %s", m.Before.Due, m.Now.Due, m.Now.State)
		default:
			add("%s→%s", m.Before.State, m.Now.State)
		}
	}
	for _, r := range c.Reports {
		add("report %s", r.Quarter)
	}
	for _, v := range c.Values {
		was := "none"
		if v.Before != nil {
			was = v.Before.Value.Number.String()
		}
		add("%s %s→%s", v.Now.Measure.ID, was, v.Now.Value.Number)
	}
	add("%d events, %d mandates, %d corrections", len(c.Events), len(c.Mandates), len(c.Corrections))
	return strings.TrimSuffix(strings.Join(all, "; "), "; 0 events, 0 mandates, 0 corrections")
}

func TestChanges(t *testing.T) {
	const nothing = "0 events, 0 mandates, 0 corrections"
	tests := []struct {
		name  string
		files []string
		want  string // from 2025-12-31 to 2026-03-31
	}{
		{"nothing known", nil, "→undated"},
		{"silence", []string{"2025-q2 due=2026-12-31"}, nothing},
		{"silence, and the days go on", []string{"2025-q2 due=2025-06-30"}, nothing},
		{"a date passes in silence", []string{"2025-q2 due=2026-02-01"}, "not-yet-due→unconfirmed; not-yet-due→unconfirmed"},
		{"a date passes on the last day", []string{"2025-q2 due=2026-03-31"}, nothing},
		{"met", []string{"2025-q2 due=2026-02-01", "2026-q1 met=2026-01-15"}, "not-yet-due→milestones-met; not-yet-due→met-on-time; report 2026-q1"},
		{"met before, told before", []string{"2025-q2 due=2026-02-01", "2025-q4 met=2025-12-15"}, nothing},
		{"met before, told after by the office", []string{"2025-q2 due=2026-02-01", "2025-q4 pub=2026-01-15 met=2025-12-15"}, "not-yet-due→milestones-met; not-yet-due→met-on-time; report 2025-q4"},
		{"moved", []string{"2025-q2 due=2026-01-31", "2026-q1 due=2026-06-30"}, "not-yet-due→postponed; moved 2026-01-31→2026-06-30 postponed; report 2026-q1"},
		{"moved and moved back", []string{"2025-q2 due=2026-06-30", "2026-q1 pub=2026-02-01 due=2026-09-30", "2026-q1 pub=2026-03-01 due=2026-06-30"}, "report 2026-q1; report 2026-q1"},
		{"not met", []string{"2025-q2 due=2025-06-30", "2026-q1 unmet=2026-02-01"}, "unconfirmed→late; unconfirmed→late; report 2026-q1"},
		{"still not met", []string{"2025-q2 due=2025-06-30", "2025-q4 unmet=2025-12-01", "2026-q1 unmet=2026-02-01"}, "late→late; report 2026-q1"},
		{"withdrawn", []string{"2025-q2 due=2026-06-30", "2026-q1 dropped=2026-02-01"}, "not-yet-due→milestones-withdrawn; not-yet-due→dropped; report 2026-q1"},
		{"a first promise", []string{"index signed=2024-07-06", "2026-q1 due=2026-12-31"}, "undated→not-yet-due; new not-yet-due; report 2026-q1"},
		{"all is new", []string{"2026-q1 due=2026-12-31"}, "→not-yet-due; new not-yet-due; report 2026-q1"},
		{"a mandate", []string{"index signed=2026-01-06"}, "→undated; 0 events, 1 mandates, 0 corrections"},
		{"a stage", []string{"2025-q2 stage=thực_hiện", "2026-q1 stage=hoàn_thành"}, "undated→completed; stage thực hiện→hoàn thành; report 2026-q1"},
		{"the same stage again", []string{"2025-q2 stage=thực_hiện", "2026-q1 stage=thực_hiện"}, "report 2026-q1"},
		{"an event of the project's own file", []string{"2025-q2", "index event=2026-02-01"}, "1 events, 0 mandates, 0 corrections"},
		{"an event before, one to come", []string{"2025-q2", "index event=2025-12-31", "index event=2026-04-01"}, nothing},
		{"an event that came about by a date", []string{"2025-q2", "index event=đến_2026-02-28"}, "1 events, 0 mandates, 0 corrections"},
		{"a correction", []string{"2025-q2", "index fixed=2026-01-01", "index fixed=2025-12-31", "index fixed=2026-04-01"}, "0 events, 0 mandates, 1 corrections"},
		{"values", []string{"2025-q3 value=x:50:2025-09 value=y:1:2025-09", "2026-q1 value=x:61,5:2026-01 value=x:62:2026-02"}, "report 2026-q1; x 61.5→62"},
		{"a first value", []string{"2025-q3", "2026-q1 value=x:50:2026-01"}, "report 2026-q1; x none→50"},
		{"a value of before, told late", []string{"2025-q4 value=x:50:2025-12", "2025-q3 pub=2026-01-05 value=x:40:2025-09"}, "report 2025-q3"},
		{"to come", []string{"2025-q2", "2026-q1 pub=2026-04-01 met=2026-03-01"}, nothing},
	}
	for _, test := range tests {
		p := project(t, test.files...)
		c := ChangesOf(p, day(t, "2025-12-31"), day(t, "2026-03-31"))
		got := told(c)
		if got != test.want {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
		if empty := test.want == nothing || test.want == "→undated"; c.IsEmpty() != empty {
			t.Errorf("%s: empty is %v", test.name, c.IsEmpty())
		}
	}
}

// A value stands beside the one of the day before it, whenever that was told.
func TestAValueAndTheOneBefore(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		want  string // from 2025-12-31 to 2026-03-31
	}{
		{"known by then", []string{"2025-q3 value=x:40,2:2025-09-30", "2026-q1 value=x:60,5:2026-03-31"}, "60.5 of 2026-03-31 after 40.2 of 2025-09-30"},
		{"told since, of an earlier day", []string{"2025-q3 value=x:40,2:2025-09-30", "2026-q1 value=x:50,3:2025-12-31 value=x:60,5:2026-03-31"}, "60.5 of 2026-03-31 after 50.3 of 2025-12-31"},
		{"told in the other order", []string{"2025-q3 value=x:40,2:2025-09-30", "2026-q1 value=x:60,5:2026-03-31 value=x:50,3:2025-12-31"}, "60.5 of 2026-03-31 after 50.3 of 2025-12-31"},
		{"told in another report", []string{"2025-q3 value=x:40,2:2025-09-30", "2025-q4 pub=2026-02-01 value=x:50,3:2025-12-31", "2026-q1 value=x:60,5:2026-03-31"}, "60.5 of 2026-03-31 after 50.3 of 2025-12-31"},
		{"another measure between", []string{"2025-q3 value=x:40,2:2025-09-30", "2026-q1 value=y:50,3:2025-12-31 value=x:60,5:2026-03-31"}, "50.3 of 2025-12-31 after none; 60.5 of 2026-03-31 after 40.2 of 2025-09-30"},
		{"two of one day", []string{"2026-q1 value=x:60:2026-03-31 value=x:60,5:2026-03-31"}, "60.5 of 2026-03-31 after none"},
		{"another value of a day that was told", []string{"2025-q3 value=x:40,2:2025-09-30", "2025-q4 value=x:50:2025-12-31", "2026-q1 value=x:50,3:2025-12-31"}, "50.3 of 2025-12-31 after 50 of 2025-12-31"},
		{"to come", []string{"2026-q1 value=x:60,5:2026-03-31", "2026-q1 pub=2026-04-02 value=x:59:2026-03-01"}, "60.5 of 2026-03-31 after none"},
	}
	for _, test := range tests {
		var all []string
		for _, v := range ChangesOf(project(t, test.files...), day(t, "2025-12-31"), day(t, "2026-03-31")).Values {
			was := "none"
			if v.Before != nil {
				was = fmt.Sprintf("%s of %s", v.Before.Value.Number, v.Before.Date)
			}
			all = append(all, fmt.Sprintf("%s of %s after %s", v.Now.Value.Number, v.Now.Date, was))
		}
		if got := strings.Join(all, "; "); got != test.want {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
	}
}

// What is compared with itself has not changed.
func TestNoTimeNoChange(t *testing.T) {
	p := project(t, "index signed=2025-01-01 event=2025-02-01", "2025-q2 due=2026-02-01 value=x:1:2025-05", "2026-q1 met=2026-01-15 stage=hoàn_thành")
	for _, on := range []string{"2024-12-31", "2025-06-30", "2026-03-31"} {
		if c := ChangesOf(p, day(t, on), day(t, on)); !c.IsEmpty() {
			t.Errorf("on %s: %s", on, told(c))
		}
	}
}
