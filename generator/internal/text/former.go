package text

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// places is the names in the portal's catalogue, for which a text is searched.
type places []*portal.Place

// formerNames finds the names out of use in a Vietnamese block: a note for
// those that share the day and the sources.
func (p places) formerNames(block portal.Block) []textNote {
	type named struct {
		*portal.Place
		end int
	}
	var found []named
	for _, place := range p {
		if span, ok := p.nameIn(portal.Vietnamese, place, block.Plain); ok && !place.Until.IsZero() {
			found = append(found, named{place, span.End})
		}
	}
	slices.SortStableFunc(found, func(a, b named) int { return a.end - b.end })
	var all []textNote
	for _, name := range found {
		at := slices.IndexFunc(all, func(n textNote) bool { return sameEnd(n.places[0], name.Place) })
		if at < 0 {
			at = len(all)
			n := textNote{about: block.Anchor, anchor: "ten-" + block.Anchor, end: name.end}
			if at > 0 {
				n.anchor += "-" + strconv.Itoa(at+1)
			}
			all = append(all, n)
		}
		all[at].places = append(all[at].places, name.Place)
	}
	return all
}

// sameEnd reports whether two names went out of use on one day, as the same
// sources say.
func sameEnd(a, b *portal.Place) bool {
	return a.Until == b.Until && slices.EqualFunc(a.Sources, b.Sources, func(a, b portal.Citation) bool { return a.Key() == b.Key() })
}

// nameIn finds where text in lang first names a place: not as a part of a
// longer word, nor of the longer name of another place.
func (p places) nameIn(lang portal.Lang, place *portal.Place, text string) (portal.Annotation, bool) {
	name, in := place.Name.In(lang)
	if in != lang {
		return portal.Annotation{}, false
	}
	var longer []portal.Annotation
	for _, other := range p {
		if whole, in := other.Name.In(lang); in == lang && whole != name && strings.Contains(whole, name) {
			longer = append(longer, portal.WordSpans(text, whole, false)...)
		}
	}
	for _, span := range portal.WordSpans(text, name, false) {
		if !slices.ContainsFunc(longer, func(l portal.Annotation) bool { return l.Start <= span.Start && span.End <= l.End }) {
			return span, true
		}
	}
	return portal.Annotation{}, false
}

// FormerNames notes the names in a report that have gone out of use: a note
// for those that share the day and the sources, in the order of the places.
func FormerNames(lang portal.Lang, all []*portal.Place, r *portal.Report, cites *prose.Citations) []Note {
	said := []portal.Text{r.Title}
	for _, e := range r.Events {
		said = append(said, e.Title, e.Note)
	}
	for _, st := range r.Statements {
		said = append(said, st.Title, st.Reason, st.Note)
	}
	var texts []string
	for _, text := range said {
		words, _ := text.In(lang)
		texts = append(texts, words)
	}
	body := r.Body.In(lang)
	for _, block := range slices.Concat(body.Blocks, body.Notes) {
		texts = append(texts, block.Plain)
	}
	var former []*portal.Place
	for _, place := range all {
		named := slices.ContainsFunc(texts, func(text string) bool {
			_, ok := places(all).nameIn(lang, place, text)
			return ok
		})
		if named {
			former = append(former, place)
		}
	}
	return OutOfUse(lang, former, cites)
}

// OutOfUse notes which names of places have gone out of use: a note for those
// that share the day and the sources, the earliest first. A list cites nothing,
// and has no cites.
func OutOfUse(lang portal.Lang, named []*portal.Place, cites *prose.Citations) []Note {
	var notes []textNote
	for _, place := range named {
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
		note := Note{Kind: n.kind(), Printed: namesOf(lang, n), Until: view.Date(lang, n.places[0].Until)}
		if cites != nil {
			note.Cites = cites.All(n.places[0].Sources)
		}
		all = append(all, note)
	}
	return all
}
