package portal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Elision stands in a quote for words that are left out.
const Elision = " [...] "

// HasQuote reports whether the words of quote stand in text, in order, at
// each elision apart.
func HasQuote(text, quote string) bool { return QuoteSpans(text, quote) != nil }

// Find returns the paragraph in which m's words stand, and the bytes of its
// corrected reading at which they begin and end; -1 where they do not stand.
func (r *Resolution) Find(lang Lang, m *Mandate) (anchor string, start, end int) {
	quote, in := m.Quote.In(lang)
	if in != lang {
		return "", -1, -1
	}
	for _, anchor := range r.Passages(m.Clause) {
		if block, ok := r.Corrected(lang, anchor); ok {
			if spans := QuoteSpans(block.Plain, quote); spans != nil {
				return anchor, spans[0].Start, spans[len(spans)-1].End
			}
		}
	}
	return "", -1, -1
}

// QuoteSpans returns where the parts of quote stand in text, in order; nil
// where they do not all stand there.
func QuoteSpans(text, quote string) []Annotation {
	var spans []Annotation
	from := 0
	for part := range strings.SplitSeq(quote, Elision) {
		at := strings.Index(text[from:], part)
		if at < 0 || part == "" {
			return nil
		}
		spans = append(spans, Annotation{Start: from + at, End: from + at + len(part)})
		from += at + len(part)
	}
	return spans
}

// WordSpans returns where words stand in text, and are not part of longer
// words. Those that may have an ending of their own, as a plural has, only
// begin where a word begins.
func WordSpans(text, words string, inflected bool) []Annotation {
	var spans []Annotation
	for from := 0; words != ""; {
		at := strings.Index(text[from:], words)
		if at < 0 {
			break
		}
		start, end := from+at, from+at+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, size := utf8.DecodeRuneInString(text[end:])
		if inWord(before) || !inflected && size > 0 && inWord(after) {
			_, size = utf8.DecodeRuneInString(text[start:])
			from = start + size
			continue
		}
		spans = append(spans, Annotation{Start: start, End: end})
		from = end
	}
	return spans
}

func inWord(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }
