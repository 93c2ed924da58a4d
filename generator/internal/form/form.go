// Package form makes the files of a new thing: a form in each language, which
// explains every key that the thing may have and holds what is already known.
//
// Both are in Vietnamese, for so are those who fill them in. What must be
// filled in stands as key = "", or as a name in capitals; "# " begins what is
// explained; "#" without a space stands before a key that may be put to use.
// The tables are in such an order that a key put to use without the head of its
// table is a fault that check finds, and never says something of another.
package form

import (
	"bytes"
	"embed"
	"fmt"
	"regexp"
	"strings"
	"text/template"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// File is one file of a new thing.
type File struct {
	Path string // from the portal's root, with "/"
	Data []byte
}

//go:embed *.tmpl
var files embed.FS

var templates = template.Must(template.ParseFS(files, "*.tmpl"))

// pair makes a thing's files, base.vi.md and base.en.md, by the templates of
// its kind. A template that fails is a defect of the program, which the first
// test of its kind finds.
func pair(base, kind string, view any) []File {
	var both []File
	for _, lang := range portal.Langs {
		var b bytes.Buffer
		if err := templates.ExecuteTemplate(&b, fmt.Sprintf("%s.%s.md.tmpl", kind, lang), view); err != nil {
			panic(fmt.Sprintf("form: %v", err))
		}
		both = append(both, File{Path: fmt.Sprintf("%s.%s.md", base, lang), Data: b.Bytes()})
	}
	return both
}

// plain is words as they may stand in a comment: on one line, with spaces that
// an editor can type.
func plain(words string) string { return strings.Join(strings.Fields(words), " ") }

// titled is what a thing is called: by its id, as long as it has no title.
func titled(t portal.Text, id string) string {
	if name := plain(t.VI); name != "" {
		return name
	}
	return id
}

func dated(d portal.Date) string { return plain(i18n.DateShort(portal.Vietnamese, d)) }

var bare = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// key is an id as a part of a table's head.
func key(id string) string {
	if bare.MatchString(id) {
		return id
	}
	return quoted(id)
}

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

func quoted(s string) string { return `"` + escapes.Replace(s) + `"` }

// choice is one of the ids that a key may name.
type choice struct {
	ID, Name string
	Until    string // when a place's name went out of use; ""
}

// choices are the ids that a key may name, as far as a form has room for them.
type choices struct {
	All  []choice
	More int // how many are left out
}

const room = 40

func choicesOf[T any](list []T, of func(T) choice) choices {
	var c choices
	for _, one := range list {
		if len(c.All) == room {
			c.More = len(list) - room
			break
		}
		c.All = append(c.All, of(one))
	}
	return c
}

func agencies(p *portal.Portal) choices {
	return choicesOf(p.Agencies, func(a *portal.Agency) choice { return choice{ID: a.ID, Name: plain(a.Name.VI)} })
}

func places(p *portal.Portal) choices {
	return choicesOf(p.Places, func(place *portal.Place) choice {
		return choice{place.ID, plain(place.Name.VI), dated(place.Until)}
	})
}

func measures(p *portal.Portal) choices {
	return choicesOf(p.Measures, func(m *portal.Measure) choice { return choice{ID: m.ID, Name: named(m)} })
}

// named is what a measure counts, and in what.
func named(m *portal.Measure) string {
	if m.Unit.VI == "" {
		return plain(m.Name.VI)
	}
	return plain(m.Name.VI + " (" + m.Unit.VI + ")")
}

func items(p *portal.Project) choices {
	return choicesOf(p.Items, func(i *portal.Item) choice { return choice{ID: i.ID, Name: plain(i.Title.VI)} })
}

// resolution is a text that may direct a new thing.
type resolution struct {
	Key, Name, ID string
}

func resolutions(p *portal.Portal) []resolution {
	var all []resolution
	for _, r := range p.Resolutions {
		all = append(all, resolution{key(r.ID), titled(r.Short, r.ID), r.ID})
	}
	return all
}

// source is an id that no source of the portal has yet.
func source(p *portal.Portal, stem string) string {
	id := stem
	for n := 2; p.Source(id) != nil || p.Resolution(id) != nil; n++ {
		id = fmt.Sprintf("%s-%d", stem, n)
	}
	return id
}
