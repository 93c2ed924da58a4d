package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// glossary names the passages whose English has none of the words that the
// glossary gives for a term of the Vietnamese. Of terms that lie within each
// other, the longer counts. What has fallen behind is another rule's business.
func glossary(p *portal.Portal) diag.List {
	terms := slices.SortedStableFunc(slices.Values(p.Glossary), func(a, b portal.Term) int { return len(b.VI) - len(a.VI) })
	var problems diag.List
	judge := func(passage portal.Passage) {
		vi, en := strings.ToLower(passage.VI.Plain), strings.ToLower(passage.EN.Plain)
		for _, term := range terms {
			rest, found := without(vi, strings.ToLower(term.VI))
			if vi = rest; !found || slices.ContainsFunc(term.EN, func(words string) bool { return begins(en, strings.ToLower(words)) }) {
				continue
			}
			problems.Add(diag.Warning(passage.EN.Pos, "glossary", "term", term.VI, "words", strings.Join(term.EN, "”, “")))
		}
	}
	for _, t := range p.Translations {
		for _, passage := range t.Passages {
			if passage.VI.Stands() && passage.EN.Stands() && passage.State != portal.PassageChanged {
				judge(passage)
			}
		}
	}
	for _, passage := range p.Bilingual {
		judge(passage)
	}
	return problems
}

// without takes a term out of a text, wherever it stands as words of its own.
func without(text, term string) (rest string, found bool) {
	var b strings.Builder
	for term != "" {
		at := strings.Index(text, term)
		if at < 0 {
			break
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(term):])
		b.WriteString(text[:at])
		if unicode.IsLetter(before) || unicode.IsLetter(after) || before == '-' { // "-": in a document's number
			b.WriteString(text[at : at+len(term)])
		} else {
			b.WriteByte('\n') // and what stood around it stays apart
			found = true
		}
		text = text[at+len(term):]
	}
	b.WriteString(text)
	return b.String(), found
}

// begins reports whether words stand in text from the beginning of a word: the
// last may be in the plural.
func begins(text, words string) bool {
	for at := 0; words != ""; {
		next := strings.Index(text[at:], words)
		if next < 0 {
			return false
		}
		at += next
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); !unicode.IsLetter(before) {
			return true
		}
		at += len(words)
	}
	return false
}
