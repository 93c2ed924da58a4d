package translation_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/unicode"

	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/translation"
)

const (
	stampVI = "+++\ntitle = \"Cầu Mẫu\"\nsummary = \"Một cây cầu.\"\nsector = \"transport\"\n\n[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026\"\n+++\n\n## Đầu\n\nMột đoạn[^a].\n\n- một\n- hai\n\n[^a]: Chú thích.\n"
	stampEN = "+++\ntitle = \"Mau Bridge\"\n\n# what was promised\n[milestones.thong-xe]\ntitle = \"Opening\"\n+++\n\n## Head\n\nA paragraph[^a].\n\n- one\n- two\n\n[^a]: A note.\n"
)

// stamp is the text of an English file with its stamp.
func stamp(name string, vi, en []byte) ([]byte, diag.List) {
	s, problems := translation.Stamp(name, vi, en, translation.Earlier{})
	return s.Text, problems
}

// load reads a portal of these files.
func load(all map[string]string) *portal.Portal {
	fsys := fstest.MapFS{}
	for name, text := range all {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, _ := content.Load(fsys, content.Options{})
	return p
}

func TestStamp(t *testing.T) {
	name := "content/projects/cau/index.en.md"
	out, problems := stamp(name, []byte(stampVI), []byte(stampEN))
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
	again, _ := stamp(name, []byte(stampVI), out)
	if string(again) != string(out) {
		t.Errorf("stamped twice:\n%s", again)
	}
	// Whatever the line ends and marks of the files, the stamp is the same, and
	// no other byte changes.
	for _, ends := range []string{"\r\n", "\r"} {
		mark := "\ufeff"
		foreign := func(s string) []byte { return []byte(mark + strings.ReplaceAll(s, "\n", ends)) }
		out, problems := stamp(name, foreign(stampVI), foreign(stampEN))
		if len(problems) > 0 || string(out) != string(foreign(string(again))) {
			t.Errorf("%q: %v\n%q", ends, problems, out)
		}
	}
	// A new word in Vietnamese changes one digest.
	changed, _ := stamp(name, []byte(strings.Replace(stampVI, "Một đoạn", "Hai đoạn", 1)), out)
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
		out, problems := stamp("content/projects/cau/index.en.md", []byte(stampVI), []byte(strings.Replace(stampEN, test.old, test.new, 1)))
		if out != nil || len(problems) != 1 || problems[0].Message != test.message {
			t.Errorf("%s: %v", test.name, problems)
		}
	}
}

// states tells how the English of a project fixture stands to its Vietnamese,
// after both were stamped and then changed.
func states(t *testing.T, vi, en string) *portal.Portal {
	t.Helper()
	all := map[string]string{}
	base := "content/projects/cau/index"
	stamped, problems := stamp(base+".en.md", []byte(stampVI), []byte(stampEN))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	put := func(name, text string) { all[name] = text }
	put(base+".vi.md", stampVI)
	put(base+".en.md", string(stamped))
	p := load(all)
	words, _ := translation.Remember(p, nil, nil)
	put(translation.MemoryFile, string(translation.FormatMemory(words)))
	if vi != "" {
		old, now, _ := strings.Cut(vi, "→")
		put(base+".vi.md", strings.Replace(stampVI, old, now, 1))
	}
	if en != "" {
		old, now, _ := strings.Cut(en, "→")
		put(base+".en.md", strings.Replace(string(stamped), old, now, 1))
	}
	p = load(all)
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
		{"two change places", "Một đoạn[^a].\n\n- một\n- hai\n→- một\n- hai\n\nMột đoạn[^a].\n", "", "current missing current current current moved current", ""},
		{"one goes, one moves up", "## Đầu\n\nMột đoạn[^a].\n\n- một\n- hai\n→- một\n- hai\n\nMột đoạn[^a].\n", "", "current missing current gone current moved current", ""},
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
// A passage whose English is gone is named while the Vietnamese is as it was
// stamped, whatever else of the English changed.
func TestDroppedEnglish(t *testing.T) {
	for _, test := range []struct{ vi, en, want string }{
		{"", "A paragraph[^a].\n\n→", "13 13 true"},
		{"", "## Head\n\n→", "11 13 true"},
		{"", "\n- one\n- two\n→", "15 15 true"},
		{"", "## Head\n\nA paragraph[^a].\n\n- one→A text[^a].\n\n- ones", "11 13 true"},
		{"", "A paragraph[^a].→A[^a].\n\nB.", "13 17 false"},
		{"Một đoạn→Hai đoạn", "\n- one\n- two\n→", "15 15 false"},
		{"", "A paragraph→Two", ""},
	} {
		got := ""
		if u := states(t, test.vi, test.en).Projects[0].Translation.Uneven; u != nil {
			got = fmt.Sprint(u.Vietnamese.Line, u.English.Line, u.Dropped)
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.en, got, test.want)
		}
	}
}

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

