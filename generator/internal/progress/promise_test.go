package progress

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func promised(all []portal.Promise) string {
	var s []string
	for _, p := range all {
		s = append(s, fmt.Sprintf("%s/%s %s", p.Project, p.Milestone, p.Due))
	}
	return strings.Join(s, ", ")
}

func TestPromises(t *testing.T) {
	b := project(t, "index due=2025-06-30", "2025-q1 due=2025-12-31", "2025-q2 met=2025-05-01")
	b.ID = "b"
	a := project(t, "2025-q1 title", "2025-q2 due=2026", "2025-q3 due=2027")
	a.ID = "a"
	draft := project(t, "2025-q1 due=2026")
	draft.ID, draft.Draft = "c", true
	report := project(t, "2025-q1 due=2025", "2025-q2 due=2026")
	report.ID, report.Reports[0].Draft = "d", true
	never := project(t, "2025-q1 met=2025-01-01")
	p := &portal.Portal{Projects: []*portal.Project{b, a, draft, report, never}}
	if got := promised(Promises(p, Always)); got != "a/m 2026, b/m 2025-06-30, d/m 2026" {
		t.Error(got)
	}
}

func TestRecorded(t *testing.T) {
	record := []portal.Promise{{Project: "b", Milestone: "m", Due: date(t, "2025")}, {Project: "gone", Milestone: "m", Due: date(t, "2020")}}
	now := []portal.Promise{{Project: "b", Milestone: "m", Due: date(t, "2026")}, {Project: "b", Milestone: "k", Due: date(t, "2026")}, {Project: "a", Milestone: "z", Due: date(t, "2027")}}
	if got := promised(Recorded(record, now)); got != "a/z 2027, b/k 2026, b/m 2025, gone/m 2020" {
		t.Error(got) // what is recorded stays
	}
	if promised(record) != "b/m 2025, gone/m 2020" || promised(Recorded(nil, nil)) != "" {
		t.Error("the record itself is changed")
	}
}

func TestStands(t *testing.T) {
	correction := func(on, milestone, was, now string) *portal.Correction {
		return &portal.Correction{Milestone: milestone, Was: date(t, was), Now: date(t, now), Date: day(t, on)}
	}
	promise := portal.Promise{Project: "p", Milestone: "m", Due: date(t, "2025")}
	tests := []struct {
		corrections []*portal.Correction
		want        string
	}{
		{nil, "2025"},
		{[]*portal.Correction{correction("2026-01-01", "m", "2025", "2026")}, "2026"},
		{[]*portal.Correction{correction("2026-01-01", "k", "2025", "2026")}, "2025"},
		{[]*portal.Correction{correction("2026-01-01", "m", "2024", "2026")}, "2025"}, // it corrects what was never said
		{[]*portal.Correction{correction("2026-02-01", "m", "2026", "2027"), correction("2026-01-01", "m", "2025", "2026")}, "2027"},
		{[]*portal.Correction{correction("2026-01-01", "m", "2025", "")}, ""}, // no such promise was ever made
	}
	for _, test := range tests {
		got, _ := Stands(&portal.Project{Corrections: test.corrections}, promise)
		if got.IsZero() != (test.want == "") || test.want != "" && got.String() != test.want {
			t.Errorf("%v stands, want %s", got, test.want)
		}
	}
}
