package output

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestFirstBuild(t *testing.T) {
	home, out := newPortal(t)
	deep := filepath.Join(home, "dist", "web", "site")
	empty := filepath.Join(home, "empty")
	must(t, os.Mkdir(empty, 0o755))
	for _, dir := range []string{out, deep, empty} {
		got := build(t, dir, home, small.set(t))
		if want := (Report{Written: len(small), Changed: true}); got != want {
			t.Errorf("%s: %+v, want %+v", dir, got, want)
		}
		holds(t, dir, small)
		alone(t, dir)
	}

	// A web server runs as another user.
	folder, file := filepath.Join(home, "folder"), filepath.Join(home, "file")
	must(t, errors.Join(os.Mkdir(folder, 0o755), os.WriteFile(file, nil, 0o644)))
	for name, info := range look(t, out) {
		want := stat(t, file).Mode()
		if info.IsDir() {
			want = stat(t, folder).Mode()
		}
		if info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
}

func TestEmptySet(t *testing.T) {
	home, out := newPortal(t)
	if got := build(t, out, home, pages{}.set(t)); got != (Report{Changed: true}) {
		t.Errorf("%+v", got)
	}
	holds(t, out, pages{})
	if got := build(t, out, home, pages{}.set(t)); got != (Report{}) {
		t.Errorf("%+v", got)
	}
}

func TestNothingChangedNothingTouched(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	age(t, home)
	before := look(t, home) // the output, and the folder that holds it
	var artifacts []Artifact
	for _, a := range small.set(t).All() {
		a.Bytes = func() ([]byte, error) { t.Errorf("%s was rendered", a.Path); return nil, io.EOF }
		artifacts = append(artifacts, a)
	}
	got := build(t, out, home, mustSet(t, artifacts...))
	if want := (Report{Kept: len(small)}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	before.untouched(t, home)
}

func TestChangedPage(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	age(t, out)
	before := look(t, out)
	open, err := os.Open(filepath.Join(out, "index.html"))
	must(t, err)
	defer open.Close()

	changed := small.with("index.html", "trang chủ mới")
	got := build(t, out, home, changed.set(t))
	if want := (Report{Written: 1, Kept: len(small) - 1, Changed: true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	holds(t, out, changed)
	alone(t, out)
	for path := range small {
		name := filepath.Join(out, filepath.FromSlash(path))
		if kept := sameFile(t, before[name], stat(t, name)); kept != (path != "index.html") {
			t.Errorf("%s: same file: %v", path, kept)
		}
	}
	if data, err := io.ReadAll(open); string(data) != small["index.html"] || err != nil {
		t.Errorf("the former file now reads %q, %v: it was written in place", data, err)
	}
}

func TestPageGone(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	fewer := maps.Clone(small)
	delete(fewer, "du-an/cau-ben-mau/index.html")
	got := build(t, out, home, fewer.set(t))
	if want := (Report{Kept: len(fewer), Removed: 1, Changed: true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	holds(t, out, fewer)
}

func TestFileBecomesFolder(t *testing.T) {
	home, out := newPortal(t)
	for _, p := range []pages{{"a": "file"}, {"a/b": "below"}, {"a": "file"}, {"A": "file"}} {
		build(t, out, home, p.set(t))
		holds(t, out, p)
	}
}

func TestKeyChangedBytesDidNot(t *testing.T) {
	home, out := newPortal(t)
	a := page("a/index.html", "text")
	build(t, out, home, mustSet(t, a))
	age(t, out)
	name := filepath.Join(out, "a", "index.html")
	before := stat(t, name)
	a.Key = func() string { return "another key" }
	got := build(t, out, home, mustSet(t, a))
	if want := (Report{Kept: 1, Changed: true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if !sameFile(t, before, stat(t, name)) {
		t.Error("the file was not kept")
	}
	a.Bytes = func() ([]byte, error) { t.Error("the new key was not noted"); return nil, nil }
	build(t, out, home, mustSet(t, a))
}

func TestTamperedOutputIsRestored(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	must(t, os.WriteFile(secret, []byte("trang chủ"), 0o644))
	for what, c := range map[string]struct {
		tamper func(out string) error
		want   Report
	}{
		"same size": {func(out string) error {
			return os.WriteFile(filepath.Join(out, "en", "index.html"), []byte("HOME"), 0o644)
		}, Report{Written: 1, Kept: 4, Changed: true}},
		"other size": {func(out string) error {
			return os.WriteFile(filepath.Join(out, "en", "index.html"), []byte("home!"), 0o644)
		}, Report{Written: 1, Kept: 4, Changed: true}},
		"missing file": {func(out string) error {
			return os.Remove(filepath.Join(out, "index.html"))
		}, Report{Written: 1, Kept: 4, Changed: true}},
		"missing folder": {func(out string) error {
			return os.RemoveAll(filepath.Join(out, "du-an"))
		}, Report{Written: 2, Kept: 3, Changed: true}},
		"folder for a file": {func(out string) error {
			name := filepath.Join(out, "index.html")
			return errors.Join(os.Remove(name), os.Mkdir(name, 0o755))
		}, Report{Written: 1, Kept: 4, Changed: true}},
		"link for a file": {func(out string) error {
			name := filepath.Join(out, "index.html")
			return errors.Join(os.Remove(name), os.Symlink(secret, name))
		}, Report{Written: 1, Kept: 4, Changed: true}},
		"link for a folder": {func(out string) error {
			name := filepath.Join(out, "en")
			return errors.Join(os.Rename(name, filepath.Join(out, "moved")), os.Symlink("moved", name))
		}, Report{Written: 1, Kept: 4, Removed: 2, Changed: true}},
		"stray file": {func(out string) error {
			return os.WriteFile(filepath.Join(out, "du-an", "notes.txt"), nil, 0o644)
		}, Report{Kept: 5, Removed: 1, Changed: true}},
		"stray link": {func(out string) error {
			return os.Symlink(secret, filepath.Join(out, "secret"))
		}, Report{Kept: 5, Removed: 1, Changed: true}},
		"stray empty folder": {func(out string) error {
			return os.Mkdir(filepath.Join(out, "du-an", "empty"), 0o755)
		}, Report{Kept: 5, Changed: true}},
		"damaged manifest": {func(out string) error {
			return os.WriteFile(filepath.Join(out, manifestName), []byte("nonsense"), 0o644)
		}, Report{Kept: 5, Changed: true}},
		"manifest with a line more": {func(out string) error {
			name := filepath.Join(out, manifestName)
			data, err := os.ReadFile(name)
			more := encode([]entry{{digest: "d", size: 1, key: "k", path: "gone.html"}})[len(manifestHeader):]
			return errors.Join(err, os.WriteFile(name, append(data, more...), 0o644))
		}, Report{Kept: 5, Changed: true}},
		"manifest of another version": {func(out string) error {
			return os.WriteFile(filepath.Join(out, manifestName), []byte("camket-manifest 9\n"), 0o644)
		}, Report{Kept: 5, Changed: true}},
	} {
		t.Run(what, func(t *testing.T) {
			home, out := newPortal(t)
			build(t, out, home, small.set(t))
			if err := c.tamper(out); err != nil {
				t.Skip(err) // no symbolic links for this user of Windows
			}
			if got := build(t, out, home, small.set(t)); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
			holds(t, out, small)
			alone(t, out)
			if got := build(t, out, home, small.set(t)); got.Changed {
				t.Errorf("changed again: %+v", got)
			}
		})
	}
	if data, err := os.ReadFile(secret); string(data) != "trang chủ" || err != nil {
		t.Errorf("what a link pointed to reads %q, %v", data, err)
	}
}

func TestManifestsAreIdentical(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))

	elsewhere, other := newPortal(t)
	other += "-of-another-name"
	build(t, other, elsewhere, pages{"du-an/index.html": "dự án", "old.html": "x"}.set(t))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	build(t, other, elsewhere, small.set(t))

	if a, b := read(t, out), read(t, other); !maps.Equal(a, b) {
		t.Errorf("the trees differ:\n%s\n%s", a[manifestName], b[manifestName])
	}
}

func TestFailureLeavesTheOutput(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	age(t, out)
	before := look(t, out)

	broken := func(path string) (Artifact, error) {
		err := errors.New("broken " + path)
		return Artifact{path, func() string { return "k" }, func() ([]byte, error) { return nil, err }}, err
	}
	b, errB := broken("b.html")
	z, errZ := broken("z/z.html")
	set := mustSet(t, z, page("a.html", "new"), b, page("y.html", "new"), page("index.html", "trang chủ"))
	for range 10 {
		report, err := Write(context.Background(), out, home, set)
		if !errors.Is(err, errB) || !errors.Is(err, errZ) || report != (Report{}) {
			t.Fatalf("%+v, %v: want both failures", report, err)
		}
		text := err.Error()
		if i, j := strings.Index(text, "b.html: broken"), strings.Index(text, "z/z.html: broken"); i < 0 || j < i {
			t.Errorf("not in path order: %s", text)
		}
		if refusal := (Refusal{}); errors.As(err, &refusal) {
			t.Error("a failure to render is reported as a refusal")
		}
		before.untouched(t, out)
		alone(t, out)
	}
}

func TestFailedFirstBuild(t *testing.T) {
	home, out := newPortal(t)
	set := mustSet(t, Artifact{"a", func() string { return "" }, func() ([]byte, error) { return nil, io.EOF }})
	if _, err := Write(context.Background(), out, home, set); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
	if _, err := os.Lstat(out); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the output is there: %v", err)
	}
	alone(t, out)
}

func TestDiskFailureLeavesTheOutput(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	before := look(t, out)
	long := strings.Repeat("a", 300) // no file system takes this name
	_, err := Write(context.Background(), out, home, small.with(long, "x").set(t))
	if err == nil {
		t.Fatal("accepted")
	}
	before.untouched(t, out)
	alone(t, out)
}

func TestCancellation(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	age(t, out)
	before := look(t, out)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var rendered atomic.Int32
	var artifacts []Artifact
	for _, name := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		artifacts = append(artifacts, Artifact{name, func() string { return name }, func() ([]byte, error) {
			if rendered.Add(1) == 3 {
				cancel()
			}
			return []byte(name), nil
		}})
	}
	set := mustSet(t, artifacts...)
	if _, err := Write(ctx, out, home, set); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled while rendering: %v", err)
	}
	if n := int(rendered.Load()); n > 3+runtime.GOMAXPROCS(0) {
		t.Errorf("%d pages were rendered after all", n)
	}
	before.untouched(t, out)
	alone(t, out)

	if _, err := Write(ctx, out, home, small.set(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before: %v", err)
	}
	before.untouched(t, out)
	alone(t, out)
}

func TestCancelledByTheLastPage(t *testing.T) {
	home, out := newPortal(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	set := mustSet(t, Artifact{"a", func() string { return "" }, func() ([]byte, error) { cancel(); return nil, nil }})
	if _, err := Write(ctx, out, home, set); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := os.Lstat(out); err == nil {
		t.Error("exchanged all the same")
	}
}

func TestRunsTakeTurns(t *testing.T) {
	home, out := newPortal(t)
	sites := []pages{small, small.with("index.html", "2"), small.with("du-an/x.html", "3"), {"a": "4"}}
	var runs sync.WaitGroup
	for i := range 12 {
		runs.Go(func() {
			if _, err := Write(context.Background(), out, home, sites[i%len(sites)].set(t)); err != nil {
				t.Error(err)
			}
		})
	}
	runs.Wait()
	alone(t, out)
	got := read(t, out)
	delete(got, manifestName)
	for _, site := range sites {
		if got["index.html"] == site["index.html"] && got["du-an/x.html"] == site["du-an/x.html"] {
			holds(t, out, site)
			return
		}
	}
	t.Errorf("a mixture: %q", got)
}

func TestWaitsForTheLock(t *testing.T) {
	home, out := newPortal(t)
	full, err := locate(out)
	must(t, err)
	p, err := enter(full)
	if p == nil || err != nil {
		t.Fatal(p, err)
	}
	must(t, os.Mkdir(filepath.Join(home, ".public.next"), 0o755)) // what this run is filling
	if err := Recover(out); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, err := Write(ctx, out, home, small.set(t)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("did not wait: %v", err)
	}
	stat(t, filepath.Join(home, ".public.next"))

	done := make(chan error)
	go func() {
		_, err := Write(context.Background(), out, home, small.set(t))
		done <- err
	}()
	p.leave()
	must(t, <-done)
	holds(t, out, small)
	alone(t, out)
}
