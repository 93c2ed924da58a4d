package drawing_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"camket/generator/internal/drawing"
	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
)

func TestSlipView(t *testing.T) {
	s, _ := fixture.Lay(t)
	v := s.At(t, "/en/projects/cau/").View().(site.ProjectPage)
	// From 1 January 2025 to 1 October 2026: 638 days.
	want := drawing.SlipScale{
		Years: []drawing.ScaleYear{{Name: "2025", Start: "0%", Middle: "28.6%"}, {Name: "2026", Start: "57.21%", Middle: "78.6%"}},
		AsOf:  "71.15%", Day: "31\u00a0Mar\u00a02026", Anchor: "end", Key: []string{"first", "current", "moved"},
	}
	if !reflect.DeepEqual(v.Slip, want) {
		t.Errorf("%+v\nwant\n%+v", v.Slip, want)
	}
	track := drawing.Track{
		Spans: []drawing.TrackSpan{{Kind: "moved", From: "28.21%", To: "85.42%", Width: "57.21%"}},
		Marks: []drawing.TrackMark{{Kind: "first", At: "28.21%"}, {Kind: "current", At: "85.42%"}},
	}
	if got := v.Milestones[0].Track; !reflect.DeepEqual(got, track) {
		t.Errorf("%+v\nwant\n%+v", got, track)
	}
	// A project without milestones has a scale, which nobody draws, and no key.
	s, _ = fixture.Lay(t, "projects/khong/index.vi.md", "", "+++\ntitle = \"K\"\nsummary = \"K\"\n+++\n")
	if v := s.At(t, "/du-an/khong/").View().(site.ProjectPage); v.Slip.Key != nil || v.Milestones != nil {
		t.Errorf("%+v", v.Slip)
	}
}

