package sample

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// words is a piece of words in both languages.
type words struct{ vi, en string }

func (w words) text() portal.Text { return portal.Text{VI: w.vi, EN: w.en} }

func (w words) in(lang portal.Lang) string {
	if lang == portal.English {
		return w.en
	}
	return w.vi
}

// each applies a function to the words of each language.
func (w words) each(change func(lang portal.Lang, s string) string) words {
	return words{change(portal.Vietnamese, w.vi), change(portal.English, w.en)}
}

func (w words) plus(more words) words { return words{w.vi + more.vi, w.en + more.en} }

// same is what is written alike in both languages.
func same(s string) words { return words{s, s} }

// with puts values into {names}: with("place", p, "agency", a). {Name} is the
// value with a capital.
func (w words) with(pairs ...any) words {
	for i := 0; i < len(pairs); i += 2 {
		name, value := pairs[i].(string), pairs[i+1].(words)
		w.vi = strings.ReplaceAll(w.vi, "{"+name+"}", value.vi)
		w.en = strings.ReplaceAll(w.en, "{"+name+"}", value.en)
		w.vi = strings.ReplaceAll(w.vi, "{"+capital(name)+"}", capital(value.vi))
		w.en = strings.ReplaceAll(w.en, "{"+capital(name)+"}", capital(value.en))
	}
	return w
}

func (w words) lower() words {
	return w.each(func(_ portal.Lang, s string) string { return first(unicode.ToLower, s) })
}

func (w words) capital() words {
	return w.each(func(_ portal.Lang, s string) string { return capital(s) })
}

func capital(s string) string { return first(unicode.ToUpper, s) }

func first(change func(rune) rune, s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(change(r)) + s[size:]
}

// dated is a date as a noun: "ngày 15 tháng 10 năm 2025", "15 October 2025".
func dated(d portal.Date) words {
	return typed(i18n.DateLong(portal.Vietnamese, d), i18n.DateLong(portal.English, d))
}

// on is when something happens: "trong tháng 10 năm 2025", "in October 2025".
func on(d portal.Date) words {
	w := dated(d)
	switch {
	case d.By:
		w.vi = "chậm nhất " + strings.TrimPrefix(w.vi, "đến ")
	case d.ToTheDay():
		w.en = "on " + w.en
	default:
		w.vi, w.en = "trong "+w.vi, "in "+w.en
	}
	return w
}

// when is on for what was done, of which only the latest day may be known.
func when(d portal.Date) words {
	if !d.By {
		return on(d)
	}
	d.By = false
	return words{"không muộn hơn ", "no later than "}.plus(dated(d))
}

// until is up to when something was looked at: "đến hết tháng 10 năm 2025",
// "by the end of October 2025".
func until(d portal.Date) words {
	d.By = true
	return typed(i18n.DateLong(portal.Vietnamese, d), i18n.DateLong(portal.English, d))
}

func quarterly(q portal.Quarter) words {
	return typed(i18n.QuarterLong(portal.Vietnamese, q), i18n.QuarterLong(portal.English, q))
}

// quantity is a value with its unit.
func quantity(v portal.Value, m *portal.Measure) words {
	w := typed(i18n.Value(portal.Vietnamese, v), i18n.Value(portal.English, v))
	switch m.Unit.VI {
	case "":
		return w
	case "%":
		return w.plus(same("%"))
	}
	return w.plus(words{" " + m.Unit.VI, " " + m.Unit.EN})
}

// sentence ends words with what they cite and a full stop.
func sentence(w words, cites string) words { return w.capital().plus(same(cites + ".")) }

// list is a Markdown list that makes one sentence, numbered or not.
func list(items []words, numbered bool) words {
	var all words
	for i, item := range items {
		mark, end := "- ", ";\n"
		if numbered {
			mark = strconv.Itoa(i+1) + ". "
		}
		if i == len(items)-1 {
			end = "."
		}
		all = all.plus(same(mark)).plus(item).plus(same(end))
	}
	return all
}

// joined puts paragraphs below each other.
func joined(paragraphs []words) words {
	var all words
	for _, p := range paragraphs {
		p = p.each(func(_ portal.Lang, s string) string { return strings.TrimSpace(s) })
		all = all.plus(p).plus(same("\n\n"))
	}
	return all
}

// asWritten is a value in the notation of front matter: "hơn 11.808,5".
func asWritten(v portal.Value) string {
	return typed(i18n.Value(portal.Vietnamese, v), "").vi
}

// typed is what a page would print, as somebody types it: with plain spaces.
func typed(vi, en string) words {
	plain := strings.NewReplacer("\u00a0", " ")
	return words{plain.Replace(vi), plain.Replace(en)}
}
