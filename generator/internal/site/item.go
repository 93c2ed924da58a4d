package site

import "camket/generator/internal/portal"

// Item is a component of a project, or a task of the resolution that belongs to
// it, with the words that name it.
type Item struct {
	Anchor  string   // its id on the page
	Title   Words    // its name
	Mandate *Mandate // nil: the resolution does not name it
}

// items lists what a project is made of, in the order of its file.
func items(page *Page, p *portal.Project) []Item {
	var all []Item
	for _, item := range p.Items {
		v := Item{Anchor: itemAnchor(item.ID), Title: words(page, item.Title)}
		if item.Mandate != nil {
			m := mandate(page, item.Mandate)
			v.Mandate = &m
		}
		all = append(all, v)
	}
	return all
}
