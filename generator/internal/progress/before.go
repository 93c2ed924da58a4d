package progress

import "camket/generator/internal/portal"

// Before returns p as its files stood before r, and as they stood with it.
func Before(p *portal.Project, r *portal.Report) (before, with *portal.Project) {
	for i, other := range p.Reports {
		if other == r {
			b, w := *p, *p
			b.Reports, w.Reports = p.Reports[:i], p.Reports[:i+1]
			return &b, &w
		}
	}
	return p, p
}

// Until returns p as its files stand before a report on q.
func Until(p *portal.Project, q portal.Quarter) *portal.Project {
	before := *p
	for i, r := range p.Reports {
		if !r.Quarter.Before(q) {
			before.Reports = p.Reports[:i]
			break
		}
	}
	return &before
}

// DueBefore returns the date that stood for s's milestone before s; zero when
// none had been stated.
func DueBefore(p *portal.Project, s *portal.Statement) portal.Date {
	var due portal.Date
	for _, other := range p.AllStatements() {
		if other == s {
			break
		}
		if other.Milestone == s.Milestone && !other.Due.IsZero() {
			due = other.Due
		}
	}
	return due
}

// LastBefore returns what was said of s's milestone before s; nil where s is the
// first to name it.
func LastBefore(p *portal.Project, s *portal.Statement) *portal.Statement {
	var last *portal.Statement
	for _, other := range p.AllStatements() {
		if other == s {
			break
		}
		if other.Milestone == s.Milestone {
			last = other
		}
	}
	return last
}
