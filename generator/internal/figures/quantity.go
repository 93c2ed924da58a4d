package figures

import (
	"math/big"

	"camket/generator/internal/portal"
)

// quantity reads a number with all that belongs to it: "hơn 5,2 triệu đồng mỗi
// năm". It returns the token from which its qualifier begins, and how many
// tokens it takes from i; 0 where there is none.
func (r *reader) quantity(i int) (f Figure, from, n int) {
	at, sign := i, 1
	var currency Unit
	if r.tag == portal.English {
		currency, n = currencies.at(r.tokens, at)
		at += n
	}
	if n := r.sign(at); n > 0 {
		sign, at = -1, at+n
	}
	value, soft, n := r.amount(at)
	if n == 0 {
		return r.withoutNumber(i, currency)
	}
	f = Figure{Reading: Reading{Kind: Quantity, Unit: currency}, Loose: soft, foreign: n == 3 && r.says(at+1, r.group)}
	at += n
	at, f.power = r.scale(value, at)
	at = r.measured(&f, value, i, at)
	if q, n := r.suffix(at); n > 0 {
		f.Qualifier, at = q, at+n
	}
	if sign < 0 {
		value.Neg(value)
	}
	f.Number = value.RatString()
	f.alternatives(r.tag)
	from = r.qualified(&f, i)
	f.definite = r.isDefinite(&f, i, at)
	f.named = f.bare() && i > 0 && r.labels[r.tokens[i-1].text]
	article := r.isArticle(f, i)
	f.article = article && !f.named && r.tokens[i].sort == word
	f.Loose = f.Loose || f.definite || article || r.isPronoun(i)
	return f, from, at - i
}

// measured reads the unit at i, of the number at first, and what it is counted
// by; it returns where they end.
func (r *reader) measured(f *Figure, value *big.Rat, first, i int) int {
	if r.beginsDate(i) && r.isName(first) {
		f.Others = append(f.Others, Reading{})
		return i
	}
	at := r.measure(f, value, i)
	if f.Unit != "" {
		at = r.per(f, at)
	}
	return at
}

// qualified reads what stands before the number at i, unless something behind
// it has qualified it.
func (r *reader) qualified(f *Figure, i int) (from int) {
	q, from := r.qualifier(i)
	if f.Qualifier == 0 {
		f.Qualifier = q
	}
	if f.Qualifier == MoreThan|During && (lengths[f.Unit] || timeUnits[f.Unit]) {
		f.Qualifier |= Exact // "strengthened over 244 m", "a loan over 25 years"
	}
	return from
}

// sign is how many tokens a minus takes at i.
func (r *reader) sign(i int) int {
	if i+1 >= len(r.tokens) || r.tokens[i+1].sort != digits {
		return 0
	}
	switch r.tokens[i].text {
	case "âm", "minus", "negative":
		return 1
	case "-":
		if r.tokens[i+1].glued && !r.tokens[i].glued && (i == 0 || r.tokens[i-1].sort != digits) {
			return 1
		}
	}
	return 0
}

// amount reads a number in digits or words at i, without its scale. One in
// words is soft where it may be part of a name: "Ba Ngòi", "Four Seasons".
func (r *reader) amount(i int) (value *big.Rat, soft bool, n int) {
	if i >= len(r.tokens) {
		return nil, false, 0
	}
	if r.tokens[i].sort == digits {
		if value, n = r.inDigits(i); n == 0 {
			return nil, false, 0
		}
	} else if value, n = r.part(i); n > 0 {
		return value, false, n
	} else {
		whole, words := r.numeral(r.tokens, i)
		if words == 0 {
			return nil, false, 0
		}
		value, n = big.NewRat(int64(whole), 1), words
		soft = r.isNamed(i, i+words)
	}
	if r.says(i+n, "and", "a", "half") {
		value, n = value.Add(value, big.NewRat(1, 2)), n+3
	}
	return value, soft, n
}

