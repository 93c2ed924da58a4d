package series

import (
	"camket/generator/internal/chart"
	"camket/generator/internal/drawing"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// LatestValue is the latest value of a place, with those before it, small.
type LatestValue struct {
	SeriesRow
	Chart *drawing.BarChart // of the same kind of period; nil where there is only one value
}

// Latest lists the latest value of every place as of a day, without sources: a
// list has none.
func Latest(lang portal.Lang, asOf portal.Day, i *portal.Indicator) []LatestValue {
	all := progress.SeriesOf(i, asOf)
	axis := axisOf(i, all)
	var latest []LatestValue
	for _, one := range all {
		last := one.Values[len(one.Values)-1]
		row := rowOf(lang, i, last, prose.NewCitations(lang))
		row.Value = view.Quantity(lang, last.Value, i.Unit)
		row.Cites, row.Notes = nil, nil
		row.Place, _ = one.Place.Name.In(lang)
		v := LatestValue{SeriesRow: row}
		for n, same := range chart.Sorts(observed(one)) {
			if same[len(same)-1].Date != last.Period {
				continue
			}
			if bars, ok := drawing.Bars(lang, i.Kind, i.Unit, axis, same); ok {
				bars.ChartFrame = named(bars.ChartFrame, lang, i, one, n)
				v.Chart = &bars
			}
		}
		latest = append(latest, v)
	}
	return latest
}

// Line says the latest value of the first place in a line, for search engines;
// "" where there is none.
func Line(lang portal.Lang, asOf portal.Day, i *portal.Indicator) string {
	all := progress.SeriesOf(i, asOf)
	if len(all) == 0 {
		return ""
	}
	last := all[0].Values[len(all[0].Values)-1]
	place, _ := all[0].Place.Name.In(lang)
	return view.Quantity(lang, last.Value, i.Unit) + ", " + i18n.Period(lang, last.Period) + ", " + place + "."
}
