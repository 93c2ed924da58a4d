// Package text prints the text of a resolution as it stands, with what the portal
// knows of it laid over its words: corrections, notes, names out of use,
// documents cited, and what answers them.
package text

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Reading is how a page shows the text.
type Reading int

// The readings of a text.
const (
	Whole     Reading = iota // all of it, with the ledger
	Single                   // one clause by itself, with its part of the ledger
	Bilingual                // both languages side by side
)

// Marker prints the text of a resolution on one page, with what the portal
// knows of it: corrections, notes, documents cited, and the words that
// projects and items answer.
type Marker struct {
	portal  *portal.Portal
	page    *prose.Page
	r       *portal.Resolution
	reading Reading
	w       *prose.Writer
	body    portal.Body // of the language that is being printed
	refs    *prose.References
	answers []progress.Answer
	notes   []textNote
}

// New prints r, one of p's, on a page.
func New(p *portal.Portal, index *prose.Index, page *prose.Page, r *portal.Resolution, reading Reading) *Marker {
	m := &Marker{portal: p, page: page, r: r, reading: reading, answers: progress.Answers(p, r), notes: places(p.Places).notes(r)}
	m.w, m.refs = index.TextWriter(page, m.tags)
	return m
}

// Sources lists what has been cited so far.
func (m *Marker) Sources() []prose.Source { return m.w.Cites.Sources() }

// block is a paragraph in lang with everything marked that is to be marked.
func (m *Marker) block(lang portal.Lang, anchor string) (portal.Block, bool) {
	block, ok := m.r.Corrected(lang, anchor)
	if !ok {
		return block, false
	}
	block, marks := unmarked(block)
	add := func(id string, spans []portal.Annotation) {
		for _, span := range spans {
			marks = append(marks, portal.Annotation{Start: span.Start, End: span.End, ID: id})
		}
	}
	for i, n := range m.notes {
		if n.about == anchor {
			for j, span := range places(m.portal.Places).spansIn(lang, n, block) { // each is referred to
				add(fmt.Sprintf("n:%d:%d", i, j), []portal.Annotation{span})
			}
		}
	}
	for i, a := range m.answers {
		add("q:"+strconv.Itoa(i), m.spans(lang, anchor, block, a.Mandate))
	}
	links := m.documents(lang, anchor, block)
	for _, layer := range layers(append(links, apartFrom(links, marks)...)) {
		block = block.Annotate(layer)
	}
	return block, true
}

// unmarked takes the marks out of a block, to be laid again with others.
func unmarked(block portal.Block) (portal.Block, []portal.Annotation) {
	var pieces []portal.Piece
	var marks []portal.Annotation
	at := 0
	for _, piece := range block.Pieces {
		at += spoken(piece)
		known := slices.IndexFunc(marks, func(a portal.Annotation) bool { return a.ID == piece.Target })
		switch {
		case piece.Kind == portal.MarkOpen && known < 0:
			marks = append(marks, portal.Annotation{Start: at, End: at, ID: piece.Target})
		case piece.Kind == portal.MarkClose && known >= 0:
			marks[known].End = at
		case piece.Kind != portal.MarkOpen && piece.Kind != portal.MarkClose:
			pieces = append(pieces, piece)
		}
	}
	block.Pieces = pieces
	return block, marks
}

// apartFrom cuts the marks that lie partly in a link at its end, so that the
// link stays whole.
func apartFrom(links, marks []portal.Annotation) []portal.Annotation {
	var all []portal.Annotation
	for _, mark := range marks {
		before, after := mark, mark
		before.End, after.Start = mark.Start, mark.End
		for _, link := range links {
			if link.Start < mark.Start && mark.Start < link.End && link.End < mark.End {
				before.End = link.End
			}
			if mark.Start < link.Start && link.Start < mark.End && mark.End < link.End {
				after.Start = link.Start
			}
		}
		mark.Start, mark.End = before.End, after.Start
		for _, part := range []portal.Annotation{before, mark, after} {
			if part.Start < part.End {
				all = append(all, part)
			}
		}
	}
	return all
}

