package content

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// entry finds in list what a keyed table is about, or makes it. An English file
// makes nothing: of what the Vietnamese has not, nil is returned and reported.
func entry[T any](t *table, list *[]*T, id string, idOf func(*T) string, blank T) *T {
	var ids []string
	for _, one := range *list {
		if idOf(one) == id {
			return one
		}
		ids = append(ids, idOf(one))
	}
	if t.english() {
		t.orphan(id, ids)
		return nil
	}
	*list = append(*list, &blank)
	return &blank
}

// orphan reports a table of an English file that the Vietnamese has not.
func (t *table) orphan(id string, among []string) {
	t.unmatched(t.pos(), id, i18n.Nearest(id, among))
	t.known = t.keys() // judged as a whole
}

// unmatched reports a name of an English file that the Vietnamese has not, as
// far as that can be told.
func (t *table) unmatched(pos portal.Pos, name, guess string) {
	if t.doc.source == nil || !t.doc.source.partial {
		t.fail(pos, "fact-in-translation.item", "key", name, "guess", guess)
	}
}
