package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// ownsConsole reports whether the window was opened for this program alone, as
// a double click does, and closes with it.
func ownsConsole() bool {
	var processes [2]uint32
	n, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList").
		Call(uintptr(unsafe.Pointer(&processes[0])), uintptr(len(processes)))
	return n == 1
}
