package anchor

import (
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Find resolves an anchor in a resolution, as it stands in a file at pos. With a
// problem the place is none.
func Find(r *portal.Resolution, anchor string, pos portal.Pos) (portal.ClauseRef, diag.List) {
	ref, err := portal.ParseClauseRef(anchor)
	switch {
	case err != nil:
		return portal.ClauseRef{}, diag.List{diag.Error(pos, "clause-unknown.form", "clause", anchor)}
	case !r.Has(ref):
		return portal.ClauseRef{}, diag.List{missing(r, anchor, pos)}
	}
	return ref, nil
}

// plain is an anchor without what separates its parts.
func plain(anchor string) string { return strings.NewReplacer("-", "", ".", "").Replace(anchor) }

// missing is the problem of an anchor that a resolution does not have. Between
// anchors, which are short, a slip leads anywhere: offered are the places beside
// it.
func missing(r *portal.Resolution, anchor string, pos portal.Pos) diag.Problem {
	anchors := r.Anchors()
	if at := slices.IndexFunc(anchors, func(a string) bool { return plain(a) == plain(anchor) }); at >= 0 {
		return diag.Error(pos, "clause-unknown", "clause", anchor, "guess", anchors[at])
	}
	var beside []string
	parent := anchor
	for len(beside) == 0 && strings.Contains(parent, "-") {
		parent = parent[:strings.LastIndexByte(parent, '-')]
		for _, other := range anchors {
			if rest, under := strings.CutPrefix(other, parent+"-"); under && !strings.Contains(rest, "-") {
				beside = append(beside, other)
			}
		}
	}
	beside = slices.Compact(beside) // a number may stand twice, which is a problem of its own
	const shown = 10
	if len(beside) > shown {
		beside = append(beside[:shown], "…")
	}
	if len(beside) > 0 {
		return diag.Error(pos, "clause-unknown.beside", "clause", anchor, "parent", parent, "choices", strings.Join(beside, ", "))
	}
	return diag.Error(pos, "clause-unknown", "clause", anchor, "guess", i18n.Nearest(anchor, Names(r.Clauses)))
}

// Names lists the anchors of clauses.
func Names(clauses []*portal.Clause) []string {
	var all []string
	for _, c := range clauses {
		all = append(all, c.Ref.String())
	}
	return all
}
