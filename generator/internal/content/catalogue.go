package content

import (
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// catalogue reads what the whole portal shares: agencies, places, measures,
// units and sources.
func (l *loader) catalogue() {
	l.agencies = map[string]*portal.Agency{}
	l.places = map[string]*portal.Place{}
	l.measures = map[string]*portal.Measure{}
	file, ok := l.files["content/catalogue.toml"]
	if !ok {
		return
	}
	d, decoded := readTOML(file)
	if !decoded {
		l.unread = true
		l.problems.Add(d.problems...)
		return
	}
	t := l.table(d)
	t.each("agencies", func(id string, sub *table) {
		agency := &portal.Agency{ID: id}
		sub.both(&agency.Name)
		l.agencies[id] = agency
	})
	t.each("places", func(id string, sub *table) {
		place := &portal.Place{ID: id}
		sub.both(&place.Name)
		sub.date("until", &place.Until)
		sub.citations("source", &place.Sources)
		l.places[id] = place
		l.portal.Places = append(l.portal.Places, place)
		slices.SortFunc(l.portal.Places, func(a, b *portal.Place) int { return strings.Compare(a.ID, b.ID) })
	})
	units := map[string]portal.Text{}
	t.pairs("units", func(vi, en string, _ *table) {
		units[vi] = portal.Text{VI: vi, EN: en}
	})
	t.each("measures", func(id string, sub *table) {
		measure := &portal.Measure{ID: id, Pos: sub.pos()}
		sub.both(&measure.Name)
		if unit, ok := sub.text("unit"); ok {
			measure.Unit = portal.Text{VI: unit}
			if words, ok := units[unit]; ok {
				measure.Unit = words
			} else if unit != "%" {
				l.unresolved(sub.valuePos("unit"), "catalogue-unknown", "kind", "@catalogue.unit",
					"id", unit, "guess", nearestKey(unit, units))
			}
		}
		if !sub.has("kind") {
			sub.fail(sub.pos(), "front-matter.required", "key", "kind")
		}
		kind, _ := sub.choice("kind", string(portal.Cumulative), string(portal.Level), string(portal.Ratio), string(portal.Rank))
		measure.Kind = portal.MeasureKind(kind)
		l.measures[id] = measure
	})
	l.defineSources(t)
	t.done()
	l.problems.Add(d.problems...)
}
