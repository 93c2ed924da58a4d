package preview

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
)

//go:embed problems.html
var problemsHTML string

//go:embed preview.css
var stylesheet []byte

//go:embed reload.js
var reloadScript []byte

var problemsPage = template.Must(template.New("problems").Parse(problemsHTML))

// showProblems stands in place of a page until the problems are mended.
func (s *server) showProblems(w http.ResponseWriter, status int, problems diag.List, version string) {
	type line struct {
		Place, Severity, Class, Text, Hint, Rule string
	}
	lang := s.options.Lang
	view := struct {
		Lang, Title, Stops, Version, Clean string
		Lines                              []line
	}{Lang: string(lang), Title: i18n.Say(lang, "preview.title"), Version: version}
	for _, p := range problems.Sorted() {
		text, hint := i18n.Message(lang, p.Message, p.Args)
		place := p.Pos.File
		if p.Pos.Line > 0 {
			place = fmt.Sprintf("%s:%d:%d", p.Pos.File, p.Pos.Line, p.Pos.Column)
		}
		view.Lines = append(view.Lines, line{place, i18n.Severity(lang, string(p.Severity)), string(p.Severity), text, hint, p.Rule()})
	}
	if problems.Errors() > 0 {
		view.Stops = i18n.Say(lang, "preview.stops")
	}
	if len(problems) == 0 {
		view.Clean = i18n.Say(lang, "check.clean")
	}
	var b bytes.Buffer
	if err := problemsPage.Execute(&b, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}
