// Package view has the pieces of which every view is made, in words of one
// language: names, dates, links, states, values with their units. They are
// plain data; a layout prints them as they are.
package view

import (
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Words is a piece of words, with their language where it is not the page's.
type Words struct {
	Text  string // "" where there is nothing to say
	Lang  string // "vi" where an English page shows Vietnamese; "" where it is the page's own
	Stale bool   // the Vietnamese changed after this was translated
}

// When is a date, for people and for machines.
type When struct {
	Text    string // "15/10/2025"; "" when not known
	Machine string // for <time datetime>; "" where HTML has no form for it
}

// Link is a link with the words on it.
type Link struct {
	Words
	URL     string // where it leads; "" where it leads nowhere
	Current bool   // it is the page itself, or the section that it is in
}

// State is a state's id, which is a key of the site's words and a class.
type State string

// Tally counts what is in one state.
type Tally struct {
	State State // of milestones, projects or quarters
	Count int   // how many there are
}

// Text is t for a page in lang.
func Text(lang portal.Lang, t portal.Text) Words {
	text, in := t.In(lang)
	if text == "" {
		return Words{} // nothing is in no language
	}
	return Words{Typeset(text), Foreign(lang, in), t.IsStale(lang)}
}

// Typeset keeps a dash at the end of a line, never at the beginning of one.
func Typeset(text string) string {
	return strings.ReplaceAll(text, " – ", "\u00a0– ")
}

// Foreign is the lang attribute of words in one language on a page in another;
// "" where they are the page's own.
func Foreign(page, lang portal.Lang) string {
	if lang == page || lang == "" {
		return ""
	}
	return string(lang)
}

// Date is d for a page in lang; empty where d is not known.
func Date(lang portal.Lang, d portal.Date) When {
	if d.IsZero() {
		return When{}
	}
	return When{i18n.DateShort(lang, d), i18n.Machine(d)}
}

// Day is d for a page in lang; empty where d is not known.
func Day(lang portal.Lang, d portal.Day) When {
	if d == 0 {
		return When{}
	}
	return Date(lang, portal.Date{Start: d, End: d})
}

// Quantity prints a value with its unit: "62,86%", "2.275 tỷ đồng".
func Quantity(lang portal.Lang, v portal.Value, of portal.Text) string {
	number := i18n.Value(lang, v)
	unit, _ := of.In(lang)
	switch unit {
	case "":
		return number
	case portal.InPercent:
		return number + unit
	}
	return number + "\u00a0" + unit
}

// Place says a place in a resolution: "clause II.1.4, paragraph b".
func Place(lang portal.Lang, r *portal.Resolution, ref portal.ClauseRef) string {
	if name := i18n.Clause(lang, ref); name != "" {
		return name
	}
	if c := r.Clause(ref); c != nil {
		name, _ := c.Name().In(lang)
		return name
	}
	return ref.String()
}

// ItemName is the name of an item; empty where there is none.
func ItemName(lang portal.Lang, item *portal.Item) Words {
	if item == nil {
		return Words{}
	}
	return Text(lang, item.Title)
}
