package figures

import (
	"math/big"

	"camket/generator/internal/portal"
)

// scale multiplies value by the scales at i, and adds what may follow in the
// next smaller one: "1 tỷ 200 triệu". It returns where they end, and the power
// of ten; 0 where there are none.
func (r *reader) scale(value *big.Rat, i int) (at, power int) {
	at = i
	if r.says(i, "-") && i+1 < len(r.tokens) && r.tokens[i].glued && r.tokens[i+1].glued && r.tag == portal.English {
		at++ // "3-million"
	}
	for power <= 12 {
		p, n := r.scales.at(r.tokens, at)
		if n == 0 {
			p, n = r.gluedScale(at)
		}
		if n == 0 || p == 0 {
			break
		}
		power, at = power+p, at+n
	}
	if power == 0 {
		return i, 0
	}
	value.Mul(value, tenTo(power))
	if r.says(at, "rưỡi") {
		value.Add(value, new(big.Rat).Quo(tenTo(power), big.NewRat(2, 1)))
		return at + 1, power
	}
	return r.rest(value, i, at, power), power
}

// rest adds what is left of a number whose scales, at i, end at at.
func (r *reader) rest(value *big.Rat, i, at, power int) int {
	more, _, n := r.amount(at)
	if n == 0 || power < 3 || i == 0 {
		return at
	}
	p, m := r.scales.at(r.tokens, at+n)
	inWords := r.tokens[at].sort == word && r.tokens[i-1].sort == word && more.Cmp(tenTo(2)) >= 0
	if p >= power || p == 0 && (m > 0 || !inWords) {
		return at
	}
	value.Add(value, more.Mul(more, tenTo(p)))
	return at + n + m
}

// gluedScale reads the "m" of "$79m", which is metres in "25m".
func (r *reader) gluedScale(i int) (power, n int) {
	if i >= len(r.tokens) || !r.tokens[i].glued || i == 0 || r.tokens[i-1].sort != digits {
		return 0, 0
	}
	power, ok := glued[r.tokens[i].text]
	_, money := currencies.endingAt(r.tokens, i-1)
	unit, _ := r.units.at(r.tokens, i+1)
	if !ok || r.tokens[i].text == "m" && money == 0 && !isCurrency(unit.name) {
		return 0, 0
	}
	return power, 1
}

func tenTo(power int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil))
}

// measure reads the unit at i, and returns where it ends.
func (r *reader) measure(f *Figure, value *big.Rat, i int) int {
	at := i
	if r.tag == portal.English {
		if r.says(at, "-") && r.tokens[at].glued && at+1 < len(r.tokens) && r.tokens[at+1].glued {
			if _, n := r.units.at(r.tokens, at); n == 0 {
				at++
			}
		}
		for at < len(r.tokens) && between[r.tokens[at].text] {
			at++
		}
	}
	u, n := r.units.at(r.tokens, at)
	if n == 0 || u.name == "" || r.beginsMoney(at) {
		return i
	}
	f.Unit = u.name
	if u.optional || r.beginsDate(at) {
		f.Others = append(f.Others, Reading{}) // completed by alternatives
	}
	if at += n; r.says(at, "rưỡi") {
		value.Add(value, big.NewRat(1, 2))
		at++
	}
	return at
}

// beginsMoney reports whether the currency at i is that of the number behind
// it: "at location 2 VND 8 million".
func (r *reader) beginsMoney(i int) bool {
	_, n := currencies.at(r.tokens, i)
	return n > 0 && r.tag == portal.English && i+n < len(r.tokens) && r.tokens[i+n].sort == digits
}

// per reads "mỗi năm", "/m²", "/người/năm" at i, and returns where it ends. A
// unit of time goes before another.
func (r *reader) per(f *Figure, i int) int {
	words, single := pers.vi, yearly.vi
	if r.tag == portal.English {
		words, single = pers.en, yearly.en
	}
	if u, n := single.at(r.tokens, i); n > 0 {
		f.Per = u
		return i + n
	}
	end := i
	for at := i; at < min(i+8, len(r.tokens)) && r.tokens[at].sort != digits; at++ {
		_, n := words.at(r.tokens, at)
		switch u, m := r.units.at(r.tokens, at+n); {
		case n == 0 || m == 0:
		case timeUnits[u.name]:
			f.Per = u.name
			return at + n + m
		case at == i && sizes[u.name]:
			f.Per, end = u.name, at+n+m
		}
		if at == i && !r.says(i, "/") && !r.says(i, "per") {
			break
		}
	}
	return end
}

// shared gives both numbers of a share the scale and the unit behind it:
// "3.217/8.940 tỷ đồng". It returns where they end.
func (r *reader) shared(f *Figure, i int) int {
	n, _ := new(big.Rat).SetString(f.Number)
	of, _ := new(big.Rat).SetString(f.Of)
	at, power := r.scale(n, i)
	end := r.measure(f, n, at)
	if end > i {
		f.power, f.Others = power, nil
		f.Number, f.Of = n.RatString(), of.Mul(of, tenTo(power)).RatString()
	}
	return end
}

// withoutNumber reads a scale that has no number before it: "hàng nghìn",
// "hơn chục", "thousands of", and "tỷ đồng" or "VND billion", which says in
// what a table counts.
func (r *reader) withoutNumber(i int, currency Unit) (f Figure, from, n int) {
	at, value := i, big.NewRat(1, 1)
	if currency != "" {
		_, n := currencies.at(r.tokens, i)
		at += n
	}
	start, many := r.several(value, at)
	end, power := r.scale(value, start)
	if value.Cmp(big.NewRat(1, 1)) == 0 {
		return f, i, 0
	}
	f = Figure{Reading: Reading{Kind: Quantity, Unit: currency}, power: power}
	next := r.measure(&f, value, end)
	if many && r.says(end, "of") && r.measure(&f, value, end+1) > end+1 {
		next = r.measure(&f, value, end+1)
	}
	f.Number, f.Others = value.RatString(), nil
	q, from := r.qualifier(i)
	switch {
	case many:
		f.Qualifier = Several
	case r.tag == portal.Vietnamese && q != 0 && q&(MoreThan|Nearly|About) == q:
		f.Qualifier = q
	case f.Unit == "" || timeUnits[f.Unit] || f.Unit == Times || power < 3:
		return f, i, 0
	default:
		f.Kind = Scale
	}
	return f, from, next - i
}

// plurals are the English ones of scales.
var plurals = map[string]int{"dozens": 1, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}

// several reads "hàng", "a few", "tens of thousands of" at i: it multiplies
// value, and returns where they end.
func (r *reader) several(value *big.Rat, i int) (at int, many bool) {
	if r.tag == portal.Vietnamese {
		if r.says(i, "hàng") || r.says(i, "vài") || r.says(i, "mấy") {
			return i + 1, true
		}
		return i, false
	}
	if r.says(i, "several") || r.says(i, "few") && r.says(i-1, "a") {
		return i + 1, true
	}
	at = i
	for at < len(r.tokens) && plurals[r.tokens[at].text] > 0 && at-i < 6 {
		value.Mul(value, tenTo(plurals[r.tokens[at].text]))
		at, many = at+1, true
		if r.says(at, "of") && at+1 < len(r.tokens) && plurals[r.tokens[at+1].text] > 0 {
			at++
		}
	}
	return at, many
}
