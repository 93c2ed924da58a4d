package site

import (
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ProjectsPage lists every project by its sector, and by whatever else it may
// be looked for.
type ProjectsPage struct {
	Frame
	Count   int           // of the projects
	Sectors []SectorGroup // every project, by sector
	States  []Group       // the projects by headline
	Clauses []Group       // the projects by the clause that names them
	Places  []Group       // the projects by place
	Old     []Note        // names of places that are out of use
}

// SectorGroup is the projects of one sector.
type SectorGroup struct {
	ID       string        // a key of the site's words: "transport", or "other"
	Projects []ProjectCard // by title
}

// ProjectCard is a project in a list.
type ProjectCard struct {
	Link
	Summary Words      // in a sentence or two, without figures
	State   State      // the headline
	Stage   string     // a key of the site's words; "" when none was stated
	Reason  *Milestone // the milestone that decides the state; nil where none does
	Report  *Link      // the latest; nil when there is none
	Quarter string     // of that report
	Missing string     // the latest quarter whose report is owed and not there; ""

	Key     string // the words of its name, by which it is found: see findKey
	Further string // the other words by which it is found
	Clauses string // the IDs of its groups, with spaces between them
	Places  string // the IDs of its places, with spaces between them
}

func (s *Site) projects(page *Page) any {
	// The frame's words are the site's: a page without content of its own.
	v := ProjectsPage{Frame: s.frame(page, portal.Text{}, portal.Text{}), Count: len(s.portal.Projects)}
	order, all := bySector(s.projectsByTitle(page))
	for _, sector := range order {
		group := SectorGroup{ID: sector}
		for _, p := range all[sector] {
			group.Projects = append(group.Projects, s.card(page, p))
		}
		v.Sectors = append(v.Sectors, group)
	}
	v.States = s.stateGroups(page)
	v.Clauses = s.clauseGroups(page)
	v.Places, v.Old = s.placeGroups(page)
	return v
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
		Clauses: strings.Join(clausesOf(p), " "),
	}
	card.Key, card.Further = findKey(p)
	var places []string
	for _, place := range p.Places {
		places = append(places, place.ID)
	}
	card.Places = strings.Join(places, " ")
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
