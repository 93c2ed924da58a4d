package site

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"camket/generator/internal/progress"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

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
	many := func(n int, title string, state progress.MilestoneState) []story.Milestone {
		var all []story.Milestone
		for i := range n {
			all = append(all, story.Milestone{Anchor: title + strconv.Itoa(i), Title: view.Words{Text: title}, State: view.State(state)})
		}
		return all
	}
	met, open := many(9, "m", progress.Met), many(9, "o", progress.NotYetDue)
	for _, test := range []struct {
		name   string
		all    []story.Milestone
		reason *story.Milestone
		want   string
		left   int
	}{
		{"none", nil, nil, "", 0},
		{"few", met[:3], nil, "m0 m1 m2", 0},
		{"the open ones first", append(append([]story.Milestone{}, met...), open...), nil, "o0 o1 o2 o3 o4 o5 o6 o7", 10},
		{"the one that decides", append(append([]story.Milestone{}, met...), open...), &met[2], "m2 o0 o1 o2 o3 o4 o5 o6", 10},
		{"the latest of those that are met", append(append([]story.Milestone{}, met...), open[:3]...), nil, "m4 m5 m6 m7 m8 o0 o1 o2", 4},
		{"long titles", many(9, strings.Repeat("dài ", 25), progress.NotYetDue), nil, "", 7},
		{"longer than the sheet", many(2, strings.Repeat("dài ", 250), progress.NotYetDue), nil, "", 1},
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
