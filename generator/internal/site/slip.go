package site

import (
	"camket/generator/internal/chart"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
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
	Kind               string // a key of the styles
	From, To, Width    string // where it begins and ends, and how wide it is, in percent
	OpenStart, OpenEnd bool   // the one end or the other is not known
}

// TrackMark is a point in time; its Kind is one of chart's.
type TrackMark struct {
	Kind, At string // a key of the shapes, and where it stands, in percent
	By       bool   // on that day or before
}

// slip draws milestones on one scale and puts each one's track in its view.
func (s *Site) slip(page *Page, milestones []*portal.Milestone, views []Milestone) SlipScale {
	var dates []portal.Date
	for _, m := range milestones {
		dates = append(dates, chart.Dates(m)...)
	}
	scale := chart.Over(s.portal.AsOf, dates...)
	var tracks []chart.Track
	for i, m := range milestones {
		track := chart.Slip(m, scale)
		tracks = append(tracks, track)
		views[i].Track = trackView(track)
	}
	return SlipScale{
		Years:  scaleYears(scale),
		AsOf:   scale.AsOf().String(),
		Day:    i18n.Day(page.Lang, s.portal.AsOf),
		Anchor: string(chart.AnchorAt(scale.AsOf(), 30_00)),
		Key:    chart.Drawn(tracks...),
	}
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
			OpenStart: s.OpenStart, OpenEnd: s.OpenEnd,
		})
	}
	for _, m := range t.Marks {
		v.Marks = append(v.Marks, TrackMark{m.Kind, m.At.String(), m.By})
	}
	return v
}
