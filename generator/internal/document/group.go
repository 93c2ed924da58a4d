package document

import (
	"slices"
	"strconv"

	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// Sub opens the table at name; nil when there is none.
func (t *Table) Sub(name string) *Table {
	t.known = append(t.known, name)
	value, ok := t.values[name]
	if !ok {
		return nil
	}
	values, ok := value.(map[string]any)
	if !ok {
		t.Fail(t.ValuePos(name), "front-matter.type", "key", name, "want", "@want.table")
		return nil
	}
	return t.doc.open(t.key(name), values)
}

// Each visits the tables [name.ID] in the order of the file.
func (t *Table) Each(name string, visit func(id string, sub *Table)) {
	outer := t.Sub(name)
	if outer == nil {
		return
	}
	for _, id := range outer.Keys() {
		if outer.IsPlaceholder(id) {
			continue
		}
		if sub := outer.Sub(id); sub != nil {
			if !IsName(id) && !t.English() {
				sub.Fail(sub.Pos(), "unexpected-file.name", "name", id)
			}
			visit(id, sub)
			sub.Done()
		}
	}
}

// Pairs visits the strings of the table [name] in the order of the file.
func (t *Table) Pairs(name string, visit func(key, value string, at *Table)) {
	outer := t.Sub(name)
	if outer == nil {
		return
	}
	for _, key := range outer.Keys() {
		if value, ok := outer.Str(key); ok {
			visit(key, value, outer)
		}
	}
}

// Rows visits the tables [[name]], which are facts.
func (t *Table) Rows(name string, visit func(row *Table)) {
	if !t.Fact(name) {
		return
	}
	t.known = append(t.known, name)
	value, ok := t.values[name]
	if !ok {
		return
	}
	rows, ok := value.([]map[string]any)
	if !ok {
		t.Fail(t.ValuePos(name), "front-matter.type", "key", name, "want", "@want.tables")
		return
	}
	for i, values := range rows {
		row := t.doc.open(position.Path(t.key(name), strconv.Itoa(i)), values)
		visit(row)
		row.Done()
	}
}

// Keys lists the table's keys in the order of the file.
func (t *Table) Keys() []string {
	var keys []string
	for key := range t.values {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return t.doc.Spots[t.key(a)].Order - t.doc.Spots[t.key(b)].Order
	})
	return keys
}

// BothPairs visits the strings of the table [name], the key of each of which is
// Vietnamese and the value English.
func (t *Table) BothPairs(name string, visit func(words portal.Text)) {
	t.Pairs(name, func(vi, en string, at *Table) {
		visit(portal.Text{VI: vi, EN: en})
		t.doc.Bilingual = append(t.doc.Bilingual, portal.Passage{
			Key: position.Readable(at.key(vi)),
			VI:  portal.Wording{Plain: vi, Pos: at.KeyPos(vi)},
			EN:  portal.Wording{Plain: en, Pos: at.ValuePos(vi)},
		})
	})
}
