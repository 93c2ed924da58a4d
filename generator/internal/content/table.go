package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// table is one TOML table on its way into the domain. Asking for a key makes
// it known; done then reports every key that nobody asked for. The same code
// reads both languages of a thing: in an English file what is a fact is
// refused, and what are words goes beside the Vietnamese.
type table struct {
	doc    *document
	loader *loader
	path   string // "" for the file's top level
	values map[string]any
	known  []string // the keys that were asked for
	needed []string // those that must be there
}

func (l *loader) table(d *document) *table {
	return l.open(d, "", d.values)
}

func (l *loader) open(d *document, path string, values map[string]any) *table {
	t := &table{doc: d, loader: l, path: path, values: values}
	t.misplaced()
	t.sunken()
	return t
}

func (t *table) english() bool { return t.doc.lang == portal.English }

func (t *table) key(name string) string {
	return path(t.path, name)
}

// pos is where the table itself begins.
func (t *table) pos() portal.Pos { return t.doc.keyPos(t.path) }

// lines are those of the file on which the table's head and its last value stand.
func (t *table) lines() (first, last int) {
	first = t.pos().Line
	last = first
	for key, s := range t.doc.spots {
		if strings.HasPrefix(key, t.path+separator) && s.endLine > 0 {
			last = max(last, t.doc.at(s.endLine+t.doc.first-1, 1).Line)
		}
	}
	return first, last
}

func (t *table) valuePos(name string) portal.Pos { return t.doc.valuePos(t.key(name)) }

func (t *table) fail(pos portal.Pos, message string, args ...string) {
	t.doc.problems.Add(diag.Error(pos, message, args...))
}

// has reports whether the table has the key, in whatever form.
func (t *table) has(name string) bool {
	_, ok := t.values[name]
	return ok
}

// words reads one language's words.
func (t *table) words(name string, into *portal.Text) {
	if s, ok := t.str(name); ok {
		into.Set(t.doc.lang, s)
		into.Stale = t.wording(name, s)
	}
}

// need reports those of the keys that are not there. It comes before they are
// read; an English file needs none.
func (t *table) need(names ...string) {
	if t.english() {
		return
	}
	t.needed = append(t.needed, names...)
	for _, name := range names {
		if !t.has(name) {
			t.fail(t.pos(), "front-matter.required", "key", name)
		}
	}
}

// needWords is words that must be there: in Vietnamese an error, in English a
// missing translation.
func (t *table) needWords(name string, into *portal.Text) {
	t.need(name)
	t.words(name, into)
}

// both reads the words of both languages from a table's keys "vi" and "en".
func (t *table) both(into *portal.Text) {
	t.need("vi", "en")
	into.VI, _ = t.str("vi")
	into.EN, _ = t.str("en")
	t.loader.portal.Bilingual = append(t.loader.portal.Bilingual, portal.Passage{
		Key: readable(t.path),
		VI:  portal.Wording{Plain: into.VI, Pos: t.valuePos("vi")},
		EN:  portal.Wording{Plain: into.EN, Pos: t.valuePos("en")},
	})
}

// str reads a quoted string in either language.
func (t *table) str(name string) (string, bool) {
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
		t.unfilled(t.valuePos(name), s)
		return "", false
	}
	for _, r := range s {
		if tree.Forbidden(r) {
			t.fail(t.valuePos(name), "encoding.control", "char", fmt.Sprintf("U+%04X", r))
			return "", false
		}
	}
	return s, true
}

// plainWords is a string as it is meant: a long one may run over lines.
func plainWords(s string) string {
	return strings.ReplaceAll(norm.NFC.String(strings.TrimSpace(s)), "\n", " ")
}

func (t *table) wrongType(name string, value any, want string) {
	pos := t.valuePos(name)
	switch value.(type) {
	case int64, float64:
		t.fail(pos, "value-form.bare", "key", name, "value", t.raw(name), "written", t.raw(name))
	case time.Time:
		t.fail(pos, "date-form.bare", "key", name, "written", t.raw(name))
	default:
		t.fail(pos, "front-matter.type", "key", name, "want", want)
	}
}

// fact reports whether a fact may be read here: in an English file it may
// not, and its presence is a problem.
func (t *table) fact(name string) bool {
	if t.english() {
		t.known = append(t.known, name)
		if t.has(name) {
			t.fail(t.doc.keyPos(t.key(name)), "fact-in-translation", "key", name)
		}
		return false
	}
	return true
}

// text reads a fact that is a string.
func (t *table) text(name string) (string, bool) {
	if !t.fact(name) {
		return "", false
	}
	return t.str(name)
}

// choice reads a fact that is one of a few words.
func (t *table) choice(name string, choices ...string) (string, bool) {
	s, ok := t.text(name)
	if ok && !slices.Contains(choices, s) {
		t.fail(t.valuePos(name), "front-matter.choice", "key", name, "value", s,
			"choices", strings.Join(choices, ", "))
		return "", false
	}
	return s, ok
}

