package tree

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Names for what cannot be seen.
const (
	nbsp = "\u00a0"
	shy  = "\u00ad" // soft hyphen
	zwsp = "\u200b"
	zwnj = "\u200c"
	zwj  = "\u200d"
	wj   = "\u2060" // word joiner
	ls   = "\u2028" // line separator
)

// samples are pastes from Word and what becomes of them. lines is what comes
// of those that another form of cleaning treats otherwise.
var samples = []struct{ name, in, markdown, lines string }{
	{"a space after a number", "hơn 9.522,8" + nbsp + "tỷ\u202fđồng, 14\u2007ngày", "hơn 9.522,8 tỷ đồng, 14 ngày", ""},
	{"spaces of a typesetter", "Điều\u20021\u2003đến\u20095\u200a%\u205f.", "Điều 1 đến 5 % .", ""},
	{"soft hyphens in words", "nhà văn h" + shy + "óa, công ngh" + shy + "iệp", "nhà văn hóa, công nghiệp", ""},
	{"zero width", "\ufeffCầu" + zwsp + " Bến" + wj + " Mẫu\u200e\u200f" + zwnj, "Cầu Bến Mẫu", ""},
	{"joiners of Latin letters", "a" + zwj + "b" + zwnj + "c 1" + zwj + "2 " + zwj, "abc 12", ""},
	{"joiners that are needed", "👩" + zwj + "👧 👩🏽" + zwj + "💻 ❤\ufe0f" + zwj + "🔥 می" + zwnj + "خواهم", "👩" + zwj + "👧 👩🏽" + zwj + "💻 ❤\ufe0f" + zwj + "🔥 می" + zwnj + "خواهم", ""},
	{"a joiner between what does not need it", "👩" + zwj + "a " + zwj + "👧 👩" + zwj + zwj + "👧", "👩a 👧 👩" + zwj + "👧", ""},
	{"hyphens that do not break", "2021\u20112025, A\x1eB, t\x1fừ", "2021-2025, A-B, từ", ""},
	{"quotation marks, dashes and dots stay", "“Cầu” – ‘mẫu’ — «a» … 5′", "“Cầu” – ‘mẫu’ — «a» … 5′", ""},
	{"a mark beside its letter again", "ca\u0302" + zwsp + "\u0300u e" + shy + "\u0301", "cầu é", ""},

	{"spaces before a paragraph make no code of it", strings.Repeat(nbsp, 6) + "Đoạn\n\u2003\tĐoạn\n  " + nbsp + "Đoạn", "Đoạn\nĐoạn\n  Đoạn", ""},
	{"typed indentation stays", "- a\n\n    " + nbsp + "b\n    c" + nbsp + "d", "- a\n\n    b\n    c d", ""},
	{"something unseen before what is indented", zwsp + "    Đoạn\n  " + zwsp + "  Đoạn", "Đoạn\n  Đoạn", ""},
	{"spaces before an item that was typed", "- a\n" + nbsp + nbsp + "- b\n" + strings.Repeat(nbsp, 6) + "1. c\n " + nbsp + "\t+ d\n" + nbsp + "-e", "- a\n  - b\n   1. c\n   + d\n-e", ""},
	{"spaces after a line do not break it", "một" + nbsp + nbsp + "\nhai  " + zwsp + "\nba \u2003 \nbốn  \n", "một\nhai\nba\nbốn  \n", ""},
	{"a line of nothing", "một\n" + nbsp + "\n" + zwsp + "\nhai", "một\n\n\nhai", ""},

	{"Shift-Enter", "Cầu Bến Mẫu\vthông xe" + ls + "đúng hẹn", "Cầu Bến Mẫu\nthông xe\nđúng hẹn", "Cầu Bến Mẫu thông xe đúng hẹn"},
	{"twice", "một\v\vhai", "một\n\nhai", "một  hai"},
	{"at the ends of a line", "một\v\nhai\n\vba", "một\n\nhai\n\nba", "một\nhai\nba"},
	{"in a heading", "# KẾT QUẢ\vquý IV\n\n" + nbsp + "## Một\vhai", "# KẾT QUẢ quý IV\n\n## Một hai", ""},
	{"in a row of a table", "| a\vb | c |\n|---|---|", "| a b | c |\n|---|---|", ""},
	{"a new page", "một\n\fhai\n\f\nba\u2029bốn", "một\n\nhai\n\nba\nbốn", "một\nhai\n\nba bốn"},
	{"a typed list in one paragraph", "Kết quả:\v- một\v- hai", "Kết quả:\n- một\n- hai", "Kết quả: - một - hai"},

	{"a list", "Kết quả:\n•\tmột\n•\thai\n\nHết", "Kết quả:\n- một\n- hai\n\nHết", "="},
	{"Word's three levels", "•\tmột\no\thai\n▪\tba\no\tbốn\n•\tnăm", "- một\n  - hai\n    - ba\n  - bốn\n- năm", "="},
	{"bullets of Symbol and Wingdings", "\uf0b7\tmột\n\uf0a7\thai\n\uf0d8\tba\n\uf0a7\tbốn", "- một\n  - hai\n    - ba\n  - bốn", "="},
	{"bullets that are letters of Wingdings", "Ø\tmột\n§\thai\nü\tba\nv\tbốn\nq\tnăm", "- một\n  - hai\n    - ba\n      - bốn\n        - năm", "="},
	{"bullets of the newer Word", "➢ một\n❖ hai\n● ba\n◦ bốn\n■ năm", "- một\n  - hai\n    - ba\n      - bốn\n        - năm", "="},
	{"from Outlook", "·" + strings.Repeat(nbsp, 9) + " một\n\no" + nbsp + nbsp + " hai\n\n§" + nbsp + " ba\n\n·" + strings.Repeat(nbsp, 9) + " bốn", "- một\n\n  - hai\n\n    - ba\n\n- bốn", "·          một\n\no   hai\n\n§  ba\n\n·          bốn"},
	{"set in by spaces", "•" + nbsp + "một\n" + nbsp + nbsp + nbsp + nbsp + "•" + nbsp + "hai\n\t•" + nbsp + "ba\n•" + nbsp + "bốn", "- một\n  - hai\n  - ba\n- bốn", "• một\n   • hai\n\t• ba\n• bốn"},
	{"set in from the first", "\t•\tmột\n\t\to\thai", "- một\n  - hai", "="},
	{"set out again", "    •\tmột\n  o\thai\n•\tba", "- một\n- hai\n- ba", "="},
	{"dashes", "–\tmột\n–\thai\n—\tba", "- một\n- hai\n  - ba", "="},
	{"numbers", "1.\tmột\n2)\thai\n1." + nbsp + "ba", "1.\tmột\n2)\thai\n1. ba", ""},
	{"under a typed item", "1. một\n   •\thai\n   •\tba\n2. bốn", "1. một\n   - hai\n   - ba\n2. bốn", "="},
	{"in a footnote", "[^a]: một\n\n    •\thai", "[^a]: một\n\n    - hai", "="},
	{"after a typed item", "- một\n•\thai", "- một\n- hai", "="},
	{"parted by words", "•\tmột\no\thai\nĐoạn\no\tba", "- một\n  - hai\nĐoạn\n- ba", "="},
	{"Shift-Enter in an item", "•\tmột\vtiếp\no\thai\vtiếp\n•\tba", "- một\n  tiếp\n  - hai\n    tiếp\n- ba", "•\tmột tiếp\no\thai tiếp\n•\tba"},
	{"an item without words", "Đoạn\n•\t\n•\thai", "Đoạn\n\n- hai", "="},
	{"a bullet and what cannot be seen", zwsp + "•" + wj + "\tmột", "- một", "•\tmột"},

	{"no bullets", "·" + nbsp + "một\n§" + nbsp + "3\n· hai\n–" + nbsp + nbsp + "ba\no một\n– Thưa ông\n—" + nbsp + "Vâng\n§ 3\nv.v.\nq 1\n•một\nmột • hai\n·", "· một\n§ 3\n· hai\n–  ba\no một\n– Thưa ông\n— Vâng\n§ 3\nv.v.\nq 1\n•một\nmột • hai\n·", ""},
	{"code", "```\n•\tmột" + nbsp + "hai\n``\n•\tba\n````\n•\tbốn", "```\n•\tmột hai\n``\n•\tba\n````\n- bốn", "```\n•\tmột hai\n``\n•\tba\n````\n•\tbốn"},
	{"no code", "``` a ```\n•\tmột\nĐoạn\n    ~~~\n•\thai", "``` a ```\n- một\nĐoạn\n    ~~~\n- hai", "="},
	{"code in tildes", "~~~ `a`\n•\tmột\n~~~ b\n•\tmột\n~~~\n•\thai", "~~~ `a`\n•\tmột\n~~~ b\n•\tmột\n~~~\n- hai", "="},
}

