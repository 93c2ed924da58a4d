// Package diag holds what is wrong with the content: problems that know their
// place, and how an editor is told. A message is formed only when printed.
package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

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

// Sorted returns the problems by file, line, column, message, then args, without
// exact repetitions.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.Message, b.Message),
			cmp.Compare(fmt.Sprint(a.Args), fmt.Sprint(b.Args)), // of a map, sorted by name
		)
	})
	return slices.CompactFunc(sorted, func(a, b Problem) bool {
		return a.Pos == b.Pos && a.Message == b.Message && maps.Equal(a.Args, b.Args)
	})
}
