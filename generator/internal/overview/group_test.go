package overview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
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
	for _, state := range portal.QuarterStates() {
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
