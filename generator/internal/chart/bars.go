package chart

import (
	"slices"

	"camket/generator/internal/portal"
)

// Bar is the value of one period.
type Bar struct {
	Period      portal.Date
	X, Width    Percent
	Middle      Percent
	Top, Height int  // of the bar; of a ranking only its place counts
	Y           int  // where the value stands: the one end of the bar
	Around      bool // more than, nearly, about
	Valued      bool // there is room for its value
	Year        bool // it is the first of its year, and there is room for that
}

// Bars is the values of one place for periods of one kind: whole years, first
// halves, quarters. What is of periods of different kinds is never compared:
// nine months are not three quarters of a year. A period without a value
// keeps its place, empty.
type Bars struct {
	Precision portal.Precision
	Part      int  // which part of the year, from 1, where all are of the same; else 0
	Parts     bool // there is room to name the part of the year below each bar
	Bars      []Bar
}

// How many periods one drawing has room for, on a phone: beyond them a bar is
// thinner than three pixels, two names touch, or two values.
const (
	mostSlots  = 80
	mostNames  = 12
	mostValues = 4
)

// Row draws the values, of periods of one kind and oldest first, on axis;
// false where they do not make a chart: fewer than two periods, or too many.
// Several values of one period stand in a table only: the first is drawn.
func Row(axis Axis, observed []Observed) (Bars, bool) {
	observed = slices.CompactFunc(slices.Clone(observed), func(a, b Observed) bool { return a.Date == b.Date })
	if len(observed) < 2 || observed[0].Date.By || observed[0].Date.Precision == portal.ToDay {
		return Bars{}, false
	}
	bars := Bars{Precision: observed[0].Date.Precision, Part: Part(observed[0].Date)}
	for _, o := range observed {
		if Part(o.Date) != bars.Part {
			bars.Part = 0
		}
	}
	first := bars.slot(observed[0].Date)
	slots := bars.slot(observed[len(observed)-1].Date) - first + 1
	if slots > mostSlots {
		return Bars{}, false
	}
	bars.Parts = bars.Part == 0 && slots <= mostNames
	named, year := -apart, 0
	for i, o := range observed {
		slot := bars.slot(o.Date) - first
		from, to := Percent(slot*int(Full)/slots), Percent((slot+1)*int(Full)/slots)
		edge := (to - from) / 6
		y, base := axis.Y(o.Value.Number), axis.Base()
		bar := Bar{
			Period: o.Date, X: from + edge, Width: to - from - 2*edge, Middle: (from + to) / 2,
			Top: min(y, base), Height: max(y, base) - min(y, base), Y: y,
			Around: o.Value.Qualifier != portal.Exactly,
			Valued: slots <= mostValues || i == 0 || i == len(observed)-1,
		}
		if in, _, _ := o.Date.End.Civil(); in != year && bar.Middle-named >= apart {
			bar.Year, named, year = true, bar.Middle, in
		}
		bars.Bars = append(bars.Bars, bar)
	}
	return bars, true
}

// Sorts parts values by the kind of their period, in the order of portal's
// precisions; what is as of a day stands apart from what is of it.
func Sorts(observed []Observed) [][]Observed {
	var all [][]Observed
	for precision := portal.ToDay; precision <= portal.ToYear; precision++ {
		for _, by := range []bool{false, true} {
			var same []Observed
			for _, o := range observed {
				if o.Date.Precision == precision && o.Date.By == by {
					same = append(same, o)
				}
			}
			if len(same) > 0 {
				all = append(all, same)
			}
		}
	}
	return all
}

// slot counts the periods: by years where all are of the same part of theirs.
func (b Bars) slot(d portal.Date) int {
	year, _, _ := d.End.Civil()
	if b.Part > 0 {
		return year
	}
	return year*perYear(b.Precision) + Part(d)
}

// Part says which part of its year a period is, from 1: of a quarter its number.
func Part(d portal.Date) int {
	_, month, _ := d.End.Civil()
	return (int(month)*perYear(d.Precision) + 11) / 12
}

func perYear(p portal.Precision) int {
	switch p {
	case portal.ToMonth:
		return 12
	case portal.ToQuarter:
		return 4
	case portal.ToHalf:
		return 2
	}
	return 1
}
