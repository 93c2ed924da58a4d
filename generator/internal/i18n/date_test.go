package i18n

import (
	"testing"

	"camket/generator/internal/portal"
)

func TestDate(t *testing.T) {
	tests := []struct{ in, longVI, longEN, shortVI, shortEN, machine string }{
		{"2025-10-15", "ngày~15 tháng~10 năm~2025", "15~October~2025", "15/10/2025", "15~Oct~2025", "2025-10-15"},
		{"2025-05-01", "ngày~1 tháng~5 năm~2025", "1~May~2025", "1/5/2025", "1~May~2025", "2025-05-01"},
		{"2024-02-29", "ngày~29 tháng~2 năm~2024", "29~February~2024", "29/2/2024", "29~Feb~2024", "2024-02-29"},
		{"2025-01", "tháng~1 năm~2025", "January~2025", "tháng~1/2025", "Jan~2025", "2025-01"},
		{"2025-12", "tháng~12 năm~2025", "December~2025", "tháng~12/2025", "Dec~2025", "2025-12"},
		{"2025-Q1", "quý~I năm~2025", "the first quarter of~2025", "quý~I/2025", "Q1~2025", ""},
		{"2025-Q2", "quý~II năm~2025", "the second quarter of~2025", "quý~II/2025", "Q2~2025", ""},
		{"2025-Q3", "quý~III năm~2025", "the third quarter of~2025", "quý~III/2025", "Q3~2025", ""},
		{"2025-Q4", "quý~IV năm~2025", "the fourth quarter of~2025", "quý~IV/2025", "Q4~2025", ""},
		{"2025-H1", "6~tháng đầu năm~2025", "the first half of~2025", "6~tháng đầu năm~2025", "H1~2025", ""},
		{"2025-H2", "6~tháng cuối năm~2025", "the second half of~2025", "6~tháng cuối năm~2025", "H2~2025", ""},
		{"2025-9M", "9~tháng đầu năm~2025", "the first nine months of~2025", "9~tháng đầu năm~2025", "Jan–Sep~2025", ""},
		{"2025", "năm~2025", "2025", "năm~2025", "2025", "2025"},
		{"đến 2025-10-15", "đến ngày~15 tháng~10 năm~2025", "by~15~October~2025", "đến~15/10/2025", "by~15~Oct~2025", ""},
		{"đến 2025-10", "đến hết tháng~10 năm~2025", "by the end of October~2025", "đến hết tháng~10/2025", "by end of~Oct~2025", ""},
		{"đến 2025-Q4", "đến hết quý~IV năm~2025", "by the end of the fourth quarter of~2025", "đến hết quý~IV/2025", "by end of~Q4~2025", ""},
		{"đến 2025-H1", "đến hết 6~tháng đầu năm~2025", "by the end of the first half of~2025", "đến hết 6~tháng đầu năm~2025", "by end of~H1~2025", ""},
		{"đến 2029", "đến hết năm~2029", "by the end of 2029", "đến hết năm~2029", "by end of~2029", ""},
	}
	for _, test := range tests {
		d, err := portal.ParseDate(test.in)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct{ got, want string }{
			{DateLong(vi, d), test.longVI},
			{DateLong(en, d), test.longEN},
			{DateShort(vi, d), test.shortVI},
			{DateShort(en, d), test.shortEN},
			{Machine(d), test.machine},
		} {
			if plain(c.got) != c.want {
				t.Errorf("%s: %q, want %q", test.in, plain(c.got), c.want)
			}
		}
	}
	var none portal.Date
	if s := DateLong(vi, none) + DateLong(en, none) + DateShort(vi, none) + DateShort(en, none) + Machine(none); s != "" {
		t.Errorf("no date is printed as %q", s)
	}
}

func TestDayAndQuarter(t *testing.T) {
	d := portal.DayOf(2025, 9, 2)
	q := portal.Quarter{Year: 2025, N: 4}
	tests := []struct{ got, want string }{
		{Day(vi, d), "2/9/2025"},
		{Day(en, d), "2~Sep~2025"},
		{Quarter(vi, q), "Quý~IV/2025"},
		{Quarter(en, q), "Q4~2025"},
		{Quarter(vi, portal.Quarter{Year: 2026, N: 1}), "Quý~I/2026"},
		{QuarterLong(vi, q), "quý~IV năm~2025"},
		{QuarterLong(en, q), "the fourth quarter of~2025"},
		{QuarterLong(en, portal.Quarter{Year: 2026, N: 1}), "the first quarter of~2026"},
	}
	for _, test := range tests {
		if plain(test.got) != test.want {
			t.Errorf("got %q, want %q", plain(test.got), test.want)
		}
	}
}

func TestClause(t *testing.T) {
	tests := []struct{ in, vi, en string }{
		{"ii-1-4-b", "mục~II.1.4, đoạn~b", "clause~II.1.4, paragraph~b"},
		{"ii-1-4", "mục~II.1.4", "clause~II.1.4"},
		{"ii-1", "mục~II.1", "clause~II.1"},
		{"iv", "phần~IV", "part~IV"},
		{"iv-a", "phần~IV, đoạn~a", "part~IV, paragraph~a"},
		{"fn-6", "chú~thích~6", "footnote~6"},
		{"mo-dau", "", ""},
		{"mo-dau-b", "", ""},
	}
	for _, test := range tests {
		ref, err := portal.ParseClauseRef(test.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := plain(Clause(vi, ref)); got != test.vi {
			t.Errorf("%s: %q, want %q", test.in, got, test.vi)
		}
		if got := plain(Clause(en, ref)); got != test.en {
			t.Errorf("%s: %q, want %q", test.in, got, test.en)
		}
	}
	named := portal.ClauseRef{Name: "mo-dau", Paragraph: "b"}
	if got := plain(Paragraph(vi, named) + Paragraph(en, named) + Paragraph(vi, portal.ClauseRef{})); got != "đoạn~bparagraph~b" {
		t.Errorf("paragraphs: %q", got)
	}
	if got := Clause(vi, portal.ClauseRef{}); got != "" {
		t.Errorf("no clause is printed as %q", got)
	}
}

func TestPartOfYear(t *testing.T) {
	for in, want := range map[string]string{
		"2025-10": "10 Oct", "2025-Q4": "IV Q4", "2025-H1": "đầu H1", "2025-H2": "cuối H2", "2025": " ", "2025-9M": " ", "2025-10-01": " ",
	} {
		d, err := portal.ParseDate(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := PartOfYear(vi, d) + " " + PartOfYear(en, d); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
