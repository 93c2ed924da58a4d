package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// blocks adds the blocks inside another, each on lines of its own.
func (w *writer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.gap = true
		w.block(n)
	}
}

// block adds a block with its tags. grammar.go bounds how deep they nest.
func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.TextBlock: // a paragraph of a tight list
		w.inlines(n)
	case *ast.Paragraph:
		w.open(tagParagraph)
		w.inlines(n)
		w.shut(tagParagraph)
	case *ast.Heading: // only the body's own headings make its outline
		w.open(tagParagraph)
		w.open(tagStrong)
		w.inlines(n)
		w.shut(tagStrong)
		w.shut(tagParagraph)
	case *ast.List:
		w.list(n)
	case *ast.Blockquote:
		w.open(tagQuotation)
		w.blocks(n)
		w.shut(tagQuotation)
	case *extension.Table:
		w.table(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(n)
	case *ast.ThematicBreak:
		w.open(tagRule)
	case *ast.HTMLBlock:
		w.reading.rawBlock(n)
	}
}

func (w *writer) list(n *ast.List) {
	tag := tagBullets
	if n.IsOrdered() {
		tag = numbersFrom(n.Start)
	}
	w.open(tag)
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		w.gap = true
		w.open(tagItem)
		w.blocks(item)
		w.shut(tagItem)
	}
	w.shut(tag)
}

func (w *writer) code(n ast.Node) {
	w.open(tagPre)
	w.open(tagCode)
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		words := clean(string(line.Value(w.reading.source)))
		if i+1 == n.Lines().Len() {
			words = strings.TrimSuffix(words, "\n")
		}
		w.sayFrom(line.Start, line.Stop, words)
	}
	w.shut(tagCode)
	w.shut(tagPre)
}

func (w *writer) table(n *extension.Table) {
	w.open(tagTable)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		w.gap = true
		head := row.Kind() == extension.KindTableHeader
		switch {
		case head:
			w.open(tagHead)
		case row.PreviousSibling() == n.FirstChild():
			w.open(tagRows)
		}
		w.row(row, head, n.Alignments)
		if head {
			w.shut(tagHead)
		}
	}
	if n.ChildCount() > 1 {
		w.shut(tagRows)
	}
	w.shut(tagTable)
}

func (w *writer) row(row ast.Node, head bool, alignments []extension.Alignment) {
	w.open(tagRow)
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		tag := tagCell
		switch {
		case head:
			tag = tagColumn
		case len(alignments) > 0 && alignments[0] == extension.AlignRight:
			tag = tagNumberCell
		}
		alignments = alignments[min(1, len(alignments)):]
		w.gap, w.cell = true, true
		w.open(tag)
		w.inlines(cell)
		w.shut(tag)
	}
	w.cell = false
	w.shut(tagRow)
}
