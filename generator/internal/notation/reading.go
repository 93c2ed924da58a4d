// Package notation says what is meant by what has a form of its own: dates and
// periods, ordinals, shares, times of day. The forms of both languages stand
// side by side in one table (notations.go). What they mean is a Reading, which
// does not depend on the language.
package notation

import "camket/generator/internal/lexicon"

// Kind is what a figure is.
type Kind int

const (
	Quantity Kind = iota + 1 // a number with its unit, if it has one
	Ordinal                  // a place in an order: "lần thứ XIX", "19th"
	Share                    // one number of another: "14/63"
	Calendar                 // a day, month, quarter, year or part of one
	Clock                    // a time of day
	Weekday
	Document // "35-CT/TW"
	Clause   // "II.1.4"
	Code     // letters and digits: a road, a version
	Scale    // "tỷ đồng" without a number, as in the head of a table
)

// Reading is one meaning of a figure's words, in a form that does not depend
// on the language: two figures agree when they have a reading in common.
type Reading struct {
	Kind   Kind
	Number string       // exact, in lowest terms, with its scale: "9522800000000", "16/5"
	Of     string       // the second number of a Share
	Unit   lexicon.Unit // "" for what is merely counted
	Per    lexicon.Unit // the second unit in "triệu tấn mỗi năm", "đồng/m²"; "" where none is given
	Date   Date
	Code   string // of documents, clauses and roads: upper-case, Đ as D
	Lender int    // 1 + the index of the figure that the year was taken from; 0: none
}

// Date is a day, or a run of whole months within a year. Zero fields are not
// said: a year has no months, "19/5" no year.
type Date struct {
	Year        int
	First, Last int // months: 4 and 6 for a second quarter
	Day         int
}

// IsQuarter reports whether d is a quarter, of a year or of none.
func (d Date) IsQuarter() bool { return d.Day == 0 && d.First%3 == 1 && d.Last == d.First+2 }

// IsHalf reports whether d is the first or the second half of a year.
func (d Date) IsHalf() bool { return d.Day == 0 && d.First%6 == 1 && d.Last == d.First+5 }

// IsMonth reports whether d is a month.
func (d Date) IsMonth() bool { return d.Day == 0 && d.First > 0 && d.First == d.Last }

// Bare reports whether r is a number that merely counts.
func (r Reading) Bare() bool { return r.Kind == Quantity && r.Unit == "" && r.Per == "" }
