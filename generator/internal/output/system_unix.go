//go:build !windows

package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"
)

// mountPoint tells whether dir is on another device than the folder above it.
// A bind mount from the same device is found by the exchange, see there.
func mountPoint(dir string, info fs.FileInfo) bool {
	above, err := os.Lstat(filepath.Dir(dir))
	if err != nil {
		return false
	}
	a, ok := info.Sys().(*syscall.Stat_t)
	b, okAbove := above.Sys().(*syscall.Stat_t)
	return ok && okAbove && a.Dev != b.Dev
}

// lock returns nil if another run holds the lock. It locks the folder that
// holds full, not a file of its own: nothing is left behind, and no time of
// modification changes.
func lock(full string) (unlock func() error, err error) {
	f, err := os.Open(filepath.Dir(full))
	if err != nil {
		return nil, err
	}
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) == unix.EWOULDBLOCK {
		return nil, f.Close()
	}
	return f.Close, nil
}