// inDigits reads "9.522,8", or "12.42%", whose decimal mark is that of the
// other language, which only a unit behind it shows.
func (r *reader) inDigits(i int) (value *big.Rat, n int) {
	value, ok := r.number(r.tokens[i].text)
	if !ok {
		return nil, 0
	}
	if !r.isCode(i) {
		return value, 1
	}
	end := i + 3
	if end >= len(r.tokens) || r.tokens[i+1].text != r.group || r.tokens[i+2].sort != digits || len(r.tokens[i+2].text) > 2 {
		return nil, 0
	}
	_, unit := r.units.at(r.tokens, end)
	_, scale := r.scales.at(r.tokens, end)
	value, ok = new(big.Rat).SetString(r.tokens[i].text + "." + r.tokens[i+2].text)
	if !ok || unit+scale == 0 {
		return nil, 0
	}
	return value, 3
}

// part reads the "half a" of "half a million", and the "a" of "a million".
func (r *reader) part(i int) (value *big.Rat, n int) {
	if _, scale := r.scales.at(r.tokens, i+1); scale > 0 && r.says(i, "nửa") {
		return big.NewRat(1, 2), 1
	}
	if _, scale := r.scales.at(r.tokens, i+2); scale > 0 && r.says(i, "half", "a") {
		return big.NewRat(1, 2), 2
	}
	if power, _ := r.scales.at(r.tokens, i+1); power > 2 && r.says(i, "a") {
		return big.NewRat(1, 1), 1
	}
	return nil, 0
}

// says reports whether these words stand at i.
func (r *reader) says(i int, words ...string) bool {
	return i >= 0 && i+len(words) <= len(r.tokens) && matches(r.tokens[i:], words)
}

// isNamed reports whether a number in words, from i up to end, may be part of a
// name.
func (r *reader) isNamed(i, end int) bool {
	first := r.tokens[i]
	if !first.capital || first.shouted {
		return false
	}
	if end == len(r.tokens) {
		return !first.opens
	}
	next := r.tokens[end]
	return !first.opens || next.capital && !next.shouted
}

// isCode reports whether the digits at i belong to what is glued to them and
// is no unit, no scale and no ordinal: "27C", "1.4".
func (r *reader) isCode(i int) bool {
	if i+1 >= len(r.tokens) || !r.tokens[i+1].glued {
		return false
	}
	next := r.tokens[i+1]
	if next.sort == mark {
		inside := i+2 < len(r.tokens) && r.tokens[i+2].glued && r.tokens[i+2].sort == digits
		return inside && (next.text == "." || next.text == r.group)
	}
	_, isGlued := glued[next.text]
	_, isUnit := r.units.at(r.tokens, i+1)
	_, isScale := r.scales.at(r.tokens, i+1)
	return next.sort == word && !isGlued && isUnit+isScale == 0
}

// isName reports whether the number at i is a name, or goes on with a list of
// dates: "đoạn 2 ngày 31 tháng 3", "tháng 6, 7 và 8 năm 2025".
func (r *reader) isName(i int) bool {
	if i == 0 {
		return false
	}
	last := len(r.figures) - 1
	return r.labels[r.tokens[i-1].text] || last >= 0 && r.spans[last][1] == i-1 && joints[r.tokens[i-1].text]
}

// beginsDate reports whether the unit at i may be the first word of a date.
func (r *reader) beginsDate(i int) bool {
	if r.tag != portal.Vietnamese || i+1 >= len(r.tokens) || r.tokens[i].sort != word {
		return false
	}
	f, n := r.at(r.tokens, i)
	return n > 1 && f.Kind == Calendar && !f.Loose
}

// alternatives completes the other readings of a quantity: without a unit that
// is optional, in đồng where "25.000 tỷ" has no unit, as a time of day.
func (f *Figure) alternatives(lang portal.Lang) {
	for i := range f.Others {
		f.Others[i] = f.Reading
		f.Others[i].Unit = ""
	}
	if f.Unit == "" && f.power >= 6 && lang == portal.Vietnamese {
		money := f.Reading
		money.Unit = VND
		f.Others = append(f.Others, money)
	}
	if hour, ok := integer(f.Number); f.Unit == "hour" && ok && hour <= 24 {
		for _, h := range [2]int{hour, hour + 12} {
			f.Others = append(f.Others, at(h, 0))
		}
	}
}
