package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// mayImport is the plan of the house: what each package may import of the
// others. A new room, or a new door between two, is decided here.
var mayImport = map[string][]string{
	"portal":   {},
	"progress": {"portal"},
	"i18n":     {"portal"},
	"diag":     {"i18n", "portal"},
	"tree":     {"diag", "portal"},
	"markdown": {"diag", "portal"},
	"content":  {"anchor", "diag", "document", "i18n", "markdown", "picture", "portal", "settings", "translation", "tree"},
	"form":     {"i18n", "portal", "progress"},
	"chart":    {"portal", "progress"},
	"address":  {"portal"},
	"view":     {"i18n", "portal"},
	"prose":    {"address", "diag", "i18n", "portal", "view"},
	"drawing":  {"chart", "i18n", "portal", "progress", "view"},
	"series":   {"chart", "drawing", "i18n", "portal", "progress", "prose", "view"},
	"story":    {"address", "drawing", "i18n", "portal", "progress", "prose", "view"},
	"text":     {"address", "i18n", "portal", "progress", "prose", "view"},
	"overview": {"address", "drawing", "i18n", "portal", "progress", "story", "text", "view"},
	"site":     {"address", "diag", "drawing", "i18n", "overview", "portal", "progress", "prose", "series", "story", "text", "view"},
	"fixture":  {"content", "diag", "portal", "prose", "site"}, // for the tests of these rooms alone
	"output":   {},
	"picture":  {},
	"share":    {},
	"render":   {"diag", "i18n", "output", "picture", "portal", "prose", "share", "site", "tree"},
	"check":    {"agreement", "diag", "i18n", "output", "portal", "progress", "site"},
	"build":    {"check", "content", "diag", "output", "portal", "render", "site"},
	"gallery":  {"build", "content", "diag", "output", "portal", "sample"},
	"preview":  {"build", "content", "diag", "gallery", "i18n", "output", "portal", "tree"},
	"sample":   {"content", "i18n", "portal", "province", "plot", "telling", "translation"},
	"browser":  {}, // for tests alone

	// What content is made of: one file as it is written, and two beside each other.
	"position":    {},
	"document":    {"diag", "i18n", "markdown", "portal", "position", "tree"},
	"anchor":      {"diag", "i18n", "portal"},
	"translation": {"diag", "document", "markdown", "portal", "position", "tree"},
	"settings":    {"document", "portal"},

	// What a passage says in figures, and whether two passages agree.
	"lexicon":   {"portal"},
	"notation":  {"lexicon", "portal"},
	"figures":   {"lexicon", "notation", "portal"},
	"agreement": {"figures", "lexicon", "notation", "portal"},

	// What the sample is made of: where it takes place, what happens, how it is told.
	"province": {"i18n", "portal"},
	"plot":     {"i18n", "portal", "progress", "province"},
	"telling":  {"i18n", "portal", "province", "plot"},
}

// onlyIn names the one package that may import a library.
var onlyIn = map[string]string{
	"github.com/yuin/goldmark":     "markdown",
	"github.com/fsnotify/fsnotify": "preview",
	"github.com/chromedp/chromedp": "browser",
	"html/template":                "render prose text preview",
	"rsc.io/qr":                    "drawing",
	"github.com/BurntSushi/toml":   "document i18n render",
	"golang.org/x/image/webp":      "picture",
}

// dependencies is every module that go.mod asks for directly, and why.
var dependencies = map[string]string{
	"github.com/BurntSushi/toml":      "front matter and configuration",
	"github.com/yuin/goldmark":        "Markdown",
	"github.com/fsnotify/fsnotify":    "the preview notices a save",
	"golang.org/x/image":              "share images: letters and shapes into pixels; pictures: WebP, which the standard library cannot read",
	"golang.org/x/net":                "a real HTML tokenizer, to check rendered pages",
	"golang.org/x/sys":                "the exchange of two folders in one step, the width of a terminal, the window of a double click",
	"golang.org/x/text":               "NFC, collation, the width of letters",
	"rsc.io/qr":                       "the code on a sheet for a building site",
	"github.com/chromedp/chromedp":    "tests: a real browser",
	"github.com/chromedp/cdproto":     "tests: the browser's protocol",
	"github.com/rogpeppe/go-internal": "tests: scripts of the command line",
	"github.com/jba/templatecheck":    "tests: layouts against their view types",
	"honnef.co/go/tools":              "lint, as a tool",
}

