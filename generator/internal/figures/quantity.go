package figures

import (
	"math/big"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/notation"
	"camket/generator/internal/portal"
)

// quantity reads a number with all that belongs to it: "hơn 5,2 triệu đồng mỗi
// năm". It returns the token from which its qualifier begins, and how many
// tokens it takes from i; 0 where there is none.
func (r *reader) quantity(i int) (f Figure, from, n int) {
	at, sign := i, 1
	var currency lexicon.Unit
	if r.Tag == portal.English {
		currency, n = lexicon.Currencies.At(r.tokens, at)
		at += n
	}
	if n := r.sign(at); n > 0 {
		sign, at = -1, at+n
	}
	value, soft, n := r.amount(at)
	if n == 0 {
		return r.withoutNumber(i, currency)
	}
	f = Figure{Reading: notation.Reading{Kind: notation.Quantity, Unit: currency}, Loose: soft, Foreign: n == 3 && r.says(at+1, r.Group)}
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
	f.alternatives(r.Tag)
	from = r.qualified(&f, i)
	f.Definite = r.isDefinite(&f, i, at)
	f.Named = f.Bare() && i > 0 && r.Labels[r.tokens[i-1].Text]
	article := r.isArticle(f, i)
	f.Article = article && !f.Named && r.tokens[i].Sort == lexicon.Word
	f.Loose = f.Loose || f.Definite || article || r.isPronoun(i)
	return f, from, at - i
}

// measured reads the unit at i, of the number at first, and what it is counted
// by; it returns where they end.
func (r *reader) measured(f *Figure, value *big.Rat, first, i int) int {
	if r.beginsDate(i) && r.isName(first) {
		f.Others = append(f.Others, notation.Reading{})
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
	if f.Qualifier == lexicon.MoreThan|lexicon.During && (f.Unit.IsLength() || f.Unit.IsTime()) {
		f.Qualifier |= lexicon.Exact // "strengthened over 244 m", "a loan over 25 years"
	}
	return from
}

// sign is how many tokens a minus takes at i.
func (r *reader) sign(i int) int {
	if i+1 >= len(r.tokens) || r.tokens[i+1].Sort != lexicon.Digits {
		return 0
	}
	switch r.tokens[i].Text {
	case "âm", "minus", "negative":
		return 1
	case "-":
		if r.tokens[i+1].Glued && !r.tokens[i].Glued && (i == 0 || r.tokens[i-1].Sort != lexicon.Digits) {
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
	if r.tokens[i].Sort == lexicon.Digits {
		if value, n = r.inDigits(i); n == 0 {
			return nil, false, 0
		}
	} else if value, n = r.part(i); n > 0 {
		return value, false, n
	} else {
		whole, words := r.Numeral(r.tokens, i)
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
	value, ok := r.Number(r.tokens[i].Text)
	if !ok {
		return nil, 0
	}
	if !r.isCode(i) {
		return value, 1
	}
	end := i + 3
	if end >= len(r.tokens) || r.tokens[i+1].Text != r.Group || r.tokens[i+2].Sort != lexicon.Digits || len(r.tokens[i+2].Text) > 2 {
		return nil, 0
	}
	_, unit := r.Units.At(r.tokens, end)
	_, scale := r.Scales.At(r.tokens, end)
	value, ok = new(big.Rat).SetString(r.tokens[i].Text + "." + r.tokens[i+2].Text)
	if !ok || unit+scale == 0 {
		return nil, 0
	}
	return value, 3
}

// part reads the "half a" of "half a million", and the "a" of "a million".
func (r *reader) part(i int) (value *big.Rat, n int) {
	if _, scale := r.Scales.At(r.tokens, i+1); scale > 0 && r.says(i, "nửa") {
		return big.NewRat(1, 2), 1
	}
	if _, scale := r.Scales.At(r.tokens, i+2); scale > 0 && r.says(i, "half", "a") {
		return big.NewRat(1, 2), 2
	}
	if power, _ := r.Scales.At(r.tokens, i+1); power > 2 && r.says(i, "a") {
		return big.NewRat(1, 1), 1
	}
	return nil, 0
}

// says reports whether these words stand at i.
func (r *reader) says(i int, words ...string) bool {
	return i >= 0 && i <= len(r.tokens) && lexicon.Says(r.tokens[i:], words)
}

// isNamed reports whether a number in words, from i up to end, may be part of a
// name.
func (r *reader) isNamed(i, end int) bool {
	first := r.tokens[i]
	if !first.Capital || first.Shouted {
		return false
	}
	if end == len(r.tokens) {
		return !first.Opens
	}
	next := r.tokens[end]
	return !first.Opens || next.Capital && !next.Shouted
}

// isCode reports whether the digits at i belong to what is glued to them and
// is no unit, no scale and no ordinal: "27C", "1.4".
func (r *reader) isCode(i int) bool {
	if i+1 >= len(r.tokens) || !r.tokens[i+1].Glued {
		return false
	}
	next := r.tokens[i+1]
	if next.Sort == lexicon.Mark {
		inside := i+2 < len(r.tokens) && r.tokens[i+2].Glued && r.tokens[i+2].Sort == lexicon.Digits
		return inside && (next.Text == "." || next.Text == r.Group)
	}
	_, isGlued := lexicon.GluedPower(next.Text)
	_, isUnit := r.Units.At(r.tokens, i+1)
	_, isScale := r.Scales.At(r.tokens, i+1)
	return next.Sort == lexicon.Word && !isGlued && isUnit+isScale == 0
}

// isName reports whether the number at i is a name, or goes on with a list of
// dates: "đoạn 2 ngày 31 tháng 3", "tháng 6, 7 và 8 năm 2025".
func (r *reader) isName(i int) bool {
	if i == 0 {
		return false
	}
	last := len(r.figures) - 1
	return r.Labels[r.tokens[i-1].Text] || last >= 0 && r.spans[last][1] == i-1 && lexicon.Joins(r.tokens[i-1].Text)
}

// beginsDate reports whether the unit at i may be the first word of a date.
func (r *reader) beginsDate(i int) bool {
	if r.Tag != portal.Vietnamese || i+1 >= len(r.tokens) || r.tokens[i].Sort != lexicon.Word {
		return false
	}
	f, n := r.notation(i)
	return n > 1 && f.Kind == notation.Calendar && !f.Loose
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
		money.Unit = lexicon.VND
		f.Others = append(f.Others, money)
	}
	if hour, ok := lexicon.Integer(f.Number); f.Unit == "hour" && ok && hour <= 24 {
		for _, h := range [2]int{hour, hour + 12} {
			f.Others = append(f.Others, notation.ClockAt(h, 0))
		}
	}
}
