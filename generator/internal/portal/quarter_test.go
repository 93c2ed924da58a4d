package portal

import "testing"

func TestQuarter(t *testing.T) {
	tests := []struct{ in, name, start, end, next string }{
		{"2025-q1", "2025-q1", "2025-01-01", "2025-03-31", "2025-q2"},
		{"2024-Q1", "2024-q1", "2024-01-01", "2024-03-31", "2024-q2"},
		{"2025-q2", "2025-q2", "2025-04-01", "2025-06-30", "2025-q3"},
		{"2025-q3", "2025-q3", "2025-07-01", "2025-09-30", "2025-q4"},
		{"2025-Q4", "2025-q4", "2025-10-01", "2025-12-31", "2026-q1"},
	}
	for _, test := range tests {
		q := quarter(t, test.in)
		if q.String() != test.name || q.Start().String() != test.start || q.End().String() != test.end || q.Next().String() != test.next {
			t.Errorf("%s: %v from %v to %v, then %v", test.in, q, q.Start(), q.End(), q.Next())
		}
		if QuarterOf(q.Start()) != q || QuarterOf(q.End()) != q || QuarterOf(q.End()+1) != q.Next() {
			t.Errorf("%s does not hold its days", test.in)
		}
		if !q.Before(q.Next()) || q.Next().Before(q) || q.Before(q) {
			t.Errorf("%s and the next are out of order", test.in)
		}
	}
	for _, in := range []string{"", "2025", "2025-q0", "2025-q5", "2025-4", "25-q4", "2025q4", "2025-q4 ", "2025-q44", "1899-q4", "2201-q1", "2025-quý-4", "٢٠٢٥-q1"} {
		if q, err := ParseQuarter(in); err == nil {
			t.Errorf("%q is taken for %v", in, q)
		}
	}
}

func TestText(t *testing.T) {
	both, one := Text{VI: "cầu", EN: "bridge"}, Text{VI: "cầu"}
	tests := []struct {
		text  Text
		in    Lang
		words string
		lang  Lang
	}{
		{both, Vietnamese, "cầu", Vietnamese},
		{both, English, "bridge", English},
		{one, Vietnamese, "cầu", Vietnamese},
		{one, English, "cầu", Vietnamese},
		{Text{EN: "bridge"}, Vietnamese, "", Vietnamese},
	}
	for _, test := range tests {
		if words, lang := test.text.In(test.in); words != test.words || lang != test.lang {
			t.Errorf("%v in %s: %q in %s", test.text, test.in, words, lang)
		}
	}
	var text Text
	text.Set(Vietnamese, "cầu")
	text.Set(English, "bridge")
	if text != both || Vietnamese.Other() != English || English.Other() != Vietnamese {
		t.Errorf("%v", text)
	}
}
