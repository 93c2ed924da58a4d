package markdown

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestJoined(t *testing.T) {
	const long = "Trong quý, nhà thầu đã lắp xong toàn bộ các phiến dầm của nhịp giữa và bắt đầu đổ bê tông mặt cầu phía bờ đông."
	const short = "Nhà thầu đã lắp xong toàn bộ các phiến dầm của nhịp giữa sông."
	wrapped := "Trong quý, nhà thầu đã lắp xong toàn bộ các phiến dầm của nhịp giữa. Mặt\ncầu phía bờ đông đang được đổ bê tông, phía bờ tây thì chưa, do nước lên.\nPhần còn lại sẽ làm sau."
	for name, c := range map[string]struct{ body, want string }{
		"text behind an item":              {"- một\n- hai\nĐoạn sau danh sách.", "6 raw-html.item"},
		"text behind a numbered item":      {"1. một;\nĐoạn sau.", "5 raw-html.item"},
		"text behind a long item":          {"- " + long + "\nĐoạn sau.", "5 raw-html.item"},
		"a wrapped item":                   {"- " + wrapped, ""},
		"an indented item":                 {"- một\n  Đoạn của mục.", ""},
		"an item that goes on":             {"- một\nvà thêm nữa", ""},
		"an item with a line break":        {"- một  \nĐoạn sau.", ""},
		"an empty line":                    {"- một\n\nĐoạn sau.", ""},
		"a heading":                        {"- một\n## Đầu", ""},
		"two paragraphs":                   {long + "\n" + long, "5 raw-html.joined"},
		"three paragraphs":                 {long + "\n" + long + "\n" + long, "5 raw-html.joined 6 raw-html.joined"},
		"two paragraphs, parted":           {long + "\n\n" + long, ""},
		"a wrapped paragraph":              {wrapped, ""},
		"a long line that goes on":         {strings.TrimSuffix(long, ".") + "\n" + long, ""},
		"two shorter paragraphs":           {short + "\n" + short, "5 raw-html.joined"},
		"what is announced":                {strings.TrimSuffix(short, ".") + ":\n" + short, "5 raw-html.joined"},
		"no capital letter":                {short + "\nn" + short[1:], ""},
		"one that is short":                {short + "\nPhần còn lại sẽ làm sau.", ""},
		"a wrapped end of a sentence":      {short + "\n" + strings.TrimSuffix(short, ".") + "\n" + short, ""},
		"two footnotes":                    {"[^a]: " + long + "\n[^b]: " + long, ""},
		"rows without a rule":              {"| Xã | Hộ |\n| A | 1 |", "4 raw-html.unruled"},
		"rows without a rule, behind text": {"Xem:\n| Xã | Hộ |\n| A | 1 |\n\nHết.", "5 raw-html.unruled"},
		"a table":                          {"| Xã | Hộ |\n|---|--:|\n| A | 1 |", ""},
		"one row":                          {"| x |", ""},
		"code":                             {"```\n| a |\n| b |\n- c\nD\n```", ""},
	} {
		at := func(line, column int) portal.Pos { return portal.Pos{Line: 3 + line, Column: column} }
		var all []string
		for _, p := range Unmeant(at, c.body+"\n") {
			all = append(all, fmt.Sprintf("%d %s", p.Pos.Line, p.Message))
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
