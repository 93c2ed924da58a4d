// Package content turns the files of a portal into its domain. It reads each
// file once, collects every problem with its place, and resolves what one
// file says of another when all are read. It writes nothing.
//
// Each kind of thing has a file here with one decoding function, which reads
// both languages: see document.Table.
package content

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"camket/generator/internal/anchor"
	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
	"camket/generator/internal/settings"
	"camket/generator/internal/translation"
	"camket/generator/internal/tree"
)

// Options is what the command line says.
type Options struct {
	AsOf   portal.Date // a day; zero: config.toml's, else that of Now
	Now    time.Time   // the clock, read in main alone
	Drafts bool        // publish drafts too
}

// Load reads config.toml and content/ below root. The portal is as complete
// as its files allow; it is fit to publish only when no problem is an error.
func Load(root fs.FS, options Options) (*portal.Portal, diag.List) {
	l := &loader{
		root:    root,
		options: options,
		portal:  &portal.Portal{Withheld: map[string]int{}},
		files:   map[string]tree.File{},
		sources: map[string]*portal.Source{},
		cited:   map[string]bool{},
		drafts:  map[string]bool{},
		said:    map[*portal.Statement][]answer{},
		unclear: map[*portal.Statement]bool{},
		partial: map[string]bool{},
	}
	l.config()
	files, problems := tree.Walk(root, "content")
	l.problems.Add(problems...)
	l.unread = problems.Errors() > 0
	for _, file := range files {
		l.files[file.Path] = file
	}
	l.catalogue()
	l.record()
	l.memory()
	l.guide()
	l.glossary()
	for _, r := range l.things("content/resolutions") {
		l.resolution(r)
	}
	for _, p := range l.things("content/projects") {
		l.project(p)
	}
	for _, i := range l.things("content/indicators") {
		l.indicator(i)
	}
	for _, p := range l.things("content/pages") {
		l.page(p)
	}
	l.arrange()
	l.unexpected()
	for _, resolve := range l.later {
		resolve()
	}
	slices.SortFunc(l.portal.Sources, func(a, b *portal.Source) int { return strings.Compare(a.ID, b.ID) })
	l.shared()
	l.uncited()
	l.problems = translation.Blameless(l.problems, l.pairs)
	l.portal.Incomplete = l.unread
	return l.portal, l.problems
}

// loader is the state of one Load.
type loader struct {
	root     fs.FS
	options  Options
	portal   *portal.Portal
	problems diag.List
	files    map[string]tree.File // by path; what has been read is taken out

	slugs    []settings.Slug
	agencies map[string]*portal.Agency
	places   map[string]*portal.Place
	measures map[string]*portal.Measure
	units    map[string]portal.Text // by their Vietnamese words
	sources  map[string]*portal.Source
	cited    map[string]bool
	said     map[*portal.Statement][]answer
	unclear  map[*portal.Statement]bool
	partial  map[string]bool    // folders with a file of which a part is not known
	later    []func()           // references, resolved when all is read
	drafts   map[string]bool    // pages that are there and not published
	pairs    []translation.Pair // the files that stand in both languages
	unread   bool               // some file could not be decoded: what it defines is not known
}

// unresolved adds a problem about a reference. When some file could not be decoded
// nobody knows what it defines, so that file's own problem is enough.
func (l *loader) unresolved(pos portal.Pos, message string, args ...string) {
	if !l.unread {
		l.problems.Add(diag.Error(pos, message, args...))
	}
}

// config reads config.toml and settles the day as of which states are derived.
func (l *loader) config() {
	c := settings.Config{Zone: time.UTC}
	file, ok, problems := tree.Stat(l.root, "config.toml")
	l.problems.Add(problems...)
	if ok {
		l.decodeTOML(file, func(t *document.Table) { c = settings.Read(t) })
	}
	l.portal.Settings, l.slugs = c.Settings, c.Order
	switch {
	case !l.options.AsOf.IsZero():
		l.portal.AsOf = l.options.AsOf.End
	case c.AsOf != 0:
		l.portal.AsOf, l.portal.Pinned = c.AsOf, true
	default:
		l.portal.AsOf = portal.DayOf(l.options.Now.In(c.Zone).Date())
	}
}

// body gives the headings of a body their names, and resolves what it cites.
func (l *loader) body(prose *portal.Prose) {
	l.problems.Add(anchor.Headings(prose)...)
	l.citeNotes(prose)
}

// memory reads what is remembered of translations.
func (l *loader) memory() {
	l.portal.Remembered, l.portal.English = map[string]string{}, map[string][]string{}
	l.toml(translation.MemoryFile, func(t *document.Table) {
		memory := translation.ReadMemory(t)
		l.portal.Remembered, l.portal.English = memory.Words, memory.English
	})
}
