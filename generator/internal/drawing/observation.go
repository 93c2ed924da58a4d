package drawing

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/chart"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// ObservationChart is the values of one measure over time, drawn in steps.
// Places across are as SVG reads them, "57.5%"; places down are pixels.
type ObservationChart struct {
	ChartFrame
	Years  []ScaleYear  // the scale below
	AsOf   string       // where the day stands as of which all is told, in percent
	Points []ChartPoint // the values, the oldest first
	Lines  []ChartLine  // the steps between the points
}

// ChartFrame is what every chart of values has around them.
type ChartFrame struct {
	ID       string      // unique on the page
	Name     view.Words  // the measure
	Item     view.Words  // the component that it is about
	Unit     string      // of the values, in words; "" for none
	Ranking  bool        // 1 is on top
	Around   bool        // some value is "more than", "nearly" or "about"
	Whole    bool        // some value is of a whole, as in "8/61"
	Height   string      // of the drawing, in pixels
	Names    string      // the line on which names are written
	Axis     string      // the width of the axis, in em
	Ticks    []ChartTick // lines at round values
	Count    string      // of values
	From, To ChartEnd    // the first and the last value, for those who do not see the drawing
}

// ChartEnd is the first or the last value of a chart, in words.
type ChartEnd struct {
	Value, When string // a value as printed, and its period
}

// ChartTick is a line at a round value.
type ChartTick struct {
	Y, Label string // where it stands, in pixels, and its value as printed
}

// ChartPoint is one value.
type ChartPoint struct {
	From, At string     // where the period begins and ends; the same where it is a day
	Y        string     // where it stands, in pixels
	Of       string     // where the second number of "8/61" stands; ""
	Around   bool       // the value is "more than", "nearly" or "about"
	Label    ChartLabel // its value, where there is room
}

// ChartLabel is a value written beside its mark; empty where there is none.
type ChartLabel struct {
	X      string // where it stands, in percent
	Shift  string // pixels to the right of X
	Value  string // as printed
	Before string // "more than", on a line above the value
	Y      string // the line on which the value is written, in pixels
	Above  string // that line
	Anchor string // "start", "middle" or "end"
}

// ChartLine is a piece of a step.
type ChartLine struct {
	X1, X2 string // from where to where across, in percent
	Y1, Y2 string // from where to where down, in pixels
}

// ByMeasure groups the values of reports by measure and component, each
// group oldest first.
func ByMeasure(reports []*portal.Report) [][]*portal.Observation {
	var all []*portal.Observation
	for _, r := range reports {
		all = append(all, r.Values...)
	}
	slices.SortStableFunc(all, func(a, b *portal.Observation) int {
		return cmp.Or(cmp.Compare(observationKey(a), observationKey(b)), cmp.Compare(a.Date.End, b.Date.End))
	})
	var groups [][]*portal.Observation
	for i, o := range all {
		if i == 0 || observationKey(o) != observationKey(all[i-1]) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], o)
	}
	return groups
}

func observationKey(o *portal.Observation) string {
	key := ""
	if o.Measure != nil {
		key = o.Measure.ID
	}
	if o.Item != nil {
		key += "/" + o.Item.ID
	}
	return key
}

// Observations draws the measures that were seen on two days or more, up to
// asOf.
func Observations(lang portal.Lang, asOf portal.Day, measured [][]*portal.Observation) []ObservationChart {
	var all []ObservationChart
	for _, group := range measured {
		first := group[0]
		var observed []chart.Observed
		for _, o := range group {
			observed = append(observed, chart.Observed{Date: o.Date, Value: o.Value})
		}
		if first.Measure == nil || chart.Days(observed) < 2 {
			continue
		}
		v := Steps(lang, asOf, first.Measure.Kind, first.Measure.Unit, observed, i18n.DateShort)
		v.ID = "bd-" + strings.ReplaceAll(observationKey(first), "/", "--")
		v.Name, v.Item = view.Text(lang, first.Measure.Name), view.ItemName(lang, first.Item)
		all = append(all, v)
	}
	return all
}

