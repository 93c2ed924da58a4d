package story

import (
	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Changes is what a project's page says of the time since an earlier day.
type Changes struct {
	Since view.When // the last day of the earlier reading; empty: there is none
	Lines []Change  // in the order of their weight
	More  int       // figures that are not listed here
}

// Change is one thing that was not said before.
type Change struct {
	Kind     string     // "state", "stage", "milestone", "report", "value", "event", "mandate", "correction"
	Text     view.Words // what it is about; empty for the project's own state and stage
	Item     view.Words // the component that a value is about
	URL      string     // where it is told
	New      bool       // it was not there before
	WasState view.State // "state", "milestone": where it stood, where that changed
	State    view.State // where it stands now
	Was, Now string     // a stage's key, a date promised, a value: then, where there was another, and now
	WasWhen  view.When  // of a value before
	When     view.When  // of an event, a value, a mandate, a correction; a report's quarter
}

// most is how many figures stand among the changes; the page has them all below.
const most = 4

// Changes tells what is new on p.
func (t *Teller) Changes(p *portal.Project) Changes {
	c := progress.ChangesOf(p, progress.ComparedWith(t.asOf), t.asOf)
	v := Changes{Since: view.Day(t.lang, c.Since)}
	add := func(change Change) { v.Lines = append(v.Lines, change) }
	if c.Was != "" && c.Was != c.Headline {
		add(Change{Kind: "state", WasState: view.State(c.Was), State: view.State(c.Headline)})
	}
	if c.Stage != c.StageWas {
		add(Change{Kind: "stage", Was: StageKey(c.StageWas), Now: StageKey(c.Stage)})
	}
	for _, m := range c.Milestones {
		add(milestoneChange(t.lang, m))
	}
	for _, m := range c.Mandates {
		link := MandateOf(t.lang, m)
		add(Change{Kind: "mandate", Text: link.Resolution, URL: link.URL, When: link.Signed})
	}
	for _, r := range c.Reports {
		add(Change{Kind: "report", Text: view.Text(t.lang, r.Title), URL: address.Report(r)(t.lang),
			When: view.When{Text: i18n.Quarter(t.lang, r.Quarter)}})
	}
	for i, value := range c.Values {
		if i >= most {
			v.More++
			continue
		}
		add(valueChange(t.lang, value))
	}
	for _, e := range c.Events {
		add(Change{Kind: "event", Text: view.Text(t.lang, e.Title), When: view.Date(t.lang, e.Date)})
	}
	for _, correction := range Corrections(t.lang, c.Corrections, progress.Milestones(p, t.asOf)) {
		add(Change{Kind: "correction", Text: correction.Milestone, URL: "#p-dinh-chinh", When: correction.Date})
	}
	return v
}

func milestoneChange(lang portal.Lang, m progress.MilestoneChange) Change {
	change := Change{
		Kind: "milestone", Text: view.Text(lang, m.Now.Title), URL: "#" + address.MilestoneAnchor(m.Now.ID),
		New: m.Before == nil, State: view.State(m.Now.State),
	}
	switch {
	case change.New:
		change.Now = i18n.DateLong(lang, m.Now.Due)
		if m.Now.Due != m.Now.First && !m.Now.Due.Within(m.Now.First) { // made, and moved, since
			change.Was = i18n.DateLong(lang, m.Now.First)
		}
	case m.Now.State != m.Before.State:
		change.WasState = view.State(m.Before.State)
	}
	switch {
	case m.Moved():
		change.Was, change.Now = i18n.DateLong(lang, m.Before.Due), i18n.DateLong(lang, m.Now.Due)
	case !change.New && m.Before.Due.IsZero():
		change.Now = i18n.DateLong(lang, m.Now.Due)
	}
	return change
}

func valueChange(lang portal.Lang, value progress.ValueChange) Change {
	o := value.Now
	change := Change{Kind: "value", URL: "#p-so-lieu", Item: view.ItemName(lang, o.Item), When: view.Date(lang, o.Date), New: value.Before == nil}
	if o.Measure == nil { // unknown, which is reported elsewhere
		return change
	}
	change.Text, change.Now = view.Text(lang, o.Measure.Name), view.Quantity(lang, o.Value, o.Measure.Unit)
	if value.Before != nil {
		change.Was, change.WasWhen = view.Quantity(lang, value.Before.Value, o.Measure.Unit), view.Date(lang, value.Before.Date)
	}
	return change
}
