package site

import "camket/generator/internal/portal"

// latest returns the date of the latest source that p's files cite; undated
// says that there are sources, and none has a date.
func (s *Site) latest(lang portal.Lang, p *portal.Project) (latest When, undated bool) {
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
	for _, r := range p.ReportsBy(s.portal.AsOf) {
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
	return when(lang, last), sources > 0 && last.IsZero()
}
