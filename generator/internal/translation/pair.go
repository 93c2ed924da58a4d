// Package translation lays the English file of a thing beside the Vietnamese one:
// which passages are translated, which fell behind, which changed places, and
// where the two disagree.
//
// A translation is stamped by Stamp, which says that somebody has read it beside
// the Vietnamese. It is refused as a whole, and nothing is written, where blocks,
// their order, items, rows or columns do not match; the command refuses figures
// that disagree, too, until they are mended or confirmed.
package translation

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// Pair is the two files of a thing, once both are read.
type Pair struct{ VI, EN *document.File }

// IsUnbegun reports an English draft into which nobody has written a word.
func (p Pair) IsUnbegun(english portal.Body) bool {
	return p.EN.Draft && len(p.EN.Words) == 0 && english.IsEmpty()
}

// Missing warns of every Vietnamese word that the English file leaves out.
func (p Pair) Missing(prose portal.Prose) diag.List {
	var problems diag.List
	for _, w := range p.VI.Words {
		if _, ok := p.EN.Spots[w.Key]; !ok && !p.EN.Partial {
			problems.Add(diag.Warning(p.EN.At(1, 1), "translation-missing.words", "key", position.Readable(w.Key)))
		}
	}
	if prose.EN.IsEmpty() && !prose.VI.IsEmpty() {
		problems.Add(diag.Warning(p.EN.At(1, 1), "translation-missing.body"))
	}
	return problems
}

// Blameless takes out of problems what is said of English keys where the
// Vietnamese key is itself at fault: nobody knows yet what it will be.
func Blameless(problems diag.List, pairs []Pair) diag.List {
	wrong := map[portal.Pos]bool{}
	for _, p := range problems {
		if p.Severity == diag.SeverityError && (p.Rule() != "front-matter" || p.Message == "front-matter.type") { // what a group lacks is not its name's fault
			wrong[p.Pos] = true
		}
	}
	for _, pair := range pairs {
		faults := pair.faults(wrong)
		if len(faults) == 0 {
			continue
		}
		problems = slices.DeleteFunc(problems, func(p diag.Problem) bool {
			switch {
			case p.Pos.File != pair.EN.Path:
				return false
			case p.Message == "translation-missing.words":
				return slices.ContainsFunc(faults, func(f string) bool {
					return p.Args["key"] == position.Readable(f) || strings.HasPrefix(p.Args["key"], position.Readable(f)+".")
				})
			case p.Message == "fact-in-translation.item":
				return pair.isBlameless(pair.pathOf(p), faults)
			}
			return false
		})
	}
	return problems
}

// faults lists the Vietnamese keys and groups at which an error stands, but for
// those that the English has, too.
func (p Pair) faults(wrong map[portal.Pos]bool) []string {
	var all []string
	for key, s := range p.VI.Spots {
		if key == "" || s.Implied || !wrong[p.VI.KeyPos(key)] && !wrong[p.VI.ValuePos(key)] {
			continue
		}
		all = append(all, key)
	}
	return all
}

// pathOf is the key that a problem of the English file is about.
func (p Pair) pathOf(problem diag.Problem) string {
	for key := range p.EN.Spots {
		if strings.HasSuffix(key, position.Separator+problem.Args["key"]) && p.EN.KeyPos(key) == problem.Pos {
			return key
		}
	}
	return ""
}

// isBlameless reports whether an English key may be right: the same key is at
// fault in Vietnamese, or one above it, or one beside either that the English
// has not.
func (p Pair) isBlameless(key string, faults []string) bool {
	return slices.ContainsFunc(faults, func(f string) bool {
		if key == f || strings.HasPrefix(key, f+position.Separator) {
			return true
		}
		above := f[:strings.LastIndex(f, position.Separator)]
		_, both := p.EN.Spots[f]
		return above != "" && !both && strings.HasPrefix(key, above+position.Separator)
	})
}
