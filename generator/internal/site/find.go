package site

import (
	"slices"
	"strings"
	"unicode"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// findKey is what a project is found by: the words of its title, of its parts,
// of its places and of its agency in both languages, folded, each once.
// static/js/find.js folds what a reader types in the same way.
func findKey(p *portal.Project) string {
	texts := []portal.Text{p.Title}
	for _, item := range p.Items {
		texts = append(texts, item.Title)
	}
	for _, place := range p.Places {
		texts = append(texts, place.Name)
	}
	if p.Agency != nil {
		texts = append(texts, p.Agency.Name)
	}
	var all []string
	for _, text := range texts {
		for _, said := range []string{text.VI, text.EN} {
			for _, word := range strings.FieldsFunc(i18n.Fold(said), isGap) {
				if !slices.Contains(all, word) {
					all = append(all, word)
				}
			}
		}
	}
	return strings.Join(all, " ")
}

// isGap reports whether r stands between words.
func isGap(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }
