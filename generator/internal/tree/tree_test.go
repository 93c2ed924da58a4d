package tree

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
)

// plant makes files in a real folder, which is read as a portal is.
func plant(t *testing.T, files map[string]string) (dir string, fsys fs.FS) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, root.FS()
}

func paths(files []File) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.Path)
	}
	return all
}

// told writes problems as "file message kind-or-size".
func told(problems diag.List) []string {
	var all []string
	for _, p := range problems.Sorted() {
		all = append(all, strings.TrimSpace(p.Pos.File+" "+p.Message+" "+p.Args["kind"]+p.Args["size"]))
	}
	return all
}

func TestWalk(t *testing.T) {
	_, fsys := plant(t, map[string]string{
		"content/projects/a/index.vi.md":   "a",
		"content/projects/a-b/index.vi.md": "ab",
		"content/catalogue.toml":           "",
		"content/projects/a/ảnh.jpg":       "jpg",
		"elsewhere/x.md":                   "",
		// what belongs to the system or to an editor at work
		"content/.DS_Store":                 "",
		"content/.git/config":               "",
		"content/projects/.a.swp":           "",
		"content/projects/a/~$index.vi.md":  "",
		"content/projects/a/index.vi.md~":   "",
		"content/projects/a/index.tmp":      "",
		"content/projects/a/Thumbs.db":      "",
		"content/projects/a/THUMBS.DB":      "",
		"content/projects/a/Desktop.ini":    "",
		"content/projects/a~/index.vi.md":   "",
		"content/projects/x.tmp/index.vi":   "",
		"content/projects/a/index.vi.md.no": "kept: the next rule names it",
	})
	files, problems := Walk(fsys, "content")
	want := []string{
		"content/catalogue.toml", "content/projects/a-b/index.vi.md", "content/projects/a/index.vi.md",
		"content/projects/a/index.vi.md.no", "content/projects/a/ảnh.jpg",
	}
	if got := paths(files); !slices.Equal(got, want) || len(problems) > 0 {
		t.Errorf("%q, %q", got, told(problems))
	}
	if text, problems := files[2].Text(); text != "a" || len(problems) > 0 || files[2].Size != 1 {
		t.Errorf("%q, %v", text, problems)
	}
	if files, problems := Walk(fsys, "nowhere"); len(files)+len(problems) > 0 {
		t.Errorf("a folder that is not there: %v, %v", files, problems)
	}
	if files, _ := Walk(fsys, "content/catalogue.toml"); len(files) != 1 {
		t.Errorf("a file in place of a folder is not named: %v", files)
	}
}

func TestTooLarge(t *testing.T) {
	dir, fsys := plant(t, map[string]string{
		"content/fits.md":  strings.Repeat("a", maxText),
		"content/large.md": strings.Repeat("a", maxText+1),
		"content/l.SVG":    strings.Repeat("a", maxText+1),
		"content/fits.jpg": strings.Repeat("a", maxText+1),
	})
	for name, size := range map[string]int64{"content/large.jpg": maxOther + 1, "content/most.jpg": maxOther} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(filepath.Join(dir, name), size); err != nil {
			t.Fatal(err)
		}
	}
	files, problems := Walk(fsys, "content")
	if got := paths(files); !slices.Equal(got, []string{"content/fits.jpg", "content/fits.md", "content/most.jpg"}) {
		t.Errorf("%q", got)
	}
	if got := told(problems); !slices.Equal(got, []string{"content/l.SVG file-too-large 2", "content/large.jpg file-too-large 21", "content/large.md file-too-large 2"}) {
		t.Errorf("%q", got)
	}
	if _, ok, problems := Stat(fsys, "content/large.md"); ok || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// A file may grow between the look at it and the reading of it.
