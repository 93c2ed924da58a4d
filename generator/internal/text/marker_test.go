package text_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

// shown writes running text, each answer as "{address state}".
func shown(runs []text.Run) string {
	var b strings.Builder
	for _, run := range runs {
		b.WriteString(string(run.HTML))
		if a := run.Answer; a != nil {
			b.WriteString("{" + strings.TrimSpace(a.URL+" "+string(a.State)) + "}")
		}
	}
	return b.String()
}

func TestResolutionView(t *testing.T) {
	s, _ := fixture.Lay(t)
	v := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage)
	var html strings.Builder
	for _, c := range v.Clauses {
		fmt.Fprintf(&html, "%s|%s|%s|%s\n", c.Anchor, c.Number, c.Title.Text, c.Label.Text)
		for _, p := range c.Paragraphs {
			fmt.Fprintf(&html, "  %s %s %s\n", p.Letter, p.Anchor, shown(p.Runs))
		}
	}
	const note = `<sup class="note"><a role="doc-noteref" `
	want := "mo-dau|||Mở đầu\n  a mo-dau-a Lời mở đầu.\nii|II-|NHIỆM VỤ|\nii-1-4|1.4.||Đầu tư\n" +
		`  a ii-1-4-a Đoạn <span class="annotated">một</span>` + note + `id="ref-dinh-chinh-d1" href="#dinh-chinh-d1">*1</a></sup>` +
		note + `id="ref-fn-1" href="#fn-1">1</a></sup>, và nữa` + note + `href="#fn-1">1</a></sup>.` + "\n" +
		`  b ii-1-4-b Xây <ins class="corrected"><mark class="s-postponed">cầu Bến Mẫu</mark></ins><em></em>` + note + `id="ref-dinh-chinh-s1" href="#dinh-chinh-s1">*2</a></sup>.{/du-an/cau/ postponed}` + "\n"
	got := html.String()
	if !strings.HasPrefix(strings.ReplaceAll(got, "<em></em>", ""), strings.ReplaceAll(want, "<em></em>", "")) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	a, b := v.Clauses[2].Paragraphs[0].Notes, v.Clauses[2].Paragraphs[1].Notes
	if len(a) != 2 || a[0].Anchor != "dinh-chinh-d1" || len(a[0].Cites) != 1 || a[0].Printed != nil || a[0].Note.Text != "có thể là hai" ||
		a[1].Mark != "1" || a[1].Back != "#ref-fn-1" || a[1].Kind != "" || shown(a[1].Runs) != "Chú thích." || len(v.Notes) != 0 {
		t.Errorf("%+v", a)
	}
	if len(b) != 1 || b[0].Kind != "correction" || fmt.Sprint(b[0].Printed) != "[{cầu Bến Mậu  false}]" {
		t.Errorf("%+v", b)
	}
	if got := fmt.Sprint(v.Errata); got != "[{*1 #dinh-chinh-d1 mục\u00a0II.1.4, đoạn\u00a0a note [{một  false}] {  false}} {*2 #dinh-chinh-s1 mục\u00a0II.1.4, đoạn\u00a0b correction [{cầu Bến Mậu  false}] {cầu Bến Mẫu  false}}]" {
		t.Error(got)
	}
	if strings.Count(got, ` id="ref-`) != 3 {
		t.Errorf("an id stands twice: %s", got)
	}
	if list := v.Clauses[2].Paragraphs[2]; !list.IsBlock || !strings.HasPrefix(shown(list.Runs), "<ul>") {
		t.Errorf("%+v", list)
	}
	// The translation follows the corrected reading: the marks stand at its end.
	v = s.At(t, "/en/resolutions/kl/").View().(site.ResolutionPage)
	en := v.Clauses[2].Paragraphs[1]
	if want := `<mark class="s-postponed">Build the Mau bridge</mark>.` + note + `id="ref-dinh-chinh-s1" href="#dinh-chinh-s1">*2</a></sup>{/en/projects/cau/ postponed}`; shown(en.Runs) != want || en.Lang != "" || v.Errata[1].Printed[0].Lang != "vi" || !v.Untranslated { // its title is not
		t.Errorf("%s", shown(en.Runs))
	}
	if len(v.Contents) != 2 || v.Contents[0].Name.Text != "TASKS" || v.Contents[1].Name.Text != "Investment" {
		t.Errorf("%+v", v.Contents)
	}
}

// A mark that crosses a tag is marked in stretches, and referred to once.
func TestErratumAcrossEmphasis(t *testing.T) {
	s, _ := fixture.Lay(t, "resolutions/kl/index.vi.md", "printed = \"một\"", "printed = \"Đoạn một, và\"")
	html := shown(s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[0].Runs)
	if strings.Count(html, `id="ref-dinh-chinh-d1"`) != 1 || strings.Count(html, `<span class="annotated">`) != 2 || strings.Count(html, "</span>") != 2 ||
		!strings.HasSuffix(html, `<span class="annotated">, và</span><sup class="note"><a role="doc-noteref" id="ref-dinh-chinh-d1" href="#dinh-chinh-d1">*1</a></sup> nữa<sup class="note"><a role="doc-noteref" href="#fn-1">1</a></sup>.`) {
		t.Error(html)
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
		s, _ := fixture.Lay(t, changes...)
		var got []string
		for _, run := range s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[0].Runs {
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
	s, _ := fixture.Lay(t, "projects/cau/index.vi.md", "[items.tp-1]", "[items.tp-1]\nclause = \"kl/ii-1-4-a\"\nquote = \"Đoạn\"")
	a := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[0].Runs[0].Answer
	if a == nil || a.Named || a.Item.Text != "Thành phần 1" || a.State != "" {
		t.Errorf("%+v", a)
	}
}
