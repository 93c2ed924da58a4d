package content

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// langForm is an IETF tag, as far as sources need one.
var langForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// hostForm is a web address from its host on.
var hostForm = regexp.MustCompile(`^(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[:/?#][^\s"\\]*)?$`)

// defineSources reads [sources.ID]. A source is a fact: its title stays in
// the language it was published in.
func (l *loader) defineSources(t *table) {
	if !t.fact("sources") {
		return
	}
	t.each("sources", func(id string, sub *table) {
		s := &portal.Source{ID: id, Lang: "vi", Pos: sub.pos()}
		if !sub.has("title") {
			sub.need("publisher")
		}
		s.Publisher, _ = sub.text("publisher")
		s.Title, _ = sub.text("title")
		if lang, ok := sub.text("lang"); ok {
			if s.Lang = lang; !langForm.MatchString(lang) {
				sub.fail(sub.valuePos("lang"), "front-matter.language", "value", lang)
			}
		}
		sub.date("date", &s.Date)
		if address, ok := sub.text("url"); ok {
			parsed, err := url.Parse(address)
			if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" {
				sub.fail(sub.valuePos("url"), "link-unsafe.url", written(completed(address), "target", address)...)
			} else {
				s.URL = address
			}
		}
		if first := l.sources[id]; first != nil {
			sub.fail(sub.pos(), "duplicate-id", "id", id, "other", placeOf(first.Pos))
			return
		}
		l.sources[id] = s
		l.portal.Sources = append(l.portal.Sources, s)
	})
}

// completed is a web address that lacks only its beginning, with it; "" for
// anything else.
func completed(address string) string {
	rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(address, "https"), "http"), ":/")
	if !hostForm.MatchString(rest) {
		return ""
	}
	return "https://" + rest
}

// citations reads a source's id or a list of them, resolved when all is read.
func (t *table) citations(name string, into *[]portal.Citation) {
	words := t.list(name)
	l := t.loader
	l.later = append(l.later, func() {
		for _, w := range words {
			if c, ok := l.cite(w); ok {
				*into = append(*into, c)
			}
		}
	})
}

// cite resolves a source's id, or "resolution/clause".
func (l *loader) cite(w word) (portal.Citation, bool) {
	c := portal.Citation{Pos: w.pos}
	id, anchor, _ := strings.Cut(w.text, "/")
	if c.Resolution = l.portal.Resolution(id); c.Resolution != nil {
		if anchor == "" {
			return c, true
		}
		var ok bool
		c.Clause, ok = l.clause(c.Resolution, anchor, w.pos)
		return c, ok
	}
	if c.Source = l.sources[w.text]; c.Source != nil {
		l.cited[w.text] = true
		return c, true
	}
	l.unresolved(w.pos, "source-unknown", "id", w.text, "guess", i18n.Nearest(w.text, l.sourceIDs()))
	return c, false
}

func (l *loader) sourceIDs() []string { return slices.Sorted(maps.Keys(l.sources)) }

// clause resolves an anchor in a resolution.
func (l *loader) clause(r *portal.Resolution, anchor string, pos portal.Pos) (portal.ClauseRef, bool) {
	ref, err := portal.ParseClauseRef(anchor)
	switch {
	case err != nil:
		l.unresolved(pos, "clause-unknown.form", "clause", anchor)
	case !r.Has(ref):
		l.noClause(r, anchor, pos)
	default:
		return ref, true
	}
	return portal.ClauseRef{}, false
}

// plain is an anchor without what separates its parts.
func plain(anchor string) string { return strings.NewReplacer("-", "", ".", "").Replace(anchor) }

// noClause reports an anchor that a resolution does not have. Between anchors,
// which are short, a slip leads anywhere: offered are the places beside it.
func (l *loader) noClause(r *portal.Resolution, anchor string, pos portal.Pos) {
	anchors := r.Anchors()
	if at := slices.IndexFunc(anchors, func(a string) bool { return plain(a) == plain(anchor) }); at >= 0 {
		l.unresolved(pos, "clause-unknown", "clause", anchor, "guess", anchors[at])
		return
	}
	var beside []string
	parent := anchor
	for len(beside) == 0 && strings.Contains(parent, "-") {
		parent = parent[:strings.LastIndexByte(parent, '-')]
		for _, other := range anchors {
			if rest, under := strings.CutPrefix(other, parent+"-"); under && !strings.Contains(rest, "-") {
				beside = append(beside, other)
			}
		}
	}
	beside = slices.Compact(beside) // a number may stand twice, which is a problem of its own
	const shown = 10
	switch {
	case len(beside) > shown:
		beside = append(beside[:shown], "…")
		fallthrough
	case len(beside) > 0:
		l.unresolved(pos, "clause-unknown.beside", "clause", anchor, "parent", parent, "choices", strings.Join(beside, ", "))
	default:
		l.unresolved(pos, "clause-unknown", "clause", anchor, "guess", i18n.Nearest(anchor, names(r.Clauses)))
	}
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
			l.cite(word{p.Target, p.Pos})
		}
	}
}

// uncited warns of sources that nothing cites.
func (l *loader) uncited() {
	for _, id := range l.sourceIDs() {
		if !l.cited[id] && !l.unread {
			l.problems.Add(diag.Warning(l.sources[id].Pos, "source-unused", "id", id))
		}
	}
}

// shared reports sources that have a resolution's id: a citation could mean
// either.
func (l *loader) shared() {
	for _, r := range l.portal.Resolutions {
		if source := l.sources[r.ID]; source != nil {
			l.problems.Add(diag.Error(source.Pos, "duplicate-id", "id", r.ID, "other", placeOf(r.Pos)))
		}
	}
}
