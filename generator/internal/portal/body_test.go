package portal

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// block makes a block of pieces in short: "<em>" is a tag, "^6" refers to a
// note, "[x" opens a link and "]" closes it; anything else is words.
func block(pieces ...string) Block {
	var b Block
	for _, s := range pieces {
		p := Piece{Kind: Words, Text: s}
		switch s[0] {
		case '<':
			p = Piece{Kind: Tag, Text: s}
		case '^':
			p = Piece{Kind: NoteRef, Target: s[1:]}
		case '[':
			p = Piece{Kind: LinkOpen, Target: s[1:]}
		case ']':
			p = Piece{Kind: LinkClose}
		default:
			b.Plain += s
		}
		b.Pieces = append(b.Pieces, p)
	}
	return b
}

// show writes pieces in a line: a mark is "{id " and "}".
func show(b Block) string {
	var s strings.Builder
	for _, p := range b.Pieces {
		switch p.Kind {
		case NoteRef:
			s.WriteString("^" + p.Target)
		case LinkOpen:
			s.WriteString("[" + p.Target + "|")
		case LinkClose:
			s.WriteString("]")
		case MarkOpen:
			s.WriteString("{" + p.Target + " ")
		case MarkClose:
			s.WriteString("}")
		default:
			s.WriteString(p.Text)
		}
	}
	return s.String()
}

func TestAnnotate(t *testing.T) {
	tests := []struct {
		name   string
		block  Block
		marks  []Annotation
		pieces string
		plain  string // "": as before
	}{
		{"none", block("một hai"), nil, "một hai", ""},
		{"no words at all", block("<br>"), nil, "<br>", ""},
		{"nothing but a note", block("^6"), nil, "^6", ""},
		{"inside", block("abcdef"), []Annotation{{2, 4, "x", ""}}, "ab{x cd}ef", ""},
		{"all", block("abcdef"), []Annotation{{0, 6, "x", ""}}, "{x abcdef}", ""},
		{"at the start", block("abcdef"), []Annotation{{0, 1, "x", ""}}, "{x a}bcdef", ""},
		{"at the end", block("abcdef"), []Annotation{{5, 6, "x", ""}}, "abcde{x f}", ""},
		{"adjacent", block("abcdef"), []Annotation{{1, 3, "x", ""}, {3, 5, "y", ""}}, "a{x bc}{y de}f", ""},
		{"two apart", block("abcdef"), []Annotation{{0, 2, "x", ""}, {4, 6, "y", ""}}, "{x ab}cd{y ef}", ""},
		{"replaced", block("abcdef"), []Annotation{{2, 4, "x", "XYZ"}}, "ab{x XYZ}ef", "abXYZef"},
		{"replaced and adjacent", block("abcdef"), []Annotation{{0, 3, "x", "X"}, {3, 6, "y", "Y"}}, "{x X}{y Y}", "XY"},
		{"inside emphasis", block("a", "<em>", "bcd", "</em>", "e"), []Annotation{{2, 3, "x", ""}}, "a<em>b{x c}d</em>e", ""},
		{"around emphasis", block("a", "<em>", "b", "</em>", "c"), []Annotation{{0, 3, "x", ""}}, "{x a}<em>{x b}</em>{x c}", ""},
		{"into emphasis", block("ab", "<em>", "cd", "</em>"), []Annotation{{1, 3, "x", ""}}, "a{x b}<em>{x c}d</em>", ""},
		{"out of emphasis", block("<em>", "ab", "</em>", "cd"), []Annotation{{1, 3, "x", ""}}, "<em>a{x b}</em>{x c}d", ""},
		{"exactly emphasis", block("a", "<em>", "b", "</em>", "c"), []Annotation{{1, 2, "x", ""}}, "a<em>{x b}</em>c", ""},
		{"up to emphasis", block("ab", "<em>", "c", "</em>"), []Annotation{{0, 2, "x", ""}}, "{x ab}<em>c</em>", ""},
		{"replaced into emphasis", block("ab", "<em>", "cd", "</em>"), []Annotation{{1, 3, "x", "X"}}, "a{x X}<em>d</em>", "aXd"},
		{"replaced over emphasis", block("ab", "<em>", "cd", "</em>", "ef"), []Annotation{{1, 5, "x", "X"}}, "a{x X}<em></em>f", "aXf"},
		{"around a note", block("ab", "^6", "cd"), []Annotation{{1, 3, "x", ""}}, "a{x b}^6{x c}d", ""},
		{"replaced around a note", block("ab", "^6", "cd"), []Annotation{{1, 3, "x", "X"}}, "a{x X}^6d", "aXd"},
		{"up to a note", block("ab", "^6", "cd"), []Annotation{{0, 2, "x", ""}}, "{x ab}^6cd", ""},
		{"behind a note", block("ab", "^6", "cd"), []Annotation{{2, 4, "x", ""}}, "ab^6{x cd}", ""},
		{"adjacent at a note", block("ab", "^6", "cd"), []Annotation{{0, 2, "x", "X"}, {2, 4, "y", "Y"}}, "{x X}^6{y Y}", "XY"},
		{"over a link", block("a", "[u", "b", "]", "c"), []Annotation{{0, 3, "x", ""}}, "{x a}[u|{x b}]{x c}", ""},
		{"letters of many bytes", block("Buôn Ma Thuật, Đắk Lắk"), []Annotation{{len("Buôn "), len("Buôn Ma Thuật"), "s2", "Ma Thuột"}}, "Buôn {s2 Ma Thuột}, Đắk Lắk", "Buôn Ma Thuột, Đắk Lắk"},
		{"nothing covered", block("ab"), []Annotation{{1, 1, "x", "X"}}, "a{x X}b", "aXb"},
	}
	for _, test := range tests {
		before := slices.Clone(test.block.Pieces)
		got := test.block.Annotate(test.marks)
		plain := test.plain
		if plain == "" {
			plain = test.block.Plain
		}
		if show(got) != test.pieces || got.Plain != plain {
			t.Errorf("%s: %s, plain %q", test.name, show(got), got.Plain)
		}
		if !reflect.DeepEqual(before, test.block.Pieces) {
			t.Errorf("%s: the block itself is changed", test.name)
		}
	}
}

