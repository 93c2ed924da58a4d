package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// IndicatorsPage lists every indicator.
type IndicatorsPage struct {
	Frame
	Indicators []IndicatorCard // by title
}

// IndicatorCard is an indicator in a list.
type IndicatorCard struct {
	Link
	Summary Words         // in a sentence or two
	Latest  []LatestValue // of each place
}

// LatestValue is the latest value of a place, with those before it, small.
type LatestValue struct {
	SeriesRow
	Chart *BarChart // of the same kind of period; nil where there is only one value
}

// IndicatorPage is what is known of one indicator.
type IndicatorPage struct {
	Frame
	Summary  Words     // in a sentence or two
	Series   []Series  // one for each place
	Mandates []Mandate // the resolution's words on it
	Body     Passage   // its running text
	Sources  []Source  // what the page cites, in the order of first mention
	Older    *Link     // the indicator before, by title
	Newer    *Link     // the indicator after, by title
	Citation Citation  // how to cite the page
}

// Series is the values of one place, in a table of its own.
type Series struct {
	Anchor    string             // its id on the page
	Place     string             // its name
	Since     When               // when the place began to exist, where that matters
	Until     When               // when its name went out of use
	Cites     []Cite             // the sources of the place's beginning or end
	Unit      string             // of the values, where it stands at their head; "%" stands with each
	Ranking   bool               // the values are ranks: 1 is the highest
	HasChange bool               // some value has one: there is a column for it
	Rows      []SeriesRow        // its values, oldest first
	Bars      []BarChart         // of the periods that have several of their kind
	Steps     []ObservationChart // of what is as of single days
}

// SeriesRow is one value, with all that was stated with it.
type SeriesRow struct {
	Place   string       // in a list of the latest
	Period  When         // what it is the value of
	Value   string       // with its unit in a list of the latest, without it in a table
	Change  string       // "up 25%"; "" where none is stated
	Against string       // what the change, or without one the value, is compared with
	Ranks   []Rank       // as stated with the value
	Notes   []SeriesNote // remarks on the value
	Cites   []Cite       // its sources
}

// Rank is a rank, and among whom.
type Rank struct {
	Rank, Among string // the place taken, and of how many; "" where that was not stated
}

// SeriesNote is a remark on a value.
type SeriesNote struct {
	Words
	Cites []Cite // its sources
}

func indicatorsURL(lang portal.Lang) string { return localised(lang, "/chi-tieu/", "/en/indicators/") }

func indicatorURL(i *portal.Indicator) func(portal.Lang) string {
	return func(lang portal.Lang) string { return indicatorsURL(lang) + i.ID + "/" }
}

func seriesAnchor(place *portal.Place) string { return "so-lieu-" + place.ID }

// layOutIndicators adds the pages of indicators, where there are any.
func (s *Site) layOutIndicators(add adder) {
	if len(s.portal.Indicators) == 0 {
		return
	}
	add(Indicators, portal.Pos{}, indicatorsURL, s.indicators)
	for _, i := range s.portal.Indicators {
		page := add(Indicator, i.Pos, indicatorURL(i), func(page *Page) any { return s.indicator(page, i) })
		page.mark(i.Body)
		for _, series := range i.Series(s.portal.AsOf) {
			page.anchors[seriesAnchor(series.Place)] = true
		}
	}
}

// indicatorsByTitle lists the indicators as a dictionary would.
func (s *Site) indicatorsByTitle(lang portal.Lang) []*portal.Indicator {
	all := slices.Clone(s.portal.Indicators)
	collate := i18n.Collate(lang)
	slices.SortStableFunc(all, func(a, b *portal.Indicator) int {
		one, _ := a.Title.In(lang)
		other, _ := b.Title.In(lang)
		return collate(one, other)
	})
	return all
}

func indicatorLink(page *Page, i *portal.Indicator) Link {
	return Link{Words: words(page, i.Title), URL: indicatorURL(i)(page.Lang)}
}

