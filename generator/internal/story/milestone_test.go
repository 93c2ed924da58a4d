package story_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/view"
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
	list := func(notes []view.Words) string {
		var all []string
		for _, note := range notes {
			all = append(all, note.Text)
		}
		return strings.Join(all, " ")
	}
	for _, test := range tests {
		s, _ := fixture.Lay(t, promise, "due = \"2025-06-30\"", test.facts, "projects/cau/2025-q4.vi.md", "", "", "projects/cau/2025-q4.en.md", "", "", promise, ", ghi[^cung-bao]", "")
		m := s.At(t, "/du-an/cau/").View().(site.ProjectPage).Milestones[0]
		if got := list(m.Notes); got != test.notes || len(m.Moves) != test.moves {
			t.Errorf("%s: %q and %d moves", test.name, got, len(m.Moves))
		}
		if got := list(s.At(t, "/du-an/cau/bang-tin/").View().(site.SheetPage).Milestones[0].Notes); got != test.brief {
			t.Errorf("%s: %q on the sheet", test.name, got)
		}
		for _, overdue := range s.At(t, "/").View().(site.HomePage).Overdue.Projects {
			for _, m := range overdue.Milestones {
				if got := list(m.Notes); got != test.brief {
					t.Errorf("%s: %q on the front page", test.name, got)
				}
			}
		}
	}
}

func TestMilestoneView(t *testing.T) {
	s, _ := fixture.Lay(t)
	v := s.At(t, "/du-an/cau/").View().(site.ProjectPage)
	m := v.Milestones[0]
	if v.State != "postponed" || v.Reason == nil || v.Reason.Anchor != m.Anchor || m.Anchor != "moc-thong-xe" || m.First != "ngày 30 tháng 6 năm 2025" && !strings.Contains(m.First, "2025") ||
		m.Due == "" || m.Stated.Machine != "2025-03-10" || !m.HasDays || m.Days != 365 || len(m.Moves) != 1 || m.Moves[0].URL != "#moc-thong-xe" || len(m.Cites) > 0 {
		t.Errorf("%+v", m)
	}
	if fmt.Sprint(v.Tally) != "[{postponed 1}]" || v.Latest.Machine != "2025-12-01" {
		t.Errorf("%v, latest %+v", v.Tally, v.Latest)
	}
	// Whoever says that it was met, not met or dropped is cited.
	for statement, state := range map[string]view.State{"met = \"2025-12-19\"": "met-late", "unmet = \"2025-12-19\"": "late", "dropped = \"2025-12-19\"": "dropped"} {
		s, _ := fixture.Lay(t, "projects/cau/2025-q4.vi.md", "due = \"2026-06-30\"", statement)
		m := s.At(t, "/du-an/cau/").View().(site.ProjectPage).Milestones[0]
		if m.State != state || len(m.Cites) != 1 || len(m.FirstCites) != 2 || m.Cites[0] == m.FirstCites[0] {
			t.Errorf("%s: %s cites %v", statement, m.State, m.Cites)
		}
	}
	// What the project's own file cites counts, too.
	s, _ = fixture.Lay(t, "projects/cau/index.vi.md", "[items.tp-1]", "[events.e]\ntitle = \"E\"\ndate = \"2026-02\"\nsource = \"moi\"\n[sources.moi]\ntitle = \"M\"\ndate = \"2026-03-01\"\n[items.tp-1]")
	if v := s.At(t, "/du-an/cau/").View().(site.ProjectPage); v.Latest.Machine != "2026-03-01" {
		t.Errorf("latest %+v", v.Latest)
	}
}

// Until when a source says that a milestone was not met is a day, not a
// deadline: the words around it say "until".
func TestUntilWhenAMilestoneWasNotMet(t *testing.T) {
	for unmet, want := range map[string]string{"2025-12-31": "31/12/2025", "đến 2025-12-31": "31/12/2025", "2025-Q4": "quý IV/2025"} {
		s, _ := fixture.Lay(t, "projects/cau/2025-q4.vi.md", "due = \"2026-06-30\"", "unmet = \""+unmet+"\"")
		m := s.At(t, "/du-an/cau/").View().(site.ProjectPage).Milestones[0]
		if got := strings.ReplaceAll(m.Unmet.Text, "\u00a0", " "); m.State != "late" || got != want {
			t.Errorf("%s: %s until %q", unmet, m.State, got)
		}
	}
}
