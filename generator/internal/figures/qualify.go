package figures

import (
	"camket/generator/internal/portal"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
)

// fillers may stand between a qualifier and its number. After the other ones
// it is no longer sure that the qualifier is the number's: "over the past five
// years".
var (
	fillers = lexicon.Set("từ là đạt được from between")
	fences  = lexicon.Set("the a an its their these this past last first next remaining")
)

// estimates are words that make an estimate of a number further on.
var estimates = lexicon.Set("ước estimated estimate estimates estimating")

// qualifier reads what stands before the number at i, and returns the token
// from which it begins: i where the words may be part of the sentence instead.
func (r *reader) qualifier(i int) (q lexicon.Qualifier, from int) {
	at, fenced := i, false
	for steps := 0; at > r.free() && steps < 3; steps++ {
		t := r.tokens[at-1].Text
		if !fillers[t] && !fences[t] {
			break
		}
		if _, n := r.Before.EndingAt(r.tokens, at); n > 0 {
			break
		}
		fenced = fenced || fences[t]
		at--
	}
	q, n := r.Before.EndingAt(r.tokens, at)
	switch {
	case n == 0 || at-n < r.free():
	case q == lexicon.MoreThan|lexicon.On && r.isMeasuredOn(i, at-n):
		return lexicon.On | lexicon.Exact, i
	case q == lexicon.MoreThan|lexicon.On && r.isSmall(i):
		return q | lexicon.Exact, i
	case fenced:
		return q&^lexicon.MoreThan | lexicon.Exact, i
	case q&lexicon.Exact != 0:
		return q, i
	default:
		return q, at - n
	}
	for k := i - 1; k >= max(r.free(), i-8) && r.tokens[k].Sort == lexicon.Word; k-- {
		if estimates[r.tokens[k].Text] {
			return lexicon.Exact | lexicon.Estimated, i
		}
	}
	return 0, i
}

// qualify gives a figure that is no quantity what is said before it.
func (r *reader) qualify(f *Figure, i int) int {
	from := i
	if f.Kind == notation.Share || f.Kind == notation.Calendar || f.Kind == notation.Quantity {
		if q, n := r.qualifier(i); q&lexicon.About == q || f.Kind != notation.Calendar {
			f.Qualifier, from = q, n
		}
	}
	if f.Kind != notation.Calendar {
		return from
	}
	at := i
	for at > r.free() && (r.tokens[at-1].Text == "the" || r.tokens[at-1].Text == "of" && f.Loose) {
		at--
	}
	tables := [2]lexicon.Phrases[string]{r.Parts, r.Sides}
	for k, said := range [2]*string{&f.Bound.Part, &f.Bound.Side} {
		if word, n := tables[k].EndingAt(r.tokens, at); n > 0 && at-n >= r.free() {
			*said = word
			at -= n
		}
	}
	return from
}

// isMeasuredOn reports whether the "trên" at the token on, before the number at
// i, says of how many: "hạng 7 trên 34", "8,5 điểm trên 10".
func (r *reader) isMeasuredOn(i, on int) bool {
	last := len(r.figures) - 1
	if i != on+1 || last < 0 || r.spans[last][1] != on {
		return false
	}
	f, first := &r.figures[last], r.spans[last][0]
	if f.Kind == notation.Ordinal || f.Unit == "point" {
		return true
	}
	label := ""
	if first > 0 {
		label = r.tokens[first-1].Text
	}
	return f.Bare() && f.power == 0 && (ranks[label] || !r.Labels[label])
}

// ranks are labels whose number is one of many.
var ranks = lexicon.Set("hạng thứ")

// isSmall reports whether the number at i is one in words that hardly anything
// is more than: "trên hai tuyến đường".
func (r *reader) isSmall(i int) bool {
	if r.tokens[i].Sort != lexicon.Word {
		return false
	}
	_, n := r.Numeral(r.tokens, i)
	_, unit := r.Units.At(r.tokens, i+n)
	_, scale := r.Scales.At(r.tokens, i+n)
	return n == 1 && unit+scale == 0
}

// suffix reads a qualifier behind a number, at i. One that goes on to another
// number is none: "80 km and more than 5 bridges", "5 km plus 3 km".
func (r *reader) suffix(i int) (q lexicon.Qualifier, n int) {
	q, n = r.After.At(r.tokens, i)
	if n == 0 {
		return 0, 0
	}
	if _, m := r.Before.At(r.tokens, i+1); n > 1 && (m >= n || m > 0 && r.leads(i+1+m)) {
		return 0, 0
	}
	if n == 1 && !r.tokens[i].Glued && r.leads(i+1) {
		return 0, 0
	}
	return q, n
}

// leads reports whether a number follows at i, after no more than small words.
func (r *reader) leads(i int) bool {
	for at := i; at < min(i+4, len(r.tokens)); at++ {
		_, money := lexicon.Currencies.At(r.tokens, at)
		if _, _, n := r.amount(at); n > 0 || money > 0 && r.Tag == portal.English {
			return true
		}
		if !fillers[r.tokens[at].Text] && !fences[r.tokens[at].Text] {
			return false
		}
	}
	return false
}
