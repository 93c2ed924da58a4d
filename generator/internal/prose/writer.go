// Package prose prints the running text of content for one page: blocks become
// HTML, references become addresses, what is cited is counted. A reference that
// leads nowhere is a problem with the place where it is written.
package prose

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// Passage is a stretch of running text, ready to print.
type Passage struct {
	Lang string        // "vi" where an English page shows Vietnamese; else ""
	HTML template.HTML // safe, with its own tags
}

// Writer turns the blocks of one page into HTML and counts what they cite.
type Writer struct {
	Cites *Citations

	index *Index
	page  *Page
	body  portal.Body
	text  *References                                               // nil: footnotes are counted among the sources
	marks func(id string) (open, closing string, ref func() string) // annotations; nil: none
}

// Writer prints the running text of a page.
func (x *Index) Writer(page *Page, cites *Citations) *Writer {
	return &Writer{Cites: cites, index: x, page: page}
}

// TextWriter prints the text of a resolution, whose footnotes keep their
// printed numbers. Words that are annotated stand between open and closing of
// their id, and what refers to the annotation behind them.
func (x *Index) TextWriter(page *Page, marks func(id string) (open, closing string, ref func() string)) (*Writer, *References) {
	refs := &References{noted: map[string]bool{}}
	return &Writer{Cites: NewCitations(page.Lang), index: x, page: page, text: refs, marks: marks}, refs
}

// Passage prints a whole body, headings from level two.
func (w *Writer) Passage(prose portal.Prose) Passage {
	w.body = prose.In(w.page.Lang)
	var b strings.Builder
	for _, block := range w.body.Blocks {
		b.WriteString(w.block(block))
	}
	if w.body.IsEmpty() {
		return Passage{}
	}
	return Passage{view.Foreign(w.page.Lang, w.body.Lang), template.HTML(b.String())}
}

// block prints one block with its own tag, and says so where its translation
// has fallen behind or is missing.
func (w *Writer) block(block portal.Block) string {
	if w.page.Lang == portal.English && (block.Stale || block.Lang != "") {
		said, lang := "passage.stale", ""
		if block.Lang != "" {
			said, lang = "passage.missing", ` lang="`+string(block.Lang)+`"`
		}
		block.Stale, block.Lang = false, ""
		return `<div class="behind"><p class="behind-why">` + html.EscapeString(i18n.Say(w.page.Lang, said)) + "</p>\n<div" + lang + ">" +
			w.block(block) + "</div></div>\n"
	}
	inner := w.inline(block)
	id := ""
	if block.Anchor != "" {
		id = ` id="` + html.EscapeString(block.Anchor) + `"`
	}
	switch block.Kind {
	case portal.Paragraph:
		return "<p" + id + ">" + inner + "</p>\n"
	case portal.Heading:
		tag := "h" + strconv.Itoa(min(max(block.Level, 2), 6))
		return "<" + tag + id + ">" + inner + "</" + tag + ">\n"
	case portal.Table:
		return `<div class="scroll" tabindex="0" role="region" aria-label="` + html.EscapeString(i18n.Say(w.page.Lang, "table")) + `">` + inner + "</div>\n"
	}
	return inner + "\n"
}

// Inside prints what stands inside a block's tag, and before it that its
// translation has fallen behind. The block is one of body, which has the
// footnotes that it refers to.
func (w *Writer) Inside(body portal.Body, block portal.Block) string {
	w.body = body
	return w.behind(block) + w.inline(block)
}

// behind says inside a block that its translation has fallen behind.
func (w *Writer) behind(block portal.Block) string {
	if w.page.Lang != portal.English || !block.Stale {
		return ""
	}
	return `<small class="behind-why">` + html.EscapeString(i18n.Say(w.page.Lang, "passage.stale")) + "</small> "
}

// inline prints what stands inside a block's tag.
func (w *Writer) inline(block portal.Block) string {
	var b strings.Builder
	for i, piece := range block.Pieces {
		switch piece.Kind {
		case portal.Words:
			b.WriteString(html.EscapeString(piece.Text))
		case portal.Tag:
			b.WriteString(piece.Text)
		case portal.LinkOpen:
			address, _ := w.index.Resolve(w.page, piece)
			b.WriteString(`<a href="` + html.EscapeString(address) + `">`)
		case portal.LinkClose:
			b.WriteString("</a>")
		case portal.Image:
			b.WriteString(w.picture(piece))
		case portal.NoteRef:
			b.WriteString(w.noteRef(piece.Target))
		case portal.MarkOpen, portal.MarkClose:
			if w.marks != nil {
				b.WriteString(w.annotation(piece, block.Pieces[i+1:]))
			}
		}
	}
	return b.String()
}

// annotation opens or closes the marking of words. What crosses a tag is marked
// in several stretches, and referred to after the last.
func (w *Writer) annotation(piece portal.Piece, rest []portal.Piece) string {
	open, closing, ref := w.marks(piece.Target)
	goesOn := slices.ContainsFunc(rest, func(p portal.Piece) bool {
		return p.Kind == portal.MarkOpen && p.Target == piece.Target
	})
	switch {
	case piece.Kind == portal.MarkOpen:
		return open
	case goesOn:
		return closing
	}
	return closing + ref()
}

// noteRef prints the mark of a citation. A resolution's footnotes keep their
// printed numbers; everything else is counted through the page.
func (w *Writer) noteRef(label string) string {
	anchor := address.NoteAnchor(label)
	if note, ok := w.body.Block(anchor); ok {
		if w.text != nil {
			return `<sup class="note"><a role="doc-noteref"` + w.text.First(anchor) + ` href="#` + anchor + `">` + html.EscapeString(label) + `</a></sup>`
		}
		return mark(w.Cites.note(w, note))
	}
	if source := w.index.portal.Source(label); source != nil {
		return mark(w.Cites.Cite(portal.Citation{Source: source}))
	}
	id, clause, _ := strings.Cut(label, "/")
	if r := w.index.portal.Resolution(id); r != nil {
		ref, _ := portal.ParseClauseRef(clause)
		return mark(w.Cites.Cite(portal.Citation{Resolution: r, Clause: ref}))
	}
	return ""
}

func mark(c Cite) string {
	return `<sup class="cite"><a role="doc-noteref" href="` + c.URL + `">[` + c.Number + `]</a></sup>`
}

// References are the notes on a text that a page refers to.
type References struct {
	Again bool     // the text is printed a second time, and refers to nothing for the first
	List  []string // the anchors of the notes, in the order of the first reference

	noted map[string]bool // those
}

// First is the id of a reference to a note where it is the page's first: the
// one that the note leads back to.
func (r *References) First(anchor string) string {
	if r.Again || r.noted[anchor] {
		return ""
	}
	r.noted[anchor] = true
	r.List = append(r.List, anchor)
	return ` id="ref-` + anchor + `"`
}

// Has reports whether the page refers to a note.
func (r *References) Has(anchor string) bool { return r.noted[anchor] }
