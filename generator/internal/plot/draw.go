package plot

import (
	"slices"

	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// draw tells a story that nobody planned: quarter by quarter, as a project
// would go, and always what the rules ask of an office.
func (s *Story) draw(quarters []portal.Quarter) {
	d := NewDice(s.ID)
	s.Marks = drawMarks(d, len(quarters))
	g := &going{Story: s, dice: d, doomed: d.Once(24)}
	for i, q := range quarters {
		switch {
		case g.over:
			s.afterwards(q, i, g.ended)
		case s.Marks[i].IsEntry():
			g.quarter(q, s.Marks[i], i == len(quarters)-1)
		}
	}
	s.join()
}

// afterwards empties a quarter after the project's end. Where the office used
// to report, its next report may say that all is in operation.
func (s *Story) afterwards(q portal.Quarter, i int, ended portal.Quarter) {
	if ended == before(q) && s.Stages[ended] == portal.StageCompleted && s.Marks[i] == Office && s.Marks[i-1].isOwed() {
		s.Stages[q] = portal.StageOperating
		return
	}
	s.Marks[i] = Nothing
}

// drawMarks draws who speaks of the project, and when.
func drawMarks(d *Dice, quarters int) []Mark {
	marks := make([]Mark, quarters)
	character := d.Below(20)
	from := 0 // the first quarter that is owed
	switch {
	case character == 0: // nothing but the mandate
		from = 2 * quarters
	case character < 7:
		from = quarters
	case character < 10:
		from = quarters / 2
	}
	for i := range marks {
		switch last := i == quarters-1; {
		case from > quarters:
			marks[i] = Nothing
		case i < from && d.Below(100) < 55:
			marks[i] = Nothing
		case i < from:
			marks[i] = Compiled
		case d.Below(100) < 8:
			marks[i] = Pick(d, []Mark{Silent, Silent, Compiled})
		case d.Below(100) < 9 && !last:
			marks[i] = Belated
		default:
			marks[i] = Office
		}
	}
	return marks
}

// going is a project on its way.
type going struct {
	*Story
	dice   *Dice
	doomed bool // it will be cancelled
	open   []promise
	next   int // the step that follows
	begun  bool
	over   bool
	ended  portal.Quarter
	count  int // entries so far
}

// promise is a step that is not settled.
type promise struct {
	index int
	due   portal.Date
}

// quarter tells one entry: answers to what was promised, then new promises.
func (g *going) quarter(q portal.Quarter, m Mark, last bool) {
	g.count++
	if g.doomed && (last || g.count > 3 && g.dice.Once(4)) {
		g.cancel(q)
		return
	}
	for i := 0; i < len(g.open); i++ {
		if g.answer(q, m, &g.open[i], i) {
			g.open = append(g.open[:i], g.open[i+1:]...)
			i--
		}
	}
	steps := g.Kind.Steps
	switch {
	case g.next < len(steps) && (len(g.open) == 0 || g.next == len(steps)-1 && len(g.open) < 2 && g.dice.Once(2)):
		g.promise(q)
	case g.next == len(steps) && len(g.open) == 0:
		g.over, g.ended = true, q
		g.Stages[q] = portal.StageCompleted
	}
	switch {
	case g.over || g.begun:
	case g.prepared():
		g.begun = true
		g.Stages[q] = portal.StageImplementing
	case g.count == 1:
		g.Stages[q] = portal.StagePreparing
	}
}

// prepared reports whether every step before the work is settled.
func (g *going) prepared() bool {
	for i, st := range g.Kind.Steps {
		stillOpen := slices.ContainsFunc(g.open, func(p promise) bool { return p.index == i })
		if st.Before && (i >= g.next || stillOpen) {
			return false
		}
	}
	return true
}

// promise states the next step, usually with a date.
func (g *going) promise(q portal.Quarter) {
	p := promise{index: g.next}
	if !g.dice.Once(9) {
		p.due = g.date(q.End()+g.dayCount(50, 420), q.End()+1)
	}
	g.next++
	g.open = append(g.open, p)
	g.say(Act{Quarter: q, Step: &g.Kind.Steps[p.index], Due: p.due})
}

// answer tells what came of a promise, and reports whether it is settled. The
// office answers whatever was due by the quarter's end; newspapers may not.
func (g *going) answer(q portal.Quarter, m Mark, p *promise, place int) bool {
	a := Act{Quarter: q, Step: &g.Kind.Steps[p.index]}
	due := !p.due.IsZero() && p.due.End <= q.End()
	chance := g.dice.Below(100)
	switch {
	case !due && (place > 0 || chance > 14), due && m == Compiled && chance < 35:
		return false
	case !due || place == 0 && chance < 72:
		a.Met = g.on(q, p.due)
	case a.Step.Aside && chance < 90:
		a.Dropped = g.on(q, portal.Date{})
	case p.due.End < q.End() && chance < 84:
		a.Unmet = portal.Date{Start: q.End(), End: q.End()}
	default:
		p.due = g.date(max(q.End(), p.due.End)+g.dayCount(40, 300), max(q.End(), p.due.End)+1)
		a.Due = p.due
	}
	g.say(a)
	return !a.Met.IsZero() || !a.Dropped.IsZero()
}

// cancel ends the project: every open promise is withdrawn.
func (g *going) cancel(q portal.Quarter) {
	for _, p := range g.open {
		g.say(Act{Quarter: q, Step: &g.Kind.Steps[p.index], Dropped: g.on(q, portal.Date{})})
	}
	g.open, g.over, g.ended = nil, true, q
	g.Stages[q] = portal.StageCancelled
}

func (g *going) say(a Act) { g.Acts = append(g.Acts, a) }

func (g *going) dayCount(low, high int) portal.Day { return portal.Day(g.dice.Between(low, high)) }

// on is a day of a quarter, or its month; rather before a due day than after.
func (g *going) on(q portal.Quarter, due portal.Date) portal.Date {
	last := q.End()
	if due.End > q.Start() && due.End < last && !g.dice.Once(4) {
		last = due.End
	}
	day := q.Start() + g.dayCount(0, int(last-q.Start()))
	if g.dice.Once(6) {
		return province.MustDate(day.String()[:len("2025-10")])
	}
	return portal.Date{Start: day, End: day}
}

// date is a date to come: as precise as plans are, and not over before least.
func (g *going) date(around, least portal.Day) portal.Date {
	day := around.String()
	year, month := day[:4], day[5:7]
	form := day
	switch chance := g.dice.Below(100); {
	case chance < 30:
	case chance < 58:
		form = year + "-" + month
	case chance < 80:
		form = year + "-Q" + portal.QuarterOf(around).String()[6:]
	case chance < 86 && month <= "06":
		form = year + "-H1"
	case chance < 86:
		form = year + "-H2"
	case chance < 90 && month <= "09":
		form = year + "-9M"
	default:
		form = year
	}
	if g.dice.Once(6) {
		form = "đến " + form
	}
	if d := province.MustDate(form); d.End >= least {
		return d
	}
	return portal.Date{Start: around, End: around}
}
