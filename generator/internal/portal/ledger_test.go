package portal

import (
	"fmt"
	"strings"
	"testing"
)

func TestQuoteSpans(t *testing.T) {
	for _, test := range []struct{ text, quote, want string }{
		{"Một hai ba", "hai", "[hai]"},
		{"Một hai ba", "Một [...] ba", "[Một ba]"},
		{"ba Một hai ba", "Một [...] ba", "[Một ba]"},
		{"Một hai ba", "ba [...] Một", "[]"},
		{"Một hai ba", "Một [...] Một", "[]"},
		{"Một hai ba", "hải", "[]"},
		{"Một hai ba", "", "[]"},
		{"Một hai ba", "Một [...] ", "[]"},
		{"Một hai ba", " [...] Một", "[]"},
		{"", "Một", "[]"},
		{"a a a", "a [...] a [...] a", "[a a a]"},
		{"a a a", "a [...] a [...] a [...] a", "[]"},
	} {
		var parts []string
		end := 0
		for _, span := range QuoteSpans(test.text, test.quote) {
			if span.Start < end {
				t.Errorf("%q in %q: the parts overlap", test.quote, test.text)
			}
			parts, end = append(parts, test.text[span.Start:span.End]), span.End
		}
		if got := fmt.Sprint(parts); got != test.want {
			t.Errorf("%q in %q: %s, want %s", test.quote, test.text, got, test.want)
		}
	}
}

// twoClauses is a resolution of two clauses, one with two paragraphs, and a
// footnote.
func twoClauses() *Resolution {
	block := func(anchor, text string) Block {
		return Block{Anchor: anchor, Plain: text, Pieces: []Piece{{Kind: Words, Text: text}}}
	}
	return &Resolution{
		Clauses: []*Clause{
			{Ref: ClauseRef{Part: 1, Numbers: "1"}, Paragraphs: []string{"i-1-a", "i-1-b"}},
			{Ref: ClauseRef{Part: 1, Numbers: "1.1"}, Paragraphs: []string{"i-1-1-a"}},
			{Ref: ClauseRef{Part: 2}},
			{Ref: ClauseRef{Name: "noi-nhan"}, Paragraphs: []string{"noi-nhan-a"}, Tail: true},
		},
		Body: Prose{VI: Body{
			Blocks: []Block{block("i-1-a", "một hai ba"), block("i-1-b", "bốn năm"), block("i-1-1-a", "sáu"), block("noi-nhan-a", "lưu")},
			Notes:  []Block{block("fn-1", "chú thích")},
		}},
	}
}

