package site_test

import (
	"strings"
	"testing"

	"camket/generator/internal/drawing"
	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
)

func TestSheet(t *testing.T) {
	s, _ := fixture.Lay(t)
	for _, want := range []struct{ url, address, printed string }{
		{"/du-an/cau/bang-tin/", "https://mau.example/du-an/cau/", "mau.example/du-an/cau/"},
		{"/en/projects/cau/sheet/", "https://mau.example/en/projects/cau/", "mau.example/en/projects/cau/"},
	} {
		page := s.At(t, want.url)
		v := page.View().(site.SheetPage)
		if v.Printed != want.printed || v.Code != drawing.NewCode(want.address) {
			t.Errorf("%s leads elsewhere, printed %s", want.url, v.Printed)
		}
		if page.Listed() || v.Listed || v.Canonical != want.address {
			t.Errorf("%s: %v, %s", want.url, page.Listed(), v.Canonical)
		}
		if other := s.At(t, want.url).In(page.Lang.Other()); len(v.Alternates) != 0 || v.Other.URL != other {
			t.Errorf("%s has the alternates %v, and the other language at %s", want.url, v.Alternates, v.Other.URL)
		}
		if len(v.Milestones) == 0 || v.Mandate == nil {
			t.Errorf("%+v", v)
		}
		for _, m := range v.Milestones {
			if len(m.FirstCites)+len(m.Cites)+len(m.UnmetCites)+len(m.Moves) > 0 {
				t.Errorf("%s cites sources that the sheet does not list", m.Title.Text)
			}
		}
		project := s.At(t, strings.TrimSuffix(strings.TrimSuffix(want.url, "bang-tin/"), "sheet/")).View().(site.ProjectPage)
		if project.Sheet != want.url || project.State != v.State {
			t.Errorf("the project's page leads to %s", project.Sheet)
		}
	}
}

// A sheet quotes the words from which the promise comes that decides the
// state; where none cites a mandate, the longest.
func TestASheetQuotesThePromise(t *testing.T) {
	const project, promise, source = "projects/cau/index.vi.md", "projects/cau/2025-q1.vi.md", `["bao", "kl/ii-1-4-b"]`
	tests := []struct {
		name     string
		mandates string
		source   string
		want     string
	}{
		{"one", "", source, "cầu Bến Mẫu"},
		{"a finding first", "mo-dau-a = \"Lời mở đầu\"\n", source, "cầu Bến Mẫu"},
		{"a longer one first", "ii-1-4-a = \"Đoạn một, và nữa\"\n", source, "cầu Bến Mẫu"},
		{"no source is a mandate", "ii-1-4-a = \"Đoạn một, và nữa\"\n", `["bao"]`, "Đoạn một, và nữa"},
		{"a clause is cited, not its paragraph", "mo-dau-a = \"Lời mở đầu\"\n", `["kl/ii-1-4"]`, "cầu Bến Mẫu"},
		{"another source is a mandate", "ii-1-4-a = \"Đoạn một, và nữa\"\n", `["kl/mo-dau-a", "kl/ii-1-4-b"]`, "cầu Bến Mẫu"},
	}
	for _, test := range tests {
		s, _ := fixture.Lay(t, project, "[mandate.kl]\n", "[mandate.kl]\n"+test.mandates, promise, source, test.source)
		for _, url := range []string{"/du-an/cau/bang-tin/", "/en/projects/cau/sheet/"} {
			v := s.At(t, url).View().(site.SheetPage)
			if test.want == "cầu Bến Mẫu" && v.Lang == "en" {
				test.want = "Build the Mau bridge"
			}
			if v.Mandate == nil || v.Mandate.Quote.Text != test.want {
				t.Errorf("%s: %s quotes %+v", test.name, url, v.Mandate)
			}
		}
	}
}
