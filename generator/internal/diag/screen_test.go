package diag

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"camket/generator/internal/portal"
)

var update = flag.Bool("update", false, "rewrite testdata/*.txt")

// texts are the files of the screens below.
var texts = map[string]string{
	"content/projects/cau/2025-q2.vi.md": "+++\n" +
		"title = \"Khởi công cầu Bến Mẫu\n" + // 2
		"published = \"10/7/2025\"\n" + // 3
		"\tdue\t= \"30/6/2026\"\n" + // 4
		"+++\n" +
		"\n" +
		"Nhà thầu huy động 120 kỹ sư, công nhân và 35 đầu máy; đến hết quý, phần cọc khoan nhồi trụ T3, T4 đã xong [xem ảnh](anh-cau.htm), phần bệ trụ đạt 45% khối lượng hợp đồng.\n" + // 7
		"Te\u0302n go\u0323i 工業団地 [Ba Ngòi](/khong-co/) và \u202eảnh\n", // 8
	"config.toml":                   "base_url = \"https://mau.example\"\n\n[title]\nvi = \"Mẫu\"\n",
	"content/pages/dan/index.vi.md": strings.Repeat("<o:p>chữ</o:p> <b>chữ</b>\n", 12),
}

func source(file string) (string, bool) {
	text, ok := texts[file]
	return text, ok
}

// messy is what is wrong with them.
func messy() List {
	const report, pasted = "content/projects/cau/2025-q2.vi.md", "content/pages/dan/index.vi.md"
	list := List{
		Error(at(report, 1, 1), "milestone-unanswered", "id", "thong-xe"), // a fence: nothing to see
		Error(at(report, 2, 31), "front-matter.quote"),                    // behind the end of the line
		Error(at(report, 3, 13), "date-form", "value", "10/7/2025"),
		Error(at(report, 4, 8), "date-form", "value", "30/6/2026"), // behind two tabs
		Error(at(report, 7, 107), "link-broken", "target", "anh-cau.htm", "guess", "anh-cau.jpg"),
		Error(at(report, 8, 16), "link-broken", "target", "/khong-co/", "guess", ""), // behind marks and wide letters
		Error(at(report, 8, 41), "encoding.control", "char", "U+202E"),
		Warning(at(report, 8, 3), "link-unsafe", "target", "tê"), // the place of a mark
		Error(at(report, 99, 1), "raw-html", "html", "<p>"),      // the file is shorter by now
		Warning(at("content/projects/cau/2025-q3.vi.md", 0, 0), "translation-missing", "file", "content/projects/cau/2025-q3.en.md"),
		Error(at("content/projects/cau/gone.vi.md", 3, 1), "encoding.nul"), // it cannot be read any more
		Error(portal.Pos{}, "layout", "detail", "two artifacts named a\x1b[2J"),
	}
	list.Add(Error(at("config.toml", 1, 1), "front-matter.required", "key", "notice"), // the line is not to blame
		Error(at("config.toml", 3, 1), "front-matter.required", "key", "en"))
	for line := 1; line <= 12; line++ {
		list.Add(Error(at(pasted, line, 1), "raw-html", "html", "<o:p>"), Error(at(pasted, line, 16), "raw-html", "html", "<b>"))
	}
	for _, key := range []string{"title", "summary", "reason", "note"} { // the same remedy, other words
		list.Add(Warning(at("content/projects/cau/2025-q2.en.md", 1, 1), "translation-missing.words", "key", key))
	}
	return list
}

// TestShow holds what a terminal shows, byte for byte, to testdata; ␛ stands
// for the escape character.
func TestShow(t *testing.T) {
	tests := []struct {
		name   string
		lang   portal.Lang
		screen Screen
		list   List
		source Source
	}{
		{"screen-vi", portal.Vietnamese, Screen{Width: 80, Color: true}, messy(), source},
		{"screen-en", portal.English, Screen{Width: 120}, messy(), source},
		{"screen-narrow", portal.Vietnamese, Screen{Width: 12}, messy(), source},
		{"screen-clean", portal.Vietnamese, Screen{Color: true}, nil, nil},
		{"screen-warnings", portal.English, Screen{Color: true}, List{Warning(at("a", 1, 1), "encoding.utf16")}, nil},
	}
	for _, test := range tests {
		var b bytes.Buffer
		if err := test.list.Show(&b, test.lang, test.screen, test.source); err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(b.String(), "\x1b", "␛")
		if strings.Contains(got, "␛") != test.screen.Color {
			t.Errorf("%s: colours are %v", test.name, !test.screen.Color)
		}
		golden := "testdata/" + test.name + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v, got:\n%s", golden, err, got)
		}
	}
	if err := messy().Show(full{}, portal.English, Screen{}, source); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a writer that fails: %v", err)
	}
}