// What an editor wrote around a stamp stays, byte for byte.
func TestStampLeavesTheRest(t *testing.T) {
	const name = "content/projects/cau/index.en.md"
	first, _ := stamp(name, []byte(stampVI), []byte(stampEN))
	before, after, _ := strings.Cut(string(first), "translates = [")
	list, after, _ := strings.Cut(after, "]")
	around := func(stamp string) string { return before + stamp + after }
	tests := []struct{ name, old, want string }{
		{"a bracket in a string", `translates = ["a]b"]`, ""},
		{"a hash in a string", `translates = ["a#b"]`, ""},
		{"a bracket in a comment", "translates = [ # ]\n \"x\", # ]\n]", ""},
		{"over lines", "translates = [\n\n'x'\n,\n]", ""},
		{"what follows", `translates = ["a#]"] # mine ]`, " # mine ]"},
		{"quoted", `"translates" = []`, ""},
		{"a literal space", "translates = [\"\u00a0]\"]\u00a0# mine", "\u00a0# mine"},
		{"letters apart", "translates = [\"a\u0300]\"] # a\u0300 ]", " # a\u0300 ]"},
	}
	for _, test := range tests {
		for _, end := range []string{"\n", "\r\n"} {
			ended := func(s string) string { return strings.ReplaceAll(s, "\n", end) }
			out, problems := stamp(name, []byte(stampVI), []byte(ended(around(test.old))))
			if want := ended(around("translates = [" + list + "]" + test.want)); len(problems) > 0 || string(out) != want {
				t.Errorf("%s: %v\n%s", test.name, problems, out)
			}
		}
	}
	for _, test := range []struct{ old, message string }{
		{`translates = "k123"`, "front-matter.type"},
		{`translates.a = ["k123"]`, "front-matter.type"},
		{`translates = {a = ["k123"]}`, "front-matter.type"},
		{`translates = [1]`, "front-matter.type"},
		{`translates = 1`, "front-matter.type"},
		{"[translates]\na = \"x\"", "front-matter.type"},
		{"[[translates]]\na = \"x\"", "front-matter.type"},
	} {
		out, problems := stamp(name, []byte(stampVI), []byte(around(test.old)))
		if out != nil || problems.Errors() != 1 || problems[0].Message != test.message {
			t.Errorf("%s: %v\n%s", test.old, problems, out)
		}
	}
	// A line that looks like a comment may stand in a long string.
	long := strings.Replace(stampEN, "title = \"Mau Bridge\"\n\n# what was promised", "title = '''\nMau\n# Bridge'''", 1)
	out, problems := stamp(name, []byte(stampVI), []byte(long))
	if len(problems) > 0 || !strings.Contains(string(out), "# Bridge'''\n# Dấu") {
		t.Errorf("%v\n%s", problems, out)
	}
}

func TestStampOfUTF16(t *testing.T) {
	text := strings.ReplaceAll(stampEN, "\n", "\r\n")
	data, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	name := "content/projects/cau/index.en.md"
	out, problems := translation.Stamp(name, []byte(stampVI), []byte(data), translation.Earlier{})
	want, _ := stamp(name, []byte(stampVI), []byte(text))
	if problems.Errors() > 0 || !out.UTF16 || string(out.Text) != string(want) {
		t.Errorf("%v\n%q", problems, out.Text)
	}
}

