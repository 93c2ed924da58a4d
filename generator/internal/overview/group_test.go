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
	// What the portal knows of ten quarters: eight are columns.
	changes = append(changes, "projects/p5/index.vi.md", "reports_from", "events.cu = { date = \"2023-12-01\", title = \"C\" }\nreports_from")
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
	if n, columns := rows(v); n != 0 || columns != 4 || v.Columns != columns+1 || !v.Counted || !v.Earlier {
		t.Errorf("%d rows, %d columns: %+v", n, columns, v)
	}
	at := slices.IndexFunc(v.Sectors, func(sector overview.CalendarSector) bool { return sector.ID == "health" })
	if at < 0 {
		t.Fatalf("no health sector in %+v", v.Sectors)
	}
	counts := v.Sectors[at].Counts
	for i, want := range []overview.CalendarCount{
		{Projects: 1}, // 2025-q2: of p5 something is known before it has to report
		{Entries: 2, Projects: 20, Missing: 18},
		{Projects: 20, Missing: 20},
		{NotDue: 20}, // 2026-q1, on its last day
	} {
		if got := counts[len(counts)-4+i]; got != want {
			t.Errorf("the health projects have %+v, want %+v", got, want)
		}
	}
	if fmt.Sprint(v.Legend) != "[report-not-due no-report]" {
		t.Errorf("the legend has %v", v.Legend)
	}
	// Two years on, the latest eight of the quarters are columns.
	late, _ := fixture.Lay(t, append([]string{"../config.toml", `as_of = "2026-03-31"`, `as_of = "2028-03-31"`}, changes...)...)
	v = late.At(t, "/").View().(site.HomePage).Calendar
	if _, columns := rows(v); columns != 8 || v.Columns != 9 || !v.Earlier || len(v.Sectors[0].Counts) != 8 {
		t.Errorf("%d columns of %d: %+v", columns, v.Columns, v.Years)
	}
	s, _ = fixture.Lay(t, changes[:len(changes)-12]...)
	if v := s.At(t, "/").View().(site.HomePage).Calendar; v.Counted {
		t.Errorf("40 projects are counted")
	} else if n, _ := rows(v); n != 40 {
		t.Errorf("%d rows", n)
	}
}

// A table that leaves quarters out says so: those before its eight columns, and
// those before the resolution.
func TestTheCalendarEndsWithToday(t *testing.T) {
	for asOf, want := range map[string]string{"2026-03-31": "2025 2026 true", "2028-02-29": "2026 2027 2028 true"} {
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
	s, _ := fixture.Lay(t, "resolutions/kl/index.vi.md", "signed = \"2025-04-06", "signed = \"2025-03-06")
	if v := s.At(t, "/").View().(site.HomePage).Calendar; v.Earlier {
		t.Errorf("no quarter has a page before %+v", v.Years[0].Quarters[0])
	}
}

// A quarter has an entry where the project's own file tells of it from a public
// source, without a report: every page says so, and leads to the quarter.
func TestAnEntryWithoutAReport(t *testing.T) {
	s, problems := fixture.Lay(t, fixture.Projects(map[string]string{
		"a": "[milestones.m]\ntitle = \"M\"\ndue = \"2025\"\nsource = \"s\"\n[sources.s]\npublisher = \"Báo\"\ntitle = \"T\"\ndate = \"2025-05-05\"\nurl = \"https://bao.example/\"",
		"b": "reports_from = \"2025-Q3\"\n[events.e]\ndate = \"2025-08-08\"\ntitle = \"E\"",
		"c": "[milestones.m]\ntitle = \"M\"\ndue = \"2025\"",
	})...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	cards := map[string]overview.ProjectCard{}
	for _, group := range s.At(t, "/du-an/").View().(site.ProjectsPage).Sectors {
		for _, card := range group.Projects {
			cards[card.URL] = card
		}
	}
	for url, want := range map[string]string{
		"/du-an/a/": "/du-an/a/#2025-q2 Quý II/2025 ", "/du-an/b/": "/du-an/b/#2025-q3 Quý III/2025 ", "/du-an/c/": "",
		"/du-an/cau/": "/du-an/cau/2025-q4/ Dời Quý IV/2025",
	} {
		got := ""
		if e := cards[url].Entry; e != nil {
			got = strings.ReplaceAll(e.URL+" "+e.Text+" "+e.Quarter, "\u00a0", " ")
		}
		if got != want {
			t.Errorf("the card of %s leads to %q, want %q", url, got, want)
		}
	}
	for url, want := range map[string]int{"/du-an/a/": 1, "/du-an/b/": 1, "/du-an/c/": 0, "/du-an/cau/": 2} {
		if got := s.At(t, url).View().(site.ProjectPage).Entries.Entries; got != want {
			t.Errorf("%s: %d entries, want %d", url, got, want)
		}
	}
	cells := map[string]bool{}
	for _, sector := range s.At(t, "/").View().(site.HomePage).Calendar.Sectors {
		for _, row := range sector.Rows {
			for _, cell := range row.Cells {
				cells[cell.URL] = true
			}
		}
	}
	for url, want := range map[string]string{
		"/quy/2025-q2/": "/du-an/a/#2025-q2 A  compiled; missing 0",
		"/quy/2025-q3/": "/du-an/b/#2025-q3 B  no-report; missing 1",
		"/quy/2025-q4/": "/du-an/cau/2025-q4/ Dời /du-an/cau/ compiled; missing 1",
	} {
		v := s.At(t, url).View().(site.QuarterPage)
		got := ""
		for _, r := range v.Reports {
			got += fmt.Sprint(r.URL, " ", r.Text, " ", r.Project.URL, " ", r.State)
			if !cells[r.URL] {
				t.Errorf("no cell of the calendar leads to %s", r.URL)
			}
		}
		if got = fmt.Sprint(got, "; missing ", len(v.Missing)); got != want {
			t.Errorf("%s: %s, want %s", url, got, want)
		}
		counted := 0
		for _, c := range v.Tally {
			if c.State == "compiled" || c.State == "reported" || c.State == "reported-late" {
				counted += c.Count
			} else if c.State == "no-report" && c.Count != len(v.Missing) {
				t.Errorf("%s counts %d missing, and lists %d", url, c.Count, len(v.Missing))
			}
		}
		if counted > len(v.Reports) {
			t.Errorf("%s counts %d entries, and lists %d", url, counted, len(v.Reports))
		}
	}
}
