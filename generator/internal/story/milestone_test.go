package story_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/story"
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

// A project that is over, or on which nothing is open, says on which entry that
// rests.
func TestTheBasisOfAState(t *testing.T) {
	const milestone = "[milestones.m]\ntitle = \"M\"\ndue = \"2025\"\nsource = \"bao\"\n"
	report := func(facts string) string {
		return "+++\ntitle = \"B\"\npublished = \"2025-10-10\"\norigin = \"tổng hợp\"\n" + facts + "\n+++\n"
	}
	changes := fixture.Projects(map[string]string{
		"a": "", "b": milestone + "met = \"2025-05-05\"\n", "c": milestone, "d": milestone, "e": "",
	})
	changes = append(changes,
		"projects/a/2025-q2.vi.md", "", report("stage = \"hoàn thành\"\n[events.e]\ndate = \"2025-04-04\"\ntitle = \"E\"\nsource = \"bao\""),
		"projects/a/2025-q3.vi.md", "", report("stage = \"vận hành\""),
		"projects/c/2025-q3.vi.md", "", report("[milestones.m]\ndropped = \"2025-08-08\"\nsource = \"bao\""),
		"projects/e/2025-q1.vi.md", "", report("stage = \"hủy bỏ\""))
	s, problems := fixture.Lay(t, changes...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	for id, want := range map[string]string{
		"a": "completed: /du-an/a/2025-q2/ B Quý II/2025 1", "b": "milestones-met: #2025-q1 Quý I/2025  1",
		"c": "milestones-withdrawn: /du-an/c/2025-q3/ B Quý III/2025 1", "d": "unconfirmed", "e": "cancelled: /du-an/e/2025-q1/ B Quý I/2025 0",
	} {
		v := s.At(t, "/du-an/"+id+"/").View().(site.ProjectPage)
		got := string(v.State)
		if b := v.Basis; b != nil {
			got += strings.ReplaceAll(fmt.Sprint(": ", b.URL, " ", b.Text, " ", b.Quarter, " ", len(b.Cites)), "\u00a0", " ")
		}
		if got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
}

// What is said of a project without milestones is not said of milestones.
func TestNoMilestoneAtAll(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Projects(map[string]string{"a": "", "b": "[milestones.m]\ntitle = \"M\""})...)
	for id, want := range map[string]string{"a": "undated.none", "b": "undated"} {
		v := s.At(t, "/du-an/"+id+"/").View().(site.ProjectPage)
		sheet := s.At(t, "/du-an/"+id+"/bang-tin/").View().(site.SheetPage)
		if v.State != "undated" || v.Meaning != want || sheet.Meaning != want {
			t.Errorf("%s: %s means %s, on the sheet %s", id, v.State, v.Meaning, sheet.Meaning)
		}
	}
}

// One milestone is named, and the others in its state are counted; so are all
// the quarters whose reports are owed.
func TestOthersAreCounted(t *testing.T) {
	milestone := func(id, due string) string {
		return "[milestones." + id + "]\ntitle = \"M\"\ndue = \"" + due + "\"\n"
	}
	s, problems := fixture.Lay(t, fixture.Projects(map[string]string{
		"a": "reports_from = \"2025-Q2\"\n" + milestone("x", "2025-06") + milestone("y", "2025-07") + milestone("z", "2027"),
		"b": "reports_from = \"2025-Q4\"\n" + milestone("x", "2025-06"),
		"c": "reports_from = \"2026-Q1\"",
	})...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	cards := map[string]string{}
	tell := func(others int, missing *story.Missing) string {
		if missing == nil {
			return fmt.Sprint(others)
		}
		return strings.ReplaceAll(fmt.Sprint(others, " ", missing.Count, " ", missing.Latest, ", ", missing.Long), "\u00a0", " ")
	}
	for _, group := range s.At(t, "/du-an/").View().(site.ProjectsPage).Sectors {
		for _, card := range group.Projects {
			cards[card.URL] = tell(card.Others, card.Missing)
		}
	}
	for url, want := range map[string]string{
		"/du-an/a/": "1 3 Quý IV/2025, quý IV năm 2025", "/du-an/b/": "0 1 Quý IV/2025, quý IV năm 2025", "/du-an/c/": "0",
	} {
		v := s.At(t, url).View().(site.ProjectPage)
		if got := tell(v.Others, v.Missing); got != want || cards[url] != want {
			t.Errorf("%s: %s, and on the card %s, want %s", url, got, cards[url], want)
		}
	}
}
