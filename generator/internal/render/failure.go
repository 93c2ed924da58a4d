package render

import (
	"regexp"
	"strconv"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
)

// Failure is a layout that cannot be parsed or executed.
type Failure struct {
	File   string
	Line   int
	Column int
	Detail string
	kind   site.Kind // of the page whose layout "main" is
}

func (f *Failure) Error() string { return f.File + ": " + f.Detail }

// Problem puts the failure among the problems of the content: see diag.From.
func (f *Failure) Problem() diag.Problem {
	file := f.File
	if file == layoutFile("main") && f.kind != "" {
		file = layoutFile(f.kind)
	}
	return diag.Error(portal.Pos{File: file, Line: f.Line, Column: f.Column}, "layout", "detail", f.Detail)
}

var templateError = regexp.MustCompile(`^(?:html/)?template: ?([^:]*):(\d+):(?:(\d+):)? (?s:(.*))$`)

// failure reads the place that the template package puts before its message.
func failure(err error) *Failure {
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return &Failure{File: "layouts", Detail: err.Error()}
	}
	f := &Failure{File: "layouts/partials/" + m[1] + ".html", Detail: m[4]}
	switch m[1] {
	case "base":
		f.File = "layouts/base.html"
	case "main":
		f.File = layoutFile("main")
	}
	f.Line, _ = strconv.Atoi(m[2])
	f.Column, _ = strconv.Atoi(m[3])
	f.Column++ // the package counts from 0, and in bytes
	return f
}
