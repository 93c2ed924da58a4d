package document

import (
	"regexp"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// pairForm is the two digests of a passage, as a message hands them out.
var pairForm = regexp.MustCompile(`^[bkn][a-z2-7]{10}/[bkn][a-z2-7]{10}$`)

// StampKey is the key that holds what an English file says that it translates.
const StampKey = "translates"

// ConfirmedKey is the key of what was confirmed of a translation.
const ConfirmedKey = "confirmed"

// Stamp reads what an English file, whose top level t is, says that it
// translates of source, and what was confirmed of it.
func (t *Table) Stamp(source *File) {
	d := t.doc
	d.source = source
	if t.Has(StampKey) {
		d.Stamped = []string{}
	}
	d.stamps = map[string]bool{}
	for _, w := range t.handedOut(StampKey) {
		d.Stamped = append(d.Stamped, w.Text)
		d.stamps[w.Text] = true
	}
	for _, w := range t.handedOut(ConfirmedKey) {
		vi, en, _ := strings.Cut(w.Text, "/")
		if !pairForm.MatchString(w.Text) {
			d.Problems.Add(diag.Warning(w.Pos, "numbers-disagree.form", "value", w.Text))
			continue
		}
		d.Confirmed = append(d.Confirmed, portal.Confirmation{VI: vi, EN: en, Pos: w.Pos})
	}
}

// Stamp does so where nothing else of the front matter is asked for.
func (d *File) Stamp(source *File) { (&Table{doc: d, values: d.Values}).Stamp(source) }

// Translates reports whether the file is stamped as made of the Vietnamese words
// with this digest.
func (d *File) Translates(digest string) bool { return d.stamps[digest] }

// handedOut reads a list of strings that the program hands out.
func (t *Table) handedOut(name string) []Word {
	t.known = append(t.known, name)
	elements, ok := t.values[name].([]any)
	if !ok && t.Has(name) {
		t.Fail(t.ValuePos(name), "front-matter.type", "key", name, "want", "@want.list")
	}
	var all []Word
	for i, element := range elements {
		pos := t.doc.ValuePos(position.Path(t.key(name), strconv.Itoa(i)))
		text, ok := element.(string)
		if !ok {
			t.Fail(pos, "front-matter.type", "key", name, "want", "@want.text")
		}
		all = append(all, Word{text, pos})
	}
	return all
}

// sunken takes out of a group what was pasted into it and belongs above the
// groups, and says so.
func (t *Table) sunken() {
	for _, key := range [2]string{StampKey, ConfirmedKey} {
		if _, isList := t.values[key].([]any); isList && t.path != "" && t.English() {
			delete(t.values, key)
			t.Fail(t.KeyPos(key), "front-matter.above", "key", key, "table", position.Readable(t.path))
		}
	}
}
