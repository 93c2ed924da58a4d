package content

import (
	"slices"
	"time"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// resolution reads one resolution and its clauses.
func (l *loader) resolution(base string) {
	r := &portal.Resolution{}
	labels := map[string]*portal.Text{}
	cited := map[string]*portal.Mandate{}
	th, ok := l.read(base, func(t *table) {
		t.needWords("title", &r.Title)
		t.words("short", &r.Short)
		t.words("summary", &r.Summary)
		t.words("signatory_role", &r.SignatoryRole)
		if id, ok := t.text("issuer"); ok {
			if r.Issuer = l.agencies[id]; r.Issuer == nil {
				l.unresolved(t.valuePos("issuer"), "catalogue-unknown", "kind", "@catalogue.agency",
					"id", id, "guess", nearestKey(id, l.agencies))
			}
		}
		if signed, ok := t.text("signed"); ok {
			moment, err := time.Parse(time.RFC3339, signed)
			if err != nil {
				t.fail(t.valuePos("signed"), "front-matter.time", "value", signed)
			}
			r.Signed = moment
		}
		if name, ok := t.text("signatory"); ok {
			r.Signatory = name
		}
		t.pairs("labels", func(anchor, words string, at *table) { l.label(r, labels, anchor, words, at) })
		t.each("errata", func(id string, sub *table) { l.erratum(r, id, sub) })
		l.ledger(t, r, cited)
		l.defineSources(t)
	})
	if !ok {
		return
	}
	r.ID, r.Pos, r.Body, r.Draft, r.Translation = th.id, th.pos, th.prose, th.draft, th.translation
	if r.Short.VI == "" {
		r.Short = r.Title
	}
	// The text's own structure is held to the Vietnamese: see disagree.
	added := func(b portal.Block) bool { return b.Lang != "" }
	r.Body.EN.Blocks = slices.DeleteFunc(r.Body.EN.Blocks, added)
	r.Body.EN.Notes = slices.DeleteFunc(r.Body.EN.Notes, added)
	l.structure(r)
	for _, c := range r.Clauses {
		if label := labels[c.Ref.String()]; label != nil {
			c.Label = *label
		}
	}
	l.citeNotes(&r.Body)
	l.portal.Resolutions = append(l.portal.Resolutions, r)
}

// label keeps a name for a clause, which must exist once the body is read.
func (l *loader) label(r *portal.Resolution, labels map[string]*portal.Text, anchor, words string, at *table) {
	pos := at.doc.keyPos(at.key(anchor))
	if labels[anchor] == nil {
		if at.english() {
			at.unmatched(pos, anchor, nearestKey(anchor, labels))
			return
		}
		labels[anchor] = &portal.Text{}
		l.later = append(l.later, func() {
			if ref, ok := l.clause(r, anchor, pos); ok && (ref.Paragraph != "" || ref.Note > 0) { // only clauses have names
				l.unresolved(pos, "clause-unknown", "clause", anchor, "guess", i18n.Nearest(anchor, names(r.Clauses)))
			}
		})
	}
	labels[anchor].Set(at.doc.lang, words)
	labels[anchor].Stale = at.wording(anchor, words)
}

func names(clauses []*portal.Clause) []string {
	var all []string
	for _, c := range clauses {
		all = append(all, c.Ref.String())
	}
	return all
}

func (l *loader) erratum(r *portal.Resolution, id string, sub *table) {
	e := entry(sub, &r.Errata, id, func(e *portal.Erratum) string { return e.ID }, portal.Erratum{ID: id, Pos: sub.pos()})
	if e == nil {
		return
	}
	sub.needWords("note", &e.Note)
	e.Read, _ = keep(sub, "read", e.Read)
	if sub.english() { // a place in the English text: the Vietnamese has its own, in printed
		if words, ok := sub.str("at"); ok {
			e.At, e.AtPos = words, sub.valuePos("at")
		}
	}
	sub.citations("source", &e.Sources)
	sub.need("printed", "clause")
	var stated bool
	if e.Printed, stated = keep(sub, "printed", e.Printed); stated {
		e.Pos = sub.valuePos("printed")
	}
	if anchor, ok := sub.text("clause"); ok {
		pos := sub.valuePos("clause")
		l.later = append(l.later, func() {
			ref, ok := l.clause(r, anchor, pos)
			if ok && ref.Paragraph == "" && ref.Note == 0 { // a correction stands in words
				l.unresolved(pos, "clause-unknown", "clause", anchor, "guess", anchor+"-a")
				return
			}
			e.Clause = ref
		})
	}
}

// keep reads a fact, or returns what is already known when an English file is
// read over the Vietnamese.
func keep(t *table, name, already string) (string, bool) {
	if s, ok := t.text(name); ok {
		return s, true
	}
	return already, false
}

// structure reads the clauses off the Vietnamese body, and holds the English
// body to the same places.
func (l *loader) structure(r *portal.Resolution) {
	var problems diag.List
	r.Clauses, problems = clauses(&r.Body.VI)
	l.problems.Add(problems...)
	if r.Body.EN.IsEmpty() {
		return
	}
	english, problems := clauses(&r.Body.EN)
	l.problems.Add(problems...)
	for _, c := range english {
		if here := r.Clause(c.Ref); here != nil {
			here.Title.EN = c.Title.VI
		}
	}
	l.disagree(r.Body.VI, r.Body.EN, r.Body.EN.Blocks[0].Pos)
	l.disagree(r.Body.EN, r.Body.VI, r.Pos)
}
