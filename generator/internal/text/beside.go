package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// note is the note with an anchor, for the page: a footnote or the portal's.
func (m *Marker) note(anchor string) Note {
	page := m.page
	v := Note{Anchor: anchor, Back: "#ref-" + anchor}
	at := slices.IndexFunc(m.notes, func(n textNote) bool { return n.anchor == anchor })
	if at < 0 {
		said := m.said(page.Lang, anchor)
		v.Mark, v.Lang, v.Runs, v.IsBlock = strings.TrimPrefix(anchor, "fn-"), said.Lang, said.Runs, said.IsBlock
		v.letters = said.letters
		return v
	}
	n := m.notes[at]
	v.Mark, v.Kind = n.mark, n.kind()
	if n.erratum == nil {
		v.Printed, v.Until = namesOf(page.Lang, n), view.Date(page.Lang, n.places[0].Until)
		v.Cites = m.w.Cites.All(n.places[0].Sources)
	} else {
		v.Note = view.Text(page.Lang, n.erratum.Note)
		v.Cites = m.w.Cites.All(n.erratum.Sources)
		if v.Kind == "correction" || page.Lang == portal.English && n.erratum.At == "" && m.reading != Bilingual {
			v.Printed = namesOf(page.Lang, n) // the page does not show these words
		}
	}
	v.letters = utf8.RuneCountInString(v.Note.Text + v.Until.Text)
	for _, printed := range v.Printed {
		v.letters += utf8.RuneCountInString(printed.Text)
	}
	return v
}

func (n textNote) kind() string {
	switch {
	case n.erratum == nil:
		return "name"
	case n.erratum.Read == "":
		return "note"
	}
	return "correction"
}

// namesOf is the words that a note is about, as they are printed.
func namesOf(lang portal.Lang, n textNote) []view.Words {
	if n.erratum != nil {
		return []view.Words{{Text: n.erratum.Printed, Lang: view.Foreign(lang, portal.Vietnamese)}}
	}
	var all []view.Words
	for _, place := range n.places {
		all = append(all, view.Text(lang, place.Name))
	}
	return all
}

// Errata lists the portal's notes on the whole text, each with what is printed.
func (m *Marker) Errata() []Erratum {
	var all []Erratum
	page := m.page
	for _, n := range m.notes {
		ref, _ := portal.ParseClauseRef(n.about)
		v := Erratum{Mark: n.mark, URL: "#" + n.anchor, Place: view.Place(page.Lang, m.r, ref), Kind: n.kind(), Printed: namesOf(page.Lang, n)}
		if v.Kind == "correction" {
			v.Read = view.Words{Text: n.erratum.Read, Lang: view.Foreign(page.Lang, portal.Vietnamese)}
		}
		all = append(all, v)
	}
	return all
}

// notesSince lists the notes that the page refers to for the first time since
// it had made so many references, each with those on itself behind it.
func (m *Marker) notesSince(made int) [][]Note {
	var all [][]Note
	for _, anchor := range slices.Clone(m.refs.List[made:]) {
		before := len(m.refs.List)
		group := []Note{m.note(anchor)}
		all = append(all, append(group, slices.Concat(m.notesSince(before)...)...))
	}
	return all
}

// Notes stand beside a paragraph as far as they are no longer than it: a line
// of notes holds half as many letters as one of text, but is less high, and the
// space between two notes is about half a line.
const (
	letters   = 0.6 // of notes beside a letter of text
	between   = 35  // letters' worth of space
	shortText = 500 // beside less text than this, notes may reach below it
)

// beside lists the notes of a paragraph of so many letters, the longest, for
// which there is no room beside it, as low. What stands beside it reaches below
// it only where nothing else stands there.
func beside(text int, groups [][]Note) []Note {
	size := func(group []Note) int {
		n := 0
		for _, note := range group {
			n += note.letters + between
		}
		return n
	}
	left := 0
	for _, group := range groups {
		left += size(group)
	}
	low := map[int]bool{}
	for room := max(text, shortText); len(low) < len(groups) && float64(left) > letters*float64(room); room = text {
		longest := -1
		for i, group := range groups {
			if !low[i] && (longest < 0 || size(group) > size(groups[longest])) {
				longest = i
			}
		}
		low[longest] = true
		left -= size(groups[longest])
	}
	var all []Note
	for i, group := range groups {
		for _, note := range group {
			note.Low = low[i]
			all = append(all, note)
		}
	}
	return all
}

// Unreferred lists the footnotes that the page does not refer to: an editor is
// warned of them, and a reader still finds them.
func (m *Marker) Unreferred() []Note {
	var all []Note
	for _, note := range m.r.Body.VI.Notes {
		if m.refs.Has(note.Anchor) {
			continue
		}
		before := len(m.refs.List)
		v := m.note(note.Anchor)
		v.Back = ""
		all = append(append(all, v), slices.Concat(m.notesSince(before)...)...)
	}
	return all
}
