// Package anchor gives the parts of a body the names by which links and citations
// find them: the headings of a page, the clauses and paragraphs of a resolution.
package anchor

import (
	"regexp"
	"slices"
	"strconv"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// layoutAnchor is an id that the layouts give to parts of a page.
var layoutAnchor = regexp.MustCompile(`^(main|[0-9]{4}-q[1-4]|(p|ref|fn|moc|nguon|dinh-chinh|viec|ten|so-lieu|ghi-chu)-.*)$`)

// Headings gives the headings of a body the ids that links may name: those that
// the Vietnamese heading makes, in both languages.
func Headings(prose *portal.Prose) diag.List {
	var problems diag.List
	taken := map[string]bool{}
	vi := headings(&prose.VI)
	written := map[string]portal.Pos{}
	for _, h := range slices.Concat(vi, headings(&prose.EN)) {
		key := h.Pos.File + "#" + h.Anchor
		if first, twice := written[key]; twice && h.Anchor != "" {
			problems.Add(diag.Error(h.Pos, "duplicate-id.heading", "id", h.Anchor, "other", first.Where()))
		}
		written[key] = h.Pos
		if layoutAnchor.MatchString(h.Anchor) {
			problems.Add(diag.Error(h.Pos, "duplicate-id.reserved", "id", h.Anchor))
		}
	}
	for _, h := range vi {
		h.Anchor = free(taken, h.Anchor, h.Plain)
	}
	en := headings(&prose.EN)
	same := len(en) == len(vi)
	taken = map[string]bool{}
	for i, h := range en {
		if same {
			h.Anchor = vi[i].Anchor
			continue
		}
		h.Anchor = free(taken, h.Anchor, h.Plain)
	}
	return problems
}

func headings(body *portal.Body) []*portal.Block {
	var all []*portal.Block
	for i := range body.Blocks {
		if body.Blocks[i].Kind == portal.Heading {
			all = append(all, &body.Blocks[i])
		}
	}
	return all
}

// free returns the anchor, or one made from the words, that is not taken yet.
func free(taken map[string]bool, anchor, words string) string {
	if anchor == "" {
		anchor = "muc-" + i18n.Slug(words)
	}
	for n, base := 2, anchor; taken[anchor]; n++ {
		anchor = base + "-" + strconv.Itoa(n)
	}
	taken[anchor] = true
	return anchor
}
