package site_test

import (
	"fmt"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
)

// Every project is counted on a quarter's page: where it stands, that it had
// ended, or that nothing is known of it yet.
func TestEveryProjectIsCountedInAQuarter(t *testing.T) {
	const over, later = "projects/xong/index.vi.md", "projects/sau/index.vi.md"
	head := func(title string) string { return "+++\ntitle = \"" + title + "\"\nsummary = \"Tóm.\"\n+++\n" }
	said := func(stage string) string {
		return "+++\ntitle = \"Mục\"\npublished = \"2026-03-01\"\norigin = \"tổng hợp\"\n" + stage + "+++\n\nLời.\n"
	}
	s, _ := fixture.Lay(t,
		over, "", head("Xong"), "projects/xong/2025-q2.vi.md", "", said("stage = \"hoàn thành\"\n"),
		later, "", head("Sau"), "projects/sau/2025-q4.vi.md", "", said(""))
	for url, want := range map[string]string{
		"/quy/2025-q1/": "[{compiled 1}] ended 0, unknown 2",
		"/quy/2025-q2/": "[{compiled 1} {no-entry 1}] ended 0, unknown 1",
		"/quy/2025-q3/": "[{no-entry 1}] ended 1, unknown 1",
		"/quy/2025-q4/": "[{compiled 2}] ended 1, unknown 0",
	} {
		v := s.At(t, url).View().(site.QuarterPage)
		if got := fmt.Sprintf("%v ended %d, unknown %d", v.Tally, v.Ended, v.Unknown); got != want {
			t.Errorf("%s: %s, want %s", url, got, want)
		}
	}
}
