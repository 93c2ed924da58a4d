package site

import (
	"html"
	"html/template"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// Passage is a stretch of running text, ready to print.
type Passage struct {
	Lang string // "vi" where an English page shows Vietnamese; else ""
	HTML template.HTML
}

// writer turns the blocks of one page into HTML and counts what they cite.
type writer struct {
	site  *Site
	page  *Page
	body  portal.Body
	cites *citations
	marks func(id string) (open, closing string) // annotations; nil: none
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

// block prints one block with its own tag.
func (w *writer) block(block portal.Block) string {
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
		return `<div class="scroll" tabindex="0" role="region">` + inner + "</div>\n"
	}
	return inner + "\n"
}

// inline prints what stands inside a block's tag.
func (w *writer) inline(block portal.Block) string {
	var b strings.Builder
	for _, piece := range block.Pieces {
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
			address, _ := w.site.resolve(w.page, piece)
			b.WriteString(`<img src="` + html.EscapeString(address) + `" alt="` + html.EscapeString(piece.Text) + `" loading="lazy">`)
		case portal.NoteRef:
			b.WriteString(w.noteRef(piece.Target))
		case portal.MarkOpen, portal.MarkClose:
			if w.marks != nil {
				open, closing := w.marks(piece.Target)
				if piece.Kind == portal.MarkOpen {
					b.WriteString(open)
				} else {
					b.WriteString(closing)
				}
			}
		}
	}
	return b.String()
}

// noteRef prints the mark of a citation. A resolution's footnotes keep their
// printed numbers; everything else is counted through the page.
func (w *writer) noteRef(label string) string {
	anchor := "fn-" + strings.ToLower(label)
	if note, ok := w.body.Block(anchor); ok {
		if w.page.Kind == Resolution {
			return `<sup class="note"><a role="doc-noteref" id="ref-` + anchor + `" href="#` + anchor + `">` + html.EscapeString(label) + `</a></sup>`
		}
		return mark(w.cites.note(w, note))
	}
	if source := w.site.portal.Source(label); source != nil {
		return mark(w.cites.cite(portal.Citation{Source: source}))
	}
	if id, anchor, _ := strings.Cut(label, "/"); true {
		if r := w.site.portal.Resolution(id); r != nil {
			ref, _ := portal.ParseClauseRef(anchor)
			return mark(w.cites.cite(portal.Citation{Resolution: r, Clause: ref}))
		}
	}
	return ""
}

func mark(c Cite) string {
	return `<sup class="cite"><a role="doc-noteref" href="` + c.URL + `">[` + c.Number + `]</a></sup>`
}
