package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/browser"
	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/output"
)

// A sheet for a building site is one sheet: the longest of those that are
// shipped, of a sample's, and one whose every text is as long as it gets.
func TestASheetPrintsOnOnePage(t *testing.T) {
	const most = 4 // of each site: printing takes a while
	page := browser.Start(t).Page(t, browser.Options{})
	for name, set := range map[string]*output.Set{"shipped": shipped(t), "sample": sampleSite(t), "long": longSite(t)} {
		address := hosted(t, host{set: set})
		sheets := sheetsOf(t, set)
		if len(sheets) < most {
			t.Fatalf("%s: only %q", name, sheets)
		}
		for _, url := range sheets[:most] {
			page.Open(address + url)
			pdf := page.PDF()
			if n := bytes.Count(pdf, []byte("/Type /Page\n")); n != 1 {
				t.Errorf("%s: %s prints on %d pages", name, url, n)
			}
			if size := []byte("[0 0 594.95996 841.91998]"); !bytes.Contains(pdf, size) {
				t.Errorf("%s: %s does not print on A4", name, url)
			}
		}
	}
}

// sheetsOf lists the addresses of a site's sheets, the longest first.
func sheetsOf(t *testing.T, set *output.Set) []string {
	t.Helper()
	var all []string
	said := map[string]int{}
	code := regexp.MustCompile(` d="[^"]*"`)
	for file, data := range rendered(t, set) {
		url := addressOf(file)
		if !strings.HasSuffix(url, "/bang-tin/") && !strings.HasSuffix(url, "/sheet/") {
			continue
		}
		all, said[url] = append(all, url), len(code.ReplaceAll(data, nil))
	}
	slices.SortFunc(all, func(a, b string) int { return said[b] - said[a] })
	return all
}

// longSite is the fixture's, with a project that has a long title and many
// milestones whose titles are long.
func longSite(t *testing.T) *output.Set {
	t.Helper()
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	title := strings.Repeat("Dự án cải tạo, nâng cấp tuyến đường ven đầm ", 5)
	var text strings.Builder
	fmt.Fprintf(&text, "+++\ntitle = %q\nsummary = \"Một dự án dài.\"\n", strings.TrimSpace(title))
	said := "Dựng nhà văn hóa Mẫu"
	asked := said + strings.Repeat(", đẩy nhanh tiến độ giải phóng mặt bằng", 9)
	resolution := filepath.Join(dir, "content", "resolutions", "nghi-quyet-mau", "index.vi.md")
	data, err := os.ReadFile(resolution)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(resolution, bytes.Replace(data, []byte(said), []byte(asked), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&text, "[mandate.nghi-quyet-mau]\nii-2-a = %q\n", asked)
	for i := range 30 {
		fmt.Fprintf(&text, "[milestones.moc-%d]\ntitle = \"Hoàn thành giải phóng mặt bằng và bàn giao cho nhà thầu đoạn thứ %d của thành phần một\"\n"+
			"due = \"đến 2026-%02d-28\"\nsource = \"nghi-quyet-mau/ii-1-1\"\n", i, i, i%12+1)
	}
	text.WriteString("+++\n")
	folder := filepath.Join(dir, "content", "projects", "du-an-dai")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "index.vi.md"), []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	_, set, _ := build.Site(build.Inputs{Root: os.DirFS(dir), Options: content.Options{Now: time.Now()}})
	a, ok := set.Get("du-an/du-an-dai/bang-tin/index.html")
	if !ok {
		t.Fatal("there is no long project")
	}
	if sheet, err := a.Bytes(); err != nil || !bytes.Contains(sheet, []byte("<blockquote>")) {
		t.Fatalf("the long project has no mandate (%v)", err)
	}
	return set
}

// Every page has a picture that is there, of the size that it says.
func TestEveryPageHasItsPicture(t *testing.T) {
	set := shipped(t)
	used := map[string]bool{}
	for file, data := range rendered(t, set) {
		f := read(t, data)
		name, ok := strings.CutPrefix(f.meta["og:image"], "https://cam-ket.example/")
		if _, found := set.Get(name); !ok || !found {
			t.Errorf("%s: no picture %q", file, f.meta["og:image"])
		}
		used[name] = true
		id := "portal"
		if parts := strings.Split(strings.TrimPrefix(file, "en/"), "/"); len(parts) > 2 && (parts[0] == "du-an" || parts[0] == "projects") {
			id = parts[1]
		}
		if want := "assets/share/" + id + "-" + f.lang + "."; !strings.HasPrefix(name, want) {
			t.Errorf("%s has the picture %s, want %s…", file, name, want)
		}
		if f.meta["og:image:width"] != "1200" || f.meta["og:image:height"] != "630" || f.meta["twitter:card"] != "summary_large_image" || len(f.meta["og:image:alt"]) < 10 {
			t.Errorf("%s: %v", file, f.meta)
		}
	}
	for _, a := range set.All() {
		if strings.HasPrefix(a.Path, "assets/share/") && !used[a.Path] {
			t.Errorf("no page shows %s", a.Path)
		}
	}
	if len(used) < 40 {
		t.Errorf("only %d pictures", len(used))
	}
}
