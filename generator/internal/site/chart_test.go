package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestSlipView(t *testing.T) {
	s, _ := lay(t)
	v := s.at(t, "/en/projects/cau/").View().(ProjectPage)
	// From 1 January 2025 to 1 October 2026: 638 days.
	want := SlipScale{
		Years: []ScaleYear{{"2025", "0%", "28.6%"}, {"2026", "57.21%", "78.6%"}},
		AsOf:  "71.15%", Day: "31\u00a0Mar\u00a02026", Anchor: "end", Key: []string{"first", "current", "moved"},
	}
	if !reflect.DeepEqual(v.Slip, want) {
		t.Errorf("%+v\nwant\n%+v", v.Slip, want)
	}
	track := Track{
		Spans: []TrackSpan{{Kind: "moved", From: "28.21%", To: "85.42%", Width: "57.21%"}},
		Marks: []TrackMark{{"first", "28.21%", false}, {"current", "85.42%", false}},
	}
	if got := v.Milestones[0].Track; !reflect.DeepEqual(got, track) {
		t.Errorf("%+v\nwant\n%+v", got, track)
	}
	// A project without milestones has a scale, which nobody draws, and no key.
	s, _ = lay(t, "projects/khong/index.vi.md", "", "+++\ntitle = \"K\"\nsummary = \"K\"\n+++\n")
	if v := s.at(t, "/du-an/khong/").View().(ProjectPage); v.Slip.Key != nil || v.Milestones != nil {
		t.Errorf("%+v", v.Slip)
	}
}

// The front page shows what is past its date: what a source says was not met
// first, then by date, a handful of them, each leading to its project.
func TestOverdue(t *testing.T) {
	project := func(milestones ...string) string {
		return "+++\ntitle = \"Dự án\"\nsummary = \"K\"\n" + strings.Join(milestones, "") + "\n+++\n"
	}
	promise := func(id, due, more string) string {
		return fmt.Sprintf("[milestones.%s]\ntitle = %q\ndue = %q\nsource = \"bao\"\n%s", id, id, due, more)
	}
	s, problems := lay(t,
		"projects/a/index.vi.md", "", project(promise("m1", "2025-12", ""), promise("m2", "2024", ""), promise("m3", "2027", ""), promise("m4", "2025-03-01", "")),
		"projects/b/index.vi.md", "", project(promise("late", "2026-02-01", "unmet = \"2026-02-28\"\n"), promise("met", "2025", "met = \"2025-05-05\"\n"), promise("m5", "2025-Q1", "")),
		"projects/c/index.vi.md", "", project(promise("m6", "2025-03-31", ""), promise("m7", "2025-06", "")),
	)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	v := s.at(t, "/en/").View().(HomePage).Overdue
	var got []string
	for _, of := range v.Projects {
		line := strings.TrimPrefix(of.Project.URL, "/en/projects/")
		for _, m := range of.Milestones {
			line += " " + m.Anchor + " " + string(m.State)
			if len(m.Track.Marks) == 0 || len(m.FirstCites)+len(m.Cites)+len(m.UnmetCites)+len(m.Moves) > 0 {
				t.Errorf("%+v", m)
			}
		}
		got = append(got, line)
		if of.Project.Text != "Dự án" || of.Project.Lang != "vi" {
			t.Errorf("%+v", of)
		}
	}
	if want := "b/#moc-late moc-late late moc-m5 unconfirmed; a/#moc-m2 moc-m2 unconfirmed moc-m4 unconfirmed; c/#moc-m6 moc-m6 unconfirmed moc-m7 unconfirmed"; strings.Join(got, "; ") != want || v.More != 1 {
		t.Errorf("%s, %d more", strings.Join(got, "; "), v.More)
	}
	if first := v.Scale.Years[0]; first.Name != "2024" || strings.Join(v.Scale.Key, " ") != "first period late silent unmet" {
		t.Errorf("%+v", v.Scale)
	}
	s, _ = lay(t)
	if v := s.at(t, "/").View().(HomePage).Overdue; v.Projects != nil || v.More != 0 {
		t.Errorf("%+v", v)
	}
}

