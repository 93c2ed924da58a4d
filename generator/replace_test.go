package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestReplaceKeepsWhatItMayNotWrite(t *testing.T) {
	tests := []struct {
		name string
		mode fs.FileMode // 0: there is no file
		want error
	}{
		{"new", 0, nil},
		{"an editor's", 0o640, nil},
		{"read-only", 0o444, fs.ErrPermission},
	}
	for _, test := range tests {
		dir := t.TempDir()
		file := filepath.Join(dir, "a.md")
		if test.mode != 0 {
			if err := errors.Join(os.WriteFile(file, []byte("cũ"), 0o600), os.Chmod(file, test.mode)); err != nil {
				t.Fatal(err)
			}
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		err = replace(root, "a.md", []byte("mới"))
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
		want := "mới"
		if test.want != nil {
			want = "cũ"
		}
		if data, err := os.ReadFile(file); string(data) != want || err != nil {
			t.Errorf("%s: %q, %v", test.name, data, err)
		}
		if info, err := os.Stat(file); err != nil || test.mode != 0 && runtime.GOOS != "windows" && info.Mode() != test.mode {
			t.Errorf("%s: %v, %v", test.name, info, err)
		}
		if got := treeOf(t, dir); got != ". a.md" {
			t.Errorf("%s: there is %s", test.name, got)
		}
		_ = root.Close()
		_ = os.Chmod(file, 0o600) // so that Windows can delete it
	}
}

func TestReplaceStaysInside(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	target := filepath.Join(elsewhere, "a.md")
	err := errors.Join(os.WriteFile(target, []byte("cũ"), 0o600), os.Symlink(target, filepath.Join(dir, "a.md")),
		os.Symlink(elsewhere, filepath.Join(dir, "out")), os.Mkdir(filepath.Join(dir, "d"), 0o700))
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, name := range []string{"a.md", "out/a.md", "out/b.md", "d", "../b.md"} {
		if err := replace(root, name, []byte("mới")); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if data, err := os.ReadFile(target); string(data) != "cũ" || err != nil || treeOf(t, elsewhere) != ". a.md" {
		t.Errorf("outside there is %q, %v", data, err)
	}
}
