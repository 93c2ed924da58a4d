package render

import (
	"path"
	"regexp"
	"strconv"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Failure is a layout that cannot be parsed or executed.
type Failure struct {
	File   string
	Line   int
	Column int
	Detail string
}

func (f *Failure) Error() string { return f.File + ": " + f.Detail }

// Problem puts the failure among the problems of the content: see diag.From.
func (f *Failure) Problem() diag.Problem {
	return diag.Error(portal.Pos{File: f.File, Line: f.Line, Column: f.Column}, "layout", "detail", f.Detail)
}

var templateError = regexp.MustCompile(`^(?:html/)?template: ?([^:]*):(\d+):(?:(\d+):)? (?s:(.*))$`)

// failure reads the place that the template package puts before its message.
func failure(err error) *Failure {
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return &Failure{File: "layouts", Detail: err.Error()}
	}
	f := &Failure{File: "layouts/partials/" + m[1] + ".html", Detail: m[4]}
	if m[1] == "base" || path.Dir(m[1]) == "pages" {
		f.File = "layouts/" + m[1] + ".html"
	}
	f.Line, _ = strconv.Atoi(m[2])
	f.Column, _ = strconv.Atoi(m[3])
	f.Column++ // the package counts from 0, and in bytes
	return f
}
