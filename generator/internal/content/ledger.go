package content

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ledger reads what a resolution's file says of its own clauses: why some are
// not tracked, the tasks that have no page, and the documents cited.
func (l *loader) ledger(t *table, r *portal.Resolution, cited map[string]*portal.Mandate) {
	t.pairs("untracked", func(anchor, words string, at *table) { l.untracked(r, anchor, words, at) })
	t.each("items", func(id string, sub *table) {
		item := l.itemOf(&r.Items, id, sub)
		if item == nil {
			return
		}
		sub.needWords("why", &item.Why)
		sub.need("clause", "quote")
		l.itemQuote(item, sub, r)
	})
	t.each("documents", func(id string, sub *table) { l.document(r, cited, id, sub) })
}

func (l *loader) untracked(r *portal.Resolution, anchor, words string, at *table) {
	pos := at.doc.keyPos(at.key(anchor))
	if at.english() {
		var keys []string
		for _, u := range r.Untracked {
			if keys = append(keys, u.Key); u.Key == anchor {
				u.Why.EN, u.Why.Stale = words, at.wording(anchor, words)
				return
			}
		}
		at.unmatched(pos, anchor, i18n.Nearest(anchor, keys))
		return
	}
	at.wording(anchor, words)
	u := &portal.Untracked{Key: anchor, Why: portal.Text{VI: words}, Pos: pos}
	r.Untracked = append(r.Untracked, u)
	l.later = append(l.later, func() { u.Clause, _ = l.clause(r, anchor, pos) })
}

func (l *loader) document(r *portal.Resolution, cited map[string]*portal.Mandate, id string, sub *table) {
	d := entry(sub, &r.Documents, id, func(d *portal.Document) string { return d.ID }, portal.Document{ID: id, Pos: sub.pos()})
	if d == nil {
		return
	}
	sub.needWords("title", &d.Title)
	d.Number, _ = keep(sub, "number", d.Number)
	sub.date("date", &d.Date)
	if at := sub.sub("cited"); at != nil {
		l.quotes(at, cited, id, func() *portal.Resolution { return r }, &d.Cited)
		at.done()
	} else if !sub.english() {
		sub.fail(sub.pos(), "front-matter.required", "key", "cited")
	}
}
