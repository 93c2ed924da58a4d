package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/tree"
)

// The same content gives the same bytes, whatever the folder, the zone, the
// locale, the number of cores, and the editor that saved it.
func TestSameContentSameBytes(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "camket.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	want := builtBy(t, program, asSaved, "TZ=UTC", "LANG=vi_VN.UTF-8", "GOMAXPROCS=1")
	if len(want) < 40 {
		t.Fatalf("only %d files were built", len(want))
	}
	for name, got := range map[string]map[string]string{
		"elsewhere, Honolulu, German, four cores": builtBy(t, program, asSaved, "TZ=Pacific/Honolulu", "LANG=de_DE.UTF-8", "GOMAXPROCS=4"),
		"Notepad: CRLF and a byte-order mark":     builtBy(t, program, fromNotepad, "TZ=Asia/Tokyo"),
		"a Mac: NFD":                              builtBy(t, program, fromMac),
		"Word":                                    builtBy(t, program, fromWord),
		"an old Mac: CR":                          builtBy(t, program, func(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\n"), []byte("\r")) }),
	} {
		for file := range want {
			if got[file] != want[file] {
				t.Errorf("%s: %s differs", name, file)
			}
		}
		for file := range got {
			if _, ok := want[file]; !ok {
				t.Errorf("%s: %s is there", name, file)
			}
		}
	}
}

func asSaved(text []byte) []byte { return text }

func fromNotepad(text []byte) []byte {
	return append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
}

func fromMac(text []byte) []byte { return norm.NFD.Bytes(text) }

var (
	oneSpace = regexp.MustCompile(`(\S) (\S)`)
	aWord    = regexp.MustCompile(`\p{L}{4}`)
)

// fromWord leaves in a text of content what a paste from Word does.
func fromWord(text []byte) []byte {
	if !bytes.HasPrefix(text, []byte("+++\n")) {
		return text
	}
	text = oneSpace.ReplaceAll(text, []byte("${1}\u00a0$2"))
	text = aWord.ReplaceAllFunc(text, func(letters []byte) []byte {
		_, n := utf8.DecodeRune(letters)
		return slices.Concat(letters[:n], []byte("\u00ad"), letters[n:], []byte("\u200b"))
	})
	return bytes.ReplaceAll(text, []byte("\n\n"), []byte("\u00a0\u2003\r\n\u2060\r\n"))
}

// builtBy copies the shipped portal, saves every text anew, builds it in that
// environment and returns what was written, by path.
func builtBy(t *testing.T, program string, save func([]byte) []byte, env ...string) map[string]string {
	t.Helper()
	portal := t.TempDir()
	for _, source := range []string{"config.toml", "content", "layouts", "static"} {
		copyTree(t, filepath.Join(root(t), source), filepath.Join(portal, source), save)
	}
	cmd := exec.Command(program, "build", "-C", portal, "--out", "out")
	cmd.Env = append(os.Environ(), env...)
	cmd.Dir = t.TempDir()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	files := map[string]string{}
	out := filepath.Join(portal, "out")
	walk(t, out, func(name string, data []byte) { files[name] = string(data) })
	return files
}

func copyTree(t *testing.T, from, to string, save func([]byte) []byte) {
	t.Helper()
	walk(t, from, func(name string, data []byte) {
		if tree.IsText(name) || strings.HasSuffix(from, ".toml") {
			data = save(data)
		}
		target := filepath.Join(to, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(target, data, 0o644); err != nil {
			t.Fatal(err)
		}
	})
}

// walk visits every file below dir by its slash-separated name.
func walk(t *testing.T, dir string, visit func(name string, data []byte)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		visit(filepath.ToSlash(relative), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
