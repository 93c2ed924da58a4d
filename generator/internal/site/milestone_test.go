package site

import (
	"strings"
	"testing"
)

// What a source adds to the first date stands with it; it is told once, and
// where there is little room only if it is short.
func TestTheCaveatOfAPromise(t *testing.T) {
	const promise = "projects/cau/2025-q1.vi.md"
	short, long := strings.Repeat("a", 120), strings.Repeat("a", 121)
	tests := []struct {
		name, facts string
		notes       string // on the project's page
		moves       int    // on the project's page
		brief       string // on the sheet and on the front page
	}{
		{"none", "due = \"2025-06-30\"", "", 0, ""},
		{"short", "due = \"2025-06-30\"\nnote = \"" + short + "\"", short, 0, short},
		{"long", "due = \"2025-06-30\"\nnote = \"" + long + "\"", long, 0, ""},
		{"of a promise without a date", "note = \"" + short + "\"", short, 0, short},
		{"of what was met at once", "due = \"2025-06-30\"\nmet = \"2025-03-01\"\nnote = \"" + short + "\"", "", 1, ""},
	}
	list := func(notes []Words) string {
		var all []string
		for _, note := range notes {
			all = append(all, note.Text)
		}
		return strings.Join(all, " ")
	}
	for _, test := range tests {
		s, _ := lay(t, promise, "due = \"2025-06-30\"", test.facts, "projects/cau/2025-q4.vi.md", "", "", "projects/cau/2025-q4.en.md", "", "", promise, ", ghi[^cung-bao]", "")
		m := s.at(t, "/du-an/cau/").View().(ProjectPage).Milestones[0]
		if got := list(m.Notes); got != test.notes || len(m.Moves) != test.moves {
			t.Errorf("%s: %q and %d moves", test.name, got, len(m.Moves))
		}
		if got := list(s.at(t, "/du-an/cau/bang-tin/").View().(SheetPage).Milestones[0].Notes); got != test.brief {
			t.Errorf("%s: %q on the sheet", test.name, got)
		}
		for _, overdue := range s.at(t, "/").View().(HomePage).Overdue.Projects {
			for _, m := range overdue.Milestones {
				if got := list(m.Notes); got != test.brief {
					t.Errorf("%s: %q on the front page", test.name, got)
				}
			}
		}
	}
}

// Until when a source says that a milestone was not met is a day, not a
// deadline: the words around it say "until".
func TestUntilWhenAMilestoneWasNotMet(t *testing.T) {
	for unmet, want := range map[string]string{"2025-12-31": "31/12/2025", "đến 2025-12-31": "31/12/2025", "2025-Q4": "quý IV/2025"} {
		s, _ := lay(t, "projects/cau/2025-q4.vi.md", "due = \"2026-06-30\"", "unmet = \""+unmet+"\"")
		m := s.at(t, "/du-an/cau/").View().(ProjectPage).Milestones[0]
		if got := strings.ReplaceAll(m.Unmet.Text, "\u00a0", " "); m.State != "late" || got != want {
			t.Errorf("%s: %s until %q", unmet, m.State, got)
		}
	}
}
