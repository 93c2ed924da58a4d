package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Bounds of one body. They stand far above what anyone writes, and keep what
// is pasted or made up from taking minutes or gigabytes: goldmark has costs
// that grow with the square of each.
const (
	maxDepth   = 16      // lists and quotations in one another; likewise emphasis and links
	maxLines   = 1 << 20 // counted once for each list and quotation that they stand in
	maxMarks   = 2000    // in one paragraph, heading or row of a table
	maxColumns = 50
	leastCells = 1000    // a table of fewer is never too large
	growth     = 64      // times the source: the most that pieces may take
	leastRoom  = 1 << 12 // bytes
)

// tooDeep reports the first nesting that is too deep.
func (r *reading) tooDeep(offset int) {
	if !r.deep {
		r.deep = true
		r.fail(r.indented(offset), "file-too-large.nesting")
	}
}

// shallow refuses to open a container inside too many others, so that what it
// would have held becomes a paragraph, and to carry containers over too many
// lines.
type shallow struct {
	parser.BlockParser
	reading *reading
}

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.Position()
	n, state := s.BlockParser.Open(parent, reader, pc)
	if n == nil || containers(parent) < maxDepth {
		return n, state
	}
	reader.SetPosition(line, segment)
	s.reading.tooDeep(segment.Start)
	return nil, parser.NoChildren
}

func (s shallow) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	s.reading.lines++
	if s.reading.lines > maxLines {
		s.reading.tooDeep(pc.OpenedBlocks()[0].Node.Pos())
		return parser.Close
	}
	return s.BlockParser.Continue(n, reader, pc)
}

// containers counts the lists, quotations and footnotes around a place.
func containers(n ast.Node) int {
	count := 0
	for ; n != nil; n = n.Parent() {
		switch n.Kind() {
		case ast.KindList, ast.KindBlockquote, kindNote:
			count++
		}
	}
	return count
}

// marks counts the brackets of text, and the stretches of other marks.
func marks(text []byte) int {
	count, before := 0, byte(0)
	for _, b := range text {
		switch b {
		case '[', ']', '<':
			count++
		case '*', '_', '~', '`':
			if b != before {
				count++
			}
		}
		before = b
	}
	return count
}

// paragraphs takes out what has too many marks.
type paragraphs struct{ reading *reading }

func (p paragraphs) Transform(n *ast.Paragraph, _ text.Reader, _ parser.Context) {
	if marks(n.Lines().Value(p.reading.source)) > maxMarks {
		p.reading.tooDeep(n.Lines().At(0).Start)
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// definitions takes link reference definitions off the start of a paragraph,
// unless there are too many, or one looks like a footnote with a wrong label,
// which would vanish: it stays in sight, as words.
type definitions struct{ reading *reading }

func (d definitions) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	words := n.Lines().Value(d.reading.source)
	switch {
	case bytes.HasPrefix(words, []byte("[^")) || bytes.Contains(words, []byte("\n[^")):
	case bytes.Count(words, []byte("]:")) > maxMarks/2:
		d.reading.tooDeep(n.Lines().At(0).Start)
		n.Parent().RemoveChild(n.Parent(), n)
	default:
		parser.LinkReferenceParagraphTransformer.Transform(n, reader, pc)
	}
}

// tables takes out a table that is too large before goldmark builds its
// cells, of which a row of one letter makes as many as there are columns.
type tables struct{ reading *reading }

var delimiterRow = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$`)

// isDelimiter reports whether a line is the second of a table.
func isDelimiter(line []byte) bool {
	return bytes.ContainsAny(line, "|:") && delimiterRow.Match(line)
}

func (t tables) Transform(n *ast.Paragraph, _ text.Reader, _ parser.Context) {
	lines := n.Lines()
	columns, header, size, most := 0, 0, 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		row := line.Value(t.reading.source)
		if columns == 0 && i > 0 && isDelimiter(row) {
			columns = 1 + bytes.Count(bytes.Trim(row, "| \t\n"), []byte("|"))
			header = i - 1
		}
		if columns > 0 {
			size += len(row)
			most = max(most, marks(row))
		}
	}
	cells := columns * (lines.Len() - header)
	switch {
	case columns > maxColumns, cells > max(leastCells, size):
		t.reading.fail(t.reading.indented(lines.At(header).Start), "file-too-large.table")
	case most > maxMarks:
		t.reading.tooDeep(lines.At(header).Start)
	default:
		return
	}
	n.Parent().RemoveChild(n.Parent(), n)
}
