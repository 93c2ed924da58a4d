package plot

import (
	"strconv"
	"strings"

	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// Gauges is the measures of one project while it goes on.
type Gauges struct {
	Begun int // entries before work began
	Work  int // thousandths done by the last reading

	story    *Story
	totals   []int          // of each of the kind's gauges
	entries  int            // that there will be before the project ends
	finished bool           // the project is completed by the last of them
	last     map[string]int // what was reported last, by measure and part
}

// Reading is one value that an entry reports.
type Reading struct {
	Gauge *province.Gauge
	Part  *province.Part // nil: of the project as a whole
	Value portal.Value
}

// NewGauges draws the totals of a project, of which nothing is read yet.
func NewGauges(s *Story, quarters []portal.Quarter) *Gauges {
	g := &Gauges{story: s, last: map[string]int{}}
	d := NewDice(s.ID, "totals")
	for _, one := range s.Kind.Gauges {
		g.totals = append(g.totals, d.Between(one.Low, max(one.High, one.Low))*max(one.By, 1))
	}
	g.agree()
	begun := false
	for i, q := range quarters {
		if !s.Marks[i].IsEntry() {
			continue
		}
		begun = begun || s.Stages[q] == portal.StageImplementing
		if !begun {
			g.Begun++
		}
		g.entries++
		if s.Stages[q].Ends() {
			g.finished = s.Stages[q] == portal.StageCompleted
			break
		}
	}
	return g
}

// agree makes totals that depend on each other agree: what is disbursed stays
// within the total investment, and as many households leave poverty as are no
// longer poor.
func (g *Gauges) agree() {
	totals := map[string]int{}
	for n, one := range g.story.Kind.Gauges {
		totals[one.Measure] = g.totals[n]
	}
	for n, one := range g.story.Kind.Gauges {
		invested, known := totals[province.TotalInvestment.Measure]
		switch {
		case one.Measure == province.Disbursed.Measure && known:
			g.totals[n] = invested * 9 / 10
		case one.Measure == "ho-thoat-ngheo":
			g.totals[n] = totals["ho-ngheo"] / 2
		}
	}
}

// Read reads what the entry number i reports: in thousandths of the whole,
// time goes on from the first entry, and work from the first after it began.
func (g *Gauges) Read(i int, met map[*province.Step]bool, d *Dice) []Reading {
	if i >= g.entries {
		return nil // it is over
	}
	whole := 1000
	if !g.finished {
		whole = 200 + 700*g.story.tally(func(a Act) bool { return !a.Met.IsZero() })/len(g.story.Kind.Steps)
	}
	time := 1000 * (i + 1) / g.entries
	work := whole * (i + 1 - g.Begun) / max(g.entries-g.Begun, 1)
	g.Work = max(work, 0)
	var all []Reading
	for n := range g.story.Kind.Gauges {
		one := &g.story.Kind.Gauges[n]
		if work <= 0 && !one.Early || len(all) > 0 && !d.Once(2) {
			continue
		}
		progress := work
		if one.Early {
			progress = time
		}
		if len(g.story.Kind.Parts) > 1 && one.Shape == province.Share {
			for p := range g.story.Kind.Parts {
				ahead := min(progress*(11-2*p)/10, 1000)
				if progress == 1000 {
					ahead = 1000
				}
				all = g.add(all, one, n, &g.story.Kind.Parts[p], ahead, met, d)
			}
			continue
		}
		all = g.add(all, one, n, nil, progress, met, d)
	}
	return all
}

// add adds one value, unless there is nothing new to say.
func (g *Gauges) add(all []Reading, one *province.Gauge, n int, p *province.Part, progress int, met map[*province.Step]bool, d *Dice) []Reading {
	key := one.Measure
	if p != nil {
		key += "/" + p.ID
	}
	total := g.totals[n]
	number := standing(one, total, progress, d)
	if one.Measure == province.LandHandedOver.Measure {
		number = g.land(number, total, met)
	}
	before, known := g.last[key]
	rises := one.Shape == province.Share || one.Shape == province.Amount || one.Shape == province.Counted
	if rises {
		number = max(number, before)
	}
	if p == nil && known && number == before || rises && number == 0 {
		return all
	}
	g.last[key] = number
	return append(all, Reading{one, p, valueOf(one, number, total, d)})
}

// land is how many households have handed over their land: all of them when
// that milestone was met, and not before.
func (g *Gauges) land(number, total int, met map[*province.Step]bool) int {
	for i := range g.story.Kind.Steps {
		st := &g.story.Kind.Steps[i]
		switch {
		case st.ID != province.Handover.ID:
		case met[st]:
			return total
		default:
			return min(number, total-1)
		}
	}
	return number
}

// standing is where a measure stands at some progress, in thousandths.
func standing(one *province.Gauge, total, progress int, d *Dice) int {
	switch one.Shape {
	case province.Share:
		return min(progress, 1000)
	case province.Amount, province.Counted:
		return total * progress / 1000
	case province.Falling:
		return total - total*progress/2000
	case province.Rising:
		return total + (900-total)*progress/1000
	case province.Ranking:
		return max(1, total-total*progress/2000+d.Between(-2, 2))
	}
	return total
}

// valueOf puts a number into one of the forms that sources use.
func valueOf(one *province.Gauge, number, total int, d *Dice) portal.Value {
	places := one.Decimals
	v := portal.Value{Number: Decimal(number, places)}
	switch {
	case one.Shape == province.Counted:
		v.Of = Decimal(total, 0)
	case one.Shape == province.Ranking:
		v.Of = Decimal(61, 0)
	case one.Shape == province.Share && number == 1000:
		v.Number = Decimal(100, 0)
	case one.By > 0 || number <= 30:
	case number%7 == 0:
		v.Qualifier = portal.MoreThan
	case number%7 == 1:
		v.Qualifier = portal.About
	case number%7 == 2:
		v.Qualifier = portal.Nearly
	}
	return v
}

// Decimal is a number that was counted in units of the last decimal place.
func Decimal(n, places int) portal.Decimal {
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
