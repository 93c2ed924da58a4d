package sample

import (
	"testing"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/province"
	"camket/generator/internal/telling"
)

// TestIndicatorsSayWhatWasTold writes anew what package content reads, and
// looks for every form that indicators have.
func TestIndicatorsSayWhatWasTold(t *testing.T) {
	size := Size{14, 14}
	quarters := plot.Quarters(size.Quarters)
	read := map[string]*portal.Indicator{}
	p := loaded(t, size)
	for _, i := range p.Indicators {
		read[i.ID] = i
	}
	forms := seen{}
	for _, told := range telling.Indicators(quarters) {
		if read[told.ID] == nil {
			t.Fatalf("no %s", told.ID)
		}
		told.Body, told.Sources = province.Words{}, nil
		again := &telling.Indicator{Indicator: read[told.ID]}
		for _, lang := range portal.Langs {
			if want, got := string(indicatorFile(told, lang)), string(indicatorFile(again, lang)); want != got {
				t.Errorf("%s was told as\n%s\nand read as\n%s", told.ID, want, got)
			}
		}
		forms.see(told.Kind)
		if len(told.Mandates) > 0 {
			forms.see("mandate")
		}
		if series := progress.SeriesOf(again.Indicator, p.AsOf); len(series) != 2 || series[0].Place.ID != "tinh-mau" || series[1].Place.ID != "tinh-mau-cu" {
			t.Errorf("%s is not parted by the rearrangement: %v", told.ID, series)
		}
		for _, v := range again.Values {
			forms.see(v.Change.Kind)
			forms.see(v.Change.Unit)
			if len(v.Notes) > 0 {
				forms.see("note")
			}
			if len(v.Ranks) > 0 {
				forms.see("rank")
			}
			if !progress.ValueKnownBy(v, p.AsOf) {
				t.Errorf("%s of %s is not known by %s", v.Period, told.ID, p.AsOf)
			}
		}
	}
	want(t, forms, []any{portal.Level, portal.Ratio, portal.Rank, portal.ChangeUp, portal.ChangeDown,
		portal.InPercent, portal.InPlaces, portal.InPercentagePoints, "mandate", "note", "rank"})
}
