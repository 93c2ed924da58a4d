package site

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Card is what the picture shows that goes with a link to a page. The words of
// its state are the site's.
type Card struct {
	Name      string      // of the file, without language: a project's id, or "portal"
	Lang      portal.Lang // of the words on it
	Portal    string      // the portal's name
	Title     string      // a project's; "" for the portal's own card
	Lead      string      // what the portal is; "" for a project's card
	State     view.State  // the project's headline; "" on the portal's card
	AsOf      string      // "31/3/2026"
	Fictional bool        // the portal is a sample, and the picture says so
}

// Cards lists the card of the portal and of every project, in each language.
func (s *Site) Cards() []Card {
	var all []Card
	for _, lang := range portal.Langs {
		all = append(all, s.shareCard(lang, nil))
		for _, p := range s.portal.Projects {
			all = append(all, s.shareCard(lang, p))
		}
	}
	return all
}

// shareCard is the card of a project, or without one that of the portal.
func (s *Site) shareCard(lang portal.Lang, p *portal.Project) Card {
	settings, asOf := s.portal.Settings, s.portal.AsOf
	c := Card{Name: "portal", Lang: lang, Fictional: settings.Fictional}
	c.Portal, _ = settings.Title.In(lang)
	if asOf != 0 {
		c.AsOf = i18n.Day(lang, asOf)
	}
	if p == nil {
		c.Lead, _ = settings.Description.In(lang)
		return c
	}
	c.Name = p.ID
	c.Title, _ = p.Title.In(lang)
	c.Title = view.Typeset(c.Title)
	c.State = view.State(progress.HeadlineOf(p, asOf))
	return c
}
