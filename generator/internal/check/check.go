// Package check judges what has been read: the honesty rules over the portal,
// and over the rendered files that the layouts did their part.
package check

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Portal applies the rules on what the content says. found is what is wrong
// with its files already: of a project whose files have errors nobody knows
// what they would say, so that it is judged when they are mended.
func Portal(p *portal.Portal, found diag.List) diag.List {
	problems := baseline(p, found)
	differ := numbers(p, found)
	problems.Add(translations(p, found, disagreeing(differ))...)
	problems.Add(glossary(p)...)
	problems.Add(differ...)
	for _, r := range p.Resolutions {
		problems.Add(errata(r)...)
		problems.Add(ledger(p, r)...)
	}
	for _, project := range p.Projects {
		if !faulty(found, "projects", project.ID) {
			problems.Add(honesty(p, project)...)
		}
		for _, m := range project.Mandates {
			problems.Add(quote(m)...)
		}
		for _, item := range project.Items {
			if item.Mandate != nil {
				problems.Add(quote(item.Mandate)...)
			}
		}
	}
	for _, i := range p.Indicators {
		if !faulty(found, "indicators", i.ID) {
			problems.Add(values(p, i)...)
		}
		for _, m := range i.Mandates {
			problems.Add(quote(m)...)
		}
	}
	return problems
}

// faulty reports whether an error was found in the files of a thing.
func faulty(found diag.List, kind, id string) bool {
	return slices.ContainsFunc(found, func(p diag.Problem) bool {
		return p.Severity == diag.SeverityError && strings.HasPrefix(p.Pos.File, "content/"+kind+"/"+id+"/")
	})
}

// quote holds words that are said to stand in a clause to its corrected
// reading, in each language that has them.
func quote(m *portal.Mandate) diag.List {
	var problems diag.List
	for _, lang := range portal.Langs {
		words, in := m.Quote.In(lang)
		pos := m.Pos
		if lang == portal.English {
			pos = m.PosEN
		}
		if in != lang || lang == portal.English && !stands(m, lang) {
			continue // what the translation lacks is another rule's business
		}
		if _, start, _ := m.Resolution.Find(lang, m); start >= 0 {
			continue
		}
		message, args := "quote-not-found", []string{"quote", words, "clause", m.Clause.String()}
		for _, other := range m.Resolution.Anchors() {
			block, ok := m.Resolution.Corrected(lang, other)
			if ok && portal.HasQuote(block.Plain, words) {
				message, args = "quote-not-found.elsewhere", append(args, "found", other)
				break
			}
		}
		problems.Add(diag.Error(pos, message, args...))
	}
	return problems
}

// stands reports whether any paragraph of m's clause stands in lang.
func stands(m *portal.Mandate, lang portal.Lang) bool {
	return slices.ContainsFunc(m.Resolution.Passages(m.Clause), func(anchor string) bool {
		_, ok := m.Resolution.Corrected(lang, anchor)
		return ok
	})
}

// errata holds each correction to words that are printed exactly once, and its
// mark in the English text to words that stand there exactly once.
func errata(r *portal.Resolution) diag.List {
	var problems diag.List
	for i, e := range r.Errata {
		problems.Add(english(r, e)...)
		block, ok := r.Body.VI.Block(e.Clause.String())
		if !ok || e.Printed == "" {
			continue
		}
		args := []string{"printed", e.Printed, "clause", e.Clause.String()}
		switch n := count(block.Plain, e.Printed); {
		case n == 0:
			problems.Add(diag.Error(e.Pos, "erratum-not-found", args...))
		case n > 1:
			problems.Add(diag.Error(e.Pos, "erratum-not-found.twice", append(args, "count", strconv.Itoa(n))...))
		default:
			at := slices.IndexFunc(r.Errata[:i], func(other *portal.Erratum) bool {
				return other.Clause == e.Clause && overlap(block.Plain, e.Printed, other.Printed)
			})
			if at >= 0 {
				problems.Add(diag.Error(e.Pos, "erratum-not-found.overlap", "printed", e.Printed, "other", r.Errata[at].Printed))
			}
		}
	}
	return problems
}

// english judges where the English file puts the mark of an erratum. What the
// translation lacks is another rule's business.
func english(r *portal.Resolution, e *portal.Erratum) diag.List {
	block, ok := r.Body.EN.Block(e.Clause.String())
	if !ok || e.At == "" {
		return nil
	}
	args := []string{"printed", e.At, "clause", e.Clause.String()}
	switch n := count(block.Plain, e.At); {
	case n == 0:
		return diag.List{diag.Error(e.AtPos, "erratum-not-found.english", append(args, "guess", nearestWords(e.At, block.Plain))...)}
	case n > 1:
		return diag.List{diag.Error(e.AtPos, "erratum-not-found.twice", append(args, "count", strconv.Itoa(n))...)}
	}
	return nil
}

// nearestWords finds in text as many words as there are in the given ones,
// which were probably meant: those that differ by accents or a slip; else "".
func nearestWords(given, text string) string {
	words, n := strings.Fields(text), len(strings.Fields(given))
	var among []string
	for i := 0; i+n <= len(words); i++ {
		among = append(among, strings.TrimRight(strings.Join(words[i:i+n], " "), ",.;:!?)”’"))
	}
	return i18n.Nearest(given, among)
}

// count counts the places where part, which is not empty, stands in text, even
// those that overlap: "a b a" stands twice in "a b a b a".
func count(text, part string) int {
	n := 0
	for at := strings.Index(text, part); at >= 0; at = strings.Index(text, part) {
		n++
		text = text[at+1:]
	}
	return n
}

// overlap reports whether the first places of a and b in text share a byte.
func overlap(text, a, b string) bool {
	i, j := strings.Index(text, a), strings.Index(text, b)
	return i >= 0 && j >= 0 && i < j+len(b) && j < i+len(a)
}
