package plot

import (
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/province"
)

// plan is the story of one of the first projects over the eight quarters from
// 2024-q2 to 2026-q1. In a portal of fewer quarters it begins in the middle;
// in one of more, what its first mark says goes on before it.
type plan struct {
	shows  progress.Headline
	marks  string // one a quarter: see Mark
	stages []turn
	lines  []line
}

// turn is a change of stage.
type turn struct {
	in    string
	stage portal.Stage
}

// line is what one quarter's file says of one step. "" is the project's own
// file, which cites the resolution, "trước" the same with a newspaper.
type line struct{ in, step, due, met, unmet, dropped string }

// earlier is when newspapers wrote what stands in a project's own file.
var earlier = portal.DayOf(2024, 3, 12)

// plans belong to the first projects, in their order. Together they show
// every state of a milestone, of a quarter and of a project, and dates of
// every precision.
var plans = []plan{
	{ // a bridge: handed over late, closed late, moved twice and late again
		shows: progress.HeadLate, marks: "RRRLRRRR",
		stages: []turn{{"2024-q2", portal.StageImplementing}},
		lines: []line{
			{in: "", step: "ban-giao-mat-bang", due: "2024-Q4"},
			{in: "trước", step: "khoi-cong", due: "2024-06"},
			{in: "2024-q2", step: "khoi-cong", met: "2024-06-12"},
			{in: "2024-q3", step: "hop-long", due: "2025-09-30"},
			{in: "2024-q3", step: "thong-xe", due: "đến 2025-12-31"},
			{in: "2024-q4", step: "ban-giao-mat-bang", due: "đến 2025-05-31"},
			{in: "2025-q2", step: "ban-giao-mat-bang", met: "2025-05-26"},
			{in: "2025-q2", step: "hoan-thanh", due: "2026-H2"},
			{in: "2025-q3", step: "hop-long", due: "2025-12-20"},
			{in: "2025-q3", step: "thong-xe", due: "2026-02-28"},
			{in: "2025-q4", step: "hop-long", unmet: "2025-12-31"},
			{in: "2026-q1", step: "hop-long", met: "2026-02-11"},
			{in: "2026-q1", step: "thong-xe", unmet: "2026-03-31"},
		},
	},
	{ // a road: compiled at first, then reported; its date made precise, then put back
		shows: progress.HeadPostponed, marks: "ccRRRRRR",
		stages: []turn{{"2024-q2", portal.StagePreparing}, {"2024-q4", portal.StageImplementing}},
		lines: []line{
			{in: "", step: "thong-xe", due: "2026"},
			{in: "2024-q2", step: "cam-moc", due: "2024-9M"},
			{in: "2024-q3", step: "cam-moc", met: "2024-09-17"},
			{in: "2024-q3", step: "khoi-cong", due: "2024-Q4"},
			{in: "2024-q4", step: "khoi-cong", met: "2024-12-19"},
			{in: "2024-q4", step: "nen-duong", due: "2025"},
			{in: "2025-q2", step: "thong-xe", due: "2026-10"},
			{in: "2025-q4", step: "nen-duong", due: "2026-06-30"},
			{in: "2026-q1", step: "thong-xe", due: "2027-03-31"},
		},
	},
	{ // a school: all on time, over before the portal's last quarter
		shows: progress.HeadCompleted, marks: "RRRRLR.R",
		stages: []turn{{"2024-q2", portal.StageImplementing}, {"2025-q3", portal.StageCompleted}, {"2026-q1", portal.StageOperating}},
		lines: []line{
			{in: "", step: "ban-giao", due: "đến 2025-08"},
			{in: "trước", step: "khoi-cong", due: "2024-05"},
			{in: "2024-q2", step: "khoi-cong", met: "2024-05-20"},
			{in: "2024-q3", step: "cat-noc", due: "2025-Q1"},
			{in: "2025-q1", step: "cat-noc", met: "2025-03-08"},
			{in: "2025-q3", step: "ban-giao", met: "2025-08-25"},
		},
	},
	{ // a hospital, from the newspapers: a date passes in silence
		shows: progress.HeadUnconfirmed, marks: "c.c..c.c",
		stages: []turn{{"2024-q2", portal.StageImplementing}},
		lines: []line{
			{in: "2024-q2", step: "khoi-cong", met: "2024-04"},
			{in: "2024-q2", step: "phan-tho", due: "2025-Q2"},
			{in: "2024-q4", step: "kham-benh", due: "2026-H1"},
			{in: "2025-q3", step: "kham-benh", due: "đến 2027-06"},
			{in: "2026-q1", step: "thiet-bi", due: "2026-12"},
		},
	},
	{ // a water plant: completed, but later than was stated, and one promise withdrawn
		shows: progress.HeadCompletedLate, marks: "RRRRRLR.",
		stages: []turn{{"2024-q2", portal.StageImplementing}, {"2025-q4", portal.StageCompleted}},
		lines: []line{
			{in: "", step: "cap-nuoc", due: "2025-9M"},
			{in: "trước", step: "khoi-cong", due: "2024-Q2"},
			{in: "2024-q2", step: "khoi-cong", met: "2024-06-28"},
			{in: "2024-q4", step: "day-chuyen", due: "2025-06"},
			{in: "2024-q4", step: "dau-noi", due: "2025-11"},
			{in: "2025-q2", step: "day-chuyen", met: "2025-06-16"},
			{in: "2025-q3", step: "dau-noi", dropped: "2025-09-12"},
			{in: "2025-q3", step: "cap-nuoc", due: "2025-12-15"},
			{in: "2025-q4", step: "cap-nuoc", met: "2025-12-29"},
		},
	},
	{ // a port, from the newspapers: far away
		shows: progress.HeadNotYetDue, marks: ".c.c.cc.",
		stages: []turn{{"2024-q3", portal.StageProposed}, {"2025-q1", portal.StagePreparing}},
		lines: []line{
			{in: "2024-q3", step: "nha-dau-tu", due: "2025-H1"},
			{in: "2025-q1", step: "nha-dau-tu", met: "2025-02-27"},
			{in: "2025-q1", step: "khoi-cong", due: "2026-Q4"},
			{in: "2025-q3", step: "ben-so-1", due: "đến 2029"},
			{in: "2025-q4", step: "khoi-cong", due: "2026-10"},
		},
	},
	{ // a digital programme: one report missing, everything met
		shows: progress.HeadMet, marks: "RRR-RRRR",
		stages: []turn{{"2024-q2", portal.StageImplementing}},
		lines: []line{
			{in: "2024-q2", step: "phe-duyet", due: "2024-06-30", met: "2024-06-14"},
			{in: "2024-q3", step: "nen-tang", due: "2025-03"},
			{in: "2024-q4", step: "dich-vu-cong", due: "2025-12-31"},
			{in: "2025-q2", step: "nen-tang", met: "đến 2025-03-28"},
			{in: "2025-q4", step: "dich-vu-cong", met: "2025-12-24"},
		},
	},
	{ // an industrial park, from the newspapers: given up
		shows: progress.HeadCancelled, marks: "cc.c.c..",
		stages: []turn{{"2024-q2", portal.StageProposed}, {"2025-q3", portal.StageCancelled}},
		lines: []line{
			{in: "2024-q2", step: "chu-truong", due: "2024-H2"},
			{in: "2024-q3", step: "khoi-cong", due: "2025"},
			{in: "2025-q1", step: "chu-truong", unmet: "2025-02"},
			{in: "2025-q3", step: "chu-truong", dropped: "2025-08-19"},
			{in: "2025-q3", step: "khoi-cong", dropped: "2025-08"},
		},
	},
	{ // a poverty programme, from the newspapers: a promise without a date, and one withdrawn
		shows: progress.HeadWithdrawn, marks: "c.cc.ccc",
		stages: []turn{{"2024-q2", portal.StageImplementing}},
		lines: []line{
			{in: "2024-q2", step: "nha-o"},
			{in: "2025-q1", step: "sinh-ke", due: "2025-Q4"},
			{in: "2025-q4", step: "sinh-ke", dropped: "2025-11"},
		},
	},
	{ // a general plan: the office falls silent, a newspaper goes on
		shows: progress.HeadUnconfirmed, marks: "RRR--c--",
		stages: []turn{{"2024-q2", portal.StagePreparing}},
		lines: []line{
			{in: "2024-q2", step: "nhiem-vu", due: "2024-10-31"},
			{in: "2024-q3", step: "phe-duyet", due: "2025-H2"},
			{in: "2024-q4", step: "nhiem-vu", met: "2024-10-29"},
			{in: "2024-q4", step: "lay-y-kien", due: "2025-06-30"},
			{in: "2024-q4", step: "trinh-tham-dinh", due: "2025-9M"},
			{in: "2025-q3", step: "trinh-tham-dinh", met: "2025-09"},
			{in: "2025-q3", step: "phe-duyet", due: "2026-04-10"},
		},
	},
	{shows: progress.HeadUndated, marks: "........"}, // a museum: nothing but its mandate
	{ // an embankment: compiled, then reported; met to the very day, met nobody knows when, put back
		shows: progress.HeadPostponed, marks: "c.ccRRRR",
		stages: []turn{{"2024-q2", portal.StagePreparing}, {"2024-q4", portal.StageImplementing}},
		lines: []line{
			{in: "2024-q2", step: "khoi-cong", due: "2024-9M"},
			{in: "2024-q4", step: "khoi-cong", met: "2024-H2"},
			{in: "2025-q1", step: "doan-1", due: "2025-08-15"},
			{in: "2025-q2", step: "doan-2", due: "2026-03-31"},
			{in: "2025-q3", step: "doan-1", met: "2025-08-15"},
			{in: "2025-q3", step: "ban-giao", due: "2026-Q2"},
			{in: "2026-q1", step: "doan-2", due: "2026-05-20"},
		},
	},
}

