package site

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/series"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// IndicatorsPage lists every indicator.
type IndicatorsPage struct {
	Frame
	Indicators []IndicatorCard // by title
}

// IndicatorCard is an indicator in a list.
type IndicatorCard struct {
	view.Link
	Summary view.Words           // in a sentence or two
	Latest  []series.LatestValue // of each place
}

// IndicatorPage is what is known of one indicator.
type IndicatorPage struct {
	Frame
	Summary  view.Words      // in a sentence or two
	Series   []series.Series // one for each place
	Mandates []story.Mandate // the resolution's words on it
	Body     prose.Passage   // its running text
	Sources  []prose.Source  // what the page cites, in the order of first mention
	Older    *view.Link      // the indicator before, by title
	Newer    *view.Link      // the indicator after, by title
	Citation Citation        // how to cite the page
}

// layOutIndicators adds the pages of indicators, where there are any.
func (s *Site) layOutIndicators(add adder) {
	if len(s.portal.Indicators) == 0 {
		return
	}
	add(Indicators, portal.Pos{}, address.Indicators, s.indicators)
	for _, i := range s.portal.Indicators {
		page := add(Indicator, i.Pos, address.Indicator(i), func(page *Page) any { return s.indicator(page, i) })
		page.Show(i.Body)
		for _, one := range progress.SeriesOf(i, s.portal.AsOf) {
			page.Anchors[series.Anchor(one.Place)] = true
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

func indicatorLink(page *Page, i *portal.Indicator) view.Link {
	return view.Link{Words: view.Text(page.Lang, i.Title), URL: address.Indicator(i)(page.Lang)}
}

func (s *Site) indicators(page *Page) any {
	v := IndicatorsPage{Frame: s.frame(page, portal.Text{}, portal.Text{})}
	for _, i := range s.indicatorsByTitle(page.Lang) {
		card := IndicatorCard{Link: indicatorLink(page, i), Summary: view.Text(page.Lang, i.Summary), Latest: series.Latest(page.Lang, s.portal.AsOf, i)}
		v.Indicators = append(v.Indicators, card)
	}
	return v
}

func (s *Site) indicator(page *Page, i *portal.Indicator) any {
	cites := prose.NewCitations(page.Lang)
	v := IndicatorPage{
		Frame:   s.frame(page, i.Title, i.Summary),
		Summary: view.Text(page.Lang, i.Summary),
	}
	v.Crumbs = []view.Link{{URL: address.Indicators(page.Lang)}}
	v.Citation = Citation{Title: v.Title}
	v.Series = series.Of(page.Lang, s.portal.AsOf, i, cites)
	for _, m := range i.Mandates {
		v.Mandates = append(v.Mandates, story.MandateOf(page.Lang, m))
	}
	v.Body = s.index.Writer(&page.Page, cites).Passage(i.Body)
	v.Sources = cites.Sources()
	v.keepsUp(page, i.Translation)
	if i.Summary.VI == "" && len(v.Series) > 0 {
		v.Description = v.Title.Text + ": " + series.Line(page.Lang, s.portal.AsOf, i)
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