func (s *Site) indicators(page *Page) any {
	v := IndicatorsPage{Frame: s.frame(page, portal.Text{}, portal.Text{})}
	for _, i := range s.indicatorsByTitle(page.Lang) {
		card := IndicatorCard{Link: indicatorLink(page, i), Summary: words(page, i.Summary)}
		all := i.Series(s.portal.AsOf)
		axis := indicatorAxis(i, all)
		for _, series := range all {
			last := series.Values[len(series.Values)-1]
			row := seriesRow(page, i, last, s.citations(page))
			row.Value = withUnit(page.Lang, last.Value, i.Unit)
			row.Cites, row.Notes = nil, nil // no sources in a list
			row.Place, _ = series.Place.Name.In(page.Lang)
			latest := LatestValue{SeriesRow: row}
			bars, _ := s.charts(page, i, series, axis)
			for _, b := range bars {
				if b.last == last.Period {
					latest.Chart = &b
				}
			}
			card.Latest = append(card.Latest, latest)
		}
		v.Indicators = append(v.Indicators, card)
	}
	return v
}

func (s *Site) indicator(page *Page, i *portal.Indicator) any {
	cites := s.citations(page)
	v := IndicatorPage{
		Frame:   s.frame(page, i.Title, i.Summary),
		Summary: words(page, i.Summary),
	}
	v.Crumbs = []Link{{URL: indicatorsURL(page.Lang)}}
	v.Citation = Citation{Title: v.Title}
	all := i.Series(s.portal.AsOf)
	axis := indicatorAxis(i, all)
	for _, series := range all {
		view := seriesView(page, i, series, cites)
		view.Bars, view.Steps = s.charts(page, i, series, axis)
		v.Series = append(v.Series, view)
	}
	for _, m := range i.Mandates {
		v.Mandates = append(v.Mandates, mandate(page, m))
	}
	w := &writer{site: s, page: page, cites: cites}
	v.Body = w.passage(i.Body)
	v.Sources = cites.list
	v.keepsUp(page, i.Translation)
	if i.Summary.VI == "" && len(v.Series) > 0 {
		v.Description = v.Title.Text + ": " + latest(page, i, all[0])
	}
	others := s.indicatorsByTitle(page.Lang)
	at := slices.Index(others, i)
	if at > 0 {
		before := indicatorLink(page, others[at-1])
		v.Older = &before
	}
	if at+1 < len(others) {
		after := indicatorLink(page, others[at+1])
		v.Newer = &after
	}
	return v
}

// latest says the latest value of a place in a line, for search engines.
func latest(page *Page, i *portal.Indicator, series portal.Series) string {
	last := series.Values[len(series.Values)-1]
	place, _ := series.Place.Name.In(page.Lang)
	return withUnit(page.Lang, last.Value, i.Unit) + ", " + i18n.Period(page.Lang, last.Period) + ", " + place + "."
}

func seriesView(page *Page, i *portal.Indicator, series portal.Series, cites *citations) Series {
	v := Series{
		Anchor:  seriesAnchor(series.Place),
		Since:   when(page.Lang, series.Place.Since),
		Until:   when(page.Lang, series.Place.Until),
		Ranking: i.Kind == portal.Rank,
	}
	v.Place, _ = series.Place.Name.In(page.Lang)
	if i.Unit.VI != portal.InPercent {
		v.Unit, _ = i.Unit.In(page.Lang)
	}
	if v.Since.Text != "" || v.Until.Text != "" {
		v.Cites = cites.all(series.Place.Sources)
	}
	for _, value := range slices.Backward(series.Values) {
		row := seriesRow(page, i, value, cites)
		v.HasChange = v.HasChange || row.Change != ""
		v.Rows = append(v.Rows, row)
	}
	return v
}

func seriesRow(page *Page, i *portal.Indicator, value *portal.IndicatorValue, cites *citations) SeriesRow {
	lang := page.Lang
	row := SeriesRow{
		Period:  When{Text: i18n.Period(lang, value.Period), Machine: i18n.Machine(value.Period)},
		Value:   i18n.Value(lang, value.Value),
		Change:  i18n.Change(lang, value.Change, i.Unit),
		Against: i18n.Against(lang, value.Against),
		Cites:   cites.all(value.Sources),
	}
	if i.Unit.VI == portal.InPercent {
		row.Value += portal.InPercent
	}
	for _, standing := range value.Ranks {
		rank := Rank{Rank: i18n.Value(lang, standing.Rank)}
		if standing.Among != nil {
			rank.Among, _ = standing.Among.Name.In(lang)
		}
		row.Ranks = append(row.Ranks, rank)
	}
	for _, note := range value.Notes {
		row.Notes = append(row.Notes, SeriesNote{words(page, note.Text), cites.all(note.Sources)})
	}
	return row
}
