package check

import (
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

func date(t *testing.T, s string) portal.Date {
	t.Helper()
	d, err := portal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// office makes a project of the office's reports, each "quarter published",
// then what it says of the milestone "m": "due=", "met=", "unmet=", "dropped=".
func office(t *testing.T, reports ...string) *portal.Project {
	t.Helper()
	p := &portal.Project{}
	for _, text := range reports {
		words := strings.Fields(text)
		q, err := portal.ParseQuarter(words[0])
		if err != nil {
			t.Fatal(err)
		}
		r := &portal.Report{Project: p, Quarter: q, Published: date(t, words[1]).End}
		for _, word := range words[2:] {
			key, value, _ := strings.Cut(word, "=")
			s := &portal.Statement{Milestone: "m", Report: r, Reason: portal.Text{VI: "mưa"}}
			switch key {
			case "due":
				s.Due = date(t, strings.Replace(value, "đến-", "đến ", 1))
			case "met":
				s.Met = date(t, value)
			case "unmet":
				s.Unmet = date(t, value)
			case "dropped":
				s.Dropped = date(t, value)
			case "stage":
				r.Stage = portal.Stage(strings.ReplaceAll(value, "_", " "))
				continue
			}
			r.Statements = append(r.Statements, s)
		}
		p.Reports = append(p.Reports, r)
	}
	return p
}

// The office answers for each open milestone that was due by its quarter's end.
func TestAnswers(t *testing.T) {
	tests := []struct {
		name    string
		reports []string
		want    string // the quarters' reports that lack an answer
	}{
		{"not yet due", []string{"2025-q3 2025-10-12 due=2026-01-01", "2025-q4 2026-01-12"}, ""},
		{"due on the last day", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2026-01-12"}, "2025-q4"},
		{"due and answered", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2026-01-12 unmet=2025-12-31"}, ""},
		{"long past, never answered", []string{"2025-q1 2025-04-12 due=2025-06-30", "2025-q2 2025-07-12", "2025-q3 2025-10-12"}, "2025-q2 2025-q3"},
		{"promised in the report itself", []string{"2025-q4 2026-01-12 due=2025-12-31"}, ""},
		{"met before", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2025-12-31 met=2025-12-01", "2026-q1 2026-04-12"}, ""},
		{"withdrawn before", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2026-01-12 dropped=2025-12-01", "2026-q1 2026-04-12"}, ""},
		// A report goes up in the quarter after its own.
		{"moved in the report before", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2026-01-12 due=2026-06-30", "2026-q1 2026-04-12"}, ""},
		{"promised in the report before", []string{"2025-q4 2026-01-12 due=2026-03-31", "2026-q1 2026-04-12"}, "2026-q1"},
		{"moved in a report that came late", []string{"2025-q3 2025-10-12 due=2025-12-31", "2025-q4 2026-04-20 due=2026-06-30", "2026-q1 2026-04-21"}, ""},
	}
	for _, test := range tests {
		p := office(t, test.reports...)
		var got []string
		for _, r := range p.Reports {
			for _, problem := range answers(p, r) {
				if problem.Message != "milestone-unanswered" || problem.Severity != diag.SeverityError || problem.Args["id"] != "m" {
					t.Errorf("%s: %v", test.name, problem)
				}
				got = append(got, r.Quarter.String())
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: unanswered in %q, want %q", test.name, got, test.want)
		}
	}
}
