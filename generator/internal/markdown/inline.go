package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"camket/generator/internal/portal"
)

// inlines adds what stands in the lines of a block, or inside another inline.
func (w *writer) inlines(parent ast.Node) {
	if w.depth > maxDepth {
		w.reading.tooDeep(parent.Pos())
		return
	}
	w.depth++
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(n)
	}
	w.depth--
}

func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Emphasis:
		tag := tagEm
		if n.Level == 2 {
			tag = tagStrong
		}
		w.around(tag, n)
	case *extension.Strikethrough:
		w.around(tagDel, n)
	case *ast.Link:
		w.linked(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		if len(bytes.TrimSpace(n.Title)) > 0 {
			w.reading.fail(n.Pos(), "image-unusable.caption", "file", unescape(n.Destination))
		}
		w.image(n)
	case *ast.RawHTML:
		first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
		w.reading.raw(first.Start, last.Stop)
	case *marker:
		w.marker(n)
	}
}

func (w *writer) around(tag string, n ast.Node) {
	w.open(tag)
	w.inlines(n)
	w.shut(tag)
}

func (w *writer) text(n *ast.Text) {
	if value := n.Value(w.reading.source); len(value) > 0 {
		w.part()
		from, at := n.Segment.Start, w.size
		words := unescaped(value, func(in, out int) {
			w.stand(from, n.Segment.Start+in, at)
			from, at = n.Segment.Start+in, w.size+out
		})
		w.stand(from, n.Segment.Stop, at)
		w.say(words)
	}
	switch {
	case n.HardLineBreak():
		w.open(tagBreak)
		w.gap = true
	case n.SoftLineBreak():
		w.say(" ")
	}
}

func (w *writer) codeSpan(n *ast.CodeSpan) {
	w.open(tagCode)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		segment := c.(*ast.Text).Segment
		words := clean(string(segment.Value(w.reading.source)))
		if w.cell { // where "|" is escaped even here
			words = strings.ReplaceAll(words, `\|`, "|")
		}
		w.sayFrom(segment.Start, segment.Stop, strings.ReplaceAll(words, "\n", " "))
	}
	w.shut(tagCode)
}

// linked adds a link. Nothing inside it may be another: an address is only its
// words, and markers, which become links, follow it.
func (w *writer) linked(n *ast.Link) {
	if w.link {
		w.inlines(n)
		return
	}
	target := unescape(n.Destination)
	if n.Reference != nil {
		w.targets = append(w.targets, target)
	}
	w.refer(portal.LinkOpen, target, "", n.Pos())
	w.link = true
	w.inlines(n)
	w.link = false
	w.add(portal.Piece{Kind: portal.LinkClose})
	for _, p := range w.held {
		w.add(p)
	}
	w.held = w.held[:0]
}

func (w *writer) autoLink(n *ast.AutoLink) {
	words := string(n.Label(w.reading.source))
	if w.link {
		w.say(words)
		return
	}
	target := words
	if n.AutoLinkType == ast.AutoLinkEmail {
		target = "mailto:" + words
	}
	w.refer(portal.LinkOpen, target, "", n.Pos())
	w.stand(n.Pos(), n.Pos(), w.size)
	w.say(words)
	w.add(portal.Piece{Kind: portal.LinkClose})
}

// image adds a picture. Its alternative text is the words in its brackets.
func (w *writer) image(n *ast.Image) {
	alt := w.reading.writer()
	alt.depth, alt.cell = w.depth, w.cell
	alt.inlines(n)
	var words strings.Builder
	for _, p := range alt.done() {
		if p.Kind == portal.Words || p.Kind == portal.Image {
			words.WriteString(p.Text)
		}
	}
	target := unescape(n.Destination)
	if n.Reference != nil {
		w.targets = append(w.targets, target)
	}
	w.refer(portal.Image, target, strings.ReplaceAll(words.String(), "\n", " "), n.Pos())
}

// figure adds a picture and its caption, in which nothing is marked up.
func (w *writer) figure(n *ast.Image) {
	w.open(tagFigure)
	w.image(n)
	w.open(tagCaption)
	w.say(strings.TrimSpace(strings.ReplaceAll(unescape(n.Title), "\n", " ")))
	w.shut(tagCaption)
	w.shut(tagFigure)
}

func (w *writer) marker(n *marker) {
	if w.link {
		w.held = append(w.held, portal.Piece{Kind: portal.NoteRef, Target: n.label, Pos: w.reading.places.at(n.Pos())})
		return
	}
	w.refer(portal.NoteRef, n.label, "", n.Pos())
}
