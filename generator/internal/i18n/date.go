package i18n

import (
	"fmt"
	"strconv"
	"time"

	"camket/generator/internal/portal"
)

// DateLong prints d for running words, no more precise than it is: "15 tháng
// 10 năm 2025" or "15 October 2025", "quý IV năm 2025" or "the fourth quarter
// of 2025"; a deadline is "đến ngày …" or "by …", and for more than a day
// "đến hết …" or "by the end of …". No date is "".
func DateLong(lang portal.Lang, d portal.Date) string {
	if d.IsZero() {
		return ""
	}
	if lang == portal.English {
		return byEnglish(d, longEnglish(d), "by the end of ")
	}
	return byVietnamese(d, longVietnamese(d), "đến ")
}

// DateShort prints d for tables and labels: "15/10/2025" or "15 Oct 2025",
// "quý IV/2025" or "Q4 2025"; a deadline is "đến …" or "by …". No date is "".
func DateShort(lang portal.Lang, d portal.Date) string {
	if d.IsZero() {
		return ""
	}
	if lang == portal.English {
		return byEnglish(d, shortEnglish(d), "by end of"+nbsp)
	}
	return byVietnamese(d, shortVietnamese(d), "đến"+nbsp)
}

// Machine prints d for the datetime attribute: "2025-10-15", "2025-10" or
// "2025"; "" where HTML has no form for it: a quarter, a half, nine months,
// a deadline, no date.
func Machine(d portal.Date) string {
	if d.IsZero() || d.By {
		return ""
	}
	switch d.Precision {
	case portal.ToDay, portal.ToMonth, portal.ToYear:
		return d.String()
	}
	return ""
}

// Day prints d as DateShort does.
func Day(lang portal.Lang, d portal.Day) string {
	y, m, day := d.Civil()
	if lang == portal.English {
		return fmt.Sprintf("%d%s%s%s%d", day, nbsp, m.String()[:3], nbsp, y)
	}
	return fmt.Sprintf("%d/%d/%d", day, int(m), y)
}

// byVietnamese puts before words that d is a deadline, if it is; day is how
// to say so of a single day.
func byVietnamese(d portal.Date, words, day string) string {
	switch {
	case !d.By:
		return words
	case d.Precision == portal.ToDay:
		return day + words
	}
	return "đến hết " + words
}

// byEnglish puts before words that d is a deadline, if it is; span is how to
// say so of more than a day: "by 2029" would leave open which end of it.
func byEnglish(d portal.Date, words, span string) string {
	switch {
	case !d.By:
		return words
	case d.Precision == portal.ToDay:
		return "by" + nbsp + words
	}
	return span + words
}

func longVietnamese(d portal.Date) string {
	y, m, day := d.End.Civil()
	year := "năm" + nbsp + strconv.Itoa(y)
	month := fmt.Sprintf("tháng%s%d", nbsp, int(m))
	switch d.Precision {
	case portal.ToDay:
		return "ngày" + nbsp + strconv.Itoa(day) + " " + month + " " + year
	case portal.ToMonth:
		return month + " " + year
	case portal.ToQuarter:
		return "quý" + nbsp + portal.Roman(quarterOf(m)) + " " + year
	case portal.ToHalf:
		return "6" + nbsp + "tháng " + halfVietnamese(m) + " " + year
	case portal.ToNineMonths:
		return "9" + nbsp + "tháng đầu " + year
	}
	return year
}

func longEnglish(d portal.Date) string {
	y, m, day := d.End.Civil()
	year := strconv.Itoa(y)
	switch d.Precision {
	case portal.ToDay:
		return strconv.Itoa(day) + nbsp + m.String() + nbsp + year
	case portal.ToMonth:
		return m.String() + nbsp + year
	case portal.ToQuarter:
		return "the " + ordinal(quarterOf(m)) + " quarter of" + nbsp + year
	case portal.ToHalf:
		return "the " + ordinal(halfOf(m)) + " half of" + nbsp + year
	case portal.ToNineMonths:
		return "the first nine months of" + nbsp + year
	}
	return year
}

func shortVietnamese(d portal.Date) string {
	y, m, _ := d.End.Civil()
	switch d.Precision {
	case portal.ToDay:
		return Day(portal.Vietnamese, d.End)
	case portal.ToMonth:
		return fmt.Sprintf("tháng%s%d/%d", nbsp, int(m), y)
	case portal.ToQuarter:
		return fmt.Sprintf("quý%s%s/%d", nbsp, portal.Roman(quarterOf(m)), y)
	}
	return longVietnamese(d)
}

func shortEnglish(d portal.Date) string {
	y, m, _ := d.End.Civil()
	year := nbsp + strconv.Itoa(y)
	switch d.Precision {
	case portal.ToDay:
		return Day(portal.English, d.End)
	case portal.ToMonth:
		return m.String()[:3] + year
	case portal.ToQuarter:
		return "Q" + strconv.Itoa(quarterOf(m)) + year
	case portal.ToHalf:
		return "H" + strconv.Itoa(halfOf(m)) + year
	case portal.ToNineMonths:
		return "Jan–Sep" + year
	}
	return strconv.Itoa(y)
}

func quarterOf(m time.Month) int { return (int(m) + 2) / 3 }

func halfOf(m time.Month) int { return (int(m) + 5) / 6 }

func halfVietnamese(m time.Month) string {
	if halfOf(m) == 1 {
		return "đầu"
	}
	return "cuối"
}

func ordinal(n int) string {
	return [...]string{"zeroth", "first", "second", "third", "fourth"}[n]
}
