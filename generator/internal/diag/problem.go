// Package diag holds what is wrong with the content: problems that know their
// place, and how an editor is told. A message is formed only when printed.
package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Severity says whether a problem stops the build.
type Severity string

const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
)

// Problem is one thing that is wrong, at one place.
type Problem struct {
	Pos      portal.Pos
	Severity Severity
	Message  string            // id of the message: its rule, or "rule.detail"
	Args     map[string]string // the names in the message
}

// Error makes a problem that stops the build. The args are names and values
// in turn: "key", "titel", "guess", "title".
func Error(pos portal.Pos, message string, args ...string) Problem {
	return newProblem(pos, SeverityError, message, args)
}

// Warning makes a problem that does not.
func Warning(pos portal.Pos, message string, args ...string) Problem {
	return newProblem(pos, SeverityWarning, message, args)
}

func newProblem(pos portal.Pos, severity Severity, message string, args []string) Problem {
	p := Problem{Pos: pos, Severity: severity, Message: message, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		p.Args[args[i]] = args[i+1]
	}
	return p
}

// Rule returns the name of the rule that was broken.
func (p Problem) Rule() string {
	rule, _, _ := strings.Cut(p.Message, ".")
	return rule
}

// List is problems in the order in which they were found.
type List []Problem

// Add appends problems.
func (l *List) Add(problems ...Problem) { *l = append(*l, problems...) }

// Errors counts the problems that stop the build.
func (l List) Errors() int {
	n := 0
	for _, p := range l {
		if p.Severity == SeverityError {
			n++
		}
	}
	return n
}

// Called returns the problems with hints that call the program by this name.
func (l List) Called(program string) List {
	called := slices.Clone(l)
	for i, p := range called {
		args := maps.Clone(p.Args)
		args["program"] = program
		called[i].Args = args
	}
	return called
}

// Sorted returns the problems as they are told, without exact repetitions:
// files with errors first, then by name, the Vietnamese before the English; within a file errors first, then by
// line, column, message and args.
func (l List) Sorted() List {
	stopped := map[string]bool{}
	for _, p := range l {
		if p.Severity == SeverityError {
			stopped[p.Pos.File] = true
		}
	}
	// serious is 0 for what comes first.
	serious := func(isError bool) int {
		if isError {
			return 0
		}
		return 1
	}
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(serious(stopped[a.Pos.File]), serious(stopped[b.Pos.File])),
			cmp.Compare(inOrder(a.Pos.File), inOrder(b.Pos.File)),
			cmp.Compare(serious(a.Severity == SeverityError), serious(b.Severity == SeverityError)),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.Message, b.Message),
			cmp.Compare(fmt.Sprint(a.Args), fmt.Sprint(b.Args)), // of a map, sorted by name
		)
	})
	return slices.CompactFunc(sorted, func(a, b Problem) bool {
		return a.Pos == b.Pos && a.Severity == b.Severity && a.Message == b.Message && maps.Equal(a.Args, b.Args)
	})
}

// inOrder is what a file's name is sorted by: the Vietnamese of a thing, which
// the other translates, comes first.
func inOrder(file string) string {
	if stem, ok := strings.CutSuffix(file, ".en.md"); ok {
		return stem + ".vj.md"
	}
	return file
}

// Summary counts the problems in words.
func (l List) Summary(lang portal.Lang) string {
	sorted := l.Sorted()
	files := map[string]bool{}
	for _, p := range sorted {
		files[p.Pos.File] = true
	}
	errors := sorted.Errors()
	return i18n.Say(lang, "check.summary", "errors", strconv.Itoa(errors),
		"warnings", strconv.Itoa(len(sorted)-errors), "files", strconv.Itoa(len(files)))
}
