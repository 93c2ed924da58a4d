package document

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/position"
)

// empty judges a key with nothing between its quotes. Of a value's group it is
// told once, with the lines to delete; a translation that is a draft is not
// written yet, as if the key were not there.
func (t *Table) empty(name string) {
	number, isValue := t.values["value"].(string)
	isValue = isValue && strings.HasPrefix(t.path, position.Path(position.Path("", "values"), "")) && strings.TrimSpace(number) == ""
	switch {
	case isValue && name == "value":
		first, last := t.lines()
		t.Fail(t.ValuePos(name), "front-matter.empty-value", "key", name, "first", strconv.Itoa(first), "last", strconv.Itoa(last))
	case isValue:
	case t.English() && t.doc.Draft:
		delete(t.doc.Spots, t.key(name))
	case slices.Contains(t.needed, name):
		t.Fail(t.ValuePos(name), "front-matter.empty", "key", name)
	default:
		t.Fail(t.ValuePos(name), "front-matter.blank", "key", name)
	}
}
