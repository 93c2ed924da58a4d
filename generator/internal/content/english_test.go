package content

import (
	"strings"
	"testing"
)

func TestEnglish(t *testing.T) {
	runProblems(t, []problemTest{
		{"a date in a report", reportEN, "translates", "published = \"2026-01-12\"\ntranslates", `3:1 fact-in-translation key=published`},
		{"the origin", reportEN, "translates", "origin = \"tổng hợp\"\ntranslates", `3:1 fact-in-translation key=origin`},
		{"a due", reportEN, "title = \"Opening\"", "title = \"Opening\"\ndue = \"2026-06\"", `7:1 fact-in-translation key=due`},
		{"a source", reportEN, "title = \"Opening\"", "title = \"Opening\"\nsource = \"bao-mau\"", `7:1 fact-in-translation key=source`},
		{"a source in a wrong form", reportEN, "title = \"Opening\"", "title = \"Opening\"\nsource = 5", `7:1 fact-in-translation key=source`},
		{"values", reportEN, "[events.hop-long]", "[[values]]\nvalue = \"1\"\n\n[events.hop-long]", `8:1 fact-in-translation key=values`},
		{"sources", reportEN, "[events.hop-long]", "[sources.bao-mau]\npublisher = \"Mau News\"\n\n[events.hop-long]", `8:1 fact-in-translation key=sources`},
		{"an item of an event", reportEN, "title = \"Span closed\"", "title = \"Span closed\"\nitem = \"tp-1\"\ndate = \"2025-12-19\"", `10:1 fact-in-translation key=item
11:1 fact-in-translation key=date`},
		{"the facts of a project", projectEN, "summary", "sector = \"x\"\nagency = \"so-mau\"\nplaces = []\nreports_from = \"2026-Q2\"\nsummary", `3:1 fact-in-translation key=sector
4:1 fact-in-translation key=agency
5:1 fact-in-translation key=places
6:1 fact-in-translation key=reports_from`},
		{"the facts of a resolution", resolvedEN, "title", "issuer = \"so-mau\"\nsigned = \"x\"\nsignatory = \"N\"\ntitle", `2:1 fact-in-translation key=issuer
3:1 fact-in-translation key=signed
4:1 fact-in-translation key=signatory`},
		{"the facts of an erratum", resolvedEN, "note = ", "clause = \"ii-1-4-b\"\nprinted = \"x\"\nread = \"y\"\nnote = ", `8:1 fact-in-translation key=clause
9:1 fact-in-translation key=printed
10:1 fact-in-translation key=read`},
		{"where the mark of an erratum stands", resolvedEN, "note = ", "at = 5\nnote = ", `8:6 value-form.bare key=at value=5 written=5`},
		{"a mark in a Vietnamese file", resolution, "printed = ", "at = \"x\"\nprinted = ", `12:1 unknown-key guess= key=at`},

		{"an unknown key", reportEN, "title = \"Opening\"", "titel = \"Opening\"", `1:1 translation-missing.words (warning) key=milestones.thong-xe.title
6:1 unknown-key guess=title key=titel`},
		{"a table that the Vietnamese has not", reportEN, "[milestones.thong-xe]", "[milestones.thong-xee]", `1:1 translation-missing.words (warning) key=milestones.thong-xe.title
5:1 fact-in-translation.item guess=thong-xe key=thong-xee`},
		{"an event that the Vietnamese has not", reportEN, "[events.hop-long]\ntitle", "[events.khac]\nanything = 5\ntitle", `1:1 translation-missing.words (warning) key=events.hop-long.title
8:1 fact-in-translation.item guess= key=khac`},
		{"an item that the Vietnamese has not", projectEN, "[items.tp-1]", "[items.tp-2]", `1:1 translation-missing.words (warning) key=items.tp-1.title
8:1 fact-in-translation.item guess=tp-1 key=tp-2`},
		{"an erratum that the Vietnamese has not", resolvedEN, "[errata.s1]", "[errata.s2]", `1:1 translation-missing.words (warning) key=errata.s1.note
7:1 fact-in-translation.item guess=s1 key=s2`},
		{"a label that the Vietnamese has not", resolvedEN, "ii-1-4 = ", "ii-1 = ", `1:1 translation-missing.words (warning) key=labels.ii-1-4
5:1 fact-in-translation.item guess= key=ii-1`},
		{"a mandate that the Vietnamese has not", projectEN, "ii-1-4-b = ", "ii-1-4-c = ", `1:1 translation-missing.words (warning) key=mandate.kl.ii-1-4-b
6:1 fact-in-translation.item guess=ii-1-4-b key=ii-1-4-c`},
		{"a mandate of another resolution", projectEN, "[mandate.kl]", "[mandate.khac]", `1:1 translation-missing.words (warning) key=mandate.kl.ii-1-4-b
6:1 fact-in-translation.item guess=kl/ii-1-4-b key=ii-1-4-b`},
		{"a table that nobody has", reportEN, "[events.hop-long]", "[itemz.x]\ntitle = \"x\"\n[events.hop-long]", `8:1 unknown-key.table guess= key=itemz`},

		{"digests that are no list", reportEN, `translates = ["abcdefghij"]`, `translates = "abcdefghij"`, `3:14 front-matter.type key=translates want=@want.list`},
		{"digests that are no words", reportEN, `translates = ["abcdefghij"]`, `translates = ["a", 5]`, `3:20 front-matter.type key=translates want=@want.text`},
		{"digests in a Vietnamese file", report, "stage", "translates = [\"a\"]\nstage", `5:1 unknown-key guess= key=translates`},

		{"a confirmation in a group", reportEN, "title = \"Opening\"", "title = \"Opening\"\nconfirmed = [\"ktihuithwlx/kfd2m7mer4k\"]", `7:1 front-matter.above key=confirmed table=milestones.thong-xe`},
		{"a confirmation among words", projectEN, "[mandate.kl]", "[mandate.kl]\nconfirmed = [\"ktihuithwlx/kfd2m7mer4k\"]", `6:1 front-matter.above key=confirmed table=mandate.kl`},
		{"two confirmations", reportEN, "translates", "confirmed = [\"ktihuithwlx/kfd2m7mer4k\"]\nconfirmed = [\"ktihuithwlx/kjehmyri46r\"]\ntranslates", `4:1 front-matter.duplicate-confirmed pairs="ktihuithwlx/kfd2m7mer4k", "ktihuithwlx/kjehmyri46r"`},

		{"no words for a title", reportEN, "title = \"Main span closed\"\n", "", `1:1 translation-missing.words (warning) key=title`},
		{"no words for a milestone", reportEN, "[milestones.thong-xe]\ntitle = \"Opening\"\n", "", `1:1 translation-missing.words (warning) key=milestones.thong-xe.title`},
		{"no words for a quote", projectEN, "[mandate.kl]\nii-1-4-b = \"build the Mau bridge\"\n", "", `1:1 translation-missing.words (warning) key=mandate.kl.ii-1-4-b`},
		{"no words for a label", resolvedEN, "[labels]\nii-1-4 = \"Investment\"\n", "", `1:1 translation-missing.words (warning) key=labels.ii-1-4`},
		{"words of another type", reportEN, "title = \"Opening\"", "title = 5", `6:9 value-form.bare key=title value=5 written=5`},
		{"empty words", reportEN, "title = \"Opening\"", "title = \"\"", `6:9 front-matter.blank key=title`},
		{"no text", reportEN, "The main span was closed[^bao-mau].", "", `1:1 translation-missing.body (warning)`},
		{"HTML", reportEN, "The main span", "The <b>main</b> span", `12:5 raw-html html=<b>
12:12 raw-html html=</b>`},
		{"not to be decoded", reportEN, "[milestones.thong-xe]", "milestones.thong-xe]", `5:20 front-matter.equals`},
		{"a Vietnamese file that is not to be decoded", report, "[milestones.thong-xe]", "milestones.thong-xe]", `7:20 front-matter.equals`},
	})
}

