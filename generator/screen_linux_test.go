package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// terminal opens a pseudo-terminal of so many columns: what a program writes
// to screen is read from the other side.
func terminal(t *testing.T, columns uint16) (screen, other *os.File) {
	t.Helper()
	other, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	if err := unix.IoctlSetPointerInt(int(other.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(int(other.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	screen, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { screen.Close() })
	if err := unix.IoctlSetWinsize(int(screen.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 25, Col: columns}); err != nil {
		t.Fatal(err)
	}
	return screen, other
}

// onScreen runs a command at a terminal and returns what stands on it.
func onScreen(t *testing.T, columns uint16, run func(screen *os.File)) string {
	t.Helper()
	screen, other := terminal(t, columns)
	read := make(chan string)
	go func() {
		var b bytes.Buffer
		_, _ = io.Copy(&b, other) // ends with an error when nobody writes any more
		read <- b.String()
	}()
	run(screen)
	screen.Close()
	return strings.ReplaceAll(<-read, "\r\n", "\n")
}

// TestTerminal checks a portal with an error at a real terminal: the line is
// shown as it stands in the file, and the fault marked below it.
func TestTerminal(t *testing.T) {
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	const report = "content/projects/cau-ben-mau/2025-q2.vi.md"
	name := filepath.Join(dir, filepath.FromSlash(report))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	// As Notepad saves it: a mark, and lines that end in CRLF.
	text := strings.Replace(string(data), `"2025-07-10"`, `"10/7/2025"`, 1)
	if err := os.WriteFile(name, []byte("\ufeff"+strings.ReplaceAll(text, "\n", "\r\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	const want = `content/projects/cau-ben-mau/2025-q2.vi.md
  lỗi ở dòng 3, cột 13: “10/7/2025” không phải là ngày hợp lệ
    [date-form]
    3 | published = "10/7/2025"
      |             ^^^^^^^^^^^
    viết "2025-07-10"

1 lỗi, 0 cảnh báo trong 1 tệp
`
	both := func(command func(*environment, []string) int) string {
		return onScreen(t, 62, func(screen *os.File) {
			env := &environment{ctx: context.Background(), lang: portal.Vietnamese, out: screen, err: screen, now: time.Now()}
			if got := command(env, []string{"-C", dir}); got != wrong {
				t.Errorf("it ends with %d", got)
			}
		})
	}
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "1")
	if got := both(checkSite); got != want {
		t.Errorf("check shows\n%s", got)
	}
	if got := both(buildSite); got != want+"nội dung có lỗi, chưa ghi gì cả\n" {
		t.Errorf("build shows\n%s", got)
	}
	t.Setenv("NO_COLOR", "")
	got := both(checkSite)
	if !strings.Contains(got, "\x1b[1;31mlỗi ở dòng 3, cột 13:\x1b[0m") || !strings.HasSuffix(got, "\x1b[0m\n") {
		t.Errorf("in colours:\n%q", got)
	}
	t.Setenv("TERM", "dumb")
	if got := both(checkSite); got != want {
		t.Errorf("a dumb terminal shows\n%s", got)
	}
}

// TestScreenOf tells terminals from everything else.
func TestScreenOf(t *testing.T) {
	screen, _ := terminal(t, 72)
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer write.Close()
	file, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for name, w := range map[string]io.Writer{"null": null, "pipe": write, "file": file, "no file": &bytes.Buffer{}} {
		if _, ok := screenOf(w, os.Getenv); ok {
			t.Errorf("%s: a terminal", name)
		}
	}
	for _, test := range []struct {
		env   map[string]string
		color bool
	}{
		{nil, true},
		{map[string]string{"NO_COLOR": "", "TERM": "xterm-256color"}, true},
		{map[string]string{"NO_COLOR": "0"}, false}, // any value
		{map[string]string{"TERM": "dumb"}, false},
	} {
		got, ok := screenOf(screen, func(name string) string { return test.env[name] })
		if want := (diag.Screen{Width: 72, Color: test.color}); got != want || !ok {
			t.Errorf("%v: %v %v", test.env, got, ok)
		}
	}
}
