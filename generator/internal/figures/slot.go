package figures

import (
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// slots read what may stand in the slots of a form, at i: its number, and how
// many tokens it takes; 0 where it is something else.
var slots = map[string]func(m *found, tokens []token, i int) (value, n int){
	"DAY":     day,
	"MONTH":   month,
	"YEAR":    year,
	"SHORT":   shortYear,
	"NAME":    monthName,
	"QUARTER": quarterNumber,
	"COUNT":   wholeNumber,
	"ORDINAL": func(m *found, tokens []token, i int) (int, int) { return m.language.ordinal(tokens, i) },
	"PART":    denominator,
	"NUMBER":  decimal,
	"ROMAN":   numeralInCapitals,
	"CLOCK":   minutes,
}

// within reads digits from least to most, of no more than so many figures.
func within(t token, length, least, most int) (value, n int) {
	if t.sort != digits || len(t.text) > length {
		return 0, 0
	}
	value, ok := integer(t.text)
	if !ok || value < least || value > most {
		return 0, 0
	}
	return value, 1
}

// day takes the "th" of "14th" along.
func day(m *found, tokens []token, i int) (value, n int) {
	value, n = within(tokens[i], 2, 1, 31)
	if n > 0 && m.in(portal.English) && i+1 < len(tokens) && isOrdinalEnd(tokens[i+1]) {
		return value, 2
	}
	return value, n
}

func month(m *found, tokens []token, i int) (value, n int) {
	if tokens[i].sort == word && m.in(portal.Vietnamese) {
		return vietnameseMonth(tokens, i)
	}
	return within(tokens[i], 2, 1, 12)
}

func year(_ *found, tokens []token, i int) (value, n int) { return within(tokens[i], 4, 1000, 2999) }

// shortYear reads the "26" of "2025–26".
func shortYear(_ *found, tokens []token, i int) (value, n int) {
	value, n = within(tokens[i], 2, 0, 99)
	if n == 0 || i < 2 || tokens[i-1].text != "-" || !tokens[i-1].glued || !tokens[i].glued {
		return 0, 0
	}
	before, n := within(tokens[i-2], 4, 1000, 2999)
	if (before+1)%100 != value {
		return 0, 0
	}
	return before + 1, n
}

func quarterNumber(m *found, tokens []token, i int) (value, n int) {
	if n, ok := roman(tokens[i]); ok && n <= 4 {
		return n, 1
	}
	if n := viDigits[tokens[i].text]; n >= 1 && n <= 4 && m.in(portal.Vietnamese) {
		return n, 1
	}
	return within(tokens[i], 2, 1, 4)
}

func wholeNumber(m *found, tokens []token, i int) (value, n int) {
	if tokens[i].sort == digits {
		return within(tokens[i], 6, 0, 999999)
	}
	return m.language.numeral(tokens, i)
}

func denominator(_ *found, tokens []token, i int) (value, n int) {
	value = enParts[strings.TrimSuffix(tokens[i].text, "s")]
	return value, min(value, 1)
}

func decimal(m *found, tokens []token, i int) (value, n int) {
	if _, ok := m.language.number(tokens[i].text); !ok || tokens[i].sort != digits {
		return 0, 0
	}
	m.digits = append(m.digits, tokens[i].text)
	return 0, 1
}

func numeralInCapitals(_ *found, tokens []token, i int) (value, n int) {
	value, _ = roman(tokens[i])
	return value, min(value, 1)
}

func vietnameseMonth(tokens []token, i int) (value, n int) {
	switch tokens[i].text {
	case "tư":
		return 4, 1
	case "năm": // "tháng Năm" is May, "tháng năm" may be months and years
		if tokens[i].capital && !tokens[i].shouted || i+1 < len(tokens) && tokens[i+1].text == "năm" {
			return 5, 1
		}
		return 0, 0
	}
	value, n = vietnameseNumeral(tokens, i)
	if value < 1 || value > 12 {
		return 0, 0
	}
	return value, n
}

// monthName takes the point of "Sept. 5" along.
func monthName(_ *found, tokens []token, i int) (value, n int) {
	t := tokens[i]
	if !t.capital || len(t.text) < 3 || len(t.text) > 3 && !monthNames[t.text] {
		return 0, 0
	}
	value = months[t.text[:3]]
	if len(t.text) <= 4 && t.text != "may" && i+2 < len(tokens) && tokens[i+1].text == "." && tokens[i+2].sort == digits {
		return value, min(2*value, 2)
	}
	return value, min(value, 1)
}

// minutes reads what follows the hour in "10h30"; "10h" has none.
func minutes(_ *found, tokens []token, i int) (value, n int) {
	t := tokens[i]
	rest, ok := strings.CutPrefix(t.text, "h")
	if !ok || !t.glued {
		return 0, 0
	}
	if rest == "" {
		return 0, 1
	}
	n, err := strconv.Atoi(rest)
	if err != nil || len(rest) != 2 || n > 59 {
		return 0, 0
	}
	return n, 1
}

func isOrdinalEnd(t token) bool {
	return t.glued && (t.text == "st" || t.text == "nd" || t.text == "rd" || t.text == "th")
}

// englishOrdinal reads "19th", "nineteenth", "twenty-first" at i.
func englishOrdinal(tokens []token, i int) (value, n int) {
	if tokens[i].sort == digits {
		value, ok := integer(tokens[i].text)
		if !ok || i+1 >= len(tokens) || !isOrdinalEnd(tokens[i+1]) {
			return 0, 0
		}
		return value, 2
	}
	if n := enOrdinals[tokens[i].text]; n > 0 {
		return n, 1
	}
	if tens := enTens[tokens[i].text]; tens > 0 && i+2 < len(tokens) && tokens[i+1].text == "-" {
		if n := enOrdinals[tokens[i+2].text]; n > 0 && n < 10 {
			return tens + n, 3
		}
	}
	return 0, 0
}

// vietnameseOrdinal reads what follows "thứ": "XIX", "19", "nhất", "mười chín".
func vietnameseOrdinal(tokens []token, i int) (value, n int) {
	if n, ok := roman(tokens[i]); ok {
		return n, 1
	}
	if value, ok := integer(tokens[i].text); ok && tokens[i].sort == digits {
		return value, 1
	}
	switch tokens[i].text {
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
