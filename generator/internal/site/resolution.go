package site

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// ResolutionPage is a resolution's whole text.
type ResolutionPage struct {
	Frame
	Short         Words
	Summary       Words
	Issuer        Words
	Signed        When
	Signatory     string
	SignatoryRole Words
	Contents      []Contents
	Clauses       []Clause
	Notes         []Paragraph // the text's own footnotes
	Errata        []Erratum   // corrections and editor's notes, in text order
	Sources       []Source
}

// Contents is an entry of the table of contents.
type Contents struct {
	Number, URL string
	Name        Words
	Level       int // 2: a part
}

// Clause is a heading and the paragraphs that stand directly below it.
type Clause struct {
	Anchor     string
	Level      int // of the heading; 0: none
	Number     string
	Title      Words // as printed
	Label      Words // the portal's own name, where none is printed
	Paragraphs []Paragraph
	Tail       bool
}

// Paragraph is one block of the text.
type Paragraph struct {
	Anchor   string
	Letter   string // "a"; "" for a footnote
	Name     string // "clause II.1.4, paragraph b", for those who hear the page
	Number   string // of a footnote
	Back     string // where a footnote is referred to
	Text     Passage
	IsBlock  bool   // Text holds its own tags, such as a list's
	Projects []Link // the projects that answer it
}

// Erratum is a correction or an editor's note.
type Erratum struct {
	Anchor  string
	Mark    string // "*1"
	Printed Words
	Read    Words // "" where the matter is undecided
	Note    Words
	Place   string
	Back    string
	Cites   []Cite
}

func (s *Site) resolution(page *Page, r *portal.Resolution) any {
	v := ResolutionPage{
		Frame:         s.frame(page, r.Title, r.Summary),
		Short:         words(page, r.Short),
		Summary:       words(page, r.Summary),
		Signed:        when(page.Lang, r.SignedOn()),
		Signatory:     r.Signatory,
		SignatoryRole: words(page, r.SignatoryRole),
	}
	v.DocTitle = v.Short.Text + " – " + v.Portal
	if r.Issuer != nil {
		v.Issuer = words(page, r.Issuer.Name)
	}
	w := &writer{site: s, page: page, cites: s.citations(page), noted: map[string]bool{}}
	marks := erratumMarks(r)
	w.marks = func(id string) (string, string, string) { return erratumTags(r, marks, id) }
	for _, c := range r.Clauses {
		v.Clauses = append(v.Clauses, s.clause(w, r, c, marks))
		if c.Level > 0 && !c.Tail {
			v.Contents = append(v.Contents, Contents{c.Number, "#" + c.Ref.String(), words(page, c.Name()), c.Level})
		}
	}
	for _, note := range r.Body.VI.Notes {
		p := s.paragraph(w, r, note.Anchor, marks)
		p.Number, p.Back = strings.TrimPrefix(note.Anchor, "fn-"), "#ref-"+note.Anchor
		v.Notes = append(v.Notes, p)
	}
	v.Errata = s.errata(w, r, marks)
	v.Sources = w.cites.list
	v.Untranslated = page.Lang == portal.English && r.Body.EN.IsEmpty()
	return v
}

func (s *Site) clause(w *writer, r *portal.Resolution, c *portal.Clause, marks []string) Clause {
	v := Clause{Anchor: c.Ref.String(), Level: c.Level, Number: c.Number, Tail: c.Tail, Title: words(w.page, c.Title)}
	if c.Title.VI == "" {
		v.Label = words(w.page, c.Label)
	}
	for _, anchor := range c.Paragraphs {
		v.Paragraphs = append(v.Paragraphs, s.paragraph(w, r, anchor, marks))
	}
	return v
}

// paragraph prints one place of the text in the page's language, in
// Vietnamese where the translation lacks it.
func (s *Site) paragraph(w *writer, r *portal.Resolution, anchor string, marks []string) Paragraph {
	ref, _ := portal.ParseClauseRef(anchor)
	lang := w.page.Lang
	block, ok := r.Corrected(lang, anchor)
	if !ok {
		lang = portal.Vietnamese
		block, _ = r.Corrected(lang, anchor)
	}
	w.body = r.Body.In(lang)
	text := w.inline(block)
	if lang == portal.English {
		text += englishMarks(r, anchor, marks)
	}
	v := Paragraph{
		Anchor:  anchor,
		Letter:  ref.Paragraph,
		Name:    placeName(w.page.Lang, r, ref),
		Text:    Passage{w.foreign(lang), template.HTML(text)},
		IsBlock: block.Kind != portal.Paragraph && block.Kind != portal.Note,
	}
	for _, p := range s.portal.Projects {
		if slices.ContainsFunc(p.Mandates, func(m *portal.Mandate) bool {
			return m.Resolution == r && (m.Clause == ref || m.Clause == ref.Clause()) // a clause covers its own paragraphs
		}) {
			v.Projects = append(v.Projects, Link{Words: words(w.page, p.Title), URL: projectURL(p)(w.page.Lang)})
		}
	}
	return v
}

// erratumMarks lists the ids of the errata in the order of the text: an
// erratum's mark is its place in that list.
func erratumMarks(r *portal.Resolution) []string {
	var ids []string
	for _, anchor := range r.Anchors() {
		block, _ := r.Body.VI.Block(anchor)
		here := slices.Clone(r.ErrataAt(anchor))
		slices.SortStableFunc(here, func(a, b *portal.Erratum) int {
			return strings.Index(block.Plain, a.Printed) - strings.Index(block.Plain, b.Printed)
		})
		for _, e := range here {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func erratumMark(marks []string, id string) string {
	return "*" + strconv.Itoa(1+slices.Index(marks, id))
}

// erratumTags opens and closes the marking of an erratum in the text. What is
// corrected is an insertion; what is only annotated stands as printed. ref
// refers to the note.
func erratumTags(r *portal.Resolution, marks []string, id string) (open, closing, ref string) {
	open, closing = `<span class="annotated">`, `</span>`
	for _, e := range r.Errata {
		if e.ID == id && e.Read != "" {
			open, closing = `<ins class="corrected">`, `</ins>`
		}
	}
	return open, closing, erratumRef(marks, id)
}

func erratumRef(marks []string, id string) string {
	anchor := html.EscapeString(erratumAnchor(id))
	return `<sup class="note"><a role="doc-noteref" id="ref-` + anchor + `" href="#` + anchor + `">` + erratumMark(marks, id) + `</a></sup>`
}

// englishMarks refers to the notes on a paragraph at its end: the words they
// are about stand in the Vietnamese.
func englishMarks(r *portal.Resolution, anchor string, marks []string) string {
	var b strings.Builder
	for _, id := range marks {
		for _, e := range r.ErrataAt(anchor) {
			if e.ID == id {
				b.WriteString(erratumRef(marks, id))
			}
		}
	}
	return b.String()
}

func (s *Site) errata(w *writer, r *portal.Resolution, marks []string) []Erratum {
	var all []Erratum
	vi := foreign(w.page, portal.Vietnamese)
	for _, id := range marks {
		for _, e := range r.Errata {
			if e.ID != id {
				continue
			}
			place := placeName(w.page.Lang, r, e.Clause)
			all = append(all, Erratum{
				Anchor:  erratumAnchor(id),
				Mark:    erratumMark(marks, id),
				Printed: Words{e.Printed, vi},
				Read:    Words{e.Read, vi},
				Note:    words(w.page, e.Note),
				Place:   place,
				Back:    "#ref-" + erratumAnchor(id),
				Cites:   w.cites.all(e.Sources),
			})
		}
	}
	return all
}
