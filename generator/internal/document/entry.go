package document

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Entry finds in list what a keyed table is about, or makes it. An English file
// makes nothing: of what the Vietnamese has not, nil is returned and reported.
func Entry[T any](t *Table, list *[]*T, id string, idOf func(*T) string, blank T) *T {
	var ids []string
	for _, one := range *list {
		if idOf(one) == id {
			return one
		}
		ids = append(ids, idOf(one))
	}
	if t.English() {
		t.orphan(id, ids)
		return nil
	}
	*list = append(*list, &blank)
	return &blank
}

// orphan reports a table of an English file that the Vietnamese has not.
func (t *Table) orphan(id string, among []string) {
	t.Unmatched(t.Pos(), id, i18n.Nearest(id, among))
	t.known = t.Keys() // judged as a whole
}

// Unmatched reports a name of an English file that the Vietnamese has not, as
// far as that can be told.
func (t *Table) Unmatched(pos portal.Pos, name, guess string) {
	if t.doc.source == nil || !t.doc.source.Partial {
		t.Fail(pos, "fact-in-translation.item", "key", name, "guess", guess)
	}
}
