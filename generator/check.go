package main

import (
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
		err = e.report(e.out, root, problems)
	}
	if err != nil {
		return e.machine(err)
	}
	if problems.Errors() > 0 {
		return wrong
	}
	return done
}
