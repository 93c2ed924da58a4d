package content

import (
	pathpkg "path"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// compiled marks an entry that was put together from public sources.
const compiled = "tổng hợp"

// report reads one quarter's report on p.
func (l *loader) report(p *portal.Project, base string) {
	name := pathpkg.Base(base)
	quarter, err := portal.ParseQuarter(name)
	if err != nil || quarter.String() != name {
		problem := diag.Error(portal.Pos{File: base + ".vi.md"}, "date-form.quarter", "value", name)
		if err == nil { // 2025-Q4, as the message would advise
			problem = diag.Error(problem.Pos, "unexpected-file", "guess", quarter.String()+".vi.md")
		}
		l.problems.Add(problem)
		delete(l.files, base+".vi.md")
		delete(l.files, base+".en.md")
		return
	}
	r := &portal.Report{Project: p, Quarter: quarter}
	th, ok := l.read(base, func(t *table) {
		t.needWords("title", &r.Title)
		t.need("published")
		if t.day("published", &r.Published); !t.english() {
			r.PublishedAt = t.doc.keyPos(t.key("published"))
		}
		if _, ok := t.choice("origin", compiled); ok {
			r.Compiled = true
		}
		stages := make([]string, len(portal.Stages))
		for i, stage := range portal.Stages {
			stages[i] = string(stage)
		}
		if stage, ok := t.choice("stage", stages...); ok {
			r.Stage = portal.Stage(stage)
		}
		statements(t, r, &r.Statements)
		l.events(t, p, r, &r.Events)
		t.rows("values", func(row *table) { r.Values = append(r.Values, l.observation(row, p)) })
		l.defineSources(t)
	})
	if !ok {
		return
	}
	r.Pos, r.Body, r.Draft, r.Translation = th.pos, th.prose, th.draft, th.translation
	l.anchorHeadings(&r.Body)
	l.citeNotes(&r.Body)
	p.Reports = append(p.Reports, r)
}

// observation reads one row of [[values]].
func (l *loader) observation(row *table, p *portal.Project) *portal.Observation {
	o := &portal.Observation{Pos: row.pos()}
	row.need("measure", "value", "date")
	if id, ok := row.text("measure"); ok {
		if o.Measure = l.measures[id]; o.Measure == nil {
			l.unresolved(row.valuePos("measure"), "catalogue-unknown", "kind", "@catalogue.measure",
				"id", id, "guess", nearestKey(id, l.measures))
		}
	}
	row.value("value", &o.Value)
	row.date("date", &o.Date)
	o.DatePos = row.valuePos("date")
	l.item(row, p, &o.Item)
	row.citations("source", &o.Sources)
	return o
}
