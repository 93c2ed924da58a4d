package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

var update = flag.Bool("update", false, "rewrite what the scripts and the golden pages expect")

// TestMain lets a script run this program as the command camket.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"camket": main})
}

// TestCommands runs every script in testdata/script. A script begins in a
// fresh copy of testdata/portal with the layouts and styles of this
// repository. Beside the commands of testscript it may use:
//
//	status N CMD ARG…   runs CMD, which must end with exit status N
//	edit FILE OLD NEW   replaces OLD, which must stand there exactly once; \n
//	                    is a new line, \t a tab, \v Word's line break, \a the
//	                    end of a cell of its tables, \0 a NUL, \\ a backslash,
//	                    \u00a0 what has that number
//	paste NAME FILE     makes FILE of the section NAME, with the same escapes
//	refused NAME        the content has errors: build in Vietnamese and check in
//	                    English say what stands in the section NAME at the end
//	                    of the script, both end with 1, and nothing is written.
//	                    After that the portal is fresh again
//	warned NAME         the content has only warnings: the same, but both end
//	                    with 0, and the site is there
//	restore             makes the portal fresh again
//	encode FORM FILE    saves a text file as windows-1258 or utf-16
//	large FILE MB       makes a file that is so large
//	list DIR NAME       writes every file's name, time and size to $WORK/NAME
//
// go test ./generator -run TestCommands -update rewrites what refused and
// warned expect: read the difference.
func TestCommands(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		RequireUniqueNames: true,
		UpdateScripts:      *update,
		Setup: func(env *testscript.Env) error {
			env.Cd = filepath.Join(env.WorkDir, "portal")
			env.Setenv("TZ", "Asia/Ho_Chi_Minh")
			env.Setenv("LANG", "vi_VN.UTF-8")
			env.Setenv("LC_ALL", "vi_VN.UTF-8")
			return copyPortal(env.Cd)
		},
		Condition: func(name string) (bool, error) {
			if name == "mknod" {
				return canMakeDevices(t), nil
			}
			return false, fmt.Errorf("no condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":  status,
			"edit":    edit,
			"paste":   paste,
			"refused": refused,
			"warned":  warned,
			"restore": func(ts *testscript.TestScript, _ bool, _ []string) { restore(ts) },
			"encode":  encode,
			"large":   large,
			"list":    list,
		},
	})
}

// copyPortal makes a fresh portal at dir.
func copyPortal(dir string) error {
	err := os.CopyFS(dir, os.DirFS("testdata/portal"))
	for _, name := range []string{"layouts", "static"} {
		err = errors.Join(err, os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("..", name))))
	}
	return err
}

// canMakeDevices reports whether this user on this system may make a device.
func canMakeDevices(t *testing.T) bool {
	return exec.Command("mknod", filepath.Join(t.TempDir(), "null"), "c", "1", "3").Run() == nil
}

// arguments fails unless the command was called as its usage says.
func arguments(ts *testscript.TestScript, neg bool, args []string, usage string) {
	if want := len(strings.Fields(usage)) - 1; neg || len(args) != want && !strings.HasSuffix(usage, "…") || len(args) < want {
		ts.Fatalf("usage: %s", usage)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "status N CMD…")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := exitStatus(ts, args[1:]...); got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// exitStatus runs a command and returns its exit status.
func exitStatus(ts *testscript.TestScript, args ...string) int {
	err := ts.Exec(args[0], args[1:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	ts.Check(err)
	return 0
}

var escape = regexp.MustCompile(`\\(?:u[0-9a-f]{4}|.)`)

// unescape resolves the escapes that edit and paste know.
func unescape(text string) string {
	return escape.ReplaceAllStringFunc(text, func(code string) string {
		if at := strings.IndexByte("ntva0\\", code[1]); at >= 0 {
			return "\n\t\v\a\x00\\"[at : at+1]
		}
		n, err := strconv.ParseUint(code[2:], 16, 32)
		if err != nil {
			return code
		}
		return string(rune(n))
	})
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "edit FILE OLD NEW")
	text := ts.ReadFile(args[0])
	was, now := unescape(args[1]), unescape(args[2])
	if n := strings.Count(text, was); n != 1 {
		ts.Fatalf("%s: %q stands there %d times", args[0], was, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, was, now, 1)), 0o666))
}

