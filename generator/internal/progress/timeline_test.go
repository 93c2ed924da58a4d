package progress

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestTimeline(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		asOf  string
		want  string // a quarter's last two digits of the year, its number and its state
	}{
		{"nothing known", nil, "2026-03-31", "26q1 no-entry"},
		{"before the first report", []string{"2025-q4"}, "2025-06-30", "25q2 no-entry"},
		{"on the first day of its quarter", []string{"2025-q4"}, "2025-10-01", "25q4 compiled"},
		{"gaps", []string{"2025-q1", "2025-q4"}, "2026-03-31", "25q1 compiled, 25q2 no-entry, 25q3 no-entry, 25q4 compiled, 26q1 no-entry"},
		{"over a year's end", []string{"2025-q4"}, "2026-01-01", "25q4 compiled, 26q1 no-entry"},
		{"a later report is not yet read", []string{"2025-q2", "2026-q1"}, "2025-09-30", "25q2 compiled, 25q3 no-entry"},

		// reported or reported late: late if owed and published after report_days
		{"not owed, however late", []string{"2025-q3 pub=2026-11-23"}, "2026-12-31", "25q3 reported, 25q4 no-entry, 26q1 no-entry, 26q2 no-entry, 26q3 no-entry, 26q4 no-entry"},
		{"not yet up", []string{"index from=2025-q3", "2025-q3 pub=2025-10-31"}, "2025-10-30", "25q3 report-not-due, 25q4 report-not-due"},
		{"owed, on the last day", []string{"index from=2025-q3", "2025-q3 pub=2025-10-30"}, "2025-10-31", "25q3 reported, 25q4 report-not-due"},
		{"owed, a day later", []string{"index from=2025-q3", "2025-q3 pub=2025-10-31"}, "2025-10-31", "25q3 reported-late, 25q4 report-not-due"},
		{"owed, before the quarter ended", []string{"index from=2025-q3", "2025-q3 pub=2025-09-15"}, "2025-09-30", "25q3 reported"},
		{"before it was owed", []string{"index from=2025-q4", "2025-q3 pub=2026-01-02"}, "2026-01-02", "25q3 reported, 25q4 report-not-due, 26q1 report-not-due"},

		// report not yet due, no report
		{"owed, this quarter", []string{"index from=2026-q1"}, "2026-02-01", "26q1 report-not-due"},
		{"owed, on the last day for it", []string{"index from=2025-q4"}, "2026-01-30", "25q4 report-not-due, 26q1 report-not-due"},
		{"owed, a day after", []string{"index from=2025-q4"}, "2026-01-31", "25q4 no-report, 26q1 report-not-due"},
		{"owed and silent", []string{"index from=2025-q2"}, "2026-01-30", "25q2 no-report, 25q3 no-report, 25q4 report-not-due, 26q1 report-not-due"},
		{"owed from later on", []string{"index from=2026-q3", "2025-q4"}, "2026-03-31", "25q4 compiled, 26q1 no-entry"},
		{"nothing but a promise to report", []string{"index from=2026-q3"}, "2026-03-31", "26q1 no-entry"},

		// compiled: beside a report that is owed, it shows and does not answer for it
		{"compiled", []string{"2025-q4"}, "2025-12-31", "25q4 compiled"},
		{"compiled beside owed", []string{"index from=2025-q4", "2025-q4"}, "2026-01-31", "25q4 no-report+, 26q1 report-not-due"},
		{"compiled beside not yet due", []string{"index from=2025-q4", "2025-q4"}, "2026-01-30", "25q4 report-not-due+, 26q1 report-not-due"},
		{"an event of no quarter's file", []string{"index event=2025-05-01"}, "2025-09-30", "25q2 compiled+, 25q3 no-entry"},
		{"an event to come", []string{"index event=2026-05-01"}, "2025-09-30", "25q3 no-entry"},
		{"a promise of the project's own file", []string{"index due=2025-12-31 met=2025-05-01"}, "2025-09-30", "25q2 no-entry+, 25q3 no-entry"},
		{"a promise that tells no day", []string{"index due=2025-12-31"}, "2025-09-30", "25q3 no-entry"},
		{"a mandate", []string{"index signed=2025-07-06"}, "2025-12-31", "25q3 no-entry+, 25q4 no-entry"},
		{"a mandate without a date", []string{"index unsigned"}, "2025-12-31", "25q4 no-entry"},
		{"a year's event counts at its end", []string{"index event=2024"}, "2025-03-31", "24q4 compiled+, 25q1 no-entry"},

		// the end
		{"completed", []string{"2025-q1", "2025-q2 stage=hoàn_thành"}, "2026-03-31", "25q1 compiled, 25q2 compiled"},
		{"cancelled", []string{"2025-q2 stage=hủy_bỏ"}, "2026-03-31", "25q2 compiled"},
		{"another stage", []string{"2025-q4 stage=thực_hiện"}, "2026-03-31", "25q4 compiled, 26q1 no-entry"},
		{"completed, owed until then", []string{"index from=2025-q1", "2025-q2 pub=2025-07-01 stage=hoàn_thành"}, "2026-03-31", "25q1 no-report, 25q2 reported"},
		{"completed, owed for the last quarter too", []string{"index from=2025-q1", "2025-q2 stage=hoàn_thành"}, "2026-03-31", "25q1 no-report, 25q2 no-report+"},
		{"completed, then in operation", []string{"index from=2025-q2", "2025-q2 pub=2025-07-01 stage=hoàn_thành", "2025-q4 stage=vận_hành"}, "2026-06-30", "25q2 reported, 25q3 no-entry, 25q4 compiled"},
		{"a late report after the end is only a report", []string{"index from=2025-q1", "2025-q1 pub=2025-04-01 stage=hoàn_thành", "2025-q2 pub=2026-01-01"}, "2026-06-30", "25q1 reported, 25q2 reported"},
		{"the end is not told yet", []string{"index from=2025-q1", "2025-q1 pub=2025-04-01", "2025-q3 stage=hoàn_thành"}, "2025-06-30", "25q1 reported, 25q2 report-not-due"},
		{"an event after the end", []string{"2025-q1 stage=hoàn_thành", "index event=2025-08-01"}, "2026-06-30", "25q1 compiled, 25q2 no-entry, 25q3 compiled+"},
		{"a statement after the end", []string{"2025-q1 stage=hoàn_thành", "index met=2025-08-01"}, "2026-06-30", "25q1 compiled, 25q2 no-entry, 25q3 no-entry+"},
		{"an event to come after the end", []string{"2025-q1 stage=hoàn_thành", "index event=2026-08-01"}, "2025-12-31", "25q1 compiled"},
		{"a mandate after the end", []string{"2025-q1 stage=hoàn_thành", "index signed=2025-05-01"}, "2025-12-31", "25q1 compiled, 25q2 no-entry+"},
		{"ended, then taken up again", []string{"index from=2025-q1", "2025-q1 pub=2025-04-01 stage=hủy_bỏ", "2025-q3 pub=2025-10-01 stage=thực_hiện"}, "2026-01-31", "25q1 reported, 25q2 no-entry, 25q3 reported, 25q4 no-report, 26q1 report-not-due"},
	}
	for _, test := range tests {
		p := project(t, test.files...)
		var got []string
		for _, e := range Timeline(p, day(t, test.asOf), 30) {
			s := e.Quarter.String()[2:4] + e.Quarter.String()[5:] + " " + string(e.State)
			if !e.IsEmpty() && e.State != Reported && e.State != ReportedLate && (e.State != Compiled || e.Report == nil) {
				s += "+"
			}
			got = append(got, s)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s on %s: %s\nwant %s", test.name, test.asOf, strings.Join(got, ", "), test.want)
		}
	}
}

