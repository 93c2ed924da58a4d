package progress

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

// twoClauses is a resolution of two clauses, one with two paragraphs, and a
// footnote.
func twoClauses() *portal.Resolution {
	block := func(anchor, text string) portal.Block {
		return portal.Block{Anchor: anchor, Plain: text, Pieces: []portal.Piece{{Kind: portal.Words, Text: text}}}
	}
	return &portal.Resolution{
		Clauses: []*portal.Clause{
			{Ref: portal.ClauseRef{Part: 1, Numbers: "1"}, Paragraphs: []string{"i-1-a", "i-1-b"}},
			{Ref: portal.ClauseRef{Part: 1, Numbers: "1.1"}, Paragraphs: []string{"i-1-1-a"}},
			{Ref: portal.ClauseRef{Part: 2}},
			{Ref: portal.ClauseRef{Name: "noi-nhan"}, Paragraphs: []string{"noi-nhan-a"}, Tail: true},
		},
		Body: portal.Prose{VI: portal.Body{
			Blocks: []portal.Block{block("i-1-a", "một hai ba"), block("i-1-b", "bốn năm"), block("i-1-1-a", "sáu"), block("noi-nhan-a", "lưu")},
			Notes:  []portal.Block{block("fn-1", "chú thích")},
		}},
	}
}

func at(t *testing.T, anchor string) portal.ClauseRef {
	t.Helper()
	ref, err := portal.ParseClauseRef(anchor)
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

// Answers stand in the order of the text, whoever gives them; those of other
// resolutions are left out.
func TestAnswers(t *testing.T) {
	r := twoClauses()
	mandate := func(anchor, quote string) *portal.Mandate {
		return &portal.Mandate{Resolution: r, Clause: at(t, anchor), Quote: portal.Text{VI: quote}}
	}
	r.Items = []*portal.Item{{ID: "note", Mandate: mandate("fn-1", "chú")}, {ID: "first", Mandate: mandate("i-1-a", "một")}, {ID: "bare"}}
	p := &portal.Portal{Projects: []*portal.Project{
		{ID: "late", Mandates: []*portal.Mandate{mandate("i-1-1-a", "sáu"), mandate("i-1", "năm")}},
		{ID: "early", Mandates: []*portal.Mandate{mandate("i-1-a", "ba"), {Resolution: &portal.Resolution{}, Clause: at(t, "i-1-a"), Quote: portal.Text{VI: "một"}}},
			Items: []*portal.Item{{ID: "part", Mandate: mandate("i-1-a", "hai")}, {ID: "bare"}}},
	}, Indicators: []*portal.Indicator{{ID: "growth", Mandates: []*portal.Mandate{mandate("i-1-b", "bốn"), mandate("i-1-a", "hai ba")}}}}
	var got []string
	for _, a := range Answers(p, r) {
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
	item := func(id, quote string) *portal.Item {
		return &portal.Item{ID: id, Mandate: &portal.Mandate{Resolution: r, Clause: at(t, "i-1-a"), Quote: portal.Text{VI: quote}}}
	}
	project := func(id, quote string) *portal.Project {
		return &portal.Project{ID: id, Mandates: []*portal.Mandate{item("", quote).Mandate}}
	}
	for _, test := range []struct {
		name     string
		projects []*portal.Project
		items    []*portal.Item
		want     string
	}{
		{"an elision reaches further", []*portal.Project{project("a", "một [...] ba"), project("b", "một hai")}, nil, "b a"},
		{"whoever gives them", []*portal.Project{project("a", "một hai ba")}, []*portal.Item{item("b", "một"), item("c", "một hai")}, "b c a"},
		{"the same words", []*portal.Project{project("b", "một")}, []*portal.Item{item("c", "một"), item("a", "một")}, "a b c"},
		{"the place comes first", []*portal.Project{project("a", "hai")}, []*portal.Item{item("b", "một hai ba"), item("c", "ba")}, "b a c"},
	} {
		r.Items = test.items
		var got []string
		for _, a := range Answers(&portal.Portal{Projects: test.projects}, r) {
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
	if got := strings.Join(Mandatory(r), " "); got != "i-1-a i-1-b i-1-1-a fn-1" {
		t.Error(got)
	}
	r.Untracked = []*portal.Untracked{{Key: "own", Clause: at(t, "i-1-b")}, {Key: "clause", Clause: at(t, "i-1")}, {Key: "part", Clause: at(t, "ii")}, {Key: "note", Clause: at(t, "fn-1")}}
	for anchor, want := range map[string]string{"i-1-a": "clause", "i-1-b": "own", "i-1-1-a": "", "fn-1": "note", "fn-2": ""} {
		got := ""
		if u := WhyUntracked(r, anchor); u != nil {
			got = u.Key
		}
		if got != want {
			t.Errorf("%s: %q, want %q", anchor, got, want)
		}
	}
}
