package site

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"rsc.io/qr"

	"camket/generator/internal/portal"
)

// grid reads the dark squares of a code back.
func grid(t *testing.T, c Code) map[[2]int]bool {
	t.Helper()
	dark := map[[2]int]bool{}
	for square := range strings.SplitSeq(strings.TrimSuffix(c.Path, "z"), "z") {
		var x, y, n, back int
		if _, err := fmt.Sscanf(square, "M%d %dh%dv1h-%d", &x, &y, &n, &back); err != nil || n != back {
			t.Fatalf("%q: %v", square, err)
		}
		for i := range n {
			if dark[[2]int{x + i, y}] {
				t.Fatalf("%d, %d is drawn twice", x+i, y)
			}
			dark[[2]int{x + i, y}] = true
		}
	}
	return dark
}

func TestACodeIsDrawnModuleByModule(t *testing.T) {
	const address = "https://mau.example/du-an/cau/"
	want, err := qr.Encode(address, qr.Q)
	if err != nil {
		t.Fatal(err)
	}
	code := newCode(address)
	if code.Size != want.Size+8 {
		t.Fatalf("%d wide, want %d and a quiet zone", code.Size, want.Size)
	}
	dark := grid(t, code)
	for y := range code.Size {
		for x := range code.Size {
			if dark[[2]int{x, y}] != want.Black(x-4, y-4) {
				t.Errorf("the module at %d, %d is wrong", x, y)
			}
		}
	}
	if newCode(address) != code || newCode(address+"a") == code {
		t.Error("the code does not say the address")
	}
	if newCode(strings.Repeat("a", 5000)) != (Code{}) {
		t.Error("a code that cannot be")
	}
}

func TestSheet(t *testing.T) {
	s, _ := lay(t)
	for _, want := range []struct{ url, address, printed string }{
		{"/du-an/cau/bang-tin/", "https://mau.example/du-an/cau/", "mau.example/du-an/cau/"},
		{"/en/projects/cau/sheet/", "https://mau.example/en/projects/cau/", "mau.example/en/projects/cau/"},
	} {
		page := s.at(t, want.url)
		v := page.View().(SheetPage)
		if v.Address != want.address || v.Printed != want.printed || v.Code != newCode(want.address) {
			t.Errorf("%s leads to %s, printed %s", want.url, v.Address, v.Printed)
		}
		if page.Indexed() || v.Indexed || v.Canonical != "https://mau.example"+want.url {
			t.Errorf("%s: %v, %s", want.url, page.Indexed(), v.Canonical)
		}
		if len(v.Milestones) == 0 || v.Mandate == nil {
			t.Errorf("%+v", v)
		}
		for _, m := range v.Milestones {
			if len(m.FirstCites)+len(m.Cites)+len(m.UnmetCites)+len(m.Moves) > 0 {
				t.Errorf("%s cites sources that the sheet does not list", m.Title.Text)
			}
		}
		project := s.at(t, strings.TrimSuffix(strings.TrimSuffix(want.url, "bang-tin/"), "sheet/")).View().(ProjectPage)
		if project.Sheet != want.url || project.State != v.State {
			t.Errorf("the project's page leads to %s", project.Sheet)
		}
	}
}

// A sheet quotes the words from which the promise comes that decides the
// state; where none cites a mandate, the longest.
func TestASheetQuotesThePromise(t *testing.T) {
	const project, promise, source = "projects/cau/index.vi.md", "projects/cau/2025-q1.vi.md", `["bao", "kl/ii-1-4-b"]`
	tests := []struct {
		name     string
		mandates string
		source   string
		want     string
	}{
		{"one", "", source, "cầu Bến Mẫu"},
		{"a finding first", "mo-dau-a = \"Lời mở đầu\"\n", source, "cầu Bến Mẫu"},
		{"a longer one first", "ii-1-4-a = \"Đoạn một, và nữa\"\n", source, "cầu Bến Mẫu"},
		{"no source is a mandate", "ii-1-4-a = \"Đoạn một, và nữa\"\n", `["bao"]`, "Đoạn một, và nữa"},
		{"a clause is cited, not its paragraph", "mo-dau-a = \"Lời mở đầu\"\n", `["kl/ii-1-4"]`, "cầu Bến Mẫu"},
		{"another source is a mandate", "ii-1-4-a = \"Đoạn một, và nữa\"\n", `["kl/mo-dau-a", "kl/ii-1-4-b"]`, "cầu Bến Mẫu"},
	}
	for _, test := range tests {
		s, _ := lay(t, project, "[mandate.kl]\n", "[mandate.kl]\n"+test.mandates, promise, source, test.source)
		for _, url := range []string{"/du-an/cau/bang-tin/", "/en/projects/cau/sheet/"} {
			v := s.at(t, url).View().(SheetPage)
			if test.want == "cầu Bến Mẫu" && v.Lang == "en" {
				test.want = "Build the Mau bridge"
			}
			if v.Mandate == nil || v.Mandate.Quote.Text != test.want {
				t.Errorf("%s: %s quotes %+v", test.name, url, v.Mandate)
			}
		}
	}
}

// Few milestones leave room for a longer quote.
func TestASheetCutsALongQuote(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("một hai ba ", 60))
	for n, most := range map[int]int{0: 320, 2: 320, 3: 200} {
		got := quoted(words, n)
		if length := utf8.RuneCountInString(got); length > most+len(" [...]") || length < most-len("hai") || !strings.HasSuffix(got, " [...]") {
			t.Errorf("%d milestones: %d characters, %q", n, length, got)
		}
	}
}

func TestASheetShowsWhatFits(t *testing.T) {
	many := func(n int, title string, state portal.MilestoneState) []Milestone {
		var all []Milestone
		for i := range n {
			all = append(all, Milestone{Anchor: title + strconv.Itoa(i), Title: Words{Text: title}, State: State(state)})
		}
		return all
	}
	met, open := many(9, "m", portal.Met), many(9, "o", portal.NotYetDue)
	for _, test := range []struct {
		name   string
		all    []Milestone
		reason *Milestone
		want   string
		left   int
	}{
		{"none", nil, nil, "", 0},
		{"few", met[:3], nil, "m0 m1 m2", 0},
		{"the open ones first", append(append([]Milestone{}, met...), open...), nil, "o0 o1 o2 o3 o4 o5 o6 o7", 10},
		{"the one that decides", append(append([]Milestone{}, met...), open...), &met[2], "m2 o0 o1 o2 o3 o4 o5 o6", 10},
		{"the latest of those that are met", append(append([]Milestone{}, met...), open[:3]...), nil, "m4 m5 m6 m7 m8 o0 o1 o2", 4},
		{"long titles", many(9, strings.Repeat("dài ", 25), portal.NotYetDue), nil, "", 7},
		{"longer than the sheet", many(2, strings.Repeat("dài ", 250), portal.NotYetDue), nil, "", 1},
	} {
		some, left := fitting(test.all, test.reason)
		var names []string
		for _, m := range some {
			names = append(names, m.Anchor)
		}
		if got := strings.Join(names, " "); test.want != "" && got != test.want || left != test.left || len(some)+left != len(test.all) {
			t.Errorf("%s: %s and %d more", test.name, got, left)
		}
	}
	for text, want := range map[string]string{
		"một hai":        "một hai",
		"một hai, ba":    "một hai [...]",
		"một hai ba bốn": "một hai [...]",
		"khôngngắtđược!": "khôngngắt [...]",
	} {
		if got := shortened(text, 9); got != want {
			t.Errorf("%q is shortened to %q", text, got)
		}
	}
}
