package figures

import "camket/generator/internal/portal"

// qualifier reads what stands before the number at i, and returns the token
// from which it begins: i where the words may be part of the sentence instead.
func (r *reader) qualifier(i int) (q Qualifier, from int) {
	at, fenced := i, false
	for steps := 0; at > r.free() && steps < 3; steps++ {
		t := r.tokens[at-1].text
		if !fillers[t] && !fences[t] {
			break
		}
		if _, n := r.before.endingAt(r.tokens, at); n > 0 {
			break
		}
		fenced = fenced || fences[t]
		at--
	}
	q, n := r.before.endingAt(r.tokens, at)
	switch {
	case n == 0 || at-n < r.free():
	case q == MoreThan|On && r.isMeasuredOn(i, at-n):
		return On | Exact, i
	case q == MoreThan|On && r.isSmall(i):
		return q | Exact, i
	case fenced:
		return q&^MoreThan | Exact, i
	case q&Exact != 0:
		return q, i
	default:
		return q, at - n
	}
	for k := i - 1; k >= max(r.free(), i-8) && r.tokens[k].sort == word; k-- {
		if estimates[r.tokens[k].text] {
			return Exact | Estimated, i
		}
	}
	return 0, i
}

// qualify gives a figure that is no quantity what is said before it.
func (r *reader) qualify(f *Figure, i int) int {
	from := i
	if f.Kind == Share || f.Kind == Calendar || f.Kind == Quantity {
		if q, n := r.qualifier(i); q&About == q || f.Kind != Calendar {
			f.Qualifier, from = q, n
		}
	}
	if f.Kind != Calendar {
		return from
	}
	at := i
	for at > r.free() && (r.tokens[at-1].text == "the" || r.tokens[at-1].text == "of" && f.Loose) {
		at--
	}
	tables := [2]both[string]{parts, sides}
	for k, said := range [2]*string{&f.bound.part, &f.bound.side} {
		table := tables[k].vi
		if r.tag == portal.English {
			table = tables[k].en
		}
		if word, n := table.endingAt(r.tokens, at); n > 0 && at-n >= r.free() {
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
	if f.Kind == Ordinal || f.Unit == "point" {
		return true
	}
	label := ""
	if first > 0 {
		label = r.tokens[first-1].text
	}
	return f.bare() && f.power == 0 && (ranks[label] || !r.labels[label])
}

// ranks are labels whose number is one of many.
var ranks = set("hạng thứ")

// isSmall reports whether the number at i is one in words that hardly anything
// is more than: "trên hai tuyến đường".
func (r *reader) isSmall(i int) bool {
	if r.tokens[i].sort != word {
		return false
	}
	_, n := r.numeral(r.tokens, i)
	_, unit := r.units.at(r.tokens, i+n)
	_, scale := r.scales.at(r.tokens, i+n)
	return n == 1 && unit+scale == 0
}

// suffix reads a qualifier behind a number, at i. One that goes on to another
// number is none: "80 km and more than 5 bridges", "5 km plus 3 km".
func (r *reader) suffix(i int) (q Qualifier, n int) {
	q, n = r.after.at(r.tokens, i)
	if n == 0 {
		return 0, 0
	}
	if _, m := r.before.at(r.tokens, i+1); n > 1 && (m >= n || m > 0 && r.leads(i+1+m)) {
		return 0, 0
	}
	if n == 1 && !r.tokens[i].glued && r.leads(i+1) {
		return 0, 0
	}
	return q, n
}

// leads reports whether a number follows at i, after no more than small words.
func (r *reader) leads(i int) bool {
	for at := i; at < min(i+4, len(r.tokens)); at++ {
		_, money := currencies.at(r.tokens, at)
		if _, _, n := r.amount(at); n > 0 || money > 0 && r.tag == portal.English {
			return true
		}
		if !fillers[r.tokens[at].text] && !fences[r.tokens[at].text] {
			return false
		}
	}
	return false
}
