package site

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// marker prints the text of a resolution on one page, with what the portal
// knows of it: corrections, notes, documents cited, and the words that
// projects and items answer.
type marker struct {
	site    *Site
	w       *writer
	r       *portal.Resolution
	answers []portal.Answer
	notes   []textNote
}

// textNote is a note on the text: an erratum, or a name out of use.
type textNote struct {
	erratum *portal.Erratum
	place   *portal.Place
	anchors []string // the paragraphs that it is about
}

func (n textNote) id() string {
	if n.place != nil {
		return "p:" + n.place.ID
	}
	return n.erratum.ID
}

// anchor is the id of the note in the list at the end.
func (n textNote) anchor() string {
	if n.place != nil {
		return "ten-" + n.place.ID
	}
	return erratumAnchor(n.erratum.ID)
}

// named is where a name out of use stands in a paragraph in lang.
func (n textNote) named(lang portal.Lang, block portal.Block) []portal.Annotation {
	name, in := n.place.Name.In(lang)
	if in != lang {
		return nil
	}
	return portal.QuoteSpans(block.Plain, name)
}

func (s *Site) marker(page *Page, r *portal.Resolution) *marker {
	m := &marker{
		site:    s,
		w:       &writer{site: s, page: page, cites: s.citations(page), noted: map[string]bool{}},
		r:       r,
		answers: s.portal.Answers(r),
		notes:   s.textNotes(r),
	}
	m.w.marks = m.tags
	return m
}

// textNotes lists the notes on a resolution in the order of its text.
func (s *Site) textNotes(r *portal.Resolution) []textNote {
	var all []textNote
	named := map[*portal.Place]int{}
	for _, anchor := range r.Anchors() {
		block, ok := r.Corrected(portal.Vietnamese, anchor)
		if !ok || block.Kind == portal.Heading {
			continue
		}
		printed, _ := r.Body.VI.Block(anchor)
		here := slices.Clone(r.ErrataAt(anchor))
		slices.SortStableFunc(here, func(a, b *portal.Erratum) int {
			return strings.Index(printed.Plain, a.Printed) - strings.Index(printed.Plain, b.Printed)
		})
		for _, e := range here {
			all = append(all, textNote{erratum: e, anchors: []string{anchor}})
		}
		for _, place := range s.portal.Places {
			if place.Until.IsZero() || !strings.Contains(block.Plain, place.Name.VI) {
				continue
			}
			at, known := named[place]
			if !known {
				at = len(all)
				named[place] = at
				all = append(all, textNote{place: place})
			}
			all[at].anchors = append(all[at].anchors, anchor)
		}
	}
	return all
}

// block is a paragraph in lang with everything marked that is to be marked.
func (m *marker) block(lang portal.Lang, anchor string) (portal.Block, bool) {
	block, ok := m.r.Corrected(lang, anchor)
	if !ok {
		return block, false
	}
	var marks []portal.Annotation
	add := func(id string, spans []portal.Annotation) {
		for _, span := range spans {
			marks = append(marks, portal.Annotation{Start: span.Start, End: span.End, ID: id})
		}
	}
	for _, n := range m.notes {
		if n.place != nil && slices.Contains(n.anchors, anchor) {
			add(n.id(), n.named(lang, block))
		}
	}
	marks = append(marks, m.documents(lang, anchor, block)...)
	for i, a := range m.answers {
		add("q:"+strconv.Itoa(i), m.spans(lang, anchor, block, a.Mandate))
	}
	for _, layer := range layers(marks) {
		block = block.Annotate(layer)
	}
	return block, true
}

