package document

import (
	"regexp"
	"strings"

	"camket/generator/internal/portal"
)

// idForm is what the names of things, tables and addresses are made of.
var idForm = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// IsName reports whether a name is of lower-case ASCII letters, digits and
// hyphens.
func IsName(name string) bool { return idForm.MatchString(name) }

// reserved are the names that no file can have on Windows.
var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// IsID reports whether a thing can have this name: IsName, and
// no name that Windows keeps for itself.
func IsID(name string) bool { return IsName(name) && !reserved.MatchString(name) }

// What a form has where an editor chooses a name, in the name of a table and in
// a value. The guide and the messages write TÊN or NAME.
var (
	namesPlace = regexp.MustCompile(`^(?:T[EÊ]N(?:[-–]\p{Lu}+)*|NAME|DOAN|ĐOẠN)$`)
	holdsPlace = regexp.MustCompile(`^(?:T[EÊ]N(?:-\p{Lu}+)+|[a-z0-9-]+/(?:DOAN|ĐOẠN))$`)
	placeHead  = regexp.MustCompile(`^\s*\[[^\]]*?(T[EÊ]N(?:[-–]\p{Lu}+)*)[\].]`)
)

// IsPlaceholder reports whether a key of the table is what a form has where an
// editor chooses a name, and says so.
func (t *Table) IsPlaceholder(key string) bool {
	if !namesPlace.MatchString(key) {
		return false
	}
	t.known = append(t.known, key)
	t.unfilled(t.KeyPos(key), key)
	return true
}

// unfilled reports what a form has where an editor chooses a name.
func (t *Table) unfilled(pos portal.Pos, place string) {
	t.doc.Partial = true
	switch {
	case strings.HasSuffix(place, "DOAN"), strings.HasSuffix(place, "ĐOẠN"):
		t.Fail(pos, "front-matter.clause", "key", place)
	case t.English():
		t.Fail(pos, "front-matter.same-name", "key", place)
	default:
		t.Fail(pos, "front-matter.placeholder", "key", place)
	}
}
