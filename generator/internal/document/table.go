package document

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
	"camket/generator/internal/tree"
)

// Table is one TOML table on its way into the domain. Asking for a key makes
// it known; Done then reports every key that nobody asked for. The same code
// reads both languages of a thing: in an English file what is a fact is
// refused, and what are words goes beside the Vietnamese.
type Table struct {
	doc    *File
	path   string // "" for the file's top level
	values map[string]any
	known  []string // the keys that were asked for
	needed []string // those that must be there
}

// Table is the top level of the front matter.
func (d *File) Table() *Table { return d.open("", d.Values) }

func (d *File) open(path string, values map[string]any) *Table {
	t := &Table{doc: d, path: path, values: values}
	t.misplaced()
	t.sunken()
	return t
}

// English reports whether the file holds a translation, in which what is a fact
// is refused.
func (t *Table) English() bool { return t.doc.Lang == portal.English }

// key is the path of one of the table's keys.
func (t *Table) key(name string) string { return position.Path(t.path, name) }

// Pos is where the table itself begins.
func (t *Table) Pos() portal.Pos { return t.doc.KeyPos(t.path) }

// lines are those of the file on which the table's head and its last value stand.
func (t *Table) lines() (first, last int) {
	first = t.Pos().Line
	last = first
	for key, s := range t.doc.Spots {
		if strings.HasPrefix(key, t.path+position.Separator) && s.EndLine > 0 {
			last = max(last, t.doc.inMatter(s.EndLine, 1).Line)
		}
	}
	return first, last
}

// KeyPos is the place of one of the table's keys.
func (t *Table) KeyPos(name string) portal.Pos { return t.doc.KeyPos(t.key(name)) }

// ValuePos is the place of a key's value.
func (t *Table) ValuePos(name string) portal.Pos { return t.doc.ValuePos(t.key(name)) }

// Fail adds an error to the problems of the file.
func (t *Table) Fail(pos portal.Pos, message string, args ...string) {
	t.doc.Problems.Add(diag.Error(pos, message, args...))
}

// Has reports whether the table has the key, in whatever form.
func (t *Table) Has(name string) bool {
	_, ok := t.values[name]
	return ok
}

// Words reads one language's words.
func (t *Table) Words(name string, into *portal.Text) {
	if s, ok := t.Str(name); ok {
		into.Set(t.doc.Lang, s)
		into.Stale = t.wording(name, s)
	}
}

// Need reports those of the keys that are not there. It comes before they are
// read; an English file needs none.
func (t *Table) Need(names ...string) {
	if t.English() {
		return
	}
	t.needed = append(t.needed, names...)
	for _, name := range names {
		if !t.Has(name) {
			t.Fail(t.Pos(), "front-matter.required", "key", name)
		}
	}
}

// NeedWords is words that must be there: in Vietnamese an error, in English a
// missing translation.
func (t *Table) NeedWords(name string, into *portal.Text) {
	t.Need(name)
	t.Words(name, into)
}

// Both reads the words of both languages from a table's keys "vi" and "en".
func (t *Table) Both(into *portal.Text) {
	t.Need("vi", "en")
	into.VI, _ = t.Str("vi")
	into.EN, _ = t.Str("en")
	t.doc.Bilingual = append(t.doc.Bilingual, portal.Passage{
		Key: position.Readable(t.path),
		VI:  portal.Wording{Plain: into.VI, Pos: t.ValuePos("vi")},
		EN:  portal.Wording{Plain: into.EN, Pos: t.ValuePos("en")},
	})
}

// Str reads a quoted string in either language.
func (t *Table) Str(name string) (string, bool) {
	t.known = append(t.known, name)
	value, ok := t.values[name]
	if !ok {
		return "", false
	}
	s, ok := value.(string)
	if !ok {
		t.wrongType(name, value, "@want.text")
		return "", false
	}
	s = plainWords(s)
	switch {
	case s == "":
		t.empty(name)
		return "", false
	case holdsPlace.MatchString(s):
		t.unfilled(t.ValuePos(name), s)
		return "", false
	}
	for _, r := range s {
		if tree.Forbidden(r) {
			t.Fail(t.ValuePos(name), "encoding.control", "char", fmt.Sprintf("U+%04X", r))
			return "", false
		}
	}
	return s, true
}

// plainWords is a string as it is meant: a long one may run over lines.
func plainWords(s string) string {
	return strings.ReplaceAll(norm.NFC.String(strings.TrimSpace(s)), "\n", " ")
}

func (t *Table) wrongType(name string, value any, want string) {
	pos := t.ValuePos(name)
	switch value.(type) {
	case int64, float64:
		t.Fail(pos, "value-form.bare", "key", name, "value", t.raw(name), "written", t.raw(name))
	case time.Time:
		t.Fail(pos, "date-form.bare", "key", name, "written", t.raw(name))
	default:
		t.Fail(pos, "front-matter.type", "key", name, "want", want)
	}
}
