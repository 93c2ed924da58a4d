package render

import (
	"camket/generator/internal/output"
	"camket/generator/internal/share"
	"camket/generator/internal/site"
)

// cards lists the pictures that go with links to the site's pages. They are
// drawn when someone asks for their bytes.
func (l *Layouts) cards(s *site.Site) []output.Artifact {
	var all []output.Artifact
	for _, c := range s.Cards() {
		card := l.card(c)
		all = append(all, output.Artifact{Path: l.cardPath(c), Key: card.Key, Bytes: card.PNG})
	}
	return all
}

// cardURL is the address of a card's picture, for layouts. What is shown
// decides it, since Zalo and Facebook keep a picture by its address.
func (l *Layouts) cardURL(c site.Card) string { return "/" + l.cardPath(c) }

func (l *Layouts) cardPath(c site.Card) string {
	return "assets/share/" + c.Name + "-" + string(c.Lang) + "." + l.card(c).Key()[:10] + ".png"
}

// card puts the site's words to a card. A word that is missing is reported by
// the layouts that need it too.
func (l *Layouts) card(c site.Card) share.Card {
	word := func(key string) string {
		text, err := l.words[c.Lang].say(key)
		if err != nil {
			return ""
		}
		return text
	}
	card := share.Card{Portal: c.Portal, Title: c.Title, Lead: c.Lead, State: string(c.State)}
	if c.State != "" {
		card.Word = word("state." + string(c.State))
	}
	if c.AsOf != "" {
		card.AsOf = word("as-of") + " " + c.AsOf
	}
	if c.Fictional {
		card.Warning = word("fictional")
	}
	return card
}
