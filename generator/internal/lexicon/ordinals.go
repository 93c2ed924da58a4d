package lexicon

// IsOrdinalEnd reports whether t makes the number before it an ordinal: "19th".
func IsOrdinalEnd(t Token) bool {
	return t.Glued && (t.Text == "st" || t.Text == "nd" || t.Text == "rd" || t.Text == "th")
}

// englishOrdinal reads "19th", "nineteenth", "twenty-first" at i.
func englishOrdinal(tokens []Token, i int) (value, n int) {
	if tokens[i].Sort == Digits {
		value, ok := Integer(tokens[i].Text)
		if !ok || i+1 >= len(tokens) || !IsOrdinalEnd(tokens[i+1]) {
			return 0, 0
		}
		return value, 2
	}
	if n := enOrdinals[tokens[i].Text]; n > 0 {
		return n, 1
	}
	if tens := enTens[tokens[i].Text]; tens > 0 && i+2 < len(tokens) && tokens[i+1].Text == "-" {
		if n := enOrdinals[tokens[i+2].Text]; n > 0 && n < 10 {
			return tens + n, 3
		}
	}
	return 0, 0
}

// vietnameseOrdinal reads what follows "thứ": "XIX", "19", "nhất", "mười chín".
func vietnameseOrdinal(tokens []Token, i int) (value, n int) {
	if n, ok := Roman(tokens[i]); ok {
		return n, 1
	}
	if value, ok := Integer(tokens[i].Text); ok && tokens[i].Sort == Digits {
		return value, 1
	}
	switch tokens[i].Text {
	case "nhất":
		return 1, 1
	case "nhì":
		return 2, 1
	case "tư":
		return 4, 1
	case "năm":
		return 5, 1
	}
	return vietnameseNumeral(tokens, i)
}
