package check

import (
	"testing"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

func TestIndicator(t *testing.T) {
	r := resolution(t)
	date := func(s string) portal.Date {
		d, err := portal.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	from := func(dates ...string) []portal.Citation {
		var all []portal.Citation
		for _, s := range dates {
			source := &portal.Source{ID: s}
			if s != "" {
				source.Date = date(s)
			}
			all = append(all, portal.Citation{Source: source})
		}
		return all
	}
	tests := []struct {
		name, period string
		sources      []portal.Citation
		want         string
	}{
		{"in order", "2024-H1", from("2024-07-06"), ""},
		{"before the period is over", "2024-H1", from("2024-06-25"), ""},
		{"a source without a date", "2024-H1", from(""), ""},
		{"no source", "2024-H1", nil, "1 source-missing id=2024-H1 what=@what.value"},
		{"before the period begins", "2024-H1", from("2024-07-06", "2023-12"), "1 date-order.source first=@order.period firstdate=2024-H1 id=2023-12 seconddate=2023-12"},
		{"before the day as of which it is", "đến 2024-07-04", from("2024-07-03"), "1 date-order.source first=@order.period firstdate=đến 2024-07-04 id=2024-07-03 seconddate=2024-07-03"},
		{"on that day", "đến 2024-07-04", from("2024-07-04"), ""},
		{"not begun", "2027", from(""), "1 date-order.unseen-value (warning) date=2026-03-31"},
		{"not published", "2025", from("2026-04-01"), "1 date-order.unseen-value (warning) date=2026-03-31"},
	}
	for _, test := range tests {
		i := &portal.Indicator{ID: "x", Values: []*portal.IndicatorValue{{Period: date(test.period), Place: &portal.Place{}, Sources: test.sources, Pos: portal.Pos{Line: 1}}}}
		p := &portal.Portal{Pinned: true, AsOf: date("2026-03-31").End, Indicators: []*portal.Indicator{i}}
		if got := warned(Portal(p, nil)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		// What its own files already have wrong is enough.
		if got := Portal(p, diag.List{diag.Error(portal.Pos{File: "content/indicators/x/index.vi.md"}, "value-form")}); len(got) > 0 {
			t.Errorf("%s: judged although its file is wrong: %s", test.name, told(got))
		}
		if p.Pinned = false; len(Portal(p, nil)) > 0 != (test.want != "" && test.name != "not begun" && test.name != "not published") {
			t.Errorf("%s: where the day is not pinned: %s", test.name, told(Portal(p, nil)))
		}
	}
	// Its words stand in the resolution, and answer a paragraph of it.
	i := &portal.Indicator{Mandates: []*portal.Mandate{{Resolution: r, Clause: ref(t, "ii-1-5-a"), Quote: portal.Text{VI: "đẩy nhanh"}, Pos: portal.Pos{Line: 4}}}}
	r.Untracked = r.Untracked[:1]
	r.Untracked = append(r.Untracked, &portal.Untracked{Clause: ref(t, "fn-1")})
	p := &portal.Portal{Resolutions: []*portal.Resolution{r}, Indicators: []*portal.Indicator{i}}
	if got := told(Portal(p, nil)); got != "" {
		t.Error(got)
	}
	i.Mandates[0].Quote.VI = "đẩy chậm"
	if got := told(Portal(p, nil)); got != "4 quote-not-found clause=ii-1-5-a quote=đẩy chậm" {
		t.Error(got)
	}
}

// warned is told, with the severity of the first problem where it is a warning.
func warned(problems diag.List) string {
	s := told(problems)
	if len(problems) > 0 && problems[0].Severity == diag.SeverityWarning {
		at := len(problems[0].Message) + 2
		s = s[:at] + " (warning)" + s[at:]
	}
	return s
}
