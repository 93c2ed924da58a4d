package content

import (
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// fence stands alone on the line before and after the front matter.
const fence = "+++"

// document is one file of content: its front matter, decoded but not yet
// judged, and the text below it.
type document struct {
	file     string
	lang     portal.Lang
	values   map[string]any
	spots    map[string]spot
	matter   tree.Cleaned
	first    int // the file's line on which the front matter's text begins
	body     tree.Cleaned
	bodyLine int      // the file's line on which the body begins
	worded   []worded // the keys that hold words, as they were asked for
	told     []int    // the lines of commented heads that a problem names already
	draft    bool     // it says that it is one
	partial  bool     // a name is not chosen, or a head not put to use: a part of what it says is not known
	problems diag.List

	// Of an English file:
	source    *document       // the Vietnamese
	stamped   []string        // the digests of what it translates; nil: never stamped
	stamps    map[string]bool // the same
	confirmed []portal.Confirmation
}

// readDocument reads a Markdown file with front matter. ok is false when it
// cannot be told what the file says; its problems say why.
func readDocument(file tree.File, lang portal.Lang) (*document, bool) {
	text, problems := file.Pasted()
	if problems.Errors() > 0 {
		return &document{file: file.Path, lang: lang, problems: problems}, false
	}
	d, ok := parseDocument(file.Path, lang, text)
	d.problems = append(problems, d.problems...)
	return d, ok
}

// parseDocument reads the normalised text of a Markdown file.
func parseDocument(name string, lang portal.Lang, text string) (*document, bool) {
	d := &document{file: name, lang: lang}
	before, rest, found := cutLine(text, fence)
	if !found || before != "" {
		d.problems.Add(diag.Error(d.at(1, 1), "front-matter.missing"))
		return d, false
	}
	matter, body, found := cutLine(rest, fence)
	if !found {
		d.problems.Add(diag.Error(d.at(1, 1), "front-matter.unclosed"))
		return d, false
	}
	d.first, d.body = 2, tree.CleanMarkdown(body)
	d.bodyLine = 3 + strings.Count(matter, "\n")
	return d, d.decode(matter)
}

// readTOML reads a file that is front matter as a whole.
func readTOML(file tree.File) (*document, bool) {
	d := &document{file: file.Path, lang: portal.Vietnamese, first: 1}
	text, problems := file.Pasted()
	d.problems = problems
	return d, problems.Errors() == 0 && d.decode(text)
}

// cutLine cuts text around the first line that is just line.
func cutLine(text, line string) (before, after string, found bool) {
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if strings.TrimRight(tree.CleanLines(text[at:at+end]).Text, " \t") == line {
			return text[:at], strings.TrimPrefix(text[at+end:], "\n"), true
		}
		at += end + 1
	}
	return text, "", false
}

// at is the place of what stands at a line and column of the front matter,
// counted in the file's lines, once it is cleaned.
func (d *document) at(line, column int) portal.Pos {
	line, column = d.matter.Origin(line-d.first+1, column)
	return portal.Pos{File: d.file, Line: line + d.first - 1, Column: column}
}

// inBody is the place of what stands at a line and column of the body.
func (d *document) inBody(line, column int) portal.Pos {
	line, column = d.body.Origin(line, column)
	return portal.Pos{File: d.file, Line: line + d.bodyLine - 1, Column: column}
}

// decode reads the TOML, once it is cleaned. The front matter may hold one
// syntax error at a time: the library stops at the first.
func (d *document) decode(pasted string) bool {
	d.values = map[string]any{}
	d.matter = tree.CleanLines(pasted)
	matter := d.matter.Text
	_, err := toml.Decode(matter, &d.values)
	if err != nil {
		p := d.syntax(matter, err)
		p.Pos = d.at(p.Pos.Line, p.Pos.Column)
		d.problems.Add(p)
		return false
	}
	var twice []string
	d.spots, twice = positions(matter)
	for _, key := range twice {
		d.problems.Add(diag.Error(d.keyPos(key), "front-matter.duplicate", "key", readable(key)))
	}
	return len(twice) == 0
}

// readable is a key path as an editor would write it.
func readable(key string) string {
	return strings.ReplaceAll(strings.TrimPrefix(key, separator), separator, ".")
}

func (d *document) keyPos(key string) portal.Pos {
	s, ok := d.spots[key]
	if !ok {
		return portal.Pos{File: d.file, Line: d.first, Column: 1}
	}
	return d.at(s.keyLine+d.first-1, s.keyColumn)
}

func (d *document) valuePos(key string) portal.Pos {
	s, ok := d.spots[key]
	if !ok {
		return d.keyPos(key)
	}
	return d.at(s.valueLine+d.first-1, s.valueColumn)
}

// place is the position of an offset in the front matter.
func (d *document) place(matter string, offset int) portal.Pos {
	start := strings.LastIndexByte(matter[:offset], '\n') + 1
	return portal.Pos{
		File:   d.file,
		Line:   d.first + strings.Count(matter[:offset], "\n"),
		Column: 1 + utf8.RuneCountInString(matter[start:offset]),
	}
}
