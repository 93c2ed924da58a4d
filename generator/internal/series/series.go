// Package series has the values of an indicator: each place by itself, in a table
// and in drawings, and the latest of each.
package series

import (
	"slices"
	"strconv"

	"camket/generator/internal/chart"
	"camket/generator/internal/drawing"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Series is the values of one place, in a table of its own.
type Series struct {
	Anchor    string                     // its id on the page
	Place     string                     // its name
	Since     view.When                  // when the place began to exist, where that matters
	Until     view.When                  // when its name went out of use
	Cites     []prose.Cite               // the sources of the place's beginning or end
	Unit      string                     // of the values, where it stands at their head; "%" stands with each
	Ranking   bool                       // the values are ranks: 1 is the highest
	HasChange bool                       // some value has one: there is a column for it
	Rows      []SeriesRow                // its values, newest first
	Bars      []drawing.BarChart         // of the periods that have several of their kind
	Steps     []drawing.ObservationChart // of what is as of single days
}

// SeriesRow is one value, with all that was stated with it.
type SeriesRow struct {
	Place   string       // in a list of the latest
	Period  view.When    // what it is the value of
	Value   string       // with its unit in a list of the latest, without it in a table
	Change  string       // "up 25%"; "" where none is stated
	Against string       // what the change, or without one the value, is compared with
	Ranks   []Rank       // as stated with the value
	Notes   []SeriesNote // remarks on the value
	Cites   []prose.Cite // its sources
}

// Rank is a rank, and among whom.
type Rank struct {
	Rank, Among string // the place taken, and of how many; "" where that was not stated
}

// SeriesNote is a remark on a value.
type SeriesNote struct {
	view.Words
	Cites []prose.Cite // its sources
}

// Anchor is where the page of an indicator has the values of a place.
func Anchor(place *portal.Place) string { return "so-lieu-" + place.ID }

// Of lists the values of every place as of a day, each with its drawings.
func Of(lang portal.Lang, asOf portal.Day, i *portal.Indicator, cites *prose.Citations) []Series {
	all := progress.SeriesOf(i, asOf)
	axis := axisOf(i, all)
	var views []Series
	for _, one := range all {
		v := table(lang, i, one, cites)
		v.Bars, v.Steps = drawings(lang, asOf, i, one, axis)
		views = append(views, v)
	}
	return views
}

func table(lang portal.Lang, i *portal.Indicator, one progress.Series, cites *prose.Citations) Series {
	v := Series{
		Anchor:  Anchor(one.Place),
		Since:   view.Date(lang, one.Place.Since),
		Until:   view.Date(lang, one.Place.Until),
		Ranking: i.Kind == portal.Rank,
	}
	v.Place, _ = one.Place.Name.In(lang)
	if i.Unit.VI != portal.InPercent {
		v.Unit, _ = i.Unit.In(lang)
	}
	if v.Since.Text != "" || v.Until.Text != "" {
		v.Cites = cites.All(one.Place.Sources)
	}
	for _, value := range slices.Backward(one.Values) {
		row := rowOf(lang, i, value, cites)
		v.HasChange = v.HasChange || row.Change != ""
		v.Rows = append(v.Rows, row)
	}
	return v
}

func rowOf(lang portal.Lang, i *portal.Indicator, value *portal.IndicatorValue, cites *prose.Citations) SeriesRow {
	row := SeriesRow{
		Period:  view.When{Text: i18n.Period(lang, value.Period), Machine: i18n.Machine(value.Period)},
		Value:   i18n.Value(lang, value.Value),
		Change:  i18n.Change(lang, value.Change, i.Unit),
		Against: i18n.Against(lang, value.Against),
		Cites:   cites.All(value.Sources),
	}
	if i.Unit.VI == portal.InPercent {
		row.Value += portal.InPercent
	}
	for _, standing := range value.Ranks {
		rank := Rank{Rank: i18n.Value(lang, standing.Rank)}
		if standing.Among != nil {
			rank.Among, _ = standing.Among.Name.In(lang)
		}
		row.Ranks = append(row.Ranks, rank)
	}
	for _, note := range value.Notes {
		row.Notes = append(row.Notes, SeriesNote{view.Text(lang, note.Text), cites.All(note.Sources)})
	}
	return row
}

// drawings draws the values of one place: periods of one kind in bars, on the
// axis that all places of the indicator share; what is as of single days in
// steps.
func drawings(lang portal.Lang, asOf portal.Day, i *portal.Indicator, one progress.Series, axis chart.Axis) (bars []drawing.BarChart, steps []drawing.ObservationChart) {
	for n, same := range chart.Sorts(observed(one)) {
		if v, ok := drawing.Bars(lang, i.Kind, i.Unit, axis, same); ok {
			v.ChartFrame = named(v.ChartFrame, lang, i, one, n)
			bars = append(bars, v)
		} else if (same[0].Date.By || same[0].Date.Precision == portal.ToDay) && chart.Days(same) > 1 {
			v := drawing.Steps(lang, asOf, i.Kind, i.Unit, same, i18n.Period)
			v.ChartFrame = named(v.ChartFrame, lang, i, one, n)
			steps = append(steps, v)
		}
	}
	return bars, steps
}

// named says of what a drawing is: the n-th sort of periods of one place.
func named(v drawing.ChartFrame, lang portal.Lang, i *portal.Indicator, one progress.Series, n int) drawing.ChartFrame {
	v.ID = "bd-" + one.Place.ID + "-" + strconv.Itoa(n)
	v.Name, v.Item = view.Text(lang, i.Title), view.Text(lang, one.Place.Name)
	return v
}

// axisOf is the axis for the values of every place.
func axisOf(i *portal.Indicator, all []progress.Series) chart.Axis {
	var values []portal.Value
	for _, one := range all {
		for _, v := range one.Values {
			values = append(values, v.Value)
		}
	}
	return chart.Up(i.Kind, values)
}

func observed(one progress.Series) []chart.Observed {
	var all []chart.Observed
	for _, v := range one.Values {
		all = append(all, chart.Observed{Date: v.Period, Value: v.Value})
	}
	return all
}
