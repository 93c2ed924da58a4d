package translation

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAlign(t *testing.T) {
	tests := []struct{ then, now, want string }{
		{"", "", ""},
		{"a b c", "a b c", "0=0 1=1 2=2"},
		{"a b c", "a x c", "0=0 1~1 2=2"},
		{"a b c", "a c", "0=0 1~- 2=1"},
		{"a c", "a b c", "0=0 -~1 1=2"},
		{"a b c d", "a x y z d", "0=0 1~1 2~2 -~3 3=4"},
		{"a b", "b a", "0~- 1=0 -~1"},
		{"a a b", "a a a b", "0=0 1=1 -~2 2=3"},
		{"a b", "", "0~- 1~-"},
		{"", "a b", "-~0 -~1"},
		{"a b c", "x b y", "0~0 1=1 2~2"},
		{"a b c d e", "a c d x e", "0=0 1~- 2=1 3=2 -~3 4=4"},
	}
	for _, test := range tests {
		then, now := strings.Fields(test.then), strings.Fields(test.now)
		var got []string
		for _, s := range align(then, now) {
			place := func(n int) string {
				if n < 0 {
					return "-"
				}
				return fmt.Sprint(n)
			}
			mark := "~"
			if s.Then >= 0 && s.Now >= 0 && then[s.Then] == now[s.Now] {
				mark = "="
			}
			got = append(got, place(s.Then)+mark+place(s.Now))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q and %q: %v, not %s", test.then, test.now, got, test.want)
		}
	}
}

// Whatever the lists, every place stands once and in order; lists too long to
// be compared still are, at their ends.
func FuzzAlign(f *testing.F) {
	f.Add("abc", "abxc")
	f.Add(strings.Repeat("ab", 1500), strings.Repeat("ba", 1500))
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 4000 || len(b) > 4000 {
			return
		}
		then, now := strings.Split(a, ""), strings.Split(b, "")
		var thens, nows []int
		for _, s := range align(then, now) {
			if s.Then < 0 && s.Now < 0 {
				t.Fatal("a step of nothing")
			}
			if s.Then >= 0 {
				thens = append(thens, s.Then)
			}
			if s.Now >= 0 {
				nows = append(nows, s.Now)
			}
		}
		for _, list := range [2][]int{thens, nows} {
			if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
				t.Fatalf("%v", list)
			}
		}
		if len(thens) != len(then) || len(nows) != len(now) {
			t.Fatalf("%d of %d, %d of %d", len(thens), len(then), len(nows), len(now))
		}
	})
}
