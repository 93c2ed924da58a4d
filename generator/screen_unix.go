//go:build !windows

package main

import (
	"os"

	"golang.org/x/sys/unix"

	"camket/generator/internal/diag"
)

// console reports whether f is a terminal, and reads its width. A terminal
// alone has a size: /dev/null is a character device, too, and has none.
func console(f *os.File, screen *diag.Screen) bool {
	size, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return false
	}
	screen.Width = int(size.Col)
	return true
}
