package portal

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Untracked says why nothing answers a clause or a paragraph.
type Untracked struct {
	Key    string    // as the file writes it
	Clause ClauseRef // without a paragraph: all that stand directly in it
	Why    Text
	Pos    Pos
}

// Document is another document that a resolution cites.
type Document struct {
	ID     string
	Title  Text
	Number string     // "00/TB-MAU"; "" for one without a number
	Date   Date       // zero where the text gives none
	Cited  []*Mandate // the words by which each paragraph cites it
	Pos    Pos
}

// Answer is what answers a passage of a resolution: a project, an item of a
// project, an indicator, or an item of the resolution itself (Item alone).
type Answer struct {
	*Mandate
	Project   *Project
	Indicator *Indicator
	Item      *Item
}

// id names an answer among those on the same words.
func (a Answer) id() string {
	switch {
	case a.Indicator != nil:
		return a.Indicator.ID
	case a.Project == nil:
		return a.Item.ID
	case a.Item == nil:
		return a.Project.ID
	}
	return a.Project.ID + "/" + a.Item.ID
}

// Answers lists what answers r, in the order of its text: by the place where
// the words begin; of those that begin together, which an elision allows, the
// one whose words end first; of the same words by id.
func (p *Portal) Answers(r *Resolution) []Answer {
	paragraphs := map[string]int{}
	for i, anchor := range r.Anchors() {
		paragraphs[anchor] = i
	}
	type placed struct {
		Answer
		paragraph, start, end int
	}
	var found []placed
	add := func(a Answer) {
		if a.Mandate == nil || a.Resolution != r {
			return
		}
		anchor, start, end := r.Find(Vietnamese, a.Mandate)
		if start < 0 {
			anchor = a.Clause.String()
		}
		found = append(found, placed{a, paragraphs[anchor], start, end})
	}
	for _, project := range p.Projects {
		for _, m := range project.Mandates {
			add(Answer{Mandate: m, Project: project})
		}
		for _, item := range project.Items {
			add(Answer{Mandate: item.Mandate, Project: project, Item: item})
		}
	}
	for _, i := range p.Indicators {
		for _, m := range i.Mandates {
			add(Answer{Mandate: m, Indicator: i})
		}
	}
	for _, item := range r.Items {
		add(Answer{Mandate: item.Mandate, Item: item})
	}
	slices.SortStableFunc(found, func(a, b placed) int {
		return cmp.Or(a.paragraph-b.paragraph, a.start-b.start, a.end-b.end, strings.Compare(a.id(), b.id()))
	})
	all := make([]Answer, len(found))
	for i, a := range found {
		all[i] = a.Answer
	}
	return all
}

// Passages lists the paragraphs that a reference names: itself, or for a
// clause those that stand directly in it.
func (r *Resolution) Passages(ref ClauseRef) []string {
	if ref.Paragraph == "" && ref.Note == 0 {
		if c := r.Clause(ref); c != nil {
			return c.Paragraphs
		}
		return nil
	}
	return []string{ref.String()}
}

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

// Mandatory lists the places that need an answer or a reason: every paragraph
// and every footnote before the tail.
func (r *Resolution) Mandatory() []string {
	var all []string
	for _, c := range r.Clauses {
		if !c.Tail {
			all = append(all, c.Paragraphs...)
		}
	}
	for _, n := range r.Body.VI.Notes {
		all = append(all, n.Anchor)
	}
	return all
}

// WhyUntracked returns the reason that nothing answers the paragraph.
func (r *Resolution) WhyUntracked(anchor string) *Untracked {
	for _, u := range r.Untracked {
		if slices.Contains(r.Passages(u.Clause), anchor) {
			return u
		}
	}
	return nil
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
