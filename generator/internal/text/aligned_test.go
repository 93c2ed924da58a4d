package text_test

import (
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

func TestAligned(t *testing.T) {
	s := ledgerSite(t)
	for _, url := range []string{"/van-ban/kl/song-ngu/", "/en/resolutions/kl/bilingual/"} {
		page := s.At(t, url)
		v := page.View().(site.AlignedPage)
		var html string
		for _, c := range v.Clauses {
			for _, row := range c.Rows {
				html += shown(row.VI) + shown(row.EN)
				for _, run := range append(slices.Clone(row.VI), row.EN...) {
					if a := run.Answer; a != nil && a.Lang != "" && a.Lang != string(page.Lang) {
						t.Errorf("%s: an answer says that it is in %s", url, a.Lang)
					}
				}
			}
		}
		b := v.Clauses[2].Rows[1]
		if b.Anchor != "ii-1-4-b" || !strings.Contains(shown(b.VI), "Bến Mẫu") || !strings.Contains(shown(b.EN), "Build the Mau bridge") {
			t.Errorf("%s: %+v", url, b)
		}
		// The column that is not in the page's language says so of its answers.
		foreign := b.VI
		if page.Lang == portal.Vietnamese {
			foreign = b.EN
		}
		if n := slices.IndexFunc(foreign, func(r text.Run) bool { return r.Answer != nil }); n < 0 || foreign[n].Answer.Lang != string(page.Lang) {
			t.Errorf("%s: %+v", url, foreign)
		}
		if strings.Count(html, ` id="ref-fn-1"`) != 1 || strings.Count(html, ` id="ref-dinh-chinh-s1"`) != 1 {
			t.Errorf("%s: an id does not stand once in %s", url, html)
		}
		if len(v.Notes) != 0 || len(v.Errata) != 2 || v.Clauses[2].Label != true || v.Clauses[1].EN != "TASKS" {
			t.Errorf("%s: %+v", url, v)
		}
		// What is noted on a paragraph stands below both columns, its footnote
		// in both.
		a := v.Clauses[2].Rows[0]
		if len(a.Notes) != 1 || a.Notes[0].Anchor != "dinh-chinh-d1" || len(a.Footnotes) != 1 {
			t.Fatalf("%s: %+v", url, a)
		}
		if n := a.Footnotes[0]; n.Anchor != "fn-1" || n.Number != "1" || n.Back != "#ref-fn-1" || !strings.Contains(shown(n.VI), "Chú thích</a>.") || shown(n.EN) != "A note." {
			t.Errorf("%s: %+v", url, n)
		}
	}
	// What has no translation is an empty column, not the Vietnamese again.
	s, _ = fixture.Lay(t, "resolutions/kl/index.en.md", "", "+++\ntitle = \"Mau Conclusion\"\n+++\n")
	if row := s.At(t, "/en/resolutions/kl/bilingual/").View().(site.AlignedPage).Clauses[0].Rows[0]; row.EN != nil || len(row.VI) == 0 {
		t.Errorf("%+v", row)
	}
}
