package progress

import "camket/generator/internal/portal"

// Headline is the one thing that is said first of a project.
type Headline string

const (
	HeadCancelled     Headline = "cancelled"
	HeadCompleted     Headline = "completed"
	HeadCompletedLate Headline = "completed-late" // against a date that was stated
	HeadLate          Headline = "late"
	HeadUnconfirmed   Headline = "unconfirmed"
	HeadPostponed     Headline = "postponed"
	HeadNotYetDue     Headline = "not-yet-due"
	HeadMet           Headline = "milestones-met"
	HeadWithdrawn     Headline = "milestones-withdrawn"
	HeadUndated       Headline = "undated"
)

// Stage returns the stage that p's reports last stated; "" when none did.
func Stage(p *portal.Project, asOf portal.Day) portal.Stage {
	stage, _ := StageSince(p, asOf)
	return stage
}

// StageSince returns the stage that p's reports last stated, and the quarter
// whose report stated it.
func StageSince(p *portal.Project, asOf portal.Day) (stage portal.Stage, since portal.Quarter) {
	for _, r := range ReportsBy(p, asOf) {
		if r.Stage != "" {
			stage, since = r.Stage, r.Quarter
		}
	}
	return stage, since
}

// HeadlineOf returns what is said first of p as of a day.
func HeadlineOf(p *portal.Project, asOf portal.Day) Headline {
	return HeadlineFrom(Stage(p, asOf), Milestones(p, asOf))
}

// headlineCase is what a headline depends on.
type headlineCase struct {
	stage portal.Stage
	count map[MilestoneState]int
}

func (c headlineCase) met() int { return c.count[Met] + c.count[MetOnTime] + c.count[MetLate] }

// headlineRules is the table of headlines: the first row that holds.
// Headlines, and with it the page on the method, follows it.
var headlineRules = [...]struct {
	headline Headline
	holds    func(headlineCase) bool
}{
	{HeadCancelled, func(c headlineCase) bool { return c.stage == portal.StageCancelled }},
	{HeadCompletedLate, func(c headlineCase) bool { return c.stage.Ends() && c.count[MetLate] > 0 }},
	{HeadCompleted, func(c headlineCase) bool { return c.stage.Ends() }},
	{HeadLate, func(c headlineCase) bool { return c.count[Late] > 0 }},
	{HeadUnconfirmed, func(c headlineCase) bool { return c.count[Unconfirmed] > 0 }},
	{HeadPostponed, func(c headlineCase) bool { return c.count[Postponed] > 0 }},
	{HeadNotYetDue, func(c headlineCase) bool { return c.count[NotYetDue] > 0 }},
	{HeadMet, func(c headlineCase) bool { return c.met() > 0 }},
	{HeadWithdrawn, func(c headlineCase) bool { return c.count[Dropped] > 0 }},
	{HeadUndated, func(headlineCase) bool { return true }},
}

// Headlines lists them in the order in which they are decided.
func Headlines() []Headline {
	var all []Headline
	for _, rule := range headlineRules {
		all = append(all, rule.headline)
	}
	return all
}

// HeadlineFrom returns what is said first of a project of a stage and with
// milestones: it finds the first rule that holds; the last always does.
func HeadlineFrom(stage portal.Stage, milestones []*Milestone) Headline {
	c := headlineCase{stage, map[MilestoneState]int{}}
	for _, m := range milestones {
		c.count[m.State]++
	}
	i := 0
	for !headlineRules[i].holds(c) {
		i++
	}
	return headlineRules[i].headline
}
