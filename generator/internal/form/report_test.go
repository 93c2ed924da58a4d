package form_test

import (
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/form"
	"camket/generator/internal/portal"
)

// heads lists the heads of tables in a file, as they stand: those that wait to
// be put to use begin with "#".
func heads(file form.File) []string {
	var all []string
	for line := range strings.Lines(string(file.Data)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "[") || strings.HasPrefix(line, "#[") {
			all = append(all, line)
		}
	}
	return all
}

// line returns the line that begins with start, and the one before it.
func line(t *testing.T, file form.File, start string) (before, found string) {
	t.Helper()
	for one := range strings.Lines(string(file.Data)) {
		if one = strings.TrimSpace(one); strings.HasPrefix(one, start) {
			return before, one
		}
		before = one
	}
	t.Fatalf("%s has no line %q:\n%s", file.Path, start, file.Data)
	return "", ""
}

func date(t *testing.T, s string) portal.Date {
	t.Helper()
	if s == "" {
		return portal.Date{}
	}
	d, err := portal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// told is a statement on the milestone "moc".
type told struct{ quarter, due, met, unmet, dropped string }

// story makes a project of what was told of its one milestone: in its own file
// where there is no quarter.
func story(t *testing.T, all ...told) *portal.Project {
	t.Helper()
	p := &portal.Project{ID: "cau", Title: portal.Text{VI: "Cầu"}}
	for _, one := range all {
		s := &portal.Statement{
			Milestone: "moc", Title: portal.Text{VI: "Thông xe", EN: "Opening"},
			Due: date(t, one.due), Met: date(t, one.met), Unmet: date(t, one.unmet), Dropped: date(t, one.dropped),
		}
		if one.quarter == "" {
			p.Statements = append(p.Statements, s)
			continue
		}
		q, err := portal.ParseQuarter(one.quarter)
		if err != nil {
			t.Fatal(err)
		}
		s.Report = &portal.Report{Project: p, Quarter: q, Statements: []*portal.Statement{s}}
		p.Reports = append(p.Reports, s.Report)
	}
	return p
}

var (
	q2    = portal.Quarter{Year: 2026, N: 2}
	today = portal.DayOf(2026, 7, 10)
)

// A report has to answer what was open and due by the end of its quarter, may
// answer what else was open, and is not asked for what was over.
func TestReportAsksForWhatIsOpen(t *testing.T) {
	const (
		mustAnswer = "[milestones.moc]"
		mayAnswer  = "#[milestones.moc]"
		notAsked   = ""
	)
	cases := []struct {
		name  string
		told  []told
		want  string
		until string // what the form says of the date
	}{
		{"due on the last day", []told{{"2026-q1", "2026-06-30", "", "", ""}}, mustAnswer, "Hẹn: 30/6/2026."},
		{"due on the day after", []told{{"2026-q1", "2026-07-01", "", "", ""}}, mayAnswer, "Hẹn: 1/7/2026."},
		{"due in the quarter", []told{{"2026-q1", "2026-Q2", "", "", ""}}, mustAnswer, "Hẹn: quý II/2026."},
		{"due in the year", []told{{"2026-q1", "2026", "", "", ""}}, mayAnswer, "Hẹn: năm 2026."},
		{"due by long ago", []told{{"2024-q1", "đến 2024-06", "", "", ""}}, mustAnswer, "Hẹn: đến hết tháng 6/2024."},
		{"no date", []told{{"2026-q1", "", "", "", ""}}, mayAnswer, "Không nêu thời hạn."},
		{"promised by the project's own file", []told{{"", "2026-05", "", "", ""}}, mustAnswer, "Hẹn: tháng 5/2026."},
		{"moved behind the quarter", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q1", "2026-09", "", "", ""}}, mayAnswer,
			"Hẹn lần đầu: tháng 12/2025; hẹn hiện nay: tháng 9/2026."},
		{"moved into the quarter", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q1", "2026-06", "", "", ""}}, mustAnswer,
			"Hẹn lần đầu: tháng 12/2025; hẹn hiện nay: tháng 6/2026."},
		{"not met", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q1", "", "", "2026-03-31", ""}}, mustAnswer, "Hẹn: tháng 12/2025."},
		{"met", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q1", "", "2026-01", "", ""}}, notAsked, ""},
		{"withdrawn", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q1", "", "", "", "2026-01"}}, notAsked, ""},
		{"withdrawn and promised anew", []told{{"2025-q1", "2025-12", "", "", ""}, {"2025-q3", "", "", "", "2025-08"}, {"2026-q1", "2026-06", "", "", ""}},
			mustAnswer, "Hẹn lần đầu: tháng 12/2025; hẹn hiện nay: tháng 6/2026."},
		{"met, as a later report says", []told{{"2025-q1", "2025-12", "", "", ""}, {"2026-q3", "", "2026-08", "", ""}}, mustAnswer, "Hẹn: tháng 12/2025."},
		{"promised by a later report", []told{{"2026-q3", "2026-12", "", "", ""}}, notAsked, ""},
		{"promised by the same quarter's", []told{{"2026-q2", "2026-06", "", "", ""}}, notAsked, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := form.Report(&portal.Portal{}, story(t, c.told...), q2, today)
			all := heads(files[0])
			for _, head := range []string{mustAnswer, mayAnswer} {
				if got := slices.Contains(all, head); got != (head == c.want) {
					t.Errorf("%s stands there: %v", head, got)
				}
			}
			asked := strings.Contains(string(files[0].Data), "phải trả lời 1 mốc đã đến hẹn, ở gần cuối tệp: Thông xe.")
			if asked != (c.want == mustAnswer) {
				t.Errorf("the top of the form names it: %v", asked)
			}
			if translated := slices.Contains(heads(files[1]), mayAnswer); translated != (c.want != notAsked) {
				t.Errorf("the English form has it: %v", translated)
			}
			if c.want == notAsked {
				return
			}
			if said, _ := line(t, files[0], c.want); said != "# Thông xe. "+c.until {
				t.Errorf("said of it: %s", said)
			}
		})
	}
}

// What has to be answered stands behind all that may be left alone, so that a
// key without its head is nobody else's.
func TestNothingOptionalFollowsWhatMustBeFilledIn(t *testing.T) {
	p := story(t, told{"2026-q1", "2026-06", "", "", ""})
	p.Statements = []*portal.Statement{{Milestone: "sau", Title: portal.Text{VI: "Sau"}}}
	measure := &portal.Measure{ID: "do", Name: portal.Text{VI: "Đo"}}
	p.Reports[0].Values = []*portal.Observation{{Measure: measure, Value: value(t, "1"), Date: date(t, "2026-03")}}
	want := []string{
		"#[milestones.sau]", "#[milestones.TEN-MOC]", "#[events.TEN-DIEN-BIEN]", "#[[values]]", "#[sources.cau-2026-q2]",
		"[milestones.moc]", "[[values]]",
	}
	if got := heads(form.Report(&portal.Portal{}, p, q2, today)[0]); !slices.Equal(got, want) {
		t.Errorf("the tables are\n%s", strings.Join(got, "\n"))
	}
}

func value(t *testing.T, s string) portal.Value {
	t.Helper()
	v, err := portal.ParseValue(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Each measure stands with its last value, item by item.
func TestReportHasTheLastValues(t *testing.T) {
	p := story(t)
	share := &portal.Measure{ID: "ty-le", Name: portal.Text{VI: "Tỷ lệ"}, Unit: portal.Text{VI: "%"}, Kind: portal.Cumulative}
	cost := &portal.Measure{ID: "muc", Name: portal.Text{VI: "Tổng mức"}, Unit: portal.Text{VI: "tỷ đồng"}, Kind: portal.Level}
	span := &portal.Item{ID: "nhip", Title: portal.Text{VI: "Nhịp giữa"}}
	p.Items = []*portal.Item{span}
	report := func(q portal.Quarter, values ...*portal.Observation) *portal.Report {
		return &portal.Report{Project: p, Quarter: q, Values: values}
	}
	o := func(m *portal.Measure, i *portal.Item, v, on string) *portal.Observation {
		return &portal.Observation{Measure: m, Item: i, Value: value(t, v), Date: date(t, on)}
	}
	p.Reports = []*portal.Report{
		report(portal.Quarter{Year: 2025, N: 4}, o(cost, nil, "hơn 2.275", "2025-11"), o(share, span, "12,5", "2025-12"), o(share, nil, "8", "2025-12")),
		report(portal.Quarter{Year: 2026, N: 1}, o(share, span, "khoảng 61", "2026-03-30"), o(share, nil, "7", "2025-10"),
			&portal.Observation{Value: value(t, "5"), Date: date(t, "2026-01")}, &portal.Observation{Measure: cost, Date: date(t, "2026-01")}),
		report(portal.Quarter{Year: 2026, N: 3}, o(share, span, "99", "2026-08")),
	}
	text := string(form.Report(&portal.Portal{}, p, q2, today)[0].Data)
	_, rows, found := strings.Cut(text, "# ===== Số liệu đã có từ trước")
	if !found {
		t.Fatal("no values:\n" + text)
	}
	var got []string
	for line := range strings.Lines(rows) {
		line = strings.TrimSpace(line)
		if strings.Contains(line, "Số gần nhất") || strings.HasPrefix(line, "measure") || strings.HasPrefix(line, "item") {
			got = append(got, line)
		}
	}
	want := []string{
		"# Tổng mức (tỷ đồng). Số gần nhất: hơn 2.275 (tháng 11/2025).", `measure = "muc"`,
		"# Tỷ lệ (%); Nhịp giữa. Số gần nhất: khoảng 61 (30/3/2026). Số tích lũy: không nhỏ hơn số ấy.", `measure = "ty-le"`, `item = "nhip"`,
		"# Tỷ lệ (%). Số gần nhất: 8 (tháng 12/2025). Số tích lũy: không nhỏ hơn số ấy.", `measure = "ty-le"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("the values are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestReportSaysWhatIsKnown(t *testing.T) {
	p := story(t)
	files := form.Report(&portal.Portal{}, p, q2, today)
	if files[0].Path != "content/projects/cau/2026-q2.vi.md" || files[1].Path != "content/projects/cau/2026-q2.en.md" {
		t.Errorf("the files are %s and %s", files[0].Path, files[1].Path)
	}
	line(t, files[0], `published = "2026-07-10"`)
	line(t, files[0], "# Giai đoạn của dự án, chỉ ghi khi thay đổi trong quý này. Đến nay chưa báo cáo nào nêu.")
	line(t, files[0], "# Dự án này chưa ghi agency trong index.vi.md;")
	if text := string(files[0].Data); strings.Contains(text, "#item") || strings.Contains(text, "phải trả lời") {
		t.Error("it asks for items or answers that there are not:\n" + text)
	}

	p.Agency = &portal.Agency{ID: "ban"}
	p.Items = []*portal.Item{{ID: "nhip", Title: portal.Text{VI: "Nhịp\ngiữa"}}}
	p.Reports = []*portal.Report{
		{Project: p, Quarter: portal.Quarter{Year: 2025, N: 4}, Stage: portal.StagePreparing},
		{Project: p, Quarter: portal.Quarter{Year: 2026, N: 1}},
		{Project: p, Quarter: portal.Quarter{Year: 2026, N: 4}, Stage: portal.StageCompleted},
	}
	taken := &portal.Portal{Sources: []*portal.Source{{ID: "cau-2026-q2"}, {ID: "cau-2026-q2-2"}}}
	files = form.Report(taken, p, q2, today)
	line(t, files[0], "# Giai đoạn của dự án, chỉ ghi khi thay đổi trong quý này. Đến nay: chuẩn bị (báo cáo quý IV năm 2025).")
	line(t, files[0], "#   nhip: Nhịp giữa")
	line(t, files[0], "#[sources.cau-2026-q2-3]")
	if strings.Contains(string(files[0].Data), "agency") {
		t.Error("it asks for the agency, which is known")
	}
}
