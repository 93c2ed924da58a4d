package translation

import (
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Disagree reports the places of either body of a resolution that the other has
// not, where there are two; pos is where the Vietnamese file begins.
func Disagree(prose portal.Prose, pos portal.Pos) diag.List {
	if prose.EN.IsEmpty() {
		return nil
	}
	return append(disagree(prose.VI, prose.EN, prose.EN.Blocks[0].Pos), disagree(prose.EN, prose.VI, pos)...)
}

// disagree reports the places of one body that the other has not, and behind
// which place of the other each belongs; near is where the other begins. Of a
// clause that both have, it reports the first paragraph without a partner.
func disagree(one, other portal.Body, near portal.Pos) diag.List {
	var problems diag.List
	report := func(block portal.Block, near portal.Pos) {
		problems.Add(diag.Error(block.Pos, "clauses-disagree", "clause", block.Anchor, "other", near.Where()))
	}
	theirs := paragraphs(other)
	for clause, mine := range paragraphs(one) {
		if n := len(theirs[clause]); n > 0 && n < len(mine) {
			at, partner := unpaired(mine, theirs[clause])
			report(mine[at], theirs[clause][partner].Pos)
		}
	}
	for _, list := range [2][]portal.Block{one.Blocks, one.Notes} {
		for _, block := range list {
			if there, ok := other.Block(block.Anchor); ok {
				near = there.Pos
			} else if block.Anchor != "" && len(theirs[clauseOf(block)]) == 0 {
				report(block, near)
			}
		}
	}
	return problems
}

// paragraphs lists the paragraphs of each clause.
func paragraphs(body portal.Body) map[string][]portal.Block {
	all := map[string][]portal.Block{}
	for _, block := range body.Blocks {
		if clause := clauseOf(block); clause != "" {
			all[clause] = append(all[clause], block)
		}
	}
	return all
}

// clauseOf is the clause that a paragraph stands in; "" for anything else.
func clauseOf(block portal.Block) string {
	ref, err := portal.ParseClauseRef(block.Anchor)
	if err != nil || ref.Paragraph == "" {
		return ""
	}
	return strings.TrimSuffix(block.Anchor, "-"+ref.Paragraph)
}
