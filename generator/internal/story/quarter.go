package story

import (
	"cmp"
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Year is a year of a timeline.
type Year struct {
	Year     string    // "2025"
	Quarters []Quarter // newest first
}

// Quarter is one quarter of a timeline, or several without an entry.
type Quarter struct {
	Anchor string     // its id on the page: "2025-q4"
	Merged []string   // the anchors of the other quarters that it stands for
	Name   string     // "Quý IV/2025"
	Until  string     // the last of several empty quarters; "" for a single one
	Count  int        // how many quarters it stands for
	State  view.State // "reported", "no-entry", …
	Report *view.Link // nil: no report
	Lines  []Line     // what its entry says, newest first
}

// Years groups a project's timeline, newest first. Empty quarters that follow
// each other within a year stand together.
func (t *Teller) Years(p *portal.Project) []Year {
	var years []Year
	entries := progress.Timeline(p, t.asOf, t.reportDays)
	for _, e := range slices.Backward(entries) {
		year := i18n.Plain(e.Quarter.Year)
		if len(years) == 0 || years[len(years)-1].Year != year {
			years = append(years, Year{Year: year})
		}
		quarters := &years[len(years)-1].Quarters
		q := t.Quarter(p, e)
		if last := len(*quarters) - 1; last >= 0 && e.IsEmpty() && (*quarters)[last].State == q.State &&
			len((*quarters)[last].Lines) == 0 && (*quarters)[last].Report == nil {
			before := &(*quarters)[last]
			if before.Until == "" {
				before.Until = before.Name
			}
			before.Merged = append(before.Merged, before.Anchor)
			before.Name, before.Anchor = q.Name, q.Anchor
			before.Count++
			continue
		}
		*quarters = append(*quarters, q)
	}
	return years
}

// Quarter tells what an entry of p's timeline says.
func (t *Teller) Quarter(p *portal.Project, e progress.Entry) Quarter {
	q := Quarter{
		Anchor: e.Quarter.String(),
		Name:   i18n.Quarter(t.lang, e.Quarter),
		Count:  1,
		State:  view.State(e.State),
	}
	for _, m := range e.Mandates {
		v := MandateOf(t.lang, m)
		q.Lines = append(q.Lines, Line{Kind: "mandate", When: v.Signed, Text: v.Quote, URL: v.URL,
			Note: view.Words{Text: v.Place}, sort: m.Resolution.SignedOn().End})
	}
	milestones := progress.Milestones(p, t.asOf)
	for _, st := range e.Statements {
		q.Lines = append(q.Lines, t.statementLines(p, milestones, st)...)
	}
	for _, event := range e.Events {
		q.Lines = append(q.Lines, t.eventLine(event))
	}
	if r := e.Report; r != nil {
		q.Report = &view.Link{Words: view.Text(t.lang, r.Title), URL: address.Report(r)(t.lang)}
		q.Lines = append(q.Lines, t.ReportLines(r)...)
	}
	sortLines(q.Lines)
	slices.Reverse(q.Lines)
	return q
}

// Span names the first and the last quarter of a timeline; "" where there is none.
func Span(years []Year) (from, until string) {
	for _, y := range years {
		for _, q := range y.Quarters {
			if from = q.Name; until == "" {
				until = cmp.Or(q.Until, q.Name)
			}
		}
	}
	return from, until
}
