package plot

// Dice is a stream of numbers that is the same on every system, whatever the
// version of Go: splitmix64, begun from words.
type Dice struct{ state uint64 }

// NewDice begins a stream with the FNV-1a digest of words.
func NewDice(words ...string) *Dice {
	d := &Dice{state: 14695981039346656037}
	for _, word := range words {
		for _, b := range []byte(word + "\n") {
			d.state = (d.state ^ uint64(b)) * 1099511628211
		}
	}
	return d
}

// Below returns a number from 0 to n-1.
func (d *Dice) Below(n int) int {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) >> 1 % uint64(n))
}

// Between returns a number from low to high, both included.
func (d *Dice) Between(low, high int) int { return low + d.Below(high-low+1) }

// Once reports whether that which happens once in n times happens.
func (d *Dice) Once(n int) bool { return d.Below(n) == 0 }

// Pick picks one.
func Pick[T any](d *Dice, from []T) T { return from[d.Below(len(from))] }

// Some picks n different ones, in their order.
func Some[T any](d *Dice, from []T, n int) []T {
	var picked []T
	for i, one := range from {
		if d.Below(len(from)-i) < n-len(picked) {
			picked = append(picked, one)
		}
	}
	return picked
}
