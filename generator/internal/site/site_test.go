package site_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
)

func TestURLs(t *testing.T) {
	s, problems := fixture.Lay(t)
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	for _, want := range []struct {
		kind   site.Kind
		vi, en string
	}{
		{site.Home, "/", "/en/"},
		{site.Resolution, "/van-ban/kl/", "/en/resolutions/kl/"},
		{site.Projects, "/du-an/", "/en/projects/"},
		{site.Project, "/du-an/cau/", "/en/projects/cau/"},
		{site.Report, "/du-an/cau/2025-q1/", "/en/projects/cau/2025-q1/"},
		{site.Report, "/du-an/cau/2025-q4/", "/en/projects/cau/2025-q4/"},
		{site.Sheet, "/du-an/cau/bang-tin/", "/en/projects/cau/sheet/"},
		{site.Quarters, "/quy/2025-q4/", "/en/quarters/2025-q4/"},
		{site.Prose, "/gioi-thieu/", "/en/about/"},
		{site.SiteMap, "/so-do-trang/", "/en/site-map/"},
		{site.NotFound, "/404.html", "/en/404.html"},
	} {
		vi, en := s.At(t, want.vi), s.At(t, want.en)
		if vi.Kind != want.kind || en.Kind != want.kind || vi.Lang != portal.Vietnamese || en.Lang != portal.English {
			t.Errorf("%s and %s are %s in %s and %s in %s", want.vi, want.en, vi.Kind, vi.Lang, en.Kind, en.Lang)
		}
	}
	seen := map[string]bool{}
	for _, page := range s.Pages {
		other := s.At(t, page.In(page.Lang.Other()))
		if seen[page.URL] || other.Kind != page.Kind || other.In(page.Lang) != page.URL || other.Source != page.Source {
			t.Errorf("%s and %s", page.URL, other.URL)
		}
		seen[page.URL] = true
		if strings.HasPrefix(page.URL, "/en/") != (page.Lang == portal.English) || page.Listed() != (page.Kind != site.NotFound && page.Kind != site.Sheet) {
			t.Errorf("%s in %s", page.URL, page.Lang)
		}
		if _, ok := site.Kinds()[page.Kind]; !ok {
			t.Errorf("no view of kind %s", page.Kind)
		}
		want := strings.TrimPrefix(page.URL, "/")
		if strings.HasSuffix(page.URL, "/") {
			want += "index.html"
		}
		if page.File() != want {
			t.Errorf("%s is the file %s", page.URL, page.File())
		}
		if got, want := fmt.Sprintf("%T", page.View()), fmt.Sprintf("%T", site.Kinds()[page.Kind]); got != want {
			t.Errorf("%s shows a %s, not a %s", page.URL, got, want)
		}
	}
}

func TestSlugs(t *testing.T) {
	const page = "+++\ntitle = \"x\"\n+++\n"
	s, problems := fixture.Lay(t, "pages/lien-he/index.vi.md", "", page, "pages/lien-he/index.en.md", "", page)
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	s.At(t, "/lien-he/") // without a slug the id serves
	s.At(t, "/en/lien-he/")
	_, problems = fixture.Lay(t, "pages/du-an/index.vi.md", "", page)
	if len(problems) != 1 || problems[0].Message != "url-collision" || problems[0].Args["url"] != "/du-an/" || problems[0].Pos.File != "content/pages/du-an/index.vi.md" {
		t.Errorf("%v", problems)
	}
	_, problems = fixture.Lay(t, "pages/gioi-thieu/index.vi.md", "", page)
	if len(problems) != 1 || problems[0].Args["other"] == "" || problems[0].Args["url"] != "/gioi-thieu/" {
		t.Errorf("%v", problems)
	}
	if _, problems = fixture.Lay(t, "pages/en/index.vi.md", "", page); len(problems) != 1 || problems[0].Args["url"] != "/en/" {
		t.Errorf("%v", problems)
	}
}

