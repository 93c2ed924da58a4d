package story

import (
	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// Item is a component of a project, or a task of the resolution that belongs to
// it, with the words that name it.
type Item struct {
	Anchor  string     // its id on the page
	Title   view.Words // its name
	Mandate *Mandate   // nil: the resolution does not name it
}

// Items lists what a project is made of, in the order of its file.
func Items(lang portal.Lang, p *portal.Project) []Item {
	var all []Item
	for _, item := range p.Items {
		v := Item{Anchor: address.ItemAnchor(item.ID), Title: view.Text(lang, item.Title)}
		if item.Mandate != nil {
			m := MandateOf(lang, item.Mandate)
			v.Mandate = &m
		}
		all = append(all, v)
	}
	return all
}
