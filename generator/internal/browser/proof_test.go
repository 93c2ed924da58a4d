package browser

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// planted serves a page with a stylesheet, both with faults or without.
func planted(t *testing.T, body, css string) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'")
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!DOCTYPE html><html lang="en"><head><title>T</title><link rel="stylesheet" href="/s.css"></head><body><main id="main">%s</main></body></html>`, body)
		case "/s.css":
			w.Header().Set("Content-Type", "text/css")
			_, _ = io.WriteString(w, "body { margin: 1rem } :focus-visible { outline: 3px solid #005f78 } "+css)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// Each proof finds the fault that it is there for, and nothing on the page
// beside it that has none.
func TestProofsFindWhatIsPlanted(t *testing.T) {
	const plain = `<h1>Heading</h1><p>Words.</p><p><a href="/a">One</a> <a href="/b">Two</a></p>`
	clipped := func(p *Page) []string { return p.Clipped(false) }
	walk := func(p *Page) []string { return p.Walk() }
	faults := func(p *Page) []string { p.Text("h1"); return p.Faults() }
	unprinted := func(p *Page) []string {
		p.Unprinted("")
		p.Look(Look{Width: 673, Print: true})
		return p.Unprinted("nav")
	}
	tests := []struct {
		name      string
		prove     func(*Page) []string
		body, css string // what is added to the plain page
		want      string // in what is found; "" for nothing
	}{
		{"nothing is cut off", clipped, "", "", ""},
		{"a word wider than the page", clipped, "<p>" + strings.Repeat("m", 400) + "</p>", "", "m"},
		{"words cut off by their box", clipped, `<p class="box">Many words in a small box</p>`, ".box { width: 3em; height: 1em; overflow: hidden }", "box"},
		{"every stop is in sight", walk, "", "", ""},
		{"a stop without a ring", walk, "", "a:focus, a:focus-visible { outline: none }", "a"},
		{"a stop out of order", walk, `<p><a href="/c" tabindex="1">Three</a></p>`, "", "a"},
		{"a stop that is covered", walk, `<div class="lid"></div>`, ".lid { position: fixed; inset: 0; background: #fff }", "a"},
		{"nothing is blocked", faults, "", "", ""},
		{"a style in the page is blocked", faults, `<p style="color: red">Red</p>`, "", "style"},
		{"all is printed", unprinted, "<nav>Elsewhere</nav>", "@media print { nav { display: none } }", ""},
		{"words that are not printed", unprinted, `<p class="lost">Lost</p>`, "@media print { .lost { display: none } }", "Lost"},
	}
	b := Start(t)
	for _, test := range tests {
		page := b.Page(t, Options{})
		page.Open(planted(t, plain+test.body, test.css))
		got := strings.Join(test.prove(page), "\n")
		if test.want == "" && got != "" || !strings.Contains(got, test.want) || test.want != "" && got == "" {
			t.Errorf("%s: found %q, want %q in it", test.name, got, test.want)
		}
	}
}
