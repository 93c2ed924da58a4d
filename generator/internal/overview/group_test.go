package overview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/overview"
	"camket/generator/internal/progress"
	"camket/generator/internal/site"
	"camket/generator/internal/view"
)

// grouped writes groups as "id: address address".
func grouped(groups []overview.Group) string {
	var all []string
	for _, g := range groups {
		line := g.ID + ":"
		for _, p := range g.Projects {
			line += " " + strings.TrimSuffix(strings.TrimPrefix(p.URL, "/du-an/"), "/")
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}

func TestProjectsAreGrouped(t *testing.T) {
	places := "[places.xa-b]\nvi = \"xã B\"\nen = \"B\"\nuntil = \"2025-07-01\"\n[places.xa-a]\nvi = \"xã A\"\nen = \"A\"\n[places.xa-c]\nvi = \"xã C\"\nen = \"C\"\n"
	s, problems := fixture.Lay(t, append(fixture.Projects(map[string]string{
		"a": `sector = "health"`,
		"b": "sector = \"transport.road\"\nplaces = [\"xa-b\", \"xa-a\"]\n[mandate.kl]\nfn-1 = \"Chú thích\"",
		"c": "sector = \"transport\"\nplaces = [\"xa-b\"]\n[mandate.kl]\nii-1-4-a = \"Đoạn một\"\n[items.i]\ntitle = \"I\"\nclause = \"kl/mo-dau-a\"\nquote = \"Lời mở đầu\"",
	}), "catalogue.toml", "[units]", places+"[units]")...)
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	v := s.At(t, "/du-an/").View().(site.ProjectsPage)
	var sectors []overview.Group
	for _, g := range v.Sectors {
		group := overview.Group{ID: g.ID}
		for _, card := range g.Projects {
			group.Projects = append(group.Projects, card.Link)
		}
		sectors = append(sectors, group)
	}
	for name, pair := range map[string][2]string{
		"sectors": {grouped(sectors), "transport: b c\nhealth: a\nother: cau"},
		"states":  {grouped(v.States), "postponed: cau\nundated: a b c"},
		"clauses": {grouped(v.Clauses), "kl.mo-dau: c\nkl.ii-1-4: c cau\nkl.fn-1: b"},
		"places":  {grouped(v.Places), "xa-a: b\nxa-b: b c"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s:\n%s\nwant\n%s", name, pair[0], pair[1])
		}
	}
	if v.Count != 4 || v.Places[0].Old || !v.Places[1].Old || fmt.Sprint(v.Old[0].Printed) != "[{xã B  false}]" || len(v.Old[0].Cites) > 0 {
		t.Errorf("%d projects, %+v, %+v", v.Count, v.Places, v.Old)
	}
	if c := v.Clauses; c[1].URL != "/van-ban/kl/ii-1-4/" || c[2].URL != "/van-ban/kl/#fn-1" || !strings.HasPrefix(c[2].Text, "Chú") {
		t.Errorf("%+v", c)
	}
	if card := v.Sectors[0].Projects[1]; card.Key != "c i" || card.Further != "xa b" || card.Clauses != "kl.ii-1-4 kl.mo-dau" || card.Places != "xa-b" {
		t.Errorf("%+v", card)
	}
	// The calendar has the same sectors, and every project once.
	calendar := s.At(t, "/").View().(site.HomePage).Calendar
	var rows []string
	for i, sector := range calendar.Sectors {
		if sector.ID != v.Sectors[i].ID {
			t.Errorf("the calendar has %s for %s", sector.ID, v.Sectors[i].ID)
		}
		for _, row := range sector.Rows {
			rows = append(rows, row.Project.URL+" "+string(row.State))
			if len(row.Cells) != calendar.Columns-2 {
				t.Errorf("%d cells of %d columns", len(row.Cells), calendar.Columns)
			}
		}
	}
	var occurring []view.State
	for _, state := range progress.QuarterStates() {
		if slices.ContainsFunc(calendar.Sectors, func(sector overview.CalendarSector) bool {
			return slices.ContainsFunc(sector.Rows, func(row overview.CalendarRow) bool {
				return slices.ContainsFunc(row.Cells, func(cell overview.CalendarCell) bool { return cell.State == view.State(state) })
			})
		}) {
			occurring = append(occurring, view.State(state))
		}
	}
	if !slices.Equal(calendar.Legend, occurring) || len(occurring) == 0 {
		t.Errorf("the legend has %q, the cells %q", calendar.Legend, occurring)
	}
	if len(rows) != 4 || rows[3] != "/du-an/cau/ postponed" {
		t.Errorf("%q", rows)
	}
	// A project says its sector, and which of its places has an old name.
	if p := s.At(t, "/du-an/b/").View().(site.ProjectPage); p.Sector != "transport.road" || p.SectorURL != "/du-an/#linh-vuc-transport" || len(p.OldPlaces) != 1 {
		t.Errorf("%q %q %+v", p.Sector, p.SectorURL, p.OldPlaces)
	}
	if p := s.At(t, "/du-an/cau/").View().(site.ProjectPage); p.Sector != "" || p.SectorURL != "" {
		t.Errorf("%q %q", p.Sector, p.SectorURL)
	}
}

// However many the projects and however long their story, the calendar is a
// table for a front page: the latest eight quarters, and beyond forty projects
// a row for each sector, with counts.
func TestTheCalendarStaysSmall(t *testing.T) {
	var changes []string
	for i := range 40 { // the fixture has one
		sector := "health"
		if i%2 == 0 {
			sector = "transport.road"
		}
		changes = append(changes, fmt.Sprintf("projects/p%d/index.vi.md", i), "", fmt.Sprintf("+++\ntitle = \"P %d\"\nsummary = \"K\"\nsector = %q\nreports_from = \"2025-Q3\"\n+++\n", i, sector))
	}
	report := "+++\ntitle = \"B\"\npublished = \"2025-10-10\"\n+++\n"
	changes = append(changes, "projects/p1/2025-q3.vi.md", "", report, "projects/p3/2025-q3.vi.md", "", report)
	s, problems := fixture.Lay(t, changes...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	rows := func(v overview.Calendar) (rows, columns int) {
		for _, year := range v.Years {
			columns += len(year.Quarters)
		}
		for _, sector := range v.Sectors {
			rows += len(sector.Rows)
		}
		return rows, columns
	}
	v := s.At(t, "/").View().(site.HomePage).Calendar
	if n, columns := rows(v); n != 0 || columns > 8 || v.Columns != columns+2 || !v.Counted {
		t.Errorf("%d rows, %d columns: %+v", n, columns, v)
	}
	for _, sector := range v.Sectors {
		if sector.ID != "health" {
			continue
		}
		q3 := len(sector.Counts) - 3 // before 2025-q4 and 2026-q1
		if got, want := sector.Counts[q3], (overview.CalendarCount{Entries: 2, Projects: 20, Missing: 18}); got != want {
			t.Errorf("in %+v the health projects have %+v, want %+v", v.Years, got, want)
		}
	}
	if fmt.Sprint(v.Legend) != "[no-report]" {
		t.Errorf("the legend has %v", v.Legend)
	}
	s, _ = fixture.Lay(t, changes[:len(changes)-9]...)
	if v := s.At(t, "/").View().(site.HomePage).Calendar; v.Counted {
		t.Errorf("40 projects are counted")
	} else if n, _ := rows(v); n != 40 {
		t.Errorf("%d rows", n)
	}
}

// A table that leaves quarters out says so.
func TestTheCalendarEndsWithToday(t *testing.T) {
	for asOf, want := range map[string]string{"2026-03-31": "2025 2026 false", "2028-02-29": "2026 2027 2028 true"} {
		s, _ := fixture.Lay(t, "../config.toml", `as_of = "2026-03-31"`, fmt.Sprintf("as_of = %q", asOf))
		v := s.At(t, "/").View().(site.HomePage).Calendar
		var years []string
		for _, year := range v.Years {
			years = append(years, year.Year)
		}
		if got := fmt.Sprint(strings.Join(years, " "), " ", v.Earlier); got != want {
			t.Errorf("as of %s: %s, want %s", asOf, got, want)
		}
	}
}
