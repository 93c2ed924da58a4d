//go:build unix

package tree

import (
	"net"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/unix"
)

// Opening a pipe would hang until someone writes to it.
func TestSpecialFiles(t *testing.T) {
	dir, fsys := plant(t, map[string]string{"content/a.md": "a"})
	want := []string{"content/pipe.md file-unreadable.kind @kind.pipe"}
	if err := unix.Mkfifo(filepath.Join(dir, "content/pipe.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mknod(filepath.Join(dir, "content/device.md"), unix.S_IFCHR|0o600, int(unix.Mkdev(1, 3))); err == nil {
		want = append(want, "content/device.md file-unreadable.kind @kind.device")
	} else {
		t.Logf("no device: %v", err) // only root may
	}
	t.Chdir(filepath.Join(dir, "content")) // the path of a socket is short
	if listener, err := net.Listen("unix", "socket.md"); err == nil {
		defer listener.Close()
		want = append(want, "content/socket.md file-unreadable.kind @kind.socket")
	} else {
		t.Logf("no socket: %v", err)
	}
	files, problems := Walk(fsys, "content")
	slices.Sort(want)
	if got := told(problems); !slices.Equal(got, want) || len(files) != 1 {
		t.Errorf("%q, %q", got, paths(files))
	}
	if _, ok, problems := Stat(fsys, "content/pipe.md"); ok || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
	if os.Getuid() == 0 {
		return // who may read everything
	}
	if err := os.Chmod(filepath.Join(dir, "content/a.md"), 0); err != nil {
		t.Fatal(err)
	}
	if _, problems := files[0].Text(); !slices.Equal(told(problems), []string{"content/a.md file-unreadable.open"}) {
		t.Errorf("%v", problems)
	}
}
