package chart

import (
	"slices"

	"camket/generator/internal/portal"
)

// Observed is a value at a date.
type Observed struct {
	Date  portal.Date
	Value portal.Value
}

// Point is an observation: at the end of what it is of, with a bar over it.
type Point struct {
	From   Percent // where the period begins; At where it is a day
	At     Percent
	Y      int
	Of     int  // where the second number of "8/61" stands; 0 where there is none
	Around bool // more than, nearly, about
}

// Line is a piece of a step.
type Line struct {
	X1, X2 Percent
	Y1, Y2 int
}

// Steps is the values of one measure over time. The value last seen holds
// until the next; nothing stands before the first nor behind the last.
type Steps struct {
	Axis   Axis
	Points []Point
	Lines  []Line
}

// Climb draws observations, oldest first, on s, which covers their dates.
func Climb(s Scale, kind portal.MeasureKind, observed []Observed) Steps {
	var values []portal.Value
	for _, o := range observed {
		values = append(values, o.Value)
	}
	steps := Steps{Axis: Up(kind, values)}
	for i, o := range observed {
		p := Point{
			From:   s.Begins(o.Date),
			At:     s.Ends(o.Date),
			Y:      steps.Axis.Y(o.Value.Number),
			Around: o.Value.Qualifier != portal.Exactly,
		}
		if o.Date.By {
			p.From = p.At
		}
		if kind != portal.Rank && !o.Value.Of.IsZero() {
			p.Of = steps.Axis.Y(o.Value.Of)
		}
		if i > 0 {
			before := steps.Points[i-1]
			turn := max(before.At, p.From)
			if turn > before.At {
				steps.Lines = append(steps.Lines, Line{before.At, turn, before.Y, before.Y})
			}
			if before.Y != p.Y {
				steps.Lines = append(steps.Lines, Line{turn, turn, before.Y, p.Y})
			}
		}
		steps.Points = append(steps.Points, p)
	}
	return steps
}

// Days counts the days on which there is an observation: one alone makes no
// chart.
func Days(observed []Observed) int {
	var ends []portal.Day
	for _, o := range observed {
		ends = append(ends, o.Date.End)
	}
	slices.Sort(ends)
	return len(slices.Compact(ends))
}
