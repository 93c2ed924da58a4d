package lexicon

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is a figure as a whole: the numbers in it are not counted again.
var (
	// "35-CT/TW", "55/2022/QH15", "1647/QĐ-UBND"
	documentForm = regexp.MustCompile(`^\d+\p{L}?(?:[-–/](?:\d{4}|\p{Lu}[\p{L}\d]*(?:\.\p{L}+)?))+`)
	// "123 /QĐ-UBND", "35 - CT/TW"
	spacedForm = regexp.MustCompile(`^\d+[ \x{00a0}]?[-–/][ \x{00a0}]?\p{Lu}\p{L}+[-–/]\p{Lu}\p{L}+\d*`)
	// "II.1.4", "II.1.4.b"
	clauseForm = regexp.MustCompile(`^[IVXL]+(?:\.\d+)+(?:\.\p{Ll})?`)
	// a part that names a kind of document, or who signed it
	symbolForm = regexp.MustCompile(`\p{Lu}{2}|\p{Lu}\p{L}+\p{Lu}`)
)

// wholes finds the document numbers and clauses of a passage.
func wholes(text string) []Token {
	var all []Token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if startsWhole(r, text[:i]) {
			if t := wholeAt(text[i:]); t.End > 0 {
				t.Start, t.End = i, i+t.End
				all, i = append(all, t), t.End
				continue
			}
		}
		i += size
	}
	return all
}

// startsWhole reports whether r may begin a number or a clause: it goes on
// with nothing that stands before it.
func startsWhole(r rune, before string) bool {
	if !strings.ContainsRune("0123456789IVXL", r) {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(before)
	if last == '.' || last == ',' || last == ':' { // "No.35-CT/TW", but not "1.050/…"
		last, _ = utf8.DecodeLastRuneInString(before[:len(before)-size])
		return !unicode.IsDigit(last)
	}
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune("/-–", last)
}

// wholeAt reads the figure that begins text; its end is 0 where there is none.
func wholeAt(text string) Token {
	sort, s := Document, documentForm.FindString(text)
	switch {
	case text[0] > '9':
		sort, s = Clause, clauseForm.FindString(text)
	case !isDocument(s):
		s = spacedForm.FindString(text)
	}
	if next, _ := utf8.DecodeRuneInString(text[len(s):]); s == "" || unicode.IsLetter(next) || unicode.IsDigit(next) {
		return Token{}
	}
	return Token{End: len(s), Text: s, Sort: sort}
}

// isDocument tells a document's number from "21-23/9/2025" and "30-MW".
func isDocument(s string) bool {
	_, symbol, _ := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	if _, n := units.vi.At([]Token{{Text: strings.ToLower(symbol)}}, 0); n > 0 {
		return false
	}
	return symbolForm.MatchString(s)
}
