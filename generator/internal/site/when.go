package site

import (
	"net/url"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// When is a date, for people and for machines.
type When struct {
	Text    string // "15/10/2025"; "" when not known
	Machine string // for <time datetime>; "" where HTML has no form for it
}

func when(lang portal.Lang, d portal.Date) When {
	if d.IsZero() {
		return When{}
	}
	return When{i18n.DateShort(lang, d), i18n.Machine(d)}
}

func whenDay(lang portal.Lang, d portal.Day) When {
	if d == 0 {
		return When{}
	}
	return when(lang, portal.Date{Start: d, End: d})
}

// Words is a piece of words, with their language where it is not the page's.
type Words struct {
	Text  string // "" where there is nothing to say
	Lang  string // "vi" where an English page shows Vietnamese; "" where it is the page's own
	Stale bool   // the Vietnamese changed after this was translated
}

func words(page *Page, t portal.Text) Words {
	text, lang := t.In(page.Lang)
	if text == "" {
		return Words{} // nothing is in no language
	}
	return Words{typeset(text), foreign(page, lang), t.IsStale(page.Lang)}
}

// typeset keeps a dash at the end of a line, never at the beginning of one.
func typeset(text string) string {
	return strings.ReplaceAll(text, " – ", "\u00a0– ")
}

// Link is a link with the words on it.
type Link struct {
	Words
	URL     string // where it leads; "" where it leads nowhere
	Current bool   // it is the page itself, or the section that it is in
}

// host is what is shown of an address: its host without "www.".
func host(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(parsed.Host, "www.")
}
