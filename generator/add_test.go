package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"camket/generator/internal/form"
)

// treeOf lists what lies below dir.
func treeOf(t *testing.T, dir string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, name)
		all = append(all, filepath.ToSlash(rel))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func TestAddWritesAllOrNone(t *testing.T) {
	file := func(name string) form.File { return form.File{Path: name, Data: []byte("mới")} }
	cases := []struct {
		name  string
		files []form.File
		want  string // what is there afterwards
		taken string // the path that fs.ErrExist is about
		fails bool
	}{
		{name: "new folders", files: []form.File{file("b/c/x.vi.md"), file("b/c/x.en.md")}, want: ". a a/old.md b b/c b/c/x.en.md b/c/x.vi.md out"},
		{name: "a folder that is there", files: []form.File{file("a/x.vi.md"), file("a/x.en.md")}, want: ". a a/old.md a/x.en.md a/x.vi.md out"},
		{name: "the second is there", files: []form.File{file("b/x.md"), file("a/old.md")}, taken: "a/old.md"},
		{name: "a folder has the name", files: []form.File{file("b/x.md"), file("a")}, taken: "a"},
		{name: "the name is taken meanwhile", files: []form.File{file("b/x.md"), file("b/x.md")}, taken: "b/x.md"},
		{name: "a file where a folder must be", files: []form.File{file("b/x.md"), file("a/old.md/x.md")}, fails: true},
		{name: "out of the portal", files: []form.File{file("b/x.md"), file("../x.md")}, fails: true},
		{name: "out of the portal by a link", files: []form.File{file("b/x.md"), file("out/x.md")}, fails: true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir, elsewhere := t.TempDir(), t.TempDir()
			err := errors.Join(os.Mkdir(filepath.Join(dir, "a"), 0o777),
				os.WriteFile(filepath.Join(dir, "a", "old.md"), []byte("cũ"), 0o666),
				os.Symlink(elsewhere, filepath.Join(dir, "out")))
			if err != nil {
				t.Fatal(err)
			}
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer root.Close()
			err = add(root, c.files)
			var there *fs.PathError
			switch {
			case c.taken != "":
				if !errors.Is(err, fs.ErrExist) || !errors.As(err, &there) || there.Path != c.taken {
					t.Errorf("the error is %v", err)
				}
			case c.fails != (err != nil) || errors.Is(err, fs.ErrExist):
				t.Errorf("the error is %v", err)
			}
			if c.want == "" {
				c.want = ". a a/old.md out"
			}
			if got := treeOf(t, dir); got != c.want {
				t.Errorf("there is %s", got)
			}
			if got := treeOf(t, elsewhere); got != "." {
				t.Errorf("outside there is %s", got)
			}
			if data, err := os.ReadFile(filepath.Join(dir, "a", "old.md")); string(data) != "cũ" || err != nil {
				t.Errorf("what was there is now %q, %v", data, err)
			}
			for _, f := range c.files {
				if data, err := os.ReadFile(filepath.Join(dir, f.Path)); !c.fails && c.taken == "" && (string(data) != "mới" || err != nil) {
					t.Errorf("%s is %q, %v", f.Path, data, err)
				}
			}
		})
	}
}
