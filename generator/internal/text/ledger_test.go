package text_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/fixture"
	"camket/generator/internal/site"
	"camket/generator/internal/text"
)

// runsOf lays out a resolution whose clause ii-1-4 begins with one paragraph of
// these words, in both languages, with more in its Vietnamese front matter, and
// returns that paragraph's runs. The project answers quote.
func runsOf(t *testing.T, paragraph, quote, more string) []text.Run {
	t.Helper()
	const vi, en = "resolutions/kl/index.vi.md", "resolutions/kl/index.en.md"
	s, _ := fixture.Lay(t,
		"catalogue.toml", "[units]", "[places.huyen]\nvi = \"huyện Cũ\"\nen = \"Cu district\"\nuntil = \"2025-07-01\"\n[units]",
		vi, "Đoạn một[^1], và nữa[^1].", paragraph,
		vi, "\n[errata.d1]\nclause = \"ii-1-4-a\"\nprinted = \"một\"\nnote = \"có thể là hai\"\nsource = \"bao\"\n", more,
		"projects/cau/index.vi.md", "ii-1-4-b = \"cầu Bến Mẫu\"", "ii-1-4-a = \""+quote+"\"",
		"projects/cau/index.en.md", "ii-1-4-b = \"Build the Mau bridge\"", "ii-1-4-a = \"First\"",
		en, "First[^1], and more[^1].", "First[^1].")
	return s.At(t, "/van-ban/kl/").View().(site.ResolutionPage).Clauses[2].Paragraphs[0].Runs
}

// short writes running text with the tags that matter here in brief.
func short(runs []text.Run) string {
	return strings.NewReplacer(
		`<mark class="s-postponed">`, "<P>", `<mark class="s-item">`, "<I>", "</mark>", "</>",
		`<a class="document" href="/van-ban/kl/vien-dan/#`, "<D ", `">`, ">",
		`<sup class="note"><a role="doc-noteref" id="ref-fn-1" href="#fn-1">1</a></sup>`, "[1]",
		`<sup class="note"><a role="doc-noteref" id="ref-dinh-chinh-x" href="#dinh-chinh-x">*1</a></sup>`, "[x]",
		`<sup class="note"><a role="doc-noteref" id="ref-ten-ii-1-4-a" href="#ten-ii-1-4-a">*1</a></sup>`, "[h]",
		"{/du-an/cau/ postponed}", "{P}", "{#viec-i}", "{I}", "{#viec-j}", "{J}",
	).Replace(strings.NewReplacer(`id="ref-dinh-chinh-x" href="#dinh-chinh-x">*2<`, `id="ref-dinh-chinh-x" href="#dinh-chinh-x">*1<`).Replace(shown(runs)))
}

func item(id, quote string) string {
	return "[items." + id + "]\ntitle = \"T\"\nclause = \"ii-1-4-a\"\nquote = \"" + quote + "\"\nwhy = \"W\"\n"
}

func document(id, quote string) string {
	return "[documents." + id + "]\ntitle = \"T\"\n[documents." + id + ".cited]\nii-1-4-a = \"" + quote + "\"\n"
}

