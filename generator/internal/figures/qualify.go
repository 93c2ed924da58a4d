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
