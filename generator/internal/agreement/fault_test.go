package agreement_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/agreement"
	"camket/generator/internal/portal"
)

// fault is one way to spoil a passage. The forms that it looks for are its
// own: what the package reads is not asked, so that it is not spared.
type fault struct {
	name  string
	forms map[portal.Lang]string
	spoil func(d *rand.Rand, lang portal.Lang, m []string) string // of a match and its groups; the same words: no fault
}

const (
	vi = portal.Vietnamese
	en = portal.English
)

var faults = []fault{
	{"changed digit", map[portal.Lang]string{vi: `\d[\d.,/]*`, en: `\d[\d.,/]*`}, changeDigit},
	{"swapped day and month", map[portal.Lang]string{
		vi: `(\d{1,2})/(\d{1,2})(/\d{4})`,
		en: `(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)`,
	}, swapDay},
	{"lost figure", map[portal.Lang]string{
		vi: `(?:\d[\d.,/]*\d|\d)(?: (?:tỷ|triệu|nghìn) |%| )?|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|Hai|Sáu) `,
		en: `(?:\d[\d.,/]*\d|\d)(?: (?:billion|million|thousand) |%|st|nd|rd|th| )?|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|seven|eight|nine|ten) `,
	}, lose},
	{"wrong magnitude", map[portal.Lang]string{
		vi: `\d (tỷ|triệu|nghìn)|\d+,\d+`,
		en: `\d (billion|million|thousand)|\d+\.\d+`,
	}, changeMagnitude},
	{"wrong unit of time", map[portal.Lang]string{
		vi: `(?:([Tt]háng|[Nn]gày|thứ) )?(?:\b[\d/]+|[Hh]ai|[Bb]a|[Ss]áu|[Cc]hín) (tháng|năm|quý|ngày)|([Qq]uý) [IV\d]+|([Tt]háng) [1-4]\b`,
		en: `\b(\d+|[Tt]wo|[Tt]hree|[Ss]ix|[Nn]ine|[Ff]irst|[Ss]econd|third|fourth)[ -](months?|years?|quarters?|days?)\b`,
	}, changeUnitOfTime},
	{"changed document number", map[portal.Lang]string{
		vi: `(\d+)((?:/\d{4})?[-/])([A-ZĐ]{2,}\d*)`,
		en: `(\d+)((?:/\d{4})?[-/])([A-ZĐ]{2,}\d*)`,
	}, changeDocument},
	{"changed ordinal", map[portal.Lang]string{
		vi: `((?:thứ|khóa|lần|Đại hội|quý|mục|Mục|loại) )([IVX]+|\d+|nhất|hai|ba)\b`,
		en: `((?:section|clause|class|term) )([IVX]+)\b|(\d+)(?:st|nd|rd|th)\b|\b(first|second|third|fourth)\b`,
	}, changeOrdinal},
	{"lost or changed qualifier", map[portal.Lang]string{
		vi: `([Hh]ơn|[Gg]ần|[Kk]hoảng|ít nhất|[Tt]rên) (\d)`,
		en: `([Mm]ore than|[Nn]early|[Aa]bout|[Oo]ver|at least) (\d)`,
	}, changeQualifier},
}

func changeDigit(d *rand.Rand, _ portal.Lang, m []string) string {
	b := []byte(m[0])
	for {
		i := d.IntN(len(b))
		if b[i] < '0' || b[i] > '9' {
			continue
		}
		old := b[i]
		if b[i] = byte('0' + d.IntN(10)); b[i] != old && (i > 0 || b[i] != '0') {
			return string(b)
		}
		b[i] = old
	}
}

var months = strings.Fields("January February March April May June July August September October November December")

func swapDay(_ *rand.Rand, lang portal.Lang, m []string) string {
	if lang == vi {
		return m[2] + "/" + m[1] + m[3]
	}
	var day int
	fmt.Sscan(m[1], &day)
	if day > 12 {
		return m[0]
	}
	return fmt.Sprintf("%d %s", slices.Index(months, m[2])+1, months[day-1])
}

func lose(*rand.Rand, portal.Lang, []string) string { return "" }

// counts are small numbers in words, and what the other language calls them.
var counts = map[string]string{
	"hai": "two|both", "ba": "three", "bốn": "four", "sáu": "six", "bảy": "seven", "tám": "eight", "chín": "nine", "mười": "ten",
	"two": "hai|2", "three": "ba|3", "four": "bốn|4", "five": "năm|5", "six": "sáu|6", "seven": "bảy|7", "eight": "tám|8", "nine": "chín|9", "ten": "mười|10",
}

var overForm = regexp.MustCompile(`(?i)more than|over|above|exceed`)

// isSaid reports whether a translation says what is lost where was becomes is:
// a count that it does without is no loss, nor is a "trên" that means "of".
func isSaid(was, is, translation string) bool {
	if number, ok := strings.CutPrefix(strings.ToLower(was), "trên "); ok && number == is {
		return overForm.MatchString(translation)
	}
	said := counts[strings.ToLower(strings.TrimSpace(was))]
	return is != "" || said == "" || regexp.MustCompile(`(?i)\b0?(?:`+said+`)(?:\P{L}|$)`).MatchString(translation)
}

func changeMagnitude(_ *rand.Rand, _ portal.Lang, m []string) string {
	if m[1] == "" { // the mark of the decimals
		i := strings.IndexAny(m[0], ",.")
		return m[0][:i] + m[0][i+1:i+2] + m[0][i:i+1] + m[0][i+2:] + "0"
	}
	other := map[string]string{"tỷ": "triệu", "triệu": "tỷ", "nghìn": "triệu", "billion": "million", "million": "billion", "thousand": "million"}
	return strings.Replace(m[0], m[1], other[m[1]], 1)
}

