package progress

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// parted writes what counts as "place: period period; …".
func parted(i *portal.Indicator, asOf portal.Day) string {
	var all []string
	for _, s := range SeriesOf(i, asOf) {
		var periods []string
		for _, v := range s.Values {
			periods = append(periods, v.Period.String())
		}
		all = append(all, s.Place.ID+": "+strings.Join(periods, " "))
	}
	return strings.Join(all, "; ")
}

// Each place has a series of its own, oldest first, a year behind its last
// quarter; places that have gone out
// of use stand behind. Nothing that was not known yet is in them.
func TestSeries(t *testing.T) {
	old, now, other := &portal.Place{ID: "a-cu", Until: date(t, "2025-07-01")}, &portal.Place{ID: "b-moi"}, &portal.Place{ID: "b-khac"}
	i := &portal.Indicator{}
	add := func(period string, place *portal.Place, published ...string) {
		v := &portal.IndicatorValue{Period: date(t, period), Place: place}
		for _, on := range published {
			s := &portal.Source{}
			if on != "" {
				s.Date = date(t, on)
			}
			v.Sources = append(v.Sources, portal.Citation{Source: s})
		}
		i.Values = append(i.Values, v)
	}
	add("2025-H1", now, "2025-07-20")
	add("2024", old, "2025-01", "2026-03")
	add("2024-Q4", old, "")
	add("2024-H1", old, "2024-06-25")
	add("2024-9M", old, "2024-09-26")
	add("đến 2024-07-04", old)
	add("2023", old, "", "2024-04-02")
	add("2025", other)
	add("2026", nil)
	tests := []struct{ asOf, want string }{
		{"2026-03-31", "b-khac: 2025; b-moi: 2025-H1; a-cu: 2023 2024-H1 đến 2024-07-04 2024-9M 2024-Q4 2024"},
		{"2025-07-19", "b-khac: 2025; a-cu: 2023 2024-H1 đến 2024-07-04 2024-9M 2024-Q4 2024"},
		{"2024-12-31", "a-cu: 2023 2024-H1 đến 2024-07-04 2024-9M 2024-Q4"},
		{"2024-07-03", "a-cu: 2023 2024-H1"},
		{"2024-06-24", "a-cu: 2023"},
		{"2024-04-01", ""},
	}
	for _, test := range tests {
		if got := parted(i, day(t, test.asOf)); got != test.want {
			t.Errorf("as of %s:\n%s\nwant\n%s", test.asOf, got, test.want)
		}
	}
	if n := fmt.Sprint(i.Values[0].Period); n != "2025-H1" {
		t.Errorf("the file's order has changed: %s", n)
	}
}
