package portal

import (
	"fmt"
	"testing"
)

// pieces are tags in angle brackets and words.
func pieces(list ...string) Block {
	var b Block
	for _, s := range list {
		kind := Words
		if s[0] == '<' {
			kind = Tag
		} else {
			b.Plain += s
		}
		b.Pieces = append(b.Pieces, Piece{Kind: kind, Text: s})
	}
	return b
}

func TestBlockOnOneLine(t *testing.T) {
	for _, test := range []struct {
		block Block
		line  string
		shape string
	}{
		{pieces("một ", "<strong>", "hai", "</strong>"), "một hai", "{[] []}"},
		{pieces("một", "<br>", "hai"), "một · hai", "{[] []}"},
		{pieces("<ul>", "<li>", "một", "</li>", "\n", "<li>", "hai", "\n", "<ol>", "<li>", "ba", "</li>", "</ol>", "</li>", "</ul>"), "một · hai · ba", "{[1 1 2] []}"},
		{pieces("<ul>", "<li>", "<p>", "một", "</p>", "\n", "<p>", "hai", "</p>", "</li>", "</ul>"), "một · hai", "{[1] []}"},
		{pieces("<table>", "<thead>", "<tr>", `<th scope="col">`, "Việc", "</th>", "\n", `<th scope="col">`, "Số", "</th>", "</tr>", "</thead>",
			"\n", "<tbody>", "<tr>", "<td>", "Đường", "</td>", "\n", `<td class="number">`, "4", "</td>", "</tr>",
			"\n", "<tr>", "<td>", "</td>", `<td class="number">`, "5", "</td>", "</tr>", "</tbody>", "</table>"), "Việc | Số · Đường | 4 ·  | 5", "{[] [[2 2]]}"},
		{Block{}, "", "{[] []}"},
	} {
		if got := test.block.Line(); got != test.line {
			t.Errorf("%q, want %q", got, test.line)
		}
		if got := fmt.Sprint(test.block.Shape()); got != test.shape {
			t.Errorf("%q: %s, want %s", test.line, got, test.shape)
		}
	}
}
