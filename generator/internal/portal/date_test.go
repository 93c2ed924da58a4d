package portal

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		in         string
		start, end string // "": the date is refused
		precision  Precision
	}{
		{"2025-10-15", "2025-10-15", "2025-10-15", ToDay},
		{"2025-01-01", "2025-01-01", "2025-01-01", ToDay},
		{"2025-12-31", "2025-12-31", "2025-12-31", ToDay},
		{"1970-01-01", "1970-01-01", "1970-01-01", ToDay},
		{"1969-12-31", "1969-12-31", "1969-12-31", ToDay},
		{"1900-01-01", "1900-01-01", "1900-01-01", ToDay},
		{"2200-12-31", "2200-12-31", "2200-12-31", ToDay},
		{"2024-02-29", "2024-02-29", "2024-02-29", ToDay},
		{"2000-02-29", "2000-02-29", "2000-02-29", ToDay},
		{"2025-10", "2025-10-01", "2025-10-31", ToMonth},
		{"2024-02", "2024-02-01", "2024-02-29", ToMonth},
		{"2025-02", "2025-02-01", "2025-02-28", ToMonth},
		{"2025-12", "2025-12-01", "2025-12-31", ToMonth},
		{"1970-01", "1970-01-01", "1970-01-31", ToMonth},
		{"2025-Q1", "2025-01-01", "2025-03-31", ToQuarter},
		{"2025-Q2", "2025-04-01", "2025-06-30", ToQuarter},
		{"2025-Q3", "2025-07-01", "2025-09-30", ToQuarter},
		{"2025-Q4", "2025-10-01", "2025-12-31", ToQuarter},
		{"2025-H1", "2025-01-01", "2025-06-30", ToHalf},
		{"2025-H2", "2025-07-01", "2025-12-31", ToHalf},
		{"2025-9M", "2025-01-01", "2025-09-30", ToNineMonths},
		{"2025", "2025-01-01", "2025-12-31", ToYear},
		{"2025-02-29", "", "", 0},
		{"2100-02-29", "", "", 0},
		{"1900-02-29", "", "", 0},
		{"2025-04-31", "", "", 0},
		{"2025-10-00", "", "", 0},
		{"2025-10-32", "", "", 0},
		{"2025-00-10", "", "", 0},
		{"2025-13-10", "", "", 0},
		{"2025-00", "", "", 0},
		{"2025-13", "", "", 0},
		{"2025-Q0", "", "", 0},
		{"2025-Q5", "", "", 0},
		{"2025-q4", "", "", 0}, // the form of file names is not that of dates
		{"2025-H0", "", "", 0},
		{"2025-H3", "", "", 0},
		{"2025-6M", "", "", 0},
		{"2025-9m", "", "", 0},
		{"1899-12-31", "", "", 0},
		{"2201", "", "", 0},
		{"0000", "", "", 0},
		{"", "", "", 0},
		{" 2025", "", "", 0},
		{"2025 ", "", "", 0},
		{"2025\n", "", "", 0},
		{"25-10-15", "", "", 0},
		{"2025-1-5", "", "", 0},
		{"2025/10/15", "", "", 0},
		{"15/10/2025", "", "", 0},
		{"2025-10-15T00:00:00Z", "", "", 0},
		{"2025-2026", "", "", 0},
		{"2025–2026", "", "", 0},
		{"٢٠٢٥", "", "", 0},
		{"２０２５", "", "", 0},
		{"2025-Q4-15", "", "", 0},
	}
	for _, test := range tests {
		for _, by := range []string{"", "đến "} {
			d, err := ParseDate(by + test.in)
			if test.start == "" {
				if err == nil {
					t.Errorf("%q is taken for %v", by+test.in, d)
				}
				continue
			}
			if err != nil {
				t.Errorf("%q: %v", by+test.in, err)
				continue
			}
			if d.Start.String() != test.start || d.End.String() != test.end || d.Precision != test.precision || d.By != (by != "") {
				t.Errorf("%q is %v to %v, precision %d, by %v", by+test.in, d.Start, d.End, d.Precision, d.By)
			}
			if d.IsZero() {
				t.Errorf("%q counts as no date", by+test.in)
			}
			if d.String() != by+test.in {
				t.Errorf("%q is written back as %q", by+test.in, d)
			}
			if d.ToTheDay() != (d.Precision == ToDay) {
				t.Errorf("%q: known to the day: %v", by+test.in, d.ToTheDay())
			}
		}
	}
	for _, in := range []string{"đến", "đến ", "đến  2025", "đến2025", "Đến 2025", "den 2025", "đê\u0301n 2025", "đến đến 2025", "trước 2025", "2025 đến 2026"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("%q is taken for %v", in, d)
		}
	}
	if !(Date{}).IsZero() || (Date{}).ToTheDay() {
		t.Error("the zero date is known to the day")
	}
}

