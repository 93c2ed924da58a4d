package prose

import (
	"testing"

	"camket/generator/internal/portal"
)

func TestHost(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.bao.example/a": "bao.example", "http://bao.example:8080": "bao.example:8080", "": "", "://": "", "https://wwwiso.com/": "wwwiso.com",
	} {
		if got := host(address); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}

func TestPublishersSayTheirLanguage(t *testing.T) {
	for _, want := range []struct{ publisher, lang, vi, en string }{
		{"Quốc hội", "vi", "", "vi"},
		{"Báo Khánh Hòa", "vi", "", "vi"},
		{"Việt Nam News", "en", "", ""},
		{"VnExpress", "vi", "", ""},
		{"SGGP (English)", "en", "", ""},
		{"Libération", "fr", "", ""},
		{"", "vi", "", ""},
	} {
		source := &portal.Source{ID: "s", Publisher: want.publisher, Lang: want.lang}
		for _, lang := range portal.Langs {
			c := NewCitations(lang)
			c.Cite(portal.Citation{Source: source})
			in := map[portal.Lang]string{portal.Vietnamese: want.vi, portal.English: want.en}[lang]
			if got := c.Sources()[0].Publisher; got.Text != want.publisher || got.Lang != in {
				t.Errorf("%s on a page in %s: %+v, want %q", want.publisher, lang, got, in)
			}
		}
	}
}