// The same passages in another order: whether the English followed, nobody knows.
func TestStampRefusesAnotherOrder(t *testing.T) {
	name := "content/projects/cau/index.en.md"
	two := strings.Replace(stampVI, "- một\n- hai\n", "Hai đoạn.\n", 1)
	en := strings.Replace(stampEN, "- one\n- two\n", "Two.\n", 1)
	stamped, problems := stamp(name, []byte(two), []byte(en))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	swapped := strings.Replace(two, "Một đoạn[^a].\n\nHai đoạn.\n", "Hai đoạn.\n\nMột đoạn[^a].\n", 1)
	out, problems := stamp(name, []byte(swapped), stamped)
	if out != nil || len(problems) != 1 || problems[0].Message != "translation-stale.order" {
		t.Errorf("%v\n%s", problems, out)
	}
	if _, problems := stamp(name, []byte(swapped), []byte(en)); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestStampedCounts(t *testing.T) {
	name := "content/projects/cau/index.en.md"
	first, _ := translation.Stamp(name, []byte(stampVI), []byte(stampEN), translation.Earlier{})
	second, _ := translation.Stamp(name, []byte(strings.Replace(stampVI, "Một đoạn", "Hai đoạn", 1)), first.Text, translation.Earlier{})
	if first.Fresh != 6 || second.Fresh != 1 || second.Left != 0 || second.NoBody {
		t.Errorf("%d %+v", first.Fresh, second)
	}
	head, _, _ := strings.Cut(stampEN, "\n## Head")
	if bare, _ := translation.Stamp(name, []byte(stampVI), []byte(head), translation.Earlier{}); !bare.NoBody || bare.Fresh != 2 {
		t.Errorf("%+v", bare)
	}
}

// Whatever the file, a stamp changes nothing but itself.
func FuzzStamp(f *testing.F) {
	for _, matter := range []string{"", "translates = [\"a#]\"] # x ]\n", "a = '''\n# x\n'''\n[b]\n", "translates.a = 1\n", "[translates]\n", "\u00a0translates = [\n# ]\n] #\n", "a = {translates = []}\n# x\n\n[[b]]\n"} {
		f.Add(matter)
	}
	f.Fuzz(func(t *testing.T, matter string) {
		if len(matter) > 1<<12 {
			return
		}
		name := "content/projects/cau/index.en.md"
		en := "+++\n" + matter + "\n+++\n\n## Head\n\nA[^a].\n\n- one\n\n[^a]: A.\n"
		out, problems := translation.Stamp(name, []byte(stampVI), []byte(en), translation.Earlier{})
		if problems.Errors() > 0 {
			if out.Text != nil {
				t.Fatal("refused and stamped")
			}
			return
		}
		again, problems := translation.Stamp(name, []byte(stampVI), out.Text, translation.Earlier{})
		if problems.Errors() > 0 || string(again.Text) != string(out.Text) || again.Fresh != 0 {
			t.Fatalf("stamped twice: %v\n%q\n%q", problems, out.Text, again.Text)
		}
		// Where there was no stamp, one was put in between, and that is all.
		if now := string(out.Text); !strings.Contains(matter, "translates") {
			from := 0
			for from < len(en) && now[from] == en[from] {
				from++
			}
			if !strings.HasSuffix(now, en[from:]) {
				t.Fatalf("%q became %q", en, now)
			}
		}
	})
}

// What cannot be read at the moment is not forgotten, and what is no longer
// stamped is.
func TestRemember(t *testing.T) {
	p := states(t, "", "")
	tr := p.Projects[0].Translation
	p.Remembered["k0000000000"] = "Lời cũ"
	m, complete := translation.Remember(p, nil, nil)
	if m.Words["k0000000000"] != "" || len(m.Words) != 6 || !complete {
		t.Errorf("%v %v", complete, m.Words)
	}
	broken := diag.List{diag.Error(portal.Pos{File: "content/pages/x.en.md"}, "front-matter.missing")}
	if m, _ := translation.Remember(p, broken, nil); m.Words["k0000000000"] != "Lời cũ" || len(m.Words) != 7 {
		t.Errorf("%v", m.Words)
	}
	digest := tr.Stamped[0]
	delete(p.Remembered, digest)
	if m, complete := translation.Remember(p, nil, nil); complete || m.Words[digest] == "" {
		t.Errorf("%v %v", complete, m.Words)
	}
	stamped, _ := translation.Stamp(tr.File, []byte(strings.Replace(stampVI, "Một đoạn", "Hai đoạn", 1)), []byte(stampEN), translation.Earlier{})
	if m, _ := translation.Remember(p, nil, map[string]translation.Stamped{tr.File: stamped}); len(m.Words) != 6 || !slices.Contains(slices.Collect(maps.Values(m.Words)), "Hai đoạn.") {
		t.Errorf("%v", m.Words)
	}
}

// What is left empty is not translated, and a draft is said to be one.
func TestStampOfAnEmptyDraft(t *testing.T) {
	name := "content/projects/cau/index.en.md"
	empty := strings.Replace(stampEN, `title = "Mau Bridge"`, "title = \"\"\ndraft = true", 1)
	s, problems := translation.Stamp(name, []byte(stampVI), []byte(empty), translation.Earlier{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	full, _ := translation.Stamp(name, []byte(stampVI), []byte(stampEN), translation.Earlier{})
	if len(s.Digests) != len(full.Digests)-1 || !s.Draft || full.Draft {
		t.Errorf("%d digests of %d, draft %v, %v", len(s.Digests), len(full.Digests), s.Draft, full.Draft)
	}
}
