package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// longestTag is the most characters of a tag that a message quotes.
const longestTag = 40

// raw reports HTML, which is left out.
func (r *reading) raw(start, stop int) {
	tag, _, _ := strings.Cut(string(r.source[start:stop]), "\n")
	if i := strings.IndexByte(tag, '>'); i >= 0 {
		tag = tag[:i+1]
	}
	if utf8.RuneCountInString(tag) > longestTag {
		tag = string([]rune(tag)[:longestTag-1]) + "…"
	}
	r.fail(start, "raw-html", "html", tag)
}

func (r *reading) rawBlock(n *ast.HTMLBlock) {
	line := n.Lines().At(0)
	r.raw(r.indented(line.Start), line.Stop)
}
