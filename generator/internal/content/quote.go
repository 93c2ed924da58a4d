package content

import (
	"strings"

	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// quotes reads a table of paragraph anchors and the words that stand there.
// What all holds under key is known from the Vietnamese file. The resolution is
// asked for when all is read; nil has been reported.
func (l *loader) quotes(t *document.Table, all map[string]*portal.Mandate, key string,
	resolution func() *portal.Resolution, into *[]*portal.Mandate) {
	var anchors []string
	for known := range all {
		if anchor, ok := strings.CutPrefix(known, key+"/"); ok {
			anchors = append(anchors, anchor)
		}
	}
	for _, anchor := range t.Keys() {
		if t.IsPlaceholder(anchor) {
			continue
		}
		if _, ok := t.Str(anchor); !ok {
			continue
		}
		m := all[key+"/"+anchor]
		if t.English() {
			if m == nil {
				guess := i18n.Nearest(anchor, anchors)
				if guess == "" {
					guess = nearestKey(key+"/"+anchor, all)
				}
				t.Unmatched(t.KeyPos(anchor), anchor, guess)
				continue
			}
			m.PosEN = t.ValuePos(anchor)
			t.Words(anchor, &m.Quote)
			continue
		}
		m = &portal.Mandate{Pos: t.ValuePos(anchor)}
		t.Words(anchor, &m.Quote)
		all[key+"/"+anchor] = m
		pos := t.KeyPos(anchor)
		l.later = append(l.later, func() {
			if r := resolution(); r != nil {
				if ref, ok := l.clause(r, anchor, pos); ok {
					m.Resolution, m.Clause = r, ref
					*into = append(*into, m)
				}
			}
		})
	}
}

// itemQuote reads where the text names an item: clause and quote. In a
// resolution's own file the clause is an anchor; elsewhere it begins with the
// resolution's id.
func (l *loader) itemQuote(item *portal.Item, t *document.Table, own *portal.Resolution) {
	if t.English() {
		if _, ok := t.Str("quote"); ok && item.Mandate != nil {
			item.Mandate.PosEN = t.ValuePos("quote")
			t.Words("quote", &item.Mandate.Quote)
		}
		t.Text("clause") // a fact: refused
		return
	}
	place, hasClause := t.Text("clause")
	_, hasQuote := t.Str("quote")
	switch {
	case !hasClause && !hasQuote:
		return
	case !hasClause || !hasQuote:
		t.Need("clause", "quote")
		return
	}
	m := &portal.Mandate{Pos: t.ValuePos("quote")}
	t.Words("quote", &m.Quote)
	item.Mandate = m
	pos := t.ValuePos("clause")
	l.later = append(l.later, func() {
		r, anchor := own, place
		if r == nil {
			id, rest, _ := strings.Cut(place, "/")
			r, anchor = l.resolutionNamed(id, pos), rest
		}
		var ok bool
		if r != nil {
			m.Clause, ok = l.clause(r, anchor, pos)
		}
		if m.Resolution = r; !ok {
			item.Mandate = nil // reported
		}
	})
}
