package site

import (
	"cmp"
	"html/template"
	"strconv"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Cite is the mark of a citation: "[2]", a link to the page's list of sources.
type Cite struct {
	Number string // "2"
	URL    string // of the entry below: "#nguon-2"
}

// Source is one entry of a page's list of sources, or a footnote in it.
type Source struct {
	Number    string        // "2": its mark in the text
	Anchor    string        // its id on the page
	Publisher string        // "" where not known
	Title     string        // "" where not known
	Lang      string        // of the title and the publisher, or of Note, where not the page's
	Date      When          // of publication, as far as it is known
	URL       string        // "" where it has no address
	Host      string        // what to show of the address
	Place     string        // "clause II.1.4, paragraph b"
	Note      template.HTML // a footnote's words; else ""
}

// citations counts what a page cites, in the order of the first mention.
type citations struct {
	site    *Site
	page    *Page
	numbers map[string]int
	list    []Source
}

func (s *Site) citations(page *Page) *citations {
	return &citations{site: s, page: page, numbers: map[string]int{}}
}

// all cites several at once.
func (c *citations) all(list []portal.Citation) []Cite {
	var cites []Cite
	for _, citation := range list {
		cites = append(cites, c.cite(citation))
	}
	return cites
}

func (c *citations) cite(citation portal.Citation) Cite {
	key := citation.Key()
	if n, ok := c.numbers[key]; ok {
		return c.markOf(n)
	}
	return c.add(key, c.entry(citation))
}

// note counts a footnote of the body among the sources.
func (c *citations) note(w *writer, block portal.Block) Cite {
	if n, ok := c.numbers["#"+block.Anchor]; ok {
		return c.markOf(n)
	}
	mark := c.add("#"+block.Anchor, Source{Lang: w.foreign(cmp.Or(block.Lang, w.body.Lang))})
	n := c.numbers["#"+block.Anchor]
	note := template.HTML(w.behind(block) + w.inline(block)) // may cite more, behind itself
	c.list[n-1].Note = note
	return mark
}

func (c *citations) add(key string, s Source) Cite {
	n := len(c.list) + 1
	c.numbers[key] = n
	s.Number = strconv.Itoa(n)
	s.Anchor = citationAnchor(s.Number)
	c.list = append(c.list, s)
	return c.markOf(n)
}

func (c *citations) markOf(n int) Cite {
	number := strconv.Itoa(n)
	return Cite{number, "#" + citationAnchor(number)}
}

func (c *citations) entry(citation portal.Citation) Source {
	lang := c.page.Lang
	if r := citation.Resolution; r != nil {
		title, in := r.Short.In(lang)
		s := Source{Title: title, Lang: foreign(c.page, in), Date: when(lang, r.SignedOn()), URL: resolutionURL(r)(lang)}
		if citation.Clause != (portal.ClauseRef{}) {
			s.Place = placeName(lang, r, citation.Clause)
			s.URL += "#" + citation.Clause.String()
		}
		return s
	}
	source := citation.Source
	s := Source{
		Publisher: source.Publisher,
		Title:     source.Title,
		Date:      when(lang, source.Date),
		URL:       source.URL,
		Host:      host(source.URL),
	}
	if source.Lang != string(lang) {
		s.Lang = source.Lang
	}
	return s
}

// placeName says a place in a resolution in words.
func placeName(lang portal.Lang, r *portal.Resolution, ref portal.ClauseRef) string {
	if name := i18n.Clause(lang, ref); name != "" {
		return name
	}
	if c := r.Clause(ref); c != nil {
		name, _ := c.Name().In(lang)
		return name
	}
	return ref.String()
}
