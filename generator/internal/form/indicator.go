package form

import (
	"slices"

	"camket/generator/internal/portal"
)

// indicator is what the form of an indicator is made of.
type indicator struct {
	ID          string
	Units       []string
	Places      choices
	Resolutions []resolution
	Source      string // an id for a source of this indicator
}

// Indicator makes the files of a new indicator.
func Indicator(p *portal.Portal, id string) []File {
	return pair("content/indicators/"+id+"/index", "indicator", indicator{
		ID:          id,
		Units:       units(p),
		Places:      places(p),
		Resolutions: resolutions(p),
		Source:      source(p, id+"-1"),
	})
}

// units lists the units that measures have.
func units(p *portal.Portal) []string {
	var all []string
	for _, m := range p.Measures {
		if unit := plain(m.Unit.VI); unit != "" && !slices.Contains(all, unit) {
			all = append(all, unit)
		}
	}
	return all
}
