package story

import (
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// StageKey is the key of a stage in the site's words.
func StageKey(stage portal.Stage) string {
	return map[portal.Stage]string{
		portal.StageProposed: "proposed", portal.StagePreparing: "preparing",
		portal.StageImplementing: "implementing", portal.StageCompleted: "completed",
		portal.StageOperating: "operating", portal.StageCancelled: "cancelled",
	}[stage]
}

// Meaning is the key of what a headline means for a project with milestones:
// where there is none, "undated" is said of the project and not of them.
func Meaning(headline progress.Headline, milestones []*progress.Milestone) string {
	if headline == progress.HeadUndated && len(milestones) == 0 {
		return string(headline) + ".none"
	}
	return string(headline)
}

// RailLegend lists the states that occur on a timeline's rail, where a compiled
// quarter is drawn as a reported one.
func RailLegend(years []Year) []view.State {
	occurs := map[view.State]bool{}
	for _, y := range years {
		for _, q := range y.Quarters {
			state := q.State
			if state == view.State(progress.Compiled) {
				state = view.State(progress.Reported)
			}
			occurs[state] = true
		}
	}
	return Legend(occurs)
}

// Legend lists the states of quarters that occur, in the order in which they
// are decided.
func Legend(occurs map[view.State]bool) []view.State {
	var all []view.State
	for _, state := range progress.QuarterStates() {
		if occurs[view.State(state)] {
			all = append(all, view.State(state))
		}
	}
	return all
}
