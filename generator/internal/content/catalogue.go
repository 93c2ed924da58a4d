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
	l.units = map[string]portal.Text{}
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
		l.portal.Agencies = append(l.portal.Agencies, agency)
	})
	t.each("places", func(id string, sub *table) {
		place := &portal.Place{ID: id}
		sub.both(&place.Name)
		sub.date("since", &place.Since)
		sub.date("until", &place.Until)
		sub.citations("source", &place.Sources)
		l.places[id] = place
		l.portal.Places = append(l.portal.Places, place)
	})
	t.pairs("units", func(vi, en string, units *table) {
		l.units[vi] = portal.Text{VI: vi, EN: en}
		l.portal.Bilingual = append(l.portal.Bilingual, portal.Passage{
			Key: readable(units.key(vi)),
			VI:  portal.Wording{Plain: vi, Pos: d.keyPos(units.key(vi))},
			EN:  portal.Wording{Plain: en, Pos: d.valuePos(units.key(vi))},
		})
	})
	t.each("measures", func(id string, sub *table) {
		measure := &portal.Measure{ID: id, Pos: sub.pos()}
		sub.both(&measure.Name)
		l.unit(sub, &measure.Unit)
		sub.need("kind")
		kind, _ := sub.choice("kind", string(portal.Cumulative), string(portal.Level), string(portal.Ratio), string(portal.Rank))
		measure.Kind = portal.MeasureKind(kind)
		l.measures[id] = measure
		l.portal.Measures = append(l.portal.Measures, measure)
	})
	slices.SortFunc(l.portal.Agencies, func(a, b *portal.Agency) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(l.portal.Places, func(a, b *portal.Place) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(l.portal.Measures, func(a, b *portal.Measure) int { return strings.Compare(a.ID, b.ID) })
	l.defineSources(t)
	t.done()
	l.problems.Add(d.problems...)
}

// unit reads the unit of values: one of the catalogue's, or "%".
func (l *loader) unit(t *table, into *portal.Text) {
	unit, ok := t.text("unit")
	if !ok {
		return
	}
	*into = portal.Text{VI: unit}
	if words, ok := l.units[unit]; ok {
		*into = words
	} else if unit != portal.InPercent {
		l.unresolved(t.valuePos("unit"), "catalogue-unknown", "kind", "@catalogue.unit",
			"id", unit, "guess", nearestKey(unit, l.units))
	}
}

// placeNamed finds a place of the catalogue; nil has been reported.
func (l *loader) placeNamed(w word) *portal.Place {
	place := l.places[w.text]
	if place == nil {
		l.unresolved(w.pos, "catalogue-unknown", "kind", "@catalogue.place",
			"id", w.text, "guess", nearestKey(w.text, l.places))
	}
	return place
}