func TestEachPackageImportsOnlyWhatThePlanAllows(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(goList(t, "-f", `{{.ImportPath}}: {{join .Imports " "}}`, "./...")) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), ": ")
		name, isRoom := strings.CutPrefix(pkg, "camket/generator/internal/")
		if !isRoom {
			continue
		}
		seen[name] = true
		allowed, planned := mayImport[name]
		if !planned {
			t.Errorf("package %s has no place in the plan", name)
		}
		for _, imported := range strings.Fields(imports) {
			other, isOurs := strings.CutPrefix(imported, "camket/generator/internal/")
			if isOurs && !slices.Contains(allowed, other) {
				t.Errorf("%s may not import %s", name, other)
			}
			for library, rooms := range onlyIn {
				if (imported == library || strings.HasPrefix(imported, library+"/")) && !slices.Contains(strings.Fields(rooms), name) {
					t.Errorf("%s imports %s, which belongs to %s", name, imported, rooms)
				}
			}
		}
	}
	for name := range mayImport {
		if !seen[name] {
			t.Errorf("the plan has a package %s that is not there", name)
		}
	}
}

func TestEachDependencyEarnsItsLine(t *testing.T) {
	var found []string
	for line := range strings.Lines(goList(t, "-m", "-f", `{{if not .Indirect}}{{.Path}}{{end}}`, "all")) {
		if name := strings.TrimSpace(line); name != "" && name != "camket" {
			found = append(found, name)
		}
	}
	found = append(found, "honnef.co/go/tools") // a tool is listed as indirect
	slices.Sort(found)
	found = slices.Compact(found)
	if want := slices.Sorted(maps.Keys(dependencies)); !slices.Equal(found, want) {
		t.Errorf("go.mod asks for\n%s\nthe list here has\n%s", strings.Join(found, "\n"), strings.Join(want, "\n"))
	}
}

// TestBuildsForEverySystem compiles everything for the other systems, tests
// too, and vets it.
func TestBuildsForEverySystem(t *testing.T) {
	t.Parallel()
	for _, system := range []string{"windows", "darwin", "linux"} {
		if system == runtime.GOOS {
			continue // vetted already
		}
		cmd := exec.Command("go", "vet", "./...")
		cmd.Dir = root(t)
		cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("GOOS=%s %v: %v\n%s", system, cmd.Args, err, out)
		}
	}
}

// furniture is the stylesheets that are no component's: what holds for the page
// as a whole, and what the program itself prints.
var furniture = []string{
	"_layers", "tokens", "fonts", "base", "frame", "band", "prose", "facts", "state", "forced", "print",
	"progress/figure", "progress/indicator", "progress/method", "progress/print", "progress/sitemap", "home/home", "sheet/sheet",
}

// A component is a partial with a stylesheet of its name, an element
// of which has that name as a class: who sees one finds the other.
func TestAComponentIsAPartialAndItsStylesheet(t *testing.T) {
	static := filepath.Join(root(t), "static", "css")
	taken := map[string]string{}
	walk(t, static, func(name string, _ []byte) {
		sheet := strings.TrimSuffix(filepath.ToSlash(name), ".css")
		if slices.Contains(furniture, sheet) {
			return
		}
		component := path.Base(sheet)
		if other := taken[component]; other != "" {
			t.Errorf("%s and %s are stylesheets of one name", other, sheet)
		}
		taken[component] = sheet
		partial, err := os.ReadFile(filepath.Join(root(t), "layouts", "partials", component+".html"))
		if err != nil {
			t.Errorf("static/css/%s.css has no partial: %v", sheet, err)
			return
		}
		if !regexp.MustCompile(`class="([^"{]* )?` + component + `[ "{]`).Match(partial) {
			t.Errorf("no element of layouts/partials/%s.html has the class %q", component, component)
		}
	})
	if len(taken) < 20 {
		t.Errorf("only %d components", len(taken))
	}
}

// sizes are the lengths beyond which a file must be asked why: DESIGN's
// numbers. Those that have answered stand in excused, with the answer.
func TestNoFileOutgrowsItsRoom(t *testing.T) {
	limits := map[string]int{".go": 400, ".html": 120, ".css": 250}
	excused := map[string]string{}
	for _, dir := range []string{"generator", "layouts", "static"} {
		err := filepath.WalkDir(filepath.Join(root(t), dir), func(name string, entry os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			limit, ok := limits[path.Ext(name)]
			if !ok || strings.HasSuffix(name, "_test.go") || excused[entry.Name()] != "" {
				return nil
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			if lines := strings.Count(string(data), "\n"); lines > limit {
				t.Errorf("%s has %d lines; more than %d need a reason", entry.Name(), lines, limit)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Functions beyond 60 lines are asked why, too. Tables of cases are not.
func TestNoFunctionOutgrowsAScreen(t *testing.T) {
	const limit = 60
	walk(t, filepath.Join(root(t), "generator"), func(name string, data []byte) {
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, data, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			f, ok := declared.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := files.Position(f.End()).Line - files.Position(f.Pos()).Line; n > limit {
				t.Errorf("%s: %s has %d lines; more than %d need a reason", name, f.Name.Name, n, limit)
			}
		}
	})
}

func goList(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, args...)...)
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return string(out)
}

// root is the portal's folder: that of go.mod.
func root(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
