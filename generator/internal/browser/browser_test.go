package browser

import (
	"bytes"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const head = `<!DOCTYPE html><html lang="LANG"><head><meta charset="utf-8"><title>Cam kết</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head>`

const vietnamese = head + `<body><main><h1>Đã đạt, đúng hẹn</h1>
<p id="script">tắt</p><script src="/site.js"></script>
<p><a href="/en/" lang="en" hreflang="en">English</a></p></main></body></html>`

const english = head + `<body><main><h1>Met on time</h1><p><a href="#below">Below</a></p>
<p><a href="/" lang="vi" hreflang="vi">Tiếng Việt</a></p><p id="below">…</p></main></body></html>`

const broken = head + `<body><main><h1>Broken</h1><img src="/bar.svg"><p></div></main></body></html>`

const css = `body { height: 2000px } @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } a { color: #9cf } }`

// serve serves a tiny bilingual site under the policy that the portal has.
func serve(t *testing.T) string {
	files := map[string]string{
		"/":         strings.Replace(vietnamese, "LANG", "vi", 1),
		"/en/":      strings.Replace(english, "LANG", "en", 1),
		"/broken/":  strings.Replace(broken, "LANG", "en", 1),
		"/site.css": css,
		"/site.js":  `document.getElementById('script').textContent = navigator.language`,
		"/bar.svg":  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>`,
	}
	types := map[string]string{".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, found := files[r.URL.Path]
		if !found {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'")
		if kind := types[filepath.Ext(r.URL.Path)]; kind != "" {
			w.Header().Set("Content-Type", kind)
		}
		io.WriteString(w, body)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestPage(t *testing.T) {
	url := serve(t)
	b := Start(t)

	t.Run("read and follow", func(t *testing.T) {
		p := b.Page(t, Options{Look: Look{Width: 360}, Lang: "vi"})
		p.Open(url + "/")
		equal(t, p.Text("h1"), "Đã đạt, đúng hẹn")
		equal(t, p.Text("#script"), "vi")
		var width int
		p.Eval("Promise.resolve(innerWidth)", &width)
		equal(t, width, 360)
		p.Click("a[hreflang=en]")
		equal(t, p.Location(), url+"/en/")
		equal(t, p.Text("h1"), "Met on time")
		p.Click("a[href='#below']")
		equal(t, p.Location(), url+"/en/#below")
		for _, want := range []string{"/", "/site.css", "/site.js", "/en/"} {
			if !slices.Contains(p.Requests(), url+want) {
				t.Errorf("no request for %s in %q", want, p.Requests())
			}
		}
	})

	t.Run("without scripts", func(t *testing.T) {
		p := b.Page(t, Options{NoScript: true})
		p.Open(url + "/")
		equal(t, p.Text("#script"), "tắt")
		p.Click("a")
		equal(t, p.Location(), url+"/en/")
		var links int
		p.Eval("document.links.length", &links)
		equal(t, links, 2)
	})

	t.Run("dark, the whole page", func(t *testing.T) {
		p := b.Page(t, Options{Look: Look{Width: 500, Dark: true}})
		p.Open(url + "/")
		path := filepath.Join(t.TempDir(), "shots", "dark.png")
		p.Screenshot(path)
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		picture, err := png.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, picture.Bounds().Dx(), 500)
		if height := picture.Bounds().Dy(); height < 2000 {
			t.Errorf("the picture is %d high: not the whole page", height)
		}
		if r, _, _, _ := picture.At(499, 1000).RGBA(); r != 0 {
			t.Errorf("the background is not dark: red is %d", r)
		}
	})
}

func TestPDF(t *testing.T) {
	p := Start(t).Page(t, Options{})
	p.Open(serve(t) + "/") // higher than one sheet
	if pdf := p.PDF(); !bytes.HasPrefix(pdf, []byte("%PDF-")) || bytes.Count(pdf, []byte("/Type /Page\n")) < 2 {
		t.Errorf("%d bytes, not a PDF of two pages or more", len(pdf))
	}
}

func TestAxe(t *testing.T) {
	url := serve(t)
	p := Start(t).Page(t, Options{})
	p.Open(url + "/")
	if found := p.Axe(); len(found) > 0 {
		t.Errorf("axe finds fault with a good page: %v", found)
	}
	before := len(p.Requests())
	p.Axe()
	equal(t, len(p.Requests()), before)

	p.Open(url + "/broken/")
	found := p.Axe()
	if len(found) != 1 || found[0].ID != "image-alt" || !strings.Contains(found[0].String(), "/bar.svg") {
		t.Errorf("axe finds %v, want image-alt", found)
	}
}

func TestVnu(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(strings.Replace(text, "LANG", "vi", 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, goodCSS := write("tốt.html", vietnamese), write("good.css", css)
	if found := Vnu(t, good, goodCSS); len(found) > 0 {
		t.Errorf("vnu finds fault with good files: %q", found)
	}
	found := strings.Join(Vnu(t, good, write("bad.html", broken), write("bad.css", "a { colour: red }")), "\n")
	for _, want := range []string{"bad.html", "Stray end tag", "bad.css", "colour"} {
		if !strings.Contains(found, want) {
			t.Errorf("vnu does not say %q in:\n%s", want, found)
		}
	}
}

func equal[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
