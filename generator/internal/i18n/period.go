package i18n

import (
	"strconv"

	"camket/generator/internal/portal"
)

// Period prints the time that a value is of, for tables: "6 tháng đầu năm
// 2024" or "H1 2024"; a deadline stands for "as of": "tính đến 4/7/2024" or "as
// of 4 Jul 2024". No date is "".
func Period(lang portal.Lang, d portal.Date) string {
	by := d.By
	d.By = false
	s := DateShort(lang, d)
	switch {
	case !by || s == "":
		return s
	case lang == portal.English && d.Precision == portal.ToDay:
		return "as" + nbsp + "of " + s
	case lang == portal.English:
		return "as of the end of " + s
	case d.Precision == portal.ToDay:
		return "tính" + nbsp + "đến " + s
	}
	return "tính đến hết " + s
}

// Against prints what something is compared with, to follow it: "so với cùng
// kỳ năm trước" or "compared with the same period of the previous year", "so
// với năm 2022" or "compared with 2022". Nothing is "".
func Against(lang portal.Lang, c portal.Comparison) string {
	switch {
	case c.YearBefore:
		return pick(lang, "so với cùng kỳ năm trước", "compared with the same period of the previous year")
	case c.Period.IsZero():
		return ""
	}
	return pick(lang, "so với ", "compared with ") + DateShort(lang, c.Period)
}

// PartOfYear prints what d is of its year, as short as it can be: "IV" or "Q4",
// "đầu" or "H1", the number of a month in Vietnamese, "Oct". A year is "".
func PartOfYear(lang portal.Lang, d portal.Date) string {
	_, m, _ := d.End.Civil()
	switch d.Precision {
	case portal.ToMonth:
		return pick(lang, strconv.Itoa(int(m)), m.String()[:3])
	case portal.ToQuarter:
		return pick(lang, portal.Roman(quarterOf(m)), "Q"+strconv.Itoa(quarterOf(m)))
	case portal.ToHalf:
		return pick(lang, halfVietnamese(m), "H"+strconv.Itoa(halfOf(m)))
	}
	return ""
}
