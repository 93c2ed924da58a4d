package province

import "camket/generator/internal/portal"

// Kind is a kind of project: its words and what can be told of it.
type Kind struct {
	Title   Words // {place}, {other}: bare names; {at}, {there}: with "xã" or "phường"
	Summary Words // no figures
	About   Words
	Sector  string // OC4IDS
	Form    string // OC4IDS
	Agency  string
	Home    string // the place of the first project of the kind
	Mandate Mandate
	Again   Mandate // what the conclusion says of the first project; zero: nothing
	Steps   []Step  // in the order in which they are taken
	Parts   []Part  // none: the project is not divided
	Gauges  []Gauge
	Works   []Words // what is done, in the order in which it is done
	Trade   *Trade
	Bridged bool // a picture shows it as a bridge
	Private bool // an investor pays for it
}

// Mandate is what a resolution says of the kind, and of its first project.
type Mandate struct {
	Clause       string
	Named, Among Words
}

// The texts that direct the projects: the resolution, and the conclusion that
// followed it.
const (
	ResolutionID = "nghi-quyet-mau"
	ConclusionID = "ket-luan-mau"
)

// Step is a milestone of a kind of project.
type Step struct {
	ID     string
	Name   Words // in Vietnamese a verb, in English a noun that takes "the"
	Done   Words // that it was taken, but for the date
	Aside  bool  // the project can be completed without it
	Before bool  // it precedes the work itself
}

// Part is a component.
type Part struct {
	ID    string
	Title Words
}

// Gauge is a measure that a kind of project reports.
type Gauge struct {
	Measure  string
	Shape    Shape
	Low      int // the range in which the project's total, or the first value, is drawn
	High     int
	By       int  // a design figure: exact, and a multiple of this
	Decimals int  // of what low and high count
	Early    bool // reported before work begins, too
	Say      Words
}

// Shape is how a measure moves while the project goes on.
type Shape int

const (
	Share   Shape = iota // of the whole, up to 100
	Amount               // up to the project's total
	Counted              // "8/61": of the total
	Level                // the total, as it is stated
	Falling              // from the total to about half of it
	Rising               // a share that grows to about 90
	Ranking              // a rank among 61
)

// Trade is what kinds have in common: works on a site, or a programme.
type Trade struct {
	Preparing, Working, After []Words // titles of quarters in which no milestone moved
	Causes                    []Words // why dates move
	Early                     []Words // why those of steps before the work do
	Withdrawals               []Words // why milestones are withdrawn
	Notes                     []Words // on what was met
	Happenings                []Happening
	Plans                     []Words // what comes next
	Outdoors                  bool    // floods stop the work
}

// Happening is an event.
type Happening struct {
	ID          string
	Title, Note Words
	Wet         bool // in the second half of the year alone
}

// Kinds are in the order of the projects: the first of each are planned.
var Kinds = []*Kind{
	&bridge, &road, &school, &hospital, &water, &port, &digital,
	&industry, &poverty, &planning, &museum, &embankment, &housing, &reservoir,
}

// of is the gauge with a range of its own.
func (g Gauge) of(low, high int) Gauge {
	g.Low, g.High = low, high
	return g
}

// Place is a commune or a ward.
type Place struct {
	*portal.Place
	Bare Words // its name without what it is: "Ví Dụ"
}

// At is the place with what it is: "xã Ví Dụ", "Ví Dụ commune".
func (p Place) At() Words { return Words{p.Name.VI, p.Name.EN} }

// PlaceNumber is where the place of a bare name stands in Places.
func PlaceNumber(name string) int {
	for i, p := range Places {
		if p.Bare.VI == name {
			return i
		}
	}
	panic("sample: no place " + name)
}
