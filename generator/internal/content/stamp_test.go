package content

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

const (
	stampVI = "+++\ntitle = \"Cầu Mẫu\"\nsummary = \"Một cây cầu.\"\nsector = \"transport\"\n\n[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026\"\n+++\n\n## Đầu\n\nMột đoạn[^a].\n\n- một\n- hai\n\n[^a]: Chú thích.\n"
	stampEN = "+++\ntitle = \"Mau Bridge\"\n\n# what was promised\n[milestones.thong-xe]\ntitle = \"Opening\"\n+++\n\n## Head\n\nA paragraph[^a].\n\n- one\n- two\n\n[^a]: A note.\n"
)

func TestStamp(t *testing.T) {
	name := "content/projects/cau/index.en.md"
	out, problems := Stamp(name, []byte(stampVI), []byte(stampEN))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	lines := strings.Split(string(out), "\n")
	if lines[0] != "+++" || lines[1] != `title = "Mau Bridge"` || !strings.HasPrefix(lines[2], "#") || lines[3] != "translates = [" || lines[5] != "]" ||
		lines[6] != "" || lines[7] != "# what was promised" {
		t.Fatalf("the stamp stands in the wrong place:\n%s", out)
	}
	kinds := ""
	for _, digest := range strings.Split(lines[4], `"`) {
		if len(digest) == 11 {
			kinds += digest[:1]
		}
	}
	if kinds != "kkbbbn" { // title, milestone; heading, paragraph, list; footnote
		t.Errorf("%s: %s", kinds, lines[4])
	}
	again, _ := Stamp(name, []byte(stampVI), out)
	if string(again) != string(out) {
		t.Errorf("stamped twice:\n%s", again)
	}
	// Whatever the line ends and marks of the files, the stamp is the same, and
	// no other byte changes.
	for _, ends := range []string{"\r\n", "\r"} {
		mark := "\ufeff"
		foreign := func(s string) []byte { return []byte(mark + strings.ReplaceAll(s, "\n", ends)) }
		out, problems := Stamp(name, foreign(stampVI), foreign(stampEN))
		if len(problems) > 0 || string(out) != string(foreign(string(again))) {
			t.Errorf("%q: %v\n%q", ends, problems, out)
		}
	}
	// A new word in Vietnamese changes one digest.
	changed, _ := Stamp(name, []byte(strings.Replace(stampVI, "Một đoạn", "Hai đoạn", 1)), out)
	if n := different(string(changed), string(out)); n != 1 {
		t.Errorf("%d digests differ", n)
	}
}

// different counts the digests of a that b has not.
func different(a, b string) int {
	n := 0
	for _, digest := range strings.FieldsFunc(a, func(r rune) bool { return r == '"' || r == ',' || r == '\n' }) {
		if !strings.Contains(b, digest) {
			n++
		}
	}
	return n
}

func TestStampRefuses(t *testing.T) {
	tests := []struct{ name, old, new, message string }{
		{"lacks", "- one\n- two\n", "", "translation-stale.lacks"},
		{"extra", "[^a]: A", "More.\n\n[^a]: A", "translation-stale.extra"},
		{"parts", "## Head", "Head", "translation-stale.parts"},
		{"level", "## Head", "### Head", "translation-stale.parts"},
		{"unreadable", "title = \"Mau Bridge\"", "title = Mau", "front-matter.value"},
	}
	for _, test := range tests {
		out, problems := Stamp("content/projects/cau/index.en.md", []byte(stampVI), []byte(strings.Replace(stampEN, test.old, test.new, 1)))
		if out != nil || len(problems) != 1 || problems[0].Message != test.message {
			t.Errorf("%s: %v", test.name, problems)
		}
	}
}

// states tells how the English of a project fixture stands to its Vietnamese,
// after both were stamped and then changed.
func states(t *testing.T, vi, en string) *portal.Portal {
	t.Helper()
	all := files(fixture)
	base := "content/projects/cau/index"
	stamped, problems := Stamp(base+".en.md", []byte(stampVI), []byte(stampEN))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for name := range all {
		if strings.HasPrefix(name, "content/projects/") {
			delete(all, name)
		}
	}
	put := func(name, text string) { all[name] = text }
	put(base+".vi.md", stampVI)
	put(base+".en.md", string(stamped))
	p, _ := load(all, Options{})
	put(MemoryFile, string(FormatMemory(p)))
	if vi != "" {
		old, now, _ := strings.Cut(vi, "→")
		put(base+".vi.md", strings.Replace(stampVI, old, now, 1))
	}
	if en != "" {
		old, now, _ := strings.Cut(en, "→")
		put(base+".en.md", strings.Replace(string(stamped), old, now, 1))
	}
	p, _ = load(all, Options{})
	return p
}

func TestCompare(t *testing.T) {
	tests := []struct{ name, vi, en, want, was string }{
		{"as it was", "", "", "current missing current current current current current", ""},
		{"a key", "Cầu Mẫu→Cầu Lớn", "", "changed missing current current current current current", "Cầu Mẫu"},
		{"a paragraph", "Một đoạn→Hai đoạn", "", "current missing current current changed current current", "Một đoạn."},
		{"a list", "- hai→- ba", "", "current missing current current current changed current", ""},
		{"a footnote", "Chú thích→Chú giải", "", "current missing current current current current changed", "Chú thích."},
		{"a new paragraph", "## Đầu→Mới.\n\n## Đầu", "", "current missing current missing current current current current", ""},
		{"a paragraph less", "Một đoạn[^a].\n\n→", "", "current missing current current gone current current", ""},
		{"the English mended, not stamped", "Một đoạn→Hai đoạn", "A paragraph→Two", "current missing current current changed current current", ""},
		{"the English split", "", "A paragraph[^a].→A[^a].\n\nB.", "current missing current unknown current", ""},
	}
	for _, test := range tests {
		p := states(t, test.vi, test.en)
		tr := p.Projects[0].Translation
		var got []string
		was := ""
		for _, passage := range tr.Passages {
			got = append(got, string(passage.State))
			if passage.Was != "" && passage.State == portal.PassageChanged {
				was = passage.Was
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q", test.name, got)
		}
		if test.was != "" && was != test.was {
			t.Errorf("%s: before it was %q", test.name, was)
		}
		if tr.Recounted != (test.name == "the English split") {
			t.Errorf("%s: recounted %v", test.name, tr.Recounted)
		}
	}
}

// What stands in the English body: marked where it fell behind, the Vietnamese
// where it is missing.
func TestBodiesFollow(t *testing.T) {
	p := states(t, "Một đoạn[^a].\n→Hai đoạn[^a].\n\nĐoạn mới.\n", "")
	var got []string
	for _, block := range p.Projects[0].Body.EN.Blocks {
		mark := string(block.Lang)
		if block.Stale {
			mark += "!"
		}
		got = append(got, mark+block.Plain)
	}
	want := "Head|!A paragraph.|viĐoạn mới.|one\ntwo"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
	if p := states(t, "Cầu Mẫu→Cầu Lớn", ""); !p.Projects[0].Title.Stale {
		t.Error("the title has not fallen behind")
	}
}
