package text

import (
	"strings"
	"testing"
)

// What is longer than the paragraph stands below it, the longest first.
func TestBesideAndBelow(t *testing.T) {
	note := func(mark string, letters int) Note { return Note{Mark: mark, letters: letters} }
	for _, test := range []struct {
		name   string
		text   int
		groups [][]Note
		want   string
	}{
		{"none", 100, nil, ""},
		{"short beside short", 50, [][]Note{{note("1", 200)}}, "1"},
		{"long beside short", 50, [][]Note{{note("1", 400)}}, "1 low"},
		{"long beside long", 2000, [][]Note{{note("1", 400)}, {note("2", 700)}}, "1, 2"},
		{"the longest goes", 1000, [][]Note{{note("1", 100)}, {note("2", 600)}, {note("3", 400)}}, "1, 2 low, 3"},
		{"and the next", 1000, [][]Note{{note("1", 700)}, {note("2", 600)}, {note("3", 450)}, {note("4", 10)}}, "1 low, 2 low, 3, 4"},
		{"with the notes on it", 1000, [][]Note{{note("1", 300), note("*1", 300)}, {note("2", 500)}}, "1 low, *1 low, 2"},
		{"no hole above those below", 100, [][]Note{{note("1", 600)}, {note("2", 200)}}, "1 low, 2 low"},
		{"of equals the first", 1000, [][]Note{{note("1", 400)}, {note("2", 400)}}, "1 low, 2"},
	} {
		var all []string
		for _, n := range beside(test.text, test.groups) {
			all = append(all, n.Mark+map[bool]string{true: " low"}[n.Low])
		}
		if got := strings.Join(all, ", "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
