package content

import (
	"regexp"
	"strings"

	"camket/generator/internal/anchor"
	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// langForm is an IETF tag, as far as sources need one.
var langForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// defineSources reads [sources.ID]. A source is a fact: its title stays in
// the language it was published in.
func (l *loader) defineSources(t *document.Table) {
	if !t.Fact("sources") {
		return
	}
	t.Each("sources", func(id string, sub *document.Table) {
		s := &portal.Source{ID: id, Lang: "vi", Pos: sub.Pos()}
		if !sub.Has("title") {
			sub.Need("publisher")
		}
		s.Publisher, _ = sub.Text("publisher")
		s.Title, _ = sub.Text("title")
		if lang, ok := sub.Text("lang"); ok {
			if s.Lang = lang; !langForm.MatchString(lang) {
				sub.Fail(sub.ValuePos("lang"), "front-matter.language", "value", lang)
			}
		}
		sub.Date("date", &s.Date)
		s.URL, _ = sub.Address("url")
		if first := l.sources[id]; first != nil {
			sub.Fail(sub.Pos(), "duplicate-id", "id", id, "other", first.Pos.Where())
			return
		}
		l.sources[id] = s
		l.portal.Sources = append(l.portal.Sources, s)
	})
}

// citations reads a source's id or a list of them, resolved when all is read.
func (l *loader) citations(t *document.Table, name string, into *[]portal.Citation) {
	words := t.List(name)
	l.later = append(l.later, func() {
		for _, w := range words {
			if c, ok := l.cite(w); ok {
				*into = append(*into, c)
			}
		}
	})
}

// cite resolves a source's id, or "resolution/clause".
func (l *loader) cite(w document.Word) (portal.Citation, bool) {
	c := portal.Citation{Pos: w.Pos}
	id, anchor, _ := strings.Cut(w.Text, "/")
	if c.Resolution = l.portal.Resolution(id); c.Resolution != nil {
		if anchor == "" {
			return c, true
		}
		var ok bool
		c.Clause, ok = l.clause(c.Resolution, anchor, w.Pos)
		return c, ok
	}
	if c.Source = l.sources[w.Text]; c.Source != nil {
		l.cited[w.Text] = true
		return c, true
	}
	l.unresolved(w.Pos, "source-unknown", "id", w.Text, "guess", nearestKey(w.Text, l.sources))
	return c, false
}

// resolutionNamed finds a resolution, once all is read; nil has been reported.
func (l *loader) resolutionNamed(id string, pos portal.Pos) *portal.Resolution {
	var ids []string
	for _, r := range l.portal.Resolutions {
		if ids = append(ids, r.ID); r.ID == id {
			return r
		}
	}
	l.unresolved(pos, "clause-unknown.resolution", "resolution", id, "guess", i18n.Nearest(id, ids))
	return nil
}

// clause resolves an anchor in a resolution.
func (l *loader) clause(r *portal.Resolution, text string, pos portal.Pos) (portal.ClauseRef, bool) {
	ref, problems := anchor.Find(r, text, pos)
	if !l.unread {
		l.problems.Add(problems...)
	}
	return ref, len(problems) == 0
}

// citeNotes resolves the sources that a body cites as [^id]; a footnote of
// the body itself comes first.
func (l *loader) citeNotes(prose *portal.Prose) {
	l.later = append(l.later, func() {
		for _, body := range [2]portal.Body{prose.VI, prose.EN} {
			referred := map[string]bool{}
			for _, list := range [2][]portal.Block{body.Blocks, body.Notes} {
				for _, block := range list {
					l.citeBlock(body, block, referred)
				}
			}
			for _, note := range body.Notes {
				if !referred[note.Anchor] {
					l.problems.Add(diag.Warning(note.Pos, "source-unused.note", "id", strings.TrimPrefix(note.Anchor, "fn-")))
				}
			}
		}
	})
}

func (l *loader) citeBlock(body portal.Body, block portal.Block, referred map[string]bool) {
	for _, p := range block.Pieces {
		if p.Kind != portal.NoteRef {
			continue
		}
		note := "fn-" + strings.ToLower(p.Target)
		referred[note] = true
		if _, isNote := body.Block(note); !isNote {
			l.cite(document.Word{Text: p.Target, Pos: p.Pos})
		}
	}
}

// uncited warns of sources that nothing cites.
func (l *loader) uncited() {
	for _, s := range l.portal.Sources {
		if !l.cited[s.ID] && !l.unread {
			l.problems.Add(diag.Warning(s.Pos, "source-unused", "id", s.ID))
		}
	}
}

// shared reports sources that have a resolution's id: a citation could mean
// either.
func (l *loader) shared() {
	for _, r := range l.portal.Resolutions {
		if source := l.sources[r.ID]; source != nil {
			l.problems.Add(diag.Error(source.Pos, "duplicate-id", "id", r.ID, "other", r.Pos.Where()))
		}
	}
}
