package sample

import (
	"iter"
	"strings"

	"camket/generator/internal/portal"
	"camket/generator/internal/telling"
)

// filesOf yields the files of a project.
func filesOf(p *telling.Project) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		folder := "content/projects/" + p.ID + "/"
		for _, lang := range portal.Langs {
			if !yield(folder+"index."+string(lang)+".md", projectFile(p, lang)) {
				return
			}
		}
		for _, e := range p.Entries {
			for _, lang := range portal.Langs {
				if !yield(folder+e.Quarter.String()+"."+string(lang)+".md", reportFile(e, lang)) {
					return
				}
			}
		}
		if p.Picture != nil {
			yield(folder+telling.PictureName, p.Picture)
		}
	}
}

// projectFile is the project's own file.
func projectFile(p *telling.Project, lang portal.Lang) []byte {
	m := &matter{lang: lang}
	m.words("title", p.Title)
	m.words("summary", p.Summary)
	m.fact("sector", p.Sector)
	m.fact("type", p.Type)
	m.fact("agency", p.Agency.ID)
	var places []string
	for _, place := range p.Places {
		places = append(places, place.ID)
	}
	m.facts("places", places)
	if p.ReportsFrom != (portal.Quarter{}) {
		m.fact("reports_from", strings.ToUpper(p.ReportsFrom.String()))
	}
	m.mandates(p.Mandates)
	for _, item := range p.Items {
		m.table("items", item.ID)
		m.words("title", item.Title)
	}
	m.statements(p.Statements)
	m.events(p.Events)
	m.sources(p.Sources)
	return m.file(p.Body)
}

// reportFile is one quarter's report.
func reportFile(e *telling.Entry, lang portal.Lang) []byte {
	m := &matter{lang: lang}
	m.words("title", e.Title)
	m.fact("published", e.Published.String())
	if e.Compiled {
		m.fact("origin", "tổng hợp")
	}
	m.fact("stage", string(e.Stage))
	m.statements(e.Statements)
	m.events(e.Events)
	for _, o := range e.Values {
		m.row("values")
		m.fact("measure", o.Measure.ID)
		if o.Item != nil {
			m.fact("item", o.Item.ID)
		}
		m.fact("value", asWritten(o.Value))
		m.date("date", o.Date)
		m.cites(o.Sources)
	}
	m.sources(e.Sources)
	return m.file(e.Body)
}

func (m *matter) mandates(all []*portal.Mandate) {
	for _, mandate := range all {
		m.table("mandate", mandate.Resolution.ID)
		m.words(mandate.Clause.String(), mandate.Quote)
	}
}

func (m *matter) statements(all []*portal.Statement) {
	for _, s := range all {
		m.table("milestones", s.Milestone)
		m.words("title", s.Title)
		m.date("due", s.Due)
		m.date("met", s.Met)
		m.date("unmet", s.Unmet)
		m.date("dropped", s.Dropped)
		m.words("reason", s.Reason)
		m.words("note", s.Note)
		m.cites(s.Sources)
	}
}

func (m *matter) events(all []*portal.Event) {
	for _, e := range all {
		m.table("events", e.ID)
		m.words("title", e.Title)
		m.date("date", e.Date)
		if e.Item != nil {
			m.fact("item", e.Item.ID)
		}
		m.words("note", e.Note)
		m.cites(e.Sources)
	}
}

func (m *matter) sources(all []*portal.Source) {
	for _, s := range all {
		m.table("sources", s.ID)
		m.fact("publisher", s.Publisher)
		m.fact("title", s.Title)
		if s.Lang != string(portal.Vietnamese) {
			m.fact("lang", s.Lang)
		}
		m.date("date", s.Date)
		m.fact("url", s.URL)
	}
}
