package preview

import (
	"bytes"
	"cmp"
	_ "embed"
	"html/template"
	"net/http"
	"strconv"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

//go:embed translations.html
var translationsHTML string

var translationsPage = template.Must(template.New("translations").Parse(translationsHTML))

// translationsView is the state of the translations: what is translated, what
// has fallen behind and what is missing.
type translationsView struct {
	Lang, Title, Lead, Version string
	Words                      map[string]string // the page's own words, by their ids
	Own                        []ownLink
	Files                      []translationView
}

// translationView is one English file that has not kept up.
type translationView struct {
	File, Said, Command string
	Passages            []passageView
}

// passageView is one passage that has not kept up.
type passageView struct {
	Place, State string
	Was, VI, EN  string
}

// showTranslations tells the office how the English stands to the Vietnamese.
// Readers are told on the pages themselves.
func (s *server) showTranslations(w http.ResponseWriter, p *portal.Portal, version string) {
	lang := s.options.Lang
	say := func(id string, args ...string) string { return i18n.Say(lang, "translations."+id, args...) }
	view := translationsView{Lang: string(lang), Title: say("title"), Version: version, Own: ownLinks(lang), Words: map[string]string{}}
	for _, id := range []string{"was", "now", "english", "command"} {
		view.Words[id] = say(id)
	}
	all, current := 0, 0
	for _, t := range p.Translations {
		all += len(t.Passages)
		current += t.Count(portal.PassageCurrent)
		if t.Stamped != nil && t.Count(portal.PassageCurrent) == len(t.Passages) && !t.NoBody {
			continue
		}
		file := translationView{File: t.File, Command: cmp.Or(s.options.Program, i18n.Program) + " translated " + t.File}
		file.Said = say("file", "current", strconv.Itoa(t.Count(portal.PassageCurrent)), "all", strconv.Itoa(len(t.Passages)))
		if t.Stamped == nil {
			file.Said = say("never")
		} else if t.NoBody {
			file.Said = say("no-body")
		}
		for _, passage := range t.Passages {
			if passage.State != portal.PassageCurrent && (passage.State != portal.PassageUnknown || t.Recounted) {
				file.Passages = append(file.Passages, passageOf(lang, t, passage))
			}
		}
		view.Files = append(view.Files, file)
	}
	for _, name := range p.Untranslated {
		view.Files = append(view.Files, translationView{File: name, Said: say("none")})
	}
	view.Lead = say("lead", "current", strconv.Itoa(current), "all", strconv.Itoa(all))
	if len(view.Files) == 0 {
		view.Lead = say("clean")
	}
	var b bytes.Buffer
	if err := translationsPage.Execute(&b, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes())
}

func passageOf(lang portal.Lang, t *portal.Translation, p portal.Passage) passageView {
	pos := p.EN.Pos
	if !p.EN.Stands() {
		pos = p.VI.Pos
	}
	v := passageView{
		Place: pos.Where(),
		State: i18n.Say(lang, "translations.state."+string(p.State)),
		Was:   p.Was, VI: p.VI.Line, EN: p.EN.Line,
	}
	if p.Key != "" {
		v.Place += " (" + p.Key + ")"
	}
	return v
}