func TestClean(t *testing.T) {
	for _, sample := range samples {
		lines := sample.lines
		switch lines {
		case "":
			lines = sample.markdown
		case "=":
			lines = sample.in
		}
		if got := CleanMarkdown(sample.in).Text; got != sample.markdown {
			t.Errorf("%s, as Markdown: %q\nwant %q", sample.name, got, sample.markdown)
		}
		if got := CleanLines(sample.in).Text; got != lines {
			t.Errorf("%s, in lines: %q\nwant %q", sample.name, got, lines)
		}
	}
}

// What is left of a text comes from where Origin says.
func TestOrigin(t *testing.T) {
	tests := []struct {
		name, in, what string
		line, column   int
	}{
		{"nothing before it", "một hai", "hai", 1, 5},
		{"one for one", "một" + nbsp + nbsp + "hai", "hai", 1, 6},
		{"soft hyphens", "m" + shy + "ộ" + shy + "t\nb" + shy + "a hai", "hai", 2, 5},
		{"at the very start", zwsp + zwsp + "hai", "hai", 1, 3},
		{"right after one", "một " + zwsp + "hai", "hai", 1, 6},
		{"on the line below", zwsp + "một" + shy + "\nhai", "hai", 2, 1},
		{"spaces that went", strings.Repeat(nbsp, 6) + "hai", "hai", 1, 7},
		{"behind spaces that went", "một" + nbsp + nbsp + "\n hai", "hai", 2, 2},
		{"behind a break", "một\vb" + shy + "a hai", "hai", 1, 9},
		{"below a break", "một\vba\nbốn hai", "hai", 2, 5},
		{"a mark that joined its letter", "e" + zwsp + "\u0301 hai", "hai", 1, 5},
		{"an item", "•\thai", "hai", 1, 3},
		{"an item of the second level", "•\tmột\no\tb" + shy + "a hai", "hai", 2, 7},
		{"the item itself", "•\tmột\n  o\thai", "- hai", 2, 3},
		{"an item from Outlook", "·" + strings.Repeat(nbsp, 9) + " hai", "hai", 1, 12},
		{"an item goes on", "•\tmột\vhai", "hai", 1, 7},
		{"below that", "•\tmột\vba\n\nhai", "hai", 3, 1},
	}
	for _, test := range tests {
		c := CleanMarkdown(test.in)
		before, _, found := strings.Cut(c.Text, test.what)
		at := position("", before)
		if line, column := c.Origin(at.Line, at.Column); !found || line != test.line || column != test.column {
			t.Errorf("%s: %q at %d:%d, want %d:%d", test.name, c.Text, line, column, test.line, test.column)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, sample := range samples {
		f.Add(sample.in)
	}
	f.Add("+++\r\ntitle = \"Cầu" + nbsp + "Bến\"\r\n+++\r\n\r\n•\tMột\v\r\n")
	f.Fuzz(func(t *testing.T, data string) {
		text, problems := NormalisePasted("f", []byte(data))
		if problems.Errors() > 0 {
			return
		}
		for name, clean := range map[string]func(string) Cleaned{"markdown": CleanMarkdown, "lines": CleanLines} {
			c := clean(text)
			if again := clean(c.Text); again.Text != c.Text || again.moves != nil {
				t.Errorf("%s: %q gives %q, then %q", name, text, c.Text, again.Text)
			}
			if strings.ContainsFunc(strings.NewReplacer(zwj, "", zwnj, "").Replace(c.Text), isCarried) ||
				!norm.NFC.IsNormalString(c.Text) || !utf8.ValidString(c.Text) {
				t.Errorf("%s: %q gives %q", name, text, c.Text)
			}
			if name == "lines" && strings.Count(c.Text, "\n") != strings.Count(text, "\n") {
				t.Errorf("%q has other lines in %q", text, c.Text)
			}
			if !strings.ContainsFunc(text, isCarried) && (name == "lines" || !hasBullets(text)) && c.Text != text {
				t.Errorf("%s: %q is clean, and becomes %q", name, text, c.Text)
			}
			checkOrigin(t, text, c)
		}
	})
}

// checkOrigin holds every character to the one it came from: the same, unless
// a paste carried that one, it is a bullet, or it was put together with marks.
func checkOrigin(t *testing.T, text string, c Cleaned) {
	t.Helper()
	lines := strings.Split(text, "\n")
	before := place{1, 0}
	for i, line := range strings.Split(c.Text, "\n") {
		if at, column := c.Origin(i+1, utf8.RuneCountInString(line)+1); at > len(lines) || column > utf8.RuneCountInString(lines[at-1])+1 {
			t.Errorf("%q: the end of line %d of %q is outside, %d:%d", text, i+1, c.Text, at, column)
		}
		for j, r := range []rune(line) {
			fromLine, fromColumn := c.Origin(i+1, j+1)
			if from := (place{fromLine, fromColumn}); from.line < before.line || from.line == before.line && from.column < before.column {
				t.Fatalf("%q: %d:%d of %q goes back to %v", text, i+1, j+1, c.Text, from)
			} else {
				before = from
			}
			if fromLine > len(lines) || fromColumn > utf8.RuneCountInString(lines[fromLine-1]) {
				t.Fatalf("%q: %d:%d of %q comes from outside, %d:%d", text, i+1, j+1, c.Text, fromLine, fromColumn)
			}
			was := []rune(lines[fromLine-1])[fromColumn-1]
			bullet, _ := isBullet(was)
			composed := unicode.Is(unicode.M, r) || []rune(norm.NFD.String(string(r)))[0] == []rune(norm.NFD.String(string(was)))[0]
			if was != r && !isCarried(was) && r != ' ' && r != '\t' && !bullet && !composed {
				t.Errorf("%q: %q at %d:%d of %q was %q", text, r, i+1, j+1, c.Text, was)
			}
		}
	}
}