func at(t *testing.T, anchor string) ClauseRef {
	t.Helper()
	ref, err := ParseClauseRef(anchor)
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

// Answers stand in the order of the text, whoever gives them; those of other
// resolutions are left out.
func TestAnswers(t *testing.T) {
	r := twoClauses()
	mandate := func(anchor, quote string) *Mandate {
		return &Mandate{Resolution: r, Clause: at(t, anchor), Quote: Text{VI: quote}}
	}
	r.Items = []*Item{{ID: "note", Mandate: mandate("fn-1", "chú")}, {ID: "first", Mandate: mandate("i-1-a", "một")}, {ID: "bare"}}
	p := &Portal{Projects: []*Project{
		{ID: "late", Mandates: []*Mandate{mandate("i-1-1-a", "sáu"), mandate("i-1", "năm")}},
		{ID: "early", Mandates: []*Mandate{mandate("i-1-a", "ba"), {Resolution: &Resolution{}, Clause: at(t, "i-1-a"), Quote: Text{VI: "một"}}},
			Items: []*Item{{ID: "part", Mandate: mandate("i-1-a", "hai")}, {ID: "bare"}}},
	}, Indicators: []*Indicator{{ID: "growth", Mandates: []*Mandate{mandate("i-1-b", "bốn"), mandate("i-1-a", "hai ba")}}}}
	var got []string
	for _, a := range p.Answers(r) {
		name := a.Quote.VI + ":"
		if a.Project != nil {
			name += " " + a.Project.ID
		}
		if a.Indicator != nil {
			name += " " + a.Indicator.ID
		}
		if a.Item != nil {
			name += " " + a.Item.ID
		}
		got = append(got, name)
	}
	if s := strings.Join(got, ", "); s != "một: first, hai: early part, hai ba: growth, ba: early, bốn: growth, năm: late, sáu: late, chú: note" {
		t.Error(s)
	}
}

// Where two quotes begin with the same words and leave out what follows, the
// one whose words end first in the text stands first, as its sign does there.
func TestAnswersThatBeginTogether(t *testing.T) {
	r := twoClauses()
	item := func(id, quote string) *Item {
		return &Item{ID: id, Mandate: &Mandate{Resolution: r, Clause: at(t, "i-1-a"), Quote: Text{VI: quote}}}
	}
	project := func(id, quote string) *Project {
		return &Project{ID: id, Mandates: []*Mandate{item("", quote).Mandate}}
	}
	for _, test := range []struct {
		name     string
		projects []*Project
		items    []*Item
		want     string
	}{
		{"an elision reaches further", []*Project{project("a", "một [...] ba"), project("b", "một hai")}, nil, "b a"},
		{"whoever gives them", []*Project{project("a", "một hai ba")}, []*Item{item("b", "một"), item("c", "một hai")}, "b c a"},
		{"the same words", []*Project{project("b", "một")}, []*Item{item("c", "một"), item("a", "một")}, "a b c"},
		{"the place comes first", []*Project{project("a", "hai")}, []*Item{item("b", "một hai ba"), item("c", "ba")}, "b a c"},
	} {
		r.Items = test.items
		var got []string
		for _, a := range (&Portal{Projects: test.projects}).Answers(r) {
			if a.Project != nil {
				got = append(got, a.Project.ID)
			} else {
				got = append(got, a.Item.ID)
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s, want %s", test.name, s, test.want)
		}
	}
}

func TestWhatNeedsAnAnswer(t *testing.T) {
	r := twoClauses()
	if got := strings.Join(r.Mandatory(), " "); got != "i-1-a i-1-b i-1-1-a fn-1" {
		t.Error(got)
	}
	r.Untracked = []*Untracked{{Key: "own", Clause: at(t, "i-1-b")}, {Key: "clause", Clause: at(t, "i-1")}, {Key: "part", Clause: at(t, "ii")}, {Key: "note", Clause: at(t, "fn-1")}}
	for anchor, want := range map[string]string{"i-1-a": "clause", "i-1-b": "own", "i-1-1-a": "", "fn-1": "note", "fn-2": ""} {
		got := ""
		if u := r.WhyUntracked(anchor); u != nil {
			got = u.Key
		}
		if got != want {
			t.Errorf("%s: %q, want %q", anchor, got, want)
		}
	}
}

func TestWordSpans(t *testing.T) {
	for _, test := range []struct {
		text, words string
		inflected   bool
		want        string
	}{
		{"Ea Kar và Ea Kar", "Ea Kar", false, "0 11"},
		{"Xã Ea Karl", "Ea Kar", false, ""},
		{"Xã Ea Karl", "Ea Kar", true, "4"},
		{"Đề ánh sáng", "Đề án", false, ""},
		{"đềề án", "ề án", false, ""},
		{"xan an an", "an an", false, "4"}, // what was refused does not hide what overlaps it
		{"cao tốc A-Ea Kar", "Ea Kar", false, "12"},
		{"Ea Kar2", "Ea Kar", false, ""},
		{"một", "", false, ""},
		{"", "một", false, ""},
	} {
		var at []string
		for _, span := range WordSpans(test.text, test.words, test.inflected) {
			if test.text[span.Start:span.End] != test.words {
				t.Errorf("%q: %v", test.text, span)
			}
			at = append(at, fmt.Sprint(span.Start))
		}
		if got := strings.Join(at, " "); got != test.want {
			t.Errorf("%q in %q: %q, want %q", test.words, test.text, got, test.want)
		}
	}
}
