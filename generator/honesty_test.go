package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/content"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/sample"
	"camket/generator/internal/site"
)

// load reads the portal in dir.
func load(t *testing.T, dir string) *portal.Portal {
	t.Helper()
	folder, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	p, problems := content.Load(folder.FS(), content.Options{Now: time.Now()})
	for _, problem := range problems {
		t.Errorf("%v: %s %v", problem.Pos, problem.Message, problem.Args)
	}
	return p
}

// sampled loads the sample portal, which shows every state.
func sampled(t *testing.T) *portal.Portal {
	t.Helper()
	dir := t.TempDir()
	if _, err := sample.Write(t.Context(), dir, sample.Size{Projects: 14, Quarters: 8}, os.DirFS(root(t))); err != nil {
		t.Fatal(err)
	}
	return load(t, dir)
}

// What a fair reader would say of the shipped projects.
func TestShippedStates(t *testing.T) {
	p := load(t, root(t))
	for id, want := range map[string]progress.Headline{
		"cao-toc-van-phong-nha-trang":     progress.HeadCompletedLate,
		"cao-toc-khanh-hoa-buon-ma-thuot": progress.HeadUnconfirmed,
		"bao-tang-truong-sa":              progress.HeadUnconfirmed,
	} {
		project := p.Project(id)
		if got := progress.HeadlineFrom(progress.Stage(project, p.AsOf), progress.Milestones(project, p.AsOf)); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	for _, want := range []struct {
		project, milestone string
		state              progress.MilestoneState
		days               int // -1: none counted
	}{
		{"cao-toc-van-phong-nha-trang", "thong-xe-toan-tuyen", progress.MetLate, 78},
		{"cao-toc-khanh-hoa-buon-ma-thuot", "khai-thac-chinh-thuc-20-km", progress.Unconfirmed, -1},
		{"cao-toc-khanh-hoa-buon-ma-thuot", "thong-xe-ky-thuat-20-km", progress.Met, -1},
		{"cao-toc-khanh-hoa-buon-ma-thuot", "11-5-km-con-lai", progress.NotYetDue, -1},
		{"cao-toc-khanh-hoa-buon-ma-thuot", "khai-thac", progress.NotYetDue, -1},
		{"bao-tang-truong-sa", "khoi-cong", progress.Unconfirmed, -1},
	} {
		for _, m := range progress.Milestones(p.Project(want.project), p.AsOf) {
			if m.ID != want.milestone {
				continue
			}
			if m.State != want.state || m.HasDays != (want.days >= 0) || m.HasDays && m.Days != want.days {
				t.Errorf("%s/%s is %s (%v %d), want %s (%d)", want.project, m.ID, m.State, m.HasDays, m.Days, want.state, want.days)
			}
			want.milestone = ""
		}
		if want.milestone != "" {
			t.Errorf("%s has no milestone %s", want.project, want.milestone)
		}
	}
}

// Nothing is called late unless a statement says, of a day after the date, that
// it was not met.
func TestLateRestsOnAStatement(t *testing.T) {
	late := 0
	for _, p := range []*portal.Portal{load(t, root(t)), sampled(t)} {
		for _, project := range p.Projects {
			for _, m := range progress.Milestones(project, p.AsOf) {
				if m.State != progress.Late {
					continue
				}
				late++
				if !slices.ContainsFunc(m.Statements, func(s *portal.Statement) bool { return s.Unmet.End > m.Due.End }) {
					t.Errorf("%s/%s is late, and nobody said so", project.ID, m.ID)
				}
			}
		}
	}
	if late == 0 {
		t.Error("no milestone of the sample is late: this test shows nothing")
	}
}

// worse ranks the headlines: what reads worse for a project comes later.
var worse = []progress.Headline{
	progress.HeadCompleted, progress.HeadCompletedLate, progress.HeadMet, progress.HeadWithdrawn, progress.HeadUndated,
	progress.HeadNotYetDue, progress.HeadPostponed, progress.HeadUnconfirmed, progress.HeadLate, progress.HeadCancelled,
}

func TestSilenceIsNeverWorseThanNotConfirmed(t *testing.T) {
	rank := func(h progress.Headline) int { return slices.Index(worse, h) }
	for _, p := range []*portal.Portal{load(t, root(t)), sampled(t)} {
		for _, project := range p.Projects {
			silent := *project
			silent.Reports = nil
			got := progress.HeadlineFrom(progress.Stage(&silent, p.AsOf), progress.Milestones(&silent, p.AsOf))
			if rank(got) > rank(progress.HeadUnconfirmed) {
				t.Errorf("%s without any report is %s", project.ID, got)
			}
		}
	}
}

// A report changes no page of an earlier quarter: what was said of a quarter
// stays said.
func TestAReportChangesNoEarlierQuarter(t *testing.T) {
	for _, p := range []*portal.Portal{load(t, root(t)), sampled(t)} {
		all := quarterPages(t, p)
		compared := 0
		for _, project := range p.Projects {
			reports := project.Reports
			for n := len(reports) - 1; n >= 0; n-- {
				project.Reports = reports[:n]
				before := quarterPages(t, p)
				project.Reports = reports[:n+1]
				with := quarterPages(t, p)
				for address, page := range before {
					if quarter := quarterIn(t, address); !quarter.Before(reports[n].Quarter) {
						continue
					}
					compared++
					if with[address] != page {
						t.Errorf("the report %s of %s changes %s:\n%s\n%s", reports[n].Quarter, project.ID, address, page, with[address])
					}
				}
			}
			project.Reports = reports
		}
		if again := quarterPages(t, p); len(again) != len(all) || compared < 10 {
			t.Errorf("%d pages, %d before; %d were compared", len(again), len(all), compared)
		}
	}
}

// quarterPages is the view of every quarter's page, by its address.
func quarterPages(t *testing.T, p *portal.Portal) map[string]string {
	t.Helper()
	s, _ := site.New(p, nil) // links to a report that was taken away are no matter here
	pages := map[string]string{}
	for _, page := range s.Pages {
		if page.Kind != site.Quarters {
			continue
		}
		view, err := json.Marshal(page.View())
		if err != nil {
			t.Fatal(err)
		}
		pages[page.URL] = string(view)
	}
	return pages
}

func quarterIn(t *testing.T, address string) portal.Quarter {
	t.Helper()
	parts := strings.Split(strings.Trim(address, "/"), "/")
	q, err := portal.ParseQuarter(parts[len(parts)-1])
	if err != nil {
		t.Fatal(err)
	}
	return q
}
