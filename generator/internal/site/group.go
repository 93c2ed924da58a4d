package site

import (
	"cmp"
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Group is projects that share something: a sector, a state, a clause that
// directs them, a place.
type Group struct {
	ID       string // as in an address: "undated", "transport", "ket-luan.ii-1-4"
	Words           // its name; empty where the site's words have one for the ID
	URL      string // of the clause's page; ""
	Old      bool   // the place's name is out of use
	Projects []Link // by title
}

// noSector stands for the sector of a project that names none.
const noSector = "other"

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
func links(page *Page, projects []*portal.Project) []Link {
	var all []Link
	for _, p := range projects {
		all = append(all, Link{Words: words(page, p.Title), URL: projectURL(p)(page.Lang)})
	}
	return all
}

// sectorGroups lists the sectors that there are, with their projects.
func (s *Site) sectorGroups(page *Page) []Group {
	var groups []Group
	order, all := bySector(s.projectsByTitle(page))
	for _, sector := range order {
		groups = append(groups, Group{ID: sector, Projects: links(page, all[sector])})
	}
	return groups
}

// stateGroups lists the states in which there are projects, in the order in
// which they are decided.
func (s *Site) stateGroups(page *Page) []Group {
	all := map[portal.Headline][]*portal.Project{}
	for _, p := range s.projectsByTitle(page) {
		all[s.headline(p)] = append(all[s.headline(p)], p)
	}
	var groups []Group
	for _, headline := range portal.Headlines() {
		if len(all[headline]) > 0 {
			groups = append(groups, Group{ID: string(headline), Projects: links(page, all[headline])})
		}
	}
	return groups
}

// placeGroups lists the places in which projects lie, by name, and notes which
// names are out of use.
func (s *Site) placeGroups(page *Page) (groups []Group, old []Note) {
	var former []*portal.Place
	places := slices.Clone(s.portal.Places)
	compare := i18n.Collate(page.Lang)
	slices.SortStableFunc(places, func(a, b *portal.Place) int {
		return compare(words(page, a.Name).Text, words(page, b.Name).Text)
	})
	for _, place := range places {
		var here []*portal.Project
		for _, p := range s.projectsByTitle(page) {
			if slices.Contains(p.Places, place) {
				here = append(here, p)
			}
		}
		if len(here) == 0 {
			continue
		}
		groups = append(groups, Group{
			ID: place.ID, Words: words(page, place.Name), Old: !place.Until.IsZero(), Projects: links(page, here),
		})
		if !place.Until.IsZero() {
			former = append(former, place)
		}
	}
	return groups, outOfUse(page, former, nil)
}

// clauseGroups lists the clauses and footnotes that name projects, in the order
// of the text.
func (s *Site) clauseGroups(page *Page) []Group {
	named := map[string][]*portal.Project{}
	for _, p := range s.projectsByTitle(page) {
		for _, id := range clausesOf(p) {
			named[id] = append(named[id], p)
		}
	}
	var groups []Group
	for _, r := range s.portal.Resolutions {
		add := func(ref portal.ClauseRef, name Words, url string) {
			if here := named[clauseID(r, ref)]; len(here) > 0 {
				groups = append(groups, Group{ID: clauseID(r, ref), Words: name, URL: url, Projects: links(page, here)})
			}
		}
		for _, c := range r.Clauses {
			switch {
			case r.Clause(c.Ref) != c: // a number printed twice
			case hasPage(r, c):
				add(c.Ref, words(page, clauseTitle(r, c)), clauseURL(r, c)(page.Lang))
			default:
				add(c.Ref, words(page, clauseTitle(r, c)), resolutionURL(r)(page.Lang)+"#"+c.Ref.String())
			}
		}
		for _, n := range r.Body.VI.Notes {
			if ref, err := portal.ParseClauseRef(n.Anchor); err == nil {
				add(ref, Words{Text: upperFirst(placeName(page.Lang, r, ref))}, resolutionURL(r)(page.Lang)+"#"+n.Anchor)
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
