package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// marker is "[^label]" in a line: it refers to a footnote of the body or to a
// source defined anywhere, so it needs no definition here.
type marker struct {
	ast.BaseInline
	label string
}

var kindMarker = ast.NewNodeKind("Marker")

func (n *marker) Kind() ast.NodeKind            { return kindMarker }
func (n *marker) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

var marked = regexp.MustCompile(`^` + label)

type markerParser struct{}

// Trigger names "!" so that an exclamation mark before a marker is not taken
// for the start of a picture.
func (markerParser) Trigger() []byte { return []byte{'!', '['} }

func (markerParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if line[0] == '!' {
		if !marked.Match(line[1:]) {
			return nil
		}
		block.Advance(1)
		return ast.NewTextSegment(text.NewSegment(segment.Start, segment.Start+1))
	}
	m := marked.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &marker{label: string(m[1])}
}