// follow tells a plan as far as the portal's quarters go.
func (s *Story) follow(p plan, quarters []portal.Quarter) {
	for i := range quarters {
		at := len(p.marks) - len(quarters) + i
		s.Marks = append(s.Marks, Mark(p.marks[max(at, 0)]))
	}
	s.followStages(p, quarters)
	for i := range s.Kind.Steps {
		var told []Act
		for _, l := range p.lines {
			if l.step == s.Kind.Steps[i].ID {
				told = append(told, l.act(&s.Kind.Steps[i]))
			}
		}
		s.Acts = append(s.Acts, since(quarters[0], told)...)
	}
	s.join()
}

// followStages keeps the stages of the portal's quarters. The stage that was
// reached before them is stated by the first entry that there is.
func (s *Story) followStages(p plan, quarters []portal.Quarter) {
	if len(p.stages) == 0 {
		return
	}
	reached := portal.StagePreparing
	if p.stages[0].stage == portal.StageProposed {
		reached = portal.StageProposed
	}
	for _, turn := range p.stages {
		if q := mustQuarter(turn.in); q.Before(quarters[0]) {
			reached = turn.stage
		} else {
			s.Stages[q] = turn.stage
		}
	}
	for i, q := range quarters {
		if s.Marks[i].IsEntry() {
			if s.Stages[q] == "" {
				s.Stages[q] = reached
			}
			return
		}
	}
}

