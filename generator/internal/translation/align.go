package translation

// step pairs a place in one list with one in another; -1 where the other list
// has nothing there.
type step struct{ Then, Now int }

// align pairs two lists of digests: what is in both, in order, is itself; what
// lies between is paired from its beginning, as what changed, and what is left
// over was taken out or put in.
func align(then, now []string) []step {
	same := common(then, now)
	same = append(same, step{len(then), len(now)})
	var steps []step
	i, j := 0, 0
	for _, s := range same {
		for ; i < s.Then || j < s.Now; i, j = i+1, j+1 {
			pair := step{i, j}
			if i >= s.Then {
				pair.Then = -1
			}
			if j >= s.Now {
				pair.Now = -1
			}
			steps = append(steps, pair)
		}
		if s.Then < len(then) {
			steps = append(steps, s)
		}
		i, j = s.Then+1, s.Now+1
	}
	return steps
}

// mostCompared bounds the comparing of two lists that differ: their lengths
// multiplied. Beyond it, only what is the same at either end is.
const mostCompared = 1 << 22

// common is a longest list of digests that stands in both, in order.
func common(then, now []string) []step {
	var steps []step
	first := 0
	for first < len(then) && first < len(now) && then[first] == now[first] {
		steps = append(steps, step{first, first})
		first++
	}
	last := 0
	for last < len(then)-first && last < len(now)-first && then[len(then)-1-last] == now[len(now)-1-last] {
		last++
	}
	a, b := then[first:len(then)-last], now[first:len(now)-last]
	if len(a)*len(b) <= mostCompared {
		for _, s := range longest(a, b) {
			steps = append(steps, step{first + s.Then, first + s.Now})
		}
	}
	for ; last > 0; last-- {
		steps = append(steps, step{len(then) - last, len(now) - last})
	}
	return steps
}

func longest(a, b []string) []step {
	length := make([][]int, len(a)+1) // of what is common to a[i:] and b[j:]
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var steps []step
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			steps = append(steps, step{i, j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return steps
}
