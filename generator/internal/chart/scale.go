// Package chart places dates and values on a drawing: dates and values in,
// positions out. It knows no words and no colours.
//
// A drawing has no view box: across it is measured in percent, so that it
// fits every width and nothing shrinks on a phone, and down it in pixels.
package chart

import (
	"strconv"
	"time"

	"camket/generator/internal/portal"
)

// Percent is a place or a width across a drawing, in hundredths of a percent.
type Percent int

// Full is the whole width.
const Full Percent = 100_00

// String returns p as SVG reads it: "57.5%".
func (p Percent) String() string {
	return strconv.FormatFloat(float64(p)/100, 'f', -1, 64) + "%"
}

// apart is how far the middles of two labels of years must lie apart: on a
// chart of 280 pixels, four figures of the smallest type with a space.
const apart Percent = 12_00

// Scale is a time that lies evenly across a drawing.
type Scale struct {
	first, end portal.Day // end is the day after the last
	asOf       portal.Day
}

// Over returns the scale that shows all the dates and asOf: from 1 January of
// the first year to the end of the quarter that follows the latest of them.
func Over(asOf portal.Day, dates ...portal.Date) Scale {
	first, last := asOf, asOf
	for _, d := range dates {
		if d.IsZero() {
			continue
		}
		first, last = min(first, d.Start, d.End), max(last, d.End)
	}
	year, _, _ := first.Civil()
	lastYear, month, _ := last.Civil()
	quarter := (month - 1) / 3 // counted from 0
	return Scale{
		first: portal.DayOf(year, time.January, 1),
		end:   portal.DayOf(lastYear, 3*(quarter+2)+1, 1),
		asOf:  asOf,
	}
}

// At returns where d begins; a day beside the scale stands at its edge.
func (s Scale) At(d portal.Day) Percent {
	d = min(max(d, s.first), s.end)
	return Percent(int(d-s.first) * int(Full) / int(s.end-s.first))
}

// AsOf returns where the day begins as of which all is told.
func (s Scale) AsOf() Percent { return s.At(s.asOf) }

// Ends returns where d is over: a day where it stands itself, a longer span
// where its last day ends.
func (s Scale) Ends(d portal.Date) Percent {
	if d.Precision == portal.ToDay {
		return s.At(d.End)
	}
	return s.At(d.End + 1)
}

// Begins returns where d begins; what is open before its end has no beginning
// but that of the period which it ends.
func (s Scale) Begins(d portal.Date) Percent {
	if d.Precision == portal.ToDay {
		return s.At(d.End)
	}
	return s.At(d.Start)
}

// Year is a year of a scale.
type Year struct {
	Year   int
	Start  Percent
	Middle Percent // of what of it is on the scale
	Named  bool    // there is room for its name at Middle
}

// Years lists the years of s. Where they are narrow only every second, fifth
// or tenth has its name, and one that is cut short has it if there is room.
func (s Scale) Years() []Year {
	from, _, _ := s.first.Civil()
	to, _, _ := (s.end - 1).Civil()
	step := 1
	for _, wider := range []int{2, 5, 10, 20, 50, 100} {
		if step*int(Full)/max(to-from+1, 1) < int(apart) {
			step = wider
		}
	}
	var years []Year
	last := -apart
	for y := from; y <= to; y++ {
		year := Year{Year: y, Start: s.At(portal.DayOf(y, time.January, 1))}
		end := s.At(portal.DayOf(y+1, time.January, 1))
		year.Middle = (year.Start + end) / 2
		wide := end-year.Start >= 8_00 || step > 1
		if y%step == 0 && wide && year.Middle-last >= apart && Full-year.Middle >= apart/3 {
			year.Named, last = true, year.Middle
		}
		years = append(years, year)
	}
	return years
}
