package main

import (
	"bytes"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"camket/generator/internal/output"
)

var (
	prelude   = regexp.MustCompile(`[^{};]*\{|\}`)
	className = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)
	soleClass = regexp.MustCompile(`^\.([A-Za-z][\w-]*)(:[^ ]*)?$`)
)

// classRules reads which classes a stylesheet speaks of for screens, and of
// which it has a rule that holds wherever one stands: the class alone.
func classRules(css string) (spoken, own map[string]bool) {
	spoken, own = map[string]bool{}, map[string]bool{}
	var open []string
	for _, found := range prelude.FindAllString(css, -1) {
		if found == "}" {
			open = open[:len(open)-1]
			continue
		}
		rule := strings.TrimSpace(strings.TrimSuffix(found, "{"))
		if !strings.HasPrefix(rule, "@") && !slices.Contains(open, "@media print") {
			for _, class := range className.FindAllStringSubmatch(rule, -1) {
				spoken[class[1]] = true
			}
			for selector := range strings.SplitSeq(rule, ",") {
				if class := soleClass.FindStringSubmatch(strings.TrimSpace(selector)); class != nil {
					own[class[1]] = true
				}
			}
		}
		open = append(open, rule)
	}
	return spoken, own
}

// A page links the stylesheets of what stands on it: each of its classes that
// some stylesheet has rules for has rules in one that the page links.
func TestAPageLinksTheStylesheetsOfItsClasses(t *testing.T) {
	pages := 0
	for name, set := range map[string]*output.Set{"shipped": shipped(t), "sample": sampleSite(t)} {
		spoken, own := map[string]map[string]bool{}, map[string]map[string]bool{} // by stylesheet
		spokenOf, ownOf := map[string]bool{}, map[string]bool{}                   // by any
		for _, a := range set.All() {
			if path.Ext(a.Path) == ".css" {
				spoken[a.Path], own[a.Path] = classRules(string(bytesOf(t, set, a.Path)))
				maps.Copy(spokenOf, spoken[a.Path])
				maps.Copy(ownOf, own[a.Path])
			}
		}
		for file, data := range rendered(t, set) {
			speaks, owns := map[string]bool{}, map[string]bool{}
			for _, link := range stylesheet.FindAllSubmatch(data, -1) {
				maps.Copy(speaks, spoken[string(link[1])])
				maps.Copy(owns, own[string(link[1])])
			}
			for class, drawn := range classesOf(t, data) {
				if spokenOf[class] && !speaks[class] || !drawn && ownOf[class] && !owns[class] {
					t.Errorf("%s: %s links no stylesheet that has the rule for .%s", name, file, class)
				}
			}
			pages++
		}
	}
	if pages < 200 {
		t.Errorf("only %d pages", pages)
	}
}

// classesOf is every class that a page's elements have, and whether they are
// parts of a drawing alone, which are spoken of with its class before theirs.
func classesOf(t *testing.T, data []byte) map[string]bool {
	t.Helper()
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for n := range document.Descendants() {
		for _, a := range n.Attr {
			if a.Key != "class" {
				continue
			}
			for _, class := range strings.Fields(a.Val) {
				drawn, seen := all[class]
				all[class] = n.Namespace == "svg" && (drawn || !seen)
			}
		}
	}
	return all
}

// A colour is written once, in tokens.css, and each rule stands in a layer of
// which _layers.css says when it wins.
func TestColoursAreTokensAndRulesStandInLayers(t *testing.T) {
	var layers []string
	sheets := map[string]string{}
	walk(t, filepath.Join(root(t), "static", "css"), func(name string, data []byte) {
		css := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(string(data), "")
		if sheets[filepath.ToSlash(name)] = css; name == "_layers.css" {
			order := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(css), "@layer"), ";")
			for layer := range strings.SplitSeq(order, ",") {
				layers = append(layers, strings.TrimSpace(layer))
			}
		}
	})
	if len(layers) < 5 || len(sheets) < 40 {
		t.Fatalf("%d layers, %d stylesheets", len(layers), len(sheets))
	}
	value := regexp.MustCompile(`:([^:;{}]*)[;}]`)
	foreign := regexp.MustCompile(`url\([^)]*\)|"[^"]*"|var\([^)]*\)`)
	literal := regexp.MustCompile(`#[0-9A-Fa-f]{3,8}\b|\b(rgba?|hsla?|hwb|(ok)?(lab|lch)|color)\(|\b(` + strings.Join(strings.Fields(namedColours), "|") + `)\b`)
	for name, css := range sheets {
		for _, declared := range value.FindAllStringSubmatch(css, -1) {
			if found := literal.FindString(foreign.ReplaceAllString(declared[1], "")); found != "" && name != "tokens.css" {
				t.Errorf("static/css/%s: the colour %s is no token", name, found)
			}
		}
		if name == "_layers.css" {
			continue
		}
		depth := 0
		for _, rule := range regexp.MustCompile(`[^{};]*[{};]`).FindAllString(css, -1) {
			rule = strings.TrimSpace(rule)
			layer, layered := strings.CutPrefix(strings.TrimSpace(strings.TrimSuffix(rule, "{")), "@layer ")
			if depth == 0 && (!layered || !slices.Contains(layers, layer)) {
				t.Errorf("static/css/%s: %s stands in no layer of _layers.css", name, rule)
			}
			depth += strings.Count(rule, "{") - strings.Count(rule, "}")
		}
	}
}

// namedColours is the colours that CSS has names for; those of the reader's
// system, currentColor and transparent are none of the portal's choice.
const namedColours = `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
wheat white whitesmoke yellow yellowgreen`

// What cannot ask a stylesheet repeats the tokens by hand: the browser's bar
// around a page, and the portal's mark in a tab.
func TestColoursOutsideTheStylesheetsAreThoseOfTheTokens(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(root(t), filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	hex := regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{3,6});`)
	light, dark, _ := strings.Cut(read("static/css/tokens.css"), "@media screen and (prefers-color-scheme: dark)")
	tokens := map[string]map[string]string{"light": {}, "dark": {}}
	for scheme, css := range map[string]string{"light": light, "dark": dark} {
		for _, token := range hex.FindAllStringSubmatch(css, -1) {
			tokens[scheme][token[1]] = token[2]
		}
	}
	bars := regexp.MustCompile(`name="theme-color" content="([^"]*)" media="\(prefers-color-scheme: (\w+)\)"`).FindAllStringSubmatch(read("layouts/partials/head.html"), -1)
	if len(bars) != 2 {
		t.Errorf("%d colours of the bar", len(bars))
	}
	for _, bar := range bars {
		if want := tokens[bar[2]]["deep"]; bar[1] != want || want == "" {
			t.Errorf("layouts/partials/head.html: theme-color is %s where it is %s, want that of --deep, %s", bar[1], bar[2], want)
		}
	}
	mark := regexp.MustCompile(`#[0-9a-f]{3,6}`).FindAllString(read("static/icons/favicon.svg"), -1)
	if want := []string{tokens["light"]["deep"], tokens["light"]["sun"], tokens["light"]["on-deep"]}; !slices.Equal(mark, want) {
		t.Errorf("static/icons/favicon.svg: the colours are %v, want those of --deep, --sun and --on-deep, %v", mark, want)
	}
}
