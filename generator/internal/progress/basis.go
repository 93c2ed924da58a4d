package progress

import "camket/generator/internal/portal"

// Basis is the entry on which it rests that a project is over, or that nothing
// is open on it.
type Basis struct {
	Quarter portal.Quarter
	Report  *portal.Report    // nil: the project's own file says so
	Sources []portal.Citation // of what the entry says, each once
}

// BasisOf finds the entry that ended p, or the one that says of the last of its
// milestones that it was met or withdrawn; nil for every other headline.
func BasisOf(p *portal.Project, headline Headline, milestones []*Milestone, asOf portal.Day) *Basis {
	switch headline {
	case HeadCancelled, HeadCompleted, HeadCompletedLate:
		r := EndedBy(p, asOf)
		return &Basis{r.Quarter, r, factSources(r)}
	case HeadMet, HeadWithdrawn:
	default:
		return nil
	}
	var last *portal.Statement
	var on portal.Day
	for _, m := range milestones {
		for _, st := range m.Statements {
			said := st.Met
			if headline == HeadWithdrawn {
				said = st.Dropped
			} else if m.Met.IsZero() { // taken back since
				continue
			}
			if !said.IsZero() && said.End >= on {
				last, on = st, said.End
			}
		}
	}
	if last.Report != nil {
		return &Basis{last.Report.Quarter, last.Report, last.Sources}
	}
	q, _ := inQuarter(toldOn(last), asOf)
	return &Basis{q, nil, last.Sources}
}

// EndedBy returns the report that ended p, as it stands: what is completed and
// then in operation ended with the first of the two. It is nil where none did, or
// a later one took the project up again.
func EndedBy(p *portal.Project, asOf portal.Day) *portal.Report {
	var by *portal.Report
	for _, r := range ReportsBy(p, asOf) {
		switch {
		case r.Stage == "":
		case !r.Stage.Ends():
			by = nil
		case by == nil || (r.Stage == portal.StageCancelled) != (by.Stage == portal.StageCancelled):
			by = r
		}
	}
	return by
}

// factSources lists what a report's milestones and events rest on, each once.
func factSources(r *portal.Report) []portal.Citation {
	var all []portal.Citation
	seen := map[string]bool{}
	add := func(list []portal.Citation) {
		for _, c := range list {
			if key := c.Key(); !seen[key] {
				seen[key] = true
				all = append(all, c)
			}
		}
	}
	for _, st := range r.Statements {
		add(st.Sources)
	}
	for _, e := range r.Events {
		add(e.Sources)
	}
	return all
}
