package markdown

import (
	"reflect"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

func at(line, column int) portal.Pos { return portal.Pos{File: "f", Line: line, Column: column} }

func words(s string) portal.Piece { return portal.Piece{Kind: portal.Words, Text: s} }
func tag(s string) portal.Piece   { return portal.Piece{Kind: portal.Tag, Text: s} }

func refers(kind portal.PieceKind, target string, line, column int) portal.Piece {
	return portal.Piece{Kind: kind, Target: target, Pos: at(line, column)}
}

// tagged wraps pieces in tags, the outermost first.
func tagged(pieces []portal.Piece, tags ...string) []portal.Piece {
	for i := len(tags) - 1; i >= 0; i-- {
		pieces = append(append([]portal.Piece{tag(tags[i])}, pieces...), tag(end(tags[i])))
	}
	return pieces
}

func list(pieces ...portal.Piece) []portal.Piece { return pieces }

// blocks holds one of each kind, from line 10.
var blocks = map[string]struct {
	source string
	want   portal.Block
}{
	"paragraph": {"\n  Cầu [Bến *Mẫu*](/x \"tựa\")\nđã xong[^a].", portal.Block{
		Kind: portal.Paragraph, Plain: "Cầu Bến Mẫu đã xong.", Pos: at(11, 3),
		Pieces: list(words("Cầu "), refers(portal.LinkOpen, "/x", 11, 7), words("Bến "), tag("<em>"), words("Mẫu"), tag("</em>"),
			portal.Piece{Kind: portal.LinkClose}, words(" đã xong"), refers(portal.NoteRef, "a", 12, 8), words(".")),
	}},
	"picture": {"ảnh: ![nhịp **giữa**](nhip.jpg)", portal.Block{
		Kind: portal.Paragraph, Plain: "ảnh: ", Pos: at(10, 1),
		Pieces: list(words("ảnh: "), portal.Piece{Kind: portal.Image, Target: "nhip.jpg", Text: "nhịp giữa", Pos: at(10, 6)}),
	}},
	"captioned picture": {"![nhịp **giữa**](nhip.jpg\n\"Ảnh: Báo *Mẫu*\nchụp &amp; gửi\")", portal.Block{
		Kind: portal.Figure, Plain: "Ảnh: Báo *Mẫu* chụp & gửi", Pos: at(10, 1),
		Pieces: tagged(append(list(portal.Piece{Kind: portal.Image, Target: "nhip.jpg", Text: "nhịp giữa", Pos: at(10, 1)}),
			tagged(list(words("Ảnh: Báo *Mẫu* chụp & gửi")), "<figcaption>")...), "<figure>"),
	}},
	"break": {"một\\\nhai", portal.Block{
		Kind: portal.Paragraph, Plain: "một\nhai", Pos: at(10, 1),
		Pieces: list(words("một"), tag("<br>"), words("\nhai")),
	}},
	"heading": {"### 1. Về kinh tế {#kinh-te}", portal.Block{
		Kind: portal.Heading, Level: 3, Anchor: "kinh-te", Plain: "1. Về kinh tế", Pos: at(10, 1),
		Pieces: list(words("1. Về kinh tế")),
	}},
	"bullets": {"- một\n- hai", portal.Block{
		Kind: portal.List, Plain: "một\nhai", Pos: at(10, 1),
		Pieces: list(tag("<ul>"), tag("<li>"), words("một"), tag("</li>"), words("\n"), tag("<li>"), words("hai"), tag("</li>"), tag("</ul>")),
	}},
	"numbers": {"3. một", portal.Block{
		Kind: portal.List, Plain: "một", Pos: at(10, 1),
		Pieces: tagged(list(words("một")), `<ol start="3">`, "<li>"),
	}},
	"table": {"| ă |\n|--:|\n| 1 |", portal.Block{
		Kind: portal.Table, Plain: "ă\n1", Pos: at(10, 1),
		Pieces: tagged(append(append(tagged(list(words("ă")), "<thead>", "<tr>", `<th scope="col">`), words("\n")),
			tagged(list(words("1")), "<tbody>", "<tr>", `<td class="number">`)...), "<table>"),
	}},
	"quotation": {"> một", portal.Block{
		Kind: portal.Quotation, Plain: "một", Pos: at(10, 1),
		Pieces: tagged(list(words("một")), "<blockquote>", "<p>"),
	}},
	"code": {"```\n<b> &amp;\n```", portal.Block{
		Kind: portal.Code, Plain: "<b> &amp;", Pos: at(10, 1),
		Pieces: tagged(list(words("<b> &amp;")), "<pre>", "<code>"),
	}},
	"rule": {"***", portal.Block{
		Kind: portal.Rule, Pos: at(10, 1), Pieces: list(tag("<hr>")),
	}},
	"note": {"[^Nguồn]\n\n[^A-1]: một", portal.Block{
		Kind: portal.Note, Anchor: "fn-a-1", Plain: "một", Pos: at(12, 1), Pieces: list(words("một")),
	}},
	"long note": {"[^1]: một\n\n    hai", portal.Block{
		Kind: portal.Note, Anchor: "fn-1", Plain: "một\nhai", Pos: at(10, 1),
		Pieces: append(append(tagged(list(words("một")), "<p>"), words("\n")), tagged(list(words("hai")), "<p>")...),
	}},
}

func TestParse(t *testing.T) {
	for name, test := range blocks {
		t.Run(name, func(t *testing.T) {
			body, problems := Parse("f", 10, portal.English, test.source)
			if body.Lang != portal.English || len(problems) > 0 {
				t.Errorf("lang %q, problems %v", body.Lang, problems)
			}
			got := body.Blocks
			if test.want.Kind == portal.Note {
				got = body.Notes
			}
			for i := range got {
				got[i].Digest, got[i].Spots = "", nil // digest_test.go, place_test.go
			}
			if len(got) != 1 || !reflect.DeepEqual(got[0], test.want) {
				t.Errorf("got  %+v\nwant %+v", got, test.want)
			}
		})
	}
}

func TestEmpty(t *testing.T) {
	for _, source := range []string{"", "\n \n\t\n", "[a]: /x"} {
		if body, problems := Parse("f", 1, portal.Vietnamese, source); !body.IsEmpty() || len(problems) > 0 {
			t.Errorf("%q: %v %v", source, body, problems)
		}
	}
}

func TestProblems(t *testing.T) {
	html := func(line, column int, tag string) diag.Problem {
		return diag.Error(at(line, column), "raw-html", "html", tag)
	}
	for source, want := range map[string]diag.List{
		"đã <b>xong</b>":          {html(1, 4, "<b>"), html(1, 11, "</b>")},
		"- ợ\n  - ữ <!-- ghi -->": {html(2, 7, "<!-- ghi -->")},
		"> ợ\n> <div>\n> x":       {html(2, 3, "<div>")},
		"| ợ |\n|--|\n| ữ <i> |":  {html(3, 5, "<i>")},
		"[^a]: ợ <i>":             {html(1, 9, "<i>")},
		"## ợ <i>":                {html(1, 6, "<i>")},
		"*ợ **ữ <i>***":           {html(1, 8, "<i>")},
		"![ợ <i>](x)":             {html(1, 5, "<i>")},
		"<img src=\"một-tệp-rất-dài-mà-không-ai-đọc\">": {html(1, 1, "<img src=\"một-tệp-rất-dài-mà-không-ai-đ…")},
		"[^a]: một\n\n[^b]: hai\n\n   [^A]: ba": {
			diag.Error(at(5, 4), "duplicate-id.note", "id", "A", "other", "f:1"),
		},
	} {
		body, got := Parse("f", 1, portal.Vietnamese, source)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q\n got %v\nwant %v", source, got, want)
		}
		check(t, source, body, got)
	}
}

