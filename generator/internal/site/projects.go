package site

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ProjectsPage lists every project.
type ProjectsPage struct {
	Frame
	Projects []ProjectCard // by title
	Calendar Calendar
}

// ProjectCard is a project in a list.
type ProjectCard struct {
	Link
	Summary Words
	State   State
	Stage   string
	Reason  *Milestone
	Report  *Link  // the latest; nil when there is none
	Quarter string // of that report
	Missing string // the latest quarter whose report is owed and not there; ""
}

func (s *Site) projects(page *Page) any {
	// The frame's words are the site's: a page without content of its own.
	return ProjectsPage{Frame: s.frame(page, portal.Text{}, portal.Text{}), Projects: s.cards(page), Calendar: s.calendar(page)}
}

// cards lists the projects in the order of their titles.
func (s *Site) cards(page *Page) []ProjectCard {
	var cards []ProjectCard
	for _, p := range s.projectsByTitle(page) {
		cards = append(cards, s.card(page, p))
	}
	return cards
}

func (s *Site) card(page *Page, p *portal.Project) ProjectCard {
	asOf := s.portal.AsOf
	milestones := p.Milestones(asOf)
	headline := portal.HeadlineOf(p.Stage(asOf), milestones)
	card := ProjectCard{
		Link:    Link{Words: words(page, p.Title), URL: projectURL(p)(page.Lang)},
		Summary: words(page, p.Summary),
		State:   State(headline),
		Stage:   stageKey(p.Stage(asOf)),
		Missing: s.missing(page, p),
	}
	var views []Milestone
	for _, m := range milestones {
		views = append(views, s.milestone(page, p, m, milestones, s.citations(page)))
	}
	if card.Reason = reason(headline, views); card.Reason != nil {
		card.Reason.Cites, card.Reason.FirstCites, card.Reason.Moves, card.Reason.UnmetCites = nil, nil, nil, nil // no sources in a list
	}
	if reports := p.ReportsBy(asOf); len(reports) > 0 {
		last := reports[len(reports)-1]
		card.Report = &Link{Words: words(page, last.Title), URL: reportURL(last)(page.Lang)}
		card.Quarter = i18n.Quarter(page.Lang, last.Quarter)
	}
	return card
}
