package portal

import "strings"

// Source is a page, document or broadcast that a fact is taken from. It is
// defined once and cited by its id anywhere in the portal.
type Source struct {
	ID        string
	Publisher string
	Title     string // "" when not known; in the source's own language
	Lang      string // IETF tag of that language
	Date      Date   // of publication; zero when not known
	URL       string // "" for an instrument cited by its number
	Pos       Pos
}

// Citation points from a fact to where it was stated: a source, or a place in
// a resolution of this portal.
type Citation struct {
	Source     *Source
	Resolution *Resolution
	Clause     ClauseRef
	Pos        Pos
}

// Key identifies what is cited: a source's id, or "resolution/clause".
func (c Citation) Key() string {
	if c.Source != nil {
		return c.Source.ID
	}
	return strings.TrimSuffix(c.Resolution.ID+"/"+c.Clause.String(), "/")
}

// On returns the date of what is cited; zero when not known.
func (c Citation) On() Date {
	if c.Source != nil {
		return c.Source.Date
	}
	return c.Resolution.SignedOn()
}

// Earliest returns the date of the earliest dated source; zero when none is.
func Earliest(list []Citation) Date {
	var first Date
	for _, c := range list {
		if on := c.On(); !on.IsZero() && (first.IsZero() || on.End < first.End) {
			first = on
		}
	}
	return first
}
