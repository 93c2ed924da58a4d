package portal

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
	HeadUndated       Headline = "undated"
)

// Headlines lists them in the order in which they are decided.
var Headlines = [...]Headline{
	HeadCancelled, HeadCompletedLate, HeadCompleted, HeadLate, HeadUnconfirmed,
	HeadPostponed, HeadNotYetDue, HeadMet, HeadUndated,
}

// Stage returns the stage that p's reports last stated; "" when none did.
func (p *Project) Stage(asOf Day) Stage {
	stage := Stage("")
	for _, r := range p.ReportsBy(asOf) {
		if r.Stage != "" {
			stage = r.Stage
		}
	}
	return stage
}

// HeadlineOf is the table of headlines: the first row that holds.
func HeadlineOf(stage Stage, milestones []*Milestone) Headline {
	count := map[MilestoneState]int{}
	met := 0
	for _, m := range milestones {
		count[m.State]++
		if m.State.IsMet() {
			met++
		}
	}
	switch {
	case stage == StageCancelled:
		return HeadCancelled
	case stage.Ends() && count[MetLate] > 0:
		return HeadCompletedLate
	case stage.Ends():
		return HeadCompleted
	case count[Late] > 0:
		return HeadLate
	case count[Unconfirmed] > 0:
		return HeadUnconfirmed
	case count[Postponed] > 0:
		return HeadPostponed
	case count[NotYetDue] > 0:
		return HeadNotYetDue
	case met > 0:
		return HeadMet
	}
	return HeadUndated
}
