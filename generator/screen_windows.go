package main

import (
	"os"

	"golang.org/x/sys/windows"

	"camket/generator/internal/diag"
)

// console reports whether f is a console, and reads its width. It turns colours
// on; a console that is too old for them has none.
func console(f *os.File, screen *diag.Screen) bool {
	handle := windows.Handle(f.Fd())
	var mode uint32
	if windows.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	if screen.Color {
		screen.Color = windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
	}
	var info windows.ConsoleScreenBufferInfo
	if windows.GetConsoleScreenBufferInfo(handle, &info) == nil {
		// An old console begins a new line by itself behind the last column.
		screen.Width = int(info.Window.Right - info.Window.Left)
	}
	return true
}
