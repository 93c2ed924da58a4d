package content

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// yearBefore stands for the same period of the year before.
const yearBefore = "cùng kỳ năm trước"

// indicator reads one indicator.
func (l *loader) indicator(base string) {
	i := &portal.Indicator{Kind: portal.Level}
	mandates := map[string]*portal.Mandate{}
	th, ok := l.read(base, func(t *document.Table) {
		t.NeedWords("title", &i.Title)
		t.Words("summary", &i.Summary)
		if kind, ok := t.Choice("kind", string(portal.Level), string(portal.Ratio), string(portal.Rank)); ok {
			i.Kind = portal.MeasureKind(kind)
		}
		if i.Kind != portal.Rank {
			t.Need("unit")
		}
		l.unit(t, &i.Unit)
		t.Each("mandate", func(id string, sub *document.Table) { l.mandates(&i.Mandates, mandates, id, sub) })
		t.Each("notes", func(id string, sub *document.Table) { l.valueNote(i, id, sub) })
		t.Rows("values", func(row *document.Table) { i.Values = append(i.Values, l.indicatorValue(row, i)) })
		l.defineSources(t)
	})
	if !ok {
		return
	}
	i.ID, i.Pos, i.Body, i.Draft, i.Translation = th.id, th.pos, th.prose, th.draft, th.translation
	for _, note := range i.Notes {
		if !slices.ContainsFunc(i.Values, func(v *portal.IndicatorValue) bool { return slices.Contains(v.Notes, note) }) {
			l.problems.Add(diag.Warning(note.Pos, "source-unused.value-note", "id", note.ID))
		}
	}
	l.body(&i.Body)
	l.portal.Indicators = append(l.portal.Indicators, i)
}

func (l *loader) valueNote(i *portal.Indicator, id string, sub *document.Table) {
	note := document.Entry(sub, &i.Notes, id, func(n *portal.ValueNote) string { return n.ID }, portal.ValueNote{ID: id, Pos: sub.Pos()})
	if note != nil {
		sub.NeedWords("text", &note.Text)
		l.citations(sub, "source", &note.Sources)
	}
}

// indicatorValue reads one row of [[values]]. One place has one value for each
// period.
func (l *loader) indicatorValue(row *document.Table, i *portal.Indicator) *portal.IndicatorValue {
	v := &portal.IndicatorValue{Pos: row.Pos()}
	row.Need("period", "place", "value")
	row.Date("period", &v.Period)
	if id, ok := row.Text("place"); ok {
		v.Place = l.placeNamed(document.Word{Text: id, Pos: row.ValuePos("place")})
	}
	row.Value("value", &v.Value)
	if i.Kind == portal.Rank && !v.Value.IsZero() && !v.Value.IsRank() {
		row.Fail(row.ValuePos("value"), "value-form.rank", "value", i18n.Value(portal.Vietnamese, v.Value))
	}
	change(row, i, &v.Change)
	comparison(row, &v.Against)
	v.Ranks = l.ranks(row)
	v.Notes = notesOn(row, i)
	l.citations(row, "source", &v.Sources)
	for _, other := range i.Values {
		if v.Place != nil && other.Place == v.Place && other.Period == v.Period && !v.Period.IsZero() {
			row.Fail(row.ValuePos("period"), "duplicate-id.value", "place", v.Place.ID, "period", v.Period.String(), "other", other.Pos.Where())
			break
		}
	}
	return v
}

// change reads how the value moved: ranks by places, and nothing else by them.
func change(row *document.Table, i *portal.Indicator, into *portal.Change) {
	s, ok := row.Text("change")
	if !ok {
		return
	}
	c, err := portal.ParseChange(s)
	judged := i.Unit.EN != "" || i.Unit.VI == portal.InPercent // else its unit has been reported
	known := !c.OwnUnit() || c.Unit == i.Unit.VI || !judged
	fits := c.Kind == portal.ChangeNone || (c.Unit == portal.InPlaces) == (i.Kind == portal.Rank)
	if err != nil || !known || !fits {
		row.Fail(row.ValuePos("change"), "value-form.change", "value", s)
		return
	}
	*into = c
}

// comparison reads what a change is compared with.
func comparison(row *document.Table, into *portal.Comparison) {
	s, ok := row.Text("compared")
	if !ok {
		return
	}
	if into.YearBefore = s == yearBefore; into.YearBefore {
		return
	}
	period, err := portal.ParseDate(s)
	if err != nil || period.By {
		row.Fail(row.ValuePos("compared"), "date-form.compared", "value", s)
		return
	}
	into.Period = period
}

// ranks reads the ranks that go with a value: "2", "8/61", or with the place
// among whose parts it is counted, "2 ca-nuoc".
func (l *loader) ranks(row *document.Table) []portal.Standing {
	var all []portal.Standing
	for _, w := range row.List("rank") {
		number, among, named := strings.Cut(w.Text, " ")
		rank, ok := portal.ParseRank(number)
		if !ok {
			row.Fail(w.Pos, "value-form.rank", "value", w.Text)
			continue
		}
		standing := portal.Standing{Rank: rank}
		if named {
			standing.Among = l.placeNamed(document.Word{Text: among, Pos: w.Pos})
		}
		all = append(all, standing)
	}
	return all
}

// notesOn finds the notes that a value names.
func notesOn(row *document.Table, i *portal.Indicator) []*portal.ValueNote {
	var all []*portal.ValueNote
	var ids []string
	for _, note := range i.Notes {
		ids = append(ids, note.ID)
	}
	for _, w := range row.List("note") {
		if at := slices.Index(ids, w.Text); at >= 0 {
			all = append(all, i.Notes[at])
			continue
		}
		row.Fail(w.Pos, "item-unknown.note", "id", w.Text, "guess", i18n.Nearest(w.Text, ids))
	}
	return all
}
