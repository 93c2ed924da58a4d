package content

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// beside is the two files of a thing, once both are read.
type beside struct{ vi, en *document }

// blameless takes out what is said of English keys where the Vietnamese key is
// itself at fault: nobody knows yet what it will be.
func (l *loader) blameless() {
	wrong := map[portal.Pos]bool{}
	for _, p := range l.problems {
		if p.Severity == diag.SeverityError && (p.Rule() != "front-matter" || p.Message == "front-matter.type") { // what a group lacks is not its name's fault
			wrong[p.Pos] = true
		}
	}
	for _, b := range l.beside {
		faults := b.faults(wrong)
		if len(faults) == 0 {
			continue
		}
		l.problems = slices.DeleteFunc(l.problems, func(p diag.Problem) bool {
			switch {
			case p.Pos.File != b.en.file:
				return false
			case p.Message == "translation-missing.words":
				return slices.ContainsFunc(faults, func(f string) bool {
					return p.Args["key"] == readable(f) || strings.HasPrefix(p.Args["key"], readable(f)+".")
				})
			case p.Message == "fact-in-translation.item":
				return b.isBlameless(b.pathOf(p), faults)
			}
			return false
		})
	}
}

// faults lists the Vietnamese keys and groups at which an error stands, but for
// those that the English has, too.
func (b beside) faults(wrong map[portal.Pos]bool) []string {
	var all []string
	for key, s := range b.vi.spots {
		if key == "" || s.implied || !wrong[b.vi.keyPos(key)] && !wrong[b.vi.valuePos(key)] {
			continue
		}
		all = append(all, key)
	}
	return all
}

// pathOf is the key that a problem of the English file is about.
func (b beside) pathOf(p diag.Problem) string {
	for key := range b.en.spots {
		if strings.HasSuffix(key, separator+p.Args["key"]) && b.en.keyPos(key) == p.Pos {
			return key
		}
	}
	return ""
}

// isBlameless reports whether an English key may be right: the same key is at
// fault in Vietnamese, or one above it, or one beside either that the English
// has not.
func (b beside) isBlameless(key string, faults []string) bool {
	return slices.ContainsFunc(faults, func(f string) bool {
		if key == f || strings.HasPrefix(key, f+separator) {
			return true
		}
		above := f[:strings.LastIndex(f, separator)]
		_, both := b.en.spots[f]
		return above != "" && !both && strings.HasPrefix(key, above+separator)
	})
}
