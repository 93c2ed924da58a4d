package figures

import (
	"math/big"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
	"camket/generator/internal/portal"
)

// scale multiplies value by the scales at i, and adds what may follow in the
// next smaller one: "1 tỷ 200 triệu". It returns where they end, and the power
// of ten; 0 where there are none.
func (r *reader) scale(value *big.Rat, i int) (at, power int) {
	at = i
	if r.says(i, "-") && i+1 < len(r.tokens) && r.tokens[i].Glued && r.tokens[i+1].Glued && r.Tag == portal.English {
		at++ // "3-million"
	}
	for power <= 12 {
		p, n := r.Scales.At(r.tokens, at)
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
	p, m := r.Scales.At(r.tokens, at+n)
	inWords := r.tokens[at].Sort == lexicon.Word && r.tokens[i-1].Sort == lexicon.Word && more.Cmp(tenTo(2)) >= 0
	if p >= power || p == 0 && (m > 0 || !inWords) {
		return at
	}
	value.Add(value, more.Mul(more, tenTo(p)))
	return at + n + m
}

// gluedScale reads the "m" of "$79m", which is metres in "25m".
func (r *reader) gluedScale(i int) (power, n int) {
	if i >= len(r.tokens) || !r.tokens[i].Glued || i == 0 || r.tokens[i-1].Sort != lexicon.Digits {
		return 0, 0
	}
	power, ok := lexicon.GluedPower(r.tokens[i].Text)
	_, money := lexicon.Currencies.EndingAt(r.tokens, i-1)
	unit, _ := r.Units.At(r.tokens, i+1)
	if !ok || r.tokens[i].Text == "m" && money == 0 && !unit.Name.IsCurrency() {
		return 0, 0
	}
	return power, 1
}

func tenTo(power int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil))
}

// between may stand between a number and its unit in English: "three full
// years", "30 working days".
var between = lexicon.Set("working calendar consecutive successive full whole more additional further straight")

// measure reads the unit at i, and returns where it ends.
func (r *reader) measure(f *Figure, value *big.Rat, i int) int {
	at := i
	if r.Tag == portal.English {
		if r.says(at, "-") && r.tokens[at].Glued && at+1 < len(r.tokens) && r.tokens[at+1].Glued {
			if _, n := r.Units.At(r.tokens, at); n == 0 {
				at++
			}
		}
		for at < len(r.tokens) && between[r.tokens[at].Text] {
			at++
		}
	}
	u, n := r.Units.At(r.tokens, at)
	if n == 0 || u.Name == "" || r.beginsMoney(at) {
		return i
	}
	f.Unit = u.Name
	if u.Optional || r.beginsDate(at) {
		f.Others = append(f.Others, notation.Reading{}) // completed by alternatives
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
	_, n := lexicon.Currencies.At(r.tokens, i)
	return n > 0 && r.Tag == portal.English && i+n < len(r.tokens) && r.tokens[i+n].Sort == lexicon.Digits
}

// per reads "mỗi năm", "/m²", "/người/năm" at i, and returns where it ends. A
// unit of time goes before another.
func (r *reader) per(f *Figure, i int) int {
	if u, n := r.Yearly.At(r.tokens, i); n > 0 {
		f.Per = u
		return i + n
	}
	end := i
	for at := i; at < min(i+8, len(r.tokens)) && r.tokens[at].Sort != lexicon.Digits; at++ {
		_, n := r.Pers.At(r.tokens, at)
		switch u, m := r.Units.At(r.tokens, at+n); {
		case n == 0 || m == 0:
		case u.Name.IsTime():
			f.Per = u.Name
			return at + n + m
		case at == i && u.Name.IsSize():
			f.Per, end = u.Name, at+n+m
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
func (r *reader) withoutNumber(i int, currency lexicon.Unit) (f Figure, from, n int) {
	at, value := i, big.NewRat(1, 1)
	if currency != "" {
		_, n := lexicon.Currencies.At(r.tokens, i)
		at += n
	}
	start, many := r.several(value, at)
	end, power := r.scale(value, start)
	if value.Cmp(big.NewRat(1, 1)) == 0 {
		return f, i, 0
	}
	f = Figure{Reading: notation.Reading{Kind: notation.Quantity, Unit: currency}, power: power}
	next := r.measure(&f, value, end)
	if many && r.says(end, "of") && r.measure(&f, value, end+1) > end+1 {
		next = r.measure(&f, value, end+1)
	}
	f.Number, f.Others = value.RatString(), nil
	q, from := r.qualifier(i)
	switch {
	case many:
		f.Qualifier = lexicon.Several
	case r.Tag == portal.Vietnamese && q != 0 && q&(lexicon.MoreThan|lexicon.Nearly|lexicon.About) == q:
		f.Qualifier = q
	case f.Unit == "" || f.Unit.IsTime() || f.Unit == lexicon.Times || power < 3:
		return f, i, 0
	default:
		f.Kind = notation.Scale
	}
	return f, from, next - i
}

// plurals are the English ones of scales.
var plurals = map[string]int{"dozens": 1, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}

// several reads "hàng", "a few", "tens of thousands of" at i: it multiplies
// value, and returns where they end.
func (r *reader) several(value *big.Rat, i int) (at int, many bool) {
	if r.Tag == portal.Vietnamese {
		if r.says(i, "hàng") || r.says(i, "vài") || r.says(i, "mấy") {
			return i + 1, true
		}
		return i, false
	}
	if r.says(i, "several") || r.says(i, "few") && r.says(i-1, "a") {
		return i + 1, true
	}
	at = i
	for at < len(r.tokens) && plurals[r.tokens[at].Text] > 0 && at-i < 6 {
		value.Mul(value, tenTo(plurals[r.tokens[at].Text]))
		at, many = at+1, true
		if r.says(at, "of") && at+1 < len(r.tokens) && plurals[r.tokens[at+1].Text] > 0 {
			at++
		}
	}
	return at, many
}
