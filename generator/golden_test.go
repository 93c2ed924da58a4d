package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/output"
	"camket/generator/internal/site"
)

// golden lists the pages of the fixture that testdata/golden holds: at least
// one of each kind, in both languages.
var golden = []struct {
	kind   site.Kind
	vi, en string
}{
	{site.Home, "/", "/en/"},
	{site.Resolution, "/van-ban/nghi-quyet-mau/", "/en/resolutions/nghi-quyet-mau/"},
	{site.ClauseKind, "/van-ban/nghi-quyet-mau/ii-1-1/", "/en/resolutions/nghi-quyet-mau/ii-1-1/"}, // quotes that overlap, a correction, a name out of use
	{site.Aligned, "/van-ban/nghi-quyet-mau/song-ngu/", "/en/resolutions/nghi-quyet-mau/bilingual/"},
	{site.Cited, "/van-ban/nghi-quyet-mau/vien-dan/", "/en/resolutions/nghi-quyet-mau/cited/"},
	{site.Projects, "/du-an/", "/en/projects/"},
	{site.Project, "/du-an/cau-ben-mau/", "/en/projects/cau-ben-mau/"},     // late, completed, a report missing
	{site.Project, "/du-an/duong-ven-dam/", "/en/projects/duong-ven-dam/"}, // compiled, a year without an entry
	{site.Project, "/du-an/nha-van-hoa/", "/en/projects/nha-van-hoa/"},     // nothing but its mandate
	{site.Report, "/du-an/cau-ben-mau/2025-q3/", "/en/projects/cau-ben-mau/2025-q3/"},
	{site.Report, "/du-an/cau-ben-mau/2025-q4/", "/en/projects/cau-ben-mau/2025-q4/"},
	{site.Report, "/du-an/duong-ven-dam/2025-q1/", "/en/projects/duong-ven-dam/2025-q1/"},
	{site.Sheet, "/du-an/cau-ben-mau/bang-tin/", "/en/projects/cau-ben-mau/sheet/"},
	{site.Quarters, "/quy/2025-q3/", "/en/quarters/2025-q3/"},
	{site.Indicators, "/chi-tieu/", "/en/indicators/"},
	{site.Indicator, "/chi-tieu/viec-da-xong/", "/en/indicators/viec-da-xong/"}, // two places, one out of use; ranks, notes
	{site.Method, "/phuong-phap/", "/en/method/"},
	{site.Prose, "/gioi-thieu/", "/en/about/"},
	{site.SiteMap, "/so-do-trang/", "/en/site-map/"},
	{site.NotFound, "/404.html", "/en/404.html"},
}

// goldenFiles are no pages, but as public.
var goldenFiles = []string{"sitemap.xml", "robots.txt"}

// TestGolden holds the fixture's pages to testdata/golden, byte for byte but
// for the fingerprints of assets, so that a change of style changes no page.
// After an intended change: go test ./generator -run TestGolden -update, and
// read the difference.
func TestGolden(t *testing.T) {
	set := fixtureSite(t)
	files := append([]string(nil), goldenFiles...)
	kinds := site.Kinds()
	for _, pair := range golden {
		delete(kinds, pair.kind)
		for _, url := range []string{pair.vi, pair.en} {
			name := strings.TrimPrefix(url, "/")
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			files = append(files, name)
		}
	}
	for kind := range kinds {
		t.Errorf("no golden page of kind %s", kind)
	}
	if *update {
		if err := os.RemoveAll(filepath.Join("testdata", "golden")); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range files {
		artifact, ok := set.Get(name)
		if !ok {
			t.Errorf("%s is not in the site", name)
			continue
		}
		data, err := artifact.Bytes()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		compareGolden(t, name, fingerprint.ReplaceAllString(string(data), "/assets/$1.*.$2"))
	}
}

// fingerprint is the part of an asset's address that its bytes decide.
var fingerprint = regexp.MustCompile(`/assets/([a-z0-9/-]+)\.[0-9a-z]{10}\.([a-z0-9]+)`)

// fixtureSite makes the site of a fresh portal, which has no problem.
func fixtureSite(t *testing.T) *output.Set {
	t.Helper()
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	_, set, problems := build.Site(build.Inputs{Root: os.DirFS(dir), Options: content.Options{Now: time.Now()}})
	if len(problems) > 0 {
		var said strings.Builder
		_ = problems.Text(&said, "en")
		t.Fatalf("the fixture has problems:\n%s", &said)
	}
	return set
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "golden", filepath.FromSlash(name))
	if *update {
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, []byte(got), 0o666)); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is no golden %s: make it with -update", name)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if string(data) == got {
		return
	}
	wants, gots := strings.Split(string(data), "\n"), strings.Split(got, "\n")
	for i := range max(len(wants), len(gots)) {
		var want, have string
		if i < len(wants) {
			want = wants[i]
		}
		if i < len(gots) {
			have = gots[i]
		}
		if want != have {
			t.Errorf("%s:%d:\n  is     %s\n  golden %s", name, i+1, have, want)
			return
		}
	}
}
