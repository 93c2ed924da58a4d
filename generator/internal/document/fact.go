package document

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// Fact reports whether a fact may be read here: in an English file it may
// not, and its presence is a problem.
func (t *Table) Fact(name string) bool {
	if t.English() {
		t.known = append(t.known, name)
		if t.Has(name) {
			t.Fail(t.KeyPos(name), "fact-in-translation", "key", name)
		}
		return false
	}
	return true
}

// Text reads a fact that is a string.
func (t *Table) Text(name string) (string, bool) {
	if !t.Fact(name) {
		return "", false
	}
	return t.Str(name)
}

// Choice reads a fact that is one of a few words.
func (t *Table) Choice(name string, choices ...string) (string, bool) {
	s, ok := t.Text(name)
	if ok && !slices.Contains(choices, s) {
		t.Fail(t.ValuePos(name), "front-matter.choice", "key", name, "value", s,
			"choices", strings.Join(choices, ", "))
		return "", false
	}
	return s, ok
}

// Date reads a fact that is a date; a deadline is one, too.
func (t *Table) Date(name string, into *portal.Date) {
	if t.bareDate(name) {
		return
	}
	if s, ok := t.Text(name); ok {
		date, err := portal.ParseDate(s)
		if err != nil {
			if month, year, days := i18n.Overrun(s); days > 0 {
				t.Fail(t.ValuePos(name), "date-form.no-day", "value", s, "month", "@month."+month, "year", year, "count", strconv.Itoa(days))
				return
			}
			t.Fail(t.ValuePos(name), "date-form", written(i18n.DateMeant(s), "value", s)...)
			return
		}
		*into = date
	}
}

// Day reads a date that must be known to the day.
func (t *Table) Day(name string, into *portal.Day) {
	var date portal.Date
	t.Date(name, &date)
	switch {
	case date.IsZero():
	case date.By || !date.ToTheDay():
		t.Fail(t.ValuePos(name), "date-form.day", "value", date.String())
	default:
		*into = date.End
	}
}

// Quarter reads a fact that is a quarter.
func (t *Table) Quarter(name string, into *portal.Quarter) {
	if t.bareDate(name) {
		return
	}
	if s, ok := t.Text(name); ok {
		quarter, err := portal.ParseQuarter(s)
		if err != nil {
			t.Fail(t.ValuePos(name), "date-form.quarter", written(i18n.QuarterMeant(s), "value", s)...)
			return
		}
		*into = quarter
	}
}

// Value reads a fact that is a value.
func (t *Table) Value(name string, into *portal.Value) {
	if t.bareValue(name) {
		return
	}
	if s, ok := t.Text(name); ok {
		value, err := portal.ParseValue(s)
		if err != nil {
			t.Fail(t.ValuePos(name), "value-form", "value", s)
			return
		}
		*into = value
	}
}

// Address reads a fact that is a web address.
func (t *Table) Address(name string) (string, bool) {
	address, ok := t.Text(name)
	if !ok {
		return "", false
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" {
		t.Fail(t.ValuePos(name), "link-unsafe.url", written(completed(address), "target", address)...)
		return "", false
	}
	return address, true
}

// Word is a string of a list, with its place.
type Word struct {
	Text string
	Pos  portal.Pos
}

// List reads a fact that is one string or a list of them.
func (t *Table) List(name string) []Word {
	if !t.Fact(name) {
		return nil
	}
	value, ok := t.values[name].([]any)
	if !ok {
		if s, ok := t.Str(name); ok {
			return []Word{{s, t.ValuePos(name)}}
		}
		return nil
	}
	t.known = append(t.known, name)
	var all []Word
	for i, element := range value {
		pos := t.doc.ValuePos(position.Path(t.key(name), strconv.Itoa(i)))
		s, ok := element.(string)
		if !ok || strings.TrimSpace(s) == "" {
			t.Fail(pos, "front-matter.type", "key", name, "want", "@want.text")
			continue
		}
		if holdsPlace.MatchString(strings.TrimSpace(s)) {
			t.unfilled(pos, strings.TrimSpace(s))
			continue
		}
		all = append(all, Word{strings.TrimSpace(s), pos})
	}
	return all
}

// Draft reads the one value that stands without quotes.
func (t *Table) Draft() bool {
	t.known = append(t.known, "draft")
	value, ok := t.values["draft"]
	if !ok {
		return false
	}
	draft, ok := value.(bool)
	if !ok {
		t.Fail(t.ValuePos("draft"), "front-matter.type", "key", "draft", "want", "@want.bool")
	}
	t.doc.Draft = draft
	return draft
}
