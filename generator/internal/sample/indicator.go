package sample

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// The province before and after it was rearranged are two places, so that its
// series are two; ranks are counted among the provinces of the country.
var (
	formerProvince = &portal.Place{ID: "tinh-mau-cu", Until: mustDate("2025-07-01"),
		Name: portal.Text{VI: "tỉnh Mẫu (trước khi sắp xếp)", EN: "Mẫu province (before the rearrangement)"}}
	province = &portal.Place{ID: "tinh-mau", Since: mustDate("2025-07-01"),
		Name: portal.Text{VI: "tỉnh Mẫu (sau khi sắp xếp)", EN: "Mẫu province (after the rearrangement)"}}
	country = &portal.Place{ID: "ca-nuoc", Name: portal.Text{VI: "cả nước", EN: "nationwide"}}
)

// provinceOn is the place that the province is on a day, and how many
// provinces there are.
func provinceOn(d portal.Day) (place *portal.Place, provinces int) {
	if d >= province.Since.End {
		return province, 34
	}
	return formerProvince, 63
}

// indicator is an indicator on its way into files.
type indicator struct {
	*portal.Indicator
	dice    *dice
	sources []*portal.Source
	body    words
}

// indicators yields the files of every indicator.
func indicators(quarters []portal.Quarter) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, i := range []*indicator{revenue(quarters), cleanWater(quarters), digitalRank(quarters)} {
			for _, lang := range portal.Langs {
				if !yield("content/indicators/"+i.ID+"/index."+string(lang)+".md", i.file(lang)) {
					return
				}
			}
		}
	}
}

func newIndicator(id string, title, summary words, unit string, kind portal.MeasureKind) *indicator {
	return &indicator{
		Indicator: &portal.Indicator{ID: id, Title: title.text(), Summary: summary.text(), Unit: portal.Text{VI: unit}, Kind: kind},
		dice:      newDice("indicator", id),
	}
}

// revenue has a value for each quarter, and one for the half-year before the
// rearrangement that was counted anew.
func revenue(quarters []portal.Quarter) *indicator {
	i := newIndicator("thu-ngan-sach", words{"Thu ngân sách trên địa bàn", "Budget revenue"},
		words{"Số thu hằng quý do cơ quan thống kê công bố.", "The quarterly revenue that the statistics office publishes."}, "tỷ đồng", portal.Level)
	i.body = words{"## Cách đọc {#cach-doc}\n\nMỗi quý được so với cùng quý của năm trước, trong cùng một địa giới[^thong-ke-mau-" + lastQuarter.String() + "].",
		"## How to read this {#cach-doc}\n\nEach quarter is compared with the same quarter of the year before, within the same boundaries[^thong-ke-mau-" + lastQuarter.String() + "]."}
	told := map[portal.Quarter]int{} // in tenths
	half := 0
	for n, q := range quarters {
		place, provinces := provinceOn(q.End())
		number := 21000 + 260*n + i.dice.between(-900, 900)
		if place == province {
			number = number * 8 / 5
		}
		v := i.add(portal.Date{Start: q.Start(), End: q.End(), Precision: portal.ToQuarter}, place, decimal(number, 1))
		v.Sources = []portal.Citation{i.source("thong-ke-mau-"+q.String(), "Cục Thống kê tỉnh Mẫu", oneDay(q.End()+12))}
		yearBefore := portal.Quarter{Year: q.Year - 1, N: q.N}
		then, _ := provinceOn(yearBefore.End())
		if was, known := told[yearBefore]; known && then == place {
			v.Change, v.Against = moved(1000*(number-was)/was, 1, portal.InPercent), portal.Comparison{YearBefore: true}
		}
		if q.N == 4 {
			v.Ranks = []portal.Standing{{Rank: rankOf(i.dice.between(4, 30), provinces), Among: country}}
		}
		if q == lastQuarter {
			i.remark(v, "uoc-tinh", words{"Số ước tính, sẽ được điều chỉnh ở kỳ sau.", "An estimate, to be adjusted in the next period."})
		}
		if q.Year == 2025 && q.N < 3 {
			half += number
		}
		told[q] = number
	}
	first := portal.Quarter{Year: 2025, N: 1}
	if _, whole := told[first]; whole {
		v := i.add(mustDate("2025-H1"), province, decimal(half*8/5, 1))
		v.Sources = []portal.Citation{i.source("thong-ke-mau-tinh-lai", "Cục Thống kê tỉnh Mẫu", mustDate("2025-07-25"))}
		i.remark(v, "tinh-lai", words{"Tính lại theo địa giới mới; kỳ này kết thúc trước ngày sắp xếp.",
			"Counted anew within the new boundaries; the period ended before the rearrangement."})
	}
	return i
}

// cleanWater has a value for each year; the resolution states the first.
func cleanWater(quarters []portal.Quarter) *indicator {
	i := newIndicator("ho-dung-nuoc-sach", words{"Tỷ lệ hộ được dùng nước sạch", "Households with clean water"},
		words{}, portal.InPercent, portal.Ratio)
	i.Mandates = []*portal.Mandate{mandateOf(resolutionID, "i-1-a", words{"tỷ lệ hộ được dùng nước sạch đạt 78,4%", "78.4% of households have clean water"})}
	was, before := 784, (*portal.Place)(nil)
	for year := firstYear(quarters); year < lastQuarter.Year; year++ {
		place, _ := provinceOn(portal.DayOf(year, 12, 31))
		number := was
		if before != nil {
			number += i.dice.between(0, 2*(1000-was)/15)
		}
		v := i.add(mustDate(strconv.Itoa(year)), place, decimal(number, 1))
		if before == nil {
			v.Sources = []portal.Citation{cite(resolutionID, "i-1-a")}
		} else {
			v.Sources = []portal.Citation{i.yearbook(year)}
		}
		if place == before {
			v.Change, v.Against = moved(number-was, 1, portal.InPercentagePoints), portal.Comparison{Period: mustDate(strconv.Itoa(year - 1))}
		}
		was, before = number, place
	}
	return i
}

