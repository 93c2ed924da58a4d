package check

import (
	"slices"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// baseline holds the content to the promises recorded when they were first
// published: a first date may be corrected openly, never changed in silence.
func baseline(p *portal.Portal, found diag.List) diag.List {
	var problems diag.List
	now := progress.Promises(p, progress.Always)
	for _, promise := range p.Record {
		project := p.Project(promise.Project)
		stands := promise.Due
		if project != nil {
			var wrong []*portal.Correction
			stands, wrong = progress.Stands(project, promise)
			for _, c := range wrong {
				problems.Add(diag.Error(c.Pos, "baseline-changed.correction", "id", c.ID,
					"was", c.Was.String(), "stands", stands.String()))
			}
		}
		at := slices.IndexFunc(now, func(one portal.Promise) bool {
			return one.Project == promise.Project && one.Milestone == promise.Milestone
		})
		switch {
		case at < 0 && stands.IsZero():
		case p.Incomplete || faulty(found, "projects", promise.Project): // perhaps in the file that is wrong
		case at < 0:
			problems.Add(diag.Error(promise.Pos, "baseline-changed.gone", "id", promise.Milestone,
				"project", promise.Project, "was", stands.String()))
		case now[at].Due != stands:
			problems.Add(diag.Error(now[at].Pos, "baseline-changed", "id", promise.Milestone,
				"was", stands.String(), "now", now[at].Due.String()))
		}
	}
	for _, project := range p.Projects {
		problems.Add(corrections(p, project)...)
	}
	return problems
}

// corrections holds each open correction to a promise that was recorded:
// before that, there is nothing to correct.
func corrections(p *portal.Portal, project *portal.Project) diag.List {
	var known []string
	for _, promise := range p.Record {
		if promise.Project == project.ID {
			known = append(known, promise.Milestone)
		}
	}
	var problems diag.List
	for _, c := range project.Corrections {
		if c.Milestone != "" && !slices.Contains(known, c.Milestone) {
			problems.Add(diag.Error(c.Pos, "milestone-unknown.recorded", "id", c.Milestone,
				"guess", i18n.Nearest(c.Milestone, known)))
		}
	}
	return problems
}
