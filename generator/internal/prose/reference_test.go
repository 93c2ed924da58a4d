package prose_test

import (
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
)

// index is that of the fixture's site.
func index(s *fixture.Site) *prose.Index {
	x := prose.NewIndex(s.Portal, s.Pictures)
	for _, page := range s.Pages {
		x.Add(&page.Page)
	}
	return x
}

func TestResolve(t *testing.T) {
	s, _ := fixture.Lay(t)
	x := index(s)
	tests := []struct {
		page, target string
		want         string // an address, or "!" and the message
	}{
		// other sites
		{"/du-an/cau/", "https://bao.example/a?b=c#d", "https://bao.example/a?b=c#d"},
		{"/du-an/cau/", "http://bao.example", "http://bao.example"},
		{"/du-an/cau/", "HTTPS://bao.example/", "HTTPS://bao.example/"},
		{"/du-an/cau/", "mailto:a@b.example", "mailto:a@b.example"},
		{"/du-an/cau/", "tel:+84258", "tel:+84258"},

		// addresses of this site, in the language of the page that links
		{"/du-an/cau/", "/", "/"},
		{"/du-an/cau/", "/du-an/", "/du-an/"},
		{"/du-an/cau/", "/en/projects/", "/du-an/"},
		{"/en/projects/cau/", "/du-an/", "/en/projects/"},
		{"/en/projects/cau/", "/en/projects/", "/en/projects/"},
		{"/en/projects/cau/", "/", "/en/"},
		{"/en/projects/cau/", "/gioi-thieu/#cong", "/en/about/#cong"},
		{"/en/projects/cau/", "/van-ban/kl/#ii-1-4-b", "/en/resolutions/kl/#ii-1-4-b"},
		{"/du-an/cau/", "/en/resolutions/kl/#fn-1", "/van-ban/kl/#fn-1"},
		{"/du-an/cau/", "/du-an/cau/2025-q1/", "/du-an/cau/2025-q1/"},
		{"/du-an/cau/", "/quy/2025-q4/", "/quy/2025-q4/"},
		{"/du-an/cau/", "/du-an", "!link-broken"},
		{"/du-an/cau/", "/du-an/cua/", "!link-broken"},
		{"/du-an/cau/", "/du-an/?x=1", "!link-broken"},
		{"/du-an/cau/", "/DU-AN/", "!link-broken"},
		{"/du-an/cau/", "/du-an/%63au/", "/du-an/cau/"}, // decoded once, and written plainly

		// files of the content
		{"/gioi-thieu/", "../../projects/cau/index.vi.md", "/du-an/cau/"},
		{"/gioi-thieu/", "../../projects/cau/index.en.md", "/du-an/cau/"},
		{"/en/about/", "../../projects/cau/index.vi.md", "/en/projects/cau/"},
		{"/en/about/", "../../projects/cau/index.en.md#muc-ve-du-an", "/en/projects/cau/#muc-ve-du-an"},
		{"/gioi-thieu/", "../../projects/cau/2025-q4.vi.md", "/du-an/cau/2025-q4/"},
		{"/gioi-thieu/", "../../resolutions/kl/index.vi.md#noi-nhan", "/van-ban/kl/#noi-nhan"},
		{"/du-an/cau/", "2025-q1.vi.md", "/du-an/cau/2025-q1/"},
		{"/du-an/cau/", "./2025-q1.vi.md", "/du-an/cau/2025-q1/"},
		{"/du-an/cau/2025-q1/", "2025-q4.vi.md", "/du-an/cau/2025-q4/"},
		{"/du-an/cau/2025-q1/", "index.vi.md", "/du-an/cau/"},
		{"/du-an/cau/", "2026-q1.vi.md", "!link-broken"},
		{"/du-an/cau/", "2025-q1.md", "!link-broken"},
		{"/du-an/cau/", "../../../config.toml", "!link-broken"},
		{"/du-an/cau/", "../../../../../etc/passwd", "!link-broken"},
		{"/du-an/cau/", "bao.example/a", "!link-broken"},
		{"/du-an/cau/", "anh.jpg", "/assets/pictures/0.jpg"},
		{"/en/projects/cau/", "c%E1%BA%A7u%20%C4%91%E1%BA%B9p.png", "/assets/pictures/1.jpg"},
		{"/du-an/cau/", "ca\u0302\u0300u đẹp.png", "/assets/pictures/1.jpg"},
		{"/du-an/cau/", "", "!link-broken"},

		// places
		{"/du-an/cau/", "#muc-ve-du-an", "#muc-ve-du-an"},
		{"/du-an/cau/", "#moc-thong-xe", "#moc-thong-xe"},
		{"/du-an/cau/", "#2025-q4", "#2025-q4"},
		{"/du-an/cau/", "/du-an/cau/#2025-q4", "#2025-q4"},
		{"/en/projects/cau/", "/du-an/cau/#moc-thong-xe", "#moc-thong-xe"},
		{"/en/projects/cau/", "#muc-ve-du-an", "#muc-ve-du-an"}, // the Vietnamese heading's name, in both
		{"/en/projects/cau/", "#muc-about-it", "!anchor-broken"},
		{"/du-an/cau/", "#", "!anchor-broken"},
		{"/du-an/cau/", "#moc-thong-xee", "!anchor-broken"},
		{"/du-an/cau/", "#nguon-1", "!anchor-broken"}, // who knows what it will be tomorrow
		{"/du-an/cau/", "/gioi-thieu/#muc-nguon", "/gioi-thieu/#muc-nguon"},
		{"/du-an/cau/", "/gioi-thieu/#ii-1-4-b", "!anchor-broken"},
		{"/van-ban/kl/", "#mo-dau-a", "#mo-dau-a"},

		// what a browser would take for another thing
		{"/du-an/cau/", "javascript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "JaVaScRiPt:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "feed:https://bao.example/", "!link-unsafe"},
		{"/du-an/cau/", "ms-word:ofe|u|https://bao.example/", "!link-unsafe"},
		{"/du-an/cau/", "intent:#Intent;end", "!link-unsafe"},
		{"/du-an/cau/", "blob:https://bao.example/x", "!link-unsafe"},
		{"/du-an/cau/", "data:text/html,x", "!link-unsafe"},
		{"/du-an/cau/", "vbscript:x", "!link-unsafe"},
		{"/du-an/cau/", "file:///etc/passwd", "!link-unsafe"},
		{"/du-an/cau/", "ftp://bao.example/", "!link-unsafe"},
		{"/du-an/cau/", "sms:+84258", "!link-unsafe"},
		{"/du-an/cau/", "view-source:https://bao.example/", "!link-unsafe"},
		{"/du-an/cau/", "x+y.z-1:a", "!link-unsafe"},
		{"/du-an/cau/", "//bao.example/", "!link-unsafe"},
		{"/du-an/cau/", `\\bao.example\`, "!link-unsafe"},
		{"/du-an/cau/", `/\bao.example/`, "!link-unsafe"},
		{"/du-an/cau/", `https:\\bao.example`, "!link-unsafe"},
		{"/du-an/cau/", " javascript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "\u00a0javascript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "javascript:alert(1) ", "!link-unsafe"},
		{"/du-an/cau/", "java\tscript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "java\nscript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "/\t/bao.example/", "!link-unsafe"},
		{"/du-an/cau/", "\x01javascript:alert(1)", "!link-unsafe"},
		{"/du-an/cau/", "/du-an/\u0085", "!link-unsafe"},
		// and what it would not: these lead to no page, and are never printed
		{"/du-an/cau/", "javascript%3Aalert(1)", "!link-broken"},
		{"/du-an/cau/", "%2F%2Fbao.example/", "!link-broken"},
		{"/du-an/cau/", "/%2Fbao.example/", "!link-broken"},
		{"/du-an/cau/", "%6Aavascript:alert(1)", "!link-broken"},
		{"/du-an/cau/", "/%09/bao.example/", "!link-broken"},
		{"/du-an/cau/", "\u200bjavascript:alert(1)", "!link-broken"},
		{"/du-an/cau/", "jаvascript:alert(1)", "!link-broken"}, // a Cyrillic letter
		{"/du-an/cau/", "1javascript:alert(1)", "!link-broken"},
		{"/du-an/cau/", "/du-an/%zz/", "!link-broken"},
	}
	for _, test := range tests {
		pos := portal.Pos{File: "f", Line: 3, Column: 7}
		got, problem := x.Resolve(&s.At(t, test.page).Page, portal.Piece{Kind: portal.LinkOpen, Target: test.target, Pos: pos})
		if problem != nil {
			if got != "" || problem.Pos != pos {
				t.Errorf("%q: %q, %v", test.target, got, problem)
			}
			got = "!" + problem.Message
		}
		if got != test.want {
			t.Errorf("%s on %s: %q, want %q", test.target, test.page, got, test.want)
		}
		if problem == nil && strings.HasPrefix(got, "/") && !strings.HasPrefix(got, "/assets/") {
			url, _, _ := strings.Cut(got, "#")
			s.At(t, url)
		}
	}
}

func TestResolveGuesses(t *testing.T) {
	s, _ := fixture.Lay(t)
	x := index(s)
	for target, want := range map[string]string{
		"/du-an/cao/":     "/du-an/cau/",
		"/du-an":          "/du-an/",
		"2025-q2.vi.md":   "2025-q1.vi.md",
		"2025-q5.en.md":   "2025-q1.en.md",
		"#moc-thong-xee":  "moc-thong-xe",
		"#khong-giong-gi": "",
		"anh.jpeg":        "",
	} {
		_, problem := x.Resolve(&s.At(t, "/du-an/cau/").Page, portal.Piece{Kind: portal.LinkOpen, Target: target})
		if problem == nil || problem.Args["guess"] != want {
			t.Errorf("%s: %v, want %q", target, problem, want)
		}
	}
}

func TestPictures(t *testing.T) {
	s, _ := fixture.Lay(t)
	x := index(s)
	for target, want := range map[string]string{
		"anh.jpg":                     "/assets/pictures/0.jpg",
		"./anh.jpg":                   "/assets/pictures/0.jpg",
		"cầu đẹp.png":                 "/assets/pictures/1.jpg",
		"ca\u0302\u0300u đẹp.png":     "/assets/pictures/1.jpg",
		"../cau/anh.jpg":              "/assets/pictures/0.jpg",
		"Anh.jpg":                     "!image-missing anh.jpg",
		"ảnh.jpg":                     "!image-missing anh.jpg",
		"/du-an/cau/anh.jpg":          "!image-missing ",
		"../../../static/x.png":       "!image-missing ",
		"https://bao.example/x.png":   "!link-unsafe.image ",
		"//bao.example/x.png":         "!link-unsafe.image ",
		`\\bao.example\x.png`:         "!link-unsafe.image ",
		"data:image/png;base64,AAAA":  "!link-unsafe.data ",
		"Data:,":                      "!link-unsafe.data ",
		"data":                        "!image-missing ",
		"JAVASCRIPT:x":                "!link-unsafe.image ",
		"https%3A//bao.example/x.png": "!image-missing ",
		"index.vi.md":                 "!image-missing ",
		"":                            "!image-missing ",
	} {
		got, problem := x.Resolve(&s.At(t, "/du-an/cau/").Page, portal.Piece{Kind: portal.Image, Target: target, Text: "cầu"})
		if problem != nil {
			got += "!" + problem.Message + " " + problem.Args["guess"]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", target, got, want)
		}
	}
	for _, alt := range []string{"", " ", "\u00a0\t"} {
		if _, problem := x.Resolve(&s.At(t, "/du-an/cau/").Page, portal.Piece{Kind: portal.Image, Target: "anh.jpg", Text: alt}); problem == nil || problem.Message != "image-alt-missing" {
			t.Errorf("%q: %v", alt, problem)
		}
	}
	if address, problem := x.Resolve(&s.At(t, "/").Page, portal.Piece{Kind: portal.Words, Text: "x"}); address != "" || problem != nil {
		t.Error("words lead somewhere")
	}
}

// Each wrong reference is told once, where it is written.
func TestProblemsOfBodies(t *testing.T) {
	_, problems := fixture.Lay(t, "projects/cau/2025-q4.vi.md", "", "+++\ntitle = \"x\"\npublished = \"2026-01-12\"\n[sources.cung-bao]\ntitle = \"V\"\n+++\n\nMột [x](//h), [x](y.md).\n\n![](anh.jpg) [x](#z)[^n]\n\n[^n]: [x](/q/)\n",
		"projects/cau/2025-q4.en.md", "", "",
		"pages/about/index.en.md", "Words.", "[x](/nowhere/) ![a](b.png)")
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, strings.TrimPrefix(p.Pos.File, "content/")+" "+p.Message)
	}
	want := "pages/about/index.en.md link-broken, pages/about/index.en.md image-missing, projects/cau/2025-q4.vi.md link-unsafe, projects/cau/2025-q4.vi.md link-broken, " +
		"projects/cau/2025-q4.vi.md image-alt-missing, projects/cau/2025-q4.vi.md anchor-broken, projects/cau/2025-q4.vi.md link-broken"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s", strings.Join(got, ", "))
	}
}

// A Vietnamese body that stands on an English page leads to English pages,
// whose headings may have other names.
func TestProblemsOfUntranslatedBodies(t *testing.T) {
	_, problems := fixture.Lay(t, "projects/cau/2025-q1.vi.md", "Chữ[^bao-en]", "[Nguồn](../../pages/about/index.vi.md#muc-nguon) chữ[^bao-en]",
		"pages/about/index.en.md", "## This portal {#cong}\n\n## Sources", "## Where it comes from {#nguon}")
	if len(problems) != 1 || problems[0].Message != "anchor-broken" || problems[0].Pos.File != "content/projects/cau/2025-q1.vi.md" {
		t.Errorf("%v", problems)
	}
}

// FuzzResolve holds that no link, however written, leads a browser anywhere
// but to this site or to an address of a safe scheme.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{
		"https://bao.example/", "HtTp:x", "mailto:a@b", "javascript:x", "//h", `\\h`, `/\h`, " x", "java\tscript:x", "%2F%2Fh", "/du-an/#x", "#moc-thong-xe",
		"../../pages/about/index.en.md#cong", "anh.jpg", "c%E1%BA%A7u%20%C4%91%E1%BA%B9p.png", "/%64u-an/",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	var s *fixture.Site
	var x *prose.Index
	f.Fuzz(func(t *testing.T, target string, english bool) {
		if s == nil {
			s, _ = fixture.Lay(t)
			x = index(s)
		}
		url := "/du-an/cau/"
		if english {
			url = "/en/projects/cau/"
		}
		page := s.At(t, url)
		for _, kind := range []portal.PieceKind{portal.LinkOpen, portal.Image} {
			address, problem := x.Resolve(&page.Page, portal.Piece{Kind: kind, Target: target, Text: "x"})
			name, _, hasScheme := strings.Cut(address, ":")
			safe := hasScheme && kind == portal.LinkOpen && slices.Contains([]string{"http", "https", "mailto", "tel"}, strings.ToLower(name)) ||
				strings.HasPrefix(address, "#") || strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//")
			if (address == "") != (problem != nil) || address != "" && !safe || strings.ContainsAny(address, "\\\t\n\r\x00") {
				t.Errorf("%q leads to %q, %v", target, address, problem)
			}
		}
	})
}
