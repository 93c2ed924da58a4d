package check

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// page is what a rendered page points to and can be pointed at.
type page struct {
	lang     string
	headings int
	ids      map[string]bool
	twice    []string // ids that stand more than once
	links    []string // every href and src, and what srcset lists
}

// readPage reads HTML as browsers do; whether it is valid is for a validator.
func readPage(data []byte) *page {
	p := &page{ids: map[string]bool{}}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return p
		case html.StartTagToken, html.SelfClosingTagToken:
			p.element(z.Token())
		}
	}
}

func (p *page) element(t html.Token) {
	if t.Data == "h1" {
		p.headings++
	}
	for _, attribute := range t.Attr {
		switch attribute.Key {
		case "lang":
			if t.Data == "html" {
				p.lang = attribute.Val
			}
		case "id":
			if p.ids[attribute.Val] {
				p.twice = append(p.twice, attribute.Val)
			}
			p.ids[attribute.Val] = true
		case "href", "src":
			p.links = append(p.links, attribute.Val)
		case "srcset":
			for candidate := range strings.SplitSeq(attribute.Val, ",") {
				address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
				p.links = append(p.links, address)
			}
		}
	}
}
