package story_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/story"
)

// quarterFile is a report of the project a, with more front matter.
func quarterFile(quarter, published, more string) []string {
	return []string{"projects/a/" + quarter + ".vi.md", "",
		fmt.Sprintf("+++\ntitle = \"T\"\npublished = %q\n%s\n+++\n", published, more)}
}

// A milestone that was made and moved since is told with the date that holds,
// beside the one that it was made with.
func TestWhatChangedTellsTheDateThatHolds(t *testing.T) {
	files := fixture.Projects(map[string]string{"a": ""})
	files = append(files, quarterFile("2025-q4", "2026-01-10", "[milestones.m]\ntitle = \"M\"\ndue = \"2026-10-30\"")...)
	files = append(files, quarterFile("2026-q1", "2026-03-10", "[milestones.m]\ndue = \"2026-12-31\"\nreason = \"R\"")...)
	s, problems := fixture.Lay(t, files...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	v := s.At(t, "/en/projects/a/").View().(site.ProjectPage)
	var got []string
	for _, c := range v.Changes.Lines {
		got = append(got, fmt.Sprint(c.Kind, " ", c.New, " ", c.Was, " → ", c.Now, " ", c.State))
	}
	want := "milestone true 30 October 2026 → 31 December 2026 postponed"
	if all := strings.ReplaceAll(strings.Join(got, "\n"), "\u00a0", " "); !strings.Contains(all, want) {
		t.Errorf("as of %s since %s:\n%s\nwant a line\n%s", v.AsOf.Text, v.Changes.Since.Text, all, want)
	}
}

// Four figures are listed; the others are counted.
func TestWhatChangedListsFourFigures(t *testing.T) {
	measures, values := "", ""
	for i := range 6 {
		measures += fmt.Sprintf("[measures.x%d]\nvi = \"Đo %d\"\nen = \"X %d\"\nkind = \"mức\"\n", i, i, i)
		values += fmt.Sprintf("[[values]]\nmeasure = \"x%d\"\nvalue = \"%d\"\ndate = \"2026-02\"\n", i, i+1)
	}
	files := append(fixture.Projects(map[string]string{"a": ""}), quarterFile("2026-q1", "2026-03-10", values)...)
	s, problems := fixture.Lay(t, append(files, "catalogue.toml", "[units]", measures+"[units]")...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	v := s.At(t, "/du-an/a/").View().(site.ProjectPage)
	n := 0
	for _, c := range v.Changes.Lines {
		if c.Kind == "value" {
			n++
		}
	}
	if n != 4 || v.Changes.More != 2 {
		t.Errorf("%d figures are listed and %d counted", n, v.Changes.More)
	}
}

// A figure says from which day the one before it is.
func TestAValueSaysTheDayOfTheOneBefore(t *testing.T) {
	const value = "[[values]]\nmeasure = \"share\"\nitem = \"tp-1\"\nvalue = \"%\"\ndate = \"%\"\nsource = \"cung-bao\"\n"
	told := strings.Replace(strings.Replace(value, "%", "2.500", 1), "%", "2025-12-31", 1) + strings.Replace(strings.Replace(value, "%", "2.600", 1), "%", "2026-01-10", 1)
	s, _ := fixture.Lay(t, "projects/cau/2025-q4.vi.md", "[sources.cung-bao]", told+"[sources.cung-bao]", "projects/cau/2025-q4.vi.md", "2026-01-12", "2026-02-12", "projects/cau/2025-q4.vi.md", `origin = "tổng hợp"`, "")
	var got *story.Change
	for _, c := range s.At(t, "/du-an/cau/").View().(site.ProjectPage).Changes.Lines {
		if c.Kind == "value" {
			got = &c
		}
	}
	if got == nil || got.Now != "2.600\u00a0tỷ đồng" || got.When.Machine != "2026-01-10" || got.Was != "2.500\u00a0tỷ đồng" || got.WasWhen.Machine != "2025-12-31" {
		t.Errorf("%+v", got)
	}
}
