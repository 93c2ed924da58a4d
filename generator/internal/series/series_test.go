package series_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/series"
	"camket/generator/internal/site"
)

// rows writes a table as "period | value | change against | ranks | notes".
func rows(s series.Series) string {
	var all []string
	for _, r := range s.Rows {
		line := r.Period.Text + " | " + r.Value + " | " + strings.TrimSpace(r.Change+" "+r.Against)
		for _, rank := range r.Ranks {
			line += " | " + rank.Rank + " " + rank.Among
		}
		for _, n := range r.Notes {
			line += fmt.Sprintf(" | %s %d", n.Text, len(n.Cites))
		}
		all = append(all, line)
	}
	return strings.ReplaceAll(strings.Join(all, "\n"), "\u00a0", " ")
}

func TestIndicatorPage(t *testing.T) {
	s, problems := fixture.Lay(t, fixture.Indicators()...)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	v := s.At(t, "/en/indicators/thu/").View().(site.IndicatorPage)
	if len(v.Series) != 2 || v.Title.Text != "Revenue" || v.Summary.Text != "Money." || v.Untranslated || v.Description != "Money." {
		t.Fatalf("%+v", v)
	}
	now, old := v.Series[0], v.Series[1]
	if now.Place != "Moi province" || now.Since.Machine != "2025-07-01" || now.Until.Text != "" || now.Unit != "billion VND" || now.HasChange || now.Ranking ||
		old.Until.Machine != "2025-07-01" || len(old.Cites) != 1 || !old.HasChange || old.Anchor != "so-lieu-cu" {
		t.Errorf("%+v", v.Series)
	}
	if got, want := rows(now), "H1 2025 | more than 3,000 | compared with H1 2024"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	want := "as of 30 Jun 2025 | 900 |\nH1 2024 | 1,020.5 | up 25% compared with the same period of the previous year | 2 Moi province | 8/61  | A note. 1"
	if got := rows(old); strings.ReplaceAll(got, "| \n", "|\n") != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := fixture.Listed(v.Sources); got != "1 VB vi; 2 Báo Mới vi; 3 Báo MẫuCầu vi; 4 Kết luận vi; 5 Mau News" {
		t.Error(got)
	}
	if m := v.Mandates[0]; m.Quote.Text != "First" || m.URL != "/en/resolutions/kl/#ii-1-4-a" {
		t.Errorf("%+v", m)
	}
	if !strings.Contains(string(v.Body.HTML), `<a href="#so-lieu-cu">`) || v.Newer != nil || v.Older == nil || v.Older.URL != "/en/indicators/hang/" || v.Older.Lang != "vi" {
		t.Errorf("%s, %+v, %+v", v.Body.HTML, v.Newer, v.Older)
	}
	vi := s.At(t, "/chi-tieu/hang/").View().(site.IndicatorPage)
	if !vi.Series[0].Ranking || vi.Series[0].Unit != "" || rows(vi.Series[0]) != "năm 2024 | 8/61 | tăng 1 bậc" || vi.Newer == nil || vi.Older != nil ||
		strings.ReplaceAll(vi.Description, "\u00a0", " ") != "Ăn hạng: 8/61, năm 2024, tỉnh Cũ." {
		t.Errorf("%+v", vi)
	}
}

func TestIndicatorsList(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	v := s.At(t, "/en/indicators/").View().(site.IndicatorsPage)
	var got []string
	for _, card := range v.Indicators {
		got = append(got, card.Text+":")
		for _, row := range card.Latest {
			got = append(got, fmt.Sprintf("%s %s %s %d,", row.Place, row.Period.Text, row.Value, len(row.Cites)+len(row.Notes)))
		}
	}
	want := "Ăn hạng: Cu province 2024 8/61 0, Revenue: Moi province H1 2025 more than 3,000 billion VND 0, Cu province as of 30 Jun 2025 900 billion VND 0,"
	if got := strings.ReplaceAll(strings.Join(got, " "), "\u00a0", " "); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	home := s.At(t, "/").View().(site.HomePage)
	if len(home.Indicators) != 2 || home.Indicators[1].URL != "/chi-tieu/thu/" || home.AllIndicators != "/chi-tieu/" {
		t.Errorf("%+v", home.Indicators)
	}
	if nav := home.Nav[2]; nav.Key != "indicators" || nav.URL != "/chi-tieu/" || nav.Current || !v.Nav[2].Current {
		t.Errorf("%+v", home.Nav)
	}
	// A portal without indicators says nothing of them.
	s, _ = fixture.Lay(t)
	if home := s.At(t, "/").View().(site.HomePage); s.Find("/chi-tieu/") != nil || len(home.Nav) != 3 || len(home.Indicators) != 0 {
		t.Errorf("%+v", home.Nav)
	}
}
