package translation_test

import (
	"strings"
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/translation"
)

const orderFile = "content/projects/cau/index.en.md"

// paged is a file of paragraphs.
func paged(title string, paragraphs ...string) []byte {
	return []byte("+++\ntitle = \"" + title + "\"\n+++\n\n" + strings.Join(paragraphs, "\n\n") + "\n")
}

// withStamp puts the stamp of one English file into another.
func withStamp(t *testing.T, stamped translation.Stamped, en []byte) []byte {
	t.Helper()
	_, stamp, _ := strings.Cut(string(stamped.Text), "# Dấu")
	stamp, _, _ = strings.Cut(stamp, "+++")
	return []byte(strings.Replace(string(en), "\n+++", "\n# Dấu"+stamp+"+++", 1))
}

// sameDigits stands for the reading of figures.
func sameDigits(vi, en string) bool {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, s)
	}
	return digits(vi) == digits(en)
}

func messagesOf(problems diag.List) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Message)
	}
	return strings.Join(all, " ")
}

// A stamp pairs paragraphs by their order. Where the Vietnamese changed places,
// the English must have followed, as far as that can be known.
func TestStampKnowsTheOrder(t *testing.T) {
	const place, order = "translation-stale.place", "translation-stale.order"
	tests := []struct {
		name                   string
		vi, en                 []string // paragraphs as they are now; those stamped: A 5., B., C.
		remembered, unreadable string   // what each says: with a memory of the English; with neither that nor figures
		figures                string   // without a memory, by the figures
	}{
		{"as it was", []string{"Á 5.", "Bê.", "Xê."}, []string{"A 5.", "B.", "C."}, "", "", ""},
		{"the Vietnamese alone", []string{"Bê.", "Á 5.", "Xê."}, []string{"A 5.", "B.", "C."}, place, order, place},
		{"both", []string{"Bê.", "Á 5.", "Xê."}, []string{"B.", "A 5.", "C."}, "", order, ""},
		{"both, where no figure tells", []string{"Á 5.", "Xê.", "Bê."}, []string{"A 5.", "C.", "B."}, "", order, order},
		{"the English alone", []string{"Á 5.", "Bê.", "Xê."}, []string{"A 5.", "C.", "B."}, place, "", ""},
		{"swapped, and another changed", []string{"Bê.", "Á 5.", "Xê mới."}, []string{"A 5.", "B.", "C, new."}, place, order, place},
		{"both swapped, and the English mended", []string{"Bê.", "Á 5.", "Xê."}, []string{"Be.", "A 5.", "C."}, "", order, ""},
		{"one put in before, the last taken out", []string{"Mới.", "Á 5.", "Bê."}, []string{"A 5.", "B.", "C."}, place, "", ""},
		{"changed alone", []string{"Á 6.", "Bê.", "Xê."}, []string{"A 6.", "B.", "C."}, "", "", ""},
	}
	first, problems := translation.Stamp(orderFile, paged("Cầu", "Á 5.", "Bê.", "Xê."), paged("Bridge", "A 5.", "B.", "C."), translation.Earlier{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range tests {
		vi, en := paged("Cầu", test.vi...), withStamp(t, first, paged("Bridge", test.en...))
		for _, way := range []struct {
			name   string
			before translation.Earlier
			want   string
		}{
			{"remembered", translation.Earlier{English: first.English, Agree: sameDigits}, test.remembered},
			{"by figures", translation.Earlier{Agree: sameDigits}, test.figures},
			{"by nothing", translation.Earlier{}, test.unreadable},
		} {
			s, problems := translation.Stamp(orderFile, vi, en, way.before)
			if got := messagesOf(problems); got != way.want || (got == "") != (s.Text != nil) {
				t.Errorf("%s, %s: %q, want %q", test.name, way.name, got, way.want)
			}
			for _, p := range problems {
				if p.Args["other"] == "" || p.Pos.Line == 0 {
					t.Errorf("%s: %v", test.name, p)
				}
			}
		}
	}
}

// The English is known by its words: what was put in the same order is at its
// place again, before it is stamped anew.
func TestOrderIsFollowed(t *testing.T) {
	vi := []string{"Á 5.", "Bê.", "Xê."}
	first, _ := translation.Stamp(orderFile, paged("Cầu", vi...), paged("Bridge", "A 5.", "B.", "C."), translation.Earlier{})
	memory := translation.Memory{Words: map[string]string{}, English: map[string][]string{}}
	memory.Add(orderFile, first)
	for _, test := range []struct {
		name         string
		vi, en, want []string // what the English page shows
		states       string
	}{
		{"neither", vi, []string{"A 5.", "B.", "C."}, []string{"A 5.", "B.", "C."}, "current current current"},
		{"the Vietnamese alone", []string{"Bê.", "Á 5.", "Xê."}, []string{"A 5.", "B.", "C."}, []string{"B.", "A 5.", "C."}, "current moved current"},
		{"both", []string{"Bê.", "Á 5.", "Xê."}, []string{"B.", "A 5.", "C."}, []string{"B.", "A 5.", "C."}, "current current current"},
		{"the English alone", vi, []string{"A 5.", "C.", "B."}, []string{"A 5.", "B.", "C."}, "current current moved"},
	} {
		all := map[string]string{}
		all[translation.SourceOf(orderFile)] = strings.Replace(string(paged("Cầu", test.vi...)), "\n+++", "\nsummary = \"Cầu.\"\n+++", 1)
		all[orderFile] = string(withStamp(t, first, paged("Bridge", test.en...)))
		all[translation.MemoryFile] = string(translation.FormatMemory(memory))
		p := load(all)
		var states, shown []string
		for _, passage := range p.Projects[0].Translation.Passages {
			if passage.Key == "" {
				states = append(states, string(passage.State))
			}
		}
		for _, block := range p.Projects[0].Body.EN.Blocks {
			shown = append(shown, block.Plain)
		}
		if strings.Join(states, " ") != test.states || strings.Join(shown, "|") != strings.Join(test.want, "|") {
			t.Errorf("%s: %q %q", test.name, states, shown)
		}
	}
}

// A dropped item, row or column is named, with both places and counts.
func TestShapesAreHeldTogether(t *testing.T) {
	const vi = "- một\n- hai\n  - ba\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"
	tests := []struct{ name, en, want string }{
		{"the same", "* one\n* two\n  * three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", ""},
		{"an item", "- one\n  - three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "5 clauses-disagree.items 3 2"},
		{"a nested item", "- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "5 clauses-disagree.items 3 2"},
		{"a level", "- one\n- two\n- three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "5 clauses-disagree.levels  "},
		{"a row", "- one\n- two\n  - three\n\n| a | b |\n|---|---|\n| 1 | 2 |", "9 clauses-disagree.rows 2 1"},
		{"a column", "- one\n- two\n  - three\n\n| a |\n|---|\n| 1 |\n| 3 |", "9 clauses-disagree.columns 2 1"},
		{"both", "- one\n- two\n  - three\n\n| a |\n|---|\n| 1 |", "9 clauses-disagree.rows 2 1, 9 clauses-disagree.columns 2 1"},
	}
	for _, test := range tests {
		_, problems := translation.Stamp(orderFile, paged("Cầu", vi), paged("Bridge", test.en), translation.Earlier{})
		var got []string
		for _, p := range problems {
			line := map[int]string{5: "5", 8: "9", 9: "9"}[p.Pos.Line]
			got = append(got, line+" "+p.Message+" "+p.Args["vi"]+" "+p.Args["en"])
			if !strings.HasPrefix(p.Args["other"], translation.SourceOf(orderFile)+":") {
				t.Errorf("%s: %v", test.name, p.Args)
			}
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %q, want %q", test.name, s, test.want)
		}
	}
	note := "Một[^a].\n\n[^a]:\n    - một\n    - hai"
	if _, problems := translation.Stamp(orderFile, paged("Cầu", note), paged("Bridge", strings.Replace(note, "\n    - hai", "", 1)), translation.Earlier{}); messagesOf(problems) != "clauses-disagree.items" {
		t.Error(problems)
	}
}
