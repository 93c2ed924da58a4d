package check

import (
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// A new date moves the promise, to a day that is still to come.
func TestMoves(t *testing.T) {
	const (
		same    = "0 date-order.same-due due=2026-06 id=m"
		earlier = "0 date-order.earlier-due (warning) before=2026-06 due=2026-05 id=m"
		gone    = "0 date-order.past-due (warning) due=2026-05 id=m published=2026-07-08"
	)
	first := "2026-q1 2026-04-08 due=2026-06"
	tests := []struct {
		name    string
		reports []string
		want    string
	}{
		{"later", []string{first, "2026-q2 2026-07-08 due=2026-09"}, ""},
		{"by the end of what stood", []string{first, "2026-q2 2026-06-30 due=đến-2026-06"}, ""},
		{"refined to a day", []string{first, "2026-q2 2026-06-01 due=2026-06-15"}, ""},
		{"refined to a month", []string{"2026-q1 2026-04-08 due=2026-Q3", "2026-q2 2026-07-08 due=2026-07"}, ""},
		{"refined from a deadline", []string{"2026-q1 2026-04-08 due=đến-2029", "2026-q2 2026-07-08 due=2026-09"}, ""},
		{"refined to a day that has passed", []string{first, "2026-q2 2026-07-08 due=2026-06-15"},
			"0 date-order.past-due (warning) due=2026-06-15 id=m published=2026-07-08"},
		{"the same", []string{first, "2026-q2 2026-07-08 due=2026-06"}, same},
		{"the same after a move", []string{"2026-q1 2026-04-08 due=2026-03", "2026-q1 2026-04-08 due=2026-06", "2026-q2 2026-07-08 due=2026-06"}, same},
		{"earlier and past", []string{first, "2026-q2 2026-07-08 due=2026-05"}, earlier + "\n" + gone},
		{"earlier, to come", []string{first, "2026-q2 2026-05-08 due=2026-05"}, earlier},
		{"on the day on which it goes up", []string{first, "2026-q2 2026-07-08 due=2026-07-08"}, ""},
		{"past, where none was stated", []string{"2026-q1 2026-04-08 none=", "2026-q2 2026-07-08 due=2026-05"}, gone},
		{"the first, past", []string{"2026-q2 2026-07-08 due=2026-05"}, ""},
		{"withdrawn, and promised anew", []string{first, "2026-q1 2026-04-08 dropped=2026-03-01", "2026-q2 2026-05-08 due=2026-06"}, ""},
	}
	for _, test := range tests {
		p := office(t, test.reports...)
		var problems diag.List
		for _, r := range p.Reports {
			problems.Add(moves(p, r)...)
		}
		if got := severely(problems); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}

	p := office(t, first, "2026-q2 2026-07-08 due=2026-06", "2026-q3 2026-10-08 due=2026-05")
	p.Reports[1].Compiled, p.Reports[2].Compiled = true, true // it went up long after
	var problems diag.List
	for _, r := range p.Reports {
		problems.Add(moves(p, r)...)
	}
	if got, want := severely(problems), "0 date-order.earlier-due (warning) before=2026-06 due=2026-05 id=m\n0 date-order.same-due (warning) due=2026-06 id=m"; got != want {
		t.Errorf("compiled: %s, want %s", got, want)
	}
}

// severely is told, with the severity of what is a warning.
func severely(problems diag.List) string {
	var lines []string
	for _, p := range problems.Sorted() {
		line := told(diag.List{p})
		if p.Severity == diag.SeverityWarning {
			line = strings.Replace(line, p.Message, p.Message+" (warning)", 1)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// What is wrong with a date is told where the date stands, and names the source.
func TestOrderPointsAtTheDate(t *testing.T) {
	source := []portal.Citation{{Source: &portal.Source{ID: "bao-mau", Date: date(t, "2026-05-13")}}}
	r := office(t, "2026-q2 2026-07-08").Reports[0]
	r.Values = []*portal.Observation{{Date: date(t, "2026-06-30"), Sources: source, Pos: portal.Pos{Line: 1}, DatePos: portal.Pos{Line: 27}}}
	r.Events = []*portal.Event{{Date: date(t, "2026-07-01"), Pos: portal.Pos{Line: 2}, DatePos: portal.Pos{Line: 28}}}
	r.Statements = []*portal.Statement{{Met: date(t, "2026-06-19"), Sources: source, Pos: portal.Pos{Line: 3}, DonePos: portal.Pos{Line: 29}}}
	want := `27 date-order.source first=@order.fact firstdate=2026-06-30 id=bao-mau seconddate=2026-05-13
28 date-order first=@order.fact firstdate=2026-07-01 second=@order.quarter seconddate=2026-q2
29 date-order.source first=@order.fact firstdate=2026-06-19 id=bao-mau seconddate=2026-05-13`
	if got := told(order(r)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
