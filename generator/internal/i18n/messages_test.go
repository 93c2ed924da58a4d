package i18n

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/portal"
)

func TestLanguagesSayTheSame(t *testing.T) {
	vi, en := words(portal.Vietnamese), words(portal.English)
	sameKeys(t, vi.messages, en.messages)
	sameKeys(t, vi.say, en.say)
	for id, v := range vi.messages {
		e := en.messages[id]
		samePlaces(t, id+" text", v.Text, e.Text)
		samePlaces(t, id+" hint", v.Hint, e.Hint)
		samePlaces(t, id+" hint_else", v.HintElse, e.HintElse)
	}
	for id, v := range vi.say {
		samePlaces(t, "say "+id, v, en.say[id])
	}
}

func sameKeys[V any](t *testing.T, vi, en map[string]V) {
	t.Helper()
	for id := range vi {
		if _, ok := en[id]; !ok {
			t.Errorf("%s: not in English", id)
		}
	}
	for id := range en {
		if _, ok := vi[id]; !ok {
			t.Errorf("%s: not in Vietnamese", id)
		}
	}
}

func samePlaces(t *testing.T, what, vi, en string) {
	t.Helper()
	if v, e := places(vi), places(en); !slices.Equal(v, e) {
		t.Errorf("%s: %v in Vietnamese, %v in English", what, v, e)
	}
	if (vi == "") != (en == "") {
		t.Errorf("%s: in one language only", what)
	}
}

func places(form string) []string {
	names := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(form, -1) {
		names[m[1]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// TestHouseStyle holds messages to it: lower case, no full stop, NFC, a hint
// for every one, no brace that is no placeholder.
func TestHouseStyle(t *testing.T) {
	brace := regexp.MustCompile(`\{[^#]`)
	for _, lang := range portal.Langs {
		for id, e := range words(lang).messages {
			if e.Text == "" || e.Hint == "" {
				t.Errorf("%s %s: no text or no hint", lang, id)
			}
			if e.HintElse != "" && len(places(e.Hint)) == 0 {
				t.Errorf("%s %s: hint_else can never be used", lang, id)
			}
			for _, s := range []string{e.Text, e.Hint, e.HintElse} {
				first, size := utf8.DecodeRuneInString(s)
				second, _ := utf8.DecodeRuneInString(s[min(size, len(s)):])
				if unicode.IsUpper(first) && !unicode.IsUpper(second) {
					t.Errorf("%s %s: begins with a capital: %s", lang, id, s)
				}
				if strings.HasSuffix(s, ".") || s != strings.TrimSpace(s) || !norm.NFC.IsNormalString(s) {
					t.Errorf("%s %s: full stop, spaces or not NFC: %q", lang, id, s)
				}
				if rest := placeholder.ReplaceAllString(s, ""); brace.MatchString(rest) {
					t.Errorf("%s %s: a brace that is no placeholder: %s", lang, id, s)
				}
			}
		}
	}
}

func TestEntriesHaveNoOtherKeys(t *testing.T) {
	for _, lang := range portal.Langs {
		var into map[string]entry
		meta, err := toml.DecodeFS(files, "messages."+string(lang)+".toml", &into)
		if err != nil || len(meta.Undecoded()) > 0 {
			t.Errorf("%s: %v %v", lang, err, meta.Undecoded())
		}
	}
}

func TestMessage(t *testing.T) {
	type args = map[string]string
	tests := []struct {
		lang       portal.Lang
		id         string
		args       args
		text, hint string
	}{
		{"vi", "item-unknown", args{"id": "cau", "guess": "cau-a"}, "dự án này không có hạng mục nào tên là “cau”", "ý bạn có phải là “cau-a”?"},
		{"en", "item-unknown", args{"id": "cau", "guess": ""}, "this project has no item “cau”", "add [items.cau] to the project’s index.vi.md, or correct the name"},
		{"en", "item-unknown", args{"id": "cau"}, "this project has no item “cau”", "add [items.cau] to the project’s index.vi.md, or correct the name"},
		{"en", "item-unknown", nil, "this project has no item “{id}”", ""},
		{"en", "front-matter.choice", args{"key": "stage", "value": ""}, "“” cannot be used for “stage”", ""},
		{"en", "front-matter.type", args{"key": "source", "want": "@want.list"}, `“source” must be a list in square brackets, such as ["a", "b"]`, "rewrite it in that form; see the examples in content/README.md"},
		{"vi", "file-unreadable.kind", args{"kind": "@kind.device"}, "đây không phải là tệp thông thường mà là tệp thiết bị", "xóa nó, hoặc đưa nó ra khỏi thư mục của cổng"},
		{"en", "value-form", args{"value": "@nobody"}, "“@nobody” is not a number written as in Vietnamese", ""},
		{"en", "erratum-not-found.overlap", args{"printed": "{other}", "other": "{printed}"}, "“{other}” overlaps the correction of “{printed}”", ""},
		{"fr", "date-order", args{"first": "a", "firstdate": "2025", "second": "b", "seconddate": "2024"}, "a (2025) lại đến sau b (2024)", "kiểm tra lại hai ngày"},
		{"vi", "no-such-rule.detail", args{"key": "x"}, "no-such-rule.detail", ""},
		{"vi", "", nil, "", ""},
		{"vi", "usage", nil, "usage", ""},
	}
	for _, test := range tests {
		text, hint := Message(test.lang, test.id, test.args)
		if text != test.text {
			t.Errorf("%s %s: text %q, want %q", test.lang, test.id, text, test.text)
		}
		if test.hint != "" && hint != test.hint {
			t.Errorf("%s %s: hint %q, want %q", test.lang, test.id, hint, test.hint)
		}
	}
	if _, hint := Message("vi", "quote-not-found.elsewhere", args{"found": ""}); hint != "" {
		t.Errorf("a hint with an empty word stays: %q", hint)
	}
}

func TestSay(t *testing.T) {
	tests := []struct {
		got, want string
	}{
		{Severity("vi", "error"), "lỗi"},
		{Severity("en", "error"), "error"},
		{Severity("vi", "warning"), "cảnh báo"},
		{Severity("en", "warning"), "warning"},
		{Severity("en", "odd"), "odd"},
		{Say("en", "check.summary", "errors", "1", "warnings", "0", "files", "1"), "1 error, 0 warnings in 1 file"},
		{Say("en", "check.summary", "errors", "2", "warnings", "1", "files", "2"), "2 errors, 1 warning in 2 files"},
		{Say("vi", "check.summary", "errors", "1", "warnings", "2", "files", "2"), "1 lỗi, 2 cảnh báo trong 2 tệp"},
		{Say("vi", "build.done", "written", "3", "kept", "4", "removed", "5", "dir", "public"), "đã ghi 3 tệp, giữ nguyên 4, xóa 5 trong public"},
		{Say("en", "machine", "detail"), "the machine failed: {detail}"},
		{Say("en", "no-such-id"), "no-such-id"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
