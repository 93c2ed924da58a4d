package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"camket/generator/internal/i18n"
)

// version is the commit that a release was made of. Only the linker sets it:
// see the Makefile.
var version string

// fromSource is how the program is called where there is no release of it, and
// in what it says of itself.
const fromSource = i18n.Program

// printVersion prints what the program is, in one line without a language:
// "cam-ket 2026-03-31-0123456789ab go1.26.8 windows/amd64".
func printVersion(e *environment, args []string) int {
	if status, ok := e.parse(e.flags("version"), args); !ok {
		return status
	}
	fmt.Fprintln(e.out, "cam-ket", cmp.Or(version, "dev"), runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH)
	return done
}

// program is how this program is called.
func program() string {
	if version == "" {
		return fromSource
	}
	return called(runtime.GOOS, os.Args[0])
}

// here is how this program is called for the portal at hand: what a hint tells
// an editor to run can be pasted.
func (e *environment) here() string {
	switch dir := e.dir; {
	case dir == "" || filepath.Clean(dir) == ".":
		return program()
	case strings.ContainsAny(dir, " '()&"):
		return program() + ` -C "` + dir + `"`
	default:
		return program() + " -C " + dir
	}
}

// called is how a release is called, which needs no Go: by its file's name,
// and from another folder than the shell looks in by the folder, too.
func called(system, program string) string {
	name := filepath.Base(program)
	switch {
	case system == "windows":
		return `.\` + name
	case strings.ContainsRune(program, os.PathSeparator):
		return "./" + name
	}
	return name
}
