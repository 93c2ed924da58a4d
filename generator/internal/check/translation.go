package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// translations names what is older in English than in Vietnamese, passage by
// passage. It is a warning: the page says so, too.
// Of files that have errors it is not known what they will say; of those whose
// bodies are told to be uneven that is enough.
func translations(p *portal.Portal, found diag.List, uneven map[portal.Pos]bool) diag.List {
	var problems diag.List
	wrong := map[string]bool{}
	for _, problem := range found {
		if problem.Severity == diag.SeverityError {
			wrong[problem.Pos.File] = true
		}
	}
	for _, t := range p.Translations {
		if wrong[t.Source] || wrong[t.File] {
			continue
		}
		if t.Stamped == nil {
			problems.Add(diag.Warning(t.Pos, "translation-stale.never", "file", t.File))
		}
		if t.Recounted && !uneven[portal.Pos{File: t.File}] {
			problems.Add(diag.Warning(t.Pos, "translation-stale.recounted", "file", t.File))
		}
		for _, passage := range t.Passages {
			if problem := fellBehind(t, passage); problem != nil {
				problems.Add(*problem)
			}
		}
	}
	return problems
}

// fellBehind is what is wrong with one passage of a stamped translation.
func fellBehind(t *portal.Translation, p portal.Passage) *diag.Problem {
	pos, message := p.EN.Pos, ""
	was, now := captioned.Replace(p.Was), captioned.Replace(p.VI.Line)
	switch {
	case p.State == portal.PassageChanged && sameWords(was, now):
		message, now = "translation-stale.markup", excerpt(now, 0)
	case p.State == portal.PassageChanged && was == "":
		message, now = "translation-stale", excerpt(now, 0)
	case p.State == portal.PassageChanged:
		from := parting(was, now)
		message, was, now = "translation-stale.changed", excerpt(was, from), excerpt(now, from)
	case p.State == portal.PassageGone && t.Stamped != nil:
		message, was = "translation-stale.gone", excerpt(captioned.Replace(p.EN.Line), 0)
	case p.State == portal.PassageMoved:
		message, was = "translation-stale.moved", excerpt(captioned.Replace(p.EN.Line), 0)
	case p.State == portal.PassageMissing && p.Key == "": // of keys, the reading itself warns
		message, pos, now = "translation-missing.passage", p.VI.Pos, excerpt(now, 0)
	default:
		return nil
	}
	problem := diag.Warning(pos, message, "was", was, "now", now, "file", t.File, "other", p.VI.Pos.Where())
	return &problem
}

// captioned sets the words that describe a picture apart from its caption.
var captioned = strings.NewReplacer("\n", " · ")

// sameWords reports whether two wordings differ only in how their items and
// cells are kept apart.
func sameWords(a, b string) bool {
	words := func(s string) []string {
		return strings.Fields(strings.NewReplacer(" · ", " ", " | ", " ").Replace(s))
	}
	return slices.Equal(words(a), words(b))
}

// The length of an excerpt, and how much of it stands before what changed, in
// characters.
const (
	excerptLength = 90
	excerptBefore = 30
)

// excerpt is the words around a character of text.
func excerpt(text string, at int) string {
	runes := []rune(text)
	from := 0
	if at > excerptBefore && len(runes) > excerptLength {
		from = min(at-excerptBefore, len(runes)-excerptLength)
	}
	to := min(from+excerptLength, len(runes))
	out := string(runes[from:to])
	if from > 0 {
		if space := strings.IndexByte(out, ' '); space >= 0 {
			out = out[space+1:]
		}
		out = "… " + out
	}
	if to < len(runes) {
		if space := strings.LastIndexByte(out, ' '); space > 0 {
			out = out[:space]
		}
		out += " …"
	}
	return out
}

// parting is the character from which two texts differ.
func parting(a, b string) int {
	n := 0
	for i, r := range a {
		other, size := utf8.DecodeRuneInString(b[min(i, len(b)):])
		if size == 0 || r != other {
			break
		}
		n++
	}
	return n
}
