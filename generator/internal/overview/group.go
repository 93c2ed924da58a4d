// Package overview tells of all projects at once: by sector, state, clause and
// place, with what each is found by; quarter by quarter; and what has passed its
// date.
package overview

import (
	"cmp"
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// Group is projects that share something: a sector, a state, a clause that
// directs them, a place.
type Group struct {
	ID         string      // as in an address: "undated", "transport", "ket-luan.ii-1-4"
	view.Words             // its name; empty where the site's words have one for the ID
	URL        string      // of the clause's page; ""
	Old        bool        // the place's name is out of use
	Projects   []view.Link // by title
}

// noSector stands for the sector of a project that names none.
const noSector = "other"

// SectorAnchor is where the list of all projects has those of a project's
// sector.
func SectorAnchor(p *portal.Project) string { return "linh-vuc-" + sectorOf(p) }

func sectorOf(p *portal.Project) string { return cmp.Or(p.BroadSector(), noSector) }

// bySector groups projects by their broad sectors: the fullest first, at equal
// size in the order of OC4IDS, those without a sector last.
func bySector(projects []*portal.Project) (order []string, all map[string][]*portal.Project) {
	all = map[string][]*portal.Project{}
	for _, p := range projects {
		all[sectorOf(p)] = append(all[sectorOf(p)], p)
	}
	for _, sector := range portal.Sectors {
		if len(all[sector]) > 0 {
			order = append(order, sector)
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return len(all[b]) - len(all[a]) })
	if len(all[noSector]) > 0 {
		order = append(order, noSector)
	}
	return order, all
}

// links lists projects by name.
func links(lang portal.Lang, projects []*portal.Project) []view.Link {
	var all []view.Link
	for _, p := range projects {
		all = append(all, view.Link{Words: view.Text(lang, p.Title), URL: address.Project(p)(lang)})
	}
	return all
}

// BySector lists the sectors that there are, with their projects.
func BySector(lang portal.Lang, p *portal.Portal) []Group {
	var groups []Group
	order, all := bySector(ByTitle(lang, p))
	for _, sector := range order {
		groups = append(groups, Group{ID: sector, Projects: links(lang, all[sector])})
	}
	return groups
}

// ByState lists the states in which there are projects, in the order in
// which they are decided.
func ByState(lang portal.Lang, p *portal.Portal) []Group {
	all := map[progress.Headline][]*portal.Project{}
	for _, project := range ByTitle(lang, p) {
		headline := progress.HeadlineOf(project, p.AsOf)
		all[headline] = append(all[headline], project)
	}
	var groups []Group
	for _, headline := range progress.Headlines() {
		if len(all[headline]) > 0 {
			groups = append(groups, Group{ID: string(headline), Projects: links(lang, all[headline])})
		}
	}
	return groups
}

// ByPlace lists the places in which projects lie, by name, and notes which
// names are out of use.
func ByPlace(lang portal.Lang, p *portal.Portal) (groups []Group, old []text.Note) {
	var former []*portal.Place
	places := slices.Clone(p.Places)
	compare := i18n.Collate(lang)
	slices.SortStableFunc(places, func(a, b *portal.Place) int {
		return compare(view.Text(lang, a.Name).Text, view.Text(lang, b.Name).Text)
	})
	for _, place := range places {
		var here []*portal.Project
		for _, project := range ByTitle(lang, p) {
			if slices.Contains(project.Places, place) {
				here = append(here, project)
			}
		}
		if len(here) == 0 {
			continue
		}
		groups = append(groups, Group{
			ID: place.ID, Words: view.Text(lang, place.Name), Old: !place.Until.IsZero(), Projects: links(lang, here),
		})
		if !place.Until.IsZero() {
			former = append(former, place)
		}
	}
	return groups, text.OutOfUse(lang, former, nil)
}

// ByClause lists the clauses and footnotes that name projects, in the order
// of the text.
func ByClause(lang portal.Lang, p *portal.Portal) []Group {
	named := map[string][]*portal.Project{}
	for _, project := range ByTitle(lang, p) {
		for _, id := range clausesOf(project) {
			named[id] = append(named[id], project)
		}
	}
	var groups []Group
	for _, r := range p.Resolutions {
		add := func(ref portal.ClauseRef, name view.Words, url string) {
			if here := named[clauseID(r, ref)]; len(here) > 0 {
				groups = append(groups, Group{ID: clauseID(r, ref), Words: name, URL: url, Projects: links(lang, here)})
			}
		}
		for _, c := range r.Clauses {
			switch {
			case r.Clause(c.Ref) != c: // a number printed twice
			case text.HasPage(r, c):
				add(c.Ref, view.Text(lang, text.ClauseTitle(r, c)), address.Clause(r, c)(lang))
			default:
				add(c.Ref, view.Text(lang, text.ClauseTitle(r, c)), address.Resolution(r)(lang)+"#"+c.Ref.String())
			}
		}
		for _, n := range r.Body.VI.Notes {
			if ref, err := portal.ParseClauseRef(n.Anchor); err == nil {
				add(ref, view.Words{Text: text.UpperFirst(view.Place(lang, r, ref))}, address.Resolution(r)(lang)+"#"+n.Anchor)
			}
		}
	}
	return groups
}

// clauseID names a clause or a footnote among those of every resolution.
func clauseID(r *portal.Resolution, ref portal.ClauseRef) string {
	return r.ID + "." + ref.Clause().String()
}

// clausesOf lists the clauses that direct p or a part of it, each once.
func clausesOf(p *portal.Project) []string {
	var all []string
	add := func(m *portal.Mandate) {
		if m == nil || m.Resolution == nil {
			return
		}
		if id := clauseID(m.Resolution, m.Clause); !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	for _, m := range p.Mandates {
		add(m)
	}
	for _, item := range p.Items {
		add(item.Mandate)
	}
	return all
}

// ByTitle lists the projects as a reader of lang expects them.
func ByTitle(lang portal.Lang, p *portal.Portal) []*portal.Project {
	all := slices.Clone(p.Projects)
	compare := i18n.Collate(lang)
	title := func(p *portal.Project) string {
		words, _ := p.Title.In(lang)
		return words
	}
	slices.SortStableFunc(all, func(a, b *portal.Project) int { return compare(title(a), title(b)) })
	return all
}