func (t *table) date(name string, into *portal.Date) {
	if t.bareDate(name) {
		return
	}
	if s, ok := t.text(name); ok {
		date, err := portal.ParseDate(s)
		if err != nil {
			if month, year, days := shorter(s); days > 0 {
				t.fail(t.valuePos(name), "date-form.no-day", "value", s, "month", "@month."+month, "year", year, "count", strconv.Itoa(days))
				return
			}
			t.fail(t.valuePos(name), "date-form", written(dateMeant(s), "value", s)...)
			return
		}
		*into = date
	}
}

// day reads a date that must be known to the day.
func (t *table) day(name string, into *portal.Day) {
	var date portal.Date
	t.date(name, &date)
	switch {
	case date.IsZero():
	case date.By || !date.ToTheDay():
		t.fail(t.valuePos(name), "date-form.day", "value", date.String())
	default:
		*into = date.End
	}
}

func (t *table) quarter(name string, into *portal.Quarter) {
	if t.bareDate(name) {
		return
	}
	if s, ok := t.text(name); ok {
		quarter, err := portal.ParseQuarter(s)
		if err != nil {
			t.fail(t.valuePos(name), "date-form.quarter", written(quarterMeant(s), "value", s)...)
			return
		}
		*into = quarter
	}
}

func (t *table) value(name string, into *portal.Value) {
	if t.bareValue(name) {
		return
	}
	if s, ok := t.text(name); ok {
		value, err := portal.ParseValue(s)
		if err != nil {
			t.fail(t.valuePos(name), "value-form", "value", s)
			return
		}
		*into = value
	}
}

// word is a string of a list, with its place.
type word struct {
	text string
	pos  portal.Pos
}

// list reads a fact that is one string or a list of them.
func (t *table) list(name string) []word {
	if !t.fact(name) {
		return nil
	}
	value, ok := t.values[name].([]any)
	if !ok {
		if s, ok := t.str(name); ok {
			return []word{{s, t.valuePos(name)}}
		}
		return nil
	}
	t.known = append(t.known, name)
	var all []word
	for i, element := range value {
		pos := t.doc.valuePos(path(t.key(name), strconv.Itoa(i)))
		s, ok := element.(string)
		if !ok || strings.TrimSpace(s) == "" {
			t.fail(pos, "front-matter.type", "key", name, "want", "@want.text")
			continue
		}
		if holdsPlace.MatchString(strings.TrimSpace(s)) {
			t.unfilled(pos, strings.TrimSpace(s))
			continue
		}
		all = append(all, word{strings.TrimSpace(s), pos})
	}
	return all
}

// draft reads the one value that stands without quotes.
func (t *table) draft() bool {
	t.known = append(t.known, "draft")
	value, ok := t.values["draft"]
	if !ok {
		return false
	}
	draft, ok := value.(bool)
	if !ok {
		t.fail(t.valuePos("draft"), "front-matter.type", "key", "draft", "want", "@want.bool")
	}
	return draft
}

// sub opens the table at name; nil when there is none.
func (t *table) sub(name string) *table {
	t.known = append(t.known, name)
	value, ok := t.values[name]
	if !ok {
		return nil
	}
	values, ok := value.(map[string]any)
	if !ok {
		t.fail(t.valuePos(name), "front-matter.type", "key", name, "want", "@want.table")
		return nil
	}
	return t.loader.open(t.doc, t.key(name), values)
}

// each visits the tables [name.ID] in the order of the file.
func (t *table) each(name string, visit func(id string, sub *table)) {
	outer := t.sub(name)
	if outer == nil {
		return
	}
	for _, id := range outer.keys() {
		if namesPlace.MatchString(id) {
			outer.unfilled(outer.doc.keyPos(outer.key(id)), id)
			continue
		}
		if sub := outer.sub(id); sub != nil {
			if !idForm.MatchString(id) && !t.english() {
				sub.fail(sub.pos(), "unexpected-file.name", "name", id)
			}
			visit(id, sub)
			sub.done()
		}
	}
}

// pairs visits the strings of the table [name] in the order of the file.
func (t *table) pairs(name string, visit func(key, value string, at *table)) {
	outer := t.sub(name)
	if outer == nil {
		return
	}
	for _, key := range outer.keys() {
		if value, ok := outer.str(key); ok {
			visit(key, value, outer)
		}
	}
}

// rows visits the tables [[name]], which are facts.
func (t *table) rows(name string, visit func(row *table)) {
	if !t.fact(name) {
		return
	}
	t.known = append(t.known, name)
	value, ok := t.values[name]
	if !ok {
		return
	}
	rows, ok := value.([]map[string]any)
	if !ok {
		t.fail(t.valuePos(name), "front-matter.type", "key", name, "want", "@want.tables")
		return
	}
	for i, values := range rows {
		row := t.loader.open(t.doc, path(t.key(name), strconv.Itoa(i)), values)
		visit(row)
		row.done()
	}
}

// keys lists the table's keys in the order of the file.
func (t *table) keys() []string {
	var keys []string
	for key := range t.values {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return t.doc.spots[t.key(a)].order - t.doc.spots[t.key(b)].order
	})
	return keys
}