func paste(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "paste NAME FILE")
	text := unescape(ts.ReadFile(filepath.Join(ts.Getenv("WORK"), args[0])))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o666))
}

func restore(ts *testscript.TestScript) {
	dir := filepath.Join(ts.Getenv("WORK"), "portal")
	ts.Check(os.RemoveAll(dir))
	ts.Check(copyPortal(dir))
}

func refused(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "refused NAME")
	expect(ts, args[0], wrong)
	for _, pattern := range []string{"public", ".public*"} {
		if found, err := filepath.Glob(ts.MkAbs(pattern)); len(found) > 0 || err != nil {
			ts.Fatalf("there is %v %v", found, err)
		}
	}
	restore(ts)
}

func warned(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "warned NAME")
	expect(ts, args[0], done)
	if _, err := os.Stat(ts.MkAbs("public/index.html")); err != nil {
		ts.Fatalf("no site: %v", err)
	}
}

// expect holds build and check to what the section name of the script says.
func expect(ts *testscript.TestScript, name string, want int) {
	if got := exitStatus(ts, "camket", "build", "--lang", "vi"); got != want {
		ts.Fatalf("build ends with %d", got)
	}
	got := ts.ReadFile("stderr") + "\n"
	if got := exitStatus(ts, "camket", "check", "--lang", "en"); got != want {
		ts.Fatalf("check ends with %d", got)
	}
	got += ts.ReadFile("stdout") + ts.ReadFile("stderr") // the problems, then their count
	file := filepath.Join(ts.Getenv("WORK"), name)
	data, err := os.ReadFile(file)
	ts.Check(err)
	if string(data) == got {
		return
	}
	if !*update {
		ts.Fatalf("the section %s says\n%s\nbut the program says\n%s", name, data, got)
	}
	script := filepath.Join("testdata", "script", ts.Name()+".txt")
	data, err = os.ReadFile(script)
	ts.Check(err)
	before, after, found := strings.Cut(string(data), "-- "+name+" --\n")
	if !found {
		ts.Fatalf("no section %s", name)
	}
	rest := ""
	if at := strings.Index("\n"+after, "\n-- "); at >= 0 {
		rest = after[at:]
	}
	ts.Check(os.WriteFile(script, []byte(before+"-- "+name+" --\n"+got+rest), 0o666))
}

func encode(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "encode FORM FILE")
	text := ts.ReadFile(args[1])
	encoder := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	if args[0] == "windows-1258" {
		encoder = charmap.Windows1258.NewEncoder()
		text = marksApart(text)
	}
	encoded, err := encoder.String(text)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(encoded), 0o666))
}

// marksApart writes the five tones as marks of their own, as Windows-1258 does.
func marksApart(text string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(text) {
		var letter, tone []rune
		for _, part := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tone = append(tone, part)
			} else {
				letter = append(letter, part)
			}
		}
		b.WriteString(norm.NFC.String(string(letter)) + string(tone))
	}
	return b.String()
}

func large(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "large FILE MB")
	megabytes, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	file, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(errors.Join(file.Truncate(megabytes<<20), file.Close()))
}

func list(ts *testscript.TestScript, neg bool, args []string) {
	arguments(ts, neg, args, "list DIR NAME")
	ts.Check(os.WriteFile(filepath.Join(ts.Getenv("WORK"), args[1]), []byte(listing(ts.MkAbs(args[0]))), 0o666))
}

// listing is what can be seen of a folder without opening its files: it
// changes when anything in it is touched.
func listing(dir string) string {
	var b strings.Builder
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			fmt.Fprintf(&b, "%s %s %d %s\n", name, info.Mode(), info.Size(), info.ModTime().Format(time.RFC3339Nano))
		}
		return err
	})
	if err != nil {
		fmt.Fprintln(&b, err)
	}
	return b.String()
}
