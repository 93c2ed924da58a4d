package site

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestFindKey(t *testing.T) {
	p := &portal.Project{
		Title: portal.Text{VI: "Đường QL.27C – ĐT.656", EN: "National Highway 27C"},
		Items: []*portal.Item{{Title: portal.Text{VI: "Đường dẫn"}}},
		Places: []*portal.Place{
			{Name: portal.Text{VI: "thi\u0323 xa\u0303 Ninh Ho\u0300a", EN: "Ninh Hòa town"}}, // decomposed
		},
		Agency: &portal.Agency{Name: portal.Text{VI: "Ban Ở Xã", EN: "Ở Board"}},
	}
	name, further := findKey(p)
	if want := "duong ql 27c dt 656 national highway dan"; name != want {
		t.Errorf("%q, want %q", name, want)
	}
	if want := "thi xa ninh hoa town ban o board"; further != want { // each word once in all
		t.Errorf("%q, want %q", further, want)
	}
}

// more is projects beside the fixture's bridge, which has no sector: one line
// of each file stands for its facts.
func more(facts map[string]string) []string {
	var changes []string
	for _, id := range slices.Sorted(maps.Keys(facts)) {
		text := fmt.Sprintf("+++\ntitle = %q\nsummary = \"x\"\n%s\n+++\n", strings.ToUpper(id), facts[id])
		changes = append(changes, "projects/"+id+"/index.vi.md", "", text)
	}
	return changes
}

// grouped writes groups as "id: address address".
func grouped(groups []Group) string {
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
	s, problems := lay(t, append(more(map[string]string{
		"a": `sector = "health"`,
		"b": "sector = \"transport.road\"\nplaces = [\"xa-b\", \"xa-a\"]\n[mandate.kl]\nfn-1 = \"Chú thích\"",
		"c": "sector = \"transport\"\nplaces = [\"xa-b\"]\n[mandate.kl]\nii-1-4-a = \"Đoạn một\"\n[items.i]\ntitle = \"I\"\nclause = \"kl/mo-dau-a\"\nquote = \"Lời mở đầu\"",
	}), "catalogue.toml", "[units]", places+"[units]")...)
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	v := s.at(t, "/du-an/").View().(ProjectsPage)
	var sectors []Group
	for _, g := range v.Sectors {
		group := Group{ID: g.ID}
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
	calendar := s.at(t, "/").View().(HomePage).Calendar
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
	var occurring []State
	for _, state := range portal.QuarterStates() {
		if slices.ContainsFunc(calendar.Sectors, func(sector CalendarSector) bool {
			return slices.ContainsFunc(sector.Rows, func(row CalendarRow) bool {
				return slices.ContainsFunc(row.Cells, func(cell CalendarCell) bool { return cell.State == State(state) })
			})
		}) {
			occurring = append(occurring, State(state))
		}
	}
	if !slices.Equal(calendar.Legend, occurring) || len(occurring) == 0 {
		t.Errorf("the legend has %q, the cells %q", calendar.Legend, occurring)
	}
	if len(rows) != 4 || rows[3] != "/du-an/cau/ postponed" {
		t.Errorf("%q", rows)
	}
	// A project says its sector, and which of its places has an old name.
	if p := s.at(t, "/du-an/b/").View().(ProjectPage); p.Sector != "transport.road" || p.SectorURL != "/du-an/#linh-vuc-transport" || len(p.OldPlaces) != 1 {
		t.Errorf("%q %q %+v", p.Sector, p.SectorURL, p.OldPlaces)
	}
	if p := s.at(t, "/du-an/cau/").View().(ProjectPage); p.Sector != "" || p.SectorURL != "" {
		t.Errorf("%q %q", p.Sector, p.SectorURL)
	}
}

func TestHomeTellsWhatPassedItsDate(t *testing.T) {
	said := func(due, more string) string {
		return fmt.Sprintf("[milestones.m]\ntitle = \"M\"\ndue = %q\n%s", due, more)
	}
	s, problems := lay(t, more(map[string]string{
		"a": said("2025-12-31", ""),
		"b": said("2025-03", "") + "\n[milestones.n]\ntitle = \"N\"\ndue = \"2026-01\"",
		"c": said("2026-04", ""),
		"d": said("2025-03-31", "met = \"2025-04-02\""),
		"e": said("2025-06", "unmet = \"2025-08-01\""),
	})...)
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	home := s.at(t, "/en/").View().(HomePage)
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
	want = "late 1, unconfirmed 2, postponed 1, not-yet-due 1, completed-late 0, completed 0, milestones-met 1, undated 0, milestones-withdrawn 0, cancelled 0"
	if got := strings.Join(tally, ", "); got != want || home.Count != 6 || len(tally) != len(portal.Headlines()) {
		t.Errorf("%d: %s\nwant\n%s", home.Count, got, want)
	}
}

// The site map leads to every page in its language but itself's 404, whatever
// kinds there come to be.
func TestTheSiteMapIsComplete(t *testing.T) {
	s, _ := lay(t, indicatorFiles...)
	for _, lang := range portal.Langs {
		v := s.at(t, siteMapURL(lang)).View().(SiteMapPage)
		listed := map[string]bool{}
		list := func(links ...Link) {
			for _, l := range links {
				if l.Text == "" {
					t.Errorf("%s has no name", l.URL)
				}
				listed[l.URL] = true
			}
		}
		for _, l := range v.Main {
			listed[l.URL] = true
		}
		for _, r := range v.Resolutions {
			listed[r.Aligned], listed[r.Cited] = true, true
			list(append(r.Below, r.Link)...)
		}
		for _, p := range v.Projects {
			list(append(p.Below, p.Link)...)
		}
		list(slices.Concat(v.Indicators, v.Quarters, v.Prose)...)
		delete(listed, "")
		for _, page := range s.Pages {
			if page.Lang != lang || !page.Indexed() {
				continue
			}
			if !listed[page.URL] {
				t.Errorf("%s is not listed", page.URL)
			}
			delete(listed, page.URL)
		}
		if len(listed) > 0 {
			t.Errorf("listed, and no page: %v", listed)
		}
	}
}

func TestNotFoundSpeaksBothLanguages(t *testing.T) {
	s, _ := lay(t, indicatorFiles...)
	for url, want := range map[string]string{
		"/404.html":    "[{vi / /du-an/ /van-ban/kl/ /chi-tieu/ /so-do-trang/} {en /en/ /en/projects/ /en/resolutions/kl/ /en/indicators/ /en/site-map/}]",
		"/en/404.html": "[{en /en/ /en/projects/ /en/resolutions/kl/ /en/indicators/ /en/site-map/} {vi / /du-an/ /van-ban/kl/ /chi-tieu/ /so-do-trang/}]",
	} {
		if got := fmt.Sprint(s.at(t, url).View().(NotFoundPage).Ways); got != want {
			t.Errorf("%s: %s\nwant %s", url, got, want)
		}
	}
}
