package render_test

import (
	"html/template"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"camket/generator/internal/chart"
	"camket/generator/internal/drawing"
	"camket/generator/internal/portal"
	"camket/generator/internal/render"
	"camket/generator/internal/site"
	"camket/generator/internal/story"
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

// The page around leads to the layout of each kind wherever it names it.
func TestThePageAroundLeadsToItsLayout(t *testing.T) {
	around := template.Must(template.New("base").Parse(`{{template "main" .}}{{if .A}}{{template "main" .}}{{else}}` +
		`{{with .B}}{{template "main" .B}}{{end}}{{end}}{{range .C}}{{template "foot"}}{{else}}{{template "main"}}{{end}}`))
	render.Lead(around.Tree.Root, "main", "pages/home")
	got := around.Tree.Root.String()
	if strings.Contains(got, `"main"`) || strings.Count(got, `"pages/home"`) != 4 || !strings.Contains(got, `"foot"`) {
		t.Error(got)
	}
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
		if err := templatecheck.CheckHTML(layout, view); err != nil {
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

// Every kind of mark and span that a track may hold has a shape, a sample in
// the key and words; what a drawing uses, it defines.
func TestEveryMarkHasAShapeAndWords(t *testing.T) {
	l := layouts(t)
	var track drawing.Track
	for _, kind := range chart.Kinds() {
		switch kind {
		case chart.Moved, chart.Late, chart.Silent, chart.Period, chart.MetIn, chart.GoneIn:
			for _, open := range []bool{false, true} {
				track.Spans = append(track.Spans, drawing.TrackSpan{Kind: kind, From: "1%", To: "3%", Width: "2%", OpenStart: open})
			}
		default:
			track.Marks = append(track.Marks, drawing.TrackMark{Kind: kind, At: "5%", By: true})
		}
	}
	css, err := os.ReadFile("../../../static/css/progress/slip-chart.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range portal.Langs {
		page, err := l.Page(site.Project, lang, site.ProjectPage{
			Milestones: []story.Milestone{{State: "late", Track: track}},
			Slip:       drawing.SlipScale{AsOf: "50%", Anchor: "middle", Key: chart.Kinds()},
		})
		if err != nil {
			t.Fatal(err)
		}
		uses := regexp.MustCompile(`(?:href="|url\()#(slip-[a-z-]+)`).FindAllStringSubmatch(string(page), -1)
		if len(uses) < len(chart.Kinds()) {
			t.Errorf("only %d shapes are used", len(uses))
		}
		for _, m := range uses {
			if strings.Count(string(page), `id="`+m[1]+`"`) != 1 {
				t.Errorf("%s: the shape %s is not there once", lang, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`class="(?:[a-z-]+ )?(t-[a-z-]+)`).FindAllStringSubmatch(string(page), -1) {
			if !strings.Contains(string(css), "."+m[1]+" ") && !strings.Contains(string(css), "."+m[1]+",") {
				t.Errorf("%s has no style", m[1])
			}
		}
		if n := strings.Count(string(page), "<li><svg"); n != len(chart.Kinds())+1 {
			t.Errorf("%s: the key has %d entries", lang, n)
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
