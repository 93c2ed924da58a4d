package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// underlined takes no line below a table for the underline of a heading:
// goldmark would make one of the paragraph above the table, and move it below.
type underlined struct{ heading }

func (u underlined) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := u.heading.Open(parent, reader, pc)
	if n == nil {
		return nil, parser.NoChildren
	}
	r, above := u.reading, pc.LastOpenedBlock().Node
	for i := 1; i < above.Lines().Len() && r.table != above; i++ {
		line := above.Lines().At(i)
		if isDelimiter(line.Value(r.source)) {
			r.table = above
		}
	}
	if r.table == above {
		return nil, parser.NoChildren
	}
	return n, state
}
