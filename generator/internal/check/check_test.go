package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// told writes problems as "line message name=value …".
func told(problems diag.List) string {
	var lines []string
	for _, p := range problems.Sorted() {
		line := fmt.Sprintf("%d %s", p.Pos.Line, p.Message)
		for _, name := range slices.Sorted(maps.Keys(p.Args)) {
			line += " " + name + "=" + p.Args[name]
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func ref(t *testing.T, anchor string) portal.ClauseRef {
	t.Helper()
	r, err := portal.ParseClauseRef(anchor)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// body makes a body of blocks, each "anchor words" and where words are in
// stars an emphasis.
func body(lang portal.Lang, blocks ...string) portal.Body {
	b := portal.Body{Lang: lang}
	for _, s := range blocks {
		anchor, words, _ := strings.Cut(s, " ")
		block := portal.Block{Anchor: anchor, Plain: strings.ReplaceAll(words, "*", "")}
		for i, part := range strings.Split(words, "*") {
			if i > 0 {
				block.Pieces = append(block.Pieces, portal.Piece{Kind: portal.Tag, Text: "<em>"})
			}
			if part != "" {
				block.Pieces = append(block.Pieces, portal.Piece{Kind: portal.Words, Text: part})
			}
		}
		if strings.HasPrefix(anchor, "fn-") {
			block.Kind = portal.Note
			b.Notes = append(b.Notes, block)
		} else {
			b.Blocks = append(b.Blocks, block)
		}
	}
	return b
}

func resolution(t *testing.T) *portal.Resolution {
	t.Helper()
	return &portal.Resolution{
		ID: "kl",
		Clauses: []*portal.Clause{
			{Ref: ref(t, "ii-1-4"), Paragraphs: []string{"ii-1-4-a", "ii-1-4-b"}},
			{Ref: ref(t, "ii-1-5"), Paragraphs: []string{"ii-1-5-a"}},
		},
		Body: portal.Prose{
			VI: body(portal.Vietnamese, "ii-1-4 1.4.", "ii-1-4-a giải phóng mặt bằng các dự án", "ii-1-4-b cao tốc *Buôn Ma Thuật* và cầu", "ii-1-5 1.5.", "ii-1-5-a đẩy nhanh", "fn-1 Quy hoạch tỉnh"),
			EN: body(portal.English, "ii-1-4 1.4.", "ii-1-4-a site clearance", "ii-1-4-b the Buôn Ma Thuột expressway"),
		},
		Errata:    []*portal.Erratum{{ID: "s", Clause: ref(t, "ii-1-4-b"), Printed: "Buôn Ma Thuật", Read: "Buôn Ma Thuột"}},
		Untracked: []*portal.Untracked{{Clause: ref(t, "ii-1-4")}, {Clause: ref(t, "ii-1-5-a")}, {Clause: ref(t, "fn-1")}},
	}
}

// Each paragraph and footnote is answered or explained; a clause's key is of
// its own paragraphs, an answer of the paragraph that it names.
func TestCoverage(t *testing.T) {
	const want = "clause-uncovered clause="
	tests := []struct {
		name     string
		answered []string
		why      []string
		want     string
	}{
		{"nothing", nil, nil, "ii-1-4-a ii-1-4-b ii-1-5-a fn-1"},
		{"explained", nil, []string{"ii-1-4", "ii-1-5", "fn-1"}, ""},
		{"a heading above", nil, []string{"ii-1", "ii"}, "ii-1-4-a ii-1-4-b ii-1-5-a fn-1"},
		{"answered in part", []string{"ii-1-4-b"}, []string{"ii-1-5"}, "ii-1-4-a fn-1"},
		{"answered as a whole", []string{"ii-1-4"}, []string{"fn-1"}, "ii-1-5-a"},
		{"both", []string{"ii-1-4-a", "fn-1"}, []string{"ii-1-4", "ii-1-5-a"}, ""},
	}
	for _, test := range tests {
		for _, in := range []string{"a project", "an item of a project", "an item of the resolution"} {
			r := resolution(t)
			r.Untracked = nil
			for _, anchor := range test.why {
				r.Untracked = append(r.Untracked, &portal.Untracked{Clause: ref(t, anchor)})
			}
			project := &portal.Project{}
			for _, anchor := range test.answered {
				block, _ := r.Corrected(portal.Vietnamese, r.Passages(ref(t, anchor))[0])
				m := &portal.Mandate{Resolution: r, Clause: ref(t, anchor), Quote: portal.Text{VI: block.Plain}}
				switch in {
				case "a project":
					project.Mandates = append(project.Mandates, m)
				case "an item of a project":
					project.Items = append(project.Items, &portal.Item{Mandate: m})
				default:
					r.Items = append(r.Items, &portal.Item{Mandate: m})
				}
			}
			var got []string
			p := &portal.Portal{Resolutions: []*portal.Resolution{r}, Projects: []*portal.Project{project}}
			for _, problem := range Portal(p, nil) {
				got = append(got, strings.TrimPrefix(problem.Message+" clause="+problem.Args["clause"], want))
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("%s, by %s: %q, want %q", test.name, in, got, test.want)
			}
			if p.Incomplete = true; len(Portal(p, nil)) > 0 {
				t.Errorf("%s: what could not be read may answer", test.name)
			}
		}
	}
}

func TestQuotes(t *testing.T) {
	tests := []struct{ clause, vi, en, want string }{
		{"ii-1-4-a", "giải phóng mặt bằng", "", ""},
		{"ii-1-4-a", "giải phóng [...] các dự án", "site clearance", ""},
		{"ii-1-4-b", "cao tốc Buôn Ma Thuột", "", ""},                                                              // the corrected reading, across emphasis
		{"ii-1-4-b", "cao tốc Buôn Ma Thuật", "", "1 quote-not-found clause=ii-1-4-b quote=cao tốc Buôn Ma Thuật"}, // as printed
		{"ii-1-4-b", "Cao tốc Buôn Ma Thuột", "", "1 quote-not-found clause=ii-1-4-b quote=Cao tốc Buôn Ma Thuột"}, // letter for letter
		{"ii-1-4-a", "cao tốc Buôn Ma Thuột", "", "1 quote-not-found.elsewhere clause=ii-1-4-a found=ii-1-4-b quote=cao tốc Buôn Ma Thuột"},
		{"ii-1-4-a", "các dự án [...] giải phóng", "", "1 quote-not-found clause=ii-1-4-a quote=các dự án [...] giải phóng"},
		{"fn-1", "Quy hoạch", "", ""},
		{"ii-1-4", "giải phóng mặt bằng", "site clearance", ""}, // a clause covers its own paragraphs
		{"ii-1-4", "Buôn Ma Thuột và cầu", "Buôn Ma Thuột expressway", ""},
		{"ii-1-4", "mặt bằng [...] cao tốc", "", "1 quote-not-found clause=ii-1-4 quote=mặt bằng [...] cao tốc"},                    // but each by itself
		{"ii-1-5", "giải phóng mặt bằng", "", "1 quote-not-found.elsewhere clause=ii-1-5 found=ii-1-4-a quote=giải phóng mặt bằng"}, // not those of others
		{"ii-1-4-a", "giải phóng mặt bằng", "site clearances", "2 quote-not-found clause=ii-1-4-a quote=site clearances"},
		{"ii-1-4-a", "giải phóng mặt bằng", "Buôn Ma Thuột", "2 quote-not-found.elsewhere clause=ii-1-4-a found=ii-1-4-b quote=Buôn Ma Thuột"},
		{"ii-1-5-a", "đẩy nhanh", "speed up", ""}, // the translation lacks the place: another rule's business
		{"ii-1-4-a", "x", "yy", "1 quote-not-found clause=ii-1-4-a quote=x\n2 quote-not-found clause=ii-1-4-a quote=yy"},
		{"ii-1-4-a", "giải phóng  mặt bằng", "", "1 quote-not-found clause=ii-1-4-a quote=giải phóng  mặt bằng"},
		{"ii-1-4-a", "giải phóng mặt bằng các dự án [...] ", "", "1 quote-not-found clause=ii-1-4-a quote=giải phóng mặt bằng các dự án [...] "},
		{"ii-1-4-b", "Buôn Ma [...] và cầu", "the [...] expressway", ""},
		{"ii-1-4-b", "Thuột và [...] và cầu", "", "1 quote-not-found clause=ii-1-4-b quote=Thuột và [...] và cầu"},
		{"ii-1-4-a", "giải phóng mặt bằng", "SITE CLEARANCE", "2 quote-not-found clause=ii-1-4-a quote=SITE CLEARANCE"},
		{"ii-1-4-b", "1.4.", "", "1 quote-not-found.elsewhere clause=ii-1-4-b found=ii-1-4 quote=1.4."},
		{"fn-1", "giải phóng", "", "1 quote-not-found.elsewhere clause=fn-1 found=ii-1-4-a quote=giải phóng"},
		{"ii-1-5-a", "Quy hoạch tỉnh", "", "1 quote-not-found.elsewhere clause=ii-1-5-a found=fn-1 quote=Quy hoạch tỉnh"},
		{"ii-1-5-a", "Buôn Ma Thuột [...] cầu", "", "1 quote-not-found.elsewhere clause=ii-1-5-a found=ii-1-4-b quote=Buôn Ma Thuột [...] cầu"},
		{"ii-1-5-a", "Buôn Ma Thuật [...] cầu", "", "1 quote-not-found clause=ii-1-5-a quote=Buôn Ma Thuật [...] cầu"},
		{"ii-1-5-a", "đẩy [...] nhanh", "", ""},                                                    // nothing but a space is left out: allowed
		{"ii-1-5-a", "đẩy[...]nhanh", "", "1 quote-not-found clause=ii-1-5-a quote=đẩy[...]nhanh"}, // no spaces around it
		{"ii-1-5-a", "đẩy … nhanh", "", "1 quote-not-found clause=ii-1-5-a quote=đẩy … nhanh"},
	}
	for _, test := range tests {
		r := resolution(t)
		p := &portal.Portal{Resolutions: []*portal.Resolution{r}, Projects: []*portal.Project{{Mandates: []*portal.Mandate{{
			Resolution: r, Clause: ref(t, test.clause), Quote: portal.Text{VI: test.vi, EN: test.en},
			Pos: portal.Pos{Line: 1}, PosEN: portal.Pos{Line: 2},
		}}}}}
		if got := told(Portal(p, nil)); got != test.want {
			t.Errorf("%s %q %q:\n%s\nwant\n%s", test.clause, test.vi, test.en, got, test.want)
		}
	}
}

func TestErrata(t *testing.T) {
	tests := []struct {
		name    string
		printed []string // each "clause words"
		want    string
	}{
		{"once", []string{"ii-1-4-b Buôn Ma Thuật"}, ""},
		{"across emphasis", []string{"ii-1-4-b tốc Buôn Ma Thuật và"}, ""},
		{"in a footnote", []string{"fn-1 tỉnh"}, ""},
		{"not there", []string{"ii-1-4-b Buôn Ma Thuột"}, "0 erratum-not-found clause=ii-1-4-b printed=Buôn Ma Thuột"},
		{"in another paragraph", []string{"ii-1-4-a cao tốc"}, "0 erratum-not-found clause=ii-1-4-a printed=cao tốc"},
		{"twice", []string{"ii-1-5-a nh"}, "0 erratum-not-found.twice clause=ii-1-5-a count=2 printed=nh"},
		{"two that overlap", []string{"ii-1-4-b Buôn Ma", "ii-1-4-b Ma Thuật"}, "1 erratum-not-found.overlap other=Buôn Ma printed=Ma Thuật"},
		{"two that overlap, the other way round", []string{"ii-1-4-b Ma Thuật", "ii-1-4-b Buôn Ma"}, "1 erratum-not-found.overlap other=Ma Thuật printed=Buôn Ma"},
		{"one in the other", []string{"ii-1-4-b Buôn Ma Thuật", "ii-1-4-b Ma"}, "1 erratum-not-found.overlap other=Buôn Ma Thuật printed=Ma"},
		{"the same twice", []string{"ii-1-4-b Ma", "ii-1-4-b Ma"}, "1 erratum-not-found.overlap other=Ma printed=Ma"},
		{"side by side", []string{"ii-1-4-b Buôn ", "ii-1-4-b Ma "}, ""},
		{"the same words elsewhere", []string{"ii-1-4-b cao", "ii-1-4-a các"}, ""},
		{"three, the outer two apart", []string{"ii-1-4-b Buôn Ma", "ii-1-4-b và cầu", "ii-1-4-b Ma Thuật"}, "2 erratum-not-found.overlap other=Buôn Ma printed=Ma Thuật"},
		{"one that is not there beside one that is", []string{"ii-1-4-b xyz", "ii-1-4-b Ma"}, "0 erratum-not-found clause=ii-1-4-b printed=xyz"},
		{"nothing printed", []string{"ii-1-4-b "}, ""}, // reported when it was read
	}
	for _, test := range tests {
		r := resolution(t)
		r.Errata = nil
		for i, s := range test.printed {
			clause, printed, _ := strings.Cut(s, " ")
			r.Errata = append(r.Errata, &portal.Erratum{ID: fmt.Sprint(i), Clause: ref(t, clause), Printed: printed, Read: "X", Pos: portal.Pos{Line: i}})
		}
		p := &portal.Portal{Resolutions: []*portal.Resolution{r}, Projects: []*portal.Project{{Mandates: []*portal.Mandate{{
			Resolution: r, Clause: ref(t, "ii-1-5-a"), Quote: portal.Text{VI: "đẩy nhanh"}, // quotes are judged in the corrected text
		}}}}}
		if test.name == "twice" {
			p.Projects = nil
		}
		if got := told(Portal(p, nil)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
	for _, test := range []struct{ clause, at, want string }{
		{"ii-1-4-b", "Buôn Ma Thuột", ""},
		{"ii-1-4-b", "the Buôn", ""},
		{"ii-1-4-b", "Buon Ma Thuot", "7 erratum-not-found.english clause=ii-1-4-b guess=Buôn Ma Thuột printed=Buon Ma Thuot"},
		{"ii-1-4-b", "Buôn ma thuột", "7 erratum-not-found.english clause=ii-1-4-b guess=Buôn Ma Thuột printed=Buôn ma thuột"},
		{"ii-1-4-b", "expresway", "7 erratum-not-found.english clause=ii-1-4-b guess=expressway printed=expresway"},
		{"ii-1-4-b", "cao tốc Buôn Ma Thuột và cầu", "7 erratum-not-found.english clause=ii-1-4-b guess= printed=cao tốc Buôn Ma Thuột và cầu"}, // longer than the text
		{"ii-1-4-b", "airport", "7 erratum-not-found.english clause=ii-1-4-b guess= printed=airport"},
		{"ii-1-4-a", "Buôn Ma Thuột", "7 erratum-not-found.english clause=ii-1-4-a guess= printed=Buôn Ma Thuột"}, // it stands in another paragraph
		{"ii-1-4-a", "e", "7 erratum-not-found.twice clause=ii-1-4-a count=3 printed=e"},
		{"ii-1-5-a", "speed", ""}, // not translated: another rule's business
	} {
		r := resolution(t)
		printed := map[string]string{"ii-1-4-a": "các", "ii-1-4-b": "Buôn Ma Thuật", "ii-1-5-a": "đẩy"}[test.clause]
		r.Errata = []*portal.Erratum{{Clause: ref(t, test.clause), Printed: printed, At: test.at, AtPos: portal.Pos{Line: 7}}}
		if got := told(errata(r)); got != test.want {
			t.Errorf("at %q of %s:\n%s\nwant\n%s", test.at, test.clause, got, test.want)
		}
	}
	if n := count("triển khai triển khai triển khai", "triển khai triển khai"); n != 2 {
		t.Errorf("%d places", n)
	}
	if count("", "a")+count("b", "a")+count("aa", "aaa") != 0 || count("ầầầ", "ầ") != 3 {
		t.Error("wrongly counted")
	}
}
