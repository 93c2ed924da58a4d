package main

import (
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// record writes down the first date of every promise that was published for
// the first time, and returns those. What is recorded already is never changed.
// A folder that cannot be written to is only warned of: the site itself is out.
func (e *environment) record(p *portal.Portal) []portal.Promise {
	promises := progress.Recorded(p.Record, progress.Promises(p, p.AsOf))
	if len(promises) == len(p.Record) {
		return nil
	}
	root, err := os.OpenRoot(e.dir)
	if err == nil {
		err = replace(root, content.PromisesFile, content.FormatPromises(promises))
		_ = root.Close()
	}
	if err != nil {
		e.print(e.err, "promises.unwritten", "file", content.PromisesFile, "detail", diag.Cause(err))
		return nil
	}
	return slices.DeleteFunc(promises, func(promise portal.Promise) bool { return slices.Contains(p.Record, promise) })
}

// mostRecorded is how many promises are told of one by one.
const mostRecorded = 10

// tellRecorded tells which first dates are on record from now on: nobody should
// find out later that a date can no longer be changed in silence.
func (e *environment) tellRecorded(p *portal.Portal, recorded []portal.Promise) {
	if len(recorded) == 0 {
		return
	}
	recorded = newestFirst(recorded)
	e.print(e.out, "promises.recorded", "count", strconv.Itoa(len(recorded)), "file", content.PromisesFile)
	for i, promise := range recorded {
		if i == mostRecorded {
			e.print(e.out, "promises.more", "count", strconv.Itoa(len(recorded)-i))
			return
		}
		project, milestone := promise.Project, promise.Milestone
		if known := p.Project(promise.Project); known != nil {
			project, _ = known.Title.In(e.lang)
			milestone = e.titled(known, milestone)
		}
		e.print(e.out, "promises.one", "project", project, "milestone", milestone, "due", i18n.DateLong(e.lang, promise.Due),
			"stated", promise.Stated+":"+strconv.Itoa(promise.Pos.Line))
	}
}

// newestFirst orders promises by the quarter of the report that states them, so
// that what was written last is in sight; those of a project's own file, which
// no quarter has, come last.
func newestFirst(promises []portal.Promise) []portal.Promise {
	quarter := func(p portal.Promise) portal.Quarter {
		q, _ := portal.ParseQuarter(strings.TrimSuffix(path.Base(p.Stated), ".vi.md"))
		return q
	}
	all := slices.Clone(promises)
	slices.SortStableFunc(all, func(a, b portal.Promise) int {
		switch qa, qb := quarter(a), quarter(b); {
		case qb.Before(qa):
			return -1
		case qa.Before(qb):
			return 1
		}
		return 0
	})
	return all
}

// titled is what a project's files call a milestone.
func (e *environment) titled(project *portal.Project, milestone string) string {
	for _, s := range project.AllStatements() {
		if title, _ := s.Title.In(e.lang); s.Milestone == milestone && title != "" {
			return title
		}
	}
	return milestone
}
