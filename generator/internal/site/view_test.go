package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// listed writes sources as "number publisher/title/note lang".
func listed(sources []Source) string {
	var all []string
	for _, s := range sources {
		name := s.Publisher + s.Title
		if s.Note != "" {
			name = string(s.Note)
		}
		all = append(all, strings.TrimSpace(s.Number+" "+name+" "+s.Lang))
	}
	return strings.Join(all, "; ")
}

// shown writes running text, each answer as "{address state}".
func shown(runs []Run) string {
	var b strings.Builder
	for _, run := range runs {
		b.WriteString(string(run.HTML))
		if a := run.Answer; a != nil {
			b.WriteString("{" + strings.TrimSpace(a.URL+" "+string(a.State)) + "}")
		}
	}
	return b.String()
}

func TestCitations(t *testing.T) {
	const (
		self = `<sup class="cite"><a role="doc-noteref" href="#nguon-3">[3]</a></sup>`
		bao  = `<sup class="cite"><a role="doc-noteref" href="#nguon-2">[2]</a></sup>`
		four = `<sup class="cite"><a role="doc-noteref" href="#nguon-4">[4]</a></sup>`
	)
	s, _ := lay(t)
	v := s.at(t, "/du-an/cau/2025-q1/").View().(ReportPage)
	// In the order of first mention; a footnote stands among the sources, and what it cites behind it.
	want := "1 Mau News en; 2 Báo MẫuCầu; 3 Ghi" + bao + ", ghi" + four + ", lại " + self + ".; 4 Văn bản; 5 Kết luận; 6 Kết luận"
	if got := listed(v.Sources); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if n := strings.Count(string(v.Body.HTML), "#nguon-"); n != 4 {
		t.Errorf("%s", v.Body.HTML)
	}
	for i, source := range v.Sources {
		if source.Number != fmt.Sprint(i+1) || source.Anchor != "nguon-"+source.Number {
			t.Errorf("%+v", source)
		}
	}
	if bao := v.Sources[1]; bao.Host != "bao-mau.example" || bao.URL != "https://www.bao-mau.example/a" || bao.Date.Machine != "2025-03-10" || bao.Lang != "" {
		t.Errorf("%+v", bao)
	}
	if kl := v.Sources[4]; kl.URL != "/van-ban/kl/#ii-1-4" || kl.Place == "" || kl.Date.Machine != "2025-04-06" {
		t.Errorf("%+v", kl)
	}
	if kl := v.Sources[5]; kl.URL != "/van-ban/kl/#ii-1-4-b" {
		t.Errorf("%+v", kl) // another place of the same text is another entry
	}
	for _, line := range v.Lines {
		for _, c := range line.Cites {
			if c.URL != "#nguon-"+c.Number {
				t.Errorf("%+v", c)
			}
		}
		if line.Kind == "promise" && fmt.Sprint(line.Cites) != "[{2 #nguon-2} {6 #nguon-6}]" {
			t.Errorf("%v", line.Cites)
		}
	}
	// The English page shows the Vietnamese body, and says which words are Vietnamese.
	v = s.at(t, "/en/projects/cau/2025-q1/").View().(ReportPage)
	if v.Body.Lang != "vi" || v.Title.Lang != "vi" || !v.Untranslated {
		t.Errorf("body %q, title %q", v.Body.Lang, v.Title.Lang)
	}
	var langs []string
	for _, source := range v.Sources {
		langs = append(langs, source.Lang)
	}
	if !slices.Equal(langs, []string{"", "vi", "vi", "vi", "vi", "vi"}) {
		t.Errorf("%q", langs)
	}
	if kl := v.Sources[4]; kl.URL != "/en/resolutions/kl/#ii-1-4" {
		t.Errorf("%+v", kl)
	}
}

func TestForeignWords(t *testing.T) {
	s, _ := lay(t)
	v := s.at(t, "/en/projects/cau/").View().(ProjectPage)
	if v.Title != (Words{Text: "Mau Bridge"}) || v.Body.Lang != "" || v.Untranslated {
		t.Errorf("%+v", v.Title)
	}
	if m := v.Milestones[0]; m.Title != (Words{Text: "Thông xe", Lang: "vi"}) { // of a report without a translation
		t.Errorf("%+v", m.Title)
	}
	if m := v.Mandates[0]; m.Quote != (Words{Text: "Build the Mau bridge"}) || m.Resolution != (Words{Text: "Mau Conclusion"}) && m.Resolution.Lang != "vi" {
		t.Errorf("%+v", m)
	}
	vi := s.at(t, "/du-an/cau/").View().(ProjectPage)
	if vi.Milestones[0].Title != (Words{Text: "Thông xe"}) || vi.Untranslated {
		t.Errorf("%+v", vi.Milestones[0].Title)
	}
	home := s.at(t, "/en/").View().(HomePage)
	if home.Latest[0].Words != (Words{Text: "Moved"}) || home.Latest[1].Words != (Words{Text: "Hứa", Lang: "vi"}) {
		t.Errorf("%+v", home.Latest)
	}
}

