package i18n

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestFoldAndSlug(t *testing.T) {
	tests := []struct{ in, fold, slug string }{
		{"", "", ""},
		{"Việt Nam", "viet nam", "viet-nam"},
		{norm.NFD.String("Việt Nam"), "viet nam", "viet-nam"},
		{"ĐƯỜNG Nguyễn Huệ", "duong nguyen hue", "duong-nguyen-hue"},
		{"Cầu  Bến – Mẫu!", "cau  ben – mau!", "cau-ben-mau"},
		{" -1.4 (a) ", " -1.4 (a) ", "1-4-a"},
		{"ẲẴẶẤỘỢỮỸ", "aaaaoouy", "aaaaoouy"},
		{"日本", "日本", ""},
		{"한글", "한글", ""},
		{"\xff\xffÅ", "\ufffda", "a"},
	}
	for _, test := range tests {
		if got := Fold(test.in); got != test.fold {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.fold)
		}
		if got := Slug(test.in); got != test.slug {
			t.Errorf("Slug(%q) = %q, want %q", test.in, got, test.slug)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"Việt Nam", "Đ", "İıẞﬁÅ", "e\u0301\u0323", "\xff\u0301", "-a--b-", "Ĭ\xef\xac\xf1\xf1\xf1\xf1\xf1\xf1Å"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if again := Fold(Fold(s)); again != Fold(s) || Slug(slug) != slug || Slug(Fold(s)) != slug {
			t.Errorf("%q: folded %q, again %q; slug %q is not settled", s, Fold(s), again, slug)
		}
		s = strings.ToValidUTF8(s, "?") // what is broken has no normal form
		slug = Slug(s)
		if c, d := Slug(norm.NFC.String(s)), Slug(norm.NFD.String(s)); c != d || c != slug {
			t.Errorf("%q: %q composed, %q decomposed, %q as it is", s, c, d, slug)
		}
		if strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || strings.Contains("-"+slug+"-", "--") && slug != "" {
			t.Errorf("%q: slug %q", s, slug)
		}
	})
}

func TestCollate(t *testing.T) {
	tests := []struct {
		lang  string
		order []string
	}{
		{"vi", []string{"ma", "mà", "mả", "mã", "má", "mạ"}},
		{"vi", []string{"a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"}},
		{"vi", []string{"Cầu Bến Mẫu", "Dự án", "Dương", "Đà", "Đường", "Em"}},
		{"en", []string{"apple", "Bridge", "đà", "em"}},
		{"vi", []string{"", "a", "A", norm.NFD.String("á"), "á"}},
	}
	for _, test := range tests {
		order := Collate(vi)
		if test.lang == "en" {
			order = Collate(en)
		}
		got := slices.Clone(test.order)
		slices.Reverse(got)
		slices.SortFunc(got, order)
		if !slices.Equal(got, test.order) {
			t.Errorf("%s: %q, want %q", test.lang, got, test.order)
		}
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"title", "summary", "reports_from", "sector", "mandate", "due", "met"}
	tests := []struct {
		word  string
		among []string
		want  string
	}{
		{"tilte", keys, "title"},
		{"titel", keys, "title"},
		{"titl", keys, "title"},
		{"tit", keys, ""},
		{"sumary", keys, "summary"},
		{"reportsform", keys, "reports_from"},
		{"Title", keys, "title"},
		{"title", keys, ""},
		{"duo", keys, "due"},
		{"dew", keys, ""},
		{"thông-xe", []string{"hop-long", "thong-xe"}, "thong-xe"},
		{"đường", []string{"duong"}, "duong"},
		{"a", []string{"b"}, ""},
		{"a", []string{"A"}, "A"},
		{"", keys, ""},
		{"", []string{""}, ""},
		{"abc", []string{"abe", "abd"}, "abd"},
		{"abc", []string{"abd", "abe"}, "abd"},
		{"abcdefghijkl", []string{"abcdefghi"}, "abcdefghi"},
		{"abcdefghijklm", []string{"abcdefghi"}, ""},
		{"abcdefghijkl", []string{"abcdefghxyz"}, ""},
		{"cau-ben-mau", nil, ""},
	}
	for _, test := range tests {
		if got := Nearest(test.word, test.among); got != test.want {
			t.Errorf("Nearest(%q, %q) = %q, want %q", test.word, test.among, got, test.want)
		}
	}
}
