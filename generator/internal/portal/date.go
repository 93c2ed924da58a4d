package portal

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Day is a civil day: 0001-01-01 is 1, so that no day that ParseDate reads is
// the zero Day, which stands for none. It knows no clock and no zone.
type Day int

// unixEpoch is 1970-01-01.
const unixEpoch = 719163

// DayOf returns the Day of a calendar date, which must exist.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400 + unixEpoch)
}

// Civil returns the calendar date of d.
func (d Day) Civil() (year int, month time.Month, day int) {
	return time.Unix(int64(d-unixEpoch)*86400, 0).UTC().Date()
}

// String returns d as ISO 8601, such as "2025-10-15".
func (d Day) String() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, int(m), day)
}

// Precision says how much of a Date its source gives.
type Precision int

const (
	ToDay Precision = iota
	ToMonth
	ToQuarter
	ToHalf
	ToNineMonths
	ToYear
)

// Date is a date as precise as its source: a span of days.
type Date struct {
	Start, End Day // both inclusive; Start is of no use when By is set
	Precision  Precision
	By         bool // "đến": on any day up to End
}

// IsZero reports whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Past reports whether the whole span lies before asOf.
func (d Date) Past(asOf Day) bool { return d.End < asOf }

// ToTheDay reports whether days may be counted from or to this date.
func (d Date) ToTheDay() bool { return !d.IsZero() && d.Precision == ToDay }

// Within reports whether the span of d lies inside that of outer. A span
// whose start is open lies only inside another such.
func (d Date) Within(outer Date) bool {
	if d.End > outer.End {
		return false
	}
	return outer.By || (!d.By && d.Start >= outer.Start)
}

// Overlaps reports whether any day of the span lies in q.
func (d Date) Overlaps(q Quarter) bool {
	return d.End >= q.Start() && (d.By || d.Start <= q.End())
}

// String returns the notation that ParseDate reads.
func (d Date) String() string {
	y, m, _ := d.End.Civil()
	var s string
	switch d.Precision {
	case ToDay:
		s = d.End.String()
	case ToMonth:
		s = fmt.Sprintf("%04d-%02d", y, int(m))
	case ToQuarter:
		s = fmt.Sprintf("%04d-Q%d", y, (int(m)+2)/3)
	case ToHalf:
		s = fmt.Sprintf("%04d-H%d", y, (int(m)+5)/6)
	case ToNineMonths:
		s = fmt.Sprintf("%04d-9M", y)
	case ToYear:
		s = fmt.Sprintf("%04d", y)
	}
	if d.By {
		return "đến " + s
	}
	return s
}

var dateForm = regexp.MustCompile(`^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])|(9)M))?$`)

// ParseDate reads "2025-10-15", "2025-10", "2025-Q4", "2025-H1", "2025-9M"
// or "2025", each optionally after "đến " (by).
func ParseDate(s string) (Date, error) {
	rest, by := strings.CutPrefix(s, "đến ")
	m := dateForm.FindStringSubmatch(rest)
	if m == nil {
		return Date{}, fmt.Errorf("not a date: %q", s)
	}
	num := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	year := num(1)
	if year < 1900 || year > 2200 {
		return Date{}, fmt.Errorf("year out of range: %q", s)
	}
	first, months, precision := 1, 12, ToYear
	switch {
	case m[3] != "":
		d := DayOf(year, time.Month(num(2)), num(3))
		if d.String() != rest {
			return Date{}, fmt.Errorf("no such day: %q", s)
		}
		return Date{Start: d, End: d, Precision: ToDay, By: by}, nil
	case m[2] != "":
		first, months, precision = num(2), 1, ToMonth
		if first < 1 || first > 12 {
			return Date{}, fmt.Errorf("no such month: %q", s)
		}
	case m[4] != "":
		first, months, precision = 3*num(4)-2, 3, ToQuarter
	case m[5] != "":
		first, months, precision = 6*num(5)-5, 6, ToHalf
	case m[6] != "":
		first, months, precision = 1, 9, ToNineMonths
	}
	return Date{
		Start:     DayOf(year, time.Month(first), 1),
		End:       DayOf(year, time.Month(first+months), 1) - 1,
		Precision: precision,
		By:        by,
	}, nil
}