// TestHazards holds the places where the resolution's own text would have
// been taken for Markdown, and what keeps it as printed.
func TestHazards(t *testing.T) {
	for source, want := range map[string]struct {
		kind  portal.BlockKind
		plain string
	}{
		"- xã hội, các chương trình":            {portal.List, "xã hội, các chương trình"},
		"phát triển kinh tế - xã hội":           {portal.Paragraph, "phát triển kinh tế - xã hội"},
		"1. Sáu tháng đầu năm 2024":             {portal.List, "Sáu tháng đầu năm 2024"},
		"1\\. Sáu tháng đầu năm 2024":           {portal.Paragraph, "1. Sáu tháng đầu năm 2024"},
		"### 1. Về kinh tế - xã hội":            {portal.Heading, "1. Về kinh tế - xã hội"},
		"### 1.":                                {portal.Heading, "1."},
		"1.1. Tiếp tục đổi mới":                 {portal.Paragraph, "1.1. Tiếp tục đổi mới"},
		"I- ĐÁNH GIÁ KẾT QUẢ":                   {portal.Paragraph, "I- ĐÁNH GIÁ KẾT QUẢ"},
		"## II- PHƯƠNG HƯỚNG":                   {portal.Heading, "II- PHƯƠNG HƯỚNG"},
		"thành công[^1]. Công tác":              {portal.Paragraph, "thành công. Công tác"},
		"thành công¹. Công tác":                 {portal.Paragraph, "thành công¹. Công tác"},
		"về *đại hội đảng bộ*; đã":              {portal.Paragraph, "về đại hội đảng bộ; đã"},
		"đạt 9.522,8 tỷ đồng, tăng 12,73%":      {portal.Paragraph, "đạt 9.522,8 tỷ đồng, tăng 12,73%"},
		"“diễn biến”, \"hòa bình\"... 2021- 26": {portal.Paragraph, "“diễn biến”, \"hòa bình\"... 2021- 26"},
		"năm 2020~2025, tăng 30~40%":            {portal.Paragraph, "năm 2020~2025, tăng 30~40%"},
	} {
		body, problems := Parse("f", 1, portal.Vietnamese, source)
		if len(problems) > 0 || len(body.Blocks) != 1 || body.Blocks[0].Kind != want.kind || body.Blocks[0].Plain != want.plain {
			t.Errorf("%q gives\n%s", source, dump(body, problems))
		}
	}
}
