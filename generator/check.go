package main

import (
	"encoding/json"
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
	if *confirmed && problems.Errors() == 0 {
		if format == "json" {
			return e.confirmedJSON(p)
		}
		e.confirmed(p)
		return done
	}
	if set != nil && problems.Errors() == 0 {
		problems.Add(check.Artifacts(set)...)
	}
	var err error
	if format == "json" {
		err = problems.Called(e.here()).JSON(e.out, e.lang)
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
			"vi", passage.VI.Line, "en", passage.EN.Line)
	}
	if len(passages) == 0 {
		e.print(e.out, "confirmed.none")
	}
}

// confirmedJSON lists them for a program, in an array of objects: where the
// English stands, the key of words of front matter ("" for what stands in the
// body), and the words of both. Where the content has errors those are listed
// instead, and the exit status says so.
func (e *environment) confirmedJSON(p *portal.Portal) int {
	type object struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
		Key    string `json:"key"`
		VI     string `json:"vi"`
		EN     string `json:"en"`
	}
	objects := []object{}
	for _, passage := range check.Confirmed(p) {
		at := passage.EN.Pos
		objects = append(objects, object{at.File, at.Line, at.Column, passage.Key, passage.VI.Line, passage.EN.Line})
	}
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(objects); err != nil {
		return e.machine(err)
	}
	return done
}
