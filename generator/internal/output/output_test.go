package output

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// pages is a site by path; the key of a page is the digest of its bytes.
type pages map[string]string

func (p pages) set(t testing.TB) *Set {
	t.Helper()
	var artifacts []Artifact
	for path, text := range p {
		artifacts = append(artifacts, page(path, text))
	}
	return mustSet(t, artifacts...)
}

func page(path, text string) Artifact {
	return Artifact{
		Path:  path,
		Key:   func() string { return Digest([]byte(text)) },
		Bytes: func() ([]byte, error) { return []byte(text), nil },
	}
}

func mustSet(t testing.TB, artifacts ...Artifact) *Set {
	t.Helper()
	s, err := NewSet(artifacts)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// with returns p with one page more, or another.
func (p pages) with(path, text string) pages {
	q := maps.Clone(p)
	q[path] = text
	return q
}

var small = pages{
	"index.html":                   "trang chủ",
	"du-an/index.html":             "dự án",
	"du-an/cau-ben-mau/index.html": "cầu",
	"en/index.html":                "home",
	"css/site.abc.css":             "",
}

// newPortal makes a portal and returns its folder and the output's.
func newPortal(t testing.TB) (home, out string) {
	t.Helper()
	home = filepath.Join(t.TempDir(), "portal")
	for _, name := range []string{"content", "layouts", "static", "generator"} {
		must(t, os.MkdirAll(filepath.Join(home, name), 0o755))
	}
	must(t, os.WriteFile(filepath.Join(home, "content", "a.md"), []byte("a"), 0o644))
	return home, filepath.Join(home, "public")
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func build(t testing.TB, out, home string, set *Set) Report {
	t.Helper()
	r, err := Write(context.Background(), out, home, set)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// read returns every file below dir, and folders with a trailing slash.
func read(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	must(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		path := filepath.ToSlash(name[len(dir)+1:])
		if d.IsDir() {
			files[path+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(name)
		files[path] = string(data)
		return err
	}))
	return files
}

// holds fails unless dir is exactly the site, the manifest and their folders.
func holds(t testing.TB, dir string, want pages) {
	t.Helper()
	got := read(t, dir)
	if got[manifestName] == "" {
		t.Errorf("%s: no manifest", dir)
	}
	delete(got, manifestName)
	all := make(map[string]string)
	for path, text := range want {
		all[path] = text
		for i, c := range path {
			if c == '/' {
				all[path[:i+1]] = ""
			}
		}
	}
	if !maps.Equal(got, all) {
		t.Errorf("%s holds %q, want %q", dir, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(all)))
	}
}

// alone fails if a sibling of the output was left.
func alone(t testing.TB, out string) {
	t.Helper()
	for _, end := range []string{".next", ".old"} {
		name := filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+end)
		if _, err := os.Lstat(name); err == nil {
			t.Errorf("%s was left", name)
		}
	}
}

// snapshot is everything by which a touch could be noticed.
type snapshot map[string]fs.FileInfo

func look(t testing.TB, dir string) snapshot {
	t.Helper()
	s := make(snapshot)
	must(t, filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		s[name], err = os.Lstat(name)
		return err
	}))
	return s
}

// age sets every time in dir back, so that a touch shows however coarse the
// clock of the file system is.
func age(t testing.TB, dir string) {
	t.Helper()
	long := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	for name, info := range look(t, dir) {
		if info.Mode()&fs.ModeSymlink == 0 {
			must(t, os.Chtimes(name, long, long))
		}
	}
}

// untouched fails if anything in dir differs from before.
func (before snapshot) untouched(t testing.TB, dir string) {
	t.Helper()
	after := look(t, dir)
	for name, info := range before {
		now, ok := after[name]
		switch {
		case !ok:
			t.Errorf("%s is gone", name)
		case !os.SameFile(info, now):
			t.Errorf("%s is another file", name)
		case !info.ModTime().Equal(now.ModTime()) || info.Size() != now.Size() || info.Mode() != now.Mode():
			t.Errorf("%s was touched", name)
		}
	}
	for name := range after {
		if before[name] == nil {
			t.Errorf("%s is new", name)
		}
	}
}

func sameFile(t testing.TB, a, b fs.FileInfo) bool {
	t.Helper()
	return os.SameFile(a, b) && a.ModTime().Equal(b.ModTime())
}

func stat(t testing.TB, name string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(name)
	must(t, err)
	return info
}
