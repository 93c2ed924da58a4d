package lexicon

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// Numbers in words, up to 999; the scales of units.go make them larger.
var (
	viDigits = map[string]int{
		"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
		"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
	}
	// viDigitsOnlyAfter a number, or in an order: "hai mươi tư", "thứ tư".
	viDigitsOnlyAfter = map[string]bool{"mốt": true, "tư": true, "lăm": true}

	enSmall = map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
		"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	}
	enTens = map[string]int{
		"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	enOrdinals = map[string]int{
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
		"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
		"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
		"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
		"seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
	}
)

// fiveNouns are what is counted where "năm" is five and not a year: a year is
// followed by its number, or by nothing that is counted.
var fiveNouns = list(true, `dự án, công trình, huyện, xã, phường, thị xã, thị trấn, tỉnh, thành phố, khu, cụm,
	cây cầu, cây số, ngày, tháng, năm, tuần, giờ, phút, quý, nhiệm vụ, nhiệm kỳ, đề án, chương trình, chỉ tiêu,
	chỉ số, giải pháp, nhóm, nội dung, lĩnh vực, trường, bệnh viện, trạm, cơ quan, cơ sở, hộ, người, đồng chí,
	doanh nghiệp, tuyến, đoạn, hạng mục, gói thầu, hồ, đập, nhà, lần, điểm, mươi, trăm, nghìn, ngàn, triệu, tỷ,
	tỉ, vạn, km, ha, đơn vị, địa phương, mục tiêu, bước, đợt`)

// yearMarks are words after which "năm" is a year whatever follows.
var yearMarks = Set(`trong cuối đầu giữa cả mỗi hằng hàng từng một nhiều các những của theo qua đến cùng`)

// vietnameseNumeral reads "hai mươi lăm" at i: its value and how many tokens
// it takes; 0 tokens where there is none.
func vietnameseNumeral(tokens []Token, i int) (value, n int) {
	digit := func(at int) int {
		if at >= len(tokens) {
			return 0
		}
		return viDigits[tokens[at].Text]
	}
	is := func(at int, words ...string) bool {
		return at < len(tokens) && slices.Contains(words, tokens[at].Text)
	}
	at := i
	if digit(at) == 0 && !is(at, "mười") {
		return 0, 0
	}
	if digit(at) > 0 && is(at+1, "trăm") {
		value, at = 100*digit(at), at+2
		if is(at, "linh", "lẻ") && digit(at+1) > 0 {
			return value + digit(at+1), at + 2 - i
		}
	}
	switch {
	case digit(at) > 0 && is(at+1, "mươi"):
		value, at = value+10*digit(at), at+2
		if d := digit(at); d > 0 && !is(at, "năm", "một") {
			value, at = value+d, at+1
		}
	case is(at, "mười"):
		value, at = value+10, at+1
		if d := digit(at); d > 0 && !is(at, "năm") {
			value, at = value+d, at+1
		}
	case at == i && digit(at) > 0 && isDigitWord(tokens, at):
		value, at = digit(at), at+1
	}
	return value, at - i
}

// isDigitWord reports whether the word at i stands for a number of one digit.
func isDigitWord(tokens []Token, i int) bool {
	if viDigitsOnlyAfter[tokens[i].Text] {
		return false
	}
	if tokens[i].Text != "năm" {
		return true
	}
	_, counted := fiveNouns.At(tokens, i+1)
	return counted > 0 && (i == 0 || !yearMarks[tokens[i-1].Text])
}

// englishNumeral reads "one hundred and twenty-five" at i, as vietnameseNumeral.
func englishNumeral(tokens []Token, i int) (value, n int) {
	text := func(at int) string {
		if at < len(tokens) {
			return tokens[at].Text
		}
		return ""
	}
	at := i
	if d := enSmall[text(at)]; (d > 0 || text(at) == "a") && text(at+1) == "hundred" {
		value, at = 100*max(d, 1), at+2
		if text(at) == "and" && (enSmall[text(at+1)] > 0 || enTens[text(at+1)] > 0) {
			at++
		}
	}
	if d := enTens[text(at)]; d > 0 {
		value, at = value+d, at+1
		if text(at) == "-" && enSmall[text(at+1)] > 0 && enSmall[text(at+1)] < 10 {
			value, at = value+enSmall[text(at+1)], at+2
		}
	} else if d := enSmall[text(at)]; d > 0 {
		value, at = value+d, at+1
	}
	return value, at - i
}

// Number reads digits as l prints them: "9.522,8" or "9,522.8", groups also by
// a space that does not break. ok is false for what is no number in l.
func (l *Language) Number(s string) (n *big.Rat, ok bool) {
	if !l.numberForm.MatchString(s) || len(s) > 40 {
		return nil, false
	}
	plain := strings.NewReplacer(l.Group, "", "\u00a0", "", "\u202f", "", l.mark, ".").Replace(s)
	return new(big.Rat).SetString(plain)
}

// Integer reads digits without marks, up to six of them.
func Integer(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 6 && s[0] != '-' && s[0] != '+'
}

// Roman reads a numeral in capitals, as it stands in the passage.
func Roman(t Token) (int, bool) {
	if !t.Shouted || strings.Trim(t.Text, "ivxl") != "" {
		return 0, false
	}
	return portal.ParseRoman(strings.ToUpper(t.Text))
}

// VietnameseDigit is the number from 1 to 9 that a Vietnamese word is; 0: none.
func VietnameseDigit(word string) int { return viDigits[word] }

// EnglishSmall is the number from 1 to 19 that an English word is; 0: none.
func EnglishSmall(word string) int { return enSmall[word] }

// Set makes a set of words with spaces between them.
func Set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

func keys(maps ...map[string]int) map[string]bool {
	all := map[string]bool{}
	for _, m := range maps {
		for w := range m {
			all[w] = true
		}
	}
	return all
}
