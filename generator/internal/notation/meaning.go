package notation

import (
	"strconv"
	"strings"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// The meanings of notations.

func on(year, first, last, day int) []Reading {
	return []Reading{{Kind: Calendar, Date: Date{year, first, last, day}}}
}

func dayOf(m *found) []Reading {
	month, year := m.number("MONTH", 0)+m.number("NAME", 0), m.number("YEAR", 0)
	if year == 0 && m.in(portal.Vietnamese) && m.first().Sort == lexicon.Digits && !lexicon.Joins(m.before()) && m.first().Text[0] != '0' {
		return nil // "trong 3 tháng 7 dự án"
	}
	if _, n := m.language.Units.At(m.tokens, m.end); n > 0 && year == 0 && m.in(portal.English) && m.last().Sort == lexicon.Digits {
		return nil // "in June 20 km were opened"
	}
	return on(year, month, month, m.number("DAY", 0))
}

// notBeforeMonth are words after which "5/2025" is no month.
var notBeforeMonth = lexicon.Set("quý năm số / quarter year")

// beforeMonth are words after which "May" and "March" are months.
var beforeMonth = lexicon.Set("in of by since until till from to early late mid - last this next during and through before after between end ,")

func monthOf(m *found) []Reading {
	month, year := m.number("MONTH", 0)+m.number("NAME", 0), m.number("YEAR", 0)
	if m.first().Sort == lexicon.Digits && (notBeforeMonth[m.before()] || year < 1800) {
		return nil
	}
	if t := m.first().Text; year == 0 && (t == "may" || t == "march") && !beforeMonth[m.before()] {
		return nil
	}
	return on(year, month, month, 0)
}

func quarterOf(m *found) []Reading {
	q := m.number("QUARTER", 0) + m.number("ORDINAL", 0) + m.number("", 0)
	if q < 1 || q > 4 || each[m.before()] { // "từng quý một", "mỗi quý một lần"
		return nil
	}
	return on(m.number("YEAR", 0), 3*q-2, 3*q, 0)
}

var each = lexicon.Set("từng mỗi hằng hàng")

func lastQuarterOf(m *found) []Reading { return on(m.number("YEAR", 0), 10, 12, 0) }

func firstMonthsOf(m *found) []Reading {
	n := m.number("COUNT", 0)
	if n < 1 || n > 12 {
		return nil
	}
	return on(m.number("YEAR", 0), 1, n, 0)
}

func lastMonthsOf(m *found) []Reading {
	n := m.number("COUNT", 0)
	if n < 1 || n > 12 {
		return nil
	}
	return on(m.number("YEAR", 0), 13-n, 12, 0)
}

func firstHalfOf(m *found) []Reading { return on(m.number("YEAR", 0), 1, 6, 0) }
func lastHalfOf(m *found) []Reading  { return on(m.number("YEAR", 0), 7, 12, 0) }

// yearOf also reads a number that only looks like a year.
func yearOf(m *found) []Reading {
	if year := m.number("SHORT", 0); year > 0 {
		return on(year, 0, 0, 0)
	}
	year := m.number("YEAR", 0)
	if m.end-m.at > 1 {
		return on(year, 0, 0, 0)
	}
	plain := Reading{Kind: Quantity, Number: strconv.Itoa(year)}
	if year < 1800 || year > 2199 {
		return []Reading{plain}
	}
	return append(on(year, 0, 0, 0), plain)
}

// sameYear is a year that other words of the passage give.
func sameYear(m *found) []Reading {
	if m.end < len(m.tokens) && m.tokens[m.end].Sort == lexicon.Digits {
		return nil // "trong năm 2025"
	}
	return on(0, 0, 0, 0)
}

func ordinal(m *found) []Reading {
	if m.in(portal.Vietnamese) && m.first().Text != "thứ" && (m.last().Text == "năm" || m.last().Sort == lexicon.Digits) {
		return nil // "xếp hạng năm 2023", "mỗi giải 10 triệu"
	}
	return []Reading{{Kind: Ordinal, Number: strconv.Itoa(m.number("ORDINAL", 0) + m.number("ROMAN", 0))}}
}

func first(*found) []Reading { return []Reading{{Kind: Ordinal, Number: "1"}} }

func years(m *found) []Reading {
	return counted(m.number("COUNT", 0)+m.number("ORDINAL", 0), lexicon.Year)
}

func counted(n int, u lexicon.Unit) []Reading {
	if n == 0 {
		return nil
	}
	return []Reading{{Kind: Quantity, Number: strconv.Itoa(n), Unit: u}}
}

// share is "14/63"; "8/12" may also be a day.
func share(m *found) []Reading {
	var parts []string
	if n := m.number("ORDINAL", 0); n > 0 {
		parts = append(parts, strconv.Itoa(n))
	}
	for _, s := range m.digits {
		n, _ := m.language.Number(s)
		parts = append(parts, n.RatString())
	}
	all := []Reading{{Kind: Share, Number: parts[0], Of: parts[1]}}
	day, isDay := lexicon.Integer(parts[0])
	month, isMonth := lexicon.Integer(parts[1])
	if isDay && isMonth && day >= 1 && day <= 31 && month >= 1 && month <= 12 && m.first().Sort == lexicon.Digits {
		all = append(all, on(0, month, month, day)...)
	}
	return all
}

func fraction(m *found) []Reading {
	if m.in(portal.Vietnamese) {
		return partOf(m.number("COUNT", 0), m.number("COUNT", 1))
	}
	if t := m.last(); t.Text == "quarter" || t.Text == "quarters" && !t.Glued {
		return nil // of years
	}
	return partOf(m.number("COUNT", 0), m.number("PART", 0))
}

func partOf(n, of int) []Reading {
	if n == 0 || of < 2 {
		return nil
	}
	return []Reading{{Kind: Share, Number: strconv.Itoa(n), Of: strconv.Itoa(of)}}
}

func half(*found) []Reading    { return partOf(1, 2) }
func third(*found) []Reading   { return partOf(1, 3) }
func quarter(*found) []Reading { return partOf(1, 4) }

// times also reads what merely counts: "both", "double".
func times(m *found) []Reading {
	n := max(m.number("COUNT", 0), m.number("", 0))
	return append(counted(n, lexicon.Times), counted(n, "")...)
}

func count(m *found) []Reading { return counted(m.number("", 0), "") }

func dozen(*found) []Reading { return append(counted(12, ""), counted(10, "")...) }

// nothing takes words that hold numbers and state none.
func nothing(*found) []Reading { return []Reading{{}} }

// weekday in Vietnamese is also an order: "thứ ba" is Tuesday where a date
// follows, else the third.
func weekday(m *found) []Reading {
	t := m.last().Text
	n := max(named[strings.TrimSuffix(t, "s")], lexicon.VietnameseDigit(t))
	if m.first().Text == "thứ" {
		if m.after(1) != "ngày" && m.after(2) != "ngày" {
			return nil
		}
		if n == 0 {
			n, _ = lexicon.Integer(t)
		}
	}
	return []Reading{{Kind: Weekday, Number: strconv.Itoa(n)}}
}

// late are the words that put an hour after noon.
var late = lexicon.Set("pm p chiều tối")

// clock is a time of day, in minutes.
func clock(m *found) []Reading {
	hour, minute := m.number("COUNT", 0), m.number("COUNT", 1)+m.number("CLOCK", 0)
	pointed := m.tokens[m.at+1].Text == ":"
	if hour > 24 || minute > 59 || pointed && len(m.tokens[m.at+2].Text) != 2 {
		return nil // "1:500", a scale
	}
	for _, t := range m.tokens[m.at+1 : m.end] {
		if late[t.Text] && hour < 12 {
			hour += 12
		}
	}
	all := []Reading{ClockAt(hour, minute)}
	if hour < 12 {
		all = append(all, ClockAt(hour+12, minute))
	}
	if minute == 0 {
		all = append(all, counted(hour, "hour")...)
	}
	if pointed {
		all = append(all, Reading{Kind: Share, Number: strconv.Itoa(hour), Of: strconv.Itoa(minute)})
	}
	return all
}

// pointedClock is "7.30 p.m.".
func pointedClock(m *found) []Reading {
	before, after, _ := strings.Cut(m.digits[0], ".")
	if len(after) != 2 {
		return nil
	}
	hour, ok := lexicon.Integer(before)
	minute, isMinute := lexicon.Integer(after)
	if !ok || !isMinute || hour > 12 || minute > 59 {
		return nil
	}
	if late[m.tokens[m.at+1].Text] && hour < 12 {
		hour += 12
	}
	return []Reading{ClockAt(hour, minute)}
}

// ClockAt is the reading of a time of day.
func ClockAt(hour, minute int) Reading {
	return Reading{Kind: Clock, Number: strconv.Itoa(60*hour + minute)}
}
