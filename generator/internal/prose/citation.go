package prose

import (
	"cmp"
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"camket/generator/internal/address"
	"camket/generator/internal/portal"
	"camket/generator/internal/view"
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
	Publisher view.Words    // empty where not known
	Title     string        // "" where not known
	Lang      string        // of the title, or of Note, where not the page's
	Date      view.When     // of publication, as far as it is known
	URL       string        // "" where it has no address
	Host      string        // what to show of the address
	Place     string        // "clause II.1.4, paragraph b"
	Note      template.HTML // a footnote's words; else ""
}

// Citations counts what a page cites, in the order of the first mention.
type Citations struct {
	lang    portal.Lang
	numbers map[string]int
	list    []Source
}

// NewCitations has counted nothing yet on a page in lang.
func NewCitations(lang portal.Lang) *Citations {
	return &Citations{lang: lang, numbers: map[string]int{}}
}

// Sources lists what has been cited.
func (c *Citations) Sources() []Source { return c.list }

// All cites several at once.
func (c *Citations) All(list []portal.Citation) []Cite {
	var cites []Cite
	for _, citation := range list {
		cites = append(cites, c.Cite(citation))
	}
	return cites
}

// Cite counts one citation, and returns its mark.
func (c *Citations) Cite(citation portal.Citation) Cite {
	key := citation.Key()
	if n, ok := c.numbers[key]; ok {
		return c.markOf(n)
	}
	return c.add(key, c.entry(citation))
}

// note counts a footnote of the body among the sources.
func (c *Citations) note(w *Writer, block portal.Block) Cite {
	if n, ok := c.numbers["#"+block.Anchor]; ok {
		return c.markOf(n)
	}
	mark := c.add("#"+block.Anchor, Source{Lang: view.Foreign(c.lang, cmp.Or(block.Lang, w.body.Lang))})
	n := c.numbers["#"+block.Anchor]
	note := template.HTML(w.behind(block) + w.inline(block)) // may cite more, behind itself
	c.list[n-1].Note = note
	return mark
}

func (c *Citations) add(key string, s Source) Cite {
	n := len(c.list) + 1
	c.numbers[key] = n
	s.Number = strconv.Itoa(n)
	s.Anchor = anchor(s.Number)
	c.list = append(c.list, s)
	return c.markOf(n)
}

func (c *Citations) markOf(n int) Cite {
	number := strconv.Itoa(n)
	return Cite{number, "#" + anchor(number)}
}

func (c *Citations) entry(citation portal.Citation) Source {
	lang := c.lang
	if r := citation.Resolution; r != nil {
		title, in := r.Short.In(lang)
		s := Source{Title: title, Lang: view.Foreign(lang, in), Date: view.Date(lang, r.SignedOn()), URL: address.Resolution(r)(lang)}
		if citation.Clause != (portal.ClauseRef{}) {
			s.Place = view.Place(lang, r, citation.Clause)
			s.URL += "#" + citation.Clause.String()
		}
		return s
	}
	source := citation.Source
	s := Source{
		Publisher: publisher(lang, source),
		Title:     source.Title,
		Date:      view.Date(lang, source.Date),
		URL:       source.URL,
		Host:      host(source.URL),
	}
	if source.Lang != string(lang) {
		s.Lang = source.Lang
	}
	return s
}

// publisher is the name of who published a source, which is the same on every
// page: Vietnamese where the source is, unless its letters are those of any.
func publisher(lang portal.Lang, source *portal.Source) view.Words {
	w := view.Words{Text: source.Publisher}
	if source.Lang == string(portal.Vietnamese) && strings.ContainsFunc(w.Text, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) {
		w.Lang = view.Foreign(lang, portal.Vietnamese)
	}
	return w
}

func anchor(number string) string { return "nguon-" + number }

// host is what is shown of an address: its host without "www.".
func host(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(parsed.Host, "www.")
}