func TestNoEnglish(t *testing.T) {
	all := files(fixture)
	delete(all, reportEN)
	p, problems := load(all, Options{})
	if got := told(problems); len(got) != 1 || got[0] != "projects/cau/2025-q4.vi.md:0:0 translation-missing (warning) file=content/projects/cau/2025-q4.en.md" {
		t.Errorf("%q", got)
	}
	r := p.Projects[0].Reports[0]
	if words, lang := r.Title.In("en"); words != "Hợp long nhịp giữa" || lang != "vi" || r.Translation != nil {
		t.Errorf("%q in %s, translated in %v", words, lang, r.Translation)
	}
	if body := r.Body.In("en"); body.Lang != "vi" {
		t.Errorf("the body is in %s", body.Lang)
	}
}

func TestDrafts(t *testing.T) {
	const draft = "+++\ndraft = true\n"
	tests := []struct {
		name, file string
		want       string // projects, reports, pages, resolutions, pictures
		problems   string
	}{
		{"report", report, "1 0 1 1 1", ""},
		{"project", project, "0 0 1 1 0", ""},
		{"page", about, "1 1 0 1 1", ""},
		{"English report", reportEN, "1 1 1 1 1", ""},
		{"English project", projectEN, "1 1 1 1 1", ""},
	}
	for _, test := range tests {
		for _, drafts := range []bool{false, true} {
			all := files(fixture)
			all[test.file] = strings.Replace(all[test.file], "+++\n", draft, 1)
			p, problems := load(all, Options{Drafts: drafts})
			reports := 0
			for _, project := range p.Projects {
				reports += len(project.Reports)
			}
			want := test.want
			if drafts {
				want = "1 1 1 1 1"
			}
			if got := counts(len(p.Projects), reports, len(p.Pages), len(p.Resolutions), len(p.Pictures)); got != want || problems.Errors() > 0 {
				t.Errorf("%s, drafts %v: %s, %q", test.name, drafts, got, told(problems))
			}
		}
	}
	all := files(fixture)
	all[reportEN] = strings.Replace(all[reportEN], "+++\n", draft, 1)
	p, _ := load(all, Options{})
	if r := p.Projects[0].Reports[0]; r.Title.EN != "" || r.Statements[0].Title.EN != "" || !r.Body.EN.IsEmpty() || r.Draft {
		t.Errorf("words of a draft translation are shown: %+v", r)
	}
	if p, _ := load(all, Options{Drafts: true}); p.Projects[0].Reports[0].Title.EN == "" {
		t.Error("words of a draft translation are not shown where drafts are")
	}
	all = files(fixture)
	all[report] = strings.Replace(all[report], "+++\n", draft+"whatever = 5\n", 1)
	if _, problems := load(all, Options{}); len(problems) > 0 {
		t.Errorf("a draft is judged: %q", told(problems))
	}
	if p, problems := load(all, Options{Drafts: true}); problems.Errors() != 1 || !p.Projects[0].Reports[0].Draft {
		t.Errorf("a draft is not judged: %q", told(problems))
	}
	all[report] = strings.Replace(all[report], "whatever = 5\n", "whatever 5\n", 1)
	if _, problems := load(all, Options{}); problems.Errors() != 1 {
		t.Errorf("nobody can tell that it is a draft: %q", told(problems))
	}
}

func counts(n ...int) string {
	var s []string
	for _, i := range n {
		s = append(s, string(rune('0'+i)))
	}
	return strings.Join(s, " ")
}
