package portal

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseRank(t *testing.T) {
	for _, in := range []string{"1", "2", "8/61", "14/63", "61/61", "1.000/1.001", "1/1"} {
		if v, ok := ParseRank(in); !ok || v.IsZero() {
			t.Errorf("%q is no rank", in)
		}
	}
	for _, in := range []string{"", "0", "0/63", "-1", "62/61", "2,5", "8/61,5", "hơn 2", "thứ 2", "8/", "2 3"} {
		if v, ok := ParseRank(in); ok {
			t.Errorf("%q is taken for %+v", in, v)
		}
	}
}

// series writes what counts as "place: period period; …".
func seriesOf(i *Indicator, asOf Day) string {
	var all []string
	for _, s := range i.Series(asOf) {
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
	old, now, other := &Place{ID: "a-cu", Until: date(t, "2025-07-01")}, &Place{ID: "b-moi"}, &Place{ID: "b-khac"}
	i := &Indicator{}
	add := func(period string, place *Place, published ...string) {
		v := &IndicatorValue{Period: date(t, period), Place: place}
		for _, on := range published {
			s := &Source{}
			if on != "" {
				s.Date = date(t, on)
			}
			v.Sources = append(v.Sources, Citation{Source: s})
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
		if got := seriesOf(i, day(t, test.asOf)); got != test.want {
			t.Errorf("as of %s:\n%s\nwant\n%s", test.asOf, got, test.want)
		}
	}
	if n := fmt.Sprint(i.Values[0].Period); n != "2025-H1" {
		t.Errorf("the file's order has changed: %s", n)
	}
}