func date(t testing.TB, s string) Date {
	t.Helper()
	if s == "" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func day(t testing.TB, s string) Day {
	t.Helper()
	d := date(t, s)
	if !d.ToTheDay() || d.By {
		t.Fatalf("%q is not a day", s)
	}
	return d.End
}

func quarter(t testing.TB, s string) Quarter {
	t.Helper()
	q, err := ParseQuarter(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestPast(t *testing.T) {
	tests := []struct {
		date, asOf string
		want       bool
	}{
		{"2025-06-30", "2025-06-29", false},
		{"2025-06-30", "2025-06-30", false}, // the day itself is not past
		{"2025-06-30", "2025-07-01", true},
		{"2025-06", "2025-06-30", false},
		{"2025-06", "2025-07-01", true},
		{"2025-Q4", "2025-12-31", false},
		{"2025-Q4", "2026-01-01", true},
		{"2025-9M", "2025-09-30", false},
		{"2025-9M", "2025-10-01", true},
		{"2025", "2025-12-31", false},
		{"2025", "2026-01-01", true},
		{"đến 2025-H1", "2025-06-30", false},
		{"đến 2025-H1", "2025-07-01", true},
	}
	for _, test := range tests {
		if got := date(t, test.date).Past(day(t, test.asOf)); got != test.want {
			t.Errorf("%s past on %s: %v", test.date, test.asOf, got)
		}
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		inner, outer string
		want         bool
	}{
		{"2025-06-30", "2025-06-30", true},
		{"2025-06-30", "2025-06", true},
		{"2025-06", "2025-06-30", false},
		{"2025-06", "2025-Q2", true},
		{"2025-Q2", "2025-H1", true},
		{"2025-Q3", "2025-H1", false},
		{"2025-9M", "2025", true},
		{"2025-H1", "2025-9M", true},
		{"2024-12-31", "2025", false},
		{"2026-01-01", "2025", false},
		{"2025", "đến 2025", true},
		{"1999", "đến 2025", true},
		{"2026", "đến 2025", false},
		{"đến 2025-06", "đến 2025", true},
		{"đến 2025", "2025", false}, // its start is open
		{"đến 2025-06", "2025", false},
	}
	for _, test := range tests {
		if got := date(t, test.inner).Within(date(t, test.outer)); got != test.want {
			t.Errorf("%s within %s: %v", test.inner, test.outer, got)
		}
	}
}

func TestOverlaps(t *testing.T) {
	tests := []struct {
		date, quarter string
		want          bool
	}{
		{"2025-09-30", "2025-q4", false},
		{"2025-10-01", "2025-q4", true},
		{"2025-12-31", "2025-q4", true},
		{"2026-01-01", "2025-q4", false},
		{"2025-10", "2025-q4", true},
		{"2025-H2", "2025-q3", true},
		{"2025-H2", "2025-q4", true},
		{"2025-H2", "2025-q2", false},
		{"2025-9M", "2025-q3", true},
		{"2025-9M", "2025-q4", false},
		{"2025", "2025-q1", true},
		{"2025", "2026-q1", false},
		{"đến 2025-10-01", "2025-q4", true},
		{"đến 2025-09-30", "2025-q4", false},
		{"đến 2030", "2025-q4", true},
	}
	for _, test := range tests {
		if got := date(t, test.date).Overlaps(quarter(t, test.quarter)); got != test.want {
			t.Errorf("%s overlaps %s: %v", test.date, test.quarter, got)
		}
	}
}

func TestDay(t *testing.T) {
	if d := DayOf(2025, time.October, 15) - DayOf(2025, time.October, 1); d != 14 {
		t.Errorf("%d days", d)
	}
	if d := DayOf(2025, time.March, 1) - DayOf(2024, time.March, 1); d != 365 {
		t.Errorf("%d days", d)
	}
	for d := DayOf(1899, time.December, 25); d < DayOf(2200, time.January, 5); d += 13 {
		if got := DayOf(d.Civil()); got != d {
			t.Fatalf("%v comes back as %v", d, got)
		}
	}
	if DayOf(1970, time.January, 1) == 0 {
		t.Error("a day is the zero value, which stands for no day")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"2025-10-15", "2025-10", "2025-Q4", "2025-H1", "2025-9M", "2025", "đến 2029", "đến 2025-10-15",
		"2026-06", "2025-12-19", "2025-12", "2026-01-10", "2025-07-01", "2024-02-29", "2025-02-29", "1970-01-01", "9999", "đến",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if d != (Date{}) {
				t.Errorf("%q: an error and %v", s, d)
			}
			return
		}
		again, err := ParseDate(d.String())
		if err != nil || again != d || d.String() != s {
			t.Errorf("%q is %v, then %v, %v", s, d, again, err)
		}
		q := QuarterOf(d.End)
		if d.Start > d.End || d.IsZero() || !d.Within(d) || !d.Overlaps(q) || d.Past(d.End) || !d.Past(d.End+1) {
			t.Errorf("%q: %v to %v", s, d.Start, d.End)
		}
	})
}
