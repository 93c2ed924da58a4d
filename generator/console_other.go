//go:build !windows

package main

// ownsConsole reports whether the window closes with this program: only Windows
// closes it at once.
func ownsConsole() bool { return false }
