package text

import (
	"slices"
	"strconv"

	"camket/generator/internal/address"
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

// notes lists the notes on a resolution, the same for every page of it: in
// the order of the text, a footnote read where it is first referred to.
func (p places) notes(r *portal.Resolution) []textNote {
	var all []textNote
	var known []string
	var read func(anchor string)
	read = func(anchor string) {
		block, ok := r.Corrected(portal.Vietnamese, anchor)
		if !ok || slices.Contains(known, anchor) {
			return
		}
		known = append(known, anchor)
		here := append(errataIn(r, block), p.formerNames(block)...)
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
			read(address.NoteAnchor(piece.Target))
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
		all = append(all, textNote{about: block.Anchor, anchor: "dinh-chinh-" + e.ID, erratum: e, end: ends[e.ID]})
	}
	return all
}

// spansIn is where the words that a note is about stand in a block in lang; nil
// where they do not. A Vietnamese block has its errata marked already.
func (p places) spansIn(lang portal.Lang, n textNote, block portal.Block) []portal.Annotation {
	var all []portal.Annotation
	for _, place := range n.places {
		if span, ok := p.nameIn(lang, place, block.Plain); ok {
			all = append(all, span)
		}
	}
	if n.erratum != nil && lang == portal.English && n.erratum.At != "" {
		all = portal.QuoteSpans(block.Plain, n.erratum.At)
	}
	return all
}
