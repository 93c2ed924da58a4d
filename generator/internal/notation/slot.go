package notation

import (
	"strconv"
	"strings"

	"camket/generator/internal/lexicon"
	"camket/generator/internal/portal"
)

// slots read what may stand in the slots of a form, at i: its number, and how
// many tokens it takes; 0 where it is something else.
var slots = map[string]func(m *found, tokens []lexicon.Token, i int) (value, n int){
	"DAY":     day,
	"MONTH":   month,
	"YEAR":    year,
	"SHORT":   shortYear,
	"NAME":    monthName,
	"QUARTER": quarterNumber,
	"COUNT":   wholeNumber,
	"ORDINAL": func(m *found, tokens []lexicon.Token, i int) (int, int) { return m.language.Ordinal(tokens, i) },
	"PART":    denominator,
	"NUMBER":  decimal,
	"ROMAN":   numeralInCapitals,
	"CLOCK":   minutes,
}

// within reads digits from least to most, of no more than so many figures.
func within(t lexicon.Token, length, least, most int) (value, n int) {
	if t.Sort != lexicon.Digits || len(t.Text) > length {
		return 0, 0
	}
	value, ok := lexicon.Integer(t.Text)
	if !ok || value < least || value > most {
		return 0, 0
	}
	return value, 1
}

// day takes the "th" of "14th" along.
func day(m *found, tokens []lexicon.Token, i int) (value, n int) {
	value, n = within(tokens[i], 2, 1, 31)
	if n > 0 && m.in(portal.English) && i+1 < len(tokens) && lexicon.IsOrdinalEnd(tokens[i+1]) {
		return value, 2
	}
	return value, n
}

func month(m *found, tokens []lexicon.Token, i int) (value, n int) {
	if tokens[i].Sort == lexicon.Word && m.in(portal.Vietnamese) {
		return vietnameseMonth(m, tokens, i)
	}
	return within(tokens[i], 2, 1, 12)
}

func year(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	return within(tokens[i], 4, 1000, 2999)
}

// shortYear reads the "26" of "2025–26".
func shortYear(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	value, n = within(tokens[i], 2, 0, 99)
	if n == 0 || i < 2 || tokens[i-1].Text != "-" || !tokens[i-1].Glued || !tokens[i].Glued {
		return 0, 0
	}
	before, n := within(tokens[i-2], 4, 1000, 2999)
	if (before+1)%100 != value {
		return 0, 0
	}
	return before + 1, n
}

func quarterNumber(m *found, tokens []lexicon.Token, i int) (value, n int) {
	if n, ok := lexicon.Roman(tokens[i]); ok && n <= 4 {
		return n, 1
	}
	if n := lexicon.VietnameseDigit(tokens[i].Text); n >= 1 && n <= 4 && m.in(portal.Vietnamese) {
		return n, 1
	}
	return within(tokens[i], 2, 1, 4)
}

func wholeNumber(m *found, tokens []lexicon.Token, i int) (value, n int) {
	if tokens[i].Sort == lexicon.Digits {
		return within(tokens[i], 6, 0, 999999)
	}
	return m.language.Numeral(tokens, i)
}

func denominator(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	value = enParts[strings.TrimSuffix(tokens[i].Text, "s")]
	return value, min(value, 1)
}

func decimal(m *found, tokens []lexicon.Token, i int) (value, n int) {
	if _, ok := m.language.Number(tokens[i].Text); !ok || tokens[i].Sort != lexicon.Digits {
		return 0, 0
	}
	m.digits = append(m.digits, tokens[i].Text)
	return 0, 1
}

func numeralInCapitals(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	value, _ = lexicon.Roman(tokens[i])
	return value, min(value, 1)
}

func vietnameseMonth(m *found, tokens []lexicon.Token, i int) (value, n int) {
	switch tokens[i].Text {
	case "tư":
		return 4, 1
	case "năm": // "tháng Năm" is May, "tháng năm" may be months and years
		if tokens[i].Capital && !tokens[i].Shouted || i+1 < len(tokens) && tokens[i+1].Text == "năm" {
			return 5, 1
		}
		return 0, 0
	}
	value, n = m.language.Numeral(tokens, i)
	if value < 1 || value > 12 {
		return 0, 0
	}
	return value, n
}

// monthName takes the point of "Sept. 5" along.
func monthName(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	t := tokens[i]
	if !t.Capital || len(t.Text) < 3 || len(t.Text) > 3 && !monthNames[t.Text] {
		return 0, 0
	}
	value = months[t.Text[:3]]
	if len(t.Text) <= 4 && t.Text != "may" && i+2 < len(tokens) && tokens[i+1].Text == "." && tokens[i+2].Sort == lexicon.Digits {
		return value, min(2*value, 2)
	}
	return value, min(value, 1)
}

// minutes reads what follows the hour in "10h30"; "10h" has none.
func minutes(_ *found, tokens []lexicon.Token, i int) (value, n int) {
	t := tokens[i]
	rest, ok := strings.CutPrefix(t.Text, "h")
	if !ok || !t.Glued {
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
