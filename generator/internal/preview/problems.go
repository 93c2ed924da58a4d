package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"path"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

//go:embed problems.html
var problemsHTML string

//go:embed preview.css
var stylesheet []byte

//go:embed reload.js
var reloadScript []byte

var problemsPage = template.Must(template.New("problems").Parse(problemsHTML))

// problemsView is what the page of problems shows.
type problemsView struct {
	Lang, Title, Count, Note, Version string
	Files                             []problemsFile
	Drafts                            *draftsView // nil: there are none
	Own                               []ownLink
}

// problemsFile is what is wrong with one file.
type problemsFile struct {
	Name    string
	Lang    portal.Lang // of its lines
	Entries []problemsEntry
}

// draftsView is what the office wrote that no reader sees, and why.
type draftsView struct {
	Title string
	Why   []string
}

type problemsEntry struct {
	diag.Entry
	Severity, Place, Class, Others string
}

// lineWidth is how much of a long line is shown, in characters.
const lineWidth = 160

// showProblems stands in place of a page until the problems are mended.
func (s *server) showProblems(w http.ResponseWriter, status int, problems diag.List, version string) {
	lang := s.options.Lang
	view := problemsView{Lang: string(lang), Title: i18n.Say(lang, "preview.title"), Version: version, Own: ownLinks(lang)}
	view.Drafts = s.drafts(s.read())
	for _, group := range problems.Groups(lang, s.options.Source) {
		file := problemsFile{Name: group.File, Lang: portal.Vietnamese}
		if strings.Contains(group.File, ".en.") {
			file.Lang = portal.English
		}
		for _, e := range group.Entries {
			e.Excerpt = e.Excerpt.Cut(lineWidth)
			file.Entries = append(file.Entries, problemsEntry{
				e, i18n.Severity(lang, string(e.Severity)), e.Place(lang), string(e.Severity), e.Others(lang),
			})
		}
		view.Files = append(view.Files, file)
	}
	switch {
	case len(problems) == 0:
		view.Title = i18n.Say(lang, "preview.clean")
	case problems.Errors() > 0:
		view.Count, view.Note = problems.Summary(lang), i18n.Say(lang, "preview.stops")
	default:
		view.Count, view.Note = problems.Summary(lang), i18n.Say(lang, "check.warnings-only")
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

// drafts lists the drafts that are left out; nil: there are none.
func (s *server) drafts(p *portal.Portal) *draftsView {
	if p == nil || len(p.Drafts) == 0 {
		return nil
	}
	say := func(id string, args ...string) string { return i18n.Say(s.options.Lang, "drafts."+id, args...) }
	view := &draftsView{Title: say("title")}
	for _, file := range p.Drafts {
		id := "file"
		switch folder, name := path.Split(file); {
		case strings.HasSuffix(name, ".en.md"):
			id = "english"
		case name == "index.vi.md":
			view.Why = append(view.Why, say("folder", "file", file, "folder", strings.TrimSuffix(folder, "/")))
			continue
		}
		view.Why = append(view.Why, say(id, "file", file))
	}
	return view
}
