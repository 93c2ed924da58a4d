package prose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/view"
)

func TestCitations(t *testing.T) {
	const (
		self = `<sup class="cite"><a role="doc-noteref" href="#nguon-3">[3]</a></sup>`
		bao  = `<sup class="cite"><a role="doc-noteref" href="#nguon-2">[2]</a></sup>`
		four = `<sup class="cite"><a role="doc-noteref" href="#nguon-4">[4]</a></sup>`
	)
	s, _ := fixture.Lay(t)
	v := s.At(t, "/du-an/cau/2025-q1/").View().(site.ReportPage)
	// In the order of first mention; a footnote stands among the sources, and what it cites behind it.
	want := "1 Mau News en; 2 Báo MẫuCầu; 3 Ghi" + bao + ", ghi" + four + ", lại " + self + ".; 4 Văn bản; 5 Kết luận; 6 Kết luận"
	if got := fixture.Listed(v.Sources); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if n := strings.Count(string(v.Body.HTML), "#nguon-"); n != 4 {
		t.Errorf("%s", v.Body.HTML)
	}
	for i, source := range v.Sources {
		if source.Number != fmt.Sprint(i+1) || source.Anchor != "nguon-"+source.Number {
			t.Errorf("%+v", source)
		}
	}
	if bao := v.Sources[1]; bao.Host != "bao-mau.example" || bao.URL != "https://www.bao-mau.example/a" || bao.Date.Machine != "2025-03-10" || bao.Lang != "" {
		t.Errorf("%+v", bao)
	}
	if kl := v.Sources[4]; kl.URL != "/van-ban/kl/#ii-1-4" || kl.Place == "" || kl.Date.Machine != "2025-04-06" {
		t.Errorf("%+v", kl)
	}
	if kl := v.Sources[5]; kl.URL != "/van-ban/kl/#ii-1-4-b" {
		t.Errorf("%+v", kl) // another place of the same text is another entry
	}
	for _, line := range v.Lines {
		for _, c := range line.Cites {
			if c.URL != "#nguon-"+c.Number {
				t.Errorf("%+v", c)
			}
		}
		if line.Kind == "promise" && fmt.Sprint(line.Cites) != "[{2 #nguon-2} {6 #nguon-6}]" {
			t.Errorf("%v", line.Cites)
		}
	}
	// The English page shows the Vietnamese body, and says which words are Vietnamese.
	v = s.At(t, "/en/projects/cau/2025-q1/").View().(site.ReportPage)
	if v.Body.Lang != "vi" || v.Title.Lang != "vi" || !v.Untranslated {
		t.Errorf("body %q, title %q", v.Body.Lang, v.Title.Lang)
	}
	var langs []string
	for _, source := range v.Sources {
		langs = append(langs, source.Lang)
	}
	if !slices.Equal(langs, []string{"", "vi", "vi", "vi", "vi", "vi"}) {
		t.Errorf("%q", langs)
	}
	if kl := v.Sources[4]; kl.URL != "/en/resolutions/kl/#ii-1-4" {
		t.Errorf("%+v", kl)
	}
}

func TestForeignWords(t *testing.T) {
	s, _ := fixture.Lay(t)
	v := s.At(t, "/en/projects/cau/").View().(site.ProjectPage)
	if v.Title != (view.Words{Text: "Mau Bridge"}) || v.Body.Lang != "" || v.Untranslated {
		t.Errorf("%+v", v.Title)
	}
	if m := v.Milestones[0]; m.Title != (view.Words{Text: "Thông xe", Lang: "vi"}) { // of a report without a translation
		t.Errorf("%+v", m.Title)
	}
	if m := v.Mandates[0]; m.Quote != (view.Words{Text: "Build the Mau bridge"}) || m.Resolution != (view.Words{Text: "Mau Conclusion"}) && m.Resolution.Lang != "vi" {
		t.Errorf("%+v", m)
	}
	vi := s.At(t, "/du-an/cau/").View().(site.ProjectPage)
	if vi.Milestones[0].Title != (view.Words{Text: "Thông xe"}) || vi.Untranslated {
		t.Errorf("%+v", vi.Milestones[0].Title)
	}
	home := s.At(t, "/en/").View().(site.HomePage)
	if home.Latest[0].Words != (view.Words{Text: "Moved"}) || home.Latest[1].Words != (view.Words{Text: "Hứa", Lang: "vi"}) {
		t.Errorf("%+v", home.Latest)
	}
}

func TestHTMLIsEscaped(t *testing.T) {
	s, problems := fixture.Lay(t, "pages/about/index.vi.md", "Lời.", "a < b & \"c\" [x](https://bao.example/?a=1&b=\"2\") ![\"x\" & y](anh.jpg)", "pages/about/anh.jpg", "", "x")
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	html := string(s.At(t, "/gioi-thieu/").View().(site.ProsePage).Body.HTML)
	if !strings.Contains(html, `a &lt; b &amp; &#34;c&#34; <a href="https://bao.example/?a=1&amp;b=&#34;2&#34;">x</a> <img src="/assets/pictures/0.jpg" width="600" height="400" alt="&#34;x&#34; &amp; y" loading="lazy" decoding="async">`) {
		t.Error(html)
	}
	if !strings.Contains(html, `<h2 id="cong">Cổng này</h2>`) || !strings.Contains(html, `<h2 id="muc-nguon">Nguồn</h2>`) {
		t.Error(html)
	}
}

func TestHeadings(t *testing.T) {
	s, _ := fixture.Lay(t, "pages/about/index.vi.md", "Lời.", "# Một\n\n### Ba\n\n###### Sáu\n")
	html := string(s.At(t, "/gioi-thieu/").View().(site.ProsePage).Body.HTML)
	for _, want := range []string{`<h2 id="muc-mot">Một</h2>`, `<h3 id="muc-ba">Ba</h3>`, `<h6 id="muc-sau">Sáu</h6>`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
}
