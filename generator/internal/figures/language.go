package figures

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// language is how figures are written in one language.
type language struct {
	tag         portal.Lang
	group, mark string // of digits: "." and "," in Vietnamese
	numberForm  *regexp.Regexp
	numeral     func(tokens []token, i int) (value, n int)
	ordinal     func(tokens []token, i int) (value, n int)
	forms       forms
	scales      phrases[int] // powers of ten
	units       phrases[unit]
	before      phrases[Qualifier] // qualifiers before a number
	after       phrases[Qualifier] // and after it
	labels      map[string]bool    // what has a number for its name
	starters    map[string]bool    // small words with which a slot may begin
}

var vietnamese = &language{
	tag: portal.Vietnamese, group: ".", mark: ",",
	numberForm: regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\x{00a0}\x{202f}]\d{3})+|\d+)(?:,\d+)?$`),
	numeral:    vietnameseNumeral,
	ordinal:    vietnameseOrdinal,
	forms:      compile(notations, func(n notation) string { return n.vi }),
	scales:     scales.vi,
	units:      units.vi,
	before:     qualifiers.vi,
	after:      suffixes.vi,
	labels:     set(viLabels),
	starters:   keys(viDigits, map[string]int{"mười": 10}),
}

var english = &language{
	tag: portal.English, group: ",", mark: ".",
	numberForm: regexp.MustCompile(`^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\x{00a0}\x{202f}]\d{3})+|\d+)(?:\.\d+)?$`),
	numeral:    englishNumeral,
	ordinal:    englishOrdinal,
	forms:      compile(notations, func(n notation) string { return n.en }),
	scales:     scales.en,
	units:      units.en,
	before:     qualifiers.en,
	after:      suffixes.en,
	labels:     set(enLabels),
	starters:   keys(enSmall, enTens, enOrdinals, map[string]int{"a": 1}),
}

func languageOf(lang portal.Lang) *language {
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

// phrases are words of a table, found in a passage by their first word.
type phrases[V any] map[string][]phrase[V]

type phrase[V any] struct {
	words []string
	value V
}

// list makes phrases of words with commas between them, all of one value.
func list[V any](value V, words string) phrases[V] {
	all := phrases[V]{}
	all.add(value, words)
	return all
}

func (p phrases[V]) add(value V, words string) {
	for words := range strings.SplitSeq(words, ", ") {
		var one phrase[V]
		one.value = value
		for _, t := range plain.tokens(words) {
			one.words = append(one.words, t.text)
		}
		if len(one.words) == 0 {
			continue
		}
		same := append(p[one.words[0]], one)
		slices.SortStableFunc(same, func(a, b phrase[V]) int { return cmp.Compare(len(b.words), len(a.words)) })
		p[one.words[0]] = same
	}
}

// plain divides the words of a table.
var plain = &language{numberForm: regexp.MustCompile(`^\d+$`)}

// at returns the value of the longest phrase at i, and how many tokens it takes.
func (p phrases[V]) at(tokens []token, i int) (value V, n int) {
	if i < 0 || i >= len(tokens) {
		return value, 0
	}
	for _, one := range p[tokens[i].text] {
		if i+len(one.words) <= len(tokens) && matches(tokens[i:], one.words) {
			return one.value, len(one.words)
		}
	}
	return value, 0
}

// endingAt returns the value of the longest phrase whose last token is i-1.
func (p phrases[V]) endingAt(tokens []token, i int) (value V, n int) {
	for n := min(i, 5); n > 0; n-- {
		if value, got := p.at(tokens[:i], i-n); got == n {
			return value, n
		}
	}
	return value, 0
}

func matches(tokens []token, words []string) bool {
	for i, w := range words {
		if tokens[i].text != w {
			return false
		}
	}
	return true
}

// both is a table in the two languages.
type both[V any] struct{ vi, en phrases[V] }

// sideBySide makes the two tables of rows.
func sideBySide[V any](rows []row[V]) both[V] {
	b := both[V]{phrases[V]{}, phrases[V]{}}
	for _, r := range rows {
		b.vi.add(r.value, r.vi)
		b.en.add(r.value, r.en)
	}
	return b
}

type row[V any] struct {
	value  V
	vi, en string
}
