package check

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

func TestGlossary(t *testing.T) {
	terms := []portal.Term{
		{VI: "đề án", EN: []string{"scheme"}},
		{VI: "đề án 06", EN: []string{"Project 06"}},
		{VI: "giải ngân", EN: []string{"disbursement", "disburse"}},
	}
	tests := []struct{ vi, en, want string }{
		{"Đề án mở chợ.", "The scheme for a market.", ""},
		{"Các đề án.", "Schemes.", ""},
		{"Đề án mở chợ.", "The project for a market.", "đề án"},
		{"Đề án 06.", "Project 06.", ""},
		{"Đề án 06.", "Scheme 06.", "đề án 06"},
		{"Đề án 06 và một đề án khác.", "Project 06 and another project.", "đề án"},
		{"Đã giải ngân hết.", "All of it was disbursed.", ""},
		{"Giải ngân của đề án.", "Payment.", "giải ngân, đề án"},
		{"Chuyên đề ánh sáng.", "Light.", ""},    // no word of its own
		{"Một đề án.", "A timescheme.", "đề án"}, // nor here
		{"Số 12/QĐ-đề án.", "No. 12/QĐ.", ""},    // a part of a number
		{"Một dự án.", "A project.", ""},
	}
	for _, test := range tests {
		pos := portal.Pos{File: "content/x.en.md", Line: 1, Column: 1}
		passage := portal.Passage{VI: portal.Wording{Plain: test.vi, Pos: pos}, EN: portal.Wording{Plain: test.en, Pos: pos}}
		p := &portal.Portal{Glossary: terms, Translations: []*portal.Translation{{Passages: []portal.Passage{passage}}}}
		var got []string
		for _, problem := range glossary(p).Sorted() {
			got = append(got, problem.Args["term"])
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%q, %q: %q, want %q", test.vi, test.en, got, test.want)
		}
	}
}
