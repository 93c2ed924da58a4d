package tree

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/portal"
)

// utf16With writes text as UTF-16 with a mark.
func utf16With(order binary.AppendByteOrder, text string) string {
	data := order.AppendUint16(nil, 0xfeff)
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

func TestNormalise(t *testing.T) {
	const text = "Cầu Bến Mẫu\n\tthông xe 𝄞\n"
	for name, in := range map[string]string{
		"as it should be":      text,
		"NFD":                  norm.NFD.String(text),
		"CRLF":                 strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":                   strings.ReplaceAll(text, "\n", "\r"),
		"BOM":                  "\ufeff" + text,
		"all at once":          "\ufeff" + strings.ReplaceAll(norm.NFD.String(text), "\n", "\r\n"),
		"UTF-16LE":             utf16With(binary.LittleEndian, text),
		"UTF-16BE":             utf16With(binary.BigEndian, text),
		"UTF-16LE, NFD, CRLF":  utf16With(binary.LittleEndian, strings.ReplaceAll(norm.NFD.String(text), "\n", "\r\n")),
		"UTF-16BE, CR, no end": utf16With(binary.BigEndian, strings.ReplaceAll(text, "\n", "\r")),
	} {
		got, problems := Normalise("f", []byte(in))
		var messages []string
		for _, p := range problems {
			messages = append(messages, p.Message)
		}
		if strings.HasPrefix(name, "UTF-16") != slices.Equal(messages, []string{"encoding.utf16"}) || problems.Errors() > 0 {
			t.Errorf("%s: %q", name, messages)
		}
		if got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, empty := range []string{"", "\ufeff", "\xff\xfe", "\xfe\xff"} {
		if got, problems := Normalise("f", []byte(empty)); got != "" || problems.Errors() > 0 {
			t.Errorf("%q: %q, %v", empty, got, problems)
		}
	}
}

func TestNormaliseRefuses(t *testing.T) {
	tests := []struct {
		name, in, message, detail string
		line, column              int
	}{
		{"Windows-1258", "C\xe2\xecu", "encoding.invalid", "0xE2", 1, 2},
		{"after letters", "cầu\nBến \xff", "encoding.invalid", "0xFF", 2, 5},
		{"after letters in NFD", "ca\u0302\u0300u \xff", "encoding.invalid", "0xFF", 1, 5},
		{"after CRLF", "a\r\nb\r\n\x80", "encoding.invalid", "0x80", 3, 1},
		{"after CR", "a\rb\r\x80", "encoding.invalid", "0x80", 3, 1},
		{"after a mark", "\ufeffab\x80", "encoding.invalid", "0x80", 1, 3},
		{"a cut letter", "cầ"[:3], "encoding.invalid", "0xE1", 1, 2},
		{"a surrogate", "a\xed\xa0\x80", "encoding.invalid", "0xED", 1, 2},
		{"an overlong form", "\xc0\x80", "encoding.invalid", "0xC0", 1, 1},
		{"UTF-16 without a mark", "a\x00b\x00", "encoding.nul", "", 1, 2},
		{"UTF-16 that was cut", "\xff\xfea\x00b", "encoding.cut", "", 0, 0},
		{"UTF-16, half a pair", "\xff\xfe\x34\xd8a\x00", "encoding.cut", "", 0, 0},
		{"UTF-16, half a pair at the end", "\xfe\xff\xd8\x34", "encoding.cut", "", 0, 0},
		{"UTF-16, the second half alone", "\xfe\xff\xdd\x1e\x00a", "encoding.cut", "", 0, 0},
		{"UTF-16 with a NUL", "\xff\xfea\x00\x00\x00", "encoding.nul", "", 1, 2},
		{"NUL", "ab\nc\x00", "encoding.nul", "", 2, 2},
		{"a picture", "\x89PNG\r\n\x1a\n", "encoding.invalid", "0x89", 1, 1},
		{"a vertical tab, as Word has it", "cầu\x0bBến", "encoding.control", "U+000B", 1, 4},
		{"the separator of key paths", "a\n\x1f", "encoding.control", "U+001F", 2, 1},
		{"DEL", "a\x7f", "encoding.control", "U+007F", 1, 2},
	}
	for _, test := range tests {
		text, problems := Normalise("f", []byte(test.in))
		if text != "" || problems.Errors() != 1 {
			t.Errorf("%s: %q, %v", test.name, text, problems)
			continue
		}
		p := problems[len(problems)-1]
		if p.Message != test.message || p.Args["detail"]+p.Args["char"] != test.detail || p.Pos != (portal.Pos{File: "f", Line: test.line, Column: test.column}) {
			t.Errorf("%s: %v %s %v", test.name, p.Pos, p.Message, p.Args)
		}
	}
	// A character that stands for a lost one is a character.
	if text, problems := Normalise("f", []byte("\xff\xfe\xfd\xff")); text != "\ufffd" || problems.Errors() > 0 {
		t.Errorf("%q, %v", text, problems)
	}
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"cầu\r\nBến", "\ufeffa", "\xff\xfea\x00\r\x00", "\xfe\xff\x00a", "a\x00", "\xff", "ca\u0302\u0300u\r", "a\x0b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, problems := Normalise("f", data)
		if problems.Errors() > 0 {
			lines := 1 + strings.Count(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n") + strings.Count(string(data), "\r")
			if pos := problems[len(problems)-1].Pos; text != "" || pos.Line < 0 || pos.Line > lines || pos.Column < 0 || pos.Column > len(data)+1 {
				t.Errorf("%q, %v", text, problems)
			}
			return
		}
		if !norm.NFC.IsNormalString(text) || !utf8.ValidString(text) || strings.ContainsAny(text, "\r\x00\x1f") {
			t.Errorf("%q", text)
		}
		if again, problems := Normalise("f", []byte(text)); !strings.HasPrefix(text, "\ufeff") && (again != text || len(problems) > 0) {
			t.Errorf("%q, then %q, %v", text, again, problems)
		}
	})
}
