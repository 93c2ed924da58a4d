package tree

import (
	"testing"
	"testing/fstest"
)

// TestSource holds what is shown of a file to what positions count: the text as
// it was judged, or, where it is refused, what can be read of it.
func TestSource(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, text := range map[string]string{
		"content/crlf.md":                  "a\r\nb\rc\n",
		"content/mark.md":                  "\ufeffa",
		"content/nfd.md":                   "ca\u0302\u0300u",
		"content/utf16.md":                 "\xff\xfea\x00\r\x00\n\x00b\x00",
		"content/1258.md":                  "\ufeffbo\r\nC\xe2\xecu M\xe2u",
		"content/nul.md":                   "a\x00b",
		"content/word.md":                  "ca\u0302\u0300u\x0bBến",
		"content/picture.jpg":              "a",
		"content/Cau-Ma\u0302\u0303u.toml": "x", // as macOS spells it
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	source := Source(fsys)
	for name, want := range map[string]string{
		"content/crlf.md":      "a\nb\nc\n",
		"content/mark.md":      "a",
		"content/nfd.md":       "cầu",
		"content/utf16.md":     "a\nb",
		"content/1258.md":      "bo\nC\ufffdu M\ufffdu",
		"content/nul.md":       "a\x00b",
		"content/word.md":      "cầu\x0bBến",
		"content/Cau-Mẫu.toml": "x",
	} {
		if got, ok := source(name); got != want || !ok {
			t.Errorf("%s: %q %v, want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"content/picture.jpg", "content/khong-co.md", "content", "", "../config.toml", "du-an/index.html"} {
		if got, ok := source(name); ok {
			t.Errorf("%q: %q", name, got)
		}
	}
}
