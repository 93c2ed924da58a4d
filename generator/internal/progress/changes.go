package progress

import "camket/generator/internal/portal"

// Changes is what the files of a project say as of one day and did not say as
// of an earlier one. It is the difference of two readings: what was known by
// neither or by both is not in it, and that nothing was said is no change; a date
// that passes meanwhile is one, since it changes a state.
type Changes struct {
	Since, AsOf   portal.Day
	Was, Headline Headline // Was is "" where nothing was known of the project
	StageWas      portal.Stage
	Stage         portal.Stage // the same as StageWas where no other was stated
	Milestones    []MilestoneChange
	Reports       []*portal.Report // that went up, or came to count
	Values        []ValueChange    // by measure and component, in the order of the reports
	Events        []*portal.Event  // of the project's own file
	Mandates      []*portal.Mandate
	Corrections   []*portal.Correction
}

// MilestoneChange is one milestone in both readings.
type MilestoneChange struct {
	Before *Milestone // nil: it is new
	Now    *Milestone
}

// Moved reports whether another date was promised than before.
func (c MilestoneChange) Moved() bool {
	return c.Before != nil && !c.Before.Due.IsZero() && c.Before.Due != c.Now.Due
}

// ValueChange is the last value of a measure of a component, where it is new.
type ValueChange struct {
	Before *portal.Observation // of the day before it, whenever told; else what was known of its own day; nil: there was none
	Now    *portal.Observation
}

// IsEmpty reports whether nothing changed.
func (c Changes) IsEmpty() bool {
	same := c.Was == "" || c.Was == c.Headline
	return same && c.StageWas == c.Stage && len(c.Milestones)+len(c.Reports)+len(c.Values)+
		len(c.Events)+len(c.Mandates)+len(c.Corrections) == 0
}

// ComparedWith is the day with which asOf is compared: the last day of the
// quarter before the latest that is over. A reader in the middle of a quarter
// sees what that quarter and the whole one before it brought.
func ComparedWith(asOf portal.Day) portal.Day {
	last := portal.QuarterOf(asOf)
	if last.End() > asOf {
		last = portal.QuarterOf(last.Start() - 1)
	}
	return last.Start() - 1
}

// ChangesOf compares what was known of p by since with what is known by asOf.
func ChangesOf(p *portal.Project, since, asOf portal.Day) Changes {
	before, now := Milestones(p, since), Milestones(p, asOf)
	c := Changes{
		Since: since, AsOf: asOf,
		StageWas: Stage(p, since), Stage: Stage(p, asOf),
		Headline: HeadlineFrom(Stage(p, asOf), now),
	}
	for _, m := range now {
		if change := (MilestoneChange{findMilestone(before, m.ID), m}); change.Before == nil || m.differs(change.Before) {
			c.Milestones = append(c.Milestones, change)
		}
	}
	for _, r := range ReportsBy(p, asOf) {
		if !KnownBy(r, since) {
			c.Reports = append(c.Reports, r)
		}
	}
	c.Values = valueChanges(p, since, asOf)
	addOwnChanges(p, &c)
	if len(before) > 0 || len(ReportsBy(p, since)) > 0 || isMandated(p, since) {
		c.Was = HeadlineFrom(c.StageWas, before)
	}
	return c
}

// differs reports whether anything is said of m that was not said of the same
// milestone before. That more days have passed is no change.
func (m *Milestone) differs(before *Milestone) bool {
	return m.State != before.State || m.First != before.First || m.Due != before.Due ||
		m.Met != before.Met || m.Unmet != before.Unmet || m.Dropped != before.Dropped
}

func findMilestone(all []*Milestone, id string) *Milestone {
	for _, m := range all {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// isMandated reports whether a resolution had named the project by a day.
func isMandated(p *portal.Project, by portal.Day) bool {
	for _, m := range p.Mandates {
		if known(m.Resolution.SignedOn(), by) {
			return true
		}
	}
	return false
}

// addOwnChanges adds to c what the project's own file and the resolutions say.
func addOwnChanges(p *portal.Project, c *Changes) {
	isNew := func(d portal.Date) bool { return known(d, c.AsOf) && !known(d, c.Since) }
	for _, e := range p.Events {
		if isNew(e.Date) {
			c.Events = append(c.Events, e)
		}
	}
	for _, m := range p.Mandates {
		if isNew(m.Resolution.SignedOn()) {
			c.Mandates = append(c.Mandates, m)
		}
	}
	for _, correction := range p.Corrections {
		if correction.Date > c.Since && correction.Date <= c.AsOf {
			c.Corrections = append(c.Corrections, correction)
		}
	}
}

// series is what values are compared within.
type series struct {
	measure *portal.Measure
	item    *portal.Item
}

// valueChanges lists, of each measure of a component, the last value that was
// told since, unless one of a later day was known, beside the one before it.
func valueChanges(p *portal.Project, since, asOf portal.Day) []ValueChange {
	last := map[series]*portal.Observation{}
	for _, r := range ReportsBy(p, since) {
		for _, o := range r.Values {
			if at := (series{o.Measure, o.Item}); !isOlder(o, last[at]) {
				last[at] = o
			}
		}
	}
	var all []ValueChange
	place := map[series]int{}
	for _, r := range ReportsBy(p, asOf) {
		if KnownBy(r, since) {
			continue
		}
		for _, o := range r.Values {
			at := series{o.Measure, o.Item}
			i, seen := place[at]
			switch {
			case isOlder(o, last[at]): // told late, of a day that a later value has overtaken
			case !seen:
				place[at] = len(all)
				all = append(all, ValueChange{last[at], o})
			case !isOlder(o, all[i].Now):
				all[i].Now = o
			}
		}
	}
	for i, change := range all {
		all[i].Before = valueBefore(p, change, asOf)
	}
	return all
}

// valueBefore finds the value of the latest day before that of change.Now, in
// whichever report it stands; what was known of the same day is nearer still.
func valueBefore(p *portal.Project, change ValueChange, asOf portal.Day) *portal.Observation {
	before := change.Before
	for _, r := range ReportsBy(p, asOf) {
		for _, o := range r.Values {
			if (series{o.Measure, o.Item}) == (series{change.Now.Measure, change.Now.Item}) && isOlder(o, change.Now) && !isOlder(o, before) {
				before = o
			}
		}
	}
	return before
}

// isOlder reports whether o is of an earlier day than other.
func isOlder(o, other *portal.Observation) bool {
	return other != nil && o.Date.End < other.Date.End
}
