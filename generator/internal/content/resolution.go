package content

import (
	"slices"
	"time"

	"camket/generator/internal/anchor"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/translation"
)

// resolution reads one resolution and its clauses.
func (l *loader) resolution(base string) {
	r := &portal.Resolution{}
	labels := map[string]*portal.Text{}
	cited := map[string]*portal.Mandate{}
	th, ok := l.read(base, func(t *document.Table) {
		t.NeedWords("title", &r.Title)
		t.Words("short", &r.Short)
		t.Words("summary", &r.Summary)
		t.Words("signatory_role", &r.SignatoryRole)
		l.agency(t, "issuer", &r.Issuer)
		if signed, ok := t.Text("signed"); ok {
			moment, err := time.Parse(time.RFC3339, signed)
			if err != nil {
				t.Fail(t.ValuePos("signed"), "front-matter.time", "value", signed)
			}
			r.Signed = moment
		}
		if name, ok := t.Text("signatory"); ok {
			r.Signatory = name
		}
		t.Pairs("labels", func(key, _ string, at *document.Table) { l.label(r, labels, key, at) })
		t.Each("errata", func(id string, sub *document.Table) { l.erratum(r, id, sub) })
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
	// The text's own structure is held to the Vietnamese: see translation.Disagree.
	added := func(b portal.Block) bool { return b.Lang != "" }
	r.Body.EN.Blocks = slices.DeleteFunc(r.Body.EN.Blocks, added)
	r.Body.EN.Notes = slices.DeleteFunc(r.Body.EN.Notes, added)
	clauses, problems := anchor.Clauses(&r.Body)
	r.Clauses = clauses
	l.problems.Add(problems...)
	l.problems.Add(translation.Disagree(r.Body, r.Pos)...)
	for _, c := range r.Clauses {
		if label := labels[c.Ref.String()]; label != nil {
			c.Label = *label
		}
	}
	l.citeNotes(&r.Body)
	l.portal.Resolutions = append(l.portal.Resolutions, r)
}

// label keeps a name for a clause, which must exist once the body is read.
func (l *loader) label(r *portal.Resolution, labels map[string]*portal.Text, key string, at *document.Table) {
	pos := at.KeyPos(key)
	if labels[key] == nil {
		if at.English() {
			at.Unmatched(pos, key, nearestKey(key, labels))
			return
		}
		labels[key] = &portal.Text{}
		l.later = append(l.later, func() {
			if ref, ok := l.clause(r, key, pos); ok && (ref.Paragraph != "" || ref.Note > 0) { // only clauses have names
				l.unresolved(pos, "clause-unknown", "clause", key, "guess", i18n.Nearest(key, anchor.Names(r.Clauses)))
			}
		})
	}
	at.Words(key, labels[key])
}

func (l *loader) erratum(r *portal.Resolution, id string, sub *document.Table) {
	e := document.Entry(sub, &r.Errata, id, func(e *portal.Erratum) string { return e.ID }, portal.Erratum{ID: id, Pos: sub.Pos()})
	if e == nil {
		return
	}
	sub.NeedWords("note", &e.Note)
	e.Read, _ = keep(sub, "read", e.Read)
	if sub.English() { // a place in the English text: the Vietnamese has its own, in printed
		if words, ok := sub.Str("at"); ok {
			e.At, e.AtPos = words, sub.ValuePos("at")
		}
	}
	l.citations(sub, "source", &e.Sources)
	sub.Need("printed", "clause")
	var stated bool
	if e.Printed, stated = keep(sub, "printed", e.Printed); stated {
		e.Pos = sub.ValuePos("printed")
	}
	if anchor, ok := sub.Text("clause"); ok {
		pos := sub.ValuePos("clause")
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
func keep(t *document.Table, name, already string) (string, bool) {
	if s, ok := t.Text(name); ok {
		return s, true
	}
	return already, false
}
