package check

import (
	"slices"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// ledger holds a resolution to an answer for each of its paragraphs and
// footnotes, or a reason why there is none, and its items and the documents
// that it cites to words that stand in it.
func ledger(p *portal.Portal, r *portal.Resolution) diag.List {
	var problems diag.List
	for _, item := range r.Items {
		if item.Mandate != nil {
			problems.Add(quote(item.Mandate)...)
		}
	}
	for _, d := range r.Documents {
		for _, m := range d.Cited {
			problems.Add(quote(m)...)
		}
	}
	if p.Incomplete {
		return problems // what answers may be in the file that could not be read
	}
	var answered []string
	for _, a := range progress.Answers(p, r) {
		answered = append(answered, r.Passages(a.Clause)...)
	}
	for _, anchor := range progress.Mandatory(r) {
		if slices.Contains(answered, anchor) || progress.WhyUntracked(r, anchor) != nil {
			continue
		}
		block, _ := r.Body.VI.Block(anchor)
		problems.Add(diag.Error(block.Pos, "clause-uncovered", "clause", anchor))
	}
	return problems
}
