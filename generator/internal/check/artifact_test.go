package check

import (
	"errors"
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// set makes a site of these files; pages get a frame that is in order.
func set(t *testing.T, files map[string]string) *output.Set {
	t.Helper()
	var all []output.Artifact
	for name, text := range files {
		if strings.HasSuffix(name, ".html") && !strings.Contains(text, "<html") {
			text = `<!doctype html><html lang="vi"><title>x</title><h1 id="top">x</h1>` + text
		}
		all = append(all, output.Artifact{
			Path: name, Key: func() string { return text }, Bytes: func() ([]byte, error) { return []byte(text), nil },
		})
	}
	s, err := output.NewSet(all)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestLinks(t *testing.T) {
	tests := []struct {
		link string
		want bool
	}{
		{`<a href="/">`, true},
		{`<a href="/du-an/a/">`, true},
		{`<a href="/du-an/a/#moc-x">`, true},
		{`<a href="#here">`, true},
		{`<a href="/404.html">`, true},
		{`<img src="/assets/p.png">`, true},
		{`<link href="/assets/site.css">`, true},
		{`<a href="https://elsewhere.example/x#y">`, true},
		{`<a href="//elsewhere.example/">`, true},
		{`<a href="mailto:a@b.example">`, true},
		{`<a href="tel:+84">`, true},
		{`<use href="#here">`, true},
		{`<a name="x">`, true},
		{`<a href="/du-an/b/">`, false},
		{`<a href="/du-an/a">`, false}, // a directory's address ends in a slash
		{`<a href="/du-an/a/index.htm">`, false},
		{`<a href="du-an/a/">`, false}, // links are root-relative
		{`<a href="../">`, false},
		{`<a href="index.html">`, false},
		{`<a href="/du-an/a/#nowhere">`, false},
		{`<a href="#nowhere">`, false},
		{`<a href="#">`, false},
		{`<a href="#Here">`, false},           // ids know capitals
		{`<a href="/assets/p.png#x">`, false}, // a picture has no places
		{`<a href="/assets/q.png">`, false},
		{`<img src="/assets/q.png">`, false},
		{`<img src="/assets/p.png" srcset="/assets/p.png 480w, /assets/p.png 800w">`, true},
		{`<img src="/assets/p.png" srcset="/assets/p.png 480w, /assets/q.png 800w">`, false},
		{`<a href="/du-an/a/?x">`, false},
		{`<script src="/x.js"></script>`, false},
		{`<p><b><a href="/x/">x</a></b>`, false},
		{`<A HREF="/x/">`, false},
		{`<a href=/x/>`, false},
		{`<a href="/du-an/%61/">`, false}, // only one spelling of each address
		{`<!-- <a href="/x/"> -->`, true},
		{`<textarea><a href="/x/"></textarea>`, true},
	}
	for _, test := range tests {
		problems := Artifacts(set(t, map[string]string{
			"index.html": `<p id="here">` + test.link, "du-an/a/index.html": `<p id="moc-x">`, "404.html": "", "assets/p.png": "", "assets/site.css": "a{}",
		}))
		if len(problems) == 0 != test.want {
			t.Errorf("%s: %v", test.link, problems)
		}
		for _, p := range problems {
			if p.Message != "layout.link" || p.Pos.File != "index.html" || p.Args["page"] != "index.html" || !strings.Contains(test.link, p.Args["target"]) || p.Severity != diag.SeverityError {
				t.Errorf("%s: %v", test.link, p)
			}
		}
	}
}

func TestPages(t *testing.T) {
	for text, want := range map[string]string{
		`<html lang="vi"><h1>x</h1>`:                          "",
		`<html lang="vi"><p>x`:                                "0 layout.html detail=<h1> × 0",
		`<html lang="vi"><h1>x</h1><h1>y</h1>`:                "0 layout.html detail=<h1> × 2",
		`<html><h1>x</h1>`:                                    "0 layout.html detail=<html lang>",
		`<html lang=""><h1>x</h1>`:                            "0 layout.html detail=<html lang>",
		`<html><h1 lang="vi">x</h1>`:                          "0 layout.html detail=<html lang>",
		`<html lang="vi"><h1 id="a">x</h1><p id="b"><p id=a>`: "0 layout.html detail=id=\"a\" × 2",
		`<html lang="vi"><h1 id="a">x</h1><p id="a"><p id=a>`: "0 layout.html detail=id=\"a\" × 2",
		`<html lang="vi"><h1 id="a">x</h1><p id="A">`:         "",
		`<html`: "0 layout.html detail=<h1> × 0\n0 layout.html detail=<html lang>",
	} {
		if got := told(Artifacts(set(t, map[string]string{"index.html": text}))); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", text, got, want)
		}
	}
	if problems := Artifacts(set(t, map[string]string{"a.svg": "<h1>", "a.xml": "<a href='/x/'>"})); len(problems) > 0 {
		t.Errorf("not pages: %v", problems)
	}
}

// failing is a layout that fails, and knows where.
type failing struct{}

func (failing) Error() string { return "fault" }
func (failing) Problem() diag.Problem {
	return diag.Error(portal.Pos{File: "layouts/pages/home.html", Line: 3}, "layout", "detail", "fault")
}

func TestPagesThatFail(t *testing.T) {
	fails := func(err error) *output.Set {
		s, setErr := output.NewSet([]output.Artifact{
			{Path: "index.html", Key: func() string { return "" }, Bytes: func() ([]byte, error) { return nil, err }},
			{Path: "b/index.html", Key: func() string { return "" }, Bytes: func() ([]byte, error) { return []byte(`<html lang="vi"><h1>x</h1><a href="/">`), nil }},
		})
		if setErr != nil {
			t.Fatal(setErr)
		}
		return s
	}
	if problems := Artifacts(fails(failing{})); len(problems) != 1 || problems[0].Pos.File != "layouts/pages/home.html" {
		t.Errorf("%v", problems)
	}
	if problems := Artifacts(fails(errors.New("disk"))); len(problems) != 1 || problems[0].Pos.File != "index.html" || problems[0].Args["detail"] != "disk" {
		t.Errorf("%v", problems)
	}
}
