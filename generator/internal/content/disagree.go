package content

import (
	"math"
	pathpkg "path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// disagree reports the places of one body that the other has not, and behind
// which place of the other each belongs; near is where the other begins. Of a
// clause that both have, it reports the first paragraph without a partner.
func (l *loader) disagree(one, other portal.Body, near portal.Pos) {
	report := func(block portal.Block, near portal.Pos) {
		l.problems.Add(diag.Error(block.Pos, "clauses-disagree", "clause", block.Anchor, "other", placeOf(near)))
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

// unpaired finds the first of many paragraphs that has no partner among few, in
// the other language, and the one of few behind which it belongs. Either a
// paragraph was cut in two, or one stands in many alone: what fits best in
// length and in the numbers that it names is taken.
func unpaired(many, few []portal.Block) (at, partner int) {
	const alone = 1.5 // as unlikely as partners of which one is 4 times as long
	type fit struct {
		cost        float64
		at, partner int // -1: all have partners so far
	}
	best := make([][]fit, len(many)+1)
	for i := range best {
		best[i] = make([]fit, len(few)+1)
		for j := range best[i] {
			best[i][j] = fit{math.Inf(1), -1, -1}
			if i == 0 && j == 0 {
				best[i][j].cost = 0
			}
			take := func(from fit, cost float64, extra bool) {
				if from.cost+cost >= best[i][j].cost {
					return
				}
				from.cost += cost
				if extra && from.at < 0 {
					from.at, from.partner = i-1, max(j-1, 0)
				}
				best[i][j] = from
			}
			if i > 0 && j > 0 {
				take(best[i-1][j-1], unlike(many[i-1], few[j-1]), false)
			}
			if i > 1 && j > 0 {
				take(best[i-2][j-1], 0.1+unlike(together(many[i-2], many[i-1]), few[j-1]), true)
			}
			if i > 0 {
				take(best[i-1][j], alone, true)
			}
		}
	}
	found := best[len(many)][len(few)]
	return found.at, found.partner
}

// unevenBodies says where two bodies of different length part.
func unevenBodies(vi, en []portal.Block) *portal.Uneven {
	const most = 1 << 13 // pairs of blocks: the time of a moment
	u := &portal.Uneven{VI: len(vi), EN: len(en)}
	switch last := min(len(vi), len(en)) - 1; {
	case len(vi) == 0 || len(en) == 0:
		u.Vietnamese, u.English = posOf(vi), posOf(en)
	case len(vi)*len(en) > most:
		u.Vietnamese, u.English = vi[last].Pos, en[last].Pos
	case len(vi) > len(en):
		at, partner := unpaired(vi, en)
		u.Vietnamese, u.English = vi[at].Pos, en[partner].Pos
	default:
		at, partner := unpaired(en, vi)
		u.Vietnamese, u.English = vi[partner].Pos, en[at].Pos
	}
	return u
}

func posOf(blocks []portal.Block) portal.Pos {
	if len(blocks) == 0 {
		return portal.Pos{}
	}
	return blocks[0].Pos
}

// dropped finds the first block that has no English any more, and the English
// one behind which it belongs; made is the digests of the English when there
// was one for each of vi. Between two that are known, what fits best is taken.
func dropped(made []string, vi, en []portal.Block) (at, partner int) {
	steps := append(portal.Align(made, blockDigests(en)), portal.Step{Then: len(made), Now: len(en)})
	then, now := 0, 0 // where the gap begins
	for _, s := range steps {
		known := s.Then == len(made) || s.Then >= 0 && s.Now >= 0 && made[s.Then] == blockDigest(en[s.Now])
		switch {
		case !known:
			continue
		case s.Then-then <= s.Now-now:
		case s.Now == now:
			return then, max(now-1, 0)
		default:
			at, partner = unpaired(vi[then:s.Then], en[now:s.Now])
			return then + at, now + partner
		}
		then, now = s.Then+1, s.Now+1
	}
	return len(vi) - 1, len(en) - 1
}

// together is two blocks as one, if they can be.
func together(a, b portal.Block) portal.Block {
	one := portal.Block{Kind: a.Kind, Plain: a.Plain + " " + b.Plain, Pieces: slices.Concat(a.Pieces, b.Pieces)}
	if a.Kind != b.Kind {
		one.Kind = -1
	}
	return one
}

// pictures are the files that a block shows.
func pictures(b portal.Block) []string {
	var all []string
	for _, piece := range b.Pieces {
		if piece.Kind == portal.Image {
			all = append(all, pathpkg.Base(piece.Target))
		}
	}
	return all
}

// unlike is how badly two blocks go together: 0 for those of one kind and
// length that name the same numbers, or show the same pictures.
func unlike(one, other portal.Block) float64 {
	const never = 8
	shown, pictured := pictures(one), pictures(other)
	switch {
	case one.Kind != other.Kind || !slices.Equal(shown, pictured):
		return never
	case len(shown) > 0:
		return 0
	}
	a, b := one.Plain, other.Plain
	numbers := map[string]int{}
	digit := func(r rune) bool { return !unicode.IsDigit(r) }
	for _, n := range strings.FieldsFunc(a, digit) {
		numbers[n]++
	}
	for _, n := range strings.FieldsFunc(b, digit) {
		numbers[n]--
	}
	cost := math.Abs(math.Log(float64(1+utf8.RuneCountInString(a)) / float64(1+utf8.RuneCountInString(b))))
	for _, more := range numbers {
		cost += math.Abs(float64(more)) / 2
	}
	return cost
}

// misshapen says what of a block's items, rows and columns its translation has
// not, or has too many of. Nobody is told on the page, so that it is an error.
func misshapen(vi, en portal.Block) diag.List {
	problem := func(message string, vi1, en1 int) diag.List {
		return diag.List{diag.Error(en.Pos, message, "vi", strconv.Itoa(vi1), "en", strconv.Itoa(en1), "other", placeOf(vi.Pos))}
	}
	a, b := vi.Shape(), en.Shape()
	if len(a.Items) != len(b.Items) {
		return problem("clauses-disagree.items", len(a.Items), len(b.Items))
	}
	for i := range a.Items {
		if a.Items[i] != b.Items[i] {
			return diag.List{diag.Error(en.Pos, "clauses-disagree.levels", "item", strconv.Itoa(i+1), "other", placeOf(vi.Pos))}
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
