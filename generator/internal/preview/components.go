package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"strings"

	"camket/generator/internal/gallery"
	"camket/generator/internal/i18n"
)

//go:embed components.html
var componentsHTML string

//go:embed components.css
var componentsStyle []byte

var componentsPage = template.Must(template.New("components").Parse(componentsHTML))

// scheme is the colours in which the examples are shown.
type scheme struct{ Class, Name string }

// showComponents shows what the layouts are put together of. It is made anew
// for each request: only those who change a layout look at it.
func (s *server) showComponents(w http.ResponseWriter, version string) {
	lang := s.options.Lang
	g, ok := s.gallery(w, version)
	if !ok {
		return
	}
	type component struct {
		gallery.Component
		Shown []template.HTML // the site's own HTML, as it was rendered
	}
	view := struct {
		Lang, Title, Lead, Label, None, Version string
		Own                                     []ownLink
		Components                              []component
		Schemes                                 []scheme
	}{
		Lang: string(lang), Title: i18n.Say(lang, "preview.components"), Lead: i18n.Say(lang, "preview.components.lead"),
		Label: i18n.Say(lang, "preview.label"), None: i18n.Say(lang, "preview.components.none"), Version: version, Own: ownLinks(lang),
		Schemes: []scheme{{"light", i18n.Say(lang, "preview.light")}, {"dark", i18n.Say(lang, "preview.dark")}},
	}
	for _, c := range g.Components {
		shown := component{Component: c}
		for _, example := range c.Examples {
			shown.Shown = append(shown.Shown, template.HTML(example))
		}
		view.Components = append(view.Components, shown)
	}
	var page bytes.Buffer
	if err := componentsPage.Execute(&page, view); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page.Bytes())
}

// componentFile sends what the examples need: their stylesheet, and pictures
// of the sample portal.
func (s *server) componentFile(w http.ResponseWriter, r *http.Request, name, version string) {
	g, ok := s.gallery(w, version)
	if !ok {
		return
	}
	data, found, err := g.Styles, true, error(nil)
	if name != "components.css" {
		data, found, err = g.Asset(name)
	}
	switch {
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	case !found:
		http.NotFound(w, r)
	default:
		w.Header().Set("Content-Type", ContentType(name))
		_, _ = w.Write(data)
	}
}

// gallery makes the components, unless they are at hand for this version of the
// site; where it cannot, it has answered with the reason.
func (s *server) gallery(w http.ResponseWriter, version string) (*gallery.Gallery, bool) {
	s.making.Lock()
	defer s.making.Unlock()
	if s.made == nil || s.madeOf != version {
		g, problems, err := gallery.New(s.options.Site().Root, s.options.Lang)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return nil, false
		}
		if g == nil {
			s.showProblems(w, http.StatusInternalServerError, problems, version)
			return nil, false
		}
		s.made, s.madeOf = g, version
	}
	return s.made, true
}

// isComponentFile reports whether a request is for a file of the gallery.
func isComponentFile(own string) (name string, ok bool) {
	return strings.CutPrefix("/_/"+own, gallery.Folder)
}
