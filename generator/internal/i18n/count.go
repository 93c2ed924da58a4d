package i18n

import "camket/generator/internal/portal"

// Plural chooses the word that goes with n. Vietnamese has one form: other.
func Plural(lang portal.Lang, n int, one, other string) string {
	if lang == portal.English && n == 1 {
		return one
	}
	return other
}

// Days prints a count of days: "78 ngày", "78 days", "1 day".
func Days(lang portal.Lang, n int) string {
	if lang == portal.English {
		return Integer(lang, n) + nbsp + Plural(lang, n, "day", "days")
	}
	return Integer(lang, n) + nbsp + "ngày"
}
