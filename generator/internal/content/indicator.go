package content

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// yearBefore stands for the same period of the year before.
const yearBefore = "cùng kỳ năm trước"

// indicator reads one indicator.
func (l *loader) indicator(base string) {
	i := &portal.Indicator{Kind: portal.Level}
	mandates := map[string]*portal.Mandate{}
	th, ok := l.read(base, func(t *table) {
		t.needWords("title", &i.Title)
		t.words("summary", &i.Summary)
		if kind, ok := t.choice("kind", string(portal.Level), string(portal.Ratio), string(portal.Rank)); ok {
			i.Kind = portal.MeasureKind(kind)
		}
		if i.Kind != portal.Rank {
			t.need("unit")
		}
		l.unit(t, &i.Unit)
		t.each("mandate", func(id string, sub *table) { l.mandates(&i.Mandates, mandates, id, sub) })
		t.each("notes", func(id string, sub *table) { valueNote(i, id, sub) })
		t.rows("values", func(row *table) { i.Values = append(i.Values, l.indicatorValue(row, i)) })
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
	l.anchorHeadings(&i.Body)
	l.citeNotes(&i.Body)
	l.portal.Indicators = append(l.portal.Indicators, i)
}

func valueNote(i *portal.Indicator, id string, sub *table) {
	note := entry(sub, &i.Notes, id, func(n *portal.ValueNote) string { return n.ID }, portal.ValueNote{ID: id, Pos: sub.pos()})
	if note != nil {
		sub.needWords("text", &note.Text)
		sub.citations("source", &note.Sources)
	}
}

// indicatorValue reads one row of [[values]]. One place has one value for each
// period.
func (l *loader) indicatorValue(row *table, i *portal.Indicator) *portal.IndicatorValue {
	v := &portal.IndicatorValue{Pos: row.pos()}
	row.need("period", "place", "value")
	row.date("period", &v.Period)
	if id, ok := row.text("place"); ok {
		v.Place = l.placeNamed(word{id, row.valuePos("place")})
	}
	row.value("value", &v.Value)
	if i.Kind == portal.Rank && !v.Value.IsZero() && !v.Value.IsRank() {
		row.fail(row.valuePos("value"), "value-form.rank", "value", i18n.Value(portal.Vietnamese, v.Value))
	}
	change(row, i, &v.Change)
	comparison(row, &v.Against)
	v.Ranks = l.ranks(row)
	v.Notes = notesOn(row, i)
	row.citations("source", &v.Sources)
	for _, other := range i.Values {
		if v.Place != nil && other.Place == v.Place && other.Period == v.Period && !v.Period.IsZero() {
			row.fail(row.valuePos("period"), "duplicate-id.value", "place", v.Place.ID, "period", v.Period.String(), "other", placeOf(other.Pos))
			break
		}
	}
	return v
}

// change reads how the value moved: ranks by places, and nothing else by them.
func change(row *table, i *portal.Indicator, into *portal.Change) {
	s, ok := row.text("change")
	if !ok {
		return
	}
	c, err := portal.ParseChange(s)
	judged := i.Unit.EN != "" || i.Unit.VI == portal.InPercent // else its unit has been reported
	known := !c.OwnUnit() || c.Unit == i.Unit.VI || !judged
	fits := c.Kind == portal.ChangeNone || (c.Unit == portal.InPlaces) == (i.Kind == portal.Rank)
	if err != nil || !known || !fits {
		row.fail(row.valuePos("change"), "value-form.change", "value", s)
		return
	}
	*into = c
}

// comparison reads what a change is compared with.
func comparison(row *table, into *portal.Comparison) {
	s, ok := row.text("compared")
	if !ok {
		return
	}
	if into.YearBefore = s == yearBefore; into.YearBefore {
		return
	}
	period, err := portal.ParseDate(s)
	if err != nil || period.By {
		row.fail(row.valuePos("compared"), "date-form.compared", "value", s)
		return
	}
	into.Period = period
}

// ranks reads the ranks that go with a value: "2", "8/61", or with the place
// among whose parts it is counted, "2 ca-nuoc".
func (l *loader) ranks(row *table) []portal.Standing {
	var all []portal.Standing
	for _, w := range row.list("rank") {
		number, among, named := strings.Cut(w.text, " ")
		rank, ok := portal.ParseRank(number)
		if !ok {
			row.fail(w.pos, "value-form.rank", "value", w.text)
			continue
		}
		standing := portal.Standing{Rank: rank}
		if named {
			standing.Among = l.placeNamed(word{among, w.pos})
		}
		all = append(all, standing)
	}
	return all
}

// notesOn finds the notes that a value names.
func notesOn(row *table, i *portal.Indicator) []*portal.ValueNote {
	var all []*portal.ValueNote
	var ids []string
	for _, note := range i.Notes {
		ids = append(ids, note.ID)
	}
	for _, w := range row.list("note") {
		if at := slices.Index(ids, w.text); at >= 0 {
			all = append(all, i.Notes[at])
			continue
		}
		row.fail(w.pos, "item-unknown.note", "id", w.text, "guess", i18n.Nearest(w.text, ids))
	}
	return all
}
