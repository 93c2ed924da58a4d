// Package figures reads what a passage says in figures, in Vietnamese or in
// English, and says where two passages that should state the same facts do
// not: numbers, money and measures, percentages, dates and periods, ordinals,
// ranks, document numbers, clauses and roads, in digits, words or Roman
// numerals.
//
// A passage becomes tokens (token.go). The notations of both languages stand
// side by side in tables: notations.go for dates, ordinals and the like, units.go
// for scales and units, qualifiers.go for "hơn" and "more than", numerals.go
// for numbers in words. To teach the program a new way of writing, add it
// there. What a passage says becomes a list of figures (read.go), each with
// every reading that its words and those around it allow (context.go). Compare
// pairs the figures of two passages, the surest pairs first (compare.go).
//
// What it cannot see:
//   - to what a figure belongs: two shares that have changed places;
//   - that a word is missing which a translation may well do without: "một",
//     "one", "first", "both", "half", the day of the week, the "two" of what is
//     then named or known already (Figure.Loose);
//   - that a date has lost its year, where the nearest date before or behind it
//     has the same;
//   - a qualifier where the words of one language allow both: "trên 13 km" may
//     be "on 13 km", "over 25 years" may be "for 25 years";
//   - figures that one language says in other words: "mid-year", "dozens".
package figures

import "strings"

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

// Figure is one figure of a passage.
type Figure struct {
	Reading              // the likeliest
	Others     []Reading // what else the words may mean
	Qualifier  Qualifier // the senses that "hơn", "about" and the like may have
	Loose      bool      // a translation may do without it: "một", "first", "both"
	Start, End int       // bytes of the passage
	Words      string    // as written
	power      int       // of ten: 9 in "5 tỷ"
	bound      bound     // of a date: "trước", "end of"
	definite   bool      // it counts what is named beside it or known already
	named      bool      // it is a name: "chú thích 1"
	article    bool      // it may be an article: "một", "one"
	foreign    bool      // its decimal mark is that of the other language
}

// Reading is one meaning of a figure's words, in a form that does not depend
// on the language: two figures agree when they have a reading in common.
type Reading struct {
	Kind   Kind
	Number string // exact, in lowest terms, with its scale: "9522800000000", "16/5"
	Of     string // the second number of a Share
	Unit   Unit   // "" for what is merely counted
	Per    Unit   // the second unit in "triệu tấn mỗi năm", "đồng/m²"; "" where none is given
	Date   Date
	Code   string // of documents, clauses and roads: upper-case, Đ as D
	lender int    // 1 + the index of the figure that the year was taken from; 0: none
}

// Date is a day, or a run of whole months within a year. Zero fields are not
// said: a year has no months, "19/5" no year.
type Date struct {
	Year        int
	First, Last int // months: 4 and 6 for a second quarter
	Day         int
}

// readings yields all meanings of f, the likeliest first.
func (f *Figure) readings(yield func(Reading) bool) {
	if !yield(f.Reading) {
		return
	}
	for _, r := range f.Others {
		if !yield(r) {
			return
		}
	}
}

// bare reports whether r is a number that merely counts.
func (r Reading) bare() bool { return r.Kind == Quantity && r.Unit == "" && r.Per == "" }

// digits is what f's words hold of digits and the marks between them.
func (f Figure) digits() string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '.' || r == ',' || r == '/' {
			return r
		}
		return -1
	}, f.Words), ".,/")
}
