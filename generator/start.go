package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// start is a double click on the program: it previews the portal of the folder
// that it is started in, else that of the folder in which it lies.
func start(e *environment) int {
	dirs := []string{"."}
	if program, err := os.Executable(); err == nil {
		dirs = append(dirs, beside(program))
	}
	dir, ok := portalIn(dirs)
	if !ok {
		both(e.err, "start.no-portal", "dirs", listed(dirs))
		return misused
	}
	e.dir = dir
	return e.show(show{addr: defaultAddr, yields: true, open: true})
}

// beside is the folder in which a program lies: where a link leads to, and on
// a Mac the folder that shows the application.
func beside(program string) string {
	if real, err := filepath.EvalSymlinks(program); err == nil {
		program = real
	}
	dir := filepath.Dir(program)
	if app, ok := strings.CutSuffix(filepath.ToSlash(dir), "/Contents/MacOS"); ok && strings.HasSuffix(app, ".app") {
		return filepath.Dir(filepath.FromSlash(app))
	}
	return dir
}

// portalIn is the first of dirs that holds a portal. Something else may have a
// config.toml of its own in the folder that one happens to be in.
func portalIn(dirs []string) (dir string, ok bool) {
	for _, dir := range dirs {
		config, err := os.Stat(filepath.Join(dir, "config.toml"))
		if err != nil || !config.Mode().IsRegular() {
			continue
		}
		if content, err := os.Stat(filepath.Join(dir, "content")); err == nil && content.IsDir() {
			return dir, true
		}
	}
	return "", false
}

// listed names each of dirs once, in full.
func listed(dirs []string) string {
	var names []string
	seen := map[string]bool{}
	for _, dir := range dirs {
		if full, err := filepath.Abs(dir); err == nil {
			dir = full
		}
		if !seen[dir] {
			names = append(names, dir)
		}
		seen[dir] = true
	}
	return strings.Join(names, "; ")
}

// both complains in both languages: one who has double-clicked had no way to
// choose.
func both(w io.Writer, id string, args ...string) {
	for _, lang := range portal.Langs {
		_, _ = io.WriteString(w, i18n.Say(lang, id, args...)+"\n") // nowhere is left to complain to
	}
}

// hold keeps the window of a double click open until it has been read.
func hold(in io.Reader, w io.Writer) {
	both(w, "start.hold")
	_, _ = bufio.NewReader(in).ReadString('\n') // the end of the input will do, too
}