func TestGrowing(t *testing.T) {
	dir, fsys := plant(t, map[string]string{"content/a.md": "a", "content/b.jpg": "b", "content/c.md": "c", "content/d.md": "d"})
	files, _ := Walk(fsys, "content")
	for name, size := range map[string]int{"a.md": maxText + 1, "b.jpg": maxOther + 1, "c.md": maxText} {
		if err := os.WriteFile(filepath.Join(dir, "content", name), []byte(strings.Repeat("x", size)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "content", "d.md")); err != nil {
		t.Fatal(err)
	}
	for i, whole := range []bool{false, false, true, false} {
		data, err := files[i].Bytes()
		if (err == nil) != whole || (data != nil) != whole {
			t.Errorf("%s: %d bytes, %v", files[i].Path, len(data), err)
		}
	}
	if _, problems := files[0].Text(); len(problems) != 1 || problems[0].Message != "file-unreadable.open" {
		t.Errorf("%v", problems)
	}
}

func TestSymlinks(t *testing.T) {
	dir, fsys := plant(t, map[string]string{"content/a.md": "a", "content/b/c.md": "c", "outside.md": "o"})
	for link, target := range map[string]string{
		"content/in.md": "a.md", "content/out.md": "../outside.md", "content/folder": "b", "content/broken.md": "nowhere", "content/abs.md": "/etc/passwd",
		"content/.hidden": "a.md",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err) // Windows without the right
		}
	}
	files, problems := Walk(fsys, "content")
	if got := paths(files); !slices.Equal(got, []string{"content/a.md", "content/b/c.md"}) {
		t.Errorf("%q", got)
	}
	want := []string{
		"content/abs.md file-unreadable.link", "content/broken.md file-unreadable.link", "content/folder file-unreadable.link",
		"content/in.md file-unreadable.link", "content/out.md file-unreadable.link",
	}
	if got := told(problems); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if _, ok, problems := Stat(fsys, "content/in.md"); ok || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// macOS spells names in NFD; what refers to them is in NFC.
func TestNamesInNFD(t *testing.T) {
	nfd := norm.NFD.String("content/projects/a/cầu.jpg")
	fsys := fstest.MapFS{nfd: {Data: []byte("j")}, "content/projects/a/index.vi.md": {Data: []byte("x")}}
	files, problems := Walk(fsys, "content")
	if got := paths(files); !slices.Equal(got, []string{"content/projects/a/cầu.jpg", "content/projects/a/index.vi.md"}) || len(problems) > 0 {
		t.Fatalf("%q %v", got, problems)
	}
	if data, err := files[0].Bytes(); string(data) != "j" {
		t.Errorf("%v", err)
	}
	file, ok, problems := Stat(fsys, "content/projects/a/cầu.jpg")
	if !ok || len(problems) > 0 {
		t.Fatalf("not found by its name in NFC: %v", problems)
	}
	if data, err := file.Bytes(); string(data) != "j" {
		t.Errorf("%v", err)
	}
	fsys["content/projects/a/cầu.jpg"] = &fstest.MapFile{Data: []byte("another")}
	files, problems = Walk(fsys, "content")
	if got := told(problems); len(files) != 2 || !slices.Equal(got, []string{"content/projects/a/cầu.jpg unexpected-file"}) {
		t.Errorf("the same name twice: %q, %q", paths(files), got)
	}
}

func TestStat(t *testing.T) {
	_, fsys := plant(t, map[string]string{"config.toml": "c", "a/b": "b"})
	for name, want := range map[string]bool{"config.toml": true, "Config.toml": false, "a/b": true, "a/c": false, "b/c": false} {
		file, ok, problems := Stat(fsys, name)
		if ok != want || len(problems) > 0 || ok && file.Path != name {
			t.Errorf("%s: %v, %v", name, ok, problems)
		}
	}
	if _, ok, problems := Stat(fsys, "a"); ok || !slices.Equal(told(problems), []string{"a file-unreadable.kind @kind.other"}) {
		t.Errorf("a folder: %v, %v", ok, problems)
	}
	if _, ok, problems := Stat(fsys, "config.toml/x"); ok || len(problems) != 1 {
		t.Errorf("below a file: %v, %v", ok, problems)
	}
}

// locked is a file system with a folder and a file that may not be opened.
type locked struct{ fs.FS }

func (l locked) Open(name string) (fs.File, error) {
	if strings.Contains(name, "locked") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.FS.Open(name)
}

func TestLocked(t *testing.T) {
	fsys := locked{fstest.MapFS{"content/locked/x.md": {}, "content/locked.md": {}, "content/open.md": {}}}
	files, problems := Walk(fsys, "content")
	if got := told(problems); !slices.Equal(got, []string{"content/locked file-unreadable.open"}) {
		t.Errorf("%q", got)
	}
	if got := paths(files); !slices.Equal(got, []string{"content/locked.md", "content/open.md"}) {
		t.Fatalf("%q", got)
	}
	if _, err := files[0].Bytes(); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
	if _, problems := files[0].Text(); !slices.Equal(told(problems), []string{"content/locked.md file-unreadable.open"}) {
		t.Errorf("%v", problems)
	}
	if _, problems := Walk(fsys, "locked"); !slices.Equal(told(problems), []string{"locked file-unreadable.open"}) {
		t.Errorf("%v", problems)
	}
	if _, ok, problems := Stat(fsys, "content/locked/x.md"); ok || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}