// said writes lines as "kind day due value item mark".
func said(lines []Line) string {
	var all []string
	for _, l := range lines {
		s := l.Kind + " " + l.When.Machine
		for _, more := range []string{l.Due, l.Value, l.Item.Text, l.URL} {
			if more != "" {
				s += " | " + strings.ReplaceAll(more, "\u00a0", " ")
			}
		}
		if l.NoReason {
			s += " | no reason"
		}
		all = append(all, s)
	}
	return strings.Join(all, "\n")
}

func TestReportLines(t *testing.T) {
	const head = "+++\ntitle = \"x\"\npublished = \"2026-01-12\"\n"
	const report = "projects/cau/2025-q4.vi.md"
	tests := []struct{ name, facts, vi, en string }{
		{"a move", "[milestones.thong-xe]\ndue = \"2026-06-30\"\nsource = \"cung-bao\"\n",
			"moved 2025-12-01 | ngày 30 tháng 6 năm 2026 | /du-an/cau/#moc-thong-xe | no reason",
			"moved 2025-12-01 | 30 June 2026 | /en/projects/cau/#moc-thong-xe | no reason"},
		{"a move with a reason", "[milestones.thong-xe]\ndue = \"2026\"\nreason = \"mưa\"\n",
			"moved 2026-01-12 | năm 2026 | /du-an/cau/#moc-thong-xe",
			"moved 2026-01-12 | 2026 | /en/projects/cau/#moc-thong-xe"},
		{"met", "[milestones.thong-xe]\nmet = \"2025-12-19\"\nsource = \"cung-bao\"\n",
			"met 2025-12-19 | /du-an/cau/#moc-thong-xe", "met 2025-12-19 | /en/projects/cau/#moc-thong-xe"},
		{"not met", "[milestones.thong-xe]\nunmet = \"2025-12\"\n", "unmet 2025-12 | /du-an/cau/#moc-thong-xe", "unmet 2025-12 | /en/projects/cau/#moc-thong-xe"},
		{"withdrawn", "[milestones.thong-xe]\ndropped = \"đến 2025-12-19\"\n", "dropped  | /du-an/cau/#moc-thong-xe | no reason", "dropped  | /en/projects/cau/#moc-thong-xe | no reason"},
		{"a promise met at once", "[milestones.khac]\ntitle = \"K\"\ndue = \"2025\"\nmet = \"2025-11-01\"\n",
			"promise 2026-01-12 | năm 2025 | /du-an/cau/#moc-khac\nmet 2025-11-01 | /du-an/cau/#moc-khac",
			"promise 2026-01-12 | 2025 | /en/projects/cau/#moc-khac\nmet 2025-11-01 | /en/projects/cau/#moc-khac"},
		{"a promise without a date", "[milestones.khac]\ntitle = \"K\"\n", "promise 2026-01-12 | /du-an/cau/#moc-khac", "promise 2026-01-12 | /en/projects/cau/#moc-khac"},
		{"met without a promise", "[milestones.khac]\ntitle = \"K\"\nmet = \"2025-11-01\"\n", "met 2025-11-01 | /du-an/cau/#moc-khac", "met 2025-11-01 | /en/projects/cau/#moc-khac"},
		{"an event", "[events.e]\ntitle = \"E\"\ndate = \"2025-12-19\"\nitem = \"tp-1\"\n", "event 2025-12-19 | Thành phần 1", "event 2025-12-19 | Component 1"},
		{"values", "[[values]]\nmeasure = \"share\"\nvalue = \"hơn 2.275,5\"\ndate = \"2025-12\"\n[[values]]\nmeasure = \"share\"\nvalue = \"8/61\"\ndate = \"2025-11\"\nitem = \"tp-1\"\n",
			"value 2025-12 | hơn 2.275,5 tỷ đồng\nvalue 2025-11 | 8/61 tỷ đồng | Thành phần 1", "value 2025-12 | more than 2,275.5 billion VND\nvalue 2025-11 | 8/61 billion VND | Component 1"},
	}
	for _, test := range tests {
		text := head + test.facts + "[sources.cung-bao]\ntitle = \"V\"\ndate = \"2025-12-01\"\n+++\n"
		s, _ := lay(t, report, "", text, "projects/cau/2025-q4.en.md", "", "")
		if got := said(s.at(t, "/du-an/cau/2025-q4/").View().(ReportPage).Lines); got != test.vi {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.vi)
		}
		if got := said(s.at(t, "/en/projects/cau/2025-q4/").View().(ReportPage).Lines); got != test.en {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.en)
		}
	}
}

