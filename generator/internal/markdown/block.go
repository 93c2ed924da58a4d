package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"camket/generator/internal/portal"
)

// block adds a top-level node to the body.
func (r *reading) block(n ast.Node) {
	w := r.writer()
	block := portal.Block{}
	switch n := n.(type) {
	case *note:
		r.note(n)
		return
	case *ast.LinkReferenceDefinition:
		return
	case *ast.HTMLBlock:
		r.rawBlock(n)
		return
	case *ast.Heading:
		block.Kind, block.Level = portal.Heading, n.Level
		if id, ok := n.AttributeString("id"); ok {
			block.Anchor = id.(string)
		}
		w.inlines(n)
	case *ast.Paragraph:
		if picture, ok := captioned(n); ok {
			block.Kind = portal.Figure
			w.figure(picture)
			break
		}
		block.Kind = portal.Paragraph
		w.inlines(n)
	default:
		block.Kind = kind(n)
		w.block(n)
	}
	if r.finish(&block, n, w) && (len(block.Pieces) > 0 || block.Kind != portal.Paragraph) {
		r.body.Blocks = append(r.body.Blocks, block)
	}
}

// captioned is the picture of a paragraph that holds nothing else, if words
// stand behind its address: ![…](anh.jpg "Ảnh: …").
func captioned(n *ast.Paragraph) (*ast.Image, bool) {
	picture, ok := n.FirstChild().(*ast.Image)
	return picture, ok && n.ChildCount() == 1 && len(bytes.TrimSpace(picture.Title)) > 0
}

func kind(n ast.Node) portal.BlockKind {
	switch n.Kind() {
	case ast.KindList:
		return portal.List
	case extension.KindTable:
		return portal.Table
	case ast.KindBlockquote:
		return portal.Quotation
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return portal.Code
	case ast.KindThematicBreak:
		return portal.Rule
	}
	return portal.Paragraph
}

// finish fills in what every block has, and reports whether it is whole.
func (r *reading) finish(block *portal.Block, n ast.Node, w *writer) bool {
	start := r.start(n)
	if r.room < 0 {
		r.full = true
		r.fail(start, "file-too-large.table")
		return false
	}
	block.Pieces = w.done()
	block.Plain = plain(block.Pieces)
	block.Spots = w.spots
	block.Pos = r.places.at(start)
	block.Digest = Digest(r.written(n), w.targets...)
	return true
}

// written is the source of a top-level node: whole lines, up to the next one's.
func (r *reading) written(n ast.Node) string {
	from, to := lineStart(r.source, r.start(n)), len(r.source)
	if next := n.NextSibling(); next != nil {
		to = lineStart(r.source, r.start(next))
	}
	return string(r.source[from:to])
}

// start is the offset of a top-level node's first character. goldmark gives a
// table that of the paragraph it was cut from.
func (r *reading) start(n ast.Node) int {
	switch n := n.(type) {
	case *note:
		return n.start
	case *extension.Table:
		return r.indented(lineStart(r.source, n.FirstChild().Pos()))
	}
	return r.indented(n.Pos())
}

// indented skips the spaces at an offset.
func (r *reading) indented(offset int) int {
	for offset < len(r.source) && (r.source[offset] == ' ' || r.source[offset] == '\t') {
		offset++
	}
	return offset
}
