package translation

import (
	"strconv"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// uneven says where two bodies part: each block has its counterpart, of the
// same kind, with as many items, rows and columns.
func uneven(vi, en []portal.Block) diag.List {
	var problems diag.List
	for i := range max(len(vi), len(en)) {
		switch {
		case i >= len(en):
			return diag.List{diag.Error(vi[i].Pos, "translation-stale.lacks", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))}
		case i >= len(vi):
			return diag.List{diag.Error(en[i].Pos, "translation-stale.extra", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))}
		case vi[i].Kind != en[i].Kind || vi[i].Level != en[i].Level:
			return diag.List{diag.Error(en[i].Pos, "translation-stale.parts", "other", vi[i].Pos.Where())}
		}
		problems.Add(misshapen(vi[i], en[i])...)
	}
	return problems
}

// misshapen says what of a block's items, rows and columns its translation has
// not, or has too many of. Nobody is told on the page, so that it is an error.
func misshapen(vi, en portal.Block) diag.List {
	problem := func(message string, vi1, en1 int) diag.List {
		return diag.List{diag.Error(en.Pos, message, "vi", strconv.Itoa(vi1), "en", strconv.Itoa(en1), "other", vi.Pos.Where())}
	}
	a, b := vi.Shape(), en.Shape()
	if len(a.Items) != len(b.Items) {
		return problem("clauses-disagree.items", len(a.Items), len(b.Items))
	}
	for i := range a.Items {
		if a.Items[i] != b.Items[i] {
			return diag.List{diag.Error(en.Pos, "clauses-disagree.levels", "item", strconv.Itoa(i+1), "other", vi.Pos.Where())}
		}
	}
	if len(a.Tables) != len(b.Tables) {
		return problem("clauses-disagree.tables", len(a.Tables), len(b.Tables))
	}
	var all diag.List
	for i := range a.Tables {
		for side, message := range [2]string{"clauses-disagree.rows", "clauses-disagree.columns"} {
			if a.Tables[i][side] != b.Tables[i][side] {
				all.Add(problem(message, a.Tables[i][side], b.Tables[i][side])...)
			}
		}
	}
	return all
}
