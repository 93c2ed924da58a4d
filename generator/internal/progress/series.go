package progress

import (
	"cmp"
	"slices"

	"camket/generator/internal/portal"
)

// Series is the values of one place, oldest first. Two series are never joined:
// a province and the one that it was merged into are two places.
type Series struct {
	Place  *portal.Place
	Values []*portal.IndicatorValue
}

// SeriesOf parts the values of i that count as of a day by place: those that stand
// first, those that have gone out of use behind them, each by id.
func SeriesOf(i *portal.Indicator, asOf portal.Day) []Series {
	var all []Series
	for _, v := range i.Values {
		if v.Place == nil || !ValueKnownBy(v, asOf) {
			continue
		}
		at := slices.IndexFunc(all, func(s Series) bool { return s.Place == v.Place })
		if at < 0 {
			at = len(all)
			all = append(all, Series{Place: v.Place})
		}
		all[at].Values = append(all[at].Values, v)
	}
	former := func(s Series) int {
		if s.Place.Until.IsZero() {
			return 0
		}
		return 1
	}
	slices.SortFunc(all, func(a, b Series) int {
		return cmp.Or(former(a)-former(b), cmp.Compare(a.Place.ID, b.Place.ID))
	})
	for _, s := range all {
		slices.SortStableFunc(s.Values, func(a, b *portal.IndicatorValue) int {
			return cmp.Or(cmp.Compare(a.Period.End, b.Period.End), -cmp.Compare(a.Period.Start, b.Period.Start))
		})
	}
	return all
}
