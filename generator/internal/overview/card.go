package overview

import (
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// SectorGroup is the projects of one sector.
type SectorGroup struct {
	ID       string        // a key of the site's words: "transport", or "other"
	Projects []ProjectCard // by title
}

// ProjectCard is a project in a list.
type ProjectCard struct {
	view.Link
	Summary view.Words       // in a sentence or two, without figures
	State   view.State       // the headline
	Stage   string           // a key of the site's words; "" when none was stated
	Reason  *story.Milestone // the milestone that decides the state; nil where none does
	Others  int              // how many other milestones are in the state of Reason
	Entry   *story.Entry     // the latest; nil when there is none
	Missing *story.Missing   // the reports that are owed and not there; nil for none

	Key     string // the words of its name, by which it is found: see findKey
	Further string // the other words by which it is found
	Clauses string // the IDs of its groups, with spaces between them
	Places  string // the IDs of its places, with spaces between them
}

// Sectors lists every project, by sector.
func Sectors(lang portal.Lang, p *portal.Portal) []SectorGroup {
	var groups []SectorGroup
	order, all := bySector(ByTitle(lang, p))
	for _, sector := range order {
		group := SectorGroup{ID: sector}
		for _, project := range all[sector] {
			group.Projects = append(group.Projects, cardOf(lang, p, project))
		}
		groups = append(groups, group)
	}
	return groups
}

func cardOf(lang portal.Lang, all *portal.Portal, p *portal.Project) ProjectCard {
	asOf, tell := all.AsOf, story.New(all, lang, false)
	milestones := progress.Milestones(p, asOf)
	headline := progress.HeadlineFrom(progress.Stage(p, asOf), milestones)
	card := ProjectCard{
		Link:    view.Link{Words: view.Text(lang, p.Title), URL: address.Project(p)(lang)},
		Summary: view.Text(lang, p.Summary),
		State:   view.State(headline),
		Stage:   story.StageKey(progress.Stage(p, asOf)),
		Entry:   tell.LatestEntry(p),
		Missing: tell.Missing(p),
		Clauses: strings.Join(clausesOf(p), " "),
	}
	card.Key, card.Further = findKey(p)
	var places []string
	for _, place := range p.Places {
		places = append(places, place.ID)
	}
	card.Places = strings.Join(places, " ")
	var views []story.Milestone
	for _, m := range milestones {
		views = append(views, tell.Milestone(p, m, milestones))
	}
	if card.Reason, card.Others = story.Reason(headline, views); card.Reason != nil {
		*card.Reason = card.Reason.Brief() // no sources in a list
	}
	return card
}
