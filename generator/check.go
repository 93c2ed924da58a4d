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
	confirmed := f.Bool("confirmed", false, "")
	drafts := f.Bool("drafts", false, "")
	var asOf portal.Date
	f.Var(day{&asOf}, "as-of", "")
	if status, ok := e.parse(f, args); !ok {
		return status
	}
	root, status := e.open()
	if root == nil {
		return status
	}
	p, set, problems := build.Site(e.inputs(root, asOf, *drafts))
	if *confirmed && format == "text" && problems.Errors() == 0 {
		e.confirmed(p)
		return done
	}
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
	if format == "text" {
		e.leftOut(p)
	}
	if problems.Errors() > 0 {
		return wrong
	}
	return done
}

// confirmed lists the passages whose figures an editor has confirmed.
func (e *environment) confirmed(p *portal.Portal) {
	passages := check.Confirmed(p)
	for _, passage := range passages {
		e.print(e.out, "confirmed.pair", "file", passage.EN.Pos.File, "line", strconv.Itoa(passage.EN.Pos.Line),
			"vi", passage.VI.Plain, "en", passage.EN.Plain)
	}
	if len(passages) == 0 {
		e.print(e.out, "confirmed.none")
	}
}
