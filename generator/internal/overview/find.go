package overview

import (
	"slices"
	"strings"
	"unicode"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// findKey is what a project is found by: the words of its title and of its
// parts, and further those of its places and of its agency; in both languages,
// folded, each once in all. static/js/find.js folds what a reader types in the
// same way.
func findKey(p *portal.Project) (name, further string) {
	names := []portal.Text{p.Title}
	for _, item := range p.Items {
		names = append(names, item.Title)
	}
	var others []portal.Text
	for _, place := range p.Places {
		others = append(others, place.Name)
	}
	if p.Agency != nil {
		others = append(others, p.Agency.Name)
	}
	of := foldedWords(nil, names)
	all := foldedWords(of, others)
	return strings.Join(of, " "), strings.Join(all[len(of):], " ")
}

// foldedWords adds the words of texts that all has not.
func foldedWords(all []string, texts []portal.Text) []string {
	for _, text := range texts {
		for _, said := range []string{text.VI, text.EN} {
			for _, word := range strings.FieldsFunc(i18n.Fold(said), isGap) {
				if !slices.Contains(all, word) {
					all = append(all, word)
				}
			}
		}
	}
	return all
}

// isGap reports whether r stands between words.
func isGap(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }
