// Package lexicon holds the words with which figures are written, both languages
// side by side: units and scales (units.go), "hơn" and "more than"
// (qualifiers.go), numbers in words (numerals.go, ordinals.go). It divides a
// passage into the tokens in which they are found (token.go).
package lexicon

import (
	"regexp"

	"camket/generator/internal/portal"
)

// Language is how figures are written in one language.
type Language struct {
	Tag         portal.Lang
	Group, mark string // of digits: "." and "," in Vietnamese
	numberForm  *regexp.Regexp
	Numeral     func(tokens []Token, i int) (value, n int) // reads a number in words, of n tokens; 0: there is none
	Ordinal     func(tokens []Token, i int) (value, n int) // reads an ordinal, likewise
	Scales      Phrases[int]                               // powers of ten
	Units       Phrases[UnitMeaning]
	Before      Phrases[Qualifier] // qualifiers before a number
	After       Phrases[Qualifier] // and after it
	Parts       Phrases[string]    // of a Bound
	Sides       Phrases[string]    // of a Bound, too
	Pers        Phrases[bool]      // they say that a unit of time follows: "mỗi", "a"
	Yearly      Phrases[Unit]      // single words for that: "hằng năm"
	Labels      map[string]bool    // what has a number for its name
	Starters    map[string]bool    // small words with which a slot may begin
}

var vietnamese = &Language{
	Tag: portal.Vietnamese, Group: ".", mark: ",",
	numberForm: regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\x{00a0}\x{202f}]\d{3})+|\d+)(?:,\d+)?$`),
	Numeral:    vietnameseNumeral,
	Ordinal:    vietnameseOrdinal,
	Scales:     scales.vi,
	Units:      units.vi,
	Before:     qualifiers.vi,
	After:      suffixes.vi,
	Parts:      parts.vi,
	Sides:      sides.vi,
	Pers:       pers.vi,
	Yearly:     yearly.vi,
	Labels:     Set(viLabels),
	Starters:   keys(viDigits, map[string]int{"mười": 10}),
}

var english = &Language{
	Tag: portal.English, Group: ",", mark: ".",
	numberForm: regexp.MustCompile(`^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\x{00a0}\x{202f}]\d{3})+|\d+)(?:\.\d+)?$`),
	Numeral:    englishNumeral,
	Ordinal:    englishOrdinal,
	Scales:     scales.en,
	Units:      units.en,
	Before:     qualifiers.en,
	After:      suffixes.en,
	Parts:      parts.en,
	Sides:      sides.en,
	Pers:       pers.en,
	Yearly:     yearly.en,
	Labels:     Set(enLabels),
	Starters:   keys(enSmall, enTens, enOrdinals, map[string]int{"a": 1}),
}

// Of is how figures are written in lang.
func Of(lang portal.Lang) *Language {
	if lang == portal.English {
		return english
	}
	return vietnamese
}

// Words after which a number is a name and not a count: "giai đoạn 1" must
// not be lost, as the "1" of "1 dự án" may be, where English says "a project".
// After them a single I, V or X is a numeral.
const (
	viLabels = `đoạn phần bước đợt kỳ lần mục khoản điều chương số loại cấp hạng nhóm gói thầu lô tuyến khu
		tổ thôn phường quận tập bảng biểu lục hình thích quý đai máy bến khóa khoá thứ hội án vùng nghị trí`
	enLabels = `phase part component project stage section clause article chapter no number class grade level
		group type package lot line zone ward district table annex appendix figure footnote note unit berth
		ring route road highway batch round session volume quarter term tenure category schedule tier region location`
)

// MarkedAs is l with the digits of another language.
func (l *Language) MarkedAs(other *Language) *Language {
	mixed := *l
	mixed.Group, mixed.mark, mixed.numberForm = other.Group, other.mark, other.numberForm
	return &mixed
}

// Joins reports whether a word may stand between the figures of a list.
func Joins(word string) bool { return joints[word] }

var joints = Set(", - và hoặc hay đến tới từ ngày tháng quý năm and or to until till through the from between of out &")
