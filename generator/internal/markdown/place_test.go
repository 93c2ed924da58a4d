package markdown

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// standing is the place of words of a body's only block or note, as "line:column".
func standing(t *testing.T, source, words string) string {
	t.Helper()
	body, problems := Parse("f", 1, portal.Vietnamese, source)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, block := range append(body.Blocks, body.Notes...) {
		if offset := strings.Index(block.Plain, words); offset >= 0 {
			pos := portal.Wording{Plain: block.Plain, Pos: block.Pos, Spots: block.Spots}.At(offset)
			return fmt.Sprintf("%d:%d", pos.Line, pos.Column)
		}
	}
	t.Fatalf("no %q", words)
	return ""
}

// A figure is found where it stands, whatever stands around it.
func TestSpots(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{"Đã chi 12 tỷ.", "1:8"},
		{"Một dòng\nđã chi 12 tỷ.", "2:8"},
		{"Đã **chi *hơn* 12** tỷ.", "1:16"},
		{"Một &amp; hai \\* &nbsp;12 tỷ.", "1:24"},
		{"Xem [trang 12](x.vi.md).", "1:12"},
		{"Mã `a|b 12`.", "1:9"},
		{"- một\n- hai\n  - 12 tỷ", "3:5"},
		{"> Một\n> lời 12", "2:7"},
		{"| Việc | Số |\n|---|--:|\n| Đường | 12 |", "3:11"},
		{"| Việc | Số |\n|---|--:|\n| a \\| b | 12 |", "3:12"},
		{"```\nmột\nhai 12\n```", "3:5"},
		{"Một[^a].\n\n[^a]: Chú thích\n    số 12.", "4:8"},
		{"## Quý 12", "1:8"},
		{"Một  \nhai 12", "2:5"},
		{"<https://bao-mau.example/12>", "1:25"},
		{"Sau [chữ](x.vi.md) là 12", "1:23"},
	} {
		if got := standing(t, test.source, "12"); got != test.want {
			t.Errorf("%q: %s, want %s", test.source, got, test.want)
		}
	}
}
