package figures

import (
	"math/big"
	"slices"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
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
		func(d notation.Date) bool { return d.Day > 0 && d.First == 0 },
		func(d notation.Date) bool { return d.IsMonth() || d.Day > 0 && d.First > 0 })
	r.complete(
		func(d notation.Date) bool { return d.Year == 0 },
		func(d notation.Date) bool { return d.Year > 0 })
}

// most is how many readings a figure may gather.
const most = 12

func (f *Figure) mayBe(r notation.Reading) {
	if len(f.Others) < most && r != f.Reading && !slices.Contains(f.Others, r) {
		f.Others = append(f.Others, r)
	}
}

// connected reports whether nothing but joints stands between figure i and the
// next.
func (r *reader) connected(i int) bool {
	from, to := r.spans[i][1], r.spans[i+1][0]
	if from == to || to-from > 4 {
		return false
	}
	for _, t := range r.tokens[from:to] {
		if !lexicon.Joins(t.Text) {
			return false
		}
	}
	return true
}

// whole is the number of a figure that may name a day, a month or a quarter.
func (f *Figure) whole() (int, bool) {
	for r := range f.Readings {
		if (r.Bare() || r.Kind == notation.Ordinal) && f.power == 0 {
			return lexicon.Integer(r.Number)
		}
	}
	return 0, false
}

// takeFromNext reads "5" in "5 và 7 tỷ đồng", "21" in "21-23/9/2025", "first"
// in "the first and second quarters of 2025".
func (f *Figure) takeFromNext(next *Figure) {
	n, ok := f.whole()
	for r := range next.Readings {
		switch {
		case ok && r.Kind == notation.Calendar && r.Date.Day > 0 && n >= 1 && n <= 31:
			r.Date.Day = n
			f.mayBe(r)
		case ok:
			f.rank(n, r)
		}
	}
	if f.Kind != notation.Quantity || f.Unit != "" || next.Kind != notation.Quantity {
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
	for r := range last.Readings {
		if !ok || r.Kind != notation.Calendar {
			continue
		}
		switch d := r.Date; {
		case d.IsMonth() && n >= 1 && n <= 12:
			d.First, d.Last = n, n
			f.mayBe(notation.Reading{Kind: notation.Calendar, Date: d})
		case d.Day > 0 && d.First > 0 && n >= 1 && n <= 31:
			d.Day = n
			f.mayBe(notation.Reading{Kind: notation.Calendar, Date: d})
		default:
			f.rank(n, r)
		}
	}
}

// rank lets a number be a quarter or a half beside another.
func (f *Figure) rank(n int, beside notation.Reading) {
	if beside.Kind != notation.Calendar || n < 1 {
		return
	}
	d := beside.Date
	switch {
	case d.IsQuarter() && n <= 4:
		d.First, d.Last = 3*n-2, 3*n
	case d.IsHalf() && n <= 2:
		d.First, d.Last = 6*n-5, 6*n
	default:
		return
	}
	f.mayBe(notation.Reading{Kind: notation.Calendar, Date: d})
}

// elided gives a figure what was said before it alone: "the first quarter … the
// second", "VND 5 trillion, of which 2 trillion", "365 days, 115 of them".
func (r *reader) elided() {
	var date notation.Reading
	var money lexicon.Unit
	for i := range r.figures {
		f, end := &r.figures[i], r.spans[i][1]
		if n, ok := f.whole(); ok && f.Kind == notation.Ordinal && r.Tag == portal.English {
			f.rank(n, date)
		}
		like := f.Reading
		if f.Kind == notation.Quantity && f.Unit == "" && f.power >= 6 && money != "" {
			like.Unit = money
			f.mayBe(like)
		}
		if i > 0 && f.Bare() && r.says(end, "of") && end+1 < len(r.tokens) && pronouns[r.tokens[end+1].Text] {
			like.Unit = r.figures[i-1].Unit
			f.mayBe(like)
		}
		if f.Kind == notation.Calendar {
			date = f.Reading
		}
		if f.Unit.IsCurrency() {
			money = f.Unit
		}
	}
}

var pronouns = lexicon.Set("them which these those whom")

// complete adds to the dates that lack something readings that have it from the
// nearest dates on either side.
func (r *reader) complete(lacks, has func(notation.Date) bool) {
	lends := func(f *Figure) bool { return f.Kind == notation.Calendar && !f.Loose && has(f.Date) }
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
func (f *Figure) completeFrom(near *Figure, k int, lacks func(notation.Date) bool) {
	for _, full := range slices.Collect(f.Readings) {
		if full.Kind != notation.Calendar || !lacks(full.Date) {
			continue
		}
		if full.Date.Year == 0 {
			full.Date.Year = near.Date.Year
		}
		if full.Date.Day > 0 && full.Date.First == 0 {
			full.Date.First, full.Date.Last = near.Date.First, near.Date.Last
		}
		if near.Date == (notation.Date{Year: near.Date.Year}) {
			full.Lender = k + 1
		}
		f.mayBe(full)
	}
}
