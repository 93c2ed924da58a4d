package content

import (
	"slices"
	"strconv"
	"strings"
)

// empty judges a key with nothing between its quotes. Of a value's group it is
// told once, with the lines to delete; a translation that is a draft is not
// written yet, as if the key were not there.
func (t *table) empty(name string) {
	number, isValue := t.values["value"].(string)
	isValue = isValue && strings.HasPrefix(t.path, path(path("", "values"), "")) && strings.TrimSpace(number) == ""
	switch {
	case isValue && name == "value":
		first, last := t.lines()
		t.fail(t.valuePos(name), "front-matter.empty-value", "key", name, "first", strconv.Itoa(first), "last", strconv.Itoa(last))
	case isValue:
	case t.english() && t.doc.draft:
		delete(t.doc.spots, t.key(name))
	case slices.Contains(t.needed, name):
		t.fail(t.valuePos(name), "front-matter.empty", "key", name)
	default:
		t.fail(t.valuePos(name), "front-matter.blank", "key", name)
	}
}
