package portal

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Quarter is a quarter of a calendar year.
type Quarter struct {
	Year int
	N    int // 1 to 4
}

var quarterForm = regexp.MustCompile(`^(\d{4})-q([1-4])$`)

// ParseQuarter reads "2025-q4" (as in file names and URLs) or "2025-Q4".
func ParseQuarter(s string) (Quarter, error) {
	m := quarterForm.FindStringSubmatch(strings.ToLower(s))
	if m == nil {
		return Quarter{}, fmt.Errorf("not a quarter: %q", s)
	}
	year, _ := strconv.Atoi(m[1])
	n, _ := strconv.Atoi(m[2])
	if year < 1900 || year > 2200 {
		return Quarter{}, fmt.Errorf("year out of range: %q", s)
	}
	return Quarter{year, n}, nil
}

// QuarterOf returns the quarter in which d lies.
func QuarterOf(d Day) Quarter {
	y, m, _ := d.Civil()
	return Quarter{y, (int(m) + 2) / 3}
}

// String returns the form used in file names and URLs, such as "2025-q4".
func (q Quarter) String() string { return fmt.Sprintf("%04d-q%d", q.Year, q.N) }

// Start returns the first day of q.
func (q Quarter) Start() Day { return DayOf(q.Year, time.Month(3*q.N-2), 1) }

// End returns the last day of q.
func (q Quarter) End() Day { return q.Next().Start() - 1 }

// Next returns the quarter after q.
func (q Quarter) Next() Quarter {
	if q.N == 4 {
		return Quarter{q.Year + 1, 1}
	}
	return Quarter{q.Year, q.N + 1}
}

// Before reports whether q is earlier than r.
func (q Quarter) Before(r Quarter) bool {
	return q.Year < r.Year || q.Year == r.Year && q.N < r.N
}
