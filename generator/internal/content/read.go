package content

import (
	pathpkg "path"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
	"camket/generator/internal/translation"
	"camket/generator/internal/tree"
)

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
func (l *loader) read(base string, decode func(t *document.Table)) (thing, bool) {
	th := thing{id: pathpkg.Base(pathpkg.Dir(base)), pos: portal.Pos{File: base + ".vi.md", Line: 1, Column: 1}}
	vi, ok := l.decode(base+".vi.md", nil, &th, decode)
	if !ok || th.draft && !l.options.Drafts {
		delete(l.files, base+".en.md")
		if ok && pathpkg.Base(base) == "index" {
			l.withhold(pathpkg.Dir(base))
		}
		return th, false
	}
	if _, exists := l.files[base+".en.md"]; !exists {
		l.problems.Add(diag.Warning(portal.Pos{File: vi.Path}, "translation-missing", "file", base+".en.md"))
		l.portal.Untranslated = append(l.portal.Untranslated, vi.Path)
		return th, true
	}
	var english thing
	en, ok := l.decode(base+".en.md", vi, &english, decode)
	if !ok || english.draft && !l.options.Drafts {
		return th, true
	}
	pair := translation.Pair{VI: vi, EN: en}
	if pair.IsUnbegun(english.prose.EN) {
		l.portal.Drafts = append(l.portal.Drafts, en.Path)
		return th, true
	}
	l.pairs = append(l.pairs, pair)
	th.prose.EN = english.prose.EN
	l.problems.Add(pair.Missing(th.prose)...)
	compared, problems := pair.Compare(&th.prose, translation.Memory{Words: l.portal.Remembered, English: l.portal.English})
	l.problems.Add(problems...)
	th.translation = compared
	l.portal.Translations = append(l.portal.Translations, compared)
	return th, true
}

// decode reads one language's file of a thing: the English, where the
// Vietnamese that it translates is given.
func (l *loader) decode(name string, source *document.File, th *thing, decode func(t *document.Table)) (*document.File, bool) {
	lang := portal.Vietnamese
	if source != nil {
		lang = portal.English
	}
	file := l.files[name]
	delete(l.files, name)
	d, ok := document.Read(file, lang)
	if !ok {
		l.unread = l.unread || lang == portal.Vietnamese // an English file defines nothing
		l.problems.Add(d.Problems...)
		return d, false
	}
	t := d.Table()
	if th.draft = t.Draft(); th.draft && !l.options.Drafts {
		l.portal.Drafts = append(l.portal.Drafts, name)
		return d, true
	}
	if source != nil {
		t.Stamp(source)
	}
	decode(t)
	t.Done()
	if d.Partial {
		l.partial[pathpkg.Dir(name)] = true
	}
	body, problems := d.Markdown()
	if lang == portal.English {
		th.prose.EN = body
	} else {
		th.prose.VI = body
	}
	l.problems.Add(d.Problems...)
	l.problems.Add(problems...)
	return d, true
}

// toml reads a file of content/ that is front matter as a whole. It is false
// where the file is there and could not be decoded.
func (l *loader) toml(name string, decode func(t *document.Table)) bool {
	file, ok := l.files[name]
	return !ok || l.decodeTOML(file, decode)
}

func (l *loader) decodeTOML(file tree.File, decode func(t *document.Table)) bool {
	d, ok := document.ReadTOML(file)
	if ok {
		t := d.Table()
		decode(t)
		t.Done()
	}
	l.problems.Add(d.Problems...)
	l.portal.Bilingual = append(l.portal.Bilingual, d.Bilingual...)
	return ok
}
