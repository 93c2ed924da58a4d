package telling

import (
	"cmp"
	"slices"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// titleOf says the most important of what an entry tells, two things at most.
func (t *telling) titleOf(e *Entry, acts []plot.Act, readings []plot.Reading) province.Words {
	trade := t.Kind.Trade
	ranked := slices.Clone(acts)
	slices.SortStableFunc(ranked, func(a, b plot.Act) int { return cmp.Compare(weight(a), weight(b)) })
	switch {
	case e.Stage == portal.StageCancelled:
		return province.Both("Dừng thực hiện dự án", "Project halted")
	case len(ranked) > 1:
		return titled(ranked[0]).Plus(province.Same("; ")).Plus(titled(ranked[1]).Lower())
	case len(ranked) == 1:
		return titled(ranked[0])
	case e.Stage.Ends():
		return plot.Pick(t.dice, trade.After)
	case len(readings) > 0 && readings[0].Part == nil && t.dice.Once(2):
		return said(readings[0])
	case t.gauges.Begun > t.count:
		return plot.Pick(t.dice, trade.Preparing)
	}
	return plot.Pick(t.dice, trade.Working)
}

// weight puts first what a reader wants to know first.
func weight(a plot.Act) int {
	switch {
	case !a.Dropped.IsZero():
		return 1
	case !a.Unmet.IsZero():
		return 2
	case !a.Met.IsZero():
		return 0
	case !a.Was.IsZero():
		return 3
	}
	return 4
}

// titled is one act in a title.
func titled(a plot.Act) province.Words {
	name := a.Step.Name.Lower()
	switch {
	case !a.Met.IsZero():
		return a.Step.Done
	case !a.Unmet.IsZero():
		return province.Both("Chưa {name} đúng hẹn", "{Name} misses its date").With("name", name)
	case !a.Dropped.IsZero():
		return province.Both("Rút mốc {name}", "{Name} withdrawn").With("name", name)
	case a.Due.IsZero():
		return province.Both("Sẽ {name}, chưa có thời hạn", "{Name} announced without a date").With("name", name)
	case a.Was.IsZero():
		return province.Both("Hẹn {name} {on}", "{Name} due {on}").With("name", name, "on", on(a.Due))
	case a.Due.End <= a.Was.End:
		return province.Both("Định rõ ngày {name}", "{Name}: date made more precise").With("name", name)
	}
	return province.Both("Lùi hạn {name}", "{Name} put back").With("name", name)
}

// said is a reading in a sentence without its full stop.
func said(r plot.Reading) province.Words {
	return r.Gauge.Say.With("v", quantity(r.Value, province.MeasureOf(r.Gauge.Measure)))
}
