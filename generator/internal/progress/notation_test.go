package progress

import (
	"testing"

	"camket/generator/internal/portal"
)

// date, day and quarter read the notation of a test.
func date(t testing.TB, s string) portal.Date {
	t.Helper()
	if s == "" {
		return portal.Date{}
	}
	d, err := portal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func day(t testing.TB, s string) portal.Day {
	t.Helper()
	d := date(t, s)
	if !d.ToTheDay() || d.By {
		t.Fatalf("%q is not a day", s)
	}
	return d.End
}

func quarter(t testing.TB, s string) portal.Quarter {
	t.Helper()
	q, err := portal.ParseQuarter(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}
