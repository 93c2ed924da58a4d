package content

import (
	pathpkg "path"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// project reads one project and its reports.
func (l *loader) project(base string) {
	p := &portal.Project{}
	mandates := map[string]*portal.Mandate{}
	th, ok := l.read(base, func(t *document.Table) {
		t.NeedWords("title", &p.Title)
		t.NeedWords("summary", &p.Summary)
		if sector, ok := t.Choice("sector", portal.Sectors[:]...); ok {
			p.Sector = sector
		}
		if kind, ok := t.Text("type"); ok {
			p.Type = kind
		}
		l.agency(t, "agency", &p.Agency)
		for _, w := range t.List("places") {
			if place := l.placeNamed(w); place != nil {
				p.Places = append(p.Places, place)
			}
		}
		t.Quarter("reports_from", &p.ReportsFrom)
		t.Each("mandate", func(id string, sub *document.Table) { l.mandates(&p.Mandates, mandates, id, sub) })
		t.Each("items", func(id string, sub *document.Table) {
			if item := l.itemOf(&p.Items, id, sub); item != nil {
				l.itemQuote(item, sub, nil)
			}
		})
		t.Each("corrections", func(id string, sub *document.Table) { correction(p, id, sub) })
		l.statements(t, nil, &p.Statements)
		l.events(t, p, nil, &p.Events)
		l.defineSources(t)
	})
	p.ID, p.Pos, p.Body, p.Draft, p.Translation = th.id, th.pos, th.prose, th.draft, th.translation
	for _, report := range l.reports(pathpkg.Dir(base)) {
		l.report(p, report)
	}
	if !ok {
		return
	}
	l.body(&p.Body)
	l.promises(p)
	l.portal.Projects = append(l.portal.Projects, p)
}

// mandates reads [mandate.RESOLUTION]: a paragraph's anchor and the words.
func (l *loader) mandates(into *[]*portal.Mandate, all map[string]*portal.Mandate, id string, sub *document.Table) {
	head := sub.Pos()
	l.quotes(sub, all, id, func() *portal.Resolution { return l.resolutionNamed(id, head) }, into)
}

// itemOf reads one [items.ID] of a project or of a resolution.
func (l *loader) itemOf(items *[]*portal.Item, id string, sub *document.Table) *portal.Item {
	item := document.Entry(sub, items, id, func(item *portal.Item) string { return item.ID }, portal.Item{ID: id, Pos: sub.Pos()})
	if item != nil {
		sub.NeedWords("title", &item.Title)
	}
	return item
}

func itemIDs(p *portal.Project) []string {
	var ids []string
	for _, item := range p.Items {
		ids = append(ids, item.ID)
	}
	return ids
}

// statements reads [milestones.ID] of a project's or a report's file.
func (l *loader) statements(t *document.Table, report *portal.Report, into *[]*portal.Statement) {
	t.Each("milestones", func(id string, sub *document.Table) {
		s := document.Entry(sub, into, id, func(s *portal.Statement) string { return s.Milestone },
			portal.Statement{Milestone: id, Report: report, Pos: sub.Pos()})
		if s == nil {
			return
		}
		sub.Words("title", &s.Title)
		sub.Words("reason", &s.Reason)
		sub.Words("note", &s.Note)
		if sub.Date("due", &s.Due); sub.Has("due") && !sub.English() {
			s.DuePos = sub.ValuePos("due")
		}
		sub.Date("met", &s.Met)
		sub.Date("unmet", &s.Unmet)
		sub.Date("dropped", &s.Dropped)
		for _, key := range []string{"due", "met", "unmet", "dropped"} {
			if sub.Has(key) && !sub.English() { // even when what it says is no date
				l.said[s] = append(l.said[s], answer{key, sub.KeyPos(key).Line})
				if key != "due" {
					s.DonePos = sub.ValuePos(key)
				}
			}
		}
		l.citations(sub, "source", &s.Sources)
		for _, one := range sub.Strays() {
			if slices.Contains([]string{"title", "due", "met", "unmet", "dropped"}, one.Guess) {
				l.unclear[s] = true
			}
		}
	})
}

// events reads [events.ID]. In a report, an event lies in its quarter.
func (l *loader) events(t *document.Table, p *portal.Project, report *portal.Report, into *[]*portal.Event) {
	t.Each("events", func(id string, sub *document.Table) {
		e := document.Entry(sub, into, id, func(e *portal.Event) string { return e.ID }, portal.Event{ID: id, Pos: sub.Pos()})
		if e == nil {
			return
		}
		sub.NeedWords("title", &e.Title)
		sub.Words("note", &e.Note)
		sub.Need("date")
		if sub.Date("date", &e.Date); !sub.English() {
			e.DatePos = sub.ValuePos("date")
		}
		if report != nil && !e.Date.IsZero() && !e.Date.Overlaps(report.Quarter) && !sub.English() {
			sub.Fail(sub.ValuePos("date"), "date-form.event", "id", id, "quarter", report.Quarter.String())
		}
		l.item(sub, p, &e.Item)
		l.citations(sub, "source", &e.Sources)
	})
}

// item reads the id of a component of the project.
func (l *loader) item(t *document.Table, p *portal.Project, into **portal.Item) {
	id, ok := t.Text("item")
	if !ok {
		return
	}
	if *into = p.Item(id); *into == nil {
		l.unresolved(t.ValuePos("item"), "item-unknown", "id", id, "guess", i18n.Nearest(id, itemIDs(p)))
	}
}

// promises holds a project's statements to their form: the first on a
// milestone makes the promise, each later one says exactly one thing.
func (l *loader) promises(p *portal.Project) {
	var promised []string
	titles := map[string]*portal.Statement{}
	for _, s := range p.AllStatements() {
		said := len(l.said[s])
		first := !slices.Contains(promised, s.Milestone)
		switch {
		case l.unclear[s]:
			p.Unclear = true // a key is not what it was meant to be, and that is reported
		case first && s.Title.VI == "":
			if p.Unclear = true; l.partial[pathpkg.Dir(s.Pos.File)] {
				break // it may be the milestone that has no name yet
			}
			l.unresolved(s.Pos, "milestone-unknown", "id", s.Milestone, "guess", i18n.Nearest(s.Milestone, promised))
		case first && s.DuePos.Line == 0 && said > 1, first && said > 2:
			p.Unclear = true
			l.problems.Add(diag.Error(s.Pos, "front-matter.first", "id", s.Milestone))
		case !first && said != 1:
			p.Unclear = true
			l.problems.Add(inexact(s, l.said[s]))
		}
		if first {
			promised = append(promised, s.Milestone)
			titles[s.Milestone] = s
		} else if s.Title.VI != "" && s.Title.VI != titles[s.Milestone].Title.VI {
			// Another title is most likely another milestone under a name already used.
			l.problems.Add(diag.Error(s.Pos, "duplicate-id.milestone", "id", s.Milestone, "other", titles[s.Milestone].Pos.Where()))
		}
	}
}

// answer is one of due, met, unmet and dropped, and the line on which it stands.
type answer struct {
	key  string
	line int
}

// inexact reports a later statement that has no answer, or more than one.
func inexact(s *portal.Statement, said []answer) diag.Problem {
	if len(said) == 0 {
		return diag.Error(s.Pos, "front-matter.exactly-one", "id", s.Milestone)
	}
	slices.SortFunc(said, func(a, b answer) int { return a.line - b.line })
	last := len(said) - 1
	var keys, lines []string
	for _, one := range said[:last] {
		keys, lines = append(keys, one.key), append(lines, strconv.Itoa(one.line))
	}
	if len(keys) == 1 {
		return diag.Error(s.Pos, "front-matter.two-answers", "id", s.Milestone, "one", keys[0], "line", lines[0],
			"other", said[last].key, "otherline", strconv.Itoa(said[last].line))
	}
	return diag.Error(s.Pos, "front-matter.many-answers", "id", s.Milestone, "keys", strings.Join(keys, ", "), "last", said[last].key,
		"lines", strings.Join(lines, ", "), "lastline", strconv.Itoa(said[last].line))
}

// reports lists a project's report files, oldest first, without language and
// ending.
func (l *loader) reports(folder string) []string {
	var all []string
	for name := range l.files {
		stem, isReport := strings.CutSuffix(name, ".vi.md")
		if isReport && pathpkg.Dir(name) == folder && pathpkg.Base(stem) != "index" {
			all = append(all, stem)
		}
	}
	slices.Sort(all)
	return all
}
