package site

import (
	_ "embed"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

//go:embed testdata/portal.txt
var fixture string

// lay lays out the site of the fixture, in which each change, "file", "old",
// "new" in turn, has been made; an empty old stands for the whole file, and an
// empty new takes the file away.
func lay(t *testing.T, changes ...string) (*Site, diag.List) {
	t.Helper()
	files := map[string]string{}
	name := ""
	for line := range strings.Lines(fixture) {
		if rest, ok := strings.CutPrefix(line, "-- "); ok {
			name = strings.TrimSuffix(rest, " --\n")
			continue
		}
		files[name] += line
	}
	for change := range slices.Chunk(changes, 3) {
		file, old, with := path.Join("content", change[0]), change[1], change[2]
		switch {
		case old == "" && with == "":
			delete(files, file)
		case old == "":
			files[file] = with
		case strings.Count(files[file], old) != 1:
			t.Fatalf("%q does not stand once in %s", old, file)
		default:
			files[file] = strings.Replace(files[file], old, with, 1)
		}
	}
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, problems := content.Load(fsys, content.Options{})
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	pictures := map[string]Picture{}
	for i, name := range p.Pictures {
		pictures[name] = Picture{Width: 600, Height: 400, Files: []PictureFile{{URL: fmt.Sprintf("/assets/pictures/%d.jpg", i), Width: 600}}}
	}
	return New(p, pictures)
}

func (s *Site) at(t *testing.T, url string) *Page {
	t.Helper()
	page := s.byURL[url]
	if page == nil {
		t.Fatalf("no page at %s", url)
	}
	return page
}

func TestURLs(t *testing.T) {
	s, problems := lay(t)
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	for _, want := range []struct {
		kind   Kind
		vi, en string
	}{
		{Home, "/", "/en/"},
		{Resolution, "/van-ban/kl/", "/en/resolutions/kl/"},
		{Projects, "/du-an/", "/en/projects/"},
		{Project, "/du-an/cau/", "/en/projects/cau/"},
		{Report, "/du-an/cau/2025-q1/", "/en/projects/cau/2025-q1/"},
		{Report, "/du-an/cau/2025-q4/", "/en/projects/cau/2025-q4/"},
		{Sheet, "/du-an/cau/bang-tin/", "/en/projects/cau/sheet/"},
		{Quarters, "/quy/2025-q4/", "/en/quarters/2025-q4/"},
		{Prose, "/gioi-thieu/", "/en/about/"},
		{SiteMap, "/so-do-trang/", "/en/site-map/"},
		{NotFound, "/404.html", "/en/404.html"},
	} {
		vi, en := s.at(t, want.vi), s.at(t, want.en)
		if vi.Kind != want.kind || en.Kind != want.kind || vi.Lang != portal.Vietnamese || en.Lang != portal.English {
			t.Errorf("%s and %s are %s in %s and %s in %s", want.vi, want.en, vi.Kind, vi.Lang, en.Kind, en.Lang)
		}
	}
	seen := map[string]bool{}
	for _, page := range s.Pages {
		other := s.at(t, page.urlIn(page.Lang.Other()))
		if seen[page.URL] || other.Kind != page.Kind || other.urlIn(page.Lang) != page.URL || other.source != page.source {
			t.Errorf("%s and %s", page.URL, other.URL)
		}
		seen[page.URL] = true
		if strings.HasPrefix(page.URL, "/en/") != (page.Lang == portal.English) || page.Indexed() != (page.Kind != NotFound && page.Kind != Sheet) {
			t.Errorf("%s in %s", page.URL, page.Lang)
		}
		if _, ok := Kinds()[page.Kind]; !ok {
			t.Errorf("no view of kind %s", page.Kind)
		}
		want := strings.TrimPrefix(page.URL, "/")
		if strings.HasSuffix(page.URL, "/") {
			want += "index.html"
		}
		if page.File() != want {
			t.Errorf("%s is the file %s", page.URL, page.File())
		}
		if got, want := fmt.Sprintf("%T", page.View()), fmt.Sprintf("%T", Kinds()[page.Kind]); got != want {
			t.Errorf("%s shows a %s, not a %s", page.URL, got, want)
		}
	}
}

func TestSlugs(t *testing.T) {
	const page = "+++\ntitle = \"x\"\n+++\n"
	s, problems := lay(t, "pages/lien-he/index.vi.md", "", page, "pages/lien-he/index.en.md", "", page)
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	s.at(t, "/lien-he/") // without a slug the id serves
	s.at(t, "/en/lien-he/")
	_, problems = lay(t, "pages/du-an/index.vi.md", "", page)
	if len(problems) != 1 || problems[0].Message != "url-collision" || problems[0].Args["url"] != "/du-an/" || problems[0].Pos.File != "content/pages/du-an/index.vi.md" {
		t.Errorf("%v", problems)
	}
	_, problems = lay(t, "pages/gioi-thieu/index.vi.md", "", page)
	if len(problems) != 1 || problems[0].Args["other"] == "" || problems[0].Args["url"] != "/gioi-thieu/" {
		t.Errorf("%v", problems)
	}
	if _, problems = lay(t, "pages/en/index.vi.md", "", page); len(problems) != 1 || problems[0].Args["url"] != "/en/" {
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
		s, _ := lay(t, changes...)
		if got := s.at(t, "/").View().(HomePage).ContactURL; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAlternates(t *testing.T) {
	s, _ := lay(t)
	for _, url := range []string{"/du-an/cau/", "/en/projects/cau/"} {
		var got []string
		for _, a := range s.Alternates(s.at(t, url)) {
			got = append(got, a.Lang+" "+a.URL)
		}
		want := []string{"vi https://mau.example/du-an/cau/", "en https://mau.example/en/projects/cau/", "x-default https://mau.example/du-an/cau/"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", url, got)
		}
	}
	f := s.at(t, "/en/projects/cau/").View().(ProjectPage).Frame
	if f.Canonical != "https://mau.example/en/projects/cau/" || f.Other.URL != "/du-an/cau/" || f.Other.Lang != "vi" || f.Lang != "en" || f.Home != "/en/" ||
		f.DocTitle != "Mau Bridge – Mau Commitments" || f.Description != "A bridge." {
		t.Errorf("%+v", f)
	}
}

func TestEveryBodyIsFound(t *testing.T) {
	s, _ := lay(t)
	bodies := map[string]int{}
	for _, page := range s.Pages {
		if page.source.File != "" {
			bodies[page.source.File] += len(s.bodyOf(page).Blocks)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(bodies)) {
		if (bodies[file] == 0) != strings.HasSuffix(file, "2025-q4.vi.md") {
			t.Errorf("%s: %d blocks", file, bodies[file])
		}
	}
}