// documents is where documents are cited. A link cannot stand in a link: where
// the words of one lie in those of another, the longer go around them.
func (m *Marker) documents(lang portal.Lang, anchor string, block portal.Block) []portal.Annotation {
	var all, apart []portal.Annotation
	for _, d := range m.r.Documents {
		for _, cited := range d.Cited {
			for _, span := range m.spans(lang, anchor, block, cited) {
				all = append(all, portal.Annotation{Start: span.Start, End: span.End, ID: "d:" + d.ID})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b portal.Annotation) int { return (a.End - a.Start) - (b.End - b.Start) })
	for _, long := range all {
		rest := []portal.Annotation{long}
		for _, short := range apart {
			var around []portal.Annotation
			for _, part := range rest {
				before, after := part, part
				before.End, after.Start = min(part.End, short.Start), max(part.Start, short.End)
				for _, part := range []portal.Annotation{before, after} {
					if part.Start < part.End {
						around = append(around, part)
					}
				}
			}
			rest = around
		}
		apart = append(apart, rest...)
	}
	return apart
}

// spans is where a quote stands in the block at anchor, if it stands there.
func (m *Marker) spans(lang portal.Lang, anchor string, block portal.Block, quote *portal.Mandate) []portal.Annotation {
	words, in := quote.Quote.In(lang)
	if in != lang || !slices.Contains(m.r.Passages(quote.Clause), anchor) {
		return nil
	}
	return portal.QuoteSpans(block.Plain, words)
}

// layers sorts annotations into lists in which none overlap: each list is laid
// over the last. Longer ones come first, so that what lies inside is inside.
func layers(marks []portal.Annotation) [][]portal.Annotation {
	slices.SortStableFunc(marks, func(a, b portal.Annotation) int {
		return (b.End - b.Start) - (a.End - a.Start)
	})
	var all [][]portal.Annotation
	for _, mark := range marks {
		free := len(all)
		for free > 0 && !slices.ContainsFunc(all[free-1], func(other portal.Annotation) bool {
			return mark.Start < other.End && other.Start < mark.End
		}) {
			free--
		}
		if free == len(all) {
			all = append(all, nil)
		}
		all[free] = append(all[free], mark)
	}
	for _, layer := range all {
		slices.SortFunc(layer, func(a, b portal.Annotation) int { return a.Start - b.Start })
	}
	return all
}

// tags opens and closes the marking of words, and refers to what it is about.
// What is corrected is an insertion; what is only noted stands as printed. An
// answer is referred to by its number between NULs, which no text can hold:
// runs puts it behind the punctuation.
func (m *Marker) tags(id string) (open, closing string, ref func() string) {
	kind, key, _ := strings.Cut(id, ":")
	switch kind {
	case "q":
		i, _ := strconv.Atoi(key)
		class := ` class="s-item"`
		if a := m.answers[i]; a.Indicator != nil || a.Project != nil && a.Item != nil {
			class = "" // followed, without a state of its own
		} else if a.Project != nil {
			class = ` class="s-` + string(progress.HeadlineOf(a.Project, m.portal.AsOf)) + `"`
		}
		return "<mark" + class + ">", "</mark>", func() string { return "\x00" + key + "\x00" }
	case "d":
		return `<a class="document" href="` + address.Cited(m.r)(m.page.Lang) + "#" + html.EscapeString(key) + `">`, "</a>", nothing
	}
	at := slices.IndexFunc(m.notes, func(n textNote) bool { return n.erratum != nil && n.erratum.ID == id })
	if kind == "n" {
		number, _, _ := strings.Cut(key, ":")
		at, _ = strconv.Atoi(number)
	}
	ref = func() string { return m.noteRef(at) }
	switch note := m.notes[at]; {
	case note.erratum == nil:
		return "", "", ref
	case note.erratum.Read != "" && m.body.Lang == portal.Vietnamese:
		return `<ins class="corrected">`, "</ins>", ref
	}
	return `<span class="annotated">`, "</span>", ref
}

func nothing() string { return "" }

// noteRef refers to a note of the portal's.
func (m *Marker) noteRef(at int) string {
	anchor := html.EscapeString(m.notes[at].anchor)
	return `<sup class="note"><a role="doc-noteref"` + m.refs.First(anchor) + ` href="#` + anchor + `">` + m.notes[at].mark + `</a></sup>`
}

// Clause prints a clause without those below it.
func (m *Marker) Clause(c *portal.Clause) Clause {
	page := m.page
	v := Clause{Anchor: c.Ref.String(), Level: c.Level, Number: c.Number, Title: view.Text(page.Lang, c.Title)}
	if c.Title.VI == "" {
		v.Label = view.Text(page.Lang, c.Label)
	}
	if len(c.Paragraphs) > 0 && !c.Tail {
		v.URL = address.Clause(m.r, c)(page.Lang)
	}
	for _, anchor := range c.Paragraphs {
		v.Paragraphs = append(v.Paragraphs, m.paragraph(page.Lang, anchor))
	}
	return v
}

// paragraph prints one place of the text in lang, and the notes that the page
// refers to there for the first time.
func (m *Marker) paragraph(lang portal.Lang, anchor string) Paragraph {
	made := len(m.refs.List)
	p := m.said(lang, anchor)
	p.Notes = beside(p.letters, m.notesSince(made))
	return p
}

// said prints one place of the text in lang, in Vietnamese where the
// translation lacks it.
func (m *Marker) said(lang portal.Lang, anchor string) Paragraph {
	ref, _ := portal.ParseClauseRef(anchor)
	block, ok := m.block(lang, anchor)
	if !ok {
		lang = portal.Vietnamese
		block, _ = m.block(lang, anchor)
	}
	m.body = m.r.Body.In(lang)
	text := m.w.Inside(m.body, block)
	if lang == portal.English {
		text += m.englishRefs(anchor, block)
	}
	p := Paragraph{
		Anchor:  m.placeAnchor(ref),
		Letter:  ref.Paragraph,
		Name:    view.Place(m.page.Lang, m.r, ref),
		Lang:    view.Foreign(m.page.Lang, lang),
		Runs:    m.runs(lang, text),
		IsBlock: block.Kind != portal.Paragraph && (block.Kind != portal.Note || strings.HasPrefix(text, "<p>")),
	}
	p.letters = utf8.RuneCountInString(block.Plain)
	for _, run := range p.Runs {
		if a := run.Answer; a != nil {
			p.letters += len("[no page of its own]")
			if a.Named {
				p.letters += utf8.RuneCountInString(a.Text + a.Item.Text)
			}
		}
	}
	return p
}

// englishRefs refers at the end of a paragraph to the notes on words that are
// known only in Vietnamese.
func (m *Marker) englishRefs(anchor string, block portal.Block) string {
	var b strings.Builder
	for i, n := range m.notes {
		if n.about == anchor && places(m.portal.Places).spansIn(portal.English, n, block) == nil {
			b.WriteString(m.noteRef(i))
		}
	}
	return b.String()
}
