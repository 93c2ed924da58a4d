package overview_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/progress"
	"camket/generator/internal/site"
)

// The front page shows what is past its date: what a source says was not met
// first, then by date, a handful of them, each leading to its project.
func TestOverdue(t *testing.T) {
	project := func(milestones ...string) string {
		return "+++\ntitle = \"Dự án\"\nsummary = \"K\"\n" + strings.Join(milestones, "") + "\n+++\n"
	}
	promise := func(id, due, more string) string {
		return fmt.Sprintf("[milestones.%s]\ntitle = %q\ndue = %q\nsource = \"bao\"\n%s", id, id, due, more)
	}
	s, problems := fixture.Lay(t,
		"projects/a/index.vi.md", "", project(promise("m1", "2025-12", ""), promise("m2", "2024", ""), promise("m3", "2027", ""), promise("m4", "2025-03-01", "")),
		"projects/b/index.vi.md", "", project(promise("late", "2026-02-01", "unmet = \"2026-02-28\"\n"), promise("met", "2025", "met = \"2025-05-05\"\n"), promise("m5", "2025-Q1", "")),
		"projects/c/index.vi.md", "", project(promise("m6", "2025-03-31", ""), promise("m7", "2025-06", "")),
	)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	v := s.At(t, "/en/").View().(site.HomePage).Overdue
	var got []string
	for _, of := range v.Projects {
		line := strings.TrimPrefix(of.Project.URL, "/en/projects/")
		for _, m := range of.Milestones {
			line += " " + m.Anchor + " " + string(m.State)
			if len(m.Track.Marks) == 0 || len(m.FirstCites)+len(m.Cites)+len(m.UnmetCites)+len(m.Moves) > 0 {
				t.Errorf("%+v", m)
			}
		}
		got = append(got, line)
		if of.Project.Text != "Dự án" || of.Project.Lang != "vi" {
			t.Errorf("%+v", of)
		}
	}
	if want := "b/#moc-late moc-late late moc-m5 unconfirmed; a/#moc-m2 moc-m2 unconfirmed moc-m4 unconfirmed; c/#moc-m6 moc-m6 unconfirmed moc-m7 unconfirmed"; strings.Join(got, "; ") != want || v.More != 1 {
		t.Errorf("%s, %d more", strings.Join(got, "; "), v.More)
	}
	if first := v.Scale.Years[0]; first.Name != "2024" || strings.Join(v.Scale.Key, " ") != "first period late silent unmet" {
		t.Errorf("%+v", v.Scale)
	}
	s, _ = fixture.Lay(t)
	if v := s.At(t, "/").View().(site.HomePage).Overdue; v.Projects != nil || v.More != 0 {
		t.Errorf("%+v", v)
	}
}

func TestHomeTellsWhatPassedItsDate(t *testing.T) {
	said := func(due, more string) string {
		return fmt.Sprintf("[milestones.m]\ntitle = \"M\"\ndue = %q\n%s", due, more)
	}
	s, problems := fixture.Lay(t, fixture.Projects(map[string]string{
		"a": said("2025-12-31", ""),
		"b": said("2025-03", "") + "\n[milestones.n]\ntitle = \"N\"\ndue = \"2026-01\"",
		"c": said("2026-04", ""),
		"d": said("2025-03-31", "met = \"2025-04-02\""),
		"e": said("2025-06", "unmet = \"2025-08-01\""),
	})...)
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	home := s.At(t, "/en/").View().(site.HomePage)
	var got []string
	for _, of := range home.Overdue.Projects {
		for _, m := range of.Milestones {
			got = append(got, of.Project.URL+" "+m.Anchor+" "+string(m.State)+" "+m.First+" "+of.Project.Text)
		}
	}
	// A project is named once, where the first of its milestones stands.
	want := "/en/projects/e/#moc-m moc-m late June 2025 E; /en/projects/b/#moc-m moc-m unconfirmed March 2025 B; " +
		"/en/projects/b/#moc-m moc-n unconfirmed January 2026 B; /en/projects/a/#moc-m moc-m unconfirmed 31 December 2025 A"
	if got := strings.ReplaceAll(strings.Join(got, "; "), "\u00a0", " "); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	var tally []string
	for _, c := range home.Tally {
		tally = append(tally, fmt.Sprint(c.State, " ", c.Count))
	}
	want = "late 1, unconfirmed 2, postponed 1, not-yet-due 1, milestones-met 1"
	if got := strings.Join(tally, ", "); got != want || home.Count != 6 || len(tally)+len(home.None) != len(progress.Headlines()) {
		t.Errorf("%d: %s\nwant\n%s", home.Count, got, want)
	}
}
