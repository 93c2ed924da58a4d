package story_test

import (
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/story"
)

// said writes lines as "kind day due value item mark".
func said(lines []story.Line) string {
	var all []string
	for _, l := range lines {
		s := l.Kind + " " + l.When.Machine
		for _, more := range []string{l.Due, l.Value, l.Item.Text, l.URL} {
			if more != "" {
				s += " | " + strings.ReplaceAll(more, "\u00a0", " ")
			}
		}
		if l.NoReason {
			s += " | no reason"
		}
		all = append(all, s)
	}
	return strings.Join(all, "\n")
}

func TestReportLines(t *testing.T) {
	const head = "+++\ntitle = \"x\"\npublished = \"2026-01-12\"\n"
	const report = "projects/cau/2025-q4.vi.md"
	tests := []struct{ name, facts, vi, en string }{
		{"a move", "[milestones.thong-xe]\ndue = \"2026-06-30\"\nsource = \"cung-bao\"\n",
			"moved 2025-12-01 | ngày 30 tháng 6 năm 2026 | /du-an/cau/#moc-thong-xe | no reason",
			"moved 2025-12-01 | 30 June 2026 | /en/projects/cau/#moc-thong-xe | no reason"},
		{"a move with a reason", "[milestones.thong-xe]\ndue = \"2026\"\nreason = \"mưa\"\n",
			"moved 2026-01-12 | năm 2026 | /du-an/cau/#moc-thong-xe",
			"moved 2026-01-12 | 2026 | /en/projects/cau/#moc-thong-xe"},
		{"met", "[milestones.thong-xe]\nmet = \"2025-12-19\"\nsource = \"cung-bao\"\n",
			"met 2025-12-19 | /du-an/cau/#moc-thong-xe", "met 2025-12-19 | /en/projects/cau/#moc-thong-xe"},
		{"not met", "[milestones.thong-xe]\nunmet = \"2025-12\"\n", "unmet 2025-12 | /du-an/cau/#moc-thong-xe", "unmet 2025-12 | /en/projects/cau/#moc-thong-xe"},
		{"withdrawn", "[milestones.thong-xe]\ndropped = \"đến 2025-12-19\"\n", "dropped  | /du-an/cau/#moc-thong-xe | no reason", "dropped  | /en/projects/cau/#moc-thong-xe | no reason"},
		{"a promise met at once", "[milestones.khac]\ntitle = \"K\"\ndue = \"2025\"\nmet = \"2025-11-01\"\n",
			"promise 2026-01-12 | năm 2025 | /du-an/cau/#moc-khac\nmet 2025-11-01 | /du-an/cau/#moc-khac",
			"promise 2026-01-12 | 2025 | /en/projects/cau/#moc-khac\nmet 2025-11-01 | /en/projects/cau/#moc-khac"},
		{"a promise without a date", "[milestones.khac]\ntitle = \"K\"\n", "promise 2026-01-12 | /du-an/cau/#moc-khac", "promise 2026-01-12 | /en/projects/cau/#moc-khac"},
		{"met without a promise", "[milestones.khac]\ntitle = \"K\"\nmet = \"2025-11-01\"\n", "met 2025-11-01 | /du-an/cau/#moc-khac", "met 2025-11-01 | /en/projects/cau/#moc-khac"},
		{"an event", "[events.e]\ntitle = \"E\"\ndate = \"2025-12-19\"\nitem = \"tp-1\"\n", "event 2025-12-19 | Thành phần 1", "event 2025-12-19 | Component 1"},
		{"values", "[[values]]\nmeasure = \"share\"\nvalue = \"hơn 2.275,5\"\ndate = \"2025-12\"\n[[values]]\nmeasure = \"share\"\nvalue = \"8/61\"\ndate = \"2025-11\"\nitem = \"tp-1\"\n",
			"value 2025-12 | hơn 2.275,5 tỷ đồng\nvalue 2025-11 | 8/61 tỷ đồng | Thành phần 1", "value 2025-12 | more than 2,275.5 billion VND\nvalue 2025-11 | 8/61 billion VND | Component 1"},
	}
	for _, test := range tests {
		text := head + test.facts + "[sources.cung-bao]\ntitle = \"V\"\ndate = \"2025-12-01\"\n+++\n"
		s, _ := fixture.Lay(t, report, "", text, "projects/cau/2025-q4.en.md", "", "")
		if got := said(s.At(t, "/du-an/cau/2025-q4/").View().(site.ReportPage).Lines); got != test.vi {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.vi)
		}
		if got := said(s.At(t, "/en/projects/cau/2025-q4/").View().(site.ReportPage).Lines); got != test.en {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.en)
		}
	}
}
