package story

import (
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// Latest returns the date of the latest source that p's files cite; undated
// says that there are sources, and none has a date.
func (t *Teller) Latest(p *portal.Project) (latest view.When, undated bool) {
	var last portal.Date
	sources := 0
	see := func(list []portal.Citation) {
		for _, c := range list {
			if c.Source == nil {
				continue
			}
			if sources++; c.On().End > last.End {
				last = c.On()
			}
		}
	}
	for _, st := range p.Statements {
		see(st.Sources)
	}
	for _, e := range p.Events {
		see(e.Sources)
	}
	for _, r := range progress.ReportsBy(p, t.asOf) {
		for _, st := range r.Statements {
			see(st.Sources)
		}
		for _, e := range r.Events {
			see(e.Sources)
		}
		for _, o := range r.Values {
			see(o.Sources)
		}
		if !r.Compiled && r.Published > last.End {
			last = portal.Date{Start: r.Published, End: r.Published}
		}
	}
	return view.Date(t.lang, last), sources > 0 && last.IsZero()
}
