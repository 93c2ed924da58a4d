package portal

import (
	"strings"
	"testing"
)

func TestParseClauseRef(t *testing.T) {
	tests := []struct {
		in     string
		want   ClauseRef
		number string
	}{
		{"ii-1-4", ClauseRef{Part: 2, Numbers: "1.4"}, "II.1.4"},
		{"ii-1-4-b", ClauseRef{Part: 2, Numbers: "1.4", Paragraph: "b"}, "II.1.4"},
		{"ii-1-6", ClauseRef{Part: 2, Numbers: "1.6"}, "II.1.6"},
		{"ii-1-4-z", ClauseRef{Part: 2, Numbers: "1.4", Paragraph: "z"}, "II.1.4"},
		{"i", ClauseRef{Part: 1}, "I"},
		{"i-a", ClauseRef{Part: 1, Paragraph: "a"}, "I"},
		{"i-i", ClauseRef{Part: 1, Paragraph: "i"}, "I"}, // a paragraph's letter, not a number
		{"v-x", ClauseRef{Part: 5, Paragraph: "x"}, "V"},
		{"iv-1", ClauseRef{Part: 4, Numbers: "1"}, "IV.1"},
		{"lxxxix-999", ClauseRef{Part: 89, Numbers: "999"}, "LXXXIX.999"},
		{"ii-1-2-3-4", ClauseRef{Part: 2, Numbers: "1.2.3.4"}, "II.1.2.3.4"},
		{"fn-6", ClauseRef{Note: 6}, ""},
		{"fn-999", ClauseRef{Note: 999}, ""},
		{"mo-dau", ClauseRef{Name: "mo-dau"}, ""},
		{"mo-dau-a", ClauseRef{Name: "mo-dau", Paragraph: "a"}, ""},
		{"noi-nhan", ClauseRef{Name: "noi-nhan"}, ""},
		{"phan-2", ClauseRef{}, ""}, // a name's parts have two letters, so that they are no paragraphs
		{"iiii", ClauseRef{Name: "iiii"}, ""},
		{"ii-1000", ClauseRef{Name: "ii-1000"}, ""}, // as good a name as any; no heading bears it
		{"vv-a", ClauseRef{Name: "vv", Paragraph: "a"}, ""},
	}
	for _, test := range tests {
		ref, err := ParseClauseRef(test.in)
		if ref != test.want || (err == nil) != (test.want != ClauseRef{}) {
			t.Errorf("%q is %+v, %v", test.in, ref, err)
			continue
		}
		if err != nil {
			continue
		}
		if ref.String() != test.in || ref.Number() != test.number {
			t.Errorf("%q is written %q, number %q", test.in, ref, ref.Number())
		}
		if c := ref.Clause(); c.Paragraph != "" || c.Part != ref.Part || c.Numbers != ref.Numbers || c.Name != ref.Name || c.Note != ref.Note {
			t.Errorf("the clause of %q is %+v", test.in, c)
		}
	}
	for _, in := range []string{
		"", "-", "a", "II-1-4", "ii.1.4", "ii-", "-ii", "ii--1", "ii-1-", "ii-0", "ii-1-4-bb-", "ii-1-4-B", "ii-1-4-b-a",
		"fn-0", "fn-06", "fn-1000", "fn-", "fn-a", "fn-ab", "fn-6-a", "mở-đầu", "mo dau", "mo_dau", "mo-dau-", "ii-1-4 ", "ii-1-4\n", "٢", "1.4", "4",
	} {
		if ref, err := ParseClauseRef(in); err == nil {
			t.Errorf("%q is taken for %+v", in, ref)
		}
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{
		1: "I", 3: "III", 4: "IV", 5: "V", 8: "VIII", 9: "IX", 14: "XIV", 19: "XIX", 39: "XXXIX", 40: "XL", 49: "XLIX", 50: "L", 89: "LXXXIX",
	} {
		if got := Roman(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
	seen := map[string]bool{}
	for n := 1; n < 90; n++ {
		s := Roman(n)
		if got, ok := ParseRoman(s); !ok || got != n || seen[s] {
			t.Errorf("%d is %s, read as %d", n, s, got)
		}
		seen[s] = true
	}
	for _, s := range []string{"", "i", "Ii", "IIII", "VV", "IC", "XC", "IVI", "IXI", "1", "Ⅱ", "II "} {
		if n, ok := ParseRoman(s); ok {
			t.Errorf("%q is read as %d", s, n)
		}
	}
}

func FuzzParseClauseRef(f *testing.F) {
	for _, s := range []string{
		"ii-1-4", "ii-1-4-b", "fn-6", "mo-dau", "ii-1-6", "noi-nhan", "ii-1-4-d", "iv", "lxxxix-1-a", "iiii", "vi-xx", "fn-0", "mo-dau-a", "ii-04",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ref, err := ParseClauseRef(s)
		if err != nil {
			if ref != (ClauseRef{}) {
				t.Errorf("%q: an error and %+v", s, ref)
			}
			return
		}
		if ref.String() != s || ref == (ClauseRef{}) {
			t.Errorf("%q is written back as %q", s, ref)
		}
		if clause := ref.Clause().String(); !strings.HasPrefix(s, clause) || clause == "" {
			t.Errorf("the clause of %q is %q", s, clause)
		}
		if again, err := ParseClauseRef(ref.Clause().String()); err != nil || again != ref.Clause() {
			t.Errorf("the clause of %q is read as %+v, %v", s, again, err)
		}
	})
}
