package figures

import (
	"math/big"
	"slices"
	"strconv"

	"camket/generator/internal/portal"
)

// context adds to each figure the readings that those around it allow. What a
// list says once goes for all of it ("5 và 7 tỷ đồng", "19, 20 and 21 December
// 2025", "quý I và II"), and a date without a year has that of its neighbour
// ("March to June 2025").
func (r *reader) context() {
	for i := len(r.figures) - 2; i >= 0; i-- {
		if r.connected(i) {
			r.figures[i].takeFromNext(&r.figures[i+1])
		}
	}
	for i := 1; i < len(r.figures); i++ {
		if r.connected(i - 1) {
			r.figures[i].takeFromLast(&r.figures[i-1])
		}
	}
	r.elided()
	r.complete(
		func(d Date) bool { return d.Day > 0 && d.First == 0 },
		func(d Date) bool { return d.isMonth() || d.Day > 0 && d.First > 0 })
	r.complete(
		func(d Date) bool { return d.Year == 0 },
		func(d Date) bool { return d.Year > 0 })
}

// most is how many readings a figure may gather.
const most = 12

func (f *Figure) mayBe(r Reading) {
	if len(f.Others) < most && r != f.Reading && !slices.Contains(f.Others, r) {
		f.Others = append(f.Others, r)
	}
}

// joints are the words that may stand between the figures of a list.
var joints = set(", - và hoặc hay đến tới từ ngày tháng quý năm and or to until till through the from between of out &")

// connected reports whether nothing but joints stands between figure i and the
// next.
func (r *reader) connected(i int) bool {
	from, to := r.spans[i][1], r.spans[i+1][0]
	if from == to || to-from > 4 {
		return false
	}
	for _, t := range r.tokens[from:to] {
		if !joints[t.text] {
			return false
		}
	}
	return true
}

// whole is the number of a figure that may name a day, a month or a quarter.
func (f *Figure) whole() (int, bool) {
	for r := range f.readings {
		if (r.bare() || r.Kind == Ordinal) && f.power == 0 {
			return integer(r.Number)
		}
	}
	return 0, false
}

func (d Date) isQuarter() bool { return d.Day == 0 && d.First%3 == 1 && d.Last == d.First+2 }
func (d Date) isHalf() bool    { return d.Day == 0 && d.First%6 == 1 && d.Last == d.First+5 }
func (d Date) isMonth() bool   { return d.Day == 0 && d.First > 0 && d.First == d.Last }

// takeFromNext reads "5" in "5 và 7 tỷ đồng", "21" in "21-23/9/2025", "first"
// in "the first and second quarters of 2025".
func (f *Figure) takeFromNext(next *Figure) {
	n, ok := f.whole()
	for r := range next.readings {
		switch {
		case ok && r.Kind == Calendar && r.Date.Day > 0 && n >= 1 && n <= 31:
			r.Date.Day = n
			f.mayBe(r)
		case ok:
			f.rank(n, r)
		}
	}
	if f.Kind != Quantity || f.Unit != "" || next.Kind != Quantity {
		return
	}
	like := f.Reading
	like.Unit, like.Per = next.Unit, next.Per
	f.mayBe(like)
	if f.power == 0 && next.power > 0 {
		value, _ := new(big.Rat).SetString(f.Number)
		like.Number = value.Mul(value, tenTo(next.power)).RatString()
		f.mayBe(like)
	}
}

// takeFromLast reads "II" in "quý I và II", "23" in "September 21–23".
func (f *Figure) takeFromLast(last *Figure) {
	n, ok := f.whole()
	for r := range last.readings {
		if !ok || r.Kind != Calendar {
			continue
		}
		switch d := r.Date; {
		case d.isMonth() && n >= 1 && n <= 12:
			d.First, d.Last = n, n
			f.mayBe(Reading{Kind: Calendar, Date: d})
		case d.Day > 0 && d.First > 0 && n >= 1 && n <= 31:
			d.Day = n
			f.mayBe(Reading{Kind: Calendar, Date: d})
		default:
			f.rank(n, r)
		}
	}
}

// rank lets a number be a quarter or a half beside another.
func (f *Figure) rank(n int, beside Reading) {
	if beside.Kind != Calendar || n < 1 {
		return
	}
	d := beside.Date
	switch {
	case d.isQuarter() && n <= 4:
		d.First, d.Last = 3*n-2, 3*n
	case d.isHalf() && n <= 2:
		d.First, d.Last = 6*n-5, 6*n
	default:
		return
	}
	f.mayBe(Reading{Kind: Calendar, Date: d})
}

// elided gives a figure what was said before it alone: "the first quarter … the
// second", "VND 5 trillion, of which 2 trillion", "365 days, 115 of them".
func (r *reader) elided() {
	var date Reading
	var money Unit
	for i := range r.figures {
		f, end := &r.figures[i], r.spans[i][1]
		if n, ok := f.whole(); ok && f.Kind == Ordinal && r.tag == portal.English {
			f.rank(n, date)
		}
		like := f.Reading
		if f.Kind == Quantity && f.Unit == "" && f.power >= 6 && money != "" {
			like.Unit = money
			f.mayBe(like)
		}
		if i > 0 && f.bare() && r.says(end, "of") && end+1 < len(r.tokens) && pronouns[r.tokens[end+1].text] {
			like.Unit = r.figures[i-1].Unit
			f.mayBe(like)
		}
		if f.Kind == Calendar {
			date = f.Reading
		}
		if isCurrency(f.Unit) {
			money = f.Unit
		}
	}
}

var pronouns = set("them which these those whom")

// complete adds to the dates that lack something readings that have it from the
// nearest dates on either side.
func (r *reader) complete(lacks, has func(Date) bool) {
	lends := func(f *Figure) bool { return f.Kind == Calendar && !f.Loose && has(f.Date) }
	next, last := make([]int, len(r.figures)), -1
	for i := len(r.figures) - 1; i >= 0; i-- {
		if next[i] = last; lends(&r.figures[i]) {
			last = i
		}
	}
	last = -1
	for i := range r.figures {
		f := &r.figures[i]
		for _, k := range [2]int{next[i], last} {
			if k >= 0 {
				f.completeFrom(&r.figures[k], k, lacks)
			}
		}
		if lends(f) {
			last = i
		}
	}
}

// completeFrom adds the readings that figure k, near, makes of those that lack
// something.
func (f *Figure) completeFrom(near *Figure, k int, lacks func(Date) bool) {
	for _, full := range slices.Collect(f.readings) {
		if full.Kind != Calendar || !lacks(full.Date) {
			continue
		}
		if full.Date.Year == 0 {
			full.Date.Year = near.Date.Year
		}
		if full.Date.Day > 0 && full.Date.First == 0 {
			full.Date.First, full.Date.Last = near.Date.First, near.Date.Last
		}
		if near.Date == (Date{Year: near.Date.Year}) {
			full.lender = k + 1
		}
		f.mayBe(full)
	}
}

// rankOf is what a reading has in common with others of another kind: "thứ 2"
// and "No. 2", "ngày 21" and "21". "" where nothing.
func (r Reading) rankOf() string {
	switch {
	case r.Kind == Ordinal, r.Kind == Weekday, r.bare():
		return r.Number
	case r.Kind == Calendar && r.Date == Date{Day: r.Date.Day}:
		return strconv.Itoa(r.Date.Day)
	case r.Kind == Calendar && r.Date == Date{Year: r.Date.Year}:
		return strconv.Itoa(r.Date.Year)
	}
	return ""
}
