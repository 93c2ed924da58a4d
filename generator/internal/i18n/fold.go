package i18n

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what s is searched by: lower-case, without diacritics, đ as d.
// Strings that differ only in Unicode normal form fold to the same.
func Fold(s string) string {
	bare := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ', r == 'Đ':
			return 'd'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(strings.ToValidUTF8(s, "\ufffd"))) // NFD skips letters after broken ones
	return norm.NFC.String(bare)
}

// Slug returns the form of s for ids and addresses: the letters a to z and
// the digits of the folded s, a hyphen for whatever stands between them.
func Slug(s string) string {
	var slug strings.Builder
	gap := false
	for _, r := range Fold(s) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			gap = slug.Len() > 0
			continue
		}
		if gap {
			slug.WriteByte('-')
			gap = false
		}
		slug.WriteRune(r)
	}
	return slug.String()
}
