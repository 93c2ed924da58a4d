package content

import (
	pathpkg "path"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
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
	th, ok := l.read(base, func(t *document.Table) {
		t.NeedWords("title", &r.Title)
		t.Need("published")
		if t.Day("published", &r.Published); !t.English() {
			r.PublishedAt = t.KeyPos("published")
		}
		if _, ok := t.Choice("origin", compiled); ok {
			r.Compiled = true
		}
		stages := make([]string, len(portal.Stages))
		for i, stage := range portal.Stages {
			stages[i] = string(stage)
		}
		if stage, ok := t.Choice("stage", stages...); ok {
			r.Stage = portal.Stage(stage)
		}
		l.statements(t, r, &r.Statements)
		l.events(t, p, r, &r.Events)
		t.Rows("values", func(row *document.Table) { r.Values = append(r.Values, l.observation(row, p)) })
		l.defineSources(t)
	})
	if !ok {
		return
	}
	r.Pos, r.Body, r.Draft, r.Translation = th.pos, th.prose, th.draft, th.translation
	l.body(&r.Body)
	p.Reports = append(p.Reports, r)
}

// observation reads one row of [[values]].
func (l *loader) observation(row *document.Table, p *portal.Project) *portal.Observation {
	o := &portal.Observation{Pos: row.Pos()}
	row.Need("measure", "value", "date")
	if id, ok := row.Text("measure"); ok {
		if o.Measure = l.measures[id]; o.Measure == nil {
			l.unresolved(row.ValuePos("measure"), "catalogue-unknown", "kind", "@catalogue.measure",
				"id", id, "guess", nearestKey(id, l.measures))
		}
	}
	row.Value("value", &o.Value)
	row.Date("date", &o.Date)
	o.DatePos = row.ValuePos("date")
	l.item(row, p, &o.Item)
	l.citations(row, "source", &o.Sources)
	return o
}
