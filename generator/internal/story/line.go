package story

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Line is one thing that a quarter's entry says.
type Line struct {
	Kind     string       // "promise", "moved", "refined", "met", "unmet", "dropped", "event", "value", "mandate"
	When     view.When    // the date that it bears
	Text     view.Words   // a milestone's or an event's title, a measure's name, a quoted mandate
	URL      string       // of the milestone, or of the clause
	Due      string       // "promise", "moved", "refined": the date promised
	Value    string       // "value": number and unit
	Item     view.Words   // the component it is about
	Reason   view.Words   // why it moved or was dropped, as stated
	NoReason bool         // moved or dropped, and the source states no reason
	Note     view.Words   // a remark, as stated
	Cites    []prose.Cite // its sources

	sort portal.Day
}

// ReportLines lists what a report's facts say, oldest first.
func (t *Teller) ReportLines(r *portal.Report) []Line {
	var lines []Line
	milestones := progress.Milestones(r.Project, t.asOf)
	for _, st := range r.Statements {
		lines = append(lines, t.statementLines(r.Project, milestones, st)...)
	}
	for _, e := range r.Events {
		lines = append(lines, t.eventLine(e))
	}
	for _, o := range r.Values {
		lines = append(lines, t.ValueLine(o))
	}
	sortLines(lines)
	return lines
}

// statementLines prints one file's say on one milestone: a promise, what
// became of it, or both.
func (t *Teller) statementLines(p *portal.Project, milestones []*progress.Milestone, st *portal.Statement) []Line {
	m := find(milestones, st.Milestone)
	if m == nil {
		return nil
	}
	base := Line{
		Text:   view.Text(t.lang, m.Title),
		URL:    "#" + address.MilestoneAnchor(m.ID),
		Reason: view.Text(t.lang, st.Reason),
		Note:   view.Text(t.lang, st.Note),
		Cites:  t.Cites.All(st.Sources),
	}
	if !t.own {
		base.URL = address.Project(p)(t.lang) + base.URL
	}
	var lines []Line
	add := func(kind string, on portal.Date, at portal.Day) {
		line := base
		line.Kind, line.When, line.sort = kind, view.Date(t.lang, on), at
		line.NoReason = (kind == "moved" || kind == "dropped") && st.Reason.VI == ""
		if kind == "promise" || kind == "moved" || kind == "refined" {
			line.Due = i18n.DateLong(t.lang, st.Due)
		}
		lines = append(lines, line)
	}
	first := len(m.Statements) > 0 && m.Statements[0] == st
	if stated := st.StatedOn(); !st.Due.IsZero() {
		kind := "moved"
		if m.FirstBy == st {
			kind = "promise"
		} else if st.Due.Within(progress.DueBefore(p, st)) {
			kind = "refined"
		}
		add(kind, stated, stated.End)
	} else if first && st.Met.IsZero() && st.Unmet.IsZero() && st.Dropped.IsZero() {
		add("promise", stated, stated.End)
		lines[0].Due = ""
	}
	if !st.Met.IsZero() {
		add("met", st.Met, st.Met.End)
	}
	if !st.Unmet.IsZero() {
		add("unmet", st.Unmet, st.Unmet.End)
	}
	if !st.Dropped.IsZero() {
		add("dropped", st.Dropped, st.Dropped.End)
	}
	return lines
}

func find(milestones []*progress.Milestone, id string) *progress.Milestone {
	for _, m := range milestones {
		if m.ID == id {
			return m
		}
	}
	return nil
}

func (t *Teller) eventLine(e *portal.Event) Line {
	return Line{
		Kind: "event", When: view.Date(t.lang, e.Date), sort: e.Date.End,
		Text: view.Text(t.lang, e.Title), Item: view.ItemName(t.lang, e.Item), Note: view.Text(t.lang, e.Note),
		Cites: t.Cites.All(e.Sources),
	}
}

// ValueLine says what was observed.
func (t *Teller) ValueLine(o *portal.Observation) Line {
	line := Line{Kind: "value", When: view.Date(t.lang, o.Date), sort: o.Date.End,
		Item: view.ItemName(t.lang, o.Item), Cites: t.Cites.All(o.Sources)}
	if o.Measure != nil {
		line.Text = view.Text(t.lang, o.Measure.Name)
		line.Value = view.Quantity(t.lang, o.Value, o.Measure.Unit)
	}
	return line
}

// sortLines puts the lines in the order of their days, oldest first.
func sortLines(lines []Line) {
	slices.SortStableFunc(lines, func(a, b Line) int { return int(a.sort - b.sort) })
}
