package markdown

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/portal"
)

func FuzzParse(f *testing.F) {
	names, err := filepath.Glob("testdata/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(source))
		for block := range strings.SplitSeq(string(source), "\n\n") {
			f.Add(block)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		source := normal(text)
		body, problems := Parse("f", 1, portal.Vietnamese, source)
		check(t, source, body, problems)
		again, same := Parse("f", 1, portal.Vietnamese, source)
		if !reflect.DeepEqual(body, again) || !reflect.DeepEqual(problems, same) {
			t.Error("not the same twice")
		}
		checkShift(t, source, body, problems)

		words := unmarked(source)
		body, problems = Parse("f", 1, portal.Vietnamese, words)
		if words != "" && (len(problems) > 0 || len(body.Blocks) != 1 || body.Blocks[0].Plain != words) {
			t.Errorf("%q gives\n%s", words, dump(body, problems))
		}
	})
}

// normal is what content does to every file that it reads.
func normal(text string) string {
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	return norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
}

// unmarked leaves only what Markdown has no use for, parted by single spaces.
func unmarked(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00A0':
			return ' '
		case unicode.In(r, unicode.L, unicode.M, unicode.N), strings.ContainsRune("\u00A0\u00AD\u200B,;:/%()\"'“”–…?", r):
			return r
		}
		return -1
	}, text)
	text = norm.NFC.String(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }), " "))
	if strings.TrimLeft(text, "0123456789") != text { // "1)" begins a list
		return "a" + text
	}
	return text
}
