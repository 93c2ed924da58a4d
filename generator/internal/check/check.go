// Package check judges what has been read: the honesty rules over the portal,
// and over the rendered files that the layouts did their part.
package check

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Portal applies the rules on what the content says. found is what is wrong
// with its files already: of a project whose files have errors nobody knows
// what they would say, so that it is judged when they are mended.
func Portal(p *portal.Portal, found diag.List) diag.List {
	problems := baseline(p, found)
	for _, r := range p.Resolutions {
		problems.Add(errata(r)...)
	}
	for _, project := range p.Projects {
		if !faulty(found, project.ID) {
			problems.Add(honesty(p, project)...)
		}
		for _, m := range project.Mandates {
			problems.Add(quote(m, portal.Vietnamese, m.Quote.VI, m.Pos)...)
			if m.Quote.EN != "" {
				problems.Add(quote(m, portal.English, m.Quote.EN, m.PosEN)...)
			}
		}
	}
	return problems
}

// faulty reports whether an error was found in a project's files.
func faulty(found diag.List, id string) bool {
	return slices.ContainsFunc(found, func(p diag.Problem) bool {
		return p.Severity == diag.SeverityError && strings.HasPrefix(p.Pos.File, "content/projects/"+id+"/")
	})
}

// quote holds a mandate's words to the corrected reading of its clause.
func quote(m *portal.Mandate, lang portal.Lang, words string, pos portal.Pos) diag.List {
	anchor := m.Clause.String()
	known := false
	for _, place := range places(m) {
		block, ok := m.Resolution.Corrected(lang, place)
		if ok && portal.HasQuote(block.Plain, words) {
			return nil
		}
		known = known || ok
	}
	if !known {
		return nil // a place that the translation lacks is another rule's business
	}
	for _, other := range m.Resolution.Anchors() {
		block, ok := m.Resolution.Corrected(lang, other)
		if ok && portal.HasQuote(block.Plain, words) {
			return diag.List{diag.Error(pos, "quote-not-found.elsewhere", "quote", words, "clause", anchor, "found", other)}
		}
	}
	return diag.List{diag.Error(pos, "quote-not-found", "quote", words, "clause", anchor)}
}

// places lists where a mandate's words may stand: a clause covers its own
// paragraphs.
func places(m *portal.Mandate) []string {
	all := []string{m.Clause.String()}
	if c := m.Resolution.Clause(m.Clause); c != nil && m.Clause.Paragraph == "" {
		all = append(all, c.Paragraphs...)
	}
	return all
}

// errata holds each correction to words that are printed exactly once.
func errata(r *portal.Resolution) diag.List {
	var problems diag.List
	for i, e := range r.Errata {
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