// TestAnnotateLosesNothing holds that a block whose marks are taken out again
// is the block as it was, and that replaced words are exactly those replaced.
func TestAnnotateLosesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		b := randomBlock(random)
		var marks []Annotation
		want, at := "", 0
		for start := random.IntN(4); start < len(b.Plain); start += random.IntN(4) {
			end := min(len(b.Plain), start+1+random.IntN(5))
			a := Annotation{start, end, fmt.Sprint(len(marks)), ""}
			want += b.Plain[at:start]
			if random.IntN(3) == 0 {
				a.Read = strings.Repeat("R", 1+random.IntN(3))
				want += a.Read
			} else {
				want += b.Plain[start:end]
			}
			marks, at, start = append(marks, a), end, end
		}
		want += b.Plain[at:]
		got := b.Annotate(marks)
		if got.Plain != want || joined(got) != want {
			t.Fatalf("%s with %v: %q, want %q", show(b), marks, got.Plain, want)
		}
		for i := range marks {
			marks[i].Read = ""
		}
		kept := b.Annotate(marks)
		if kept.Plain != b.Plain || show(unmark(kept)) != show(unmark(b)) {
			t.Fatalf("%s with %v: %s", show(b), marks, show(kept))
		}
		checkMarks(t, kept, marks)
	}
}

func randomBlock(random *rand.Rand) Block {
	var pieces []string
	for range 1 + random.IntN(6) {
		switch random.IntN(5) {
		case 0:
			pieces = append(pieces, "<em>", "</em>")
		case 1:
			pieces = append(pieces, "^1")
		case 2:
			pieces = append(pieces, "<em>", strings.Repeat("e", 1+random.IntN(3)), "</em>")
		default:
			pieces = append(pieces, "abcdef"[:1+random.IntN(5)])
		}
	}
	return block(pieces...)
}

func joined(b Block) string {
	var s strings.Builder
	for _, p := range b.Pieces {
		if p.Kind == Words {
			s.WriteString(p.Text)
		}
	}
	return s.String()
}

// unmark takes the marks out and joins words that then stand side by side.
func unmark(b Block) Block {
	var out []Piece
	for _, p := range b.Pieces {
		switch last := len(out) - 1; {
		case p.Kind == MarkOpen || p.Kind == MarkClose:
		case p.Kind == Words && last >= 0 && out[last].Kind == Words:
			out[last].Text += p.Text
		default:
			out = append(out, p)
		}
	}
	b.Pieces = out
	return b
}

// checkMarks holds that marks never nest, never hold anything but words, and
// cover exactly the words that they were to cover.
func checkMarks(t *testing.T, b Block, marks []Annotation) {
	t.Helper()
	covered := map[string]string{}
	open := ""
	for _, p := range b.Pieces {
		switch {
		case p.Kind == MarkOpen && open == "":
			open = p.Target
		case p.Kind == MarkClose && open == p.Target:
			open = ""
		case p.Kind == Words && open != "":
			covered[open] += p.Text
		case p.Kind != Words && open != "", p.Kind == MarkOpen, p.Kind == MarkClose:
			t.Fatalf("%s: a mark is out of place", show(b))
		}
	}
	for _, a := range marks {
		if covered[a.ID] != b.Plain[a.Start:a.End] {
			t.Fatalf("%s: mark %s covers %q", show(b), a.ID, covered[a.ID])
		}
	}
}

func TestProse(t *testing.T) {
	vi := Body{Lang: Vietnamese, Blocks: []Block{{Anchor: "a", Plain: "một"}, {Plain: "hai"}}, Notes: []Block{{Anchor: "fn-1", Plain: "ba"}}}
	en := Body{Lang: English, Blocks: []Block{{Anchor: "a", Plain: "one"}}}
	if got := (Prose{vi, en}).In(English); got.Lang != English {
		t.Errorf("English is there and %s is shown", got.Lang)
	}
	if got := (Prose{VI: vi, EN: Body{Lang: English}}).In(English); got.Lang != Vietnamese {
		t.Errorf("no English is there and %s is shown", got.Lang)
	}
	for anchor, want := range map[string]string{"a": "một", "fn-1": "ba", "": "", "b": ""} {
		if got, ok := vi.Block(anchor); got.Plain != want || ok != (want != "") {
			t.Errorf("block %q is %q", anchor, got.Plain)
		}
	}
}
