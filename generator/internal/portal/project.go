package portal

import "slices"

// Project is a project, plan or target that a resolution directs and whose
// progress is followed by quarter.
type Project struct {
	ID             string
	Title, Summary Text
	Sector, Type   string // OC4IDS codes; "" when not given
	Places         []*Place
	Agency         *Agency
	ReportsFrom    Quarter // zero: the office has undertaken nothing
	Mandates       []*Mandate
	Items          []*Item
	Statements     []*Statement // on milestones, in index.vi.md
	Events         []*Event     // known to no quarter, in index.vi.md
	Corrections    []*Correction
	Unclear        bool      // its statements contradict their form: what would follow is not judged
	Reports        []*Report // by quarter, oldest first
	Body           Prose
	Draft          bool
	Translation    *Translation
	Pos            Pos
}

// Mandate is a passage of a resolution that directs a project.
type Mandate struct {
	Resolution *Resolution
	Clause     ClauseRef
	Quote      Text
	Pos, PosEN Pos // of the quote in either file
}

// Item is a component of a project, a task grouped under it, or one of a
// resolution that has no page of its own.
type Item struct {
	ID      string
	Title   Text
	Why     Text     // why it has no page; of a resolution's items
	Mandate *Mandate // where the text names it; nil where it does not
	Pos     Pos
}

// Item finds a component by its id.
func (p *Project) Item(id string) *Item {
	for _, item := range p.Items {
		if item.ID == id {
			return item
		}
	}
	return nil
}

// AllStatements lists what p's files say of milestones, in their order.
func (p *Project) AllStatements() []*Statement {
	all := slices.Clone(p.Statements)
	for _, r := range p.Reports {
		all = append(all, r.Statements...)
	}
	return all
}

// Report is one quarter's entry on a project.
type Report struct {
	Project     *Project
	Quarter     Quarter
	Title       Text
	Published   Day   // when it went up on this portal
	PublishedAt Pos   // where that is said
	Compiled    bool  // from public sources, afterwards; else the office's own
	Stage       Stage // "" when it did not change
	Statements  []*Statement
	Events      []*Event
	Values      []*Observation
	Body        Prose
	Draft       bool
	Translation *Translation
	Pos         Pos
}

// Stage is a step in the life of a project.
type Stage string

const (
	StageProposed     Stage = "đề xuất"
	StagePreparing    Stage = "chuẩn bị"
	StageImplementing Stage = "thực hiện"
	StageCompleted    Stage = "hoàn thành"
	StageOperating    Stage = "vận hành"
	StageCancelled    Stage = "hủy bỏ"
)

// Stages lists the stages in their order.
var Stages = [...]Stage{
	StageProposed, StagePreparing, StageImplementing, StageCompleted, StageOperating, StageCancelled,
}

// Ends reports whether a project that reached s is over.
func (s Stage) Ends() bool { return s == StageCompleted || s == StageOperating || s == StageCancelled }

// Statement is what one file says of one milestone. The first file that
// names a milestone makes the promise; later ones say exactly one of Due
// (moved), Met, Unmet and Dropped.
type Statement struct {
	Milestone                string
	Title                    Text
	Due, Met, Unmet, Dropped Date
	Reason, Note             Text
	Sources                  []Citation
	Report                   *Report // nil: stated in the project's own file
	Pos, DuePos              Pos
	DonePos                  Pos // where Met, Unmet or Dropped is said
}

// StatedOn returns the date of the earliest dated source of s, else the day
// on which the office's report went up; zero when neither is known.
func (s *Statement) StatedOn() Date {
	first := Earliest(s.Sources)
	if first.IsZero() && s.Report != nil && !s.Report.Compiled {
		return Date{Start: s.Report.Published, End: s.Report.Published}
	}
	return first
}

// Event is a dated fact that is neither a value nor a milestone.
type Event struct {
	ID          string
	Date        Date
	Title, Note Text
	Item        *Item
	Sources     []Citation
	Pos         Pos
	DatePos     Pos // where Date is said
}

// Observation is one value of a measure at a date.
type Observation struct {
	Measure *Measure
	Item    *Item
	Value   Value
	Date    Date
	Sources []Citation
	Pos     Pos
	DatePos Pos // where Date is said
}
