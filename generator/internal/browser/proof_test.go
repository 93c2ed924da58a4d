package browser

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// planted serves a page with a stylesheet and a script, with faults or without,
// and a font that comes late.
func planted(t *testing.T, body, css, js string) string {
	font, err := os.ReadFile(filepath.Join(root(t), "static", "fonts", "cam-ket-sans.woff2"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'")
		w.Header().Set("Cache-Control", "no-store")
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!DOCTYPE html><html lang="en"><head><title>T</title><link rel="stylesheet" href="/s.css"></head><body><main id="main">%s</main><script src="/s.js"></script></body></html>`, body)
		case "/s.css":
			w.Header().Set("Content-Type", "text/css")
			_, _ = io.WriteString(w, "body { margin: 1rem; background: #fff } :focus-visible { outline: 3px solid #005f78 } "+css)
		case "/s.js":
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = io.WriteString(w, js)
		case "/late.woff2":
			time.Sleep(400 * time.Millisecond)
			w.Header().Set("Content-Type", "font/woff2")
			_, _ = w.Write(font)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// proofs are what the tests of the portal ask of a page, as they ask it.
func clipped(p *Page) []string  { return p.Clipped(false) }
func walked(p *Page) []string   { return p.Walk() }
func faulted(p *Page) []string  { p.Text("h1"); return p.Faults() }
func moved(p *Page) []string    { p.Look(Look{Still: true}); return p.Moving() }
func shifted(p *Page) []string  { return p.Shifts() }
func spaced(p *Page) []string   { p.Space(); return p.Clipped(false) }
func onPaper(p *Page) []string  { p.Look(Look{Width: 673, Print: true}); return p.Clipped(true) }
func offPaper(p *Page) []string { return Lost(p.Texts("body", ""), p.Printed()) }

func unprinted(p *Page) []string {
	p.Unprinted("")
	p.Look(Look{Width: 673, Print: true})
	return p.Unprinted("nav")
}

func unsaid(p *Page) []string {
	texts, links := p.Texts("main", "form"), p.Links()
	p.Again(p.t, Options{NoScript: true})
	p.Open(p.Location())
	return append(Missing(texts, p.Texts("main", "form")), Missing(links, p.Links())...)
}

func pale(p *Page) (faults []string) {
	p.Look(Look{Dark: true})
	for _, v := range p.Colours() {
		faults = append(faults, v.String())
	}
	return faults
}

func ringless(p *Page) (faults []string) {
	for i, stop := range p.Stops() {
		if changed, wanted := p.Ring(i); changed < wanted {
			faults = append(faults, stop.Kind+" has no ring")
		}
	}
	return faults
}

// Each proof finds the fault that it is there for, and nothing on the page
// beside it that has none.
func TestProofsFindWhatIsPlanted(t *testing.T) {
	const (
		plain = `<h1>Heading</h1><p>Words.</p><p><a href="/a">One</a> <a href="/b">Two</a></p>`
		box   = `<div class="box">Many words that fill three lines of a box of this width</div>`
		face  = `@font-face { font-family: Late; src: url("/late.woff2"); font-display: %s } body { font: 20px/1.2 Late, monospace } p { width: 12em }`
		dark  = "@media (prefers-color-scheme: dark) { "
		slide = "@keyframes slide { to { margin-left: 9px } } "
		adds  = `document.querySelector("main").insertAdjacentHTML("beforeend", '<p>Said by a script. <a href="/c">Three</a></p>')`
	)
	prose := "<p>" + strings.Repeat("some words that wrap, ", 20) + "</p><p>Below.</p>"
	tests := []struct {
		name          string
		prove         func(*Page) []string
		body, css, js string // what is added to the plain page
		want          string // in what is found; "" for nothing
	}{
		{"nothing is cut off", clipped, "", "", "", ""},
		{"a word wider than the page", clipped, "<p>" + strings.Repeat("m", 400) + "</p>", "", "", "the page scrolls sideways"},
		{"words beside the page", clipped, `<p class="off">Off</p>`, ".off { position: absolute; left: -9em }", "", "stands outside the page"},
		{"words cut off by their box", clipped, box, ".box { width: 3em; height: 1em; overflow: hidden }", "", "div.box cuts off"},
		{"every stop is in sight", walked, "", "", "", ""},
		{"a stop without a ring", walked, "", "a:focus, a:focus-visible { outline: none }", "", "does not show that it has the focus"},
		{"a stop that is not reached", walked, `<p><a href="/c" tabindex="1">Three</a></p>`, "", "", `"Three" is never reached by Tab`},
		{"stops out of order", walked, "", "", `let left = 2; onkeydown = e => { e.preventDefault(); document.links[--left].focus({ focusVisible: true }) }`, "Tab goes to p > a before p > a"},
		{"a stop that is covered", walked, `<div class="lid"></div>`, ".lid { position: fixed; inset: 0; background: #fff }", "", "out of view or covered"},
		{"every ring is seen", ringless, "", "", "", ""},
		{"a ring of the background's colour", ringless, "", ":focus-visible { outline-color: #fff }", "", "p > a has no ring"},
		{"every word can be told from what is behind it", pale, "", dark + "body { background: #000; color: #fff } a { color: #9cf } }", "", ""},
		{"words too pale in the dark", pale, `<p class="pale">Pale</p>`, dark + ".pale { color: #ccc } }", "", "color-contrast"},
		{"a link that only its colour tells", pale, `<p>Many words before it, <a class="bare" href="/c">a link</a>, and many words after it.</p>`, dark + ".bare { color: #222; text-decoration: none } }", "", "link-in-text-block"},
		{"nothing is blocked", faulted, "", "", "", ""},
		{"a style in the page is blocked", faulted, `<p style="color: red">Red</p>`, "", "", "inline style"},
		{"nothing moves that may", moved, box, slide + "@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } .box { transition: 1s; animation: slide 1s infinite } }", "", ""},
		{"an animation for everyone", moved, box, slide + ".box { animation: slide 1s infinite }", "", "div.box has an animation under way"},
		{"an animation yet to come", moved, box, slide + ".box::before { animation: slide 1s }", "", "div.box::before has an animation of 1s"},
		{"a transition for everyone", moved, box, ".box { transition: margin 200ms }", "", "div.box has a transition of 0.2s"},
		{"smooth scrolling for everyone", moved, "", "html { scroll-behavior: smooth }", "", "html scrolls smooth"},
		{"nothing moves for a late font", shifted, prose, fmt.Sprintf(face, "optional"), "", ""},
		{"words moved by a late font", shifted, prose, fmt.Sprintf(face, "swap"), "", "a shift of"},
		{"a box that grows", spaced, box, ".box { width: 12em; line-height: 1.2 }", "", ""},
		{"a box that does not grow", spaced, box, ".box { width: 12em; height: 4.8em; line-height: 1.2; overflow: hidden }", "", "div.box cuts off"},
		{"all stands on the paper", onPaper, box, "", "", ""},
		{"a box that scrolls on screen", clipped, box, ".box { width: 9em; overflow: auto; white-space: nowrap }", "", ""},
		{"a box that would scroll on paper", onPaper, box, ".box { width: 9em; overflow: auto; white-space: nowrap }", "", "div.box cuts off"},
		{"all is printed", unprinted, "<nav>Elsewhere</nav>", "@media print { nav { display: none } }", "", ""},
		{"words that are not printed", unprinted, `<p class="lost">Lost</p>`, "@media print { .lost { display: none } }", "", "p.lost"},
		{"every word is on paper", offPaper, strings.Repeat(prose, 9), "", "", ""},
		{"words hidden on paper", offPaper, `<p class="lost">One heading of words</p>`, "@media print { .lost { display: none } }", "", "One heading of words"},
		{"words beside the paper", offPaper, `<p class="lost">Two heading</p>`, "@media print { .lost { position: relative; left: -3000px } }", "", "Two heading"},
		{"scripts add nothing", unsaid, `<form><p class="found"></p></form>`, "", `document.querySelector(".found").textContent = "Found"`, ""},
		{"a text written by a script", unsaid, "", "", adds, "Said by a script."},
		{"a link written by a script", unsaid, "", "", adds, "/c"},
		{"words repeated by a script", unsaid, `<p id="again"></p>`, "", `again.textContent = "Words."`, "Words."},
	}
	page := Start(t).Page(t, Options{})
	for _, test := range tests {
		page.Again(t, Options{})
		page.Open(planted(t, plain+test.body, test.css, test.js))
		got := strings.Join(test.prove(page), "\n")
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%s: found %q, want %q in it", test.name, got, test.want)
		}
	}

	// The portal's pages are let off where they stand still once of three times.
	page.Again(t, Options{})
	url := planted(t, plain+prose, fmt.Sprintf(face, "swap"), "")
	for range 3 {
		page.Open(url)
		if len(page.Shifts()) == 0 {
			t.Error("words moved by a late font stand still at times")
		}
	}
}

func TestLost(t *testing.T) {
	sheets := []string{"One two three four 5-\nfive six seven", "eight nine\nTen eleven twelve"}
	texts := map[string]bool{ // whether it is lost
		"three FOUR 5-five":           false, // lines end anywhere
		"six seven eight nine":        false, // so does a sheet, and nothing stands between
		"two three ten eleven":        false, // as in a column beside another
		"three four 5-ten eleven":     false,
		"seven ten":                   false,
		"four ten":                    true, // too short to have been parted there
		"one three two four":          true, // its words stand elsewhere
		"five six seven ten nine":     true,
		"one two three nine five":     true,
		"ten eleven one two":          true, // in the wrong order
		"one two three four thirteen": true,
	}
	for text, want := range texts {
		if got := len(Lost([]string{text}, sheets)) > 0; got != want {
			t.Errorf("%q: lost is %t, want %t", text, got, want)
		}
	}
	if got := Lost([]string{"a", "one"}, nil); !slices.Equal(got, []string{"a", "one"}) {
		t.Errorf("of no sheets: %q", got)
	}
}
