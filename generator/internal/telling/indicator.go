package telling

import (
	"fmt"
	"strconv"
	"strings"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// Indicator is an indicator on its way into files.
type Indicator struct {
	*portal.Indicator
	Body    province.Words
	Sources []*portal.Source // defined in its file
	dice    *plot.Dice
}

// Indicators tells every indicator.
func Indicators(quarters []portal.Quarter) []*Indicator {
	return []*Indicator{revenue(quarters), cleanWater(quarters), digitalRank(quarters)}
}

func newIndicator(id string, title, summary province.Words, unit string, kind portal.MeasureKind) *Indicator {
	return &Indicator{
		Indicator: &portal.Indicator{ID: id, Title: title.Text(), Summary: summary.Text(), Unit: portal.Text{VI: unit}, Kind: kind},
		dice:      plot.NewDice("indicator", id),
	}
}

// revenue has a value for each quarter, and one for the half-year before the
// rearrangement that was counted anew.
func revenue(quarters []portal.Quarter) *Indicator {
	i := newIndicator("thu-ngan-sach", province.Both("Thu ngân sách trên địa bàn", "Budget revenue"),
		province.Both("Số thu hằng quý do cơ quan thống kê công bố.", "The quarterly revenue that the statistics office publishes."), "tỷ đồng", portal.Level)
	i.Body = province.Both("## Cách đọc {#cach-doc}\n\nMỗi quý được so với cùng quý của năm trước, trong cùng một địa giới[^thong-ke-mau-"+plot.LastQuarter.String()+"].",
		"## How to read this {#cach-doc}\n\nEach quarter is compared with the same quarter of the year before, within the same boundaries[^thong-ke-mau-"+plot.LastQuarter.String()+"].")
	told := map[portal.Quarter]int{} // in tenths
	half := 0
	for n, q := range quarters {
		place, provinces := province.On(q.End())
		number := 21000 + 260*n + i.dice.Between(-900, 900)
		if place == province.Present {
			number = number * 8 / 5
		}
		v := i.add(portal.Date{Start: q.Start(), End: q.End(), Precision: portal.ToQuarter}, place, plot.Decimal(number, 1))
		v.Sources = []portal.Citation{i.source("thong-ke-mau-"+q.String(), "Cục Thống kê tỉnh Mẫu", oneDay(q.End()+12))}
		yearBefore := portal.Quarter{Year: q.Year - 1, N: q.N}
		then, _ := province.On(yearBefore.End())
		if was, known := told[yearBefore]; known && then == place {
			v.Change, v.Against = moved(1000*(number-was)/was, 1, portal.InPercent), portal.Comparison{YearBefore: true}
		}
		if q.N == 4 {
			v.Ranks = []portal.Standing{{Rank: rankOf(i.dice.Between(4, 30), provinces), Among: province.Country}}
		}
		if q == plot.LastQuarter {
			i.remark(v, "uoc-tinh", province.Both("Số ước tính, sẽ được điều chỉnh ở kỳ sau.", "An estimate, to be adjusted in the next period."))
		}
		if q.Year == 2025 && q.N < 3 {
			half += number
		}
		told[q] = number
	}
	first := portal.Quarter{Year: 2025, N: 1}
	if _, whole := told[first]; whole {
		v := i.add(province.MustDate("2025-H1"), province.Present, plot.Decimal(half*8/5, 1))
		v.Sources = []portal.Citation{i.source("thong-ke-mau-tinh-lai", "Cục Thống kê tỉnh Mẫu", province.MustDate("2025-07-25"))}
		i.remark(v, "tinh-lai", province.Both("Tính lại theo địa giới mới; kỳ này kết thúc trước ngày sắp xếp.",
			"Counted anew within the new boundaries; the period ended before the rearrangement."))
	}
	return i
}

// cleanWater has a value for each year; the resolution states the first.
func cleanWater(quarters []portal.Quarter) *Indicator {
	i := newIndicator("ho-dung-nuoc-sach", province.Both("Tỷ lệ hộ được dùng nước sạch", "Households with clean water"),
		province.Words{}, portal.InPercent, portal.Ratio)
	i.Mandates = []*portal.Mandate{mandateOf(province.ResolutionID, "i-1-a", province.Both("tỷ lệ hộ được dùng nước sạch đạt 78,4%", "78.4% of households have clean water"))}
	was, before := 784, (*portal.Place)(nil)
	for year := firstYear(quarters); year < plot.LastQuarter.Year; year++ {
		place, _ := province.On(portal.DayOf(year, 12, 31))
		number := was
		if before != nil {
			number += i.dice.Between(0, 2*(1000-was)/15)
		}
		v := i.add(province.MustDate(strconv.Itoa(year)), place, plot.Decimal(number, 1))
		if before == nil {
			v.Sources = []portal.Citation{cite(province.ResolutionID, "i-1-a")}
		} else {
			v.Sources = []portal.Citation{i.yearbook(year)}
		}
		if place == before {
			v.Change, v.Against = moved(number-was, 1, portal.InPercentagePoints), portal.Comparison{Period: province.MustDate(strconv.Itoa(year - 1))}
		}
		was, before = number, place
	}
	return i
}

// digitalRank has a rank for each year.
func digitalRank(quarters []portal.Quarter) *Indicator {
	i := newIndicator("xep-hang-chuyen-doi-so", province.Both("Xếp hạng chuyển đổi số cấp tỉnh", "Provincial digital ranking"),
		province.Both("Thứ hạng của tỉnh trong số các tỉnh, thành phố.", "The province’s rank among the provinces and cities."), "", portal.Rank)
	was, before := 0, (*portal.Place)(nil)
	for year := firstYear(quarters); year < plot.LastQuarter.Year; year++ {
		place, provinces := province.On(portal.DayOf(year, 12, 31))
		number := i.dice.Between(provinces/6, provinces/2)
		v := i.add(province.MustDate(strconv.Itoa(year)), place, portal.Decimal{})
		v.Value = rankOf(number, provinces)
		v.Sources = []portal.Citation{i.yearbook(year)}
		if place == before { // a smaller number is a higher rank
			v.Change, v.Against = moved(was-number, 0, portal.InPlaces), portal.Comparison{Period: province.MustDate(strconv.Itoa(year - 1))}
		}
		was, before = number, place
	}
	return i
}

// firstYear is that of the value that the resolution states.
func firstYear(quarters []portal.Quarter) int {
	year, _, _ := plot.SignedOn(quarters).Civil()
	return year - 1
}

func (i *Indicator) add(period portal.Date, place *portal.Place, number portal.Decimal) *portal.IndicatorValue {
	v := &portal.IndicatorValue{Period: period, Place: place, Value: portal.Value{Number: number}}
	i.Values = append(i.Values, v)
	return v
}

func (i *Indicator) remark(v *portal.IndicatorValue, id string, text province.Words) {
	note := &portal.ValueNote{ID: id, Text: text.Text(), Sources: v.Sources}
	i.Notes, v.Notes = append(i.Notes, note), []*portal.ValueNote{note}
}

func (i *Indicator) source(id, publisher string, on portal.Date) portal.Citation {
	s := &portal.Source{ID: id, Publisher: publisher, Lang: "vi", Date: on, URL: "https://thong-ke-mau.example/" + strings.TrimPrefix(id, "thong-ke-mau-")}
	i.Sources = append(i.Sources, s)
	return portal.Citation{Source: s}
}

func (i *Indicator) yearbook(year int) portal.Citation {
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
	c.By.Number = plot.Decimal(by, places)
	return c
}

func rankOf(number, of int) portal.Value {
	return portal.Value{Number: plot.Decimal(number, 0), Of: plot.Decimal(of, 0)}
}
