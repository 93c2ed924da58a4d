package main

import (
	"bytes"
	"crypto/sha256"
	"debug/elf"
	"debug/pe"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const released = "2026-03-31-0123456789ab"

// TestRelease makes the program twice, in different folders with different
// settings, and holds the two to the same bytes. The sources of the second
// end with a comment each, so that nothing of ours comes out of a cache.
func TestRelease(t *testing.T) {
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("no make: the release is made where there is one")
	}
	native := strings.Replace(runtime.GOOS+"-"+runtime.GOARCH, "darwin", "macos", 1)
	here, there := t.TempDir(), filepath.Join(t.TempDir(), "thư mục khác")
	first := release(t, here, "", "windows/amd64 "+runtime.GOOS+"/"+runtime.GOARCH)
	second := release(t, there, "\n// end\n", "windows/amd64", "GOFLAGS=-tags=other -ldflags=-X=main.version=other", "GOAMD64=v3", "CGO_ENABLED=1",
		"TMPDIR="+t.TempDir(), "TZ=Asia/Tokyo", "LC_ALL=C")
	const windows = "cam-ket-windows-amd64.exe"
	if len(first) != 3 || len(second) != 2 || len(first["cam-ket-"+native]) == 0 {
		t.Fatalf("%d and %d files", len(first), len(second))
	}
	if !bytes.Equal(first[windows], second[windows]) {
		t.Error("the same sources in another folder give another program")
	}
	for name, program := range first {
		if name == "SHA256SUMS" {
			continue
		}
		for _, trace := range []string{here, os.TempDir() + "/", goroot(t) + "/", root(t)} {
			if bytes.Contains(program, []byte(trace)) {
				t.Errorf("%s says that it was made in %s", name, trace)
			}
		}
	}
	checkSums(t, first)
	checkSums(t, second)
	checkWindows(t, first[windows])
	checkStatic(t, first["cam-ket-"+native])
	checkReleased(t, filepath.Join(here, "dist", "cam-ket-"+native))
}

// release copies the sources, adds a comment to each, and makes a release for
// some systems. It returns the files by name.
func release(t *testing.T, dir, comment, systems string, env ...string) map[string][]byte {
	t.Helper()
	for _, name := range []string{"go.mod", "go.sum", "Makefile"} {
		copyFile(t, filepath.Join(root(t), name), filepath.Join(dir, name), "")
	}
	sources := filepath.Join(root(t), "generator")
	err := filepath.WalkDir(sources, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.Name() == "testdata":
			return fs.SkipDir
		case entry.IsDir() || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		relative, err := filepath.Rel(root(t), name)
		if filepath.Ext(name) == ".go" {
			copyFile(t, name, filepath.Join(dir, relative), comment)
		} else {
			copyFile(t, name, filepath.Join(dir, relative), "")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("make", "release", "SYSTEMS="+systems, "VERSION="+released, "TOOLCHAIN=local")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "MAKEFLAGS=", "MFLAGS=", "MAKELEVEL=")
	cmd.Env = append(cmd.Env, env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, out)
	}
	files := map[string][]byte{}
	walk(t, filepath.Join(dir, "dist"), func(name string, data []byte) { files[name] = data })
	return files
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func copyFile(t *testing.T, from, to, comment string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, append(data, comment...), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkSums holds SHA256SUMS to the files, in the form that sha256sum -c reads.
func checkSums(t *testing.T, files map[string][]byte) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(string(files["SHA256SUMS"]), "\n"), "\n")
	if len(lines) != len(files)-1 {
		t.Errorf("%d sums for %d programs", len(lines), len(files)-1)
	}
	for _, line := range lines {
		sum, name, _ := strings.Cut(line, "  ")
		if data, ok := files[name]; !ok || sum != fmt.Sprintf("%x", sha256.Sum256(data)) {
			t.Errorf("the sum of %q is not %s", name, sum)
		}
	}
}

// checkWindows sees that a double click opens a window to read in.
func checkWindows(t *testing.T, program []byte) {
	t.Helper()
	file, err := pe.NewFile(bytes.NewReader(program))
	if err != nil {
		t.Fatal(err)
	}
	header, ok := file.OptionalHeader.(*pe.OptionalHeader64)
	if !ok || file.Machine != pe.IMAGE_FILE_MACHINE_AMD64 || header.Subsystem != pe.IMAGE_SUBSYSTEM_WINDOWS_CUI {
		t.Errorf("%+v", file.FileHeader)
	}
}

// checkStatic sees that the program needs nothing of the system it runs on.
func checkStatic(t *testing.T, program []byte) {
	t.Helper()
	if runtime.GOOS != "linux" {
		return // where every program needs the system's libraries
	}
	file, err := elf.NewFile(bytes.NewReader(program))
	if err != nil {
		t.Fatal(err)
	}
	libraries, err := file.ImportedLibraries()
	if len(libraries) > 0 || err != nil {
		t.Errorf("%q %v", libraries, err)
	}
	for _, segment := range file.Progs {
		if segment.Type == elf.PT_INTERP {
			t.Error("it needs a loader")
		}
	}
}

// checkReleased runs a release: it knows what it is, and tells how it is
// called without Go.
func checkReleased(t *testing.T, program string) {
	t.Helper()
	version, err := exec.Command(program, "--version").CombinedOutput()
	if want := "cam-ket " + released + " " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH + "\n"; string(version) != want || err != nil {
		t.Errorf("%s %v, want %s", version, err, want)
	}
	help, err := exec.Command(program, "help", "--lang", "en").CombinedOutput()
	if !strings.HasPrefix(string(help), "Usage: ./"+filepath.Base(program)+" COMMAND [flags]\n") || strings.Contains(string(help), fromSource) || err != nil {
		t.Errorf("%s %v", help, err)
	}
}
