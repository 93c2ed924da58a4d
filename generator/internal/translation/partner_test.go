package translation

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// Where nothing is remembered, kinds and the names of pictures tell.
func TestUnpaired(t *testing.T) {
	blocks := func(lines ...string) []portal.Block {
		var all []portal.Block
		for _, line := range lines {
			b := portal.Block{Kind: portal.Paragraph, Plain: line}
			switch mark, rest, _ := strings.Cut(line, " "); mark {
			case "-":
				b = portal.Block{Kind: portal.List, Plain: rest}
			case "!":
				b = portal.Block{Kind: portal.Figure, Pieces: []portal.Piece{{Kind: portal.Image, Target: rest}}}
			}
			all = append(all, b)
		}
		return all
	}
	for _, test := range []struct {
		vi, en  string
		at, par int
	}{
		{"Một đoạn dài về cây cầu.|Gồm:|- một, hai, ba", "A long paragraph about the bridge.|- one, two, three", 1, 0},
		{"! a.jpg|! b.jpg|! c.jpg", "! a.jpg|! c.jpg", 1, 0},
		{"! a.jpg|Lời.|! b.jpg", "Words.|! b.jpg", 0, 0},
		{"Lời.|! a.jpg|! b.jpg", "Words.|! pictures/a.jpg", 2, 1},
	} {
		at, par := unpaired(blocks(strings.Split(test.vi, "|")...), blocks(strings.Split(test.en, "|")...))
		if at != test.at || par != test.par {
			t.Errorf("%s: %d behind %d, want %d behind %d", test.vi, at, par, test.at, test.par)
		}
	}
}
