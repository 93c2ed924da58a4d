package site

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Passage is a stretch of running text, ready to print.
type Passage struct {
	Lang string        // "vi" where an English page shows Vietnamese; else ""
	HTML template.HTML // safe, with its own tags
}

// writer turns the blocks of one page into HTML and counts what they cite.
type writer struct {
	site   *Site
	page   *Page
	body   portal.Body
	cites  *citations
	marks  func(id string) (open, closing string, ref func() string) // annotations; nil: none
	second bool                                                      // the page's second printing of the text: it gives no ids
	noted  map[string]bool                                           // notes on the text that are referred to: an id stands once
	refs   []string                                                  // those, in order
}

// passage prints a whole body, headings from level two.
func (w *writer) passage(prose portal.Prose) Passage {
	w.body = prose.In(w.page.Lang)
	var b strings.Builder
	for _, block := range w.body.Blocks {
		b.WriteString(w.block(block))
	}
	if w.body.IsEmpty() {
		return Passage{}
	}
	return Passage{w.foreign(w.body.Lang), template.HTML(b.String())}
}

// foreign is the lang attribute of words that are not in the page's language.
func (w *writer) foreign(lang portal.Lang) string { return foreign(w.page, lang) }

func foreign(page *Page, lang portal.Lang) string {
	if lang == page.Lang || lang == "" {
		return ""
	}
	return string(lang)
}

// block prints one block with its own tag, and says so where its translation
// has fallen behind or is missing.
func (w *writer) block(block portal.Block) string {
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

// behind says inside a block that its translation has fallen behind.
func (w *writer) behind(block portal.Block) string {
	if w.page.Lang != portal.English || !block.Stale {
		return ""
	}
	return `<small class="behind-why">` + html.EscapeString(i18n.Say(w.page.Lang, "passage.stale")) + "</small> "
}

// inline prints what stands inside a block's tag.
func (w *writer) inline(block portal.Block) string {
	var b strings.Builder
	for i, piece := range block.Pieces {
		switch piece.Kind {
		case portal.Words:
			b.WriteString(html.EscapeString(piece.Text))
		case portal.Tag:
			b.WriteString(piece.Text)
		case portal.LinkOpen:
			address, _ := w.site.resolve(w.page, piece)
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
func (w *writer) annotation(piece portal.Piece, rest []portal.Piece) string {
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
func (w *writer) noteRef(label string) string {
	anchor := noteAnchor(label)
	if note, ok := w.body.Block(anchor); ok {
		if w.page.Kind == Resolution || w.page.Kind == ClauseKind || w.page.Kind == Aligned {
			return `<sup class="note"><a role="doc-noteref"` + w.first(anchor) + ` href="#` + anchor + `">` + html.EscapeString(label) + `</a></sup>`
		}
		return mark(w.cites.note(w, note))
	}
	if source := w.site.portal.Source(label); source != nil {
		return mark(w.cites.cite(portal.Citation{Source: source}))
	}
	id, clause, _ := strings.Cut(label, "/")
	if r := w.site.portal.Resolution(id); r != nil {
		ref, _ := portal.ParseClauseRef(clause)
		return mark(w.cites.cite(portal.Citation{Resolution: r, Clause: ref}))
	}
	return ""
}

// first is the id of a reference to a note on the text where it is the page's
// first: the one that the note leads back to.
func (w *writer) first(anchor string) string {
	if w.second || w.noted[anchor] {
		return ""
	}
	w.noted[anchor] = true
	w.refs = append(w.refs, anchor)
	return ` id="ref-` + anchor + `"`
}

func mark(c Cite) string {
	return `<sup class="cite"><a role="doc-noteref" href="` + c.URL + `">[` + c.Number + `]</a></sup>`
}