func (l line) act(st *province.Step) Act {
	a := Act{Step: st, Due: province.MustDate(l.due), Met: province.MustDate(l.met), Unmet: province.MustDate(l.unmet), Dropped: province.MustDate(l.dropped)}
	switch l.in {
	case "":
	case "trước":
		a.Stated = earlier
	default:
		a.Quarter = mustQuarter(l.in)
	}
	return a
}

// since is what is told of one step from a quarter on. A date that was stated
// before it and is still to come stands in the project's own file, as a
// newspaper gave it; a step that was settled before it, or whose date had
// passed, is not told at all.
func since(first portal.Quarter, told []Act) []Act {
	n := 0
	for n < len(told) && told[n].Quarter.Before(first) {
		n++
	}
	if n == 0 {
		return told
	}
	var stands Act
	for _, a := range told[:n] {
		if stands.Step == nil || !a.Due.IsZero() {
			stands = a
		}
	}
	last := told[n-1]
	settled := !last.Met.IsZero() || !last.Dropped.IsZero()
	if settled || !stands.Due.IsZero() && stands.Due.Past(first.Start()) {
		return nil
	}
	if stands.Quarter != (portal.Quarter{}) {
		stands = Act{Stated: first.Start() - 20, Step: stands.Step, Due: stands.Due}
	}
	return append([]Act{stands}, told[n:]...)
}

func mustQuarter(s string) portal.Quarter {
	q, err := portal.ParseQuarter(s)
	if err != nil {
		panic(err)
	}
	return q
}
