package check

import (
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// values holds each value of an indicator to sources that can know it.
func values(whole *portal.Portal, i *portal.Indicator) diag.List {
	var problems diag.List
	for _, v := range i.Values {
		problems.Add(sourced(v.Sources, v.Pos, "@what.value", v.Period.String())...)
		for _, c := range v.Sources {
			if on := c.On(); !on.IsZero() && !v.Period.IsZero() && v.Begins() > on.End {
				problems.Add(untold(v.Pos, "@order.period", v.Period.String(), c))
				break
			}
		}
		if whole.Pinned && !progress.ValueKnownBy(v, whole.AsOf) {
			problems.Add(diag.Warning(v.Pos, "date-order.unseen-value", "date", whole.AsOf.String()))
		}
	}
	return problems
}