// Steps draws values over time, oldest first and up to asOf; when prints their
// dates.
func Steps(lang portal.Lang, asOf portal.Day, kind portal.MeasureKind, unit portal.Text, observed []chart.Observed,
	when func(portal.Lang, portal.Date) string) ObservationChart {
	var dates []portal.Date
	for _, o := range observed {
		dates = append(dates, o.Date)
	}
	scale := chart.Over(asOf, dates...)
	steps := chart.Climb(scale, kind, observed)
	v := ObservationChart{
		ChartFrame: chartFrame(lang, steps.Axis, kind, unit, observed, when),
		Years:      scaleYears(scale),
		AsOf:       scale.AsOf().String(),
	}
	for i, p := range steps.Points {
		point := ChartPoint{From: p.From.String(), At: p.At.String(), Y: strconv.Itoa(p.Y), Around: p.Around}
		if p.Of > 0 {
			point.Of, v.Whole = strconv.Itoa(p.Of), true
		}
		label := chartLabel(lang, observed[i].Value, unit)
		if at, ok := steps.LabelAt(i, label.letters(), label.lines()); ok {
			point.Label = label.at(at)
		}
		v.Points = append(v.Points, point)
	}
	for _, l := range steps.Lines {
		v.Lines = append(v.Lines, ChartLine{l.X1.String(), l.X2.String(), strconv.Itoa(l.Y1), strconv.Itoa(l.Y2)})
	}
	return v
}

func chartFrame(lang portal.Lang, axis chart.Axis, kind portal.MeasureKind, unit portal.Text, observed []chart.Observed,
	when func(portal.Lang, portal.Date) string) ChartFrame {
	end := func(o chart.Observed) ChartEnd {
		return ChartEnd{view.Quantity(lang, o.Value, unit), when(lang, o.Date)}
	}
	v := ChartFrame{
		Ranking: kind == portal.Rank,
		Height:  strconv.Itoa(chart.Height),
		Names:   strconv.Itoa(chart.Names),
		Count:   i18n.Integer(lang, len(observed)),
		From:    end(observed[0]),
		To:      end(observed[len(observed)-1]),
	}
	v.Unit, _ = unit.In(lang)
	for _, o := range observed {
		v.Around = v.Around || o.Value.Qualifier != portal.Exactly
	}
	longest := 0
	for _, tick := range axis.Ticks() {
		label := i18n.Number(lang, tick.Value)
		if v.Unit == portal.InPercent {
			label += portal.InPercent
		}
		longest = max(longest, len([]rune(label)))
		v.Ticks = append(v.Ticks, ChartTick{strconv.Itoa(tick.Y), label})
	}
	v.Axis = strconv.FormatFloat(float64(longest)*.54+.7, 'f', 2, 64) + "em"
	if v.Unit == portal.InPercent {
		v.Unit = ""
	}
	return v
}

// chartLabel is a value that has no place yet.
func chartLabel(lang portal.Lang, value portal.Value, unit portal.Text) ChartLabel {
	whole := i18n.Value(lang, value)
	value.Qualifier = portal.Exactly
	number := i18n.Value(lang, value)
	label := ChartLabel{Value: number, Before: strings.TrimRight(strings.TrimSuffix(whole, number), " \u00a0")}
	if unit.VI == portal.InPercent {
		label.Value += portal.InPercent
	}
	return label
}

// letters is the length of the longer line.
func (l ChartLabel) letters() int {
	return max(utf8.RuneCountInString(l.Value), utf8.RuneCountInString(l.Before))
}

func (l ChartLabel) lines() int {
	if l.Before == "" {
		return 1
	}
	return 2
}

// at puts the label beside its mark.
func (l ChartLabel) at(place chart.Label) ChartLabel {
	l.X, l.Shift, l.Anchor = place.X.String(), strconv.Itoa(place.Shift), string(place.Anchor)
	l.Y, l.Above = strconv.Itoa(place.Y), strconv.Itoa(place.Y-chart.Leading)
	return l
}
