package site

import (
	"cmp"
	"slices"

	"camket/generator/internal/portal"
)

// formerNamesOf notes the names in a report that have gone out of use: a note
// for those that share the day and the sources, in the order of the places.
func (s *Site) formerNamesOf(page *Page, r *portal.Report, cites *citations) []Note {
	said := []portal.Text{r.Title}
	for _, e := range r.Events {
		said = append(said, e.Title, e.Note)
	}
	for _, st := range r.Statements {
		said = append(said, st.Title, st.Reason, st.Note)
	}
	var texts []string
	for _, text := range said {
		words, _ := text.In(page.Lang)
		texts = append(texts, words)
	}
	body := r.Body.In(page.Lang)
	for _, block := range slices.Concat(body.Blocks, body.Notes) {
		texts = append(texts, block.Plain)
	}
	var former []*portal.Place
	for _, place := range s.portal.Places {
		named := slices.ContainsFunc(texts, func(text string) bool {
			_, ok := s.nameIn(page.Lang, place, text)
			return ok
		})
		if named {
			former = append(former, place)
		}
	}
	return outOfUse(page, former, cites)
}

// outOfUse notes which names of places have gone out of use: a note for those
// that share the day and the sources, the earliest first. A list cites nothing,
// and has no cites.
func outOfUse(page *Page, places []*portal.Place, cites *citations) []Note {
	var notes []textNote
	for _, place := range places {
		if place.Until.IsZero() {
			continue
		}
		at := slices.IndexFunc(notes, func(n textNote) bool { return sameEnd(n.places[0], place) })
		if at < 0 {
			at, notes = len(notes), append(notes, textNote{})
		}
		notes[at].places = append(notes[at].places, place)
	}
	slices.SortStableFunc(notes, func(a, b textNote) int { return cmp.Compare(a.places[0].Until.End, b.places[0].Until.End) })
	var all []Note
	for _, n := range notes {
		note := Note{Kind: n.kind(), Printed: namesOf(page, n), Until: when(page.Lang, n.places[0].Until)}
		if cites != nil {
			note.Cites = cites.all(n.places[0].Sources)
		}
		all = append(all, note)
	}
	return all
}
