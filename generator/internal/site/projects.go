package site

import (
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/text"
)

// ProjectsPage lists every project by its sector, and by whatever else it may
// be looked for.
type ProjectsPage struct {
	Frame
	Count   int                    // of the projects
	Sectors []overview.SectorGroup // every project, by sector
	States  []overview.Group       // the projects by headline
	Clauses []overview.Group       // the projects by the clause that names them
	Places  []overview.Group       // the projects by place
	Old     []text.Note            // names of places that are out of use
}

func (s *Site) projects(page *Page) any {
	// The frame's words are the site's: a page without content of its own.
	v := ProjectsPage{Frame: s.frame(page, portal.Text{}, portal.Text{}), Count: len(s.portal.Projects)}
	lang := page.Lang
	v.Sectors = overview.Sectors(lang, s.portal)
	v.States = overview.ByState(lang, s.portal)
	v.Clauses = overview.ByClause(lang, s.portal)
	v.Places, v.Old = overview.ByPlace(lang, s.portal)
	return v
}
