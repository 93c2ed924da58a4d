package i18n

import (
	"strconv"

	"camket/generator/internal/portal"
)

// Clause prints where ref points, as a reader says it: "mục II.1.4, đoạn b"
// or "clause II.1.4, paragraph b", "phần II" or "part II", "chú thích 6" or
// "footnote 6". A place that has a name and no number is "": the caller has
// its name, and Paragraph the rest.
func Clause(lang portal.Lang, ref portal.ClauseRef) string {
	number := ref.Number()
	word := pick(lang, "mục", "clause")
	switch {
	case ref.Note > 0:
		return pick(lang, "chú"+nbsp+"thích", "footnote") + nbsp + strconv.Itoa(ref.Note)
	case number == "":
		return ""
	case ref.Numbers == "":
		word = pick(lang, "phần", "part")
	}
	s := word + nbsp + number
	if ref.Paragraph != "" {
		s += ", " + Paragraph(lang, ref)
	}
	return s
}

// Paragraph prints the paragraph of ref alone: "đoạn b" or "paragraph b"; ""
// for the clause as a whole.
func Paragraph(lang portal.Lang, ref portal.ClauseRef) string {
	if ref.Paragraph == "" {
		return ""
	}
	return pick(lang, "đoạn", "paragraph") + nbsp + ref.Paragraph
}

func pick(lang portal.Lang, vi, en string) string {
	if lang == portal.English {
		return en
	}
	return vi
}
