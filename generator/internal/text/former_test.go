package text_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

// A report keeps the names of its day, and says which have gone out of use.
func TestFormerNamesInReports(t *testing.T) {
	place := func(id, name, until string) string {
		return fmt.Sprintf("[places.%s]\nvi = %q\nen = %q\n%s\n", id, name, name, until)
	}
	const gone, later, stands = `until = "2025-07-01"`, `until = "2025-09-01"`, ""
	tests := []struct{ places, title, body, want string }{
		{place("x", "huyện Cũ", gone), "Hứa", "Chữ[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", stands), "Hứa ở huyện Cũ", "Chữ[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", gone), "Hứa ở huyện Cũ", "Chữ[^bao-en], chữ", "name [{huyện Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", gone), "Hứa", "Ở huyện Cũ[^bao-en], chữ", "name [{huyện Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", gone), "Hứa", "Ở huyện Cũng[^bao-en], chữ", ""},
		{place("x", "huyện Cũ", gone) + place("y", "xã Cũ", gone), "xã Cũ", "Ở huyện Cũ[^bao-en], chữ", "name [{huyện Cũ  false} {xã Cũ  false}] 2025-07-01;"},
		{place("x", "huyện Cũ", later) + place("y", "xã Cũ", gone), "xã Cũ", "Ở huyện Cũ[^bao-en], chữ", "name [{xã Cũ  false}] 2025-07-01;name [{huyện Cũ  false}] 2025-09-01;"},
	}
	for _, test := range tests {
		s, _ := fixture.Lay(t, "catalogue.toml", "[units]", test.places+"[units]",
			"projects/cau/2025-q1.vi.md", `title = "Hứa"`, fmt.Sprintf("title = %q", test.title),
			"projects/cau/2025-q1.vi.md", "Chữ[^bao-en], chữ", test.body)
		got := ""
		for _, note := range s.At(t, "/du-an/cau/2025-q1/").View().(site.ReportPage).Former {
			got += fmt.Sprintf("%s %v %s;", note.Kind, note.Printed, note.Until.Machine)
		}
		if got != test.want {
			t.Errorf("%s, %s: %q, want %q", test.title, test.body, got, test.want)
		}
	}
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
		s, _ := fixture.Lay(t, "catalogue.toml", "[units]", test.places+"[units]", "resolutions/kl/index.vi.md", "Lời mở đầu.", test.text)
		p := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[0].Paragraphs[0]
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
	s, _ := fixture.Lay(t, "catalogue.toml", "[units]", ninhHoa+place("van-ninh", "Vạn Ninh", "Van Ninh")+strings.Replace(place("nha-trang", "Nha Trang", "Nha Trang"), "07-01", "08-01", 1)+"[units]",
		"resolutions/kl/index.vi.md", "Lời mở đầu.", "Nha Trang, Vạn Ninh, Ninh Hòa.")
	p := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[0].Paragraphs[0]
	if got := sides([]text.Paragraph{p}); got != "a: *1 name ten-mo-dau-a, *2 name ten-mo-dau-a-2\n" || fmt.Sprint(p.Notes[1].Printed) != "[{Vạn Ninh  false} {Ninh Hòa  false}]" || p.Notes[0].Until.Machine != "2025-08-01" {
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
		s, _ := fixture.Lay(t, "catalogue.toml", "[units]", place("huyen", "huyện Cũ", name)+"[units]",
			"resolutions/kl/index.vi.md", "Lời mở đầu.", "Lời ở huyện Cũ, x.", "resolutions/kl/index.en.md", "Preamble.", "First in Cu district, x.")
		if got := shown(s.At(t, "/en/resolutions/kl/").View().(site.ResolutionPage).Clauses[0].Paragraphs[0].Runs); got != want {
			t.Errorf("%q: %s", name, got)
		}
	}
}

func place(id, vi, en string) string {
	return "[places." + id + "]\nvi = \"" + vi + "\"\nen = \"" + en + "\"\nuntil = \"2025-07-01\"\n"
}
