package form

import (
	"fmt"
	"slices"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// report is what the form of a report is made of.
type report struct {
	Project     string
	Quarter     string // "quý II năm 2026"
	Base        string // "2026-q2"
	Published   string
	Hidden      string // the day as of which the portal stands, where the report is not seen then; ""
	First, Last string // days of the quarter
	Stage       string // as stated before; "" when none was
	StageSince  string
	Stages      string
	NoAgency    bool // the project does not say which office reports
	Items       choices
	Open, Owed  []milestone // owed: the report has to answer
	OwedTitles  string
	Series      []series
	Measures    choices
	Source      string // an id for a source of this report
	Examples    examples
}

// examples are made-up dates in the forms that a date may take.
type examples struct {
	Done string // in the quarter
	AsOf string // at its end
	Due  string // after it
}

func examplesFor(q portal.Quarter) examples {
	day, end := (q.Start() + 18).String(), q.End().String()
	due := q.Next().Next()
	month := due.End().String()[:len("2026-06")]
	return examples{
		Done: fmt.Sprintf("%q, %q", day, day[:len("2026-06")]),
		AsOf: fmt.Sprintf("%q, %q", end, end[:len("2026-06")]),
		Due:  fmt.Sprintf("%q, \"%d-Q%d\", \"đến %s\"", month, due.Year, due.N, due.End()),
	}
}

// milestone is what a report may answer.
type milestone struct {
	Key            string
	Title, TitleEN string
	First, Due     string // Due is "" where it is still the first; both are where none was stated
	Source         string
	Examples       examples
}

// series is a measure, of the project or of an item, with its last value.
type series struct {
	Measure, Item string // as TOML; Item is "" for the project as a whole
	Name          string
	ItemName      string
	Last, On      string
	Cumulative    bool
	Bound         string // the last day that its value may be of
	Source        string
	Examples      examples
}

// Report makes the files of p's report on q, published on today: every promise
// that was open when the quarter began to be reported on, and every measure
// with its last value.
func Report(whole *portal.Portal, p *portal.Project, q portal.Quarter, today portal.Day) []File {
	before := progress.Until(p, q)
	r := report{
		Project:   titled(p.Title, p.ID),
		Quarter:   plain(i18n.QuarterLong(portal.Vietnamese, q)),
		Base:      q.String(),
		Published: today.String(),
		First:     i18n.Day(portal.Vietnamese, q.Start()),
		Last:      i18n.Day(portal.Vietnamese, q.End()),
		NoAgency:  p.Agency == nil,
		Items:     items(p),
		Measures:  measures(whole),
		Source:    source(whole, p.ID+"-"+q.String()),
		Examples:  examplesFor(q),
	}
	if whole.Pinned && max(today, q.End()) > whole.AsOf {
		r.Hidden = i18n.Day(portal.Vietnamese, whole.AsOf)
	}
	if stage, since := progress.StageSince(before, progress.Always); stage != "" {
		r.Stage, r.StageSince = string(stage), plain(i18n.QuarterLong(portal.Vietnamese, since))
	}
	r.Stages = stages()
	r.milestones(before, q)
	for _, o := range last(before) {
		r.Series = append(r.Series, r.series(o))
	}
	return pair("content/projects/"+p.ID+"/"+r.Base, "report", r)
}

func stages() string {
	var all []string
	for _, stage := range portal.Stages {
		all = append(all, string(stage))
	}
	return strings.Join(all, ", ")
}

// milestones sorts what is open before q into what the report has to answer
// and what it may, each in the order of the promises.
func (r *report) milestones(before *portal.Project, q portal.Quarter) {
	var titles []string
	for _, m := range progress.Milestones(before, progress.Always) {
		if !m.State.IsOpen() {
			continue
		}
		one := milestone{Key: key(m.ID), Title: plain(m.Title.VI), TitleEN: plain(m.Title.EN), First: dated(m.First), Source: r.Source, Examples: r.Examples}
		if m.Due != m.First {
			one.Due = dated(m.Due)
		}
		if !m.IsOwed(q) {
			r.Open = append(r.Open, one)
			continue
		}
		r.Owed = append(r.Owed, one)
		titles = append(titles, one.Title)
	}
	r.OwedTitles = strings.Join(titles, "; ")
}

// last lists the latest observation of each measure, item by item, in the order
// in which they were first reported.
func last(p *portal.Project) []*portal.Observation {
	var all []*portal.Observation
	for _, r := range p.Reports {
		for _, o := range r.Values {
			if o.Measure == nil || o.Value.IsZero() {
				continue // a fault that check tells of
			}
			at := slices.IndexFunc(all, func(other *portal.Observation) bool {
				return other.Measure == o.Measure && other.Item == o.Item
			})
			switch {
			case at < 0:
				all = append(all, o)
			case o.Date.End >= all[at].Date.End:
				all[at] = o
			}
		}
	}
	return all
}

func (r *report) series(o *portal.Observation) series {
	s := series{
		Measure:    quoted(o.Measure.ID),
		Name:       named(o.Measure),
		Last:       plain(i18n.Value(portal.Vietnamese, o.Value)),
		On:         dated(o.Date),
		Cumulative: o.Measure.Kind == portal.Cumulative,
		Bound:      r.Last,
		Source:     r.Source,
		Examples:   r.Examples,
	}
	if o.Item != nil {
		s.Item, s.ItemName = quoted(o.Item.ID), plain(o.Item.Title.VI)
	}
	return s
}
