package drawing

import (
	"strconv"

	"camket/generator/internal/chart"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// BarChart is the values of one place for periods of one kind. Places are as
// in an ObservationChart.
type BarChart struct {
	ChartFrame
	Sort  string     // which periods: a key of the site's words, such as "year"
	Base  string     // the height at which the value zero stands
	Parts string     // the line on which parts of the year are named; ""
	Bars  []ChartBar // the oldest first
}

// ChartBar is the value of one period.
type ChartBar struct {
	X      string     // where it begins, in percent
	Width  string     // how wide it is, in percent
	Top    string     // where it begins, in pixels
	Height string     // how high it is, in pixels
	Middle string     // where the value stands across, in percent
	Y      string     // where the value stands down, in pixels
	Year   string     // of the period; "" where there is no room
	Part   string     // of the year, above it: "Quý I"; "" for a whole year and where there is no room
	Around bool       // the value is "more than", "nearly" or "about"
	Label  ChartLabel // its value, where there is room
}

// Bars draws the values of periods of one kind, oldest first, on axis; false
// where they make no chart: see chart.Row.
func Bars(lang portal.Lang, kind portal.MeasureKind, unit portal.Text, axis chart.Axis, same []chart.Observed) (BarChart, bool) {
	row, ok := chart.Row(axis, same)
	if !ok {
		return BarChart{}, false
	}
	v := BarChart{
		ChartFrame: chartFrame(lang, axis, kind, unit, same, i18n.Period),
		Sort:       sortOf(row),
		Base:       strconv.Itoa(axis.Base()),
	}
	if row.Parts {
		v.Parts = v.Names
		v.Names = strconv.Itoa(chart.Names + chart.Second)
		v.Height = strconv.Itoa(chart.Height + chart.Second)
	}
	at := 0
	for _, b := range row.Bars {
		for same[at].Date != b.Period {
			at++
		}
		bar := ChartBar{
			X: b.X.String(), Width: b.Width.String(), Middle: b.Middle.String(),
			Top: strconv.Itoa(b.Top), Height: strconv.Itoa(b.Height), Y: strconv.Itoa(b.Y), Around: b.Around,
		}
		if b.Year {
			year, _, _ := b.Period.End.Civil()
			bar.Year = i18n.Plain(year)
		}
		if row.Parts {
			bar.Part = i18n.PartOfYear(lang, b.Period)
		}
		if b.Valued {
			bar.Label = chartLabel(lang, same[at].Value, unit).at(b.LabelAt())
		}
		v.Bars = append(v.Bars, bar)
	}
	return v, true
}

// sortOf is the key of the words that say of which periods the bars are.
func sortOf(row chart.Bars) string {
	switch row.Precision {
	case portal.ToMonth:
		if row.Part > 0 {
			return "month-" + strconv.Itoa(row.Part)
		}
		return "month"
	case portal.ToQuarter:
		if row.Part > 0 {
			return "quarter-" + strconv.Itoa(row.Part)
		}
		return "quarter"
	case portal.ToHalf:
		if row.Part > 0 {
			return "half-" + strconv.Itoa(row.Part)
		}
		return "half"
	case portal.ToNineMonths:
		return "nine"
	}
	return "year"
}
