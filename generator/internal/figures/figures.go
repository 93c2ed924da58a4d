// Package figures reads what a passage says in figures, in Vietnamese or in
// English: numbers, money and measures, percentages, dates and periods,
// ordinals, ranks, document numbers, clauses and roads, in digits, words or
// Roman numerals. What a passage says becomes a list of figures (read.go), each
// with every reading that its words and those around it allow (context.go).
package figures

import (
	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
)

// Figure is one figure of a passage.
type Figure struct {
	notation.Reading                    // the likeliest
	Others           []notation.Reading // what else the words may mean
	Qualifier        lexicon.Qualifier  // the senses that "hơn", "about" and the like may have
	Loose            bool               // a translation may do without it: "một", "first", "both"
	Start, End       int                // bytes of the passage
	Words            string             // as written
	power            int                // of ten: 9 in "5 tỷ"
	Bound            lexicon.Bound      // of a date: "trước", "end of"
	Definite         bool               // it counts what is named beside it or known already
	Named            bool               // it is a name: "chú thích 1"
	Article          bool               // it may be an article: "một", "one"
	Foreign          bool               // its decimal mark is that of the other language
}

// Readings yields all meanings of f, the likeliest first.
func (f *Figure) Readings(yield func(notation.Reading) bool) {
	if !yield(f.Reading) {
		return
	}
	for _, r := range f.Others {
		if !yield(r) {
			return
		}
	}
}