// digitalRank has a rank for each year.
func digitalRank(quarters []portal.Quarter) *indicator {
	i := newIndicator("xep-hang-chuyen-doi-so", words{"Xếp hạng chuyển đổi số cấp tỉnh", "Provincial digital ranking"},
		words{"Thứ hạng của tỉnh trong số các tỉnh, thành phố.", "The province’s rank among the provinces and cities."}, "", portal.Rank)
	was, before := 0, (*portal.Place)(nil)
	for year := firstYear(quarters); year < lastQuarter.Year; year++ {
		place, provinces := provinceOn(portal.DayOf(year, 12, 31))
		number := i.dice.between(provinces/6, provinces/2)
		v := i.add(mustDate(strconv.Itoa(year)), place, portal.Decimal{})
		v.Value = rankOf(number, provinces)
		v.Sources = []portal.Citation{i.yearbook(year)}
		if place == before { // a smaller number is a higher rank
			v.Change, v.Against = moved(was-number, 0, portal.InPlaces), portal.Comparison{Period: mustDate(strconv.Itoa(year - 1))}
		}
		was, before = number, place
	}
	return i
}

// firstYear is that of the value that the resolution states.
func firstYear(quarters []portal.Quarter) int {
	year, _, _ := signedOn(quarters).Civil()
	return year - 1
}

func (i *indicator) add(period portal.Date, place *portal.Place, number portal.Decimal) *portal.IndicatorValue {
	v := &portal.IndicatorValue{Period: period, Place: place, Value: portal.Value{Number: number}}
	i.Values = append(i.Values, v)
	return v
}

func (i *indicator) remark(v *portal.IndicatorValue, id string, text words) {
	note := &portal.ValueNote{ID: id, Text: text.text(), Sources: v.Sources}
	i.Notes, v.Notes = append(i.Notes, note), []*portal.ValueNote{note}
}

func (i *indicator) source(id, publisher string, on portal.Date) portal.Citation {
	s := &portal.Source{ID: id, Publisher: publisher, Lang: "vi", Date: on, URL: "https://thong-ke-mau.example/" + strings.TrimPrefix(id, "thong-ke-mau-")}
	i.sources = append(i.sources, s)
	return portal.Citation{Source: s}
}

func (i *indicator) yearbook(year int) portal.Citation {
	return i.source(fmt.Sprintf("nien-giam-%s-%d", i.ID, year), "Niên giám tỉnh Mẫu", oneDay(portal.DayOf(year+1, 3, 12)))
}

// moved is a change by a number with so many decimal places.
func moved(by, places int, unit string) portal.Change {
	c := portal.Change{Kind: portal.ChangeUp, Unit: unit}
	switch {
	case by == 0:
		return portal.Change{Kind: portal.ChangeNone}
	case by < 0:
		c.Kind, by = portal.ChangeDown, -by
	}
	c.By.Number = decimal(by, places)
	return c
}

func rankOf(number, of int) portal.Value {
	return portal.Value{Number: decimal(number, 0), Of: decimal(of, 0)}
}

// file is one language's file.
func (i *indicator) file(lang portal.Lang) []byte {
	m := &matter{lang: lang}
	m.words("title", i.Title)
	m.words("summary", i.Summary)
	m.fact("unit", i.Unit.VI)
	m.fact("kind", string(i.Kind))
	for _, mandate := range i.Mandates {
		m.table("mandate", mandate.Resolution.ID)
		m.words(mandate.Clause.String(), mandate.Quote)
	}
	for _, note := range i.Notes {
		m.table("notes", note.ID)
		m.words("text", note.Text)
		m.cites(note.Sources)
	}
	for _, v := range i.Values {
		m.row("values")
		m.date("period", v.Period)
		m.fact("place", v.Place.ID)
		m.fact("value", asWritten(v.Value))
		m.change(v)
		var notes []string
		for _, note := range v.Notes {
			notes = append(notes, note.ID)
		}
		m.facts("note", notes)
		m.cites(v.Sources)
	}
	m.sources(i.sources)
	return m.file(i.body)
}

// change writes how a value moved, and its ranks.
func (m *matter) change(v *portal.IndicatorValue) {
	switch {
	case v.Change.Kind == portal.ChangeNone:
		m.fact("change", string(v.Change.Kind))
	case v.Change.Unit == portal.InPercent:
		m.fact("change", string(v.Change.Kind)+" "+asWritten(v.Change.By)+v.Change.Unit)
	case !v.Change.IsZero():
		m.fact("change", string(v.Change.Kind)+" "+asWritten(v.Change.By)+" "+v.Change.Unit)
	}
	if v.Against.YearBefore {
		m.fact("compared", "cùng kỳ năm trước")
	}
	m.date("compared", v.Against.Period)
	var ranks []string
	for _, standing := range v.Ranks {
		rank := asWritten(standing.Rank)
		if standing.Among != nil {
			rank += " " + standing.Among.ID
		}
		ranks = append(ranks, rank)
	}
	m.facts("rank", ranks)
}
