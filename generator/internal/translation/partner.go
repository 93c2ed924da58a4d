package translation

import (
	"math"
	pathpkg "path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/portal"
)

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
	steps := append(align(made, blockDigests(en)), step{Then: len(made), Now: len(en)})
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
