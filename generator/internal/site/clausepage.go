package site

import (
	"slices"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ClausePage is one clause, to be read and cited by itself.
type ClausePage struct {
	Frame
	Resolution Link        // to the whole text
	Number     string      // "II.1.4"
	Clause     Clause      // its heading and text
	Above      []Words     // the printed headings that it stands under
	Contents   []Contents  // parts and clauses of the resolution
	Rows       []LedgerRow // what answers it, and the footnotes that it refers to
	Sources    []Source    // what the page cites, in the order of first mention
	Older      *Link       // the clause before
	Newer      *Link       // the clause after
	Aligned    string      // its place in the aligned reading
	Citation   Citation    // how to cite the page
}

func clauseURL(r *portal.Resolution, c *portal.Clause) func(portal.Lang) string {
	return func(lang portal.Lang) string { return resolutionURL(r)(lang) + c.Ref.String() + "/" }
}

// readable lists the clauses that have a page: those with paragraphs.
func readable(r *portal.Resolution) []*portal.Clause {
	var all []*portal.Clause
	for _, c := range r.Clauses {
		if hasPage(r, c) {
			all = append(all, c)
		}
	}
	return all
}

// hasPage reports whether a clause has a page of its own. A number printed
// twice, which is reported elsewhere, has one.
func hasPage(r *portal.Resolution, c *portal.Clause) bool {
	return len(c.Paragraphs) > 0 && !c.Tail && r.Clause(c.Ref) == c
}

func (s *Site) clausePage(page *Page, r *portal.Resolution, c *portal.Clause) any {
	m := s.marker(page, r)
	v := ClausePage{
		Frame:      s.frame(page, clauseTitle(r, c), portal.Text{}),
		Resolution: Link{Words: words(page, r.Short), URL: resolutionURL(r)(page.Lang)},
		Number:     clauseNumber(c),
		Clause:     m.clause(c),
		Contents:   contents(page, r),
		Aligned:    alignedURL(r)(page.Lang) + "#" + c.Ref.String(),
	}
	v.DocTitle = v.Title.Text + " – " + v.Resolution.Text + " – " + v.Portal
	v.Crumbs = []Link{v.Resolution}
	v.Citation = Citation{Title: v.Title, Within: []Words{words(page, r.Title)}, Signed: when(page.Lang, r.SignedOn())}
	if r.Issuer != nil {
		v.Citation.Issuer = words(page, r.Issuer.Name)
	}
	for _, other := range r.Clauses {
		if above(other, c) && other.Title.VI != "" {
			v.Above = append(v.Above, words(page, other.Title))
		}
	}
	for _, anchor := range slices.Concat(c.Paragraphs, m.footnotes()) {
		v.Rows = append(v.Rows, s.ledgerRow(page, r, m.answers, anchor))
	}
	anchorItems(v.Rows)
	v.Description = summary(m, c)
	v.Sources = m.w.cites.list
	all := readable(r)
	at := slices.Index(all, c)
	if at > 0 {
		v.Older = clauseLink(page, r, all[at-1])
	}
	if at+1 < len(all) {
		v.Newer = clauseLink(page, r, all[at+1])
	}
	return v
}

// clauseTitle names a clause: its number and its name.
func clauseTitle(r *portal.Resolution, c *portal.Clause) portal.Text {
	name := c.Name()
	if c.Title.VI == "" { // not printed
		name = portal.Text{VI: bracketed(name.VI), EN: bracketed(name.EN)}
	}
	number := func(lang portal.Lang, words string) string {
		n := i18n.Clause(lang, c.Ref)
		if n == "" {
			return words
		}
		n = upperFirst(n)
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

// upperFirst begins words with a capital.
func upperFirst(words string) string {
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

func clauseLink(page *Page, r *portal.Resolution, c *portal.Clause) *Link {
	return &Link{Words: words(page, clauseTitle(r, c)), URL: clauseURL(r, c)(page.Lang)}
}

// above reports whether other is a heading that c stands under.
func above(other, c *portal.Clause) bool {
	if other == c || other.Ref.Part == 0 || other.Ref.Part != c.Ref.Part {
		return false
	}
	return other.Ref.Numbers == "" || strings.HasPrefix(c.Ref.Numbers, other.Ref.Numbers+".")
}

// footnotes lists the footnotes that the page refers to, in order.
func (m *marker) footnotes() []string {
	var all []string
	for _, anchor := range m.w.refs {
		if _, ok := m.r.Body.VI.Block(anchor); ok {
			all = append(all, anchor)
		}
	}
	return all
}

// summary is the beginning of a clause, for search engines.
func summary(m *marker, c *portal.Clause) string {
	lang := m.w.page.Lang
	block, ok := m.r.Corrected(lang, c.Paragraphs[0])
	if !ok {
		block, _ = m.r.Corrected(portal.Vietnamese, c.Paragraphs[0])
	}
	const most = 160
	runes := []rune(block.Plain)
	if len(runes) <= most {
		return block.Plain
	}
	cut := string(runes[:most])
	return cut[:max(strings.LastIndexByte(cut, ' '), 1)] + " …"
}
