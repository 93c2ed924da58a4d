package output

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// BenchmarkWrite writes 1,000 pages of 20 kB, each in a folder of its own.
func BenchmarkWrite(b *testing.B) {
	site := pages{}
	for i := range 1000 {
		site[fmt.Sprintf("du-an/%d/index.html", i)] = strings.Repeat(fmt.Sprintf("%020d", i), 1000)
	}
	set := site.set(b)
	b.Run("first", func(b *testing.B) {
		home, out := newPortal(b)
		for b.Loop() {
			build(b, out, home, set)
			b.StopTimer()
			must(b, os.RemoveAll(out))
			b.StartTimer()
		}
	})
	b.Run("nothing changed", func(b *testing.B) {
		home, out := newPortal(b)
		build(b, out, home, set)
		for b.Loop() {
			build(b, out, home, set)
		}
	})
	b.Run("one changed", func(b *testing.B) {
		home, out := newPortal(b)
		build(b, out, home, set)
		for i := 0; b.Loop(); i++ {
			build(b, out, home, site.with("index.html", fmt.Sprint(i)).set(b))
		}
	})
}