// TestShowFits holds every line to the width, but for a word that is longer.
func TestShowFits(t *testing.T) {
	for width := narrowest; width < 130; width++ {
		var b bytes.Buffer
		if err := messy().Show(&b, portal.Vietnamese, Screen{Width: width}, source); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if cells(line) > width && len(strings.Fields(line)) > 1 {
				t.Errorf("%d columns: %q", width, line)
			}
		}
		if marks := strings.Count(b.String(), " | "); marks == 0 || strings.Count(b.String(), "^") < marks/4 {
			t.Errorf("%d columns: too few marks:\n%s", width, &b)
		}
	}
}

// TestNothingIsLost counts what a screen folds: every problem is an entry, or
// one of its lines.
func TestNothingIsLost(t *testing.T) {
	entries, hints := 0, map[string]int{}
	for _, group := range messy().Groups(portal.English, source) {
		for _, e := range group.Entries {
			entries += 1 + len(e.More)
			if e.Hint != "" {
				hints[group.File+e.Hint]++
			}
		}
	}
	if want := len(messy().Sorted()); entries != want {
		t.Errorf("%d of %d problems are told", entries, want)
	}
	for hint, n := range hints {
		if n > 1 {
			t.Errorf("told %d times: %s", n, hint)
		}
	}
}

func TestExcerpt(t *testing.T) {
	tests := []struct {
		line   string
		column int
		want   string // with the fault in braces
	}{
		{`title = "Cầu"`, 9, `title = {"Cầu"}`},
		{`title = "Cầu"`, 1, `{title} = "Cầu"`},
		{`title = "Cầu`, 9, `title = {"Cầu}`},
		{`title = "Cầu`, 13, `title = "Cầu{ }`},
		{`title = "Cầu`, 99, `title = "Cầu{ }`},
		{`title = ""`, 9, `title = {""}`},
		{`title = "a" "b"`, 13, `title = "a" {"b"}`},
		{`due = 2025-10, x`, 7, `due = {2025-10}, x`},
		{`agnecy=x`, 1, `{agnecy}=x`},
		{`[milestones.thong-xe] # x`, 1, `{[milestones.thong-xe]} # x`},
		{`[[values]]`, 1, `{[[values]]}`},
		{`[milestones.thong-xe`, 1, `{[}milestones.thong-xe`},
		{`places = ["a", ["b"]] x`, 10, `places = {["a", ["b"]]} x`},
		{`Xem [một [hai]](/x/(y)) nữa`, 5, `Xem {[một [hai]](/x/(y))} nữa`},
		{`Xem ![ảnh](a.jpg) nữa`, 5, `Xem {![ảnh](a.jpg)} nữa`},
		{`Xem ! nữa`, 5, `Xem {!} nữa`},
		{`Xem[^bao-mau].`, 4, `Xem{[^bao-mau]}.`},
		{`a <b class="x">c</b>`, 3, `a {<b class="x">}c</b>`},
		{`a <b`, 3, `a {<}b`},
		{`## II- NHIỆM VỤ  `, 1, `{## II- NHIỆM VỤ}  `},
		{`, x`, 1, `{,} x`},
		{` x`, 1, `{ }x`},
		{"\tx\ty", 2, `    {x}   y`},
		{"ab\tx", 3, `ab{  }x`},
		{"e\u0302\u0301m đi", 1, "{e\u0302\u0301m} đi"},
		{"e\u0302\u0301m đi", 3, "{e\u0302\u0301m} đi"}, // the place of a mark
		{"a\u200b\x1b[2Jb", 2, "a{\ufffd}\ufffd[2Jb"},
		{"a\u00a0b c", 1, "{a}\u00a0b c"}, // the spaces of Word are spaces
		{"x", 0, "{x}"},
		{"", 1, "{}"},
		{"+++", 1, "{}"},
		{" \t", 1, "{}"},
	}
	for _, test := range tests {
		e := excerpt(test.line, test.column)
		if got := e.Before + "{" + e.Fault + "}" + e.After; got != test.want {
			t.Errorf("%q at %d: %s, want %s", test.line, test.column, got, test.want)
		}
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		e     Excerpt
		width int
		want  string
	}{
		{Excerpt{"abc", "d", "ef"}, 6, "abc{d}ef"},
		{Excerpt{"abcdef", "g", "hijklm"}, 9, "…ef{g}hijk…"},
		{Excerpt{"", "g", "hijklmnopq"}, 9, "{g}hijklmn…"},
		{Excerpt{"abcdefghij", "k", ""}, 9, "…defghij{k}"},
		{Excerpt{"ab", strings.Repeat("g", 20), "hi"}, 9, "ab{ggggg…}"},
		{Excerpt{"tiếng ", "Việt", " đủ dấu cả câu"}, 12, "…g {Việt} đủ …"},
		{Excerpt{"a工業団地", "x", "工業団地"}, 9, "…地{x}工業…"}, // a letter of two cells that has no room
		{Excerpt{"abcde\u0302\u0301fg", "x", "hijklmnopq"}, 7, "…g{x}hij…"},
	}
	for _, test := range tests {
		got := test.e.Cut(test.width)
		if s := got.Before + "{" + got.Fault + "}" + got.After; s != test.want || cells(s)-2 > test.width {
			t.Errorf("%v in %d: %s, want %s", test.e, test.width, s, test.want)
		}
	}
}

