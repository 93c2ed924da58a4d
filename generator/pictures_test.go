package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"camket/generator/internal/browser"
	"camket/generator/internal/portal"
	"camket/generator/internal/preview"
)

// A telephone asks for a small picture, a large screen for a large one; no
// page is wider than its window, nothing moves when the picture has come, and
// nobody learns where it was taken.
func TestAPictureFitsTheReader(t *testing.T) {
	const report = "content/projects/cau-ben-mau/2025-q3."
	p := startPreview(t, preview.Options{Lang: portal.Vietnamese})
	if err := os.WriteFile(filepath.Join(p.dir, "content/projects/cau-ben-mau/toan-canh.jpg"), photograph(t), 0o666); err != nil {
		t.Fatal(err)
	}
	p.replace(report+"vi.md", `](nhip-giua.png)`, `](toan-canh.jpg "Ảnh: Báo Mẫu")`)
	p.replace(report+"en.md", `](nhip-giua.png)`, `](toan-canh.jpg "Photo: Mau News")`)
	p.shows("/du-an/cau-ben-mau/2025-q3/", 200, "<figcaption>Ảnh: Báo Mẫu</figcaption>")
	chromium := browser.Start(t)
	picture := regexp.MustCompile(`/assets/pictures/toan-canh-(\d+)\.[0-9a-f]{10}\.jpg$`)
	for _, test := range []struct {
		width int
		path  string
		want  string // the width asked for
	}{
		{320, "/du-an/cau-ben-mau/2025-q3/", "480"},
		{360, "/en/projects/cau-ben-mau/2025-q3/", "480"},
		{768, "/du-an/cau-ben-mau/2025-q3/", "800"},
		{1280, "/du-an/cau-ben-mau/2025-q3/", "800"},
	} {
		page := chromium.Page(t, browser.Options{Look: browser.Look{Width: test.width}, NoScript: true})
		page.Open(p.url + test.path)
		var seen struct {
			Page, Window  int
			Before, After float64 // heights
			Width, Left   float64
			Caption       string
		}
		page.Eval(`(async () => {
			const img = document.querySelector("figure img")
			const before = img.getBoundingClientRect().height
			img.scrollIntoView()
			await img.decode()
			const box = img.getBoundingClientRect()
			return { Page: document.documentElement.scrollWidth, Window: innerWidth, Before: before, After: box.height,
				Width: box.width, Left: box.left, Caption: document.querySelector("figcaption").textContent }
		})()`, &seen)
		if seen.Page > seen.Window || seen.Window != test.width || seen.Width+seen.Left > float64(test.width) {
			t.Errorf("%d: %+v", test.width, seen)
		}
		if seen.Before != seen.After || seen.Before < 100 || !strings.Contains(seen.Caption, ": ") {
			t.Errorf("%d: the page moves: %+v", test.width, seen)
		}
		var asked []string
		for _, url := range page.Requests() {
			if m := picture.FindStringSubmatch(url); m != nil {
				asked = append(asked, m[1])
			}
		}
		if strings.Join(asked, " ") != test.want {
			t.Errorf("%d: asked for %v, want %s", test.width, asked, test.want)
		}
	}
	html := p.ask("GET", "/du-an/cau-ben-mau/2025-q3/").body
	for _, m := range regexp.MustCompile(`/assets/pictures/[^ "]+`).FindAllString(html, -1) {
		if file := p.ask("GET", m); file.status != 200 || strings.Contains(file.body, "Exif") || strings.Contains(file.body, "GPS") {
			t.Errorf("%s: %d, %d bytes", m, file.status, len(file.body))
		}
	}
}

// photograph is a JPEG with a place, held on its side.
func photograph(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 1200, 1800))
	for i := range 1200 * 1800 {
		img.Set(i%1200, i/1200, color.RGBA{uint8(i % 1200 / 5), uint8(i / 1200 / 8), 90, 255})
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00GPS 12.2388N"
	return append([]byte("\xff\xd8\xff\xe1\x00"+string(rune(len(exif)+2))+exif), b.Bytes()[2:]...)
}
