package portal

import (
	"slices"
	"testing"
	"time"
)

func TestResolution(t *testing.T) {
	r := &Resolution{
		Clauses: []*Clause{
			{Ref: ClauseRef{Name: "mo-dau"}, Paragraphs: []string{"mo-dau-a"}},
			{Ref: ClauseRef{Part: 2}, Title: Text{VI: "NHIỆM VỤ"}, Label: Text{VI: "nhãn"}},
			{Ref: ClauseRef{Part: 2, Numbers: "1.4"}, Label: Text{VI: "Đầu tư"}, Paragraphs: []string{"ii-1-4-a", "ii-1-4-b"}},
		},
		Body: Prose{
			VI: Body{
				Lang: Vietnamese,
				Blocks: []Block{
					{Anchor: "mo-dau-a"}, {Kind: Heading, Anchor: "ii"}, {Kind: Heading, Anchor: "ii-1-4"}, {Anchor: "ii-1-4-a"},
					named("ii-1-4-b", block("cao tốc ", "<em>", "Buôn Ma Thuật", "</em>", " và cầu")),
				},
				Notes: []Block{named("fn-6", block("chú thích"))},
			},
			EN: Body{Lang: English, Blocks: []Block{named("ii-1-4-b", block("the Buôn Ma Thuột expressway"))}},
		},
		Errata: []*Erratum{
			{ID: "d1", Clause: ClauseRef{Part: 2, Numbers: "1.4", Paragraph: "b"}, Printed: "và cầu"},
			{ID: "s2", Clause: ClauseRef{Part: 2, Numbers: "1.4", Paragraph: "b"}, Printed: "tốc Buôn Ma Thuật", Read: "tốc Buôn Ma Thuột"},
			{ID: "d3", Clause: ClauseRef{Note: 6}, Printed: "chú thích"},
			{ID: "d4", Printed: "nowhere"},
		},
	}
	want := []string{"mo-dau", "mo-dau-a", "ii", "ii-1-4", "ii-1-4-a", "ii-1-4-b", "fn-6"}
	if got := r.Anchors(); !slices.Equal(got, want) {
		t.Errorf("anchors %q", got)
	}
	for _, anchor := range want {
		if ref, err := ParseClauseRef(anchor); err != nil || !r.Has(ref) {
			t.Errorf("%s is not there", anchor)
		}
	}
	for _, anchor := range []string{"ii-1", "ii-1-4-c", "fn-7", "iii", "noi-nhan", "mo-dau-b"} {
		if ref, err := ParseClauseRef(anchor); err != nil || r.Has(ref) {
			t.Errorf("%s is there", anchor)
		}
	}
	if got := r.Clauses[1].Name().VI + ", " + r.Clauses[2].Name().VI; got != "NHIỆM VỤ, Đầu tư" {
		t.Errorf("named %s", got)
	}
	for _, test := range []struct {
		lang   Lang
		anchor string
		want   string
	}{
		{Vietnamese, "ii-1-4-b", "cao {s2 tốc Buôn Ma Thuột}<em></em> {d1 và cầu}"},
		{Vietnamese, "fn-6", "{d3 chú thích}"},
		{Vietnamese, "mo-dau-a", ""},
		{English, "ii-1-4-b", "the Buôn Ma Thuột expressway"},
	} {
		if got, ok := r.Corrected(test.lang, test.anchor); !ok || show(got) != test.want {
			t.Errorf("%s in %s: %s", test.anchor, test.lang, show(got))
		}
	}
	if _, ok := r.Corrected(English, "fn-6"); ok {
		t.Error("the translation lacks a note, and has it")
	}
	if _, ok := r.Corrected(Vietnamese, ""); ok {
		t.Error("a block without an anchor is found")
	}
}

func named(anchor string, b Block) Block {
	b.Anchor = anchor
	return b
}

// Corrections that overlap, and empty ones, are problems that package check or
// content reports; until they are mended the text must be printable.
func TestCorrectedBearsWrongErrata(t *testing.T) {
	r := &Resolution{Body: Prose{VI: Body{Blocks: []Block{named("i-a", block("abcdef"))}}}}
	at := ClauseRef{Part: 1, Paragraph: "a"}
	for _, test := range []struct {
		printed []string
		want    string
	}{
		{[]string{"abc", "cde"}, "{0 X}def"},
		{[]string{"cde", "abc"}, "{1 X}def"},
		{[]string{"abc", "abc"}, "{0 X}def"},
		{[]string{"abcdef", "c"}, "{0 X}"},
		{[]string{"", "bc"}, "a{1 X}def"},
		{[]string{"xyz", "ef"}, "abcd{1 X}"},
		{[]string{"ab", "bc", "cd"}, "{0 X}{2 X}ef"},
	} {
		r.Errata = nil
		for i, printed := range test.printed {
			r.Errata = append(r.Errata, &Erratum{ID: string(rune('0' + i)), Clause: at, Printed: printed, Read: "X"})
		}
		if got, _ := r.Corrected(Vietnamese, "i-a"); show(got) != test.want {
			t.Errorf("%q: %s, want %s", test.printed, show(got), test.want)
		}
	}
}

func TestPortalFinds(t *testing.T) {
	p := &Portal{Resolutions: []*Resolution{{ID: "a"}, {ID: "b"}}, Sources: []*Source{{ID: "s"}, {ID: "t"}}}
	if p.Resolution("b") != p.Resolutions[1] || p.Resolution("c") != nil || p.Source("t") != p.Sources[1] || p.Source("") != nil {
		t.Error("what is there is not found, or what is not")
	}
	project := &Project{Items: []*Item{{ID: "i"}}}
	if project.Item("i") != project.Items[0] || project.Item("j") != nil {
		t.Error("what is there is not found, or what is not")
	}
}

func TestCitation(t *testing.T) {
	r := &Resolution{ID: "kl", Signed: time.Date(2024, 7, 6, 1, 30, 0, 0, time.FixedZone("", 7*3600))}
	for _, test := range []struct {
		citation Citation
		key, on  string
	}{
		{Citation{Source: &Source{ID: "bao", Date: date(t, "2025-10")}}, "bao", "2025-10"},
		{Citation{Source: &Source{ID: "bao"}}, "bao", ""},
		{Citation{Resolution: r}, "kl", "2024-07-06"}, // by the signature's own clock: still the 5th in UTC
		{Citation{Resolution: r, Clause: ClauseRef{Part: 2, Numbers: "1.6"}}, "kl/ii-1-6", "2024-07-06"},
		{Citation{Resolution: &Resolution{ID: "kl"}}, "kl", ""},
	} {
		on := test.citation.On()
		if test.citation.Key() != test.key || on.IsZero() != (test.on == "") || test.on != "" && on.String() != test.on {
			t.Errorf("%s on %v, want %s on %s", test.citation.Key(), on, test.key, test.on)
		}
	}
}
