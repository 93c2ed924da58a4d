package sample

import (
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// gauges is the measures of one project while it goes on.
type gauges struct {
	story    *story
	totals   []int          // of each of the kind's gauges
	entries  int            // that there will be before the project ends
	begun    int            // of those, before work began
	finished bool           // the project is completed by the last of them
	work     int            // thousandths done by the last reading
	last     map[string]int // what was reported last, by measure and part
}

// reading is one value that an entry reports.
type reading struct {
	gauge *gauge
	part  *part // nil: of the project as a whole
	value portal.Value
}

func newGauges(s *story, quarters []portal.Quarter) *gauges {
	g := &gauges{story: s, last: map[string]int{}}
	d := newDice(s.id, "totals")
	for _, one := range s.kind.gauges {
		g.totals = append(g.totals, d.between(one.low, max(one.high, one.low))*max(one.by, 1))
	}
	g.agree()
	begun := false
	for i, q := range quarters {
		if !s.marks[i].isEntry() {
			continue
		}
		begun = begun || s.stages[q] == portal.StageImplementing
		if !begun {
			g.begun++
		}
		g.entries++
		if s.stages[q].Ends() {
			g.finished = s.stages[q] == portal.StageCompleted
			break
		}
	}
	return g
}

// agree makes totals that depend on each other agree: what is disbursed stays
// within the total investment, and as many households leave poverty as are no
// longer poor.
func (g *gauges) agree() {
	totals := map[string]int{}
	for n, one := range g.story.kind.gauges {
		totals[one.measure] = g.totals[n]
	}
	for n, one := range g.story.kind.gauges {
		invested, known := totals[totalInvestment.measure]
		switch {
		case one.measure == disbursed.measure && known:
			g.totals[n] = invested * 9 / 10
		case one.measure == "ho-thoat-ngheo":
			g.totals[n] = totals["ho-ngheo"] / 2
		}
	}
}

// read reads what the entry number i reports: in thousandths of the whole,
// time goes on from the first entry, and work from the first after it began.
func (g *gauges) read(i int, met map[*step]bool, d *dice) []reading {
	if i >= g.entries {
		return nil // it is over
	}
	whole := 1000
	if !g.finished {
		whole = 200 + 700*g.story.tally(func(a act) bool { return !a.met.IsZero() })/len(g.story.kind.steps)
	}
	time := 1000 * (i + 1) / g.entries
	work := whole * (i + 1 - g.begun) / max(g.entries-g.begun, 1)
	g.work = max(work, 0)
	var all []reading
	for n := range g.story.kind.gauges {
		one := &g.story.kind.gauges[n]
		if work <= 0 && !one.early || len(all) > 0 && !d.once(2) {
			continue
		}
		progress := work
		if one.early {
			progress = time
		}
		if len(g.story.kind.parts) > 1 && one.shape == share {
			for p := range g.story.kind.parts {
				ahead := min(progress*(11-2*p)/10, 1000)
				if progress == 1000 {
					ahead = 1000
				}
				all = g.add(all, one, n, &g.story.kind.parts[p], ahead, met, d)
			}
			continue
		}
		all = g.add(all, one, n, nil, progress, met, d)
	}
	return all
}

// add adds one value, unless there is nothing new to say.
func (g *gauges) add(all []reading, one *gauge, n int, p *part, progress int, met map[*step]bool, d *dice) []reading {
	key := one.measure
	if p != nil {
		key += "/" + p.id
	}
	total := g.totals[n]
	number := one.at(total, progress, d)
	if one.measure == landHandedOver.measure {
		number = g.land(number, total, met)
	}
	before, known := g.last[key]
	rises := one.shape == share || one.shape == amount || one.shape == counted
	if rises {
		number = max(number, before)
	}
	if p == nil && known && number == before || rises && number == 0 {
		return all
	}
	g.last[key] = number
	return append(all, reading{one, p, one.value(number, total, d)})
}

// land is how many households have handed over their land: all of them when
// that milestone was met, and not before.
func (g *gauges) land(number, total int, met map[*step]bool) int {
	for i := range g.story.kind.steps {
		st := &g.story.kind.steps[i]
		switch {
		case st.id != handover.id:
		case met[st]:
			return total
		default:
			return min(number, total-1)
		}
	}
	return number
}

// at is where a measure stands at some progress, in thousandths.
func (one *gauge) at(total, progress int, d *dice) int {
	switch one.shape {
	case share:
		return min(progress, 1000)
	case amount, counted:
		return total * progress / 1000
	case falling:
		return total - total*progress/2000
	case rising:
		return total + (900-total)*progress/1000
	case ranking:
		return max(1, total-total*progress/2000+d.between(-2, 2))
	}
	return total
}

// value puts a number into one of the forms that sources use.
func (one *gauge) value(number, total int, d *dice) portal.Value {
	places := one.decimals
	v := portal.Value{Number: decimal(number, places)}
	switch {
	case one.shape == counted:
		v.Of = decimal(total, 0)
	case one.shape == ranking:
		v.Of = decimal(61, 0)
	case one.shape == share && number == 1000:
		v.Number = decimal(100, 0)
	case one.by > 0 || number <= 30:
	case number%7 == 0:
		v.Qualifier = portal.MoreThan
	case number%7 == 1:
		v.Qualifier = portal.About
	case number%7 == 2:
		v.Qualifier = portal.Nearly
	}
	return v
}

// decimal is a number that was counted in units of the last decimal place.
func decimal(n, places int) portal.Decimal {
	digits := strconv.Itoa(n)
	for len(digits) <= places {
		digits = "0" + digits
	}
	whole, fraction := digits[:len(digits)-places], digits[len(digits)-places:]
	if strings.Trim(fraction, "0") == "" {
		fraction = ""
	}
	return portal.Decimal{Whole: whole, Fraction: fraction}
}
