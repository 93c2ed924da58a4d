package preview

import (
	"bytes"
	"html"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ownLink leads to one of the preview's own pages.
type ownLink struct{ URL, Text string }

// ownLinks are the pages that only a preview has, for the office.
func ownLinks(lang portal.Lang) []ownLink {
	link := func(url, id string) ownLink { return ownLink{url, i18n.Say(lang, "preview."+id)} }
	return []ownLink{link("/", "site"), link("/_/problems", "problems"), link("/_/translations", "translations"), link("/_/guide", "guide"), link("/_/components", "components")}
}

// withOwn adds to a page what previewing adds: the script that reloads it, and
// below it the way to the preview's own pages. It is the one difference between
// what is previewed and what is built. version is that of the set the page is
// from, which may by now be an older one.
func withOwn(page []byte, lang portal.Lang, version string) []byte {
	var b strings.Builder
	b.WriteString(`<nav lang="` + string(lang) + `" aria-label="` + html.EscapeString(i18n.Say(lang, "preview.label")) + `"><ul class="wrap">`)
	for _, link := range ownLinks(lang)[1:] {
		b.WriteString(`<li><a href="` + link.URL + `">` + html.EscapeString(link.Text) + `</a></li>`)
	}
	b.WriteString(`</ul></nav><script src="/_/reload.js" data-version="` + version + `" defer></script></body>`)
	return bytes.Replace(page, []byte("</body>"), []byte(b.String()), 1)
}
