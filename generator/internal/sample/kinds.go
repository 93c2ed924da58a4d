package sample

import "camket/generator/internal/portal"

// kind is a kind of project: its words and what can be told of it.
type kind struct {
	title   words // {place}, {other}: bare names; {at}, {there}: with "xã" or "phường"
	summary words // no figures
	about   words
	sector  string // OC4IDS
	form    string // OC4IDS
	agency  string
	home    string // the place of the first project of the kind
	mandate mandate
	steps   []step // in the order in which they are taken
	parts   []part // none: the project is not divided
	gauges  []gauge
	works   []words // what is done, in the order in which it is done
	trade   *trade
}

// mandate is what a resolution says of the kind, and of its first project.
type mandate struct {
	clause       string
	named, among words
}

// step is a milestone of a kind of project.
type step struct {
	id     string
	name   words // in Vietnamese a verb, in English a noun that takes "the"
	done   words // that it was taken, but for the date
	aside  bool  // the project can be completed without it
	before bool  // it precedes the work itself
}

// part is a component.
type part struct {
	id    string
	title words
}

// gauge is a measure that a kind of project reports.
type gauge struct {
	measure  string
	shape    shape
	low      int // the range in which the project's total, or the first value, is drawn
	high     int
	by       int  // a design figure: exact, and a multiple of this
	decimals int  // of what low and high count
	early    bool // reported before work begins, too
	say      words
}

// shape is how a measure moves while the project goes on.
type shape int

const (
	share   shape = iota // of the whole, up to 100
	amount               // up to the project's total
	counted              // "8/61": of the total
	level                // the total, as it is stated
	falling              // from the total to about half of it
	rising               // a share that grows to about 90
	ranking              // a rank among 61
)

// trade is what kinds have in common: works on a site, or a programme.
type trade struct {
	preparing, working, after []words // titles of quarters in which no milestone moved
	causes                    []words // why dates move
	early                     []words // why those of steps before the work do
	withdrawals               []words // why milestones are withdrawn
	notes                     []words // on what was met
	happenings                []happening
	plans                     []words // what comes next
}

// happening is an event.
type happening struct {
	id          string
	title, note words
	wet         bool // in the second half of the year alone
}

// kinds in the order of the projects: the first of each are planned.
var kinds = []*kind{
	&bridge, &road, &school, &hospital, &water, &port, &digital,
	&industry, &poverty, &planning, &museum, &embankment, &housing, &reservoir,
}

// of is the gauge with a range of its own.
func (g gauge) of(low, high int) gauge {
	g.low, g.high = low, high
	return g
}

// place is a commune or a ward.
type place struct {
	*portal.Place
	name words // bare
}

// at is the place with what it is: "xã Ví Dụ", "Ví Dụ commune".
func (p place) at() words { return words{p.Name.VI, p.Name.EN} }

func placeNumber(name string) int {
	for i, p := range places {
		if p.name.vi == name {
			return i
		}
	}
	panic("sample: no place " + name)
}
