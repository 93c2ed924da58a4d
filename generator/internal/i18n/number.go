package i18n

import (
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

const (
	nbsp  = "\u00a0" // joins what a line break would tear apart
	minus = "\u2212"
)

// Number prints d exactly as its source gives it, with the marks of lang:
// "11.808,50" or "11,808.50". No number is "".
func Number(lang portal.Lang, d portal.Decimal) string {
	if d.IsZero() {
		return ""
	}
	group, mark := ".", ","
	if lang == portal.English {
		group, mark = ",", "."
	}
	var s strings.Builder
	if d.Negative {
		s.WriteString(minus)
	}
	for i, digit := range d.Whole {
		if i > 0 && (len(d.Whole)-i)%3 == 0 {
			s.WriteString(group)
		}
		s.WriteRune(digit)
	}
	if d.Fraction != "" {
		s.WriteString(mark + d.Fraction)
	}
	return s.String()
}

// Integer prints n with the grouping mark of lang.
func Integer(lang portal.Lang, n int) string {
	digits, negative := strings.CutPrefix(strconv.Itoa(n), "-")
	return Number(lang, portal.Decimal{Negative: negative, Whole: digits})
}

// Value prints v with its qualifier and without its unit: "hơn 5,2" or
// "more than 5.2", "8/61". No value is "".
func Value(lang portal.Lang, v portal.Value) string {
	s := Number(lang, v.Number)
	if !v.Of.IsZero() {
		s += "/" + Number(lang, v.Of)
	}
	if s == "" || v.Qualifier == portal.Exactly {
		return s
	}
	return qualifier(lang, v.Qualifier) + nbsp + s
}

func qualifier(lang portal.Lang, q portal.Qualifier) string {
	if lang == portal.English {
		switch q {
		case portal.MoreThan:
			return "more" + nbsp + "than"
		case portal.Nearly:
			return "nearly"
		case portal.About:
			return "about"
		}
	}
	return string(q)
}

// Plain prints n without grouping, as years are printed.
func Plain(n int) string { return strconv.Itoa(n) }
