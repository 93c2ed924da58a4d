package site

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// textNote is what the portal notes on one paragraph or footnote of the text:
// an erratum, or the names in it that went out of use on one day.
type textNote struct {
	about   string // the paragraph's anchor
	anchor  string // the note's own id in a page
	mark    string // "*1": in the order in which the text is read
	erratum *portal.Erratum
	places  []*portal.Place // else: in the order of the text
	end     int             // of its words, where it is referred to
}

// textNotes lists the notes on a resolution, the same for every page of it: in
// the order of the text, a footnote read where it is first referred to.
func (s *Site) textNotes(r *portal.Resolution) []textNote {
	var all []textNote
	var known []string
	var read func(anchor string)
	read = func(anchor string) {
		block, ok := r.Corrected(portal.Vietnamese, anchor)
		if !ok || slices.Contains(known, anchor) {
			return
		}
		known = append(known, anchor)
		here := append(errataIn(r, block), s.formerNames(block)...)
		slices.SortStableFunc(here, func(a, b textNote) int { return a.end - b.end })
		at := 0
		for _, piece := range block.Pieces {
			at += spoken(piece)
			if piece.Kind != portal.NoteRef {
				continue
			}
			before := 0
			for before < len(here) && here[before].end <= at {
				before++
			}
			all, here = append(all, here[:before]...), here[before:]
			read(noteAnchor(piece.Target))
		}
		all = append(all, here...)
	}
	for _, c := range r.Clauses {
		for _, anchor := range c.Paragraphs {
			read(anchor)
		}
	}
	for _, note := range r.Body.VI.Notes {
		read(note.Anchor)
	}
	for i := range all {
		all[i].mark = "*" + strconv.Itoa(i+1)
	}
	return all
}

// spoken is how many bytes of a block's plain text a piece is.
func spoken(p portal.Piece) int {
	if p.Kind == portal.Words {
		return len(p.Text)
	}
	return 0
}

func errataIn(r *portal.Resolution, block portal.Block) []textNote {
	ends := map[string]int{} // in the corrected reading
	at := 0
	for _, piece := range block.Pieces {
		if at += spoken(piece); piece.Kind == portal.MarkClose {
			ends[piece.Target] = at
		}
	}
	var all []textNote
	for _, e := range r.ErrataAt(block.Anchor) {
		all = append(all, textNote{about: block.Anchor, anchor: erratumAnchor(e.ID), erratum: e, end: ends[e.ID]})
	}
	return all
}

// formerNames finds the names out of use in a Vietnamese block: a note for
// those that share the day and the sources.
func (s *Site) formerNames(block portal.Block) []textNote {
	type named struct {
		*portal.Place
		end int
	}
	var found []named
	for _, place := range s.portal.Places {
		if span, ok := s.nameIn(portal.Vietnamese, place, block.Plain); ok && !place.Until.IsZero() {
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
func (s *Site) nameIn(lang portal.Lang, place *portal.Place, text string) (portal.Annotation, bool) {
	name, in := place.Name.In(lang)
	if in != lang {
		return portal.Annotation{}, false
	}
	var longer []portal.Annotation
	for _, other := range s.portal.Places {
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

// spansIn is where the words that a note is about stand in a block in lang; nil
// where they do not. A Vietnamese block has its errata marked already.
func (s *Site) spansIn(lang portal.Lang, n textNote, block portal.Block) []portal.Annotation {
	var all []portal.Annotation
	for _, place := range n.places {
		if span, ok := s.nameIn(lang, place, block.Plain); ok {
			all = append(all, span)
		}
	}
	if n.erratum != nil && lang == portal.English && n.erratum.At != "" {
		all = portal.QuoteSpans(block.Plain, n.erratum.At)
	}
	return all
}

func noteAnchor(label string) string { return "fn-" + strings.ToLower(label) }