func TestMilestoneView(t *testing.T) {
	s, _ := lay(t)
	v := s.at(t, "/du-an/cau/").View().(ProjectPage)
	m := v.Milestones[0]
	if v.State != "postponed" || v.Reason == nil || v.Reason.Anchor != m.Anchor || m.Anchor != "moc-thong-xe" || m.First != "ngày 30 tháng 6 năm 2025" && !strings.Contains(m.First, "2025") ||
		m.Due == "" || m.Stated.Machine != "2025-03-10" || !m.HasDays || m.Days != 365 || len(m.Moves) != 1 || m.Moves[0].URL != "#moc-thong-xe" || len(m.Cites) > 0 {
		t.Errorf("%+v", m)
	}
	if fmt.Sprint(v.Tally) != "[{postponed 1}]" || v.Latest.Machine != "2025-12-01" {
		t.Errorf("%v, latest %+v", v.Tally, v.Latest)
	}
	// Whoever says that it was met, not met or dropped is cited.
	for statement, state := range map[string]State{"met = \"2025-12-19\"": "met-late", "unmet = \"2025-12-19\"": "late", "dropped = \"2025-12-19\"": "dropped"} {
		s, _ := lay(t, "projects/cau/2025-q4.vi.md", "due = \"2026-06-30\"", statement)
		m := s.at(t, "/du-an/cau/").View().(ProjectPage).Milestones[0]
		if m.State != state || len(m.Cites) != 1 || len(m.FirstCites) != 2 || m.Cites[0] == m.FirstCites[0] {
			t.Errorf("%s: %s cites %v", statement, m.State, m.Cites)
		}
	}
	// What the project's own file cites counts, too.
	s, _ = lay(t, "projects/cau/index.vi.md", "[items.tp-1]", "[events.e]\ntitle = \"E\"\ndate = \"2026-02\"\nsource = \"moi\"\n[sources.moi]\ntitle = \"M\"\ndate = \"2026-03-01\"\n[items.tp-1]")
	if v := s.at(t, "/du-an/cau/").View().(ProjectPage); v.Latest.Machine != "2026-03-01" {
		t.Errorf("latest %+v", v.Latest)
	}
}

