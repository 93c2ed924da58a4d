package content

import (
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestReferences(t *testing.T) {
	runProblems(t, []problemTest{
		{"an unknown agency", project, `agency = "so-mau"`, `agency = "so-maau"`, `5:10 catalogue-unknown guess=so-mau id=so-maau kind=@catalogue.agency`},
		{"an unknown issuer", resolution, `issuer = "so-mau"`, `issuer = "xyz"`, `3:10 catalogue-unknown guess= id=xyz kind=@catalogue.agency`},
		{"an unknown place", project, `places = ["huyen-mau"]`, `places = ["huyen-mau", "huyen-mao"]`, `6:24 catalogue-unknown guess=huyen-mau id=huyen-mao kind=@catalogue.place`},
		{"an unknown measure", report, `measure = "share"`, `measure = "shares"`, `19:11 catalogue-unknown guess=share id=shares kind=@catalogue.measure`},
		{"an unknown unit", catalogue, `unit = "tỷ đồng"`, `unit = "tỉ đồng"`, `8:8 catalogue-unknown guess=tỷ đồng id=tỉ đồng kind=@catalogue.unit`},
		{"a percent is no unit to define", catalogue, `unit = "tỷ đồng"`, `unit = "%"`, ``},
		{"an unknown item of a value", report, "measure = \"share\"\nitem = \"tp-1\"", "measure = \"share\"\nitem = \"tp-2\"", `20:8 item-unknown guess=tp-1 id=tp-2`},
		{"an unknown item of an event", report, "title = \"Hợp long\"\nitem = \"tp-1\"", "title = \"Hợp long\"\nitem = \"thanh-phan-một\"", `15:8 item-unknown guess= id=thanh-phan-một`},

		{"an unknown source", report, "due = \"2026-06\"\nsource = \"bao-mau\"", "due = \"2026-06\"\nsource = \"bao-mao\"", `10:10 source-unknown guess=bao-mau id=bao-mao`},
		{"an unknown source in a list", report, `["bao-mau", "kl/ii-1-4-b"]`, `["bao-mau", "khong-co"]`, `16:22 source-unknown guess= id=khong-co`},
		{"an unknown source in a body", report, "hợp long[^bao-mau].", "hợp long[^bao-mao].", `31:22 source-unknown guess=bao-mau id=bao-mao`},
		{"an unknown source in the English body", reportEN, "closed[^bao-mau].", "closed.[^bao-mao]", `12:26 source-unknown guess=bao-mau id=bao-mao`},
		{"an unknown source in a footnote", about, "Ghi chú[^kl].", "Ghi chú[^kll].", `10:16 source-unknown guess= id=kll`},
		{"a clause that is not there", report, `["bao-mau", "kl/ii-1-4-b"]`, `["bao-mau", "kl/ii-1-4-c"]`, `16:22 clause-unknown.beside choices=ii-1-4-a, ii-1-4-b clause=ii-1-4-c parent=ii-1-4`},
		{"a clause that is no clause", report, `["bao-mau", "kl/ii-1-4-b"]`, `["bao-mau", "kl/II.1.4"]`, `16:22 clause-unknown.form clause=II.1.4`},
		{"a whole clause, a footnote, the preamble, the whole resolution", report, `["bao-mau", "kl/ii-1-4-b"]`, `["kl/ii-1-4", "kl/fn-1", "kl/mo-dau-a", "kl", "kl/noi-nhan"]`, ``},
		{"a resolution that is not there", report, `["bao-mau", "kl/ii-1-4-b"]`, `["bao-mau", "kll/ii-1-4-b"]`, `16:22 source-unknown guess= id=kll/ii-1-4-b`},
		{"a source that nothing cites", report, "[sources.bao-mau]\n", "[sources.vb]\ntitle = \"VB\"\n\n[sources.bao-mau]\n", `25:1 source-unused (warning) id=vb`},
		{"a source defined twice", report, "[sources.bao-mau]\n", "[sources.nq-1667]\ntitle = \"lại\"\n\n[sources.bao-mau]\n", `25:1 duplicate-id id=nq-1667 other=content/catalogue.toml:20`},
		{"a source cited from a body alone", report, "+++\n\nNhịp", "\n[sources.vb]\ntitle = \"VB\"\n+++\n\n[^vb]Nhịp", ``},

		{"a mandate of no resolution", project, "[mandate.kl]", "[mandate.kll]", `9:1 clause-unknown.resolution guess=kl resolution=kll`},
		{"a mandate of no clause", project, "ii-1-4-b = ", "ii-1-5-b = ", `10:1 clause-unknown.beside choices=ii-1-4 clause=ii-1-5-b parent=ii-1`},
		{"a mandate that is no clause", project, "ii-1-4-b = ", "II-1-4-b = ", `10:1 clause-unknown.form clause=II-1-4-b`},
		{"a mandate whose English is wrong", projectEN, "ii-1-4-b = ", "ii-1-4-x = ", `1:1 translation-missing.words (warning) key=mandate.kl.ii-1-4-b
6:1 fact-in-translation.item guess=ii-1-4-b key=ii-1-4-x`},
		{"a mandate that is no word", project, "ii-1-4-b = \"xây cầu Bến Mẫu\"", "ii-1-4-b = 5", `10:12 value-form.bare key=ii-1-4-b value=5 written=5`},

		{"a label of no clause", resolution, "ii-1-4 = \"Đầu tư\"", "ii-1-4 = \"Đầu tư\"\nii-1-5 = \"x\"", `9:1 clause-unknown.beside choices=ii-1-4 clause=ii-1-5 parent=ii-1`},
		{"a label of a paragraph", resolution, "ii-1-4 = \"Đầu tư\"", "ii-1-4 = \"Đầu tư\"\nii-1-4-b = \"x\"", `9:1 clause-unknown clause=ii-1-4-b guess=ii-1-4`},
		{"a label of a footnote", resolution, "ii-1-4 = \"Đầu tư\"", "ii-1-4 = \"Đầu tư\"\nfn-1 = \"x\"", `9:1 clause-unknown clause=fn-1 guess=`},
		{"an erratum of no clause", resolution, `clause = "ii-1-4-b"`, `clause = "ii-1-4-d"`, `11:10 clause-unknown.beside choices=ii-1-4-a, ii-1-4-b clause=ii-1-4-d parent=ii-1-4`},
		{"an erratum of a whole clause", resolution, `clause = "ii-1-4-b"`, `clause = "ii-1-4"`, `11:10 clause-unknown clause=ii-1-4 guess=ii-1-4-a`},

		{"a milestone without a title", report, "title = \"Thông xe\"\n", "", `7:1 milestone-unknown guess= id=thong-xe`},
		{"a promise that says two things more", report, "due = \"2026-06\"", "due = \"2026-06\"\nmet = \"2025-12\"\nunmet = \"2025-11\"", `7:1 front-matter.first id=thong-xe`},
		{"a promise met at once", report, "due = \"2026-06\"", "due = \"2026-06\"\nmet = \"2025-12\"", ``},
		{"a promise without a date", report, "due = \"2026-06\"\n", "", ``},
		{"no promise, met and dropped", report, "due = \"2026-06\"", "met = \"2025-12\"\ndropped = \"2025-12\"", `7:1 front-matter.first id=thong-xe`},
		{"promised in the project's own file first", project, "[items.tp-1]", "[milestones.thong-xe]\ntitle = \"Thông xe\"\ndue = \"2026\"\nsource = \"bao-mau\"\n\n[milestones.khoi-cong]\ntitle = \"Khởi công\"\nmet = \"2025\"\nsource = \"kl\"\n\n[items.tp-1]", `projects/cau/index.en.md:1:1 translation-missing.words (warning) key=milestones.khoi-cong.title
projects/cau/index.en.md:1:1 translation-missing.words (warning) key=milestones.thong-xe.title`},

		// What a file that cannot be read defines is not known: its own problem is enough.
		{"a source in a file that cannot be read", report, "[sources.bao-mau]", "[sources.bao-mau", `25:17 front-matter.bracket`},
		{"nor are others blamed", catalogue, "[sources.nq-1667]", "[sources.nq-1667", `20:17 front-matter.bracket`},
		{"a translation that cannot be read defines nothing", reportEN, "[milestones.thong-xe]", "[milestones.thong-xe", `5:21 front-matter.bracket`},
	})
	all := files(fixture)
	edit(t, all, reportEN, "[milestones.thong-xe]", "[milestones.thong-xe")
	edit(t, all, report, "due = \"2026-06\"\nsource = \"bao-mau\"", "due = \"2026-06\"\nsource = \"bao-mao\"")
	if _, problems := load(all, Options{}); !strings.Contains(strings.Join(told(problems), "\n"), "source-unknown") {
		t.Errorf("a translation that cannot be read hides what is unknown elsewhere: %q", told(problems))
	}
}

func TestTwoReports(t *testing.T) {
	later := func(text string) map[string]string {
		all := files(fixture)
		all["content/projects/cau/2026-q1.vi.md"] = "+++\ntitle = \"Quý I\"\npublished = \"2026-04-01\"\n\n" + text + "+++\n"
		all["content/projects/cau/2026-q1.en.md"] = "+++\ntitle = \"First quarter\"\n+++\n"
		return all
	}
	for text, want := range map[string]string{
		"[milestones.thong-xe]\nmet = \"2026-03-01\"\n":                                          "",
		"[milestones.thong-xe]\ndue = \"2026-09\"\nreason = \"mưa\"\n":                           "projects/cau/2026-q1.en.md:1:1 translation-missing.words (warning) key=milestones.thong-xe.reason",
		"[milestones.thong-xe]\nnote = \"mưa\"\n":                                                "projects/cau/2026-q1.en.md:1:1 translation-missing.words (warning) key=milestones.thong-xe.note\nprojects/cau/2026-q1.vi.md:5:1 front-matter.exactly-one id=thong-xe",
		"[milestones.thong-xe]\nmet = \"2026-03-01\"\nunmet = \"2026-02-01\"\n":                  "projects/cau/2026-q1.vi.md:5:1 front-matter.two-answers id=thong-xe line=6 one=met other=unmet otherline=7",
		"[milestones.thong-xe]\nunmet = \"2026-02-01\"\nmet = \"2026-03-01\"\ndue = \"2027\"\n":  "projects/cau/2026-q1.vi.md:5:1 front-matter.many-answers id=thong-xe keys=unmet, met last=due lastline=8 lines=6, 7",
		"[milestones.thong-xee]\nmet = \"2026-03-01\"\n":                                         "projects/cau/2026-q1.vi.md:5:1 milestone-unknown guess=thong-xe id=thong-xee",
		"[milestones.thong-xe]\nmet = \"chưa\"\n":                                                "projects/cau/2026-q1.vi.md:6:7 date-form value=chưa",
		"[milestones.thong-xe]\ndropped = \"2026-03-01\"\ntitle = \"Thông xe\"\n":                "projects/cau/2026-q1.en.md:1:1 translation-missing.words (warning) key=milestones.thong-xe.title",
		"[sources.bao-mau]\npublisher = \"Báo khác\"\n":                                          "projects/cau/2026-q1.vi.md:5:1 duplicate-id id=bao-mau other=content/projects/cau/2025-q4.vi.md:25",
		"[[values]]\nmeasure = \"share\"\nvalue = \"70\"\ndate = \"2026\"\nsource = \"bao-m\"\n": "projects/cau/2026-q1.vi.md:9:10 source-unknown guess= id=bao-m",
	} {
		if _, problems := load(later(text), Options{}); strings.Join(told(problems), "\n") != want {
			t.Errorf("%s:\n%s\nwant\n%s", text, strings.Join(told(problems), "\n"), want)
		}
	}
	p, _ := load(later("[milestones.thong-xe]\nmet = \"2026-03-01\"\n"), Options{})
	reports := p.Projects[0].Reports
	if len(reports) != 2 || reports[0].Quarter.String() != "2025-q4" || reports[1].Quarter.String() != "2026-q1" || reports[1].Compiled || !reports[0].Compiled {
		t.Fatalf("%v", reports)
	}
	if s := reports[1].Statements[0]; s.Report != reports[1] || s.Met.String() != "2026-03-01" {
		t.Errorf("%+v", s)
	}
}

func TestWhatIsRead(t *testing.T) {
	p, _ := load(files(fixture), Options{})
	project := p.Projects[0]
	report := project.Reports[0]
	r := p.Resolutions[0]
	if project.ID != "cau" || project.Title != (portal.Text{VI: "Cầu Bến Mẫu", EN: "Mau Bridge"}) || project.Agency.Name.EN != "Mau Department" ||
		project.Places[0].Until.String() != "2025-07-01" || project.Places[0].Sources[0].Source.Title != "Nghị quyết số 1667" || project.ReportsFrom.String() != "2026-q2" {
		t.Errorf("%+v", project)
	}
	m := project.Mandates[0]
	if m.Resolution != r || m.Clause.String() != "ii-1-4-b" || m.Quote != (portal.Text{VI: "xây cầu Bến Mẫu", EN: "build the Mau bridge"}) ||
		m.Pos != (portal.Pos{File: "content/projects/cau/index.vi.md", Line: 10, Column: 12}) || m.PosEN != (portal.Pos{File: "content/projects/cau/index.en.md", Line: 6, Column: 12}) {
		t.Errorf("%+v", m)
	}
	e, o, s := report.Events[0], report.Values[0], report.Statements[0]
	if e.Title.EN != "Span closed" || e.Item != project.Items[0] || len(e.Sources) != 2 || e.Sources[1].Resolution != r || e.Sources[1].Clause.String() != "ii-1-4-b" {
		t.Errorf("%+v", e)
	}
	if o.Measure.Unit.EN != "billion VND" || o.Measure.Kind != portal.Cumulative || o.Value.Number.String() != "61.5" || o.Sources[0].Source != p.Source("bao-mau") {
		t.Errorf("%+v", o)
	}
	if s.Title.EN != "Opening" || s.Due.String() != "2026-06" || s.Sources[0].Source.URL != "https://bao-mau.example/a" || s.Pos.Line != 7 {
		t.Errorf("%+v", s)
	}
	if got := report.Translation; got.File != "content/projects/cau/2025-q4.en.md" || !slices.Equal(got.Stamped, []string{"abcdefghij"}) {
		t.Errorf("%+v", got)
	}
	if r.Short != r.Title || r.Issuer.ID != "so-mau" || r.SignedOn().String() != "2024-07-06" || r.Clause(portal.ClauseRef{Part: 2, Numbers: "1.4"}).Label != (portal.Text{VI: "Đầu tư", EN: "Investment"}) {
		t.Errorf("%+v", r)
	}
	if e := r.Errata[0]; e.Clause.String() != "ii-1-4-b" || e.Note.EN != "wrong accent" || e.Read != "cầu Bến Mẫu" || e.Pos.Line != 12 || e.Pos.Column != 11 {
		t.Errorf("%+v", e)
	}
	if vi, en := project.Body.VI.Blocks[0].Anchor, project.Body.EN.Blocks[0].Anchor; vi != "muc-ve-du-an" || en != vi {
		t.Errorf("headings are named %q and %q", vi, en)
	}
	if page := p.Pages[0]; page.Slug != (portal.Text{VI: "gioi-thieu", EN: "about"}) || page.Body.VI.Blocks[0].Anchor != "cong" {
		t.Errorf("%+v", page)
	}
}
