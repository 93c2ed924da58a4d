package site

import (
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// CitedPage lists the documents that a resolution cites.
type CitedPage struct {
	Frame
	Resolution Link       // to the whole text
	Numbered   []Document // documents that have a number
	Unnumbered []Document // documents that the text names without one
}

// Document is one of them.
type Document struct {
	Anchor string // its id on the page
	Title  Words  // as the text names it
	Date   When   // empty where the text gives none
	Places []Link // to each place that cites it
	Notes  []Link // on its words: the portal's, "*12"
}

func citedURL(r *portal.Resolution) func(portal.Lang) string {
	return func(lang portal.Lang) string {
		return resolutionURL(r)(lang) + localised(lang, "vien-dan/", "cited/")
	}
}

func (s *Site) cited(page *Page, r *portal.Resolution) any {
	v := CitedPage{
		Frame:      s.frame(page, r.Short, r.Summary),
		Resolution: Link{Words: words(page, r.Short), URL: resolutionURL(r)(page.Lang)},
	}
	v.Crumbs = []Link{v.Resolution}
	notes := s.textNotes(r)
	for _, d := range r.Documents {
		view := Document{Anchor: d.ID, Title: words(page, d.Title), Date: when(page.Lang, d.Date)}
		for _, m := range d.Cited {
			view.Places = append(view.Places, Link{
				Words: Words{Text: placeName(page.Lang, r, m.Clause)},
				URL:   resolutionURL(r)(page.Lang) + "#" + m.Clause.String(),
			})
			view.Notes = append(view.Notes, notesWithin(page, r, notes, m)...)
		}
		if d.Number != "" {
			v.Numbered = append(v.Numbered, view)
		} else {
			v.Unnumbered = append(v.Unnumbered, view)
		}
	}
	return v
}

// notesWithin links to the notes on errata in the words that cite a document.
func notesWithin(page *Page, r *portal.Resolution, notes []textNote, cited *portal.Mandate) []Link {
	quote, _ := cited.Quote.In(portal.Vietnamese)
	var all []Link
	for _, n := range notes {
		if n.erratum == nil || !slices.Contains(r.Passages(cited.Clause), n.about) {
			continue
		}
		said := n.erratum.Read
		if said == "" {
			said = n.erratum.Printed
		}
		if strings.Contains(quote, said) {
			all = append(all, Link{Words: Words{Text: n.mark}, URL: resolutionURL(r)(page.Lang) + "#" + n.anchor})
		}
	}
	return all
}
