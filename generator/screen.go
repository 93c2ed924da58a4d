package main

import (
	"io"
	"io/fs"
	"os"

	"camket/generator/internal/diag"
	"camket/generator/internal/tree"
)

// screenOf tells a terminal from a pipe or a file. It has colours unless the
// person (NO_COLOR) or the terminal will not have any.
func screenOf(w io.Writer, getenv func(string) string) (screen diag.Screen, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile {
		return screen, false
	}
	screen.Color = getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
	return screen, console(f, &screen)
}

// report tells of problems on w. For a person at a terminal they are shown with
// their lines, the count last. In a pipe they are plain text, line by line; the
// count is no problem, and goes to standard error, so that no program takes it
// for one.
func (e *environment) report(w io.Writer, root fs.FS, problems diag.List) error {
	problems = problems.Called(e.here())
	if screen, ok := screenOf(w, os.Getenv); ok {
		return problems.Show(w, e.lang, screen, tree.Source(root))
	}
	if len(problems) == 0 {
		e.print(w, "check.clean")
		return nil
	}
	if err := problems.Text(w, e.lang); err != nil {
		return err
	}
	_, err := io.WriteString(e.err, problems.Summary(e.lang)+"\n")
	return err
}
