package text_test

import (
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/view"
)

// Documents of one number are told apart by their dates; each place that cites
// one is listed, and its words there lead to it.
func TestCited(t *testing.T) {
	s := ledgerSite(t)
	v := s.At(t, "/van-ban/kl/vien-dan/").View().(site.CitedPage)
	var got []string
	for _, d := range append(v.Numbered, v.Unnumbered...) {
		line := d.Anchor + " " + d.Title.Text + " " + d.Date.Machine + ":"
		for _, p := range d.Places {
			line += " " + p.URL
		}
		got = append(got, line)
	}
	want := `cu Số 1, năm 2019 2019-05-30: /van-ban/kl/#fn-1
moi Số 1, năm 2024 2024: /van-ban/kl/#mo-dau-a /van-ban/kl/#ii-1-4-a
khong-so Không số : /van-ban/kl/#ii-1-4-b`
	if strings.Join(got, "\n") != want || len(v.Unnumbered) != 1 {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	en := s.At(t, "/en/resolutions/kl/cited/").View().(site.CitedPage)
	if en.Numbered[0].Title != (view.Words{Text: "No. 1 of 2019"}) || en.Numbered[1].Title != (view.Words{Text: "Số 1, năm 2024", Lang: "vi"}) || en.Numbered[1].Places[1].URL != "/en/resolutions/kl/#ii-1-4-a" {
		t.Errorf("%+v", en)
	}
	text := s.At(t, "/en/resolutions/kl/").View().(site.ResolutionPage)
	if a := shown(text.Clauses[2].Paragraphs[0].Runs); !strings.Contains(a, `<a class="document" href="/en/resolutions/kl/cited/#moi">and more</a>`) {
		t.Error(a)
	}
	if none, _ := fixture.Lay(t); none.Find("/van-ban/kl/vien-dan/") != nil || none.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Cited != "" {
		t.Error("a page of no documents")
	}
}

// A document whose cited words hold an erratum leads to the note on it; a
// clause's page says all that a citation needs.
func TestCitedAndCiting(t *testing.T) {
	s := ledgerSite(t, "resolutions/kl/index.vi.md", `ii-1-4-b = "Xây"`, `ii-1-4-b = "Xây"
[documents.cau]
title = "Cầu"
[documents.cau.cited]
ii-1-4-b = "Xây cầu Bến Mẫu"`)
	for _, d := range s.At(t, "/van-ban/kl/vien-dan/").View().(site.CitedPage).Unnumbered {
		want := 0
		if d.Anchor == "cau" {
			want = 1
		}
		if len(d.Notes) != want || want > 0 && d.Notes[0].URL != "/van-ban/kl/#dinh-chinh-s1" {
			t.Errorf("%s: %+v", d.Anchor, d.Notes)
		}
	}
	v := s.At(t, "/van-ban/kl/ii-1-4/").View().(site.ClausePage)
	if c := v.Citation; c.Within[0].Text != "Kết luận Mẫu" || c.Signed.Machine != "2025-04-06" || !v.Contents[0].Label {
		t.Errorf("%+v %+v", c, v.Contents)
	}
}
