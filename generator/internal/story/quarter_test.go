package story_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
)

func TestYears(t *testing.T) {
	const later = "projects/cau/2025-q4.vi.md"
	show := func(s *fixture.Site, url string) string {
		var all []string
		for _, y := range s.At(t, url).View().(site.ProjectPage).Years {
			all = append(all, y.Year+":")
			for _, q := range y.Quarters {
				name := strings.ReplaceAll(q.Name, "\u00a0", " ")
				if q.Until != "" {
					name += " – " + strings.ReplaceAll(q.Until, "\u00a0", " ")
				}
				all = append(all, fmt.Sprintf("%s %s %d #%s,", name, q.State, q.Count, q.Anchor))
			}
		}
		return strings.Join(all, " ")
	}
	tests := []struct {
		name    string
		changes []string
		want    string
	}{
		{"a gap", nil, "2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q4 2025 compiled 1 #2025-q4, Q3 2025 no-entry 1 #2025-q3, Q2 2025 no-entry 1 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"no mandate", []string{"projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", ""},
			"2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q4 2025 compiled 1 #2025-q4, Q2 2025 – Q3 2025 no-entry 2 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"years stay apart", []string{later, "", "", "projects/cau/2025-q4.en.md", "", "", "projects/cau/2025-q1.vi.md", ", ghi[^cung-bao]", "", "projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", ""},
			"2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q2 2025 – Q4 2025 no-entry 3 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"states stay apart", []string{later, "", "", "projects/cau/2025-q4.en.md", "", "", "projects/cau/2025-q1.vi.md", ", ghi[^cung-bao]", "", "projects/cau/index.vi.md", "summary", "reports_from = \"2025-Q3\"\nsummary"},
			"2026: Q1 2026 report-not-due 1 #2026-q1, 2025: Q3 2025 – Q4 2025 no-report 2 #2025-q3, Q2 2025 no-entry 1 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
	}
	for _, test := range tests {
		s, _ := fixture.Lay(t, test.changes...)
		if got := show(s, "/en/projects/cau/"); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// Every place that links may name stands in the page, and stands there once.
func TestQuartersHaveTheirAnchors(t *testing.T) {
	s, _ := fixture.Lay(t, "projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", "")
	page := s.At(t, "/du-an/cau/")
	seen := map[string]bool{}
	for _, y := range page.View().(site.ProjectPage).Years {
		for _, q := range y.Quarters {
			for _, anchor := range append([]string{q.Anchor}, q.Merged...) {
				if seen[anchor] {
					t.Errorf("%s twice", anchor)
				}
				seen[anchor] = true
			}
		}
	}
	for anchor := range page.Anchors {
		if _, err := portal.ParseQuarter(anchor); err == nil && !seen[anchor] {
			t.Errorf("%s is no place of the page", anchor)
		}
	}
}
