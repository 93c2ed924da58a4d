package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// The pixels between which values are drawn; above there is room for a label
// of two lines, below for the names of the years.
const (
	top    = 42
	bottom = 142
	Names  = bottom + 20 // the line on which years are named
	Height = bottom + 26 // of the whole drawing
	Second = 18          // how much further down a second line of names is
)

// Axis is a scale of values, upwards. It begins at nought, or ends there where
// all values are below; a ranking begins at its last place, and 1 is on top.
type Axis struct {
	low, high float64
	ranking   bool
	ticks     []portal.Decimal
}

// Tick is a line across a drawing at a round value.
type Tick struct {
	Y     int
	Value portal.Decimal
}

// Up returns the axis for values of a kind. The second number of "8/61" is
// on it too.
func Up(kind portal.MeasureKind, values []portal.Value) Axis {
	low, high := 0.0, 0.0
	for _, v := range values {
		low, high = min(low, number(v.Number)), max(high, number(v.Number), number(v.Of))
	}
	if kind == portal.Rank {
		high = max(high, 2)
		return Axis{low: 1, high: high, ranking: true, ticks: []portal.Decimal{decimal(1), decimal(high)}}
	}
	if low == high {
		high = 1
	}
	step := round((high - low) / 4)
	a := Axis{low: math.Floor(low/step) * step, high: math.Ceil(high/step) * step}
	for i := 0; ; i++ {
		at := a.low + float64(i)*step
		if at > a.high+step/2 {
			return a
		}
		a.ticks = append(a.ticks, decimal(at))
	}
}

// Y returns where a value stands.
func (a Axis) Y(d portal.Decimal) int {
	part := (number(d) - a.low) / (a.high - a.low)
	if a.ranking {
		part = 1 - part
	}
	return bottom - int(math.Round(min(max(part, 0), 1)*(bottom-top)))
}

// Base returns where bars stand: at nought; of a ranking at its last place.
func (a Axis) Base() int {
	if a.ranking {
		return bottom
	}
	return a.Y(decimal(0))
}

// Ticks lists the round values from below.
func (a Axis) Ticks() []Tick {
	var all []Tick
	for _, value := range a.ticks {
		all = append(all, Tick{a.Y(value), value})
	}
	slices.SortFunc(all, func(a, b Tick) int { return b.Y - a.Y })
	return all
}

// round returns the round number, 1, 2 or 5 and noughts, next above x.
func round(x float64) float64 {
	size := math.Pow(10, math.Floor(math.Log10(x)))
	for _, n := range []float64{1, 2, 5} {
		if n*size >= x*(1-1e-9) {
			return n * size
		}
	}
	return 10 * size
}

// number is d for drawing, where a rounding in the last place shows nowhere.
func number(d portal.Decimal) float64 {
	if d.IsZero() {
		return 0
	}
	f, err := strconv.ParseFloat(d.String(), 64)
	if err != nil {
		return 0 // a Decimal is digits: only one too large to draw comes here
	}
	return f
}

// decimal is a round number without what binary fractions add to it.
func decimal(f float64) portal.Decimal {
	digits := strconv.FormatFloat(math.Abs(f), 'g', 6, 64)
	if plain, err := strconv.ParseFloat(digits, 64); err == nil {
		digits = strconv.FormatFloat(plain, 'f', -1, 64)
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	return portal.Decimal{Negative: f < 0, Whole: whole, Fraction: fraction}
}
