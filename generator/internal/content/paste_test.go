package content

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// What a paste from Word carries is not seen, and a problem behind it stands
// where the editor sees it.
func TestPasted(t *testing.T) {
	const title, body = `title = "Hợp long nhịp giữa"`, "giữa đã"
	runProblems(t, []problemTest{
		{"in words", report, title, "title\u00a0=\u00a0\"Hợp\u00a0lo\u00adng\u200b nhịp\vgiữa\u2060\"\u00a0", ``},
		{"in an id", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, "source =\u2003[\"bao\u2011ma\u00adu\",\u00a0\"kl/ii-1-4\u200b-b\"]", ``},
		{"in a value", report, `value = "hơn 61,5"`, "value = \"hơn\u00a06\u200b1,5\u00a0\"", ``},
		{"in a date", report, `published = "2026-01-12"`, "published = \"2026\u201101-\ufeff12\"", ``},
		{"after the fences", about, "+++\ntitle = \"Giới thiệu\"\nsummary = \"Về cổng.\"\n+++\n", "+++\u00a0\ntitle = \"Giới thiệu\"\nsummary = \"Về cổng.\"\n\u200b+++\u00a0\n", ``},
		{"in a config", config, `time_zone = "Asia/Ho_Chi_Minh"`, "time_zone\u00a0= \"Asia/Ho_Chi_\u00adMinh\"", ``},
		{"in the catalogue", catalogue, `vi = "Sở Mẫu"`, "vi = \"Sở\u00a0Mẫu\"", ``},

		{"before a key", report, `published = "2026-01-12"`, "\u200b\u200bpublishd = \"2026-01-12\"", "3:3 unknown-key guess=published key=publishd"},
		{"before a value", report, `value = "hơn 61,5"`, "va\u00adlue =\u00a0\"61.5.1\"", `21:10 value-form value=61.5.1`},
		{"before an element", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, "source = [\"bao-\u00admau\", 5]", `16:23 front-matter.type key=source want=@want.text`},
		{"before Word's quotation marks", report, title, "ti\u00adtle = “Hợp”", `2:10 front-matter.curly char=“`},
		{"before one that is missing", report, title, "ti\u00adtle = \"Hợp”", `2:15 front-matter.quote`},
		{"Word's quotation marks in a list", report, `source = ["bao-mau", "kl/ii-1-4-b"]`, `source = ["bao-mau", ”kl/ii-1-4-b”]`, `16:22 front-matter.curly char=”`},
		{"a picture", report, body, "giữa \ufffc đã", `31:11 encoding.object`},
		{"a picture in front matter", report, title, "title = \"Hợp \ufffc\"", `2:14 encoding.object`},
		{"what is not cleaned", report, body, "giữa \v\x07 đã", `31:12 encoding.control char=U+0007`},
		{"a mark that turns the direction", report, body, "giữa\u00a0\u202e đã", `31:11 encoding.control char=U+202E`},
	})
}

// The body of a report as it was pasted, and the problems in it, whose lines
// are those of the file though the text has others.
func TestPastedBody(t *testing.T) {
	const paste = "KẾT QUẢ\vquý IV[^x]\n" +
		"•\tHợp\u00a0long <b>một</b>\n" +
		"o\tnhịp\vgi\u00adữa <i>\n" +
		"\n" +
		"\u00a0\u00a0\u00a0\u00a0\u00a0Đo\u00adạn <u> cuối.\n" +
		"\n" +
		"[^n]: a\n[^n]: b"
	all := files(fixture)
	lines := strings.Split(all[about], "\n")
	first := len(lines)
	all[about] += paste
	_, problems := load(all, Options{})
	var got []portal.Pos
	for _, p := range problems.Sorted() {
		pos := p.Pos
		pos.Line -= first - 1
		if pos.File == about {
			got = append(got, pos)
		}
		if p.Message == "duplicate-id" && p.Args["other"] != fmt.Sprintf("%s:%d", about, first+6) {
			t.Errorf("the other is %s", p.Args["other"])
		}
	}
	at := func(line, column int) portal.Pos { return portal.Pos{File: about, Line: line, Column: column} }
	if want := []portal.Pos{at(1, 15), at(2, 12), at(2, 18), at(3, 14), at(5, 12), at(8, 1), at(7, 1)}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nwant %v\n%s", got, want, strings.Join(told(problems), "\n"))
	}
}

// A paste becomes what its editor meant.
func TestPastedMarkdown(t *testing.T) {
	for _, test := range []struct{ name, paste, want string }{
		{"levels", "•\tmột\no\thai\n▪\tba\n•\tbốn", "<ul><li>một<ul><li>hai<ul><li>ba</li></ul></li></ul></li><li>bốn</li></ul>"},
		{"below words", "Kết quả:\n•\tmột\n•\thai\n\nHết", "Kết quả:|<ul><li>một</li><li>hai</li></ul>|Hết"},
		{"dashes", "–\tmột\n–\thai", "<ul><li>một</li><li>hai</li></ul>"},
		{"numbers", "1.\tmột\n2.\thai\n10.\tba", "<ol><li>một</li><li>hai</li><li>ba</li></ol>"},
		{"numbers with a bracket", "1)\tmột\n2)\thai", "<ol><li>một</li><li>hai</li></ol>"},
		{"numbers set apart by non-breaking spaces", "1.\u00a0\u00a0 một\n2.\u00a0\u00a0 hai", "<ol><li>một</li><li>hai</li></ol>"},
		{"bullets between numbers", "1)\tmột\n•\thai\n2)\tba", "<ol><li>một</li></ol>|<ul><li>hai</li></ul>|<ol start=\"2\"><li>ba</li></ol>"},
		{"an item goes on", "•\tmột\vhai\no\tba", "<ul><li>một hai<ul><li>ba</li></ul></li></ul>"},
		{"paragraphs in an item", "•\tmột\v\vhai\n•\tba", "<ul><li><p>một</p><p>hai</p></li><li><p>ba</p></li></ul>"},
		{"lines of a paragraph", "một\vhai\u2028ba", "một hai ba"},
		{"a heading", "#\u00a0Kết quả\vquý IV", "Kết quả quý IV"},
		{"no code", "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0một\n\n\u2003\u2003\u2003\u2003\u2003hai", "một|hai"},
		{"no break", "một\u00a0\u00a0\nhai", "một hai"},
		{"a table", "| a\u00a0b |\n|\u00a0---\u00a0|\n| c\vd |", `<table><thead><tr><th scope="col">a b</th></tr></thead><tbody><tr><td>c d</td></tr></tbody></table>`},
	} {
		body, problems := markdown.Parse("f", 1, portal.Vietnamese, tree.CleanMarkdown(test.paste).Text)
		var blocks []string
		for _, block := range body.Blocks {
			var b strings.Builder
			for _, piece := range block.Pieces {
				b.WriteString(strings.ReplaceAll(piece.Text, "\n", ""))
			}
			blocks = append(blocks, b.String())
		}
		if got := strings.Join(blocks, "|"); got != test.want || len(problems) > 0 {
			t.Errorf("%s: %s\nwant %s\n%v", test.name, got, test.want, problems)
		}
	}
}
