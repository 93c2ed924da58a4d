package chart

import (
	"slices"

	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// The kinds of what a Track draws. Red hatching stands only on what a
// statement says; silence has a look of its own.
const (
	Moved   = "moved"   // span: from one date promised to the next
	Late    = "late"    // span: from the date to when it was met, or last said not to be
	Silent  = "silent"  // span: past the date, and nothing said
	Period  = "period"  // span: a date known to the month, the quarter, the year
	MetIn   = "met-in"  // span: the same, of the day on which it was met
	GoneIn  = "gone-in" // span: the same, of the day on which it was withdrawn
	First   = "first"   // mark: the date first promised
	Earlier = "earlier" // mark: a later one that was moved again
	Current = "current" // mark: the date as it stands, where it is not the first
	Met     = "met"     // mark
	Unmet   = "unmet"   // mark: a source says that it was not met by then
	Dropped = "dropped" // mark
)

// Kinds lists the kinds of spans and of marks in the order in which a key
// explains them.
func Kinds() []string {
	return []string{First, Earlier, Current, Moved, Period, Late, Silent, MetIn, GoneIn, Unmet, Met, Dropped}
}

// Span is a stretch of time.
type Span struct {
	Kind      string
	From      Percent
	Width     Percent
	OpenStart bool // it may have begun before
	OpenEnd   bool // it goes on
}

// Mark is a point in time.
type Mark struct {
	Kind string
	At   Percent
	By   bool // on this day or before
}

// Track is the story of one milestone. With neither spans nor marks nothing
// is known to have a date.
type Track struct {
	Spans []Span
	Marks []Mark
}

// Dates lists every date of a milestone that Slip draws.
func Dates(m *progress.Milestone) []portal.Date {
	dates := []portal.Date{m.Met, m.Dropped}
	for _, st := range m.Statements {
		dates = append(dates, st.Due, st.Unmet)
	}
	return dates
}

// Slip draws a milestone on s, which covers its Dates.
func Slip(m *progress.Milestone, s Scale) Track {
	var t Track
	t.dues(m, s)
	for _, st := range m.Statements {
		if !st.Unmet.IsZero() {
			t.mark(s, Unmet, st.Unmet, denied(s, st.Unmet))
		}
	}
	t.overrun(m, s)
	t.outcome(s, Met, MetIn, m.Met)
	t.outcome(s, Dropped, GoneIn, m.Dropped)
	return t
}

// dues draws every date promised, and the way from each to the next. A date
// within the one before only makes that more precise: nothing moved.
func (t *Track) dues(m *progress.Milestone, s Scale) {
	var dues []portal.Date
	for _, st := range m.Statements {
		if !st.Due.IsZero() && (len(dues) == 0 || dues[len(dues)-1] != st.Due) {
			dues = append(dues, st.Due)
		}
	}
	for i, due := range dues {
		kind := Earlier
		switch i {
		case 0:
			kind = First
		case len(dues) - 1:
			kind = Current
		}
		if due.Precision != portal.ToDay {
			t.span(Span{Kind: Period, From: s.Begins(due), Width: s.Ends(due) - s.Begins(due), OpenStart: due.By})
		}
		t.mark(s, kind, due, s.Ends(due))
		if i > 0 && !due.Within(dues[i-1]) {
			from, to := s.Ends(dues[i-1]), s.Ends(due)
			t.span(Span{Kind: Moved, From: min(from, to), Width: max(from, to) - min(from, to)})
		}
	}
}

// overrun draws the time past the current date: as late as far as a statement
// reaches, and beyond it as silence.
func (t *Track) overrun(m *progress.Milestone, s Scale) {
	due := s.Ends(m.Due)
	switch m.State {
	case progress.MetLate:
		t.span(Span{Kind: Late, From: due, Width: s.Begins(m.Met) - due})
	case progress.Late:
		said := denied(s, m.Unmet)
		t.span(Span{Kind: Late, From: due, Width: said - due})
		t.span(Span{Kind: Silent, From: said, Width: s.AsOf() - said, OpenEnd: true})
	case progress.Unconfirmed:
		t.span(Span{Kind: Silent, From: due, Width: s.AsOf() - due, OpenEnd: true})
	}
}

// denied is how far "not met by then" reaches: of a span that is not the last
// day of something only its beginning, and never past the day of the telling.
func denied(s Scale, on portal.Date) Percent {
	if on.Precision == portal.ToDay || on.By {
		return min(s.Ends(on), s.AsOf())
	}
	return min(s.Begins(on), s.AsOf())
}

// outcome draws when a milestone came to its end: of a longer span the middle,
// which claims neither its first day nor its last.
func (t *Track) outcome(s Scale, mark, span string, on portal.Date) {
	if on.IsZero() {
		return
	}
	at := s.Ends(on)
	if on.Precision != portal.ToDay {
		t.span(Span{Kind: span, From: s.Begins(on), Width: s.Ends(on) - s.Begins(on), OpenStart: on.By})
		if !on.By {
			at = (s.Begins(on) + s.Ends(on)) / 2
		}
	}
	t.mark(s, mark, on, at)
}

func (t *Track) span(span Span) {
	if span.Width > 0 {
		t.Spans = append(t.Spans, span)
	}
}

func (t *Track) mark(s Scale, kind string, on portal.Date, at Percent) {
	t.Marks = append(t.Marks, Mark{Kind: kind, At: at, By: on.By && on.Precision == portal.ToDay})
}

// Drawn lists the kinds that the tracks draw, once each, in a fixed order:
// what a key has to explain.
func Drawn(tracks ...Track) []string {
	var all []string
	for _, kind := range Kinds() {
		if slices.ContainsFunc(tracks, func(t Track) bool { return t.draws(kind) }) {
			all = append(all, kind)
		}
	}
	return all
}

func (t Track) draws(kind string) bool {
	return slices.ContainsFunc(t.Spans, func(s Span) bool { return s.Kind == kind }) ||
		slices.ContainsFunc(t.Marks, func(m Mark) bool { return m.Kind == kind })
}
