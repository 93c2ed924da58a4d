package sample

// dice is a stream of numbers that is the same on every system, whatever the
// version of Go: splitmix64, begun from words.
type dice struct{ state uint64 }

// newDice begins a stream with the FNV-1a digest of words.
func newDice(words ...string) *dice {
	d := &dice{state: 14695981039346656037}
	for _, word := range words {
		for _, b := range []byte(word + "\n") {
			d.state = (d.state ^ uint64(b)) * 1099511628211
		}
	}
	return d
}

// below returns a number from 0 to n-1.
func (d *dice) below(n int) int {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) >> 1 % uint64(n))
}

// between returns a number from low to high, both included.
func (d *dice) between(low, high int) int { return low + d.below(high-low+1) }

// once reports whether that which happens once in n times happens.
func (d *dice) once(n int) bool { return d.below(n) == 0 }

func pick[T any](d *dice, from []T) T { return from[d.below(len(from))] }

// some picks n different ones, in their order.
func some[T any](d *dice, from []T, n int) []T {
	var picked []T
	for i, one := range from {
		if d.below(len(from)-i) < n-len(picked) {
			picked = append(picked, one)
		}
	}
	return picked
}
