package sample

import (
	"fmt"
	"slices"
	"testing"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// TestPlannedProjectsShowEveryState folds the small portal as it was read.
func TestPlannedProjectsShowEveryState(t *testing.T) {
	p := loaded(t, small)
	projects := map[string]*portal.Project{}
	for _, project := range p.Projects {
		projects[project.ID] = project
	}
	milestones, reported, headlines, stages := seen{}, seen{}, seen{}, seen{}
	quarters := plot.Quarters(small.Quarters)
	for i := range small.Projects {
		plan := plot.Of(i, quarters)
		project := projects[plan.ID]
		all := progress.Milestones(project, p.AsOf)
		headline := progress.HeadlineFrom(progress.Stage(project, p.AsOf), all)
		if headline != plan.Shows {
			t.Errorf("%s shows %s, want %s", project.ID, headline, plan.Shows)
		}
		headlines.see(headline)
		for _, m := range all {
			milestones.see(m.State)
		}
		for _, e := range progress.Timeline(project, p.AsOf, p.Settings.ReportDays) {
			reported.see(e.State)
		}
		for _, r := range project.Reports {
			stages.see(r.Stage)
		}
	}
	want(t, milestones, progress.MilestoneStates())
	want(t, headlines, progress.Headlines())
	want(t, stages, portal.Stages[:])
	want(t, reported, progress.QuarterStates())
}

// seen is what a portal shows, as text.
type seen map[string]bool

func (s seen) see(what any) { s[fmt.Sprint(what)] = true }

func want[T any](t *testing.T, s seen, all []T) {
	t.Helper()
	for _, one := range all {
		if !s[fmt.Sprint(one)] {
			t.Errorf("nothing is %v", one)
		}
	}
}

// TestSmallPortalUsesEveryForm looks for every way in which facts are written.
func TestSmallPortalUsesEveryForm(t *testing.T) {
	p := loaded(t, small)
	s := seen{}
	date := func(what string, d portal.Date) {
		if !d.IsZero() {
			s.see(fmt.Sprintf("%s %d", what, d.Precision))
			s.see(fmt.Sprintf("%s by %v", what, d.By))
		}
	}
	statement := func(where string, st *portal.Statement, r *portal.Report) {
		date("due", st.Due)
		date("done", st.Met)
		date("done", st.Unmet)
		date("done", st.Dropped)
		s.see(where + " statement")
		s.see(fmt.Sprintf("due and met: %v", !st.Due.IsZero() && !st.Met.IsZero()))
		s.see(fmt.Sprintf("note: %v", st.Note.EN != ""))
		if r != nil && st.Title.VI == "" && (!st.Due.IsZero() || !st.Dropped.IsZero()) {
			s.see(fmt.Sprintf("compiled %v, reason %v", r.Compiled, st.Reason.EN != ""))
		}
		for _, c := range st.Sources {
			s.see(fmt.Sprintf("%s cites a resolution: %v", where, c.Resolution != nil))
		}
		s.see(fmt.Sprintf("%s sources: %d", where, min(len(st.Sources), 2)))
	}
	event := func(where string, e *portal.Event) {
		date("event", e.Date)
		s.see(where + " event")
		s.see(fmt.Sprintf("event note %v, item %v", e.Note.EN != "", e.Item != nil))
	}
	for _, project := range p.Projects {
		for _, st := range project.Statements {
			statement("own", st, nil)
		}
		for _, e := range project.Events {
			event("own", e)
		}
		for _, r := range project.Reports {
			for _, st := range r.Statements {
				statement("report", st, r)
			}
			for _, e := range r.Events {
				event("report", e)
			}
			for _, o := range r.Values {
				date("value", o.Date)
				s.see("qualifier " + string(o.Value.Qualifier))
				s.see(fmt.Sprintf("of %v, fraction %v", !o.Value.Of.IsZero(), o.Value.Number.Fraction != ""))
				s.see(fmt.Sprintf("thousands %v", len(o.Value.Number.Whole) > 3))
				s.see(o.Measure.Kind)
				s.see("unit " + o.Measure.Unit.VI)
				s.see(fmt.Sprintf("value of an item: %v", o.Item != nil))
			}
			for _, block := range slices.Concat(r.Body.EN.Blocks, r.Body.EN.Notes) {
				s.see(fmt.Sprintf("block %d", block.Kind))
				for _, piece := range block.Pieces {
					s.see(fmt.Sprintf("piece %d", piece.Kind))
				}
			}
		}
		s.see(fmt.Sprintf("mandates: %d", len(project.Mandates)))
		s.see(fmt.Sprintf("reports: %v", len(project.Reports) > 0))
		s.see(fmt.Sprintf("places: %d", len(project.Places)))
	}
	for _, source := range p.Sources {
		s.see(fmt.Sprintf("source in %s, title %v, address %v", source.Lang, source.Title != "", source.URL != ""))
	}
	want(t, s, []string{
		"due 0", "due 1", "due 2", "due 3", "due 4", "due 5", "due by true", "due by false",
		"done 0", "done 1", "done 3", "done by true", "event 0", "event 1", "event by true", "value 0", "value 1", "value 2",
		"own statement", "report statement", "own event", "report event", "due and met: true", "note: true",
		"compiled true, reason true", "compiled true, reason false", "compiled false, reason true",
		"own cites a resolution: true", "own cites a resolution: false", "report sources: 0", "report sources: 1", "report sources: 2",
		"event note true, item false", "event note false, item true",
		"qualifier ", "qualifier hơn", "qualifier gần", "qualifier khoảng", "of true, fraction false", "of false, fraction true", "thousands true",
		"tích lũy", "mức", "tỷ lệ", "hạng", "unit ", "unit %", "unit tỷ đồng", "value of an item: true", "value of an item: false",
		"block 0", "block 2", "block 3", "block 7", "piece 2", "piece 4", "piece 5",
		"mandates: 1", "mandates: 2", "reports: true", "reports: false", "places: 1", "places: 3",
		"source in vi, title true, address true", "source in vi, title false, address true",
		"source in vi, title true, address false", "source in en, title true, address true",
	})
	if s["compiled false, reason false"] {
		t.Error("the office gives no reason")
	}
	if len(p.Pictures) == 0 || len(p.Resolutions) != 2 || len(p.Pages) != 2 {
		t.Errorf("%d pictures, %d resolutions, %d pages", len(p.Pictures), len(p.Resolutions), len(p.Pages))
	}
}

// TestOfficesAnswer holds each office report to every date that earlier files
// let stand and that its quarter ends: whatever the day on which those files
// went up.
func TestOfficesAnswer(t *testing.T) {
	for _, project := range loaded(t, Size{150, 16}).Projects {
		open := map[string]portal.Date{}
		tell := func(all []*portal.Statement) {
			for _, s := range all {
				switch {
				case !s.Met.IsZero(), !s.Dropped.IsZero():
					delete(open, s.Milestone)
				case s.Unmet.IsZero():
					open[s.Milestone] = s.Due
				}
			}
		}
		tell(project.Statements)
		for _, r := range project.Reports {
			for id, due := range open {
				answered := slices.ContainsFunc(r.Statements, func(s *portal.Statement) bool { return s.Milestone == id })
				if !r.Compiled && !due.IsZero() && due.End <= r.Quarter.End() && !answered {
					t.Errorf("%s %s: nothing on %s, due %v", project.ID, r.Quarter, id, due)
				}
			}
			tell(r.Statements)
			if (r.Stage == portal.StageCompleted || r.Stage == portal.StageOperating) && len(open) > 0 {
				t.Errorf("%s %s: completed with %v", project.ID, r.Quarter, open)
			}
		}
	}
}
