package sample

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"camket/generator/internal/build"
	"camket/generator/internal/check"
	"camket/generator/internal/content"
	"camket/generator/internal/i18n"
	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
	"camket/generator/internal/telling"
)

var update = flag.Bool("update", false, "rewrite testdata/digest.txt")

// small shows every state; large is what benchmarks build.
var small, large = Size{12, 8}, Size{200, 12}

var look = os.DirFS(filepath.Join("..", "..", ".."))

// made is every file of a portal but for its layouts and styles.
func made(size Size) fstest.MapFS {
	files := fstest.MapFS{}
	for name, data := range Files(size) {
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

// loaded is the portal as package content reads it.
func loaded(t testing.TB, size Size) *portal.Portal {
	t.Helper()
	p, problems := content.Load(made(size), content.Options{})
	for _, problem := range problems {
		t.Errorf("%v: %s %v", problem.Pos, problem.Message, problem.Args)
	}
	return p
}

// TestEverySizeIsClean holds the sample to every rule that there is.
func TestEverySizeIsClean(t *testing.T) {
	sizes := []Size{{1, 1}, {1, 8}, {2, 1}, {3, 2}, {5, 3}, small, {14, 1}, {12, 4}, {13, MaxQuarters}, {40, 20}, large}
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size.Projects, size.Quarters), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if _, err := Write(t.Context(), dir, size, look); err != nil {
				t.Fatal(err)
			}
			p, set, problems := build.Site(build.Inputs{Root: os.DirFS(dir)})
			if problems.Errors() == 0 && size.Projects*size.Quarters < 1000 { // larger ones have the same pages, only more
				problems.Add(check.Artifacts(set)...)
			}
			for _, problem := range problems {
				text, _ := i18n.Message(portal.English, problem.Message, problem.Args)
				t.Errorf("%s:%d: %s", problem.Pos.File, problem.Pos.Line, text)
			}
			if len(p.Projects) != size.Projects || !p.Settings.Fictional || p.AsOf != plot.AsOf || p.Settings.ReportDays != plot.ReportDays {
				t.Errorf("%d projects, %v", len(p.Projects), p.Settings)
			}
		})
	}
}

// TestSameSizeSameBytes holds two runs to each other, and all systems to what
// is pinned. A change of words changes testdata/digest.txt: -update.
func TestSameSizeSameBytes(t *testing.T) {
	var digests strings.Builder
	for _, size := range []Size{{1, 1}, small, {40, 20}} {
		one, other := sha256.New(), sha256.New()
		for name, data := range Files(size) {
			fmt.Fprintf(one, "%s\n%s\n", name, data)
		}
		for name, data := range Files(size) {
			fmt.Fprintf(other, "%s\n%s\n", name, data)
		}
		if !bytes.Equal(one.Sum(nil), other.Sum(nil)) {
			t.Errorf("%v: two runs differ", size)
		}
		fmt.Fprintf(&digests, "%dx%d %x\n", size.Projects, size.Quarters, one.Sum(nil))
	}
	golden := filepath.Join("testdata", "digest.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(digests.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != digests.String() {
		t.Errorf("digests are\n%swant\n%s%v", digests.String(), want, err)
	}
}

// TestProjectsStandAlone holds a project to be the same however many follow.
func TestProjectsStandAlone(t *testing.T) {
	few, many := made(Size{9, 5}), made(Size{90, 5})
	for name, file := range few {
		if strings.HasPrefix(name, "content/projects/") && !bytes.Equal(many[name].Data, file.Data) {
			t.Errorf("%s differs in a larger portal", name)
		}
	}
}

// TestFilesSayWhatWasTold writes anew what package content reads.
func TestFilesSayWhatWasTold(t *testing.T) {
	size := Size{60, 14}
	quarters := plot.Quarters(size.Quarters)
	read := map[string]*portal.Project{}
	for _, p := range loaded(t, size).Projects {
		read[p.ID] = p
	}
	if len(read) != size.Projects {
		t.Fatalf("%d projects have an id of their own", len(read))
	}
	for i := range size.Projects {
		told := telling.Of(plot.Of(i, quarters), quarters)
		again := &telling.Project{Project: read[told.ID], Picture: told.Picture}
		for _, r := range read[told.ID].Reports {
			again.Entries = append(again.Entries, &telling.Entry{Report: r})
		}
		told.Body, told.Sources = province.Words{}, nil
		for _, e := range told.Entries {
			e.Body, e.Sources = province.Words{}, nil
		}
		want, got := maps.Collect(filesOf(told)), maps.Collect(filesOf(again))
		for name := range want {
			if !bytes.Equal(want[name], got[name]) {
				t.Errorf("%s was told as\n%s\nand read as\n%s", name, want[name], got[name])
			}
		}
		if len(want) != len(got) {
			t.Errorf("%s: %d files were told, %d read", told.ID, len(want), len(got))
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "tep.txt")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, place := range []string{dir, file} {
		if _, err := Write(t.Context(), place, small, look); !errors.Is(err, ErrNotEmpty) {
			t.Errorf("%s: %v", place, err)
		}
	}
}

// TestWriteLeavesNothingBehind stops a Write in the middle.
func TestWriteLeavesNothingBehind(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	stop()
	faulty := fstest.MapFS{"layouts/base.html": {}, "static/x": {Mode: fs.ModeNamedPipe}}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.Mkdir(empty, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, attempt := range map[string]func(dir string) error{
		"stopped": func(dir string) error { _, err := Write(stopped, dir, small, look); return err },
		"a pipe":  func(dir string) error { _, err := Write(t.Context(), dir, small, faulty); return err },
		"no look": func(dir string) error { _, err := Write(t.Context(), dir, small, fstest.MapFS{}); return err },
	} {
		fresh := filepath.Join(t.TempDir(), "fresh")
		if err := attempt(fresh); err == nil {
			t.Errorf("%s: no error", name)
		}
		if _, err := os.Stat(fresh); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %s is there: %v", name, fresh, err)
		}
		if err := attempt(empty); err == nil {
			t.Errorf("%s: no error", name)
		}
		if left, err := os.ReadDir(empty); err != nil || len(left) > 0 {
			t.Errorf("%s: left %v, %v", name, left, err)
		}
	}
}

// BenchmarkWrite writes 200 projects of 12 quarters.
func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		if _, err := Write(b.Context(), dir, large, look); err != nil {
			b.Fatal(err)
		}
	}
}
