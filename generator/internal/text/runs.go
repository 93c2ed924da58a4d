package text

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

// token is a stretch of printed text: an answer's number, a reference to a
// note, a tag, or words.
var token = regexp.MustCompile("\x00[0-9]+\x00|(?s)<sup class=\"note\">.*?</sup>|<[^>]*>|[^<\x00]+")

// These are the tags around words: behind those that close an
// answer stands, and behind the punctuation that ends the words.
var (
	opens       = regexp.MustCompile(`^<(mark|ins|span|em|strong)\b`)
	closes      = regexp.MustCompile(`^</(mark|ins|span|em|strong|a)>$|^<sup`)
	punctuation = regexp.MustCompile(`^(?:[,.;:)!?…”’]|&#34;)+`)
)

// runs cuts printed text at the answers. An answer stands behind the tags that
// close with its words, the notes on them and the punctuation; nothing that is
// itself a link stands in a link to a document.
func (m *Marker) runs(lang portal.Lang, text string) []Run {
	runs := []Run{{}}
	add := func(html string) { runs[len(runs)-1].HTML += template.HTML(html) }
	var answers []int
	notes, link := "", false
	release := func() {
		if link {
			return
		}
		for _, n := range answers { // of words within others first: their tags close first
			a := m.answer(m.answers[n])
			a.Named = len(answers) > 1
			if lang != m.page.Lang {
				a.Lang = string(m.page.Lang)
			}
			runs[len(runs)-1].Answer = &a
			runs = append(runs, Run{})
		}
		answers = nil
	}
	tokens := token.FindAllString(text, -1)
	for i, tok := range tokens {
		switch {
		case tok[0] == 0:
			n, _ := strconv.Atoi(strings.Trim(tok, "\x00"))
			answers = append(answers, n)
			continue
		case link && strings.HasPrefix(tok, "<sup"):
			notes += tok
			continue
		case tok[0] == '<':
			goesOn := i+1 < len(tokens) && opens.MatchString(tok) &&
				(punctuation.MatchString(tokens[i+1]) || strings.HasPrefix(tokens[i+1], "</"))
			if !closes.MatchString(tok) && !goesOn {
				release()
			}
		default:
			end := len(punctuation.FindString(tok))
			add(tok[:end])
			if tok = tok[end:]; tok != "" {
				release()
			}
		}
		add(tok)
		if strings.HasPrefix(tok, "<a ") {
			link = true
		} else if tok == "</a>" {
			link = false
			add(notes)
			notes = ""
		}
	}
	release()
	return runs
}
