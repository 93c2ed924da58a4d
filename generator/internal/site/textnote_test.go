package site

import (
	"fmt"
	"strings"
	"testing"
)

// sides lists the notes to each paragraph, the low ones so called.
func sides(paragraphs []Paragraph) string {
	listed := func(notes []Note) string {
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

func place(id, vi, en string) string {
	return "[places." + id + "]\nvi = \"" + vi + "\"\nen = \"" + en + "\"\nuntil = \"2025-07-01\"\n"
}

// A former name is marked where a paragraph first says it: it, and not a name
// or a word that it is part of.
func TestFormerNames(t *testing.T) {
	ninhHoa := place("ninh-hoa", "Ninh Hòa", "Ninh Hoa")
	tests := []struct{ name, places, text, want string }{
		{"once", ninhHoa, "Ở Ninh Hòa, và Ninh Hòa nữa.", "Ở Ninh Hòa*, và Ninh Hòa nữa."},
		{"at both ends", ninhHoa, "Ninh Hòa", "Ninh Hòa*"},
		{"in brackets", ninhHoa, "Nơi ấy (Ninh Hòa).", "Nơi ấy (Ninh Hòa*)."},
		{"between hyphens", ninhHoa, "Tuyến Vạn Giã-Ninh Hòa-Nha Trang.", "Tuyến Vạn Giã-Ninh Hòa*-Nha Trang."},
		{"the beginning of another word", ninhHoa, "Ở Ninh Hòang.", "Ở Ninh Hòang."},
		{"the end of another word", ninhHoa, "Ở ANinh Hòa.", "Ở ANinh Hòa."},
		{"before a digit", ninhHoa, "Khu Ninh Hòa2.", "Khu Ninh Hòa2."},
		{"a word first, then the name", ninhHoa, "Ninh Hòang, Ninh Hòa.", "Ninh Hòang, Ninh Hòa*."},
		{"another accent", ninhHoa, "Ở Ninh Hoà, Ninh Hóa.", "Ở Ninh Hoà, Ninh Hóa."},
		{"lower case", ninhHoa, "Ở ninh hòa.", "Ở ninh hòa."},
		{"part of a longer name", ninhHoa + "[places.dong]\nvi = \"Đông Ninh Hòa\"\nen = \"East Ninh Hoa\"\n", "Phường Đông Ninh Hòa, thị xã Ninh Hòa.", "Phường Đông Ninh Hòa, thị xã Ninh Hòa*."},
		{"nothing but a longer name", ninhHoa + "[places.dong]\nvi = \"Đông Ninh Hòa\"\nen = \"East Ninh Hoa\"\n", "Phường Đông Ninh Hòa.", "Phường Đông Ninh Hòa."},
		{"two names, one in the other", ninhHoa + place("thi-xa", "thị xã Ninh Hòa", "Ninh Hoa town"), "Ở thị xã Ninh Hòa.", "Ở thị xã Ninh Hòa*."},
		{"one note for names of one day", ninhHoa + place("van-ninh", "Vạn Ninh", "Van Ninh"), "Vạn Ninh và Ninh Hòa.", "Vạn Ninh* và Ninh Hòa*."},
		{"a name in use", "[places.x]\nvi = \"Vạn Ninh\"\nen = \"Van Ninh\"\n", "Vạn Ninh.", "Vạn Ninh."},
	}
	for _, test := range tests {
		s, _ := lay(t, "catalogue.toml", "[units]", test.places+"[units]", "resolutions/kl/index.vi.md", "Lời mở đầu.", test.text)
		p := s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[0].Paragraphs[0]
		got := strings.NewReplacer(
			`<sup class="note"><a role="doc-noteref" id="ref-ten-mo-dau-a" href="#ten-mo-dau-a">*1</a></sup>`, "*",
			`<sup class="note"><a role="doc-noteref" href="#ten-mo-dau-a">*1</a></sup>`, "*").Replace(shown(p.Runs))
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if marked := strings.Contains(test.want, "*"); marked != (len(p.Notes) == 1) || marked && p.Notes[0].Kind != "name" {
			t.Errorf("%s: %+v", test.name, p.Notes)
		}
	}
	s, _ := lay(t, "catalogue.toml", "[units]", ninhHoa+place("van-ninh", "Vạn Ninh", "Van Ninh")+strings.Replace(place("nha-trang", "Nha Trang", "Nha Trang"), "07-01", "08-01", 1)+"[units]",
		"resolutions/kl/index.vi.md", "Lời mở đầu.", "Nha Trang, Vạn Ninh, Ninh Hòa.")
	p := s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[0].Paragraphs[0]
	if got := sides([]Paragraph{p}); got != "a: *1 name ten-mo-dau-a, *2 name ten-mo-dau-a-2\n" || fmt.Sprint(p.Notes[1].Printed) != "[{Vạn Ninh  false} {Ninh Hòa  false}]" || p.Notes[0].Until.Machine != "2025-08-01" {
		t.Errorf("%s %+v", got, p.Notes)
	}
}

// In English, too, a name is marked where it stands; where the English calls
// the place otherwise, at the end of the paragraph.
func TestFormerNameInEnglish(t *testing.T) {
	const note = `<sup class="note"><a role="doc-noteref" id="ref-ten-mo-dau-a" href="#ten-mo-dau-a">*1</a></sup>`
	for name, want := range map[string]string{
		"Cu district":        `First in Cu district` + note + `, x.`,
		"the district of Cu": `First in Cu district, x.` + note,
		"Cu dist":            `First in Cu district, x.` + note,
	} {
		s, _ := lay(t, "catalogue.toml", "[units]", place("huyen", "huyện Cũ", name)+"[units]",
			"resolutions/kl/index.vi.md", "Lời mở đầu.", "Lời ở huyện Cũ, x.", "resolutions/kl/index.en.md", "Preamble.", "First in Cu district, x.")
		if got := shown(s.at(t, "/en/resolutions/kl/").View().(ResolutionPage).Clauses[0].Paragraphs[0].Runs); got != want {
			t.Errorf("%q: %s", name, got)
		}
	}
}

// The English file may say at which words of the translation a mark stands.
func TestErratumInEnglish(t *testing.T) {
	const note = `<sup class="note"><a role="doc-noteref" id="ref-dinh-chinh-s1" href="#dinh-chinh-s1">*2</a></sup>`
	for at, want := range map[string]string{
		"":                      `<mark class="s-postponed">Build the Mau bridge</mark>.` + note + `{/en/projects/cau/ postponed}`,
		"at = \"Mau bridge\"\n": `<mark class="s-postponed">Build the <span class="annotated">Mau bridge</span>` + note + `</mark>.{/en/projects/cau/ postponed}`,
		"at = \"Build\"\n":      `<mark class="s-postponed"><span class="annotated">Build</span>` + note + ` the Mau bridge</mark>.{/en/projects/cau/ postponed}`,
	} {
		s, _ := lay(t, "resolutions/kl/index.en.md", "note = \"wrong accent\"", at+"note = \"wrong accent\"")
		p := s.at(t, "/en/resolutions/kl/").View().(ResolutionPage).Clauses[2].Paragraphs[1]
		if got := shown(p.Runs); got != want {
			t.Errorf("%q: %s", at, got)
		}
		if got := shown(s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[2].Paragraphs[1].Runs); strings.Count(got, note) != 1 || !strings.Contains(got, "<ins ") {
			t.Errorf("%q changes the Vietnamese: %s", at, got)
		}
	}
	// Words that the page does not mark are said in the note.
	for at, want := range map[string]string{"": "[{Lời vi false}]", "at = \"Pre\"\n": "[]"} {
		s, _ := lay(t, "resolutions/kl/index.vi.md", "[errata.s1]", "[errata.n]\nclause = \"mo-dau-a\"\nprinted = \"Lời\"\nnote = \"x\"\n[errata.s1]",
			"resolutions/kl/index.en.md", "[errata.s1]", "[errata.n]\n"+at+"note = \"y\"\n[errata.s1]")
		for url, printed := range map[string]string{"/en/resolutions/kl/": want, "/van-ban/kl/": "[]"} {
			if got := fmt.Sprint(s.at(t, url).View().(ResolutionPage).Clauses[0].Paragraphs[0].Notes[0].Printed); got != printed {
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
		s, _ := lay(t, text(test.first, test.second)...)
		v := s.at(t, "/van-ban/kl/").View().(ResolutionPage)
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

// What is longer than the paragraph stands below it, the longest first.
func TestBesideAndBelow(t *testing.T) {
	note := func(mark string, letters int) Note { return Note{Mark: mark, letters: letters} }
	for _, test := range []struct {
		name   string
		text   int
		groups [][]Note
		want   string
	}{
		{"none", 100, nil, "a:"},
		{"short beside short", 50, [][]Note{{note("1", 200)}}, "a: 1"},
		{"long beside short", 50, [][]Note{{note("1", 400)}}, "a: 1 low"},
		{"long beside long", 2000, [][]Note{{note("1", 400)}, {note("2", 700)}}, "a: 1, 2"},
		{"the longest goes", 1000, [][]Note{{note("1", 100)}, {note("2", 600)}, {note("3", 400)}}, "a: 1, 2 low, 3"},
		{"and the next", 1000, [][]Note{{note("1", 700)}, {note("2", 600)}, {note("3", 450)}, {note("4", 10)}}, "a: 1 low, 2 low, 3, 4"},
		{"with the notes on it", 1000, [][]Note{{note("1", 300), note("*1", 300)}, {note("2", 500)}}, "a: 1 low, *1 low, 2"},
		{"no hole above those below", 100, [][]Note{{note("1", 600)}, {note("2", 200)}}, "a: 1 low, 2 low"},
		{"of equals the first", 1000, [][]Note{{note("1", 400)}, {note("2", 400)}}, "a: 1 low, 2"},
	} {
		p := Paragraph{Letter: "a"}
		p.Notes = beside(test.text, test.groups)
		if got := strings.TrimSpace(sides([]Paragraph{p})); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// An answer says its name where several stand behind the same words.
func TestNamedAnswers(t *testing.T) {
	second := []string{"projects/duong/index.vi.md", "", "+++\ntitle = \"Đường\"\nsummary = \"S\"\n[mandate.kl]\nQUOTE\n+++\n"}
	for _, test := range []struct{ name, quote, more, want string }{
		{"one project", "", "", "cau"},
		{"one project and an item", "", item("i", "Đoạn"), "i cau"},
		{"two projects", "ii-1-4-a = \"Đoạn\"", "", "duong cau"},
		{"two projects and an item", "ii-1-4-a = \"Đoạn\"", item("i", "và"), "duong cau i"},
		{"two items of the same words", "", item("i", "và nữa") + item("j", "và nữa"), "cau J I"},
		{"an item within an item", "", item("i", "và nữa") + item("j", "nữa"), "cau J I"},
		{"two in other paragraphs", "mo-dau-a = \"Lời\"", "", "cau"},
	} {
		changes := []string{"resolutions/kl/index.vi.md", "[errata.d1]", test.more + "[errata.d1]",
			"projects/cau/index.vi.md", "ii-1-4-b = \"cầu Bến Mẫu\"", "ii-1-4-a = \"một\"",
			"projects/cau/index.en.md", "ii-1-4-b = \"Build the Mau bridge\"", "ii-1-4-a = \"First\""}
		if test.quote != "" {
			changes = append(changes, second[0], second[1], strings.Replace(second[2], "QUOTE", test.quote, 1))
		}
		s, _ := lay(t, changes...)
		var got []string
		for _, run := range s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[2].Paragraphs[0].Runs {
			if a := run.Answer; a != nil {
				name := strings.TrimPrefix(strings.Trim(strings.TrimPrefix(a.URL, "/du-an"), "/"), "#viec-")
				if a.Named {
					name = strings.ToUpper(name)
				}
				got = append(got, name)
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s, want %s", test.name, s, test.want)
		}
	}
	// A component of a project is named, and has no state of its own.
	s, _ := lay(t, "projects/cau/index.vi.md", "[items.tp-1]", "[items.tp-1]\nclause = \"kl/ii-1-4-a\"\nquote = \"Đoạn\"")
	a := s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[2].Paragraphs[0].Runs[0].Answer
	if a == nil || a.Named || a.Item.Text != "Thành phần 1" || a.State != "" {
		t.Errorf("%+v", a)
	}
}
