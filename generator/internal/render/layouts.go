package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
	"camket/generator/internal/tree"
)

// Layouts is layouts/, parsed: base.html around pages/KIND.html, with every
// partial at hand, once per language.
type Layouts struct {
	pages  map[pageLayout]*template.Template
	words  map[portal.Lang]words
	digest string
}

type pageLayout struct {
	kind site.Kind
	lang portal.Lang
}

func layoutFile(kind site.Kind) string { return "layouts/pages/" + string(kind) + ".html" }

// ReadLayouts reads layouts/. A file's name is its template's: base.html is
// "base", partials/x.html is "x", pages/KIND.html is "main" for that kind.
func ReadLayouts(root fs.FS, assets *Assets) (*Layouts, diag.List) {
	files, problems := tree.Walk(root, "layouts")
	texts := map[string]string{}
	var digest []string
	for _, file := range files {
		text, more := file.Text()
		problems.Add(more...)
		texts[file.Path] = text
		digest = append(digest, file.Path, text)
	}
	l := &Layouts{pages: map[pageLayout]*template.Template{}, words: map[portal.Lang]words{}}
	for _, lang := range portal.Langs {
		found, more := readWords("layouts/"+string(lang)+".toml", texts)
		problems.Add(more...)
		if len(more) == 0 {
			l.words[lang] = found
		}
	}
	if len(l.words) == len(portal.Langs) {
		problems.Add(sameWords(l.words)...)
	}
	digest = append(digest, assets.digest)
	l.digest = output.Digest([]byte(strings.Join(digest, "\x00")))
	for _, lang := range portal.Langs {
		shared, more := l.shared(lang, texts, assets)
		if lang == portal.Vietnamese {
			problems.Add(more...) // the same in both
		}
		for _, kind := range slices.Sorted(maps.Keys(site.Kinds())) {
			t, more := page(shared, kind, texts)
			if lang == portal.Vietnamese {
				problems.Add(more...)
			}
			l.pages[pageLayout{kind, lang}] = t
		}
	}
	return l, problems
}

// shared parses base.html and the partials, with the functions of lang.
func (l *Layouts) shared(lang portal.Lang, texts map[string]string, assets *Assets) (*template.Template, diag.List) {
	var problems diag.List
	t := template.New("").Option("missingkey=error").Funcs(template.FuncMap{
		"word":  l.words[lang].say,
		"asset": assets.url,
		"share": l.cardURL,
	})
	if _, ok := texts["layouts/base.html"]; !ok {
		problems.Add(diag.Error(portal.Pos{File: "layouts/base.html"}, "layout.missing", "file", "layouts/base.html"))
	}
	for _, file := range slices.Sorted(maps.Keys(texts)) {
		name := strings.TrimSuffix(path.Base(file), ".html")
		isPartial := path.Dir(file) == "layouts/partials" && name != path.Base(file)
		if file != "layouts/base.html" && !isPartial {
			continue
		}
		if _, err := t.New(name).Parse(texts[file]); err != nil {
			problems.Add(failure(err).Problem())
		}
	}
	return t, problems
}

// page adds the layout of one kind to what all share.
func page(shared *template.Template, kind site.Kind, texts map[string]string) (*template.Template, diag.List) {
	file := layoutFile(kind)
	text, ok := texts[file]
	if !ok {
		return nil, diag.List{diag.Error(portal.Pos{File: file}, "layout.missing", "file", file)}
	}
	t, err := shared.Clone()
	if err == nil {
		_, err = t.New("main").Parse(text)
	}
	if err != nil {
		f := failure(err)
		f.kind = kind
		return nil, diag.List{f.Problem()}
	}
	return t, nil
}

// Template gives the parsed layout of a kind, for tests against its view.
func (l *Layouts) Template(kind site.Kind, lang portal.Lang) (*template.Template, error) {
	t := l.pages[pageLayout{kind, lang}]
	if t == nil {
		return nil, fmt.Errorf("no layout for %s", kind)
	}
	return t.Clone()
}
