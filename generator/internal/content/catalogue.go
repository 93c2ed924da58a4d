package content

import (
	"maps"
	"slices"
	"strings"

	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// catalogue reads what the whole portal shares: agencies, places, measures,
// units and sources.
func (l *loader) catalogue() {
	l.agencies = map[string]*portal.Agency{}
	l.places = map[string]*portal.Place{}
	l.measures = map[string]*portal.Measure{}
	l.units = map[string]portal.Text{}
	if !l.toml("content/catalogue.toml", l.shares) {
		l.unread = true
	}
}

// shares reads the tables of the catalogue.
func (l *loader) shares(t *document.Table) {
	t.Each("agencies", func(id string, sub *document.Table) {
		agency := &portal.Agency{ID: id}
		sub.Both(&agency.Name)
		l.agencies[id] = agency
		l.portal.Agencies = append(l.portal.Agencies, agency)
	})
	t.Each("places", func(id string, sub *document.Table) {
		place := &portal.Place{ID: id}
		sub.Both(&place.Name)
		sub.Date("since", &place.Since)
		sub.Date("until", &place.Until)
		l.citations(sub, "source", &place.Sources)
		l.places[id] = place
		l.portal.Places = append(l.portal.Places, place)
	})
	t.BothPairs("units", func(words portal.Text) { l.units[words.VI] = words })
	t.Each("measures", func(id string, sub *document.Table) {
		measure := &portal.Measure{ID: id, Pos: sub.Pos()}
		sub.Both(&measure.Name)
		l.unit(sub, &measure.Unit)
		sub.Need("kind")
		kind, _ := sub.Choice("kind", string(portal.Cumulative), string(portal.Level), string(portal.Ratio), string(portal.Rank))
		measure.Kind = portal.MeasureKind(kind)
		l.measures[id] = measure
		l.portal.Measures = append(l.portal.Measures, measure)
	})
	slices.SortFunc(l.portal.Agencies, func(a, b *portal.Agency) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(l.portal.Places, func(a, b *portal.Place) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(l.portal.Measures, func(a, b *portal.Measure) int { return strings.Compare(a.ID, b.ID) })
	l.defineSources(t)
}

// agency reads the id of an agency.
func (l *loader) agency(t *document.Table, name string, into **portal.Agency) {
	id, ok := t.Text(name)
	if !ok {
		return
	}
	if *into = l.agencies[id]; *into == nil {
		l.unresolved(t.ValuePos(name), "catalogue-unknown", "kind", "@catalogue.agency",
			"id", id, "guess", nearestKey(id, l.agencies))
	}
}

// unit reads the unit of values: one of the catalogue's, or "%".
func (l *loader) unit(t *document.Table, into *portal.Text) {
	unit, ok := t.Text("unit")
	if !ok {
		return
	}
	*into = portal.Text{VI: unit}
	if words, ok := l.units[unit]; ok {
		*into = words
	} else if unit != portal.InPercent {
		l.unresolved(t.ValuePos("unit"), "catalogue-unknown", "kind", "@catalogue.unit",
			"id", unit, "guess", nearestKey(unit, l.units))
	}
}

// placeNamed finds a place of the catalogue; nil has been reported.
func (l *loader) placeNamed(w document.Word) *portal.Place {
	place := l.places[w.Text]
	if place == nil {
		l.unresolved(w.Pos, "catalogue-unknown", "kind", "@catalogue.place",
			"id", w.Text, "guess", nearestKey(w.Text, l.places))
	}
	return place
}

// nearestKey is i18n.Nearest among the keys of a map by name.
func nearestKey[V any](name string, among map[string]V) string {
	return i18n.Nearest(name, slices.Sorted(maps.Keys(among)))
}