// A quarter has an entry where a report tells of it, or the project's own file
// does from a public source; what a resolution asked for is none.
func TestAnEntry(t *testing.T) {
	tests := []struct {
		files []string
		want  string
	}{
		{[]string{"2025-q2"}, "25q2"},
		{[]string{"index from=2025-q2", "2025-q2"}, "25q2"},
		{[]string{"index event=2025-05-01"}, "25q2"},
		{[]string{"index from=2025-q2 event=2025-05-01"}, "25q2"},
		{[]string{"index due=2025-12-31 met=2025-05-01"}, ""},
		{[]string{"index signed=2025-05-06"}, ""},
		{[]string{"index from=2025-q2"}, ""},
	}
	for _, test := range tests {
		var got []string
		for _, e := range Timeline(project(t, test.files...), day(t, "2025-09-30"), 30) {
			if e.HasEntry() {
				got = append(got, e.Quarter.String()[2:4]+e.Quarter.String()[5:])
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: entries %q, want %q", test.files, got, test.want)
		}
	}
}

func TestWhatEndedTheProject(t *testing.T) {
	tests := []struct {
		files []string
		want  string
	}{
		{[]string{"2025-q1", "2025-q2 stage=thực_hiện"}, ""},
		{[]string{"2025-q1 stage=hoàn_thành", "2025-q2"}, "2025-q1"},
		{[]string{"2025-q1 stage=hoàn_thành", "2025-q2 stage=vận_hành"}, "2025-q1"},
		{[]string{"2025-q1 stage=hoàn_thành", "2025-q2 stage=hủy_bỏ"}, "2025-q2"},
		{[]string{"2025-q1 stage=hoàn_thành", "2025-q2 stage=thực_hiện"}, ""},
		{[]string{"2025-q1 stage=hủy_bỏ", "2025-q2 stage=thực_hiện", "2025-q3 stage=vận_hành"}, "2025-q3"},
		{[]string{"2026-q3 stage=hoàn_thành"}, ""},
	}
	for _, test := range tests {
		got := ""
		if r := EndedBy(project(t, test.files...), day(t, "2026-03-31")); r != nil {
			got = r.Quarter.String()
		}
		if got != test.want {
			t.Errorf("%q: ended by %q, want %q", test.files, got, test.want)
		}
	}
}

func TestTimelineHoldsEverything(t *testing.T) {
	p := project(t, "index event=2025-05-01 event=2025-06 signed=2025-04-06 signed=2024-12-31", "2025-q2 title")
	entries := Timeline(p, day(t, "2025-06-30"), 30)
	if len(entries) != 3 {
		t.Fatalf("%d quarters", len(entries))
	}
	if e := entries[0]; len(e.Mandates) != 1 || e.Report != nil || e.IsEmpty() {
		t.Errorf("%+v", e)
	}
	if e := entries[1]; !e.IsEmpty() {
		t.Errorf("%+v", e)
	}
	if e := entries[2]; len(e.Mandates) != 1 || len(e.Events) != 2 || e.Report != p.Reports[0] {
		t.Errorf("%+v", e)
	}
}

func TestHeadlineFrom(t *testing.T) {
	tests := []struct {
		stage  portal.Stage
		states string
		want   Headline
	}{
		{portal.StageCancelled, "", HeadCancelled},
		{portal.StageCancelled, "met-late late unconfirmed", HeadCancelled},
		{portal.StageCompleted, "", HeadCompleted},
		{portal.StageCompleted, "met-on-time met dropped", HeadCompleted},
		{portal.StageCompleted, "late unconfirmed postponed", HeadCompleted},
		{portal.StageCompleted, "met-on-time met-late", HeadCompletedLate},
		{portal.StageOperating, "met", HeadCompleted},
		{portal.StageOperating, "met-late", HeadCompletedLate},
		{portal.StageImplementing, "met-late", HeadMet}, // the end is not stated
		{portal.StageImplementing, "unconfirmed late not-yet-due postponed met", HeadLate},
		{"", "unconfirmed postponed not-yet-due met-late", HeadUnconfirmed},
		{portal.StagePreparing, "not-yet-due postponed met undated", HeadPostponed},
		{portal.StageProposed, "met undated not-yet-due dropped", HeadNotYetDue},
		{"", "met-on-time", HeadMet},
		{"", "met dropped", HeadMet},
		{"", "dropped", HeadWithdrawn},
		{"", "undated", HeadUndated},
		{"", "", HeadUndated},
		{portal.StageImplementing, "", HeadUndated},
	}
	for _, test := range tests {
		var milestones []*Milestone
		for s := range strings.FieldsSeq(test.states) {
			milestones = append(milestones, &Milestone{State: MilestoneState(s)})
		}
		if got := HeadlineFrom(test.stage, milestones); got != test.want {
			t.Errorf("%s with %s: %s, want %s", test.stage, test.states, got, test.want)
		}
	}
}

func TestStage(t *testing.T) {
	p := project(t, "2025-q1 stage=chuẩn_bị", "2025-q2", "2025-q3 stage=hoàn_thành", "2025-q4")
	for asOf, want := range map[string]portal.Stage{
		"2024-12-31": "", "2025-01-01": portal.StagePreparing, "2025-06-30": portal.StagePreparing, "2025-07-01": portal.StageCompleted, "2026-07-01": portal.StageCompleted,
	} {
		if got := Stage(p, day(t, asOf)); got != want {
			t.Errorf("on %s: %q, want %q", asOf, got, want)
		}
	}
	for _, s := range portal.Stages {
		if s.Ends() != (s == portal.StageCompleted || s == portal.StageOperating || s == portal.StageCancelled) {
			t.Errorf("%s ends: %v", s, s.Ends())
		}
	}
}