// documents is where documents are cited. A link cannot stand in a link: where
// the words of one lie in those of another, the longer go around them.
func (m *marker) documents(lang portal.Lang, anchor string, block portal.Block) []portal.Annotation {
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
func (m *marker) spans(lang portal.Lang, anchor string, block portal.Block, quote *portal.Mandate) []portal.Annotation {
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
		free := slices.IndexFunc(all, func(layer []portal.Annotation) bool {
			return !slices.ContainsFunc(layer, func(other portal.Annotation) bool {
				return mark.Start < other.End && other.Start < mark.End
			})
		})
		if free < 0 {
			all = append(all, nil)
			free = len(all) - 1
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
func (m *marker) tags(id string) (open, closing string, ref func() string) {
	kind, key, _ := strings.Cut(id, ":")
	switch kind {
	case "q":
		i, _ := strconv.Atoi(key)
		state := "item"
		if p := m.answers[i].Project; p != nil {
			state = string(m.site.headline(p))
		}
		return `<mark class="s-` + state + `">`, "</mark>", func() string { return "\x00" + key + "\x00" }
	case "d":
		address := citedURL(m.r)(m.w.page.Lang) + "#" + html.EscapeString(key)
		if m.w.page.Kind == Cited {
			return "", "", nothing
		}
		return `<a class="document" href="` + address + `">`, "</a>", nothing
	}
	at := slices.IndexFunc(m.notes, func(n textNote) bool { return n.id() == id })
	ref = func() string { return m.noteRef(at) }
	switch note := m.notes[at]; {
	case note.place != nil:
		return "", "", ref
	case note.erratum.Read != "":
		return `<ins class="corrected">`, "</ins>", ref
	}
	return `<span class="annotated">`, "</span>", ref
}

func nothing() string { return "" }

// noteRef refers to a note in the list at the end; the first reference can be
// come back to.
func (m *marker) noteRef(at int) string {
	anchor := html.EscapeString(m.notes[at].anchor())
	id := ` id="ref-` + anchor + `"`
	if m.w.noted[anchor] || m.w.second {
		id = ""
	}
	m.w.noted[anchor] = true
	return `<sup class="note"><a role="doc-noteref"` + id + ` href="#` + anchor + `">*` + strconv.Itoa(at+1) + `</a></sup>`
}

func (m *marker) clause(c *portal.Clause) Clause {
	page := m.w.page
	v := Clause{Anchor: c.Ref.String(), Level: c.Level, Number: c.Number, Tail: c.Tail, Title: words(page, c.Title)}
	if c.Title.VI == "" {
		v.Label = words(page, c.Label)
	}
	if len(c.Paragraphs) > 0 && !c.Tail {
		v.URL = clauseURL(m.r, c)(page.Lang)
	}
	for _, anchor := range c.Paragraphs {
		v.Paragraphs = append(v.Paragraphs, m.paragraph(page.Lang, anchor))
	}
	return v
}

// paragraph prints one place of the text in lang, in Vietnamese where the
// translation lacks it.
func (m *marker) paragraph(lang portal.Lang, anchor string) Paragraph {
	ref, _ := portal.ParseClauseRef(anchor)
	block, ok := m.block(lang, anchor)
	if !ok {
		lang = portal.Vietnamese
		block, _ = m.block(lang, anchor)
	}
	m.w.body = m.r.Body.In(lang)
	text := m.w.behind(block) + m.w.inline(block)
	if lang == portal.English {
		text += m.englishRefs(anchor, block)
	}
	return Paragraph{
		Anchor:  anchor,
		Letter:  ref.Paragraph,
		Name:    placeName(m.w.page.Lang, m.r, ref),
		Lang:    m.w.foreign(lang),
		Runs:    m.runs(lang, text),
		IsBlock: block.Kind != portal.Paragraph && block.Kind != portal.Note,
	}
}

func (m *marker) footnote(anchor string) Paragraph {
	p := m.paragraph(m.w.page.Lang, anchor)
	p.Number, p.Back = strings.TrimPrefix(anchor, "fn-"), "#ref-"+anchor
	return p
}

// englishRefs refers to the notes on a paragraph at its end, where the words
// that they are about stand only in the Vietnamese.
func (m *marker) englishRefs(anchor string, block portal.Block) string {
	var b strings.Builder
	for i, n := range m.notes {
		if slices.Contains(n.anchors, anchor) && (n.place == nil || n.named(portal.English, block) == nil) {
			b.WriteString(m.noteRef(i))
		}
	}
	return b.String()
}

// errata lists the notes that are wanted.
func (m *marker) errata(wanted func(textNote) bool) []Erratum {
	var all []Erratum
	page := m.w.page
	vi := foreign(page, portal.Vietnamese)
	for i, n := range m.notes {
		if !wanted(n) {
			continue
		}
		v := Erratum{Anchor: n.anchor(), Mark: "*" + strconv.Itoa(i+1), Back: "#ref-" + n.anchor()}
		if n.place != nil {
			v.Printed = words(page, n.place.Name)
			v.Until = when(page.Lang, n.place.Until)
			v.Cites = m.w.cites.all(n.place.Sources)
		} else {
			v.Printed, v.Read = Words{Text: n.erratum.Printed, Lang: vi}, Words{Text: n.erratum.Read, Lang: vi}
			v.Note = words(page, n.erratum.Note)
			v.Cites = m.w.cites.all(n.erratum.Sources)
		}
		var places []string
		for _, anchor := range n.anchors {
			ref, _ := portal.ParseClauseRef(anchor)
			places = append(places, placeName(page.Lang, m.r, ref))
		}
		v.Place = strings.Join(places, "; ")
		all = append(all, v)
	}
	return all
}
