package main

import (
	"strconv"

	"camket/generator/internal/build"
	"camket/generator/internal/check"
	"camket/generator/internal/portal"
)

// checkSite prints every problem and writes nothing.
func checkSite(e *environment, args []string) int {
	f := e.flags("check")
	format := "text"
	f.Var(choice{&format, []string{"text", "json"}}, "format", "")
	var asOf portal.Date
	f.Var(day{&asOf}, "as-of", "")
	if status, ok := e.parse(f, args); !ok {
		return status
	}
	root, status := e.open()
	if root == nil {
		return status
	}
	_, set, problems := build.Site(e.inputs(root, asOf, false))
	if set != nil && problems.Errors() == 0 {
		problems.Add(check.Artifacts(set)...)
	}
	var err error
	if format == "json" {
		err = problems.JSON(e.out, e.lang)
	} else {
		err = problems.Text(e.out, e.lang)
	}
	if err != nil {
		return e.machine(err)
	}
	if format == "text" {
		e.summary(problems.Sorted().Errors(), len(problems.Sorted()))
	}
	if problems.Errors() > 0 {
		return wrong
	}
	return done
}

// summary counts the problems in words.
func (e *environment) summary(errors, all int) {
	if all == 0 {
		e.print(e.out, "check.clean")
		return
	}
	e.print(e.out, "check.summary", "errors", strconv.Itoa(errors), "warnings", strconv.Itoa(all-errors))
}
