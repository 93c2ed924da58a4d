// Package drawing has charts as layouts draw them: the geometry of package chart
// with the words of one language around it, and what else stands in an SVG.
package drawing

import (
	"camket/generator/internal/chart"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// SlipScale is the time on which several tracks are drawn, and what explains
// them. Places are as SVG reads them: "57.5%".
type SlipScale struct {
	Years  []ScaleYear // the oldest first
	AsOf   string      // where the day stands as of which all is told
	Day    string      // that day
	Anchor string      // of the label of AsOf: "start", "middle" or "end"
	Key    []string    // the kinds of marks that the tracks hold, in order
}

// ScaleYear is a year of a scale.
type ScaleYear struct {
	Name          string // "" where there is no room for it
	Start, Middle string // where the year begins, and its middle, in percent
}

// Track is a milestone drawn on a scale.
type Track struct {
	Spans []TrackSpan // what lasts from one day to another
	Marks []TrackMark // what stands at a day
}

// TrackSpan is a stretch of time; its Kind is one of chart's.
type TrackSpan struct {
	Kind            string // a key of the styles
	From, To, Width string // where it begins and ends, and how wide it is, in percent
	OpenStart       bool   // the day on which it begins is not known
}

// TrackMark is a point in time; its Kind is one of chart's.
type TrackMark struct {
	Kind, At string // a key of the shapes, and where it stands, in percent
	By       bool   // on that day or before
}

// Slip draws milestones on one scale, up to asOf: a track for each, in their
// order.
func Slip(lang portal.Lang, asOf portal.Day, milestones []*progress.Milestone) (SlipScale, []Track) {
	var dates []portal.Date
	for _, m := range milestones {
		dates = append(dates, chart.Dates(m)...)
	}
	scale := chart.Over(asOf, dates...)
	var drawn []chart.Track
	var tracks []Track
	for _, m := range milestones {
		track := chart.Slip(m, scale)
		drawn, tracks = append(drawn, track), append(tracks, trackView(track))
	}
	return SlipScale{
		Years:  scaleYears(scale),
		AsOf:   scale.AsOf().String(),
		Day:    i18n.Day(lang, asOf),
		Anchor: string(chart.AnchorAt(scale.AsOf(), 30_00)),
		Key:    chart.Drawn(drawn...),
	}, tracks
}

func scaleYears(scale chart.Scale) []ScaleYear {
	var all []ScaleYear
	for _, y := range scale.Years() {
		year := ScaleYear{Start: y.Start.String(), Middle: y.Middle.String()}
		if y.Named {
			year.Name = i18n.Plain(y.Year)
		}
		all = append(all, year)
	}
	return all
}

func trackView(t chart.Track) Track {
	var v Track
	for _, s := range t.Spans {
		v.Spans = append(v.Spans, TrackSpan{
			Kind: s.Kind, From: s.From.String(), To: (s.From + s.Width).String(), Width: s.Width.String(),
			OpenStart: s.OpenStart,
		})
	}
	for _, m := range t.Marks {
		v.Marks = append(v.Marks, TrackMark{m.Kind, m.At.String(), m.By})
	}
	return v
}