func TestYears(t *testing.T) {
	const later = "projects/cau/2025-q4.vi.md"
	show := func(s *Site, url string) string {
		var all []string
		for _, y := range s.at(t, url).View().(ProjectPage).Years {
			all = append(all, y.Year+":")
			for _, q := range y.Quarters {
				name := strings.ReplaceAll(q.Name, "\u00a0", " ")
				if q.Until != "" {
					name += " – " + strings.ReplaceAll(q.Until, "\u00a0", " ")
				}
				all = append(all, fmt.Sprintf("%s %s %d #%s,", name, q.State, q.Count, q.Anchor))
			}
		}
		return strings.Join(all, " ")
	}
	tests := []struct {
		name    string
		changes []string
		want    string
	}{
		{"a gap", nil, "2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q4 2025 compiled 1 #2025-q4, Q3 2025 no-entry 1 #2025-q3, Q2 2025 no-entry 1 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"no mandate", []string{"projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", ""},
			"2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q4 2025 compiled 1 #2025-q4, Q2 2025 – Q3 2025 no-entry 2 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"years stay apart", []string{later, "", "", "projects/cau/2025-q4.en.md", "", "", "projects/cau/2025-q1.vi.md", ", ghi[^cung-bao]", "", "projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", ""},
			"2026: Q1 2026 no-entry 1 #2026-q1, 2025: Q2 2025 – Q4 2025 no-entry 3 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
		{"states stay apart", []string{later, "", "", "projects/cau/2025-q4.en.md", "", "", "projects/cau/2025-q1.vi.md", ", ghi[^cung-bao]", "", "projects/cau/index.vi.md", "summary", "reports_from = \"2025-Q3\"\nsummary"},
			"2026: Q1 2026 report-not-due 1 #2026-q1, 2025: Q3 2025 – Q4 2025 no-report 2 #2025-q3, Q2 2025 no-entry 1 #2025-q2, Q1 2025 compiled 1 #2025-q1,"},
	}
	for _, test := range tests {
		s, _ := lay(t, test.changes...)
		if got := show(s, "/en/projects/cau/"); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// Every place that links may name stands in the page, and stands there once.
func TestQuartersHaveTheirAnchors(t *testing.T) {
	s, _ := lay(t, "projects/cau/index.vi.md", "[mandate.kl]\nii-1-4-b = \"cầu Bến Mẫu\"\n", "", "projects/cau/index.en.md", "[mandate.kl]\nii-1-4-b = \"Build the Mau bridge\"\n", "")
	page := s.at(t, "/du-an/cau/")
	seen := map[string]bool{}
	for _, y := range page.View().(ProjectPage).Years {
		for _, q := range y.Quarters {
			for _, anchor := range append([]string{q.Anchor}, q.Merged...) {
				if seen[anchor] {
					t.Errorf("%s twice", anchor)
				}
				seen[anchor] = true
			}
		}
	}
	for anchor := range page.anchors {
		if _, err := portal.ParseQuarter(anchor); err == nil && !seen[anchor] {
			t.Errorf("%s is no place of the page", anchor)
		}
	}
}

func TestResolutionView(t *testing.T) {
	s, _ := lay(t)
	v := s.at(t, "/van-ban/kl/").View().(ResolutionPage)
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
	if list := v.Clauses[2].Paragraphs[2]; !list.IsBlock || !strings.HasPrefix(shown(list.Runs), "<ul>") || !v.Clauses[3].Tail {
		t.Errorf("%+v", list)
	}
	// The translation follows the corrected reading: the marks stand at its end.
	v = s.at(t, "/en/resolutions/kl/").View().(ResolutionPage)
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
	s, _ := lay(t, "resolutions/kl/index.vi.md", "printed = \"một\"", "printed = \"Đoạn một, và\"")
	html := shown(s.at(t, "/van-ban/kl/").View().(ResolutionPage).Clauses[2].Paragraphs[0].Runs)
	if strings.Count(html, `id="ref-dinh-chinh-d1"`) != 1 || strings.Count(html, `<span class="annotated">`) != 2 || strings.Count(html, "</span>") != 2 ||
		!strings.HasSuffix(html, `<span class="annotated">, và</span><sup class="note"><a role="doc-noteref" id="ref-dinh-chinh-d1" href="#dinh-chinh-d1">*1</a></sup> nữa<sup class="note"><a role="doc-noteref" href="#fn-1">1</a></sup>.`) {
		t.Error(html)
	}
}

func TestHTMLIsEscaped(t *testing.T) {
	s, problems := lay(t, "pages/about/index.vi.md", "Lời.", "a < b & \"c\" [x](https://bao.example/?a=1&b=\"2\") ![\"x\" & y](anh.jpg)", "pages/about/anh.jpg", "", "x")
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	html := string(s.at(t, "/gioi-thieu/").View().(ProsePage).Body.HTML)
	if !strings.Contains(html, `a &lt; b &amp; &#34;c&#34; <a href="https://bao.example/?a=1&amp;b=&#34;2&#34;">x</a> <img src="/assets/pictures/0.jpg" width="600" height="400" alt="&#34;x&#34; &amp; y" loading="lazy" decoding="async">`) {
		t.Error(html)
	}
	if !strings.Contains(html, `<h2 id="cong">Cổng này</h2>`) || !strings.Contains(html, `<h2 id="muc-nguon">Nguồn</h2>`) {
		t.Error(html)
	}
}

func TestHeadings(t *testing.T) {
	s, _ := lay(t, "pages/about/index.vi.md", "Lời.", "# Một\n\n### Ba\n\n###### Sáu\n")
	html := string(s.at(t, "/gioi-thieu/").View().(ProsePage).Body.HTML)
	for _, want := range []string{`<h2 id="muc-mot">Một</h2>`, `<h3 id="muc-ba">Ba</h3>`, `<h6 id="muc-sau">Sáu</h6>`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
}

func TestHost(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.bao.example/a": "bao.example", "http://bao.example:8080": "bao.example:8080", "": "", "://": "", "https://wwwiso.com/": "wwwiso.com",
	} {
		if got := host(address); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}
