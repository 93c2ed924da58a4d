package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
	"camket/generator/internal/tree"
)

// Layouts is layouts/, parsed once per language: for each kind base.html around
// pages/KIND.html, and every partial, which all kinds share.
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
// "base", partials/x.html is "x", pages/KIND.html is "pages/KIND", to which
// "main" in base.html leads for that kind.
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

// page adds the layout of one kind to what all share, and base.html around it.
// A set of templates for each kind would be parsed and escaped anew, at a third
// of the time of a small build.
func page(shared *template.Template, kind site.Kind, texts map[string]string) (*template.Template, diag.List) {
	file, name := layoutFile(kind), "pages/"+string(kind)
	text, ok := texts[file]
	if !ok {
		return nil, diag.List{diag.Error(portal.Pos{File: file}, "layout.missing", "file", file)}
	}
	if _, err := shared.New(name).Parse(text); err != nil {
		return nil, diag.List{failure(err).Problem()}
	}
	base := shared.Lookup("base")
	if base == nil || base.Tree == nil {
		return nil, nil // said already
	}
	around := base.Tree.Copy()
	lead(around.Root, "main", name)
	t, err := shared.AddParseTree("base/"+string(kind), around)
	if err != nil {
		return nil, diag.List{failure(err).Problem()}
	}
	return t, nil
}

// lead makes every call of one template in a list call another.
func lead(list *parse.ListNode, from, to string) {
	if list == nil {
		return
	}
	branch := func(b *parse.BranchNode) {
		lead(b.List, from, to)
		lead(b.ElseList, from, to)
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TemplateNode:
			if n.Name == from {
				n.Name = to
			}
		case *parse.IfNode:
			branch(&n.BranchNode)
		case *parse.WithNode:
			branch(&n.BranchNode)
		case *parse.RangeNode:
			branch(&n.BranchNode)
		}
	}
}

// Template gives the parsed layout of a kind, to check it against its view.
func (l *Layouts) Template(kind site.Kind, lang portal.Lang) (*template.Template, error) {
	t := l.pages[pageLayout{kind, lang}]
	if t == nil {
		return nil, fmt.Errorf("no layout for %s", kind)
	}
	set, err := t.Clone()
	if err != nil {
		return nil, err
	}
	return set.Lookup(t.Name()), nil
}
