package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"camket/generator/internal/portal"
)

// note is the definition of a footnote: "[^label]: text", at the left margin
// and not inside a list or quotation, and what is indented below it.
type note struct {
	ast.BaseBlock
	label string
	start int
}

var kindNote = ast.NewNodeKind("Note")

func (n *note) Kind() ast.NodeKind            { return kindNote }
func (n *note) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Labels are those of sources, too: ids, and references to clauses.
const label = `\[\^([A-Za-z0-9][A-Za-z0-9._/-]*)\]`

var definition = regexp.MustCompile(`^` + label + `:[ \t]*`)

type noteParser struct{}

func (noteParser) Trigger() []byte             { return []byte{'['} }
func (noteParser) CanInterruptParagraph() bool { return true }
func (noteParser) CanAcceptIndentedLine() bool { return false }

func (noteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if parent.Kind() != ast.KindDocument || pc.BlockOffset() < 0 {
		return nil, parser.NoChildren
	}
	line, segment := reader.PeekLine()
	m := definition.FindSubmatch(line[pc.BlockOffset():])
	if m == nil {
		return nil, parser.NoChildren
	}
	n := &note{label: string(m[1]), start: segment.Start + pc.BlockOffset()}
	rest := pc.BlockOffset() + len(m[0])
	reader.Advance(rest)
	if util.IsBlank(line[rest:]) {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

// note adds a footnote to the body. A lone paragraph stands without its tag.
func (r *reading) note(n *note) {
	key := strings.ToLower(n.label)
	if first, taken := r.labels[key]; taken {
		r.fail(n.start, "duplicate-id.note", "id", n.label, "other", first.Where())
		return
	}
	if r.labels == nil {
		r.labels = map[string]portal.Pos{}
	}
	r.labels[key] = r.places.at(n.start)

	w := r.writer()
	if only := n.FirstChild(); only != nil && only == n.LastChild() && only.Kind() == ast.KindParagraph {
		w.inlines(only)
	} else {
		w.blocks(n)
	}
	block := portal.Block{Kind: portal.Note, Anchor: "fn-" + key}
	if r.finish(&block, n, w) {
		r.body.Notes = append(r.body.Notes, block)
	}
}
