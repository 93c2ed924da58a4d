package anchor

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

func TestClauses(t *testing.T) {
	many := strings.Repeat("Đoạn.\n\n", 27)
	tests := []struct {
		name, body string
		want       string // each clause, "(n)" for its paragraphs
		problems   string
	}{
		{"nothing", "", "", ""},
		{"no heading", "Một.\n\nHai.\n", "mo-dau(2)", ""},
		{"no preamble", "## I- PHẦN\n\nMột.\n", "i(1)", ""},
		{"as printed", "Mở.\n\n## II- NHIỆM VỤ\n\n### 1. Kinh tế\n\n#### 1.4.\n\nMột.\n\nHai.\n\n## Nơi nhận: {#noi-nhan}\n\n- Như trên\n", "mo-dau(1) ii(0) ii-1(0) ii-1-4(2) noi-nhan(1)", ""},
		{"a space before the dash", "## II – NHIỆM VỤ\n\n## III–X\n\n## IV. Y\n", "iii(0) iv(0)", "1:1 clause-unknown.heading"},
		{"no space after the dash", "## II–NHIỆM VỤ\n\n## III-X\n\n## IV.Y\n", "ii(0) iii(0) iv(0)", ""},
		{"a part without a mark", "## II NHIỆM VỤ\n", "", "1:1 clause-unknown.heading"},
		{"no Roman numeral", "## IIII- PHẦN\n\n## ii- PHẦN\n", "", "1:1 clause-unknown.heading 3:1 clause-unknown.heading"},
		{"a number before any part", "### 1. Kinh tế\n", "", "1:1 clause-unknown.heading"},
		{"a number without a full stop", "## I- A\n\n### 1 Kinh tế\n\n### 2\n", "i(0) i-1(0) i-2(0)", ""},
		{"a number that begins with nought", "## I- A\n\n### 01. Kinh tế\n", "i(0)", "3:1 clause-unknown.heading"},
		{"a number of four digits", "## I- A\n\n### 2025. Kinh tế\n", "i(0)", "3:1 clause-unknown.heading"},
		{"words run on", "## I- A\n\n### 1.Kinh tế\n", "i(0)", "3:1 clause-unknown.heading"},
		{"the parent of a number is in it", "## I- A\n\n### 1.\n\n#### 1.1.\n\n##### 1.1.1.\n\nMột.\n", "i(0) i-1(0) i-1-1(0) i-1-1-1(1)", ""},
		{"the same number in another part", "## I- A\n\n### 1.\n\n## II- B\n\n### 1.\n", "i(0) i-1(0) ii(0) ii-1(0)", ""},
		{"the same number twice", "## I- A\n\n### 1.\n\n### 1.\n", "i(0) i-1(0) i-1(0)", "5:1 duplicate-id.clause f:3"},
		{"the same number three times", "## I- A\n\n## I- B\n\n## I- C\n", "i(0) i(0) i(0)", "3:1 duplicate-id.clause f:1 5:1 duplicate-id.clause f:1"},
		{"words without a name", "## Nơi nhận:\n", "", "1:1 clause-unknown.heading"},
		{"a name that is a number", "## Một {#ii-1}\n\n## Hai {#x}\n\n## Ba {#muc-b}\n\n## Bốn {#fn-1}\n", "", "1:1 clause-unknown.heading 3:1 clause-unknown.heading 5:1 clause-unknown.heading 7:1 clause-unknown.heading"},
		{"the preamble's name taken", "Một.\n\n## Mở đầu {#mo-dau}\n", "mo-dau(1) mo-dau(0)", "3:1 duplicate-id.clause f:1"},
		{"lists, quotations, tables are paragraphs", "## I- A\n\n- một\n- hai\n\n> ba\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "i(3)", ""},
		{"emphasis in a heading", "## **I-** *PHẦN*\n\nMột.\n", "i(1)", ""},
		{"more paragraphs than letters", "## I- A\n\n" + many, "i(26)", "55:1 clause-unknown.paragraphs"},
	}
	for _, test := range tests {
		body, _ := markdown.Parse("f", 1, portal.Vietnamese, test.body)
		list, problems := clauses(&body)
		var got, told []string
		for _, c := range list {
			got = append(got, fmt.Sprintf("%s(%d)", c.Ref, len(c.Paragraphs)))
			for i, anchor := range c.Paragraphs {
				if block, ok := body.Block(anchor); !ok || anchor != fmt.Sprintf("%s-%c", c.Ref, 'a'+i) || block.Anchor != anchor {
					t.Errorf("%s: paragraph %d is %s", test.name, i, anchor)
				}
			}
		}
		for _, p := range problems {
			told = append(told, strings.TrimSpace(fmt.Sprintf("%d:%d %s %s", p.Pos.Line, p.Pos.Column, p.Message, p.Args["other"])))
		}
		if strings.Join(got, " ") != test.want || strings.Join(told, " ") != test.problems {
			t.Errorf("%s: %s, %s, want %s, %s", test.name, got, told, test.want, test.problems)
		}
	}
}

func TestClauseHeadings(t *testing.T) {
	body, _ := markdown.Parse("f", 1, portal.Vietnamese, "Mở.\n\n## II- NHIỆM VỤ, GIẢI PHÁP\n\n### 1. Kinh tế\n\n#### 1.4.\n\n#### 1.5 Thuế\n\n## Nơi nhận: {#noi-nhan}\n")
	list, problems := clauses(&body)
	var got []string
	for _, c := range list {
		got = append(got, fmt.Sprintf("%d %q %q tail %v", c.Level, c.Number, c.Title.VI, c.Tail))
	}
	want := `0 "" "" tail false, 2 "II-" "NHIỆM VỤ, GIẢI PHÁP" tail false, 3 "1." "Kinh tế" tail false, 4 "1.4." "" tail false, 4 "1.5" "Thuế" tail false, 2 "" "Nơi nhận:" tail true`
	if strings.Join(got, ", ") != want || len(problems) > 0 {
		t.Errorf("%s\n%v", strings.Join(got, ", "), problems)
	}
}
