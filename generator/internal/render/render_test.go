package render_test

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"camket/generator/internal/portal"
	"camket/generator/internal/render"
	"camket/generator/internal/site"
)

// layouts reads the layouts and static files that the portal ships.
func layouts(t *testing.T) *render.Layouts {
	t.Helper()
	root := os.DirFS("../../..")
	assets, problems := render.ReadAssets(root, nil, nil)
	if len(problems) > 0 {
		t.Fatalf("static: %v", problems)
	}
	l, problems := render.ReadLayouts(root, assets)
	if len(problems) > 0 {
		t.Fatalf("layouts: %v", problems)
	}
	return l
}

// A field that is misspelt inside an empty range is found here, and only here.
func TestEveryLayoutFitsItsView(t *testing.T) {
	l := layouts(t)
	for kind, view := range site.Kinds() {
		layout, err := l.Template(kind, portal.Vietnamese)
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		if err := templatecheck.CheckHTML(layout.Lookup("base"), view); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// Every kind renders when nothing is known of anything.
func TestEveryLayoutBearsAnEmptyView(t *testing.T) {
	l := layouts(t)
	for kind, view := range site.Kinds() {
		for _, lang := range portal.Langs {
			if _, err := l.Page(kind, lang, view); err != nil {
				t.Errorf("%s %s: %v", kind, lang, err)
			}
		}
	}
}

func TestBlankLinesAreLeftOutButForPreformattedText(t *testing.T) {
	_, problems := render.ReadLayouts(fstest.MapFS{}, &render.Assets{})
	if problems.Errors() == 0 {
		t.Fatal("no layouts at all is a problem")
	}
	for in, want := range map[string]string{
		"<p>\n\n   a \n</p>\n":                  "<p>\na\n</p>\n",
		"<pre>\n  a\n\n  b\n</pre>\n\n<p>x</p>": "<pre>\n  a\n\n  b\n</pre>\n<p>x</p>\n",
		"<pre><code>a\n  b</code></pre>\n  <p>": "<pre><code>a\n  b</code></pre>\n<p>\n",
	} {
		if got := string(render.Squeeze([]byte(in))); got != want {
			t.Errorf("squeeze(%q) = %q, want %q", in, got, want)
		}
	}
}
