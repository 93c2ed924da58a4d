package sample

import (
	"cmp"
	"slices"

	"camket/generator/internal/portal"
)

// titleOf says the most important of what an entry tells, two things at most.
func (t *telling) titleOf(e *entry, acts []act, readings []reading) words {
	trade := t.kind.trade
	ranked := slices.Clone(acts)
	slices.SortStableFunc(ranked, func(a, b act) int { return cmp.Compare(a.weight(), b.weight()) })
	switch {
	case e.Stage == portal.StageCancelled:
		return words{"Dừng thực hiện dự án", "Project halted"}
	case len(ranked) > 1:
		return ranked[0].title().plus(same("; ")).plus(ranked[1].title().lower())
	case len(ranked) == 1:
		return ranked[0].title()
	case e.Stage.Ends():
		return pick(t.dice, trade.after)
	case len(readings) > 0 && readings[0].part == nil && t.dice.once(2):
		return readings[0].says()
	case t.gauges.begun > t.count:
		return pick(t.dice, trade.preparing)
	}
	return pick(t.dice, trade.working)
}

// weight puts first what a reader wants to know first.
func (a act) weight() int {
	switch {
	case !a.dropped.IsZero():
		return 1
	case !a.unmet.IsZero():
		return 2
	case !a.met.IsZero():
		return 0
	case !a.was.IsZero():
		return 3
	}
	return 4
}

func (a act) title() words {
	name := a.step.name.lower()
	switch {
	case !a.met.IsZero():
		return a.step.done
	case !a.unmet.IsZero():
		return words{"Chưa {name} đúng hẹn", "{Name} misses its date"}.with("name", name)
	case !a.dropped.IsZero():
		return words{"Rút mốc {name}", "{Name} withdrawn"}.with("name", name)
	case a.due.IsZero():
		return words{"Sẽ {name}, chưa có thời hạn", "{Name} announced without a date"}.with("name", name)
	case a.was.IsZero():
		return words{"Hẹn {name} {on}", "{Name} due {on}"}.with("name", name, "on", on(a.due))
	case a.due.End <= a.was.End:
		return words{"Định rõ ngày {name}", "{Name}: date made more precise"}.with("name", name)
	}
	return words{"Lùi hạn {name}", "{Name} put back"}.with("name", name)
}

// says is a reading in a sentence without its full stop.
func (r reading) says() words {
	return r.gauge.say.with("v", quantity(r.value, measureOf(r.gauge.measure)))
}
