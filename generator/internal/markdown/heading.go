package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// heading takes the id off the end of a heading. goldmark's own attributes
// would silently swallow classes and misspelt ids; here they stay in sight.
type heading struct {
	parser.BlockParser
	reading *reading
}

var headingID = regexp.MustCompile(`[ \t]*\{#([a-z0-9-]+)\}[ \t]*$`)

func (h heading) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	h.BlockParser.Close(n, reader, pc)
	lines := n.Lines()
	if n.Parent() == nil || lines.Len() == 0 {
		return
	}
	if marks(lines.Value(h.reading.source)) > maxMarks {
		h.reading.tooDeep(lines.At(0).Start)
		lines.Clear()
		return
	}
	last := lines.At(lines.Len() - 1)
	value := last.Value(h.reading.source)
	m := headingID.FindSubmatchIndex(value)
	if m == nil || m[2] > 2 && value[m[2]-3] == '\\' {
		return
	}
	n.SetAttributeString("id", string(value[m[2]:m[3]]))
	last.Stop = last.Start + m[0]
	if m[0] > 0 || lines.Len() == 1 {
		lines.Set(lines.Len()-1, last)
		return
	}
	lines.SetSliced(0, lines.Len()-1)
	last = lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(h.reading.source))
}
