package content

import (
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

//go:embed testdata/portal.txt
var fixture string

// The files of the fixture that most tests change, by short names.
const (
	config     = "config.toml"
	catalogue  = "content/catalogue.toml"
	resolution = "content/resolutions/kl/index.vi.md"
	resolvedEN = "content/resolutions/kl/index.en.md"
	project    = "content/projects/cau/index.vi.md"
	projectEN  = "content/projects/cau/index.en.md"
	report     = "content/projects/cau/2025-q4.vi.md"
	reportEN   = "content/projects/cau/2025-q4.en.md"
	about      = "content/pages/about/index.vi.md"
	aboutEN    = "content/pages/about/index.en.md"
)

// files parts a text into files, each after a line "-- name --".
func files(text string) map[string]string {
	all := map[string]string{}
	name := ""
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, "-- "); ok {
			name = strings.TrimSuffix(rest, " --\n")
			all[name] = ""
			continue
		}
		all[name] += line
	}
	return all
}

// load reads a portal of these files.
func load(all map[string]string, options Options) (*portal.Portal, diag.List) {
	fsys := fstest.MapFS{}
	for name, text := range all {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(fsys, options)
}

// edit changes one passage of a file, which must stand there once; with no old
// passage it replaces the whole file.
func edit(t *testing.T, all map[string]string, name, old, with string) {
	t.Helper()
	if old == "" {
		all[name] = with
		return
	}
	if n := strings.Count(all[name], old); n != 1 {
		t.Fatalf("%q stands %d times in %s", old, n, name)
	}
	all[name] = strings.Replace(all[name], old, with, 1)
}

// told writes each problem as "file:line:column message name=value …", in the
// order of their places: which comes first for an editor is diag's business.
func told(problems diag.List) []string {
	var lines []string
	sorted := problems.Sorted()
	slices.SortStableFunc(sorted, func(a, b diag.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column), cmp.Compare(a.Message, b.Message))
	})
	for _, p := range sorted {
		line := fmt.Sprintf("%s:%d:%d %s", strings.TrimPrefix(p.Pos.File, "content/"), p.Pos.Line, p.Pos.Column, p.Message)
		if p.Severity == diag.SeverityWarning {
			line += " (warning)"
		}
		for _, name := range slices.Sorted(maps.Keys(p.Args)) {
			line += " " + name + "=" + p.Args[name]
		}
		lines = append(lines, line)
	}
	return lines
}

func TestFixtureIsClean(t *testing.T) {
	p, problems := load(files(fixture), Options{})
	if got := told(problems); len(got) > 0 {
		t.Fatalf("%s", strings.Join(got, "\n"))
	}
	if len(p.Projects) != 1 || len(p.Resolutions) != 1 || len(p.Pages) != 1 || len(p.Sources) != 2 || p.Incomplete {
		t.Errorf("%+v", p)
	}
	if !slices.Equal(p.Pictures, []string{"content/projects/cau/anh.jpg"}) {
		t.Errorf("%q", p.Pictures)
	}
}

// problemTest is a change of the fixture and all that is then told. The file
// is changed from old to with; the problems lie in it unless they name another.
type problemTest struct {
	name, file, old, with string
	want                  string // lines, each without the file where it is the changed one
}

func runProblems(t *testing.T, tests []problemTest) {
	t.Helper()
	for _, test := range tests {
		all := files(fixture)
		edit(t, all, test.file, test.old, test.with)
		_, problems := load(all, Options{})
		var got []string
		for _, line := range told(problems) {
			got = append(got, strings.TrimPrefix(line, strings.TrimPrefix(test.file, "content/")+":"))
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), test.want)
		}
	}
}

func TestAsOf(t *testing.T) {
	now := time.Date(2026, 1, 1, 20, 0, 0, 0, time.UTC) // the 2nd in Vietnam
	on, _ := portal.ParseDate("2025-05-05")
	for _, test := range []struct {
		config  string
		options Options
		want    string
	}{
		{`as_of = "2026-03-31"`, Options{Now: now}, "2026-03-31"},
		{`as_of = "2026-03-31"`, Options{Now: now, AsOf: on}, "2025-05-05"},
		{``, Options{Now: now}, "2026-01-02"},
		{`as_of = "1970-01-01"`, Options{Now: now}, "1970-01-01"},
		{`as_of = "2026"`, Options{Now: now}, "2026-01-02"}, // and a problem
	} {
		all := files(fixture)
		edit(t, all, config, `as_of = "2026-03-31"`, test.config)
		if p, _ := load(all, test.options); p.AsOf.String() != test.want {
			t.Errorf("%s: %v, want %s", cmp.Or(test.config, "nothing"), p.AsOf, test.want)
		}
	}
}
