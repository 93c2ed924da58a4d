package site

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

	last portal.Date // the last period
}

// ChartBar is the value of one period.
type ChartBar struct {
	X, Width    string     // where it begins and how wide it is, in percent
	Top, Height string     // where it begins and how high it is, in pixels
	Middle, Y   string     // where the value stands
	Year, Part  string     // names of the period, the year below its part; "" where there is no room
	Around      bool       // the value is "more than", "nearly" or "about"
	Label       ChartLabel // its value, where there is room
}

// charts draws the values of one place: periods of one kind in bars, on the
// axis that all places of the indicator share; what is as of single days in
// steps.
func (s *Site) charts(page *Page, i *portal.Indicator, series portal.Series, axis chart.Axis) (bars []BarChart, steps []ObservationChart) {
	for n, same := range chart.Sorts(observed(series)) {
		id := "bd-" + series.Place.ID + "-" + strconv.Itoa(n)
		if row, ok := chart.Row(axis, same); ok {
			v := barChart(page, i, axis, row, same)
			v.ID, v.Name, v.Item = id, words(page, i.Title), words(page, series.Place.Name)
			bars = append(bars, v)
		} else if (same[0].Date.By || same[0].Date.Precision == portal.ToDay) && chart.Days(same) > 1 {
			v := s.steps(page, i.Kind, i.Unit, same, i18n.Period)
			v.ID, v.Name, v.Item = id, words(page, i.Title), words(page, series.Place.Name)
			steps = append(steps, v)
		}
	}
	return bars, steps
}

// indicatorAxis is the axis for the values of every place.
func indicatorAxis(i *portal.Indicator, all []portal.Series) chart.Axis {
	var values []portal.Value
	for _, series := range all {
		for _, v := range series.Values {
			values = append(values, v.Value)
		}
	}
	return chart.Up(i.Kind, values)
}

func observed(series portal.Series) []chart.Observed {
	var all []chart.Observed
	for _, v := range series.Values {
		all = append(all, chart.Observed{Date: v.Period, Value: v.Value})
	}
	return all
}

func barChart(page *Page, i *portal.Indicator, axis chart.Axis, row chart.Bars, same []chart.Observed) BarChart {
	v := BarChart{
		ChartFrame: chartFrame(page.Lang, axis, i.Kind, i.Unit, same, i18n.Period),
		Sort:       sortOf(row),
		Base:       strconv.Itoa(axis.Base()),
		last:       same[len(same)-1].Date,
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
			bar.Part = i18n.PartOfYear(page.Lang, b.Period)
		}
		if b.Valued {
			bar.Label = chartLabel(page.Lang, same[at].Value, i.Unit).at(b.LabelAt())
		}
		v.Bars = append(v.Bars, bar)
	}
	return v
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