// TestExcerptOfAnEndlessLine looks only around the fault.
func TestExcerptOfAnEndlessLine(t *testing.T) {
	long := strings.Repeat("a b ", 5000)
	e := excerpt(long+"<b>"+long, 20001)
	if e.Fault != "<b>" || cells(e.Before) != reach || cells(e.After) > reach {
		t.Errorf("%d %q %d", cells(e.Before), e.Fault, cells(e.After))
	}
	if cut := e.Cut(20); cut != (Excerpt{"… a b ", "<b>", "a b a b a …"}) {
		t.Errorf("%q", cut)
	}
}

func TestCells(t *testing.T) {
	for s, want := range map[string]int{"": 0, "Cầu Bến Mẫu": 11, "Ca\u0302\u0300u": 3, "工業": 4, "ｈ": 2, "😀": 2, "…": 1, "đ": 1} {
		if got := cells(s); got != want {
			t.Errorf("%q takes %d cells, want %d", s, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	var many []int
	for i := range 50 {
		many = append(many, 2*i)
	}
	for _, test := range []struct {
		lines []int
		want  string
	}{
		{[]int{3}, "3"}, {[]int{3, 3}, "3"}, {[]int{3, 4}, "3, 4"}, {[]int{3, 4, 5, 7, 8, 11}, "3-5, 7, 8, 11"},
	} {
		if got := ranges(test.lines); got != test.want {
			t.Errorf("%v: %s", test.lines, got)
		}
	}
	if got := ranges(many); !strings.HasPrefix(got, "0, 2, 4,") || !strings.HasSuffix(got, ", 78, …") {
		t.Errorf("many: %s", got)
	}
}

func TestCause(t *testing.T) {
	for _, test := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, "@cause.permission"},
		{fmt.Errorf("x: %w", fs.ErrNotExist), "@cause.missing"},
		{&fs.PathError{Op: "mkdir", Path: "x", Err: syscall.ENOTDIR}, "@cause.not-directory"},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "@cause.full"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "@cause.read-only"},
		{syscall.ENOSPC, syscall.ENOSPC.Error()}, // a watcher's, not a disk's
		{errors.New("else"), "else"},
	} {
		if got := Cause(test.err); got != test.want {
			t.Errorf("%v: %s, want %s", test.err, got, test.want)
		}
	}
}

// FuzzExcerpt shows any place of any line: nothing that steers a screen comes
// through, nothing is wider than the screen, and the fault stays in sight.
func FuzzExcerpt(f *testing.F) {
	for _, text := range texts {
		for line := range strings.Lines(text) {
			f.Add(line, 8, 20)
		}
	}
	f.Fuzz(func(t *testing.T, line string, column, width int) {
		e := excerpt(line, column)
		if e == (Excerpt{}) {
			return
		}
		width = min(max(width, 9), 200)
		cut := e.Cut(width)
		all := cut.Before + cut.Fault + cut.After
		if cut.Fault == "" || cells(all) > width {
			t.Errorf("%q at %d in %d: %q", line, column, width, cut)
		}
		if i := strings.IndexFunc(all, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e }); i >= 0 {
			t.Errorf("%q at %d shows %q", line, column, all)
		}
	})
}
