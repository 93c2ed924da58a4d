package content

import (
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ledger reads what a resolution's file says of its own clauses: why some are
// not tracked, the tasks that have no page, and the documents cited.
func (l *loader) ledger(t *document.Table, r *portal.Resolution, cited map[string]*portal.Mandate) {
	t.Pairs("untracked", func(anchor, _ string, at *document.Table) { l.untracked(r, anchor, at) })
	t.Each("items", func(id string, sub *document.Table) {
		item := l.itemOf(&r.Items, id, sub)
		if item == nil {
			return
		}
		sub.NeedWords("why", &item.Why)
		sub.Need("clause", "quote")
		l.itemQuote(item, sub, r)
	})
	t.Each("documents", func(id string, sub *document.Table) { l.document(r, cited, id, sub) })
}

func (l *loader) untracked(r *portal.Resolution, anchor string, at *document.Table) {
	pos := at.KeyPos(anchor)
	if at.English() {
		var keys []string
		for _, u := range r.Untracked {
			if keys = append(keys, u.Key); u.Key == anchor {
				at.Words(anchor, &u.Why)
				return
			}
		}
		at.Unmatched(pos, anchor, i18n.Nearest(anchor, keys))
		return
	}
	u := &portal.Untracked{Key: anchor, Pos: pos}
	at.Words(anchor, &u.Why)
	r.Untracked = append(r.Untracked, u)
	l.later = append(l.later, func() { u.Clause, _ = l.clause(r, anchor, pos) })
}

func (l *loader) document(r *portal.Resolution, cited map[string]*portal.Mandate, id string, sub *document.Table) {
	d := document.Entry(sub, &r.Documents, id, func(d *portal.Document) string { return d.ID }, portal.Document{ID: id, Pos: sub.Pos()})
	if d == nil {
		return
	}
	sub.NeedWords("title", &d.Title)
	d.Number, _ = keep(sub, "number", d.Number)
	sub.Date("date", &d.Date)
	if at := sub.Sub("cited"); at != nil {
		l.quotes(at, cited, id, func() *portal.Resolution { return r }, &d.Cited)
		at.Done()
	} else if !sub.English() {
		sub.Fail(sub.Pos(), "front-matter.required", "key", "cited")
	}
}