func TestObservationCharts(t *testing.T) {
	const second = "[events.hop-long]"
	value := func(value, date string) string {
		return "[[values]]\nmeasure = \"share\"\nitem = \"tp-1\"\nvalue = \"" + value + "\"\ndate = \"" + date + "\"\n"
	}
	s, _ := fixture.Lay(t)
	if v := s.At(t, "/du-an/cau/").View().(site.ProjectPage); len(v.Values) != 1 || v.Charts != nil {
		t.Errorf("one value makes a chart: %+v", v.Charts)
	}
	s, _ = fixture.Lay(t, "projects/cau/2025-q4.vi.md", second, value("3.500,5", "2025-12-31")+second)
	v := s.At(t, "/en/projects/cau/").View().(site.ProjectPage)
	if len(v.Charts) != 1 || len(v.Values) != 1 || len(v.Values[0].Lines) != 2 {
		t.Fatalf("%d charts, values %+v", len(v.Charts), v.Values)
	}
	c := v.Charts[0]
	if c.ID != "bd-share--tp-1" || c.Name.Text != "Value" || c.Item.Text != "Component 1" || c.Unit != "billion VND" || !c.Around || c.Whole || c.Ranking || c.Count != "2" {
		t.Errorf("%+v", c.ChartFrame)
	}
	if from, to := c.From, c.To; plain(from.Value) != "more than 2,275 billion VND" || plain(from.When) != "Mar 2025" || plain(to.Value) != "3,500.5 billion VND" {
		t.Errorf("%+v %+v", from, to)
	}
	if got := fmt.Sprint(c.Ticks); got != "[{142 0} {117 1,000} {92 2,000} {67 3,000} {42 4,000}]" {
		t.Error(got)
	}
	if len(c.Points) != 2 || len(c.Lines) != 2 || c.Lines[0].X1 != c.Points[0].At || c.Lines[1].Y2 != c.Points[1].Y {
		t.Errorf("%+v %+v", c.Points, c.Lines)
	}
	first, last := c.Points[0], c.Points[1]
	if !first.Around || first.From == first.At || first.Label != (drawing.ChartLabel{}) { // no room: it might cover the other
		t.Errorf("%+v", first)
	}
	if last.Around || last.From != last.At || last.Label.Before != "" || last.Label.Value != "3,500.5" {
		t.Errorf("%+v", last)
	}
	// Two values of one day show no movement.
	s, _ = fixture.Lay(t, "projects/cau/2025-q1.vi.md", "[sources.bao]", value("2.000", "2025-03")+"[sources.bao]")
	if v := s.At(t, "/du-an/cau/").View().(site.ProjectPage); len(v.Values) != 1 || len(v.Values[0].Lines) != 2 || v.Charts != nil {
		t.Errorf("%+v", v.Charts)
	}
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// Periods of one kind stand side by side; places, and kinds of periods, never.
func TestIndicatorCharts(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	v := s.At(t, "/en/indicators/thu/").View().(site.IndicatorPage)
	for _, series := range v.Series {
		if series.Bars != nil || series.Steps != nil {
			t.Errorf("%s: a half-year and a day make a chart: %+v %+v", series.Place, series.Bars, series.Steps)
		}
	}
	more := func(period, place, value string) string {
		return "[[values]]\nperiod = \"" + period + "\"\nplace = \"" + place + "\"\nvalue = \"" + value + "\"\nsource = \"bao\"\n"
	}
	files := append([]string{}, fixture.Indicators()...)
	for i, text := range files {
		files[i] = strings.Replace(text, "[sources.bao-moi]", more("2023-H1", "cu", "khoảng 500")+more("2023-9M", "cu", "800")+more("đến 2025-03-31", "cu", "700")+"[sources.bao-moi]", 1)
		files[i] = strings.Replace(files[i], "change = \"tăng 1 bậc\"\nsource = \"bao\"\n", "change = \"tăng 1 bậc\"\nsource = \"bao\"\n"+more("2022", "cu", "12/61"), 1)
	}
	s, problems := fixture.Lay(t, files...)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	v = s.At(t, "/en/indicators/thu/").View().(site.IndicatorPage)
	for _, series := range v.Series {
		if series.Place != "Cu province" {
			if series.Bars != nil || series.Steps != nil {
				t.Errorf("%+v", series)
			}
			continue
		}
		if len(series.Bars) != 1 || len(series.Steps) != 1 {
			t.Fatalf("%+v %+v", series.Bars, series.Steps)
		}
		b := series.Bars[0]
		var bars []string
		for _, bar := range b.Bars {
			bars = append(bars, strings.TrimSpace(fmt.Sprintf("%s %s %v %s %s", bar.Year, bar.Part, bar.Around, bar.Label.Before, bar.Label.Value)))
		}
		// The axis is that of every place: it has room for 3,000.
		if got := strings.Join(bars, "; "); b.Sort != "half-1" || got != "2023  true about 500; 2024  false  1,020.5" || b.Ticks[len(b.Ticks)-1].Label != "3,000" || b.Parts != "" {
			t.Errorf("%s: %s, %v", b.Sort, got, b.Ticks)
		}
		if steps := series.Steps[0]; len(steps.Points) != 2 || plain(steps.From.When) != "as of 31 Mar 2025" {
			t.Errorf("%+v", steps)
		}
	}
	rank := s.At(t, "/chi-tieu/hang/").View().(site.IndicatorPage).Series[0].Bars
	if len(rank) != 1 || !rank[0].Ranking || rank[0].Sort != "year" || fmt.Sprint(rank[0].Ticks) != "[{142 61} {42 1}]" || rank[0].Bars[0].Y <= rank[0].Bars[1].Y {
		t.Errorf("%+v", rank)
	}
	for _, card := range s.At(t, "/chi-tieu/").View().(site.IndicatorsPage).Indicators {
		for _, latest := range card.Latest {
			if drawn := latest.Chart != nil; drawn != (latest.Value == "8/61") {
				t.Errorf("%s %s: drawn: %v", card.Text, latest.Value, drawn)
			}
		}
	}
}
