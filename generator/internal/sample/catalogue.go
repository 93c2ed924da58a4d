package sample

import (
	"iter"

	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// catalogue yields content/catalogue.toml.
func catalogue() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		m := &matter{lang: portal.Vietnamese}
		for _, a := range province.Agencies {
			m.table("agencies", a.ID)
			m.both(a.Name)
		}
		for _, p := range province.Places {
			m.table("places", p.ID)
			m.both(p.Name)
		}
		for _, p := range append([]*portal.Place{province.Country, province.Former, province.Present}, province.FormerPlaces...) {
			m.table("places", p.ID)
			m.both(p.Name)
			m.date("since", p.Since)
			m.date("until", p.Until)
			if p != province.Country {
				m.fact("source", "nghi-quyet-sap-xep")
			}
		}
		for _, one := range province.Measures {
			m.table("measures", one.ID)
			m.both(one.Name)
			m.fact("unit", one.Unit.VI)
			m.fact("kind", string(one.Kind))
		}
		m.table("units")
		for _, u := range province.Units {
			m.line(quoted(u.VI), quoted(u.EN))
		}
		m.sources(province.SharedSources)
		yield("content/catalogue.toml", []byte(m.out.String()))
	}
}
