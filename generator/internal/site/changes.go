package site

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Changes is what a project's page says of the time since an earlier day.
type Changes struct {
	Since When     // the last day of the earlier reading; empty: there is none
	Lines []Change // in the order of their weight
	More  int      // figures that are not listed here
}

// Change is one thing that was not said before.
type Change struct {
	Kind     string // "state", "stage", "milestone", "report", "value", "event", "mandate", "correction"
	Text     Words  // what it is about; empty for the project's own state and stage
	Item     Words  // the component that a value is about
	URL      string // where it is told
	New      bool   // it was not there before
	WasState State  // "state", "milestone": where it stood, where that changed
	State    State  // where it stands now
	Was, Now string // a stage's key, a date promised, a value: then, where there was another, and now
	WasWhen  When   // of a value before
	When     When   // of an event, a value, a mandate, a correction; a report's quarter
}

// most is how many figures stand among the changes; the page has them all below.
const most = 4

func (s *Site) changes(page *Page, p *portal.Project) Changes {
	c := p.Changes(portal.ComparedWith(s.portal.AsOf), s.portal.AsOf)
	v := Changes{Since: whenDay(page.Lang, c.Since)}
	add := func(change Change) { v.Lines = append(v.Lines, change) }
	if c.Was != "" && c.Was != c.Headline {
		add(Change{Kind: "state", WasState: State(c.Was), State: State(c.Headline)})
	}
	if c.Stage != c.StageWas {
		add(Change{Kind: "stage", Was: stageKey(c.StageWas), Now: stageKey(c.Stage)})
	}
	for _, m := range c.Milestones {
		add(milestoneChange(page, m))
	}
	for _, m := range c.Mandates {
		link := mandate(page, m)
		add(Change{Kind: "mandate", Text: link.Resolution, URL: link.URL, When: link.Signed})
	}
	for _, r := range c.Reports {
		add(Change{Kind: "report", Text: words(page, r.Title), URL: reportURL(r)(page.Lang),
			When: When{Text: i18n.Quarter(page.Lang, r.Quarter)}})
	}
	for i, value := range c.Values {
		if i >= most {
			v.More++
			continue
		}
		add(valueChange(page, value))
	}
	for _, e := range c.Events {
		add(Change{Kind: "event", Text: words(page, e.Title), When: when(page.Lang, e.Date)})
	}
	for _, correction := range corrections(page, c.Corrections, p.Milestones(s.portal.AsOf)) {
		add(Change{Kind: "correction", Text: correction.Milestone, URL: "#p-dinh-chinh", When: correction.Date})
	}
	return v
}

func milestoneChange(page *Page, m portal.MilestoneChange) Change {
	change := Change{
		Kind: "milestone", Text: words(page, m.Now.Title), URL: "#" + milestoneAnchor(m.Now.ID),
		New: m.Before == nil, State: State(m.Now.State),
	}
	switch {
	case change.New:
		change.Now = i18n.DateLong(page.Lang, m.Now.Due)
		if m.Now.Due != m.Now.First && !m.Now.Due.Within(m.Now.First) { // made, and moved, since
			change.Was = i18n.DateLong(page.Lang, m.Now.First)
		}
	case m.Now.State != m.Before.State:
		change.WasState = State(m.Before.State)
	}
	switch {
	case m.Moved():
		change.Was, change.Now = i18n.DateLong(page.Lang, m.Before.Due), i18n.DateLong(page.Lang, m.Now.Due)
	case !change.New && m.Before.Due.IsZero():
		change.Now = i18n.DateLong(page.Lang, m.Now.Due)
	}
	return change
}

func valueChange(page *Page, value portal.ValueChange) Change {
	o := value.Now
	change := Change{Kind: "value", URL: "#p-so-lieu", Item: itemWords(page, o.Item), When: when(page.Lang, o.Date), New: value.Before == nil}
	if o.Measure == nil { // unknown, which is reported elsewhere
		return change
	}
	change.Text, change.Now = words(page, o.Measure.Name), quantity(page.Lang, o.Value, o.Measure)
	if value.Before != nil {
		change.Was, change.WasWhen = quantity(page.Lang, value.Before.Value, o.Measure), when(page.Lang, value.Before.Date)
	}
	return change
}
