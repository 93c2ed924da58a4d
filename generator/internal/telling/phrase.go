package telling

import (
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// dated is a date as a noun: "ngày 15 tháng 10 năm 2025", "15 October 2025".
func dated(d portal.Date) province.Words {
	return typed(i18n.DateLong(portal.Vietnamese, d), i18n.DateLong(portal.English, d))
}

// on is when something happens: "trong tháng 10 năm 2025", "in October 2025".
func on(d portal.Date) province.Words {
	w := dated(d)
	switch {
	case d.By:
		w.VI = "chậm nhất " + strings.TrimPrefix(w.VI, "đến ")
	case d.ToTheDay():
		w.EN = "on " + w.EN
	default:
		w.VI, w.EN = "trong "+w.VI, "in "+w.EN
	}
	return w
}

// when is on for what was done, of which only the latest day may be known.
func when(d portal.Date) province.Words {
	if !d.By {
		return on(d)
	}
	d.By = false
	return province.Both("không muộn hơn ", "no later than ").Plus(dated(d))
}

// until is up to when something was looked at: "đến hết tháng 10 năm 2025",
// "by the end of October 2025".
func until(d portal.Date) province.Words {
	d.By = true
	return dated(d)
}

func quarterly(q portal.Quarter) province.Words {
	return typed(i18n.QuarterLong(portal.Vietnamese, q), i18n.QuarterLong(portal.English, q))
}

// quantity is a value with its unit.
func quantity(v portal.Value, m *portal.Measure) province.Words {
	w := typed(i18n.Value(portal.Vietnamese, v), i18n.Value(portal.English, v))
	switch m.Unit.VI {
	case "":
		return w
	case "%":
		return w.Plus(province.Same("%"))
	}
	return w.Plus(province.Both(" "+m.Unit.VI, " "+m.Unit.EN))
}

// sentence ends words with what they cite and a full stop.
func sentence(w province.Words, cites string) province.Words {
	return w.Capital().Plus(province.Same(cites + "."))
}

// list is a Markdown list that makes one sentence, numbered or not.
func list(items []province.Words, numbered bool) province.Words {
	var all province.Words
	for i, item := range items {
		mark, end := "- ", ";\n"
		if numbered {
			mark = strconv.Itoa(i+1) + ". "
		}
		if i == len(items)-1 {
			end = "."
		}
		all = all.Plus(province.Same(mark)).Plus(item).Plus(province.Same(end))
	}
	return all
}

// joined puts paragraphs below each other.
func joined(paragraphs []province.Words) province.Words {
	var all province.Words
	for _, p := range paragraphs {
		p = p.Each(func(_ portal.Lang, s string) string { return strings.TrimSpace(s) })
		all = all.Plus(p).Plus(province.Same("\n\n"))
	}
	return all
}

// typed is what a page would print, as somebody types it: with plain spaces.
func typed(vi, en string) province.Words {
	plain := strings.NewReplacer("\u00a0", " ")
	return province.Both(plain.Replace(vi), plain.Replace(en))
}
