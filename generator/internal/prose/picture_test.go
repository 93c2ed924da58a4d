package prose_test

import (
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/site"
)

// A picture offers the browser its widths, with a place kept free for it; its
// caption stands with it; each language has its own words.
func TestPicture(t *testing.T) {
	s, problems := fixture.Lay(t,
		"pages/about/index.vi.md", "Lời.", "![Cầu](anh.jpg \"Ảnh: <Báo> Mẫu\")\n\n[xem cả ảnh](anh.jpg)",
		"pages/about/index.en.md", "Words.", "![Bridge](anh.jpg \"Photo: Mau <News>\")\n\n[the whole picture](anh.jpg)",
		"pages/about/anh.jpg", "", "x")
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	s.Pictures["content/pages/about/anh.jpg"] = prose.Picture{Width: 1600, Height: 1200, Files: []prose.PictureFile{
		{URL: "/assets/pictures/anh-480.x.jpg", Width: 480}, {URL: "/assets/pictures/anh-800.x.jpg", Width: 800}, {URL: "/assets/pictures/anh-1600.x.jpg", Width: 1600},
	}}
	for url, words := range map[string][2]string{"/gioi-thieu/": {"Cầu", "Ảnh: &lt;Báo&gt; Mẫu"}, "/en/about/": {"Bridge", "Photo: Mau &lt;News&gt;"}} {
		html := string(s.At(t, url).View().(site.ProsePage).Body.HTML)
		for _, want := range []string{
			`<figure><img src="/assets/pictures/anh-800.x.jpg" srcset="/assets/pictures/anh-480.x.jpg 480w, /assets/pictures/anh-800.x.jpg 800w, /assets/pictures/anh-1600.x.jpg 1600w"` +
				` sizes="(min-width: 47em) 43rem, calc(100vw - 2rem)" width="1600" height="1200" alt="` + words[0] + `" loading="lazy" decoding="async"><figcaption>` + words[1] + `</figcaption></figure>`,
			`<a href="/assets/pictures/anh-1600.x.jpg">`,
		} {
			if !strings.Contains(html, want) {
				t.Errorf("%s: no %s in\n%s", url, want, html)
			}
		}
		if strings.Contains(html, "<p><figure>") {
			t.Errorf("%s: a figure stands in a paragraph", url)
		}
	}
}

// Where there is no English, the English page shows the Vietnamese words of a
// picture as such; and whoever leaves them out is told so in either file.
func TestPictureWithoutATranslation(t *testing.T) {
	s, problems := fixture.Lay(t, "pages/about/index.vi.md", "Lời.", "![Cầu](anh.jpg)", "pages/about/index.en.md", "", "", "pages/about/anh.jpg", "", "x")
	if problems.Errors() > 0 {
		t.Fatalf("%v", problems)
	}
	body := s.At(t, "/en/about/").View().(site.ProsePage).Body
	if body.Lang != "vi" || !strings.Contains(string(body.HTML), `alt="Cầu"`) {
		t.Errorf("%+v", body)
	}
	for _, test := range []struct{ vi, en, want string }{
		{"![](anh.jpg)", "![Bridge](anh.jpg)", "vi"},
		{"![Cầu](anh.jpg)", "![](anh.jpg)", "en"},
		{"![Cầu](anh.jpg)", "![ ](anh.jpg \"Photo: Mau News\")", "en"},
		{"![](anh.jpg)", "![](anh.jpg)", "vi en"},
		{"![](anh.jpg)", "", "vi"},
	} {
		_, problems := fixture.Lay(t, "pages/about/index.vi.md", "Lời.", test.vi, "pages/about/index.en.md", "Words.", test.en, "pages/about/anh.jpg", "", "x")
		said := map[string]bool{}
		for _, p := range problems {
			said[strings.TrimSuffix(strings.TrimPrefix(p.Pos.File, "content/pages/about/index."), ".md")] = p.Message == "image-alt-missing"
		}
		if len(said) != len(strings.Fields(test.want)) {
			t.Errorf("%q, %q: %v", test.vi, test.en, problems)
		}
		for _, lang := range strings.Fields(test.want) {
			if !said[lang] {
				t.Errorf("%q, %q: nothing is said of %s: %v", test.vi, test.en, lang, problems)
			}
		}
	}
}

// A picture that cannot be published was reported: it is not missing as well.
func TestPictureThatCannotBeShown(t *testing.T) {
	s, _ := fixture.Lay(t)
	s.Pictures["content/projects/cau/anh.jpg"] = prose.Picture{}
	for _, piece := range []portal.Piece{{Kind: portal.Image, Target: "anh.jpg", Text: "cầu"}, {Kind: portal.LinkOpen, Target: "anh.jpg"}} {
		if address, problem := index(s).Resolve(&s.At(t, "/du-an/cau/").Page, piece); address != "" || problem != nil {
			t.Errorf("%q, %v", address, problem)
		}
	}
}
