// Package markdown turns the Markdown of a body into finished blocks. It is
// the only importer of goldmark, whose nodes never leave it: what comes out is
// words, tags of a closed list (tag.go) and references that the site resolves.
//
// Read it in this order: Parse and block.go (what becomes a portal.Block),
// container.go and inline.go (what becomes a piece), writer.go (how pieces
// are put together). grammar.go lists what is Markdown here and what is not.
package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Parse turns Markdown into blocks. source is normalised (NFC, LF, no BOM);
// first is the line in file of its first line. What may not stand in a body
// is reported and left out.
func Parse(file string, first int, lang portal.Lang, source string) (portal.Body, diag.List) {
	return ParseAt(func(line, column int) portal.Pos {
		return portal.Pos{File: file, Line: first + line - 1, Column: column}
	}, lang, source)
}

// ParseAt does so with a source whose lines and columns, from 1, stood
// elsewhere in the file: at tells where.
func ParseAt(at func(line, column int) portal.Pos, lang portal.Lang, source string) (portal.Body, diag.List) {
	r := &reading{
		source: []byte(source),
		places: newPlaces(at, source),
		body:   portal.Body{Lang: lang},
		room:   growth*len(source) + leastRoom,
	}
	root := r.grammar().Parse(text.NewReader(r.source))
	for n := root.FirstChild(); n != nil && !r.full; n = n.NextSibling() {
		r.block(n)
	}
	return r.body, r.problems
}

// reading is the state of one call of Parse.
type reading struct {
	source   []byte
	places   places
	problems diag.List
	body     portal.Body
	room     int                   // bytes that pieces may still take; negative: there was more
	full     bool                  // the body was cut
	deep     bool                  // nesting was too deep
	lines    int                   // that containers were carried over
	table    ast.Node              // the last paragraph found to hold one
	labels   map[string]portal.Pos // of the footnotes, lower-case
}

func (r *reading) fail(offset int, message string, args ...string) {
	r.problems.Add(diag.Error(r.places.at(offset), message, args...))
}
