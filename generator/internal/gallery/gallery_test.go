package gallery_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/gallery"
	"camket/generator/internal/portal"
)

// The gallery of the shipped layouts shows each component, the badge of every
// state that the site has a word for, and drawings of every kind.
func TestEveryComponentInEveryState(t *testing.T) {
	words, err := os.ReadFile("../../../layouts/vi.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range portal.Langs {
		g, problems, err := gallery.New(os.DirFS("../../.."), lang)
		if err != nil || g == nil {
			t.Fatal(err, problems)
		}
		all := map[string]string{}
		for _, c := range g.Components {
			if len(c.Examples) == 0 {
				t.Errorf("%v: no page of the sample shows %s", lang, c.Name)
			}
			all[c.Name] = strings.Join(c.Examples, "\n")
		}
		for _, mark := range drawings(t) {
			if !strings.Contains(all["icon"], mark) {
				t.Errorf("%v: no drawing with %s", lang, mark)
			}
		}
		for component, looks := range map[string][]string{
			"tally-none": {"tally-none"}, "bar-chart": {"c-bar"},
			"notice": {"notice-compiled", "notice-office"},
		} {
			for _, look := range looks {
				if !strings.Contains(all[component], look) {
					t.Errorf("%v: no %s shows %s", lang, component, look)
				}
			}
		}
		if lang == portal.English {
			if every := strings.Join(slices.Collect(maps.Values(all)), ""); !strings.Contains(every, "behind-why") {
				t.Error("no passage says that its translation is behind")
			}
			for _, look := range []string{"notice-untranslated", "notice-behind", "notice-strong"} {
				if !strings.Contains(all["notice"], look) {
					t.Errorf("no notice is %s", look)
				}
			}
		}
		if !strings.Contains(all["reporting-calendar"], "counted") {
			t.Errorf("%v: no reporting calendar of many projects", lang)
		}
		states := regexp.MustCompile(`(?m)^"state\.([a-z-]+)"`).FindAllStringSubmatch(string(words), -1)
		if len(states) < 15 {
			t.Fatalf("%d states", len(states))
		}
		for _, state := range states {
			if !regexp.MustCompile(`"state-badge( answer)? s-` + state[1] + `"`).MatchString(all["state-badge"]) {
				t.Errorf("%v: no badge of the state %s", lang, state[1])
			}
		}
		for _, state := range []string{"reported", "reported-late", "report-not-due", "no-report", "compiled", "no-entry"} {
			for _, name := range []string{"timeline", "staff", "reporting-calendar"} {
				if !strings.Contains(all[name], "q-"+state) {
					t.Errorf("%v: no %s with a quarter %s", lang, name, state)
				}
			}
		}
	}
}

// drawings gives the last stroke of each drawing that the layout of icons has.
func drawings(t *testing.T) []string {
	t.Helper()
	layout, err := os.ReadFile("../../../layouts/partials/icon.html")
	if err != nil {
		t.Fatal(err)
	}
	var marks []string
	for _, line := range strings.Split(string(layout), "\n") {
		if paths := regexp.MustCompile(` d="[^"]+"`).FindAllString(line, -1); len(paths) > 0 {
			marks = append(marks, paths[len(paths)-1])
		}
	}
	if len(marks) < 14 {
		t.Fatalf("%d drawings", len(marks))
	}
	return marks
}

// Light and dark stand side by side: nothing follows the reader's own setting,
// and an example leads nowhere and collides with no other.
func TestExamplesStandBesideEachOther(t *testing.T) {
	g, problems, err := gallery.New(os.DirFS("../../.."), portal.Vietnamese)
	if err != nil || g == nil {
		t.Fatal(err, problems)
	}
	css := string(g.Styles)
	if strings.Contains(css, "prefers-color-scheme") || !strings.Contains(css, ".dark{&{color-scheme") && !strings.Contains(css, ".dark{&{--paper") {
		t.Error("what is dark is not inside .dark alone")
	}
	for _, c := range g.Components {
		for _, example := range c.Examples {
			if m := regexp.MustCompile(`<a [^>]*href="[^#][^"]*"`).FindString(example); m != "" {
				t.Errorf("%s leads away: %s", c.Name, m)
			}
			if m := regexp.MustCompile(` aria-labelledby=| (src|srcset)="/assets/`).FindString(example); m != "" {
				t.Errorf("%s: %s", c.Name, m)
			}
		}
	}
	if _, ok, _ := g.Asset("index.html"); ok {
		t.Error("the sample's pages are served")
	}
}
