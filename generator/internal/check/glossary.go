package check

import (
	"slices"
	"strings"

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
			if vi = rest; !found || slices.ContainsFunc(term.EN, func(words string) bool { return len(portal.WordSpans(en, strings.ToLower(words), true)) > 0 }) {
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

// without takes a term out of a text, wherever it stands as words of its own
// and is no part of a document's number, where a hyphen stands before it.
func without(text, term string) (rest string, found bool) {
	var b strings.Builder
	at := 0
	for _, span := range portal.WordSpans(text, term, false) {
		if strings.HasSuffix(text[:span.Start], "-") {
			continue
		}
		b.WriteString(text[at:span.Start] + "\n") // what stood around it stays apart
		at, found = span.End, true
	}
	b.WriteString(text[at:])
	return b.String(), found
}
