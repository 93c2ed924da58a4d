package text_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

// sides lists the notes to each paragraph, the low ones so called.
func sides(paragraphs []text.Paragraph) string {
	listed := func(notes []text.Note) string {
		var all []string
		for _, n := range notes {
			all = append(all, strings.Join(strings.Fields(n.Mark+" "+n.Kind+" "+n.Anchor), " ")+map[bool]string{true: " low"}[n.Low])
		}
		return strings.Join(all, ", ")
	}
	var b strings.Builder
	for _, p := range paragraphs {
		line := p.Letter + ": " + listed(p.Notes)
		b.WriteString(strings.TrimSpace(line) + "\n")
	}
	return b.String()
}

// The English file may say at which words of the translation a mark stands.
func TestErratumInEnglish(t *testing.T) {
	const note = `<sup class="note"><a role="doc-noteref" id="ref-dinh-chinh-s1" href="#dinh-chinh-s1">*2</a></sup>`
	for at, want := range map[string]string{
		"":                      `<mark class="s-postponed">Build the Mau bridge</mark>.` + note + `{/en/projects/cau/ postponed}`,
		"at = \"Mau bridge\"\n": `<mark class="s-postponed">Build the <span class="annotated">Mau bridge</span>` + note + `</mark>.{/en/projects/cau/ postponed}`,
		"at = \"Build\"\n":      `<mark class="s-postponed"><span class="annotated">Build</span>` + note + ` the Mau bridge</mark>.{/en/projects/cau/ postponed}`,
	} {
		s, _ := fixture.Lay(t, "resolutions/kl/index.en.md", "note = \"wrong accent\"", at+"note = \"wrong accent\"")
		p := s.At(t, "/en/resolutions/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[1]
		if got := shown(p.Runs); got != want {
			t.Errorf("%q: %s", at, got)
		}
		if got := shown(s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[1].Runs); strings.Count(got, note) != 1 || !strings.Contains(got, "<ins ") {
			t.Errorf("%q changes the Vietnamese: %s", at, got)
		}
	}
	// Words that the page does not mark are said in the note.
	for at, want := range map[string]string{"": "[{Lời vi false}]", "at = \"Pre\"\n": "[]"} {
		s, _ := fixture.Lay(t, "resolutions/kl/index.vi.md", "[errata.s1]", "[errata.n]\nclause = \"mo-dau-a\"\nprinted = \"Lời\"\nnote = \"x\"\n[errata.s1]",
			"resolutions/kl/index.en.md", "[errata.s1]", "[errata.n]\n"+at+"note = \"y\"\n[errata.s1]")
		for url, printed := range map[string]string{"/en/resolutions/kl/": want, "/van-ban/kl/": "[]"} {
			if got := fmt.Sprint(s.At(t, url).View().(site.ResolutionPage).Clauses[0].Paragraphs[0].Notes[0].Printed); got != printed {
				t.Errorf("%s, %q: %s, want %s", url, at, got, printed)
			}
		}
	}
}

// The notes are numbered as the text is read, a footnote where it is first
// referred to; each stands by the paragraph that is the first to refer to it.
func TestNotesToAParagraph(t *testing.T) {
	const vi, en = "resolutions/kl/index.vi.md", "resolutions/kl/index.en.md"
	errata := ""
	for _, e := range []string{"a ii-1-4-a hai", "b ii-1-4-a ba", "c fn-2 bốn"} {
		f := strings.Fields(e)
		errata += "[errata." + f[0] + "]\nclause = \"" + f[1] + "\"\nprinted = \"" + f[2] + "\"\nnote = \"n\"\n"
	}
	text := func(first, second string) []string {
		return []string{vi, "Đoạn một[^1], và nữa[^1].", first, vi, "Xây cầu *Bến* Mậu.", "Xây cầu *Bến* Mậu" + second + ".",
			vi, "[^1]: Chú thích.", "[^1]: Chú thích.\n\n[^2]: Chú thích bốn.\n\n[^3]: Nữa[^1].", vi, "[errata.s1]", errata + "[errata.s1]",
			en, "First[^1], and more[^1].", "First[^1].", en, "[^1]: A note.", "[^1]: A note.\n\n[^2]: Two.\n\n[^3]: More."}
	}
	for _, test := range []struct{ name, first, second, want string }{
		{"in the order of the text", "Đoạn một hai[^2] ba[^1].", "", "a: *1 note dinh-chinh-d1, *2 note dinh-chinh-a, 2 fn-2, *3 note dinh-chinh-c, *4 note dinh-chinh-b, 1 fn-1\nb: *5 correction dinh-chinh-s1\nc:\n; 3"},
		{"the second refers to it again", "Đoạn một hai[^2] ba.", "[^2][^1]", "a: *1 note dinh-chinh-d1, *2 note dinh-chinh-a, 2 fn-2, *3 note dinh-chinh-c, *4 note dinh-chinh-b\nb: *5 correction dinh-chinh-s1, 1 fn-1\nc:\n; 3"},
		{"a footnote of a footnote", "Đoạn một hai ba.", "[^3][^2]", "a: *1 note dinh-chinh-d1, *2 note dinh-chinh-a, *3 note dinh-chinh-b\nb: *4 correction dinh-chinh-s1, 3 fn-3, 1 fn-1, 2 fn-2, *5 note dinh-chinh-c\nc:\n; "},
	} {
		s, _ := fixture.Lay(t, text(test.first, test.second)...)
		v := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage)
		got := sides(v.Clauses[2].Paragraphs) + ";"
		for _, n := range v.Notes { // what nothing refers to is not lost
			if got += " " + n.Mark; n.Back != "" && n.Kind == "" && n.Mark == "3" {
				t.Errorf("%s: %+v leads back", test.name, n)
			}
		}
		if want := strings.TrimSuffix(test.want, " "); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, want)
		}
	}
}
