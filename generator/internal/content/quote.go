package content

import (
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// quotes reads a table of paragraph anchors and the words that stand there.
// What all holds under key is known from the Vietnamese file. The resolution is
// asked for when all is read; nil has been reported.
func (l *loader) quotes(t *table, all map[string]*portal.Mandate, key string,
	resolution func() *portal.Resolution, into *[]*portal.Mandate) {
	var anchors []string
	for known := range all {
		if anchor, ok := strings.CutPrefix(known, key+"/"); ok {
			anchors = append(anchors, anchor)
		}
	}
	for _, anchor := range t.keys() {
		if namesPlace.MatchString(anchor) {
			t.known = append(t.known, anchor)
			t.unfilled(t.doc.keyPos(t.key(anchor)), anchor)
			continue
		}
		quote, ok := t.str(anchor)
		if !ok {
			continue
		}
		m := all[key+"/"+anchor]
		if t.english() {
			if m == nil {
				guess := i18n.Nearest(anchor, anchors)
				if guess == "" {
					guess = nearestKey(key+"/"+anchor, all)
				}
				t.unmatched(t.doc.keyPos(t.key(anchor)), anchor, guess)
				continue
			}
			m.Quote.EN, m.PosEN = quote, t.valuePos(anchor)
			m.Quote.Stale = t.wording(anchor, quote)
			continue
		}
		t.wording(anchor, quote)
		m = &portal.Mandate{Quote: portal.Text{VI: quote}, Pos: t.valuePos(anchor)}
		all[key+"/"+anchor] = m
		pos := t.doc.keyPos(t.key(anchor))
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
func (l *loader) itemQuote(item *portal.Item, t *table, own *portal.Resolution) {
	if t.english() {
		if quote, ok := t.str("quote"); ok && item.Mandate != nil {
			item.Mandate.Quote.EN, item.Mandate.PosEN = quote, t.valuePos("quote")
			item.Mandate.Quote.Stale = t.wording("quote", quote)
		}
		t.text("clause") // a fact: refused
		return
	}
	place, hasClause := t.text("clause")
	quote, hasQuote := t.str("quote")
	switch {
	case !hasClause && !hasQuote:
		return
	case !hasClause || !hasQuote:
		t.need("clause", "quote")
		return
	}
	t.wording("quote", quote)
	m := &portal.Mandate{Quote: portal.Text{VI: quote}, Pos: t.valuePos("quote")}
	item.Mandate = m
	pos := t.valuePos("clause")
	l.later = append(l.later, func() {
		r, anchor := own, place
		if r == nil {
			id, rest, _ := strings.Cut(place, "/")
			if r, anchor = l.portal.Resolution(id), rest; r == nil {
				l.unresolved(pos, "clause-unknown.resolution", "resolution", id,
					"guess", i18n.Nearest(id, l.resolutionIDs()))
			}
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
