package translation

import (
	"fmt"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Earlier is what is known of a translation besides its two files.
type Earlier struct {
	English []string                 // the digests of its blocks when it was stamped; nil: not known
	Agree   func(vi, en string) bool // whether two passages give the same figures; nil: nobody can tell
}

// follow aligns the blocks of then and now. One that was taken out in one place
// and put in at another is the same block, which moved: it stands where it is
// now.
func follow(then, now []string) []step {
	steps := align(then, now)
	out, stays := map[string][]int{}, map[int]bool{} // places then of what was taken out; places now of what is where it was
	for _, s := range steps {
		switch {
		case s.Then >= 0 && s.Now >= 0 && then[s.Then] == now[s.Now]:
			stays[s.Now] = true
		case s.Then >= 0:
			out[then[s.Then]] = append(out[then[s.Then]], s.Then)
		}
	}
	from, gone := map[int]int{}, map[int]bool{} // of what moved: its place then, by that now; the places then
	for at, digest := range now {
		if places := out[digest]; !stays[at] && len(places) > 0 {
			from[at], gone[places[0]], out[digest] = places[0], true, places[1:]
		}
	}
	var all []step
	for _, s := range steps {
		if place, moved := from[s.Now]; moved {
			if s.Then >= 0 && !gone[s.Then] { // paired with it only because it lay there
				all = append(all, step{Then: s.Then, Now: -1})
			}
			all = append(all, step{Then: place, Now: s.Now})
			continue
		}
		if gone[s.Then] {
			s.Then = -1
		}
		if s.Then >= 0 || s.Now >= 0 {
			all = append(all, s)
		}
	}
	return all
}

// places says where in the English body that stands which was stamped as made
// of each block of then, and of which that is known by its words. What was
// rewritten since is taken to stand in what room is left, in order; -1: there
// is none. Without a memory of the English each stands where it was stamped.
func places(made, then []string, en []portal.Block) (at []int, known []bool) {
	at, known = make([]int, len(then)), make([]bool, len(then))
	taken := make([]bool, len(en))
	for k := range at {
		at[k] = -1
		if len(made) != len(then) && k < len(en) {
			at[k], taken[k] = k, true
		} else if k < len(made) && k < len(en) && made[k] == blockDigest(en[k]) {
			at[k], known[k], taken[k] = k, true, true
		}
	}
	fill := func(k int, is func(j int) bool) {
		for j := range en {
			if at[k] < 0 && !taken[j] && is(j) {
				at[k], taken[j] = j, true
			}
		}
	}
	for k := range at {
		if at[k] < 0 && len(made) == len(then) {
			fill(k, func(j int) bool { return blockDigest(en[j]) == made[k] })
			known[k] = at[k] >= 0
		}
	}
	for k := range at {
		fill(k, func(int) bool { return true })
	}
	return at, known
}

// moved says of which steps the two blocks stand in another order than those of
// the other steps; at is where the English of each block of then stands.
func moved(steps []step, then, now []string, at []int) []bool {
	all := make([]bool, len(steps))
	var order []string
	var of []int
	for n, s := range steps {
		if s.Then >= 0 && s.Now >= 0 && then[s.Then] == now[s.Now] {
			order, of = append(order, fmt.Sprintf("%09d", at[s.Then])), append(of, n)
			all[n] = true
		}
	}
	sorted := slices.Sorted(slices.Values(order))
	for _, s := range align(sorted, order) {
		if s.Then >= 0 && s.Now >= 0 && sorted[s.Then] == order[s.Now] {
			all[of[s.Now]] = false
		}
	}
	return all
}

// disordered names the English blocks that do not stand where the Vietnamese
// stands of which they were made: so many of both, and in one order, are what a
// stamp pairs. Where the English of then is remembered it is known by its words;
// else figures may tell; else a Vietnamese block that changed places is refused,
// unless the file has no stamp.
func disordered(name string, then []string, vi, en []portal.Block, before Earlier) diag.List {
	now := blockDigests(vi)
	steps := follow(then, now)
	remembered := len(before.English) == len(then)
	at, known := places(before.English, then, en)
	crossed := moved(steps, then, now, at)
	if len(en) != len(then) && !remembered {
		crossed = moved(steps, then, now, ascending(len(then)))
	}
	var problems, shifted diag.List
	for n, s := range steps {
		if s.Then < 0 || s.Now < 0 || then[s.Then] != now[s.Now] {
			continue
		}
		other := vi[s.Now].Pos.Where()
		wrong := func(block portal.Block) diag.Problem {
			words := strings.ReplaceAll(spoken(block, block.Line()), "\n", " ")
			return diag.Error(block.Pos, "translation-stale.place", "other", other, "words", words, "file", name)
		}
		switch {
		case remembered && (!known[s.Then] || blockDigest(en[s.Now]) == before.English[s.Then]):
		case remembered && crossed[n]:
			problems.Add(wrong(en[at[s.Then]]))
		case remembered && at[s.Then] != s.Now:
			shifted.Add(wrong(en[at[s.Then]]))
		case remembered || !crossed[n]:
		default:
			here, there := before.agree(vi[s.Now], en, s.Now), before.agree(vi[s.Now], en, s.Then)
			if here && !there && len(en) == len(then) {
				continue
			}
			if there && !here && len(en) == len(then) {
				problems.Add(wrong(en[s.Then]))
				continue
			}
			problems.Add(diag.Error(en[s.Now].Pos, "translation-stale.order", "other", other, "file", name))
		}
	}
	if len(problems) == 0 && len(shifted) > 0 {
		return shifted[:1] // those that follow are out of step by the same
	}
	return problems
}

func (b Earlier) agree(vi portal.Block, en []portal.Block, at int) bool {
	return at < len(en) && b.Agree != nil && b.Agree(vi.Plain, en[at].Plain)
}

func ascending(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}
