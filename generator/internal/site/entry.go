package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Line is one thing that a quarter's entry says.
type Line struct {
	Kind     string // "promise", "moved", "refined", "met", "unmet", "dropped", "event", "value", "mandate"
	When     When   // the date that it bears
	Text     Words  // a milestone's or an event's title, a measure's name, a quoted mandate
	URL      string // of the milestone, or of the clause
	Due      string // "promise", "moved", "refined": the date promised
	Value    string // "value": number and unit
	Item     Words  // the component it is about
	Reason   Words  // why it moved or was dropped, as stated
	NoReason bool   // moved or dropped, and the source states no reason
	Note     Words  // a remark, as stated
	Cites    []Cite // its sources

	sort portal.Day
}

// reportLines lists what a report's facts say, oldest first.
func (s *Site) reportLines(page *Page, r *portal.Report, cites *citations) []Line {
	var lines []Line
	milestones := r.Project.Milestones(s.portal.AsOf)
	for _, st := range r.Statements {
		lines = append(lines, s.statementLines(page, r.Project, milestones, st, cites)...)
	}
	for _, e := range r.Events {
		lines = append(lines, eventLine(page, e, cites))
	}
	for _, o := range r.Values {
		lines = append(lines, observationLine(page, o, cites))
	}
	sortLines(lines)
	return lines
}

// statementLines prints one file's say on one milestone: a promise, what
// became of it, or both.
func (s *Site) statementLines(page *Page, p *portal.Project, milestones []*portal.Milestone, st *portal.Statement, cites *citations) []Line {
	m := find(milestones, st.Milestone)
	if m == nil {
		return nil
	}
	base := Line{
		Text:   words(page, m.Title),
		URL:    "#" + milestoneAnchor(m.ID),
		Reason: words(page, st.Reason),
		Note:   words(page, st.Note),
		Cites:  cites.all(st.Sources),
	}
	if page.Kind != Project {
		base.URL = projectURL(p)(page.Lang) + base.URL
	}
	var lines []Line
	add := func(kind string, on portal.Date, at portal.Day) {
		line := base
		line.Kind, line.When, line.sort = kind, when(page.Lang, on), at
		line.NoReason = (kind == "moved" || kind == "dropped") && st.Reason.VI == ""
		if kind == "promise" || kind == "moved" || kind == "refined" {
			line.Due = i18n.DateLong(page.Lang, st.Due)
		}
		lines = append(lines, line)
	}
	first := len(m.Statements) > 0 && m.Statements[0] == st
	if stated := st.StatedOn(); !st.Due.IsZero() {
		kind := "moved"
		if m.FirstBy == st {
			kind = "promise"
		} else if st.Due.Within(p.DueBefore(st)) {
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

func find(milestones []*portal.Milestone, id string) *portal.Milestone {
	for _, m := range milestones {
		if m.ID == id {
			return m
		}
	}
	return nil
}

func eventLine(page *Page, e *portal.Event, cites *citations) Line {
	return Line{
		Kind: "event", When: when(page.Lang, e.Date), sort: e.Date.End,
		Text: words(page, e.Title), Item: itemWords(page, e.Item), Note: words(page, e.Note),
		Cites: cites.all(e.Sources),
	}
}

func observationLine(page *Page, o *portal.Observation, cites *citations) Line {
	line := Line{Kind: "value", When: when(page.Lang, o.Date), sort: o.Date.End,
		Item: itemWords(page, o.Item), Cites: cites.all(o.Sources)}
	if o.Measure != nil {
		line.Text = words(page, o.Measure.Name)
		line.Value = quantity(page.Lang, o.Value, o.Measure)
	}
	return line
}

// quantity prints a value with its unit: "62,86%", "2.275 tỷ đồng".
func quantity(lang portal.Lang, v portal.Value, m *portal.Measure) string {
	return withUnit(lang, v, m.Unit)
}

func withUnit(lang portal.Lang, v portal.Value, of portal.Text) string {
	number := i18n.Value(lang, v)
	unit, _ := of.In(lang)
	switch {
	case unit == "":
		return number
	case unit == "%":
		return number + unit
	}
	return number + "\u00a0" + unit
}

func itemWords(page *Page, item *portal.Item) Words {
	if item == nil {
		return Words{}
	}
	return words(page, item.Title)
}

// sortLines puts the lines in the order of their days, oldest first.
func sortLines(lines []Line) {
	slices.SortStableFunc(lines, func(a, b Line) int { return int(a.sort - b.sort) })
}
