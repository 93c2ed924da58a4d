package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Violation is a rule that axe found broken, and where.
type Violation struct {
	ID, Impact, Help string
	Nodes            []string // selector and HTML of each place
}

func (v Violation) String() string {
	return fmt.Sprintf("%s (%s): %s\n\t%s", v.ID, v.Impact, v.Help, strings.Join(v.Nodes, "\n\t"))
}

// What axe is asked: everything, or what depends on colours alone.
const (
	everyRule   = `{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}`
	colourRules = `{type: 'rule', values: ['color-contrast', 'link-in-text-block']}`
)

const runAxe = `axe.run(document, {
	runOnly: %s,
	resultTypes: ['violations'],
	preload: false, // no requests of its own
}).then(r => r.violations.map(v => ({
	ID: v.id, Impact: v.impact, Help: v.help,
	Nodes: v.nodes.map(n => n.target.flat().join(' ') + '  ' + n.html),
})))`

// Axe checks the page as it stands for accessibility. It needs JavaScript.
func (p *Page) Axe() []Violation { p.t.Helper(); return p.axe(everyRule) }

// Colours checks what Axe does of colours only, in about half the time: enough
// for a page that Axe has passed, where nothing but colours has changed since.
func (p *Page) Colours() []Violation { p.t.Helper(); return p.axe(colourRules) }

func (p *Page) axe(rules string) []Violation {
	p.t.Helper()
	if p.noScript {
		p.t.Fatal("axe hangs where JavaScript is off: open the page without NoScript")
	}
	source, err := os.ReadFile(tool(p.t, "axe-core", "axe.min.js"))
	if err != nil {
		p.t.Fatal(err)
	}
	var injected bool
	p.Eval("typeof axe === 'object'", &injected)
	if !injected {
		p.Eval(string(source)+";0", nil)
	}
	var found []Violation
	p.Eval(fmt.Sprintf(runAxe, rules), &found)
	return found
}

// Vnu runs the Nu Html Checker once over HTML, CSS and SVG files and returns
// its errors and warnings, one line each. It does not guess languages: an
// English page may rightly show Vietnamese that is not translated yet.
func Vnu(t testing.TB, files ...string) []string {
	t.Helper()
	if len(files) == 0 {
		t.Fatal("vnu: no files to check")
	}
	args := []string{"-Duser.language=en", "-jar", tool(t, "vnu-jar", "build/dist/vnu.jar"),
		"--format", "gnu", "--stdout", "--exit-zero-always", "--skip-info-messages",
		"--no-langdetect", "--also-check-css", "--also-check-svg"}
	for _, file := range files {
		if _, err := os.Stat(file); err != nil {
			t.Fatalf("vnu: %v", err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*limit) // thousands of files in one call
	defer cancel()
	command := exec.CommandContext(ctx, "java", append(args, files...)...)
	command.WaitDelay = time.Second
	var problems strings.Builder
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("vnu: %v (run `make tools`)\n%s", err, problems.String())
	}
	text := strings.TrimSpace(string(out) + problems.String())
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// tool returns the path of a file of an npm package that `make tools` installs.
func tool(t testing.TB, pkg, file string) string {
	t.Helper()
	dir := os.Getenv("CAMKET_TOOLS")
	if dir == "" {
		dir = filepath.Join(root(t), ".tools")
	}
	path := filepath.Join(dir, "node_modules", pkg, filepath.FromSlash(file))
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%s is missing: run `make tools` (%v)", pkg, err)
	}
	return path
}

// root returns the folder of go.mod, at or above the working directory.
func root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the working directory")
		}
		dir = filepath.Dir(dir)
	}
}