// Whoever finds an error is led to where to report it, or to the page that says
// that there is nowhere yet.
func TestContact(t *testing.T) {
	page := []string{"pages/contact/index.vi.md", "", "+++\ntitle = \"Liên hệ\"\n+++\n"}
	contact := []string{"../config.toml", "[title]", "contact = \"loi@mau.example\"\n\n[title]"}
	for want, changes := range map[string][]string{
		"":                       nil,
		"/contact/":              page,
		"mailto:loi@mau.example": slices.Concat(page, contact),
	} {
		s, _ := fixture.Lay(t, changes...)
		if got := s.At(t, "/").View().(site.HomePage).ContactURL; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAlternates(t *testing.T) {
	s, _ := fixture.Lay(t)
	for _, url := range []string{"/du-an/cau/", "/en/projects/cau/"} {
		var got []string
		for _, a := range s.Alternates(s.At(t, url)) {
			got = append(got, a.Lang+" "+a.URL)
		}
		want := []string{"vi https://mau.example/du-an/cau/", "en https://mau.example/en/projects/cau/", "x-default https://mau.example/du-an/cau/"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", url, got)
		}
	}
	f := s.At(t, "/en/projects/cau/").View().(site.ProjectPage).Frame
	if f.Canonical != "https://mau.example/en/projects/cau/" || f.Other.URL != "/du-an/cau/" || f.Other.Lang != "vi" || f.Lang != "en" || f.Home != "/en/" ||
		f.DocTitle != "Mau Bridge – Mau Commitments" || f.Description != "A bridge." {
		t.Errorf("%+v", f)
	}
}

func TestEveryBodyIsFound(t *testing.T) {
	s, _ := fixture.Lay(t)
	bodies := map[string]int{}
	for _, page := range s.Pages {
		if page.Source.File != "" {
			bodies[page.Source.File] += len(page.Body.In(page.Lang).Blocks)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(bodies)) {
		if (bodies[file] == 0) != strings.HasSuffix(file, "2025-q4.vi.md") {
			t.Errorf("%s: %d blocks", file, bodies[file])
		}
	}
}

// What went up last is on top, whatever quarter it is on.
func TestTheLatestWentUpLast(t *testing.T) {
	report := func(published string) string { return "+++\ntitle = \"B\"\npublished = \"" + published + "\"\n+++\n" }
	s, problems := fixture.Lay(t, append(fixture.Projects(map[string]string{"a": "", "b": ""}),
		"projects/b/2025-q2.vi.md", "", report("2026-02-02"),
		"projects/a/2025-q2.vi.md", "", report("2026-02-02"),
		"projects/b/2025-q3.vi.md", "", report("2026-02-02"),
		"projects/a/2026-q1.vi.md", "", report("2026-03-03"))...)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	var got []string
	for _, n := range s.At(t, "/").View().(site.HomePage).Latest {
		got = append(got, strings.Trim(strings.TrimPrefix(n.URL, "/du-an/"), "/"))
	}
	if want := "a/2026-q1 b/2025-q3 a/2025-q2 b/2025-q2 cau/2025-q4"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

func TestNotFoundSpeaksBothLanguages(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	for url, want := range map[string]string{
		"/404.html":    "[{vi / /du-an/ /van-ban/kl/ /chi-tieu/ /so-do-trang/} {en /en/ /en/projects/ /en/resolutions/kl/ /en/indicators/ /en/site-map/}]",
		"/en/404.html": "[{en /en/ /en/projects/ /en/resolutions/kl/ /en/indicators/ /en/site-map/} {vi / /du-an/ /van-ban/kl/ /chi-tieu/ /so-do-trang/}]",
	} {
		if got := fmt.Sprint(s.At(t, url).View().(site.NotFoundPage).Ways); got != want {
			t.Errorf("%s: %s\nwant %s", url, got, want)
		}
	}
}

// A page's key is made of its view as JSON: nothing that is drawn may be lost.
func TestViewsSurviveJSON(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	for _, url := range []string{"/", "/du-an/cau/", "/chi-tieu/", "/chi-tieu/thu/"} {
		view := s.At(t, url).View()
		one, err := json.Marshal(view)
		if err != nil {
			t.Fatal(err)
		}
		again := reflect.New(reflect.TypeOf(view))
		if err := json.Unmarshal(one, again.Interface()); err != nil {
			t.Fatal(err)
		}
		two, err := json.Marshal(again.Interface())
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s: %v\n%s\n%s", url, err, one, two)
		}
	}
}
