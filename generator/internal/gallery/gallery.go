// Package gallery shows every component of the layouts in every state that the
// sample portal has, light and dark: for whoever changes one.
//
// A component is a partial with a stylesheet of its name, an element of which
// has that name as a class. Its examples are cut out of rendered pages,
// so what is shown is what a reader gets.
package gallery

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/sample"
)

// size is the least of a sample that shows every state; others have a front page
// of their own: many counts projects instead of listing them, and few names the
// states in which no project is.
var (
	size = sample.Size{Projects: 12, Quarters: 8}
	many = sample.Size{Projects: 41, Quarters: 4}
	few  = sample.Size{Projects: 3, Quarters: 4}
)

// Gallery is the components of a portal's layouts.
type Gallery struct {
	Components []Component // by name
	Styles     []byte      // the site's stylesheets, dark inside .dark alone
	set        *output.Set
}

// Component is a partial, its stylesheet, and what they make.
type Component struct {
	Name     string
	Partial  string   // path of the layout, from the portal's root
	Style    string   // path of the stylesheet, from the portal's root
	Examples []string // HTML of the site's own making; together they have every class that it ever has
}

// New makes the gallery of the layouts and styles at look, in a language. The
// problems are those of the layouts; the gallery is nil when they are errors.
func New(look fs.FS, lang portal.Lang) (*Gallery, diag.List, error) {
	set, problems, err := siteOf(size, look)
	if set == nil {
		return nil, problems, err
	}
	pages := set.All()
	for _, size := range []sample.Size{many, few} {
		other, problems, err := siteOf(size, look)
		if other == nil {
			return nil, problems, err
		}
		for _, name := range []string{"index.html", "en/index.html"} {
			if front, ok := other.Get(name); ok {
				pages = append(pages, front)
			}
		}
	}
	g := &Gallery{set: set}
	if g.Components, err = components(look); err != nil {
		return nil, nil, err
	}
	if err := g.cut(lang, pages); err != nil {
		return nil, nil, err
	}
	g.Styles, err = g.styles()
	return g, nil, err
}

// Asset gives a file that an example shows, by its path in the sample's site.
func (g *Gallery) Asset(name string) (data []byte, ok bool, err error) {
	a, ok := g.set.Get(name)
	if !ok || !strings.HasPrefix(name, "assets/") {
		return nil, false, nil
	}
	data, err = a.Bytes()
	return data, true, err
}

// siteOf makes the site of a sample under the layouts and styles at look; nil
// where these have errors.
func siteOf(size sample.Size, look fs.FS) (*output.Set, diag.List, error) {
	root, err := withSample(size, look)
	if err != nil {
		return nil, nil, err
	}
	_, set, problems := build.Site(build.Inputs{Root: root, Options: content.Options{}})
	if problems.Errors() > 0 {
		return nil, problems, nil
	}
	return set, nil, nil
}

// withSample is the sample portal's content under the layouts and styles at
// look: an archive in memory, since the preview writes nothing.
func withSample(size sample.Size, look fs.FS) (fs.FS, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	put := func(name string, data []byte) error {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	for name, data := range sample.Files(size) {
		if data = behind(name, data); data == nil {
			continue
		}
		if err := put(name, data); err != nil {
			return nil, err
		}
	}
	for _, dir := range []string{"layouts", "static"} {
		err := fs.WalkDir(look, dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			data, err := fs.ReadFile(look, name)
			if err != nil {
				return err
			}
			return put(name, data)
		})
		if err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// The sample's translations keep up with its Vietnamese; so that what readers
// are told of those that do not can be seen, one is left out and one is stale.
const (
	untranslated = "content/projects/cau-ben-nhap/2024-q4.en.md"
	stale        = "content/projects/cau-ben-nhap/2025-q3.en.md"
)

// translated is the digest of a Vietnamese passage, as its translation has it.
var translated = regexp.MustCompile(`"[a-z][a-z2-7]{10}"`)

// behind is what the gallery has of a file of the sample; nil for nothing.
func behind(name string, data []byte) []byte {
	switch name {
	case untranslated:
		return nil
	case stale:
		return translated.ReplaceAllFunc(data, func(digest []byte) []byte {
			return append(append([]byte{}, digest[:len(digest)-9]...), `aaaaaaaa"`...)
		})
	}
	return data
}

// components lists the partials that have a stylesheet of their name.
func components(look fs.FS) ([]Component, error) {
	var all []Component
	err := fs.WalkDir(look, "static/css", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".css" {
			return err
		}
		c := Component{Name: strings.TrimSuffix(path.Base(name), ".css"), Style: name}
		c.Partial = "layouts/partials/" + c.Name + ".html"
		if _, err := fs.Stat(look, c.Partial); err == nil {
			all = append(all, c)
		}
		return nil
	})
	slices.SortFunc(all, func(a, b Component) int { return strings.Compare(a.Name, b.Name) })
	return all, err
}

// cut takes the examples out of those of the pages that are in a language.
func (g *Gallery) cut(lang portal.Lang, pages []output.Artifact) error {
	found := make([]variants, len(g.Components))
	for _, a := range pages {
		if path.Ext(a.Path) != ".html" || strings.HasPrefix(a.Path, "en/") != (lang == portal.English) {
			continue
		}
		data, err := a.Bytes()
		if err != nil {
			return err
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			return err
		}
		for n := range doc.Descendants() {
			for i, c := range g.Components {
				if n.Type == html.ElementNode && slices.Contains(classes(n), c.Name) {
					found[i].see(n)
				}
			}
		}
	}
	for i := range found {
		examples, err := found[i].choose()
		if err != nil {
			return err
		}
		g.Components[i].Examples = examples
	}
	return nil
}

// styles is every stylesheet of the site, in the order in which pages ask for
// them, with what is meant for dark screens inside .dark instead.
func (g *Gallery) styles() ([]byte, error) {
	var b bytes.Buffer
	for _, first := range []bool{true, false} { // site.css, then the others
		for _, a := range g.set.All() {
			if path.Ext(a.Path) != ".css" || strings.HasPrefix(path.Base(a.Path), "site.") != first {
				continue
			}
			data, err := a.Bytes()
			if err != nil {
				return nil, err
			}
			if _, err := io.WriteString(&b, darkInside(string(data))); err != nil {
				return nil, err
			}
		}
	}
	return b.Bytes(), nil
}

// onDark is how the stylesheets begin what is for dark screens alone.
const onDark = "@media screen and (prefers-color-scheme:dark){"

// darkInside makes the rules for dark screens those for what is inside .dark,
// in the layers where they stand, so that both can be seen at once.
func darkInside(css string) string {
	css = strings.ReplaceAll(css, onDark+":root{", ".dark{&{")
	return strings.ReplaceAll(css, onDark, ".dark{")
}