func TestObservationCharts(t *testing.T) {
	const second = "[events.hop-long]"
	value := func(value, date string) string {
		return "[[values]]\nmeasure = \"share\"\nitem = \"tp-1\"\nvalue = \"" + value + "\"\ndate = \"" + date + "\"\n"
	}
	s, _ := lay(t)
	if v := s.at(t, "/du-an/cau/").View().(ProjectPage); len(v.Values) != 1 || v.Charts != nil {
		t.Errorf("one value makes a chart: %+v", v.Charts)
	}
	s, _ = lay(t, "projects/cau/2025-q4.vi.md", second, value("3.500,5", "2025-12-31")+second)
	v := s.at(t, "/en/projects/cau/").View().(ProjectPage)
	if len(v.Charts) != 1 || len(v.Values) != 2 {
		t.Fatalf("%d charts, %d values", len(v.Charts), len(v.Values))
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
	if !first.Around || first.From == first.At || first.Label != (ChartLabel{}) { // no room: it might cover the other
		t.Errorf("%+v", first)
	}
	if last.Around || last.From != last.At || last.Label.Before != "" || last.Label.Value != "3,500.5" {
		t.Errorf("%+v", last)
	}
	// Two values of one day show no movement.
	s, _ = lay(t, "projects/cau/2025-q1.vi.md", "[sources.bao]", value("2.000", "2025-03")+"[sources.bao]")
	if v := s.at(t, "/du-an/cau/").View().(ProjectPage); len(v.Values) != 2 || v.Charts != nil {
		t.Errorf("%+v", v.Charts)
	}
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// Periods of one kind stand side by side; places, and kinds of periods, never.
func TestIndicatorCharts(t *testing.T) {
	s, _ := lay(t, indicatorFiles...)
	v := s.at(t, "/en/indicators/thu/").View().(IndicatorPage)
	for _, series := range v.Series {
		if series.Bars != nil || series.Steps != nil {
			t.Errorf("%s: a half-year and a day make a chart: %+v %+v", series.Place, series.Bars, series.Steps)
		}
	}
	more := func(period, place, value string) string {
		return "[[values]]\nperiod = \"" + period + "\"\nplace = \"" + place + "\"\nvalue = \"" + value + "\"\nsource = \"bao\"\n"
	}
	files := append([]string{}, indicatorFiles...)
	for i, text := range files {
		files[i] = strings.Replace(text, "[sources.bao-moi]", more("2023-H1", "cu", "khoảng 500")+more("2023-9M", "cu", "800")+more("đến 2025-03-31", "cu", "700")+"[sources.bao-moi]", 1)
		files[i] = strings.Replace(files[i], "change = \"tăng 1 bậc\"\nsource = \"bao\"\n", "change = \"tăng 1 bậc\"\nsource = \"bao\"\n"+more("2022", "cu", "12/61"), 1)
	}
	s, problems := lay(t, files...)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	v = s.at(t, "/en/indicators/thu/").View().(IndicatorPage)
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
	rank := s.at(t, "/chi-tieu/hang/").View().(IndicatorPage).Series[0].Bars
	if len(rank) != 1 || !rank[0].Ranking || rank[0].Sort != "year" || fmt.Sprint(rank[0].Ticks) != "[{142 61} {42 1}]" || rank[0].Bars[0].Y <= rank[0].Bars[1].Y {
		t.Errorf("%+v", rank)
	}
	for _, card := range s.at(t, "/chi-tieu/").View().(IndicatorsPage).Indicators {
		for _, latest := range card.Latest {
			if drawn := latest.Chart != nil; drawn != (latest.Value == "8/61") {
				t.Errorf("%s %s: drawn: %v", card.Text, latest.Value, drawn)
			}
		}
	}
}

// A page's key is made of its view as JSON: nothing that is drawn may be lost.
func TestViewsSurviveJSON(t *testing.T) {
	s, _ := lay(t, indicatorFiles...)
	for _, url := range []string{"/", "/du-an/cau/", "/chi-tieu/", "/chi-tieu/thu/"} {
		view := s.at(t, url).View()
		one, err := json.Marshal(view)
		if err != nil {
			t.Fatal(err)
		}
		again := reflect.New(reflect.TypeOf(view))
		if err := json.Unmarshal(one, again.Interface()); err != nil {
			t.Fatal(err)
		}
		two, err := json.Marshal(again.Interface())
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s: %v\n%s\n%s", url, err, one, two)
		}
	}
}
