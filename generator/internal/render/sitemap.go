package render

import (
	"bytes"
	"encoding/xml"
	"strings"

	"camket/generator/internal/site"
)

// sitemap lists the pages for search engines, each with its alternates:
// https://www.sitemaps.org/protocol.html, and for xhtml:link
// https://developers.google.com/search/docs/specialty/international/localized-versions
func sitemap(s *site.Site) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	b.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, page := range s.Pages {
		if !page.Listed() {
			continue
		}
		b.WriteString("<url><loc>" + escape(s.BaseURL+page.URL) + "</loc>")
		for _, alternate := range s.Alternates(page) {
			b.WriteString(`<xhtml:link rel="alternate" hreflang="` + alternate.Lang + `" href="` + escape(alternate.URL) + `"/>`)
		}
		b.WriteString("</url>\n")
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}

func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // a strings.Builder does not fail
	}
	return b.String()
}
