package diag

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func at(file string, line, column int) portal.Pos {
	return portal.Pos{File: file, Line: line, Column: column}
}

func TestText(t *testing.T) {
	list := List{
		Warning(at("content/b.vi.md", 0, 0), "translation-missing", "file", "content/b.en.md"),
		Error(at("content/a.vi.md", 12, 7), "unknown-key", "key", "titel", "guess", "title"),
		Error(at("content/a.vi.md", 3, 1), "front-matter.required", "key", "published"),
		Error(portal.Pos{}, "no-such-message"),
	}
	for lang, want := range map[portal.Lang]string{
		portal.English: `.: error: no-such-message [no-such-message]
content/a.vi.md:3:1: error: “published” is missing and must be given [front-matter]
    add that entry here; see the examples in content/README.md
content/a.vi.md:12:7: error: there is no entry “titel” [unknown-key]
    did you mean “title”?
content/b.vi.md: warning: there is no English version (content/b.en.md) [translation-missing]
    write the translation in content/b.en.md; until then the English page shows the Vietnamese with a notice
`,
		portal.Vietnamese: `.: lỗi: no-such-message [no-such-message]
content/a.vi.md:3:1: lỗi: thiếu mục bắt buộc “published” [front-matter]
    thêm mục ấy vào đây; xem mẫu trong content/README.md
content/a.vi.md:12:7: lỗi: không có mục nào tên là “titel” [unknown-key]
    ý bạn có phải là “title”?
content/b.vi.md: cảnh báo: chưa có bản tiếng Anh (content/b.en.md) [translation-missing]
    viết bản dịch vào content/b.en.md; trong lúc chờ, trang tiếng Anh hiện chữ tiếng Việt kèm lời báo
`,
	} {
		var b bytes.Buffer
		if err := list.Text(&b, lang); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", lang, got, want)
		}
	}
	if err := list.Text(full{}, portal.English); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a writer that fails: %v", err)
	}
	var b bytes.Buffer
	if err := (List{}).Text(&b, portal.English); err != nil || b.Len() > 0 {
		t.Errorf("no problems: %q, %v", b.String(), err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestJSON(t *testing.T) {
	list := List{
		Warning(at("content/b.vi.md", 0, 0), "translation-missing", "file", "content/b.en.md"),
		Error(at("content/a.vi.md", 12, 7), "raw-html", "html", `<a href="x">`),
	}
	var b bytes.Buffer
	if err := list.JSON(&b, portal.English); err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "file": "content/a.vi.md",
    "line": 12,
    "column": 7,
    "severity": "error",
    "rule": "raw-html",
    "text": "HTML code may not be written in the text: <a href=\"x\">",
    "hint": "delete it and use only words, lists, tables and links; it often comes along from Word or from a web page"
  },
  {
    "file": "content/b.vi.md",
    "line": 0,
    "column": 0,
    "severity": "warning",
    "rule": "translation-missing",
    "text": "there is no English version (content/b.en.md)",
    "hint": "write the translation in content/b.en.md; until then the English page shows the Vietnamese with a notice"
  }
]
`
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if err := (List)(nil).JSON(&b, portal.Vietnamese); err != nil || strings.TrimSpace(b.String()) != "[]" {
		t.Errorf("no problems: %q, %v", b.String(), err)
	}
	b.Reset()
	if err := list.JSON(&b, portal.Vietnamese); err != nil {
		t.Fatal(err)
	}
	var objects []map[string]any
	if err := json.Unmarshal(b.Bytes(), &objects); err != nil || len(objects) != 2 {
		t.Fatalf("%v: %s", err, b.String())
	}
	// What a program reads is the same in every language of the messages.
	if o := objects[0]; o["severity"] != "error" || o["rule"] != "raw-html" || o["line"] != 12.0 {
		t.Errorf("%v", o)
	}
}

func TestSorted(t *testing.T) {
	list := List{
		Error(at("b", 1, 1), "x"),
		Error(at("a", 10, 1), "x"),
		Error(at("a", 9, 2), "x"),
		Error(at("a", 9, 1), "y"),
		Error(at("a", 9, 1), "x", "key", "title"),
		Error(at("a", 9, 1), "x", "key", "summary"), // another problem at the same place
		Error(at("a", 9, 1), "x", "key", "title"),   // the same again, not beside it
		Error(at("a", 0, 0), "z"),
		Error(portal.Pos{}, "z"),
		Warning(at("a", 1, 1), "w"),
		Warning(at("A", 1, 1), "w"), // before the others by its name
		Warning(at("a", 0, 0), "w"),
		Warning(at("a", 10, 1), "x"), // as an error already
	}
	before := slices.Clone(list)
	var got []string
	for _, p := range list.Sorted() {
		got = append(got, fmt.Sprintf("%s:%d:%d %s %s %s", p.Pos.File, p.Pos.Line, p.Pos.Column, p.Message, p.Args["key"], p.Severity))
	}
	want := []string{
		":0:0 z  error", "a:0:0 z  error", "a:9:1 x summary error", "a:9:1 x title error", "a:9:1 y  error",
		"a:9:2 x  error", "a:10:1 x  error", "a:0:0 w  warning", "a:1:1 w  warning", "a:10:1 x  warning", "b:1:1 x  error",
		"A:1:1 w  warning",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for i := range list {
		if list[i].Pos != before[i].Pos {
			t.Error("the list itself is sorted")
		}
	}
	for range 20 { // whatever the order in which they were found
		slices.Reverse(list)
		if again := list.Sorted(); fmt.Sprint(again) != fmt.Sprint(before.Sorted()) {
			t.Errorf("%v", again)
		}
	}
	if n := list.Errors(); n != 9 {
		t.Errorf("%d errors", n)
	}
	if got := list.Summary(portal.English); got != "8 errors, 4 warnings in 4 files" {
		t.Errorf("the summary is %s", got) // without the repetition
	}
	if got := list[:1].Summary(portal.Vietnamese); got != "1 lỗi, 0 cảnh báo trong 1 tệp" {
		t.Errorf("the summary is %s", got)
	}
}

func TestProblem(t *testing.T) {
	for message, want := range map[string]string{"raw-html": "raw-html", "encoding.utf16": "encoding", "a.b.c": "a", "": ""} {
		if got := Error(portal.Pos{}, message).Rule(); got != want {
			t.Errorf("%s belongs to %s", message, got)
		}
	}
	p := Error(portal.Pos{}, "x", "a", "1", "b", "2", "left over")
	if len(p.Args) != 2 || p.Args["a"] != "1" || p.Args["b"] != "2" {
		t.Errorf("%v", p.Args)
	}
}

// fault is an error that knows its problem.
type fault string

func (f fault) Error() string    { return string(f) }
func (f fault) Problem() Problem { return Error(portal.Pos{File: string(f)}, "layout") }

func TestFrom(t *testing.T) {
	machine := errors.New("disk full")
	tests := []struct {
		err   error
		files string
		ok    bool
	}{
		{nil, "", false},
		{machine, "", false},
		{fault("a"), "a", true},
		{fmt.Errorf("page: %w", fault("a")), "a", true},
		{fmt.Errorf("page: %w", machine), "", false},
		{errors.Join(fault("a"), fault("b")), "ab", true},
		{fmt.Errorf("build: %w", errors.Join(fmt.Errorf("x: %w", fault("a")), errors.Join(fault("b"), fault("c")))), "abc", true},
		{fmt.Errorf("%w and %w", fault("a"), fault("b")), "ab", true},
		{errors.Join(fault("a"), machine), "", false}, // the machine failed, too: that is what counts
		{errors.Join(fault("a"), errors.Join(fault("b"), machine)), "", false},
	}
	for _, test := range tests {
		list, ok := From(test.err)
		files := ""
		for _, p := range list {
			files += p.Pos.File
		}
		if files != test.files || ok != test.ok {
			t.Errorf("%v: %q, %v", test.err, files, ok)
		}
	}
}

// Of a thing's two files, the Vietnamese is mended first.
func TestVietnameseComesFirst(t *testing.T) {
	at := func(file string) Problem {
		return Error(portal.Pos{File: file, Line: 1, Column: 1}, "front-matter.missing")
	}
	var got []string
	for _, p := range (List{at("a/index.en.md"), at("b/index.vi.md"), at("a/index.vi.md"), at("a/2025-q4.en.md"), at("a/2025-q4.vi.md")}).Sorted() {
		got = append(got, p.Pos.File)
	}
	if want := "a/2025-q4.vi.md a/2025-q4.en.md a/index.vi.md a/index.en.md b/index.vi.md"; strings.Join(got, " ") != want {
		t.Errorf("%v", got)
	}
}
