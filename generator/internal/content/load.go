// Package content turns the files of a portal into its domain. It reads each
// file once, collects every problem with its place, and resolves what one
// file says of another when all are read. It writes nothing.
//
// A translation is stamped by Stamp, which says that somebody has read it beside
// the Vietnamese. It is refused as a whole, and nothing is written, where blocks,
// their order, items, rows or columns do not match; the command refuses figures
// that disagree, too, until they are mended or confirmed.
//
// Each kind of thing has a file here with one decoding function, which reads
// both languages: see table.
package content

import (
	"io/fs"
	"maps"
	pathpkg "path"
	"regexp"
	"slices"
	"strings"
	"time"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/markdown"
	"camket/generator/internal/picture"
	"camket/generator/internal/portal"
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
	for _, r := range l.things("content/resolutions", "index") {
		l.resolution(r)
	}
	for _, p := range l.things("content/projects", "index") {
		l.project(p)
	}
	for _, i := range l.things("content/indicators", "index") {
		l.indicator(i)
	}
	for _, p := range l.things("content/pages", "index") {
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
	l.blameless()
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

	slugs    []string // the ids of config.toml's slugs, in its order
	agencies map[string]*portal.Agency
	places   map[string]*portal.Place
	measures map[string]*portal.Measure
	units    map[string]portal.Text // by their Vietnamese words
	sources  map[string]*portal.Source
	cited    map[string]bool
	said     map[*portal.Statement][]answer
	unclear  map[*portal.Statement]bool
	partial  map[string]bool // folders with a file of which a part is not known: see document
	later    []func()        // references, resolved when all is read
	drafts   map[string]bool // pages that are there and not published
	beside   []beside        // the files that stand in both languages
	unread   bool            // some file could not be decoded: what it defines is not known
}

// unresolved adds a problem about a reference. When some file could not be decoded
// nobody knows what it defines, so that file's own problem is enough.
func (l *loader) unresolved(pos portal.Pos, message string, args ...string) {
	if !l.unread {
		l.problems.Add(diag.Error(pos, message, args...))
	}
}

// reserved are the names that no file can have on Windows.
var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

var idForm = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// IsID reports whether a thing can have this name: lower-case ASCII letters,
// digits and hyphens, and no name that Windows keeps for itself.
func IsID(name string) bool { return idForm.MatchString(name) && !reserved.MatchString(name) }

// things lists the folders below dir that hold NAME.vi.md, in the order of
// their ids, as paths without the language and the ending.
func (l *loader) things(dir, name string) []string {
	var all []string
	for _, file := range slices.Sorted(maps.Keys(l.files)) {
		folder, base := pathpkg.Split(file)
		if base != name+".vi.md" || pathpkg.Dir(pathpkg.Clean(folder)) != dir {
			continue
		}
		id := pathpkg.Base(folder)
		if !IsID(id) {
			l.problems.Add(diag.Error(portal.Pos{File: file}, "unexpected-file.name", "name", id))
			delete(l.files, file)
			continue
		}
		all = append(all, folder+name)
	}
	slices.SortFunc(all, func(a, b string) int { return strings.Compare(pathpkg.Dir(a), pathpkg.Dir(b)) })
	return all
}

// thing is what the two files of any thing have in common.
type thing struct {
	id          string // the folder's name
	pos         portal.Pos
	prose       portal.Prose
	draft       bool
	translation *portal.Translation // nil: there is no English
}

// read reads base.vi.md, then base.en.md, and decodes both into the same
// thing. ok is false when there is nothing to publish: the Vietnamese could
// not be decoded, or it is a draft.
func (l *loader) read(base string, decode func(t *table)) (thing, bool) {
	th := thing{id: pathpkg.Base(pathpkg.Dir(base)), pos: portal.Pos{File: base + ".vi.md", Line: 1, Column: 1}}
	vi, ok := l.decode(base+".vi.md", nil, &th, decode)
	if !ok || th.draft && !l.options.Drafts {
		delete(l.files, base+".en.md")
		if ok && pathpkg.Base(base) == "index" {
			l.withhold(pathpkg.Dir(base))
		}
		return th, false
	}
	var translation thing
	if _, exists := l.files[base+".en.md"]; !exists {
		l.problems.Add(diag.Warning(portal.Pos{File: vi.file}, "translation-missing", "file", base+".en.md"))
		l.portal.Untranslated = append(l.portal.Untranslated, vi.file)
		return th, true
	}
	en, ok := l.decode(base+".en.md", vi, &translation, decode)
	if !ok || translation.draft && !l.options.Drafts {
		return th, true
	}
	if en.draft && len(en.worded) == 0 && translation.prose.EN.IsEmpty() { // nobody has begun it
		l.portal.Drafts = append(l.portal.Drafts, en.file)
		return th, true
	}
	l.beside = append(l.beside, beside{vi, en})
	th.prose.EN = translation.prose.EN
	l.untranslated(vi, en, th.prose)
	th.translation = l.compare(vi, en, &th.prose)
	l.portal.Translations = append(l.portal.Translations, th.translation)
	return th, true
}

// withhold takes out all that lies beside a draft: its reports and pictures.
func (l *loader) withhold(folder string) {
	for name := range l.files {
		if strings.HasPrefix(name, folder+"/") && strings.HasSuffix(name, ".vi.md") {
			l.portal.Withheld[folder+"/index.vi.md"]++
		}
	}
	maps.DeleteFunc(l.files, func(name string, _ tree.File) bool { return strings.HasPrefix(name, folder+"/") })
}

// decode reads one language's file of a thing: the English, where the
// Vietnamese that it translates is given.
func (l *loader) decode(name string, source *document, th *thing, decode func(t *table)) (*document, bool) {
	lang := portal.Vietnamese
	if source != nil {
		lang = portal.English
	}
	file := l.files[name]
	delete(l.files, name)
	d, ok := readDocument(file, lang)
	if !ok {
		l.unread = l.unread || lang == portal.Vietnamese // an English file defines nothing
		l.problems.Add(d.problems...)
		return d, false
	}
	t := l.table(d)
	if th.draft = t.draft(); th.draft && !l.options.Drafts {
		l.portal.Drafts = append(l.portal.Drafts, name)
		return d, true
	}
	d.draft = th.draft
	if d.source = source; source != nil {
		t.stamp()
	}
	decode(t)
	t.done()
	if d.partial {
		l.partial[pathpkg.Dir(name)] = true
	}
	body, problems := markdown.ParseAt(d.inBody, lang, d.body.Text)
	if lang == portal.English {
		th.prose.EN = body
	} else {
		th.prose.VI = body
	}
	l.problems.Add(append(d.problems, problems...)...)
	l.problems.Add(d.tabbed()...)
	l.problems.Add(d.joined()...)
	return d, true
}

// untranslated warns of every Vietnamese word that the English file leaves out.
func (l *loader) untranslated(vi, en *document, prose portal.Prose) {
	for _, w := range vi.worded {
		if _, ok := en.spots[w.path]; !ok && !en.partial {
			l.problems.Add(diag.Warning(en.at(1, 1), "translation-missing.words", "key", readable(w.path)))
		}
	}
	if prose.EN.IsEmpty() && !prose.VI.IsEmpty() {
		l.problems.Add(diag.Warning(en.at(1, 1), "translation-missing.body"))
	}
}

// known are the files in content/ itself that other commands and people use.
var known = map[string]bool{
	"content/catalogue.toml": true,
	PromisesFile:             true,
	MemoryFile:               true,
	GuideFile:                true,
	GlossaryFile:             true,
}

// unexpected goes through the files that nothing has read: pictures are kept,
// anything else has a wrong name or a wrong place.
func (l *loader) unexpected() {
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		pos := portal.Pos{File: name}
		base := pathpkg.Base(name)
		switch {
		case known[name] || strings.HasPrefix(name, GuideFolder) && isPicture(name):
		case picture.KindByName(name) != "" && strings.Count(name, "/") >= 3: // whether it will do is seen where it is shown
			l.portal.Pictures = append(l.portal.Pictures, name)
		case strings.HasSuffix(base, ".en.md") && l.misnamed(strings.TrimSuffix(name, ".en.md")+".vi.md"): // told of there
		case strings.HasSuffix(base, ".en.md"):
			l.problems.Add(diag.Error(pos, "unexpected-file.pair", "file", strings.TrimSuffix(base, ".en.md")+".vi.md"))
		case strings.HasSuffix(strings.ToLower(base), ".md.txt"): // as Notepad saves what it takes for plain text
			whole := base[:len(base)-len(".txt")]
			l.problems.Add(diag.Error(pos, "unexpected-file.ending", "ending", base[len(whole):], "written", whole))
		default:
			l.problems.Add(diag.Error(pos, "unexpected-file", "guess", i18n.Nearest(base, []string{
				"index.vi.md", "index.en.md", "catalogue.toml", "glossary.toml", "README.md"})))
		}
	}
}

// misnamed reports whether a file lies there with ".txt" behind its name.
func (l *loader) misnamed(name string) bool {
	for other := range l.files {
		if strings.EqualFold(other, name+".txt") {
			return true
		}
	}
	return false
}

// isPicture reports whether a file is a picture that browsers show. SVG is
// not: it can hold scripts.
func isPicture(name string) bool {
	switch picture.KindByName(name) {
	case picture.JPEG, picture.PNG, picture.WebP, picture.GIF:
		return true
	}
	return false
}