func TestMarkedWords(t *testing.T) {
	const erratum = "[errata.x]\nclause = \"ii-1-4-a\"\nprinted = \"ba\"\nread = \"BA\"\nnote = \"n\"\n"
	tests := []struct{ name, text, quote, more, want string }{
		{"plain", "Một hai[^1] ba.", "Một", "", "<P>Một</>{P} hai[1] ba."},
		{"behind the full stop", "Một hai[^1] ba.", "hai ba", "", "Một <P>hai</>[1]<P> ba</>.{P}"},
		{"behind a note and the comma", "Một hai[^1], ba.", "hai", "", "Một <P>hai</>[1],{P} ba."},
		{"behind a bracket and a quotation mark", "Một (“hai”; ba[^1]).", "hai", "", "Một (“<P>hai</>”;{P} ba[1])."},
		{"behind quotation marks that are escaped", `Một "hai", ba[^1].`, "hai", "", "Một &#34;<P>hai</>&#34;,{P} ba[1]."},
		{"not behind an opening bracket", "Một hai (ba[^1]).", "hai", "", "Một <P>hai</>{P} (ba[1])."},
		{"an elision marks both and answers once", "Một hai ba bốn[^1].", "Một [...] ba", "", "<P>Một</> hai <P>ba</>{P} bốn[1]."},
		{"across emphasis", "Một *hai ba* bốn[^1].", "Một hai", "", "<P>Một </><em><P>hai</>{P} ba</em> bốn[1]."},
		{"to the end of an emphasis", "Một *hai*, ba[^1].", "Một hai", "", "<P>Một </><em><P>hai</></em>,{P} ba[1]."},
		{"two that overlap", "Một hai ba bốn[^1].", "Một hai ba", item("i", "ba bốn"), "<P>Một hai <I>ba</></>{P}<I> bốn</>[1].{I}"},
		{"one in the other", "Một hai ba bốn[^1].", "Một hai ba bốn", item("i", "hai"), "<P>Một <I>hai</>{I} ba bốn</>[1].{P}"},
		{"two that end together", "Một hai, ba[^1].", "Một hai", item("i", "hai"), "<P>Một <I>hai</></>,{I}{P} ba[1]."},
		{"two of the same words", "Một hai, ba[^1].", "hai", item("i", "hai"), "Một <P><I>hai</></>,{I}{P} ba[1]."},
		{"three", "Một hai ba bốn[^1].", "Một hai ba", item("i", "hai ba bốn") + item("j", "ba"), "<P>Một <I>hai <I>ba</></></>{J}{P}<I> bốn</>[1].{I}"},
		{"overlapping at a comma", "Một hai, ba bốn[^1].", "Một hai", item("i", "hai, ba bốn"), "<P>Một </><I><P>hai</>,{P} ba bốn</>[1].{I}"},
		{"a correction inside", "Một hai ba bốn[^1].", "hai BA bốn", erratum, "Một <P>hai <ins class=\"corrected>BA</ins>[x] bốn</>[1].{P}"},
		{"a correction at the end", "Một hai ba, bốn[^1].", "hai BA", erratum, "Một <P>hai <ins class=\"corrected>BA</ins>[x]</>,{P} bốn[1]."},
		{"a document inside", "Một hai ba bốn[^1].", "Một hai ba", document("d", "hai"), "<P>Một <D d>hai</a> ba</>{P} bốn[1]."},
		{"words inside a document", "Một hai ba bốn[^1].", "hai", document("d", "Một hai ba"), "<D d>Một <P>hai</> ba</a>{P} bốn[1]."},
		{"words and a document that overlap", "Một hai ba bốn[^1].", "Một hai", document("d", "hai ba"), "<P>Một </><D d><P>hai</> ba</a>{P} bốn[1]."},
		{"words that end in a document, and a correction there", "Một hai ba bốn năm[^1].", "Một hai BA", document("d", "hai BA bốn") + erratum, "<P>Một </><D d><P>hai <ins class=\"corrected>BA</ins></> bốn</a>[x]{P} năm[1]."},
		{"words that begin in a document", "Một hai ba bốn[^1].", "hai ba bốn", document("d", "Một hai"), "<D d>Một <P>hai</></a><P> ba bốn</>[1].{P}"},
		{"a document across a footnote", "Một hai[^1] ba.", "ba", document("d", "Một hai ba"), "<D d>Một hai</a>[1]<D d> <P>ba</></a>.{P}"},
		{"a document with a former name", "Một huyện Cũ ba[^1].", "ba", document("d", "Một huyện Cũ ba"), "<D d>Một huyện Cũ <P>ba</></a>[h][1].{P}"},
		{"a document in another", "Một hai ba bốn[^1].", "bốn", document("d", "Một hai ba") + document("e", "hai"), "<D d>Một </a><D e>hai</a><D d> ba</a> <P>bốn</>[1].{P}"},
		{"documents that overlap", "Một hai ba bốn[^1].", "bốn", document("d", "Một hai ba") + document("e", "ba bốn"), "<D d>Một hai </a><D e>ba <P>bốn</></a>[1].{P}"},
		{"a former name", "Một huyện Cũ, ba[^1].", "Một huyện Cũ", "", "<P>Một huyện Cũ[h]</>,{P} ba[1]."},
		{"marks are escaped", "Một hai & ba[^1].", "hai & ba", "", "Một <P>hai &amp; ba</>[1].{P}"},
	}
	for _, test := range tests {
		got := short(runsOf(t, test.text, test.quote, test.more))
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// A list is one paragraph, and the quote in it is answered in its line.
func TestMarksInAList(t *testing.T) {
	if got := short(runsOf(t, "- Một;\n- hai[^1].", "Một", "")); got != "<ul><li><P>Một</>;{P}</li>\n<li>hai[1].</li></ul>" {
		t.Error(got)
	}
}

// ledger is the fixture's with an answer for everything, and documents.
func ledgerSite(t *testing.T, changes ...string) *fixture.Site {
	t.Helper()
	const vi, en = "resolutions/kl/index.vi.md", "resolutions/kl/index.en.md"
	changes = append([]string{
		vi, "[errata.s1]", `[untracked]
mo-dau = "lời dẫn"
ii-1-4 = "chung"
[items.viec]
title = "Việc"
clause = "ii-1-4-a"
quote = "Đoạn một"
why = "vì"
[documents.cu]
title = "Số 1, năm 2019"
number = "1"
date = "2019-05-30"
[documents.cu.cited]
fn-1 = "Chú thích"
[documents.moi]
title = "Số 1, năm 2024"
number = "1"
date = "2024"
[documents.moi.cited]
mo-dau-a = "Lời"
ii-1-4-a = "và nữa"
[documents.khong-so]
title = "Không số"
[documents.khong-so.cited]
ii-1-4-b = "Xây"
[errata.s1]`,
		en, "[errata.s1]", `[untracked]
mo-dau = "preamble"
[items.viec]
title = "Task"
quote = "First"
why = "because"
[documents.cu]
title = "No. 1 of 2019"
[documents.moi.cited]
ii-1-4-a = "and more"
[errata.s1]`,
	}, changes...)
	s, problems := fixture.Lay(t, changes...)
	for _, problem := range problems {
		t.Errorf("%v %s: %v", problem.Pos, problem.Message, problem.Args)
	}
	return s
}

func TestLedgerRows(t *testing.T) {
	s := ledgerSite(t)
	for url, want := range map[string]string{
		"/van-ban/kl/": `|Mở đầu|/van-ban/kl/mo-dau/
  đoạn a #mo-dau-a: not, lời dẫn
II.1.4|Đầu tư|/van-ban/kl/ii-1-4/
  đoạn a #ii-1-4-a: #viec-viec Việc  vì
  đoạn b #ii-1-4-b: # Cầu Bến Mẫu postponed 
  đoạn c #ii-1-4-c: not, chung
||
  chú thích 1 #fn-1: not, 
`,
		"/en/resolutions/kl/": `|Preamble|/en/resolutions/kl/mo-dau/
  paragraph a #mo-dau-a: not, preamble
II.1.4|Investment|/en/resolutions/kl/ii-1-4/
  paragraph a #ii-1-4-a: #viec-viec Task  because
  paragraph b #ii-1-4-b: # Mau Bridge postponed 
  paragraph c #ii-1-4-c: not, chung vi
||
  footnote 1 #fn-1: not, 
`,
	} {
		var got strings.Builder
		for _, c := range s.At(t, url).View().(site.ResolutionPage).Ledger {
			fmt.Fprintf(&got, "%s|%s|%s\n", c.Number, c.Name.Text, c.URL)
			got.WriteString(listedRows(c.Rows))
		}
		if got.String() != want {
			t.Errorf("%s:\n%s\nwant\n%s", url, got.String(), want)
		}
	}
}

// listedRows writes a row of the ledger to a line.
func listedRows(rows []text.LedgerRow) string {
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "  %s %s:", row.Place, row.URL)
		for _, a := range row.Answers {
			fmt.Fprintf(&b, " #%s %s %s %s", a.Anchor, a.Text, a.State, a.Why.Text)
		}
		if len(row.Answers) == 0 {
			fmt.Fprintf(&b, " not, %s", strings.TrimRight(row.Untracked.Text+" "+row.Untracked.Lang, " "))
		}
		b.WriteString("\n")
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func TestClausePages(t *testing.T) {
	s := ledgerSite(t)
	first := s.At(t, "/van-ban/kl/mo-dau/").View().(site.ClausePage)
	second := s.At(t, "/van-ban/kl/ii-1-4/").View().(site.ClausePage)
	if first.Older != nil || first.Newer == nil || first.Newer.URL != "/van-ban/kl/ii-1-4/" || second.Newer != nil || second.Older == nil || second.Older.URL != "/van-ban/kl/mo-dau/" {
		t.Errorf("%v %v, %v %v", first.Older, first.Newer, second.Older, second.Newer)
	}
	if first.Title.Text != "[Mở đầu]" || second.Title.Text != "Mục\u00a0II.1.4: [Đầu tư]" || second.Aligned != "/van-ban/kl/song-ngu/#ii-1-4" || second.Other.URL != "/en/resolutions/kl/ii-1-4/" {
		t.Errorf("%q %q %q %q", first.Title.Text, second.Title.Text, second.Aligned, second.Other.URL)
	}
	// It has the notes and corrections that touch it, and no others; nothing on
	// it leads elsewhere for want of a place here.
	if got := sides(first.Clause.Paragraphs) + sides(second.Clause.Paragraphs); got != "a:\na: *1 note dinh-chinh-d1, 1 fn-1\nb: *2 correction dinh-chinh-s1\nc:\n" {
		t.Error(got)
	}
	if len(second.Above) != 1 || second.Above[0].Text != "NHIỆM VỤ" || len(second.Sources) != 1 {
		t.Errorf("%+v\n%+v", first, second)
	}
	if got := listedRows(second.Rows); got != "  đoạn a #a: #viec-viec Việc  vì\n  đoạn b #b: # Cầu Bến Mẫu postponed \n  đoạn c #c: not, chung\n  chú thích 1 #fn-1: not, \n" {
		t.Error(got)
	}
	if nav := second.Nav[0]; nav.Key != "resolution" || !nav.Current {
		t.Errorf("%+v", second.Nav)
	}
	if a := second.Clause.Paragraphs[0].Runs[0].Answer; a == nil || a.URL != "#viec-viec" || second.Clause.Paragraphs[1].Anchor != "b" {
		t.Errorf("%+v", second.Clause.Paragraphs)
	}
	var contents []string
	for _, c := range second.Contents {
		contents = append(contents, strings.TrimSpace(fmt.Sprint(c.Level, " ", c.URL, " ", c.Current)))
	}
	if got := strings.Join(contents, ", "); got != "2 /van-ban/kl/mo-dau/ false, 2 /van-ban/kl/#ii false, 4 /van-ban/kl/ii-1-4/ true" {
		t.Error(got)
	}
	if s.Find("/van-ban/kl/ii/") != nil || s.Find("/van-ban/kl/noi-nhan/") != nil {
		t.Error("a heading without paragraphs, or the recipients, have a page")
	}
	en := s.At(t, "/en/resolutions/kl/ii-1-4/").View().(site.ClausePage)
	if en.Title.Text != "Clause\u00a0II.1.4: [Investment]" || !strings.HasPrefix(en.Description, "First, and more") {
		t.Errorf("%q, %q", en.Title.Text, en.Description)
	}
}

// Anchors are the same in both languages, on every page of the text, and stay
// when an unrelated clause is edited.
func TestAnchorsOfTheText(t *testing.T) {
	anchors := func(s *fixture.Site, url string) []string {
		var all []string
		v := s.At(t, url).View().(site.ResolutionPage)
		for _, c := range v.Clauses {
			all = append(all, c.Anchor)
			for _, p := range c.Paragraphs {
				all = append(all, p.Anchor)
				for _, n := range slices.Concat(p.Notes, v.Notes) {
					if n.Kind == "" {
						all = append(all, n.Anchor)
					}
				}
			}
		}
		return all
	}
	s := ledgerSite(t)
	want := anchors(s, "/van-ban/kl/")
	if strings.Join(want, " ") != "mo-dau mo-dau-a ii ii-1-4 ii-1-4-a fn-1 ii-1-4-b ii-1-4-c noi-nhan noi-nhan-a" {
		t.Errorf("%q", want)
	}
	if got := anchors(s, "/en/resolutions/kl/"); !slices.Equal(got, want) {
		t.Errorf("%q in English", got)
	}
	edited := ledgerSite(t,
		"resolutions/kl/index.vi.md", "Lời mở đầu.", "Lời khác hẳn.\n\nThêm một đoạn.\n\n## I- TRƯỚC\n\n### 7. Mới\n\nThêm.",
		"resolutions/kl/index.en.md", "Preamble.", "Quite other.\n\nOne more.\n\n## I- BEFORE\n\n### 7. New\n\nMore.")
	for _, url := range []string{"/van-ban/kl/", "/en/resolutions/kl/"} {
		got := anchors(edited, url)
		if !slices.Equal(got[len(got)-8:], want[2:]) || len(got) != len(want)+4 {
			t.Errorf("%s: %q", url, got)
		}
	}
}

// An indicator answers the words that state it: they are marked without a
// state, and lead to its page.
func TestIndicatorAnswers(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	v := s.At(t, "/van-ban/kl/").View().(site.ResolutionPage)
	runs := v.Clauses[2].Paragraphs[0].Runs
	if got := shown(runs); !strings.HasPrefix(got, `<mark>Đoạn <span class="annotated">một</span>`) || !strings.Contains(got, "{/chi-tieu/thu/}") {
		t.Error(got)
	}
	row := v.Ledger[1].Rows[0]
	if len(row.Answers) != 1 || !row.Answers[0].Indicator || row.Answers[0].State != "" || row.Answers[0].Anchor != "" || row.Answers[0].Text != "Thu" {
		t.Errorf("%+v", row)
	}
}
