package text

import (
	"strings"
	"unicode/utf8"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
)

// Contents is an entry of the table of contents.
type Contents struct {
	Number  string     // "II.1.4"
	URL     string     // its place on the page, or its own page
	Name    view.Words // the heading
	Label   bool       // Name is the portal's own
	Level   int        // 2: a part
	Current bool       // the page is its own
}

// Contents lists the clauses of a resolution, the tail left out. On a page of
// the whole text they lead down the page, on a clause's to the other clauses.
func (m *Marker) Contents() []Contents {
	var all []Contents
	for _, c := range m.r.Clauses {
		paged := m.reading == Single && HasPage(m.r, c)
		if c.Tail || c.Level == 0 && !paged {
			continue
		}
		v := Contents{Number: c.Number, Name: view.Text(m.page.Lang, c.Name()), Label: c.Title.VI == "", Level: max(c.Level, 2), URL: "#" + c.Ref.String()}
		switch {
		case paged:
			v.URL = address.Clause(m.r, c)(m.page.Lang)
			v.Current = v.URL == m.page.URL
		case m.reading == Single:
			v.URL = address.Resolution(m.r)(m.page.Lang) + v.URL
		}
		all = append(all, v)
	}
	return all
}

// Readable lists the clauses that have a page: those with paragraphs.
func Readable(r *portal.Resolution) []*portal.Clause {
	var all []*portal.Clause
	for _, c := range r.Clauses {
		if HasPage(r, c) {
			all = append(all, c)
		}
	}
	return all
}

// HasPage reports whether a clause has a page of its own. A number printed
// twice, which is reported elsewhere, has one.
func HasPage(r *portal.Resolution, c *portal.Clause) bool {
	return len(c.Paragraphs) > 0 && !c.Tail && r.Clause(c.Ref) == c
}

// ClauseTitle names a clause: its number and its name.
func ClauseTitle(r *portal.Resolution, c *portal.Clause) portal.Text {
	name := c.Name()
	if c.Title.VI == "" { // not printed
		name = portal.Text{VI: bracketed(name.VI), EN: bracketed(name.EN)}
	}
	number := func(lang portal.Lang, words string) string {
		n := i18n.Clause(lang, c.Ref)
		if n == "" {
			return words
		}
		n = UpperFirst(n)
		if words == "" {
			return n
		}
		return n + ": " + strings.TrimSuffix(words, ":")
	}
	t := portal.Text{VI: number(portal.Vietnamese, name.VI)}
	if name.EN != "" || name.VI == "" {
		t.EN = number(portal.English, name.EN)
	}
	return t
}

// UpperFirst begins words with a capital.
func UpperFirst(words string) string {
	_, size := utf8.DecodeRuneInString(words)
	return strings.ToUpper(words[:size]) + words[size:]
}

// bracketed marks words as the portal's own.
func bracketed(words string) string {
	if words == "" {
		return ""
	}
	return "[" + words + "]"
}
