// Package document reads one file of content as it is written: front matter
// between two lines of "+++", and the text below. It decodes strictly, one key
// after the other as a Table is asked for them, and tells an editor of whatever
// is not as it should be: where it stands, and how it is written. What one file
// says of another it does not know.
package document

import (
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/diag"
	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
	"camket/generator/internal/tree"
)

// fence stands alone on the line before and after the front matter.
const fence = "+++"

// File is one file of content: its front matter, decoded but not yet judged,
// and the text below it.
type File struct {
	Path      string // from the portal's root, with "/"
	Lang      portal.Lang
	Values    map[string]any
	Spots     map[string]position.Spot
	Body      tree.Cleaned
	Words     []Words          // the keys that hold words, as they were asked for
	Bilingual []portal.Passage // the words that stand in both languages, as they were asked for
	Draft     bool             // it says that it is one
	Partial   bool             // a name is not chosen, or a head not put to use: a part of what it says is not known
	Problems  diag.List

	// Of an English file, once its stamp is read:
	Stamped   []string // the digests of what it translates; nil: never stamped
	Confirmed []portal.Confirmation
	source    *File           // the Vietnamese
	stamps    map[string]bool // the digests of Stamped

	matter   tree.Cleaned
	first    int   // the file's line on which the front matter's text begins
	bodyLine int   // the file's line on which the body begins; 0: all of the file is front matter
	told     []int // the lines of commented heads that a problem names already
}

// Read reads a Markdown file with front matter. ok is false when it cannot be
// told what the file says; its problems say why.
func Read(file tree.File, lang portal.Lang) (d *File, ok bool) {
	text, problems := file.Pasted()
	if problems.Errors() > 0 {
		return &File{Path: file.Path, Lang: lang, Problems: problems}, false
	}
	d, ok = Parse(file.Path, lang, text)
	d.Problems = append(problems, d.Problems...)
	return d, ok
}

// Parse reads the normalised text of a Markdown file, as Read does.
func Parse(name string, lang portal.Lang, text string) (d *File, ok bool) {
	d = &File{Path: name, Lang: lang}
	before, rest, found := cutLine(text, fence)
	if !found || before != "" {
		d.Problems.Add(diag.Error(d.At(1, 1), "front-matter.missing"))
		return d, false
	}
	matter, body, found := cutLine(rest, fence)
	if !found {
		d.Problems.Add(diag.Error(d.At(1, 1), "front-matter.unclosed"))
		return d, false
	}
	d.first, d.Body = 2, tree.CleanMarkdown(body)
	d.bodyLine = 3 + strings.Count(matter, "\n")
	return d, d.decode(matter)
}

// ReadTOML reads a file that is front matter as a whole.
func ReadTOML(file tree.File) (d *File, ok bool) {
	d = &File{Path: file.Path, Lang: portal.Vietnamese, first: 1}
	text, problems := file.Pasted()
	d.Problems = problems
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

// At is the place of what stands at a line and column of the front matter,
// counted in the file's lines, once it is cleaned.
func (d *File) At(line, column int) portal.Pos {
	line, column = d.matter.Origin(line-d.first+1, column)
	return portal.Pos{File: d.Path, Line: line + d.first - 1, Column: column}
}

// inMatter is At for lines that are counted in the front matter.
func (d *File) inMatter(line, column int) portal.Pos { return d.At(line+d.first-1, column) }

// inBody is the place of what stands at a line and column of the body.
func (d *File) inBody(line, column int) portal.Pos {
	line, column = d.Body.Origin(line, column)
	return portal.Pos{File: d.Path, Line: line + d.bodyLine - 1, Column: column}
}

// Markdown is the body, and what is wrong with it or was hardly meant.
func (d *File) Markdown() (portal.Body, diag.List) {
	body, problems := markdown.ParseAt(d.inBody, d.Lang, d.Body.Text)
	problems.Add(markdown.Unmeant(d.inBody, d.Body.Text)...)
	return body, problems
}

// decode reads the TOML, once it is cleaned. The front matter may hold one
// syntax error at a time: the library stops at the first.
func (d *File) decode(pasted string) bool {
	d.Values = map[string]any{}
	d.matter = tree.CleanLines(pasted)
	matter := d.matter.Text
	_, err := toml.Decode(matter, &d.Values)
	if err != nil {
		p := d.syntax(matter, err)
		p.Pos = d.At(p.Pos.Line, p.Pos.Column)
		d.Problems.Add(p)
		return false
	}
	var twice []string
	d.Spots, twice = position.Find(matter)
	for _, key := range twice {
		d.Problems.Add(diag.Error(d.KeyPos(key), "front-matter.duplicate", "key", position.Readable(key)))
	}
	return len(twice) == 0
}

// KeyPos is the place of a key, by its path; of one that is not there, that of
// the front matter.
func (d *File) KeyPos(key string) portal.Pos {
	s, ok := d.Spots[key]
	if !ok {
		return portal.Pos{File: d.Path, Line: d.first, Column: 1}
	}
	return d.inMatter(s.KeyLine, s.KeyColumn)
}

// ValuePos is the place of a key's value; of one that is not there, as KeyPos.
func (d *File) ValuePos(key string) portal.Pos {
	s, ok := d.Spots[key]
	if !ok {
		return d.KeyPos(key)
	}
	return d.inMatter(s.ValueLine, s.ValueColumn)
}

// place is the position of an offset in the front matter.
func (d *File) place(matter string, offset int) portal.Pos {
	start := strings.LastIndexByte(matter[:offset], '\n') + 1
	return portal.Pos{
		File:   d.Path,
		Line:   d.first + strings.Count(matter[:offset], "\n"),
		Column: 1 + utf8.RuneCountInString(matter[start:offset]),
	}
}
