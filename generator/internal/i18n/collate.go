package i18n

import (
	"cmp"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"camket/generator/internal/portal"
)

// Collate returns the order of a dictionary in lang; in Vietnamese Đ comes
// after D, and the tones after one another. Strings that a dictionary holds
// to be equal are ordered by their bytes. The function keeps buffers: it is
// for one goroutine.
func Collate(lang portal.Lang) func(a, b string) int {
	tag := language.Vietnamese
	if lang == portal.English {
		tag = language.English
	}
	c := collate.New(tag)
	return func(a, b string) int {
		return cmp.Or(c.CompareString(a, b), strings.Compare(a, b))
	}
}
