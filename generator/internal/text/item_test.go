package text_test

import (
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

// What names an item of a project is followed there, and says no state: a
// project's milestones promise nothing of its items.
func TestAnItemHasNoStateOfItsProject(t *testing.T) {
	s, _ := fixture.Lay(t,
		"projects/cau/index.vi.md", "[items.tp-1]", "[items.tp-2]\ntitle = \"Thành phần 2\"\nclause = \"kl/ii-1-4-a\"\nquote = \"và nữa\"\n[items.tp-1]",
		"projects/cau/index.en.md", "[items.tp-1]", "[items.tp-2]\ntitle = \"Component 2\"\nquote = \"and more\"\n[items.tp-1]")
	whole := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage)
	var answer *text.Answer
	for _, run := range whole.Clauses[2].Paragraphs[0].Runs {
		if run.Answer != nil {
			answer = run.Answer
		}
	}
	if answer == nil || answer.Item.Text != "Thành phần 2" || answer.State != "" || answer.URL != "/du-an/cau/#viec-tp-2" {
		t.Fatalf("%+v", answer)
	}
	for url, want := range map[string]string{
		"/van-ban/kl/":          `<mark>và nữa</mark>`,
		"/van-ban/kl/ii-1-4/":   `<mark>và nữa</mark>`,
		"/van-ban/kl/song-ngu/": `<mark>và nữa</mark>`,
	} {
		if got := wordsOf(s.At(t, url).View()); !strings.Contains(got, want) {
			t.Errorf("%s: no %s in %s", url, want, got)
		}
	}
	// The project's own mandate keeps its state; only what has no page is a
	// place of the ledger.
	row := whole.Ledger[1].Rows[0].Answers[0]
	if row.State != "" || row.Anchor != "" || row.Item.Text != "Thành phần 2" {
		t.Errorf("%+v", row)
	}
	if own := whole.Ledger[1].Rows[1].Answers[0]; own.State != "postponed" {
		t.Errorf("%+v", own)
	}
}

// wordsOf is the running text of a page of the resolution.
func wordsOf(view any) string {
	var runs []text.Run
	switch v := view.(type) {
	case site.ResolutionPage:
		runs = v.Clauses[2].Paragraphs[0].Runs
	case site.ClausePage:
		runs = v.Clause.Paragraphs[0].Runs
	case site.AlignedPage:
		runs = v.Clauses[2].Rows[0].VI
	}
	return shown(runs)
}