func changeUnitOfTime(d *rand.Rand, lang portal.Lang, m []string) string {
	if lang == en {
		plural := ""
		if strings.HasSuffix(m[2], "s") {
			plural = "s"
		}
		return strings.TrimSuffix(m[0], m[2]) + other(d, strings.TrimSuffix(m[2], "s"), "month", "year", "quarter", "day") + plural
	}
	switch {
	case m[1] != "": // "tháng 6 năm 2024" has no unit
		return m[0]
	case m[3] != "":
		return strings.Replace(m[0], m[3], "tháng", 1)
	case m[4] != "":
		return strings.Replace(m[0], m[4], "quý", 1)
	}
	return strings.TrimSuffix(m[0], m[2]) + other(d, m[2], "tháng", "năm", "quý", "ngày")
}

func changeDocument(d *rand.Rand, lang portal.Lang, m []string) string {
	if d.IntN(2) == 0 {
		return changeDigit(d, lang, m[1:2]) + m[2] + m[3]
	}
	return m[1] + m[2] + other(d, m[3], "NQ", "CT", "TB", "QĐ", "QH14", "QH15")
}

func changeOrdinal(d *rand.Rand, lang portal.Lang, m []string) string {
	if lang == en && m[3] != "" {
		var n int
		fmt.Sscan(m[3], &n)
		return fmt.Sprintf("%dth", n+4+d.IntN(3))
	}
	if lang == en && m[4] != "" {
		return other(d, m[4], "first", "second", "third", "fourth")
	}
	switch {
	case strings.Trim(m[2], "IVX") == "":
		return m[1] + other(d, m[2], "II", "III", "IV", "IX", "XI", "XIV", "XIX", "XVIII")
	case strings.Trim(m[2], "0123456789") == "":
		return m[1] + changeDigit(d, lang, m[2:3])
	}
	return m[1] + other(d, m[2], "nhất", "hai", "ba")
}

func changeQualifier(d *rand.Rand, lang portal.Lang, m []string) string {
	if d.IntN(2) == 0 {
		return m[2]
	}
	same := map[string]string{"trên": "hơn", "over": "more than"}
	was := cmp.Or(same[strings.ToLower(m[1])], strings.ToLower(m[1]))
	if lang == vi {
		return other(d, was, "hơn", "gần", "khoảng") + " " + m[2]
	}
	return other(d, was, "more than", "nearly", "about") + " " + m[2]
}

// other draws one of all but not.
func other(d *rand.Rand, not string, all ...string) string {
	for {
		if s := all[d.IntN(len(all))]; s != not {
			return s
		}
	}
}

// spoilt is a pair with one fault in it.
type spoilt struct {
	pair
	fault, was, is string
}

// plant puts every fault into every pair that can bear it, on either side: one
// of the places drawn.
func plant(d *rand.Rand, pairs []pair) map[string][]spoilt {
	all := map[string][]spoilt{}
	for _, f := range faults {
		for _, lang := range portal.Langs {
			form := regexp.MustCompile(f.forms[lang])
			for _, p := range pairs {
				text, translation := p.vi, p.en
				if lang == en {
					text, translation = p.en, p.vi
				}
				places := form.FindAllStringSubmatchIndex(text, -1)
				if len(places) == 0 {
					continue
				}
				at := places[d.IntN(len(places))]
				groups := make([]string, len(at)/2)
				for i := range groups {
					if at[2*i] >= 0 {
						groups[i] = text[at[2*i]:at[2*i+1]]
					}
				}
				is := f.spoil(d, lang, groups)
				if is == groups[0] || !isSaid(groups[0], is, translation) {
					continue
				}
				s := spoilt{p, f.name, groups[0], is}
				if text = text[:at[0]] + is + text[at[1]:]; lang == vi {
					s.vi = text
				} else {
					s.en = text
				}
				all[f.name] = append(all[f.name], s)
			}
		}
	}
	return all
}

// TestPlantedFaultsAreFound measures how many of about a thousand faults,
// planted in copies of what the repository ships, are found; and of as many in
// the pairs of testdata, which have more kinds of figures.
func TestPlantedFaultsAreFound(t *testing.T) {
	var made []pair
	for _, c := range cases(t, "agree.txt", 2) {
		made = append(made, pair{"agree.txt", c[0], c[1]})
	}
	for name, pairs := range map[string][]pair{"shipped": shipped(t), "testdata": made} {
		t.Run(name, func(t *testing.T) { measure(t, pairs) })
	}
}

func measure(t *testing.T, pairs []pair) {
	const goal = 0.98
	d := rand.New(rand.NewPCG(5, 2026))
	all := plant(d, pairs)
	planted, found := 0, 0
	for _, name := range slices.Sorted(maps.Keys(all)) {
		list := all[name]
		d.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
		list = list[:min(len(list), 350)]
		here := 0
		for _, s := range list {
			if len(agreement.Compare(s.vi, s.en)) > 0 {
				here++
				continue
			}
			t.Logf("not found: %s, “%s” made “%s”\n  vi %.300s\n  en %.300s", s.fault, s.was, s.is, s.vi, s.en)
		}
		t.Logf("%-26s %4d of %4d", name, here, len(list))
		planted, found = planted+len(list), found+here
	}
	t.Logf("found %d of %d: %.1f %%", found, planted, 100*float64(found)/float64(planted))
	if planted < 500 {
		t.Errorf("only %d faults were planted", planted)
	}
	if float64(found) < goal*float64(planted) {
		t.Errorf("found %d of %d", found, planted)
	}
}
