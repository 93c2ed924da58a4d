package text

import (
	"slices"
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// Document is a document that a resolution cites.
type Document struct {
	Anchor string      // its id on the page
	Title  view.Words  // as the text names it
	Date   view.When   // empty where the text gives none
	Places []view.Link // to each place that cites it
	Notes  []view.Link // on its words: the portal's, "*12"
}

// Documents lists the documents that r, one of p's, cites: those that have a
// number, and those that the text names without one.
func Documents(lang portal.Lang, p *portal.Portal, r *portal.Resolution) (numbered, unnumbered []Document) {
	notes := places(p.Places).notes(r)
	for _, d := range r.Documents {
		v := Document{Anchor: d.ID, Title: view.Text(lang, d.Title), Date: view.Date(lang, d.Date)}
		for _, m := range d.Cited {
			v.Places = append(v.Places, view.Link{
				Words: view.Words{Text: view.Place(lang, r, m.Clause)},
				URL:   address.Resolution(r)(lang) + "#" + m.Clause.String(),
			})
			v.Notes = append(v.Notes, notesWithin(lang, r, notes, m)...)
		}
		if d.Number != "" {
			numbered = append(numbered, v)
		} else {
			unnumbered = append(unnumbered, v)
		}
	}
	return numbered, unnumbered
}

// notesWithin links to the notes on errata in the words that cite a document.
func notesWithin(lang portal.Lang, r *portal.Resolution, notes []textNote, cited *portal.Mandate) []view.Link {
	quote, _ := cited.Quote.In(portal.Vietnamese)
	var all []view.Link
	for _, n := range notes {
		if n.erratum == nil || !slices.Contains(r.Passages(cited.Clause), n.about) {
			continue
		}
		said := n.erratum.Read
		if said == "" {
			said = n.erratum.Printed
		}
		if strings.Contains(quote, said) {
			all = append(all, view.Link{Words: view.Words{Text: n.mark}, URL: address.Resolution(r)(lang) + "#" + n.anchor})
		}
	}
	return all
}
