package figures_test

import (
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/figures"
	"camket/generator/internal/notation"
	"camket/generator/internal/portal"
)

const (
	vi = portal.Vietnamese
	en = portal.English
)

// said prints what figures are worth, without the words.
func said(all []figures.Figure) string {
	var out []string
	for _, f := range all {
		s := f.Number
		switch f.Kind {
		case notation.Ordinal:
			s = "no. " + s
		case notation.Share:
			s += " of " + f.Of
		case notation.Calendar:
			s = fmt.Sprintf("%d-%d..%d-%d", f.Date.Year, f.Date.First, f.Date.Last, f.Date.Day)
		case notation.Clock:
			s = "at " + s
		case notation.Weekday:
			s = "weekday " + s
		case notation.Document, notation.Clause, notation.Code:
			s = f.Code
		case notation.Scale:
			s = "in " + s
		}
		if f.Unit != "" {
			s += " " + string(f.Unit)
		}
		if f.Per != "" {
			s += "/" + string(f.Per)
		}
		if f.Loose {
			s = "(" + s + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ vi, en, want string }{
		{"9.522,8 tỷ đồng", "9,522.8 billion VND", "9522800000000 VND"},
		{"25 nghìn tỷ", "25 trillion", "25000000000000"},
		{"1 tỷ 200 triệu", "1 billion 200 million", "1200000000"},
		{"12,73%", "12.73 per cent", "1273/100 %"},
		{"12.42%", "12,42%", "621/50 %"},
		{"−5,5 điểm phần trăm", "minus 5.5 percentage points", "-11/2 percentage point"},
		{"nửa triệu", "half a million", "500000"},
		{"1 triệu", "a million", "1000000"},
		{"2 tỷ rưỡi", "two and a half billion", "2500000000"},
		{"5 tỷ đồng hằng năm", "5 billion VND annually", "5000000000 VND/year"},
		{"nhà máy 30 MW", "a 30-MW plant", "30 MW"},
		{"2024\u00a025 hộ", "2024\u00a025 households", "2024-0..0-0, 25"},
		{"thứ hai mươi mốt", "twenty-first", "no. 21"},
		{"họ có thể đi", "they may march", ""},
		{"hai trăm linh năm", "two hundred and five", "205"},
		{"hai mươi lăm", "twenty-five", "25"},
		{"hai năm rưỡi", "two and a half years", "5/2 year"},
		{"năm dự án trong năm 2025", "five projects in 2025", "5, 2025-0..0-0"},
		{"một dự án", "one project", "(1)"},
		{"gấp 3,2 lần", "3.2-fold", "16/5 times"},
		{"2,5 triệu đồng/người/tháng", "2.5 million VND per person per month", "2500000 VND/month"},
		{"đường dài 83km", "an 83-km road", "83 km"},
		{"hàng chục nghìn", "tens of thousands", "10000"},
		{"(tỷ đồng)", "(VND billion)", "in 1000000000 VND"},
		{"ngày 14/6/2024", "June 14, 2024", "2024-6..6-14"},
		{"ngày 04 tháng 7 năm 2024", "4th July 2024", "2024-7..7-4"},
		{"2025-10-15", "2025-10-15", "2025-10..10-15"},
		{"tháng Mười hai năm 2025", "Dec. 2025", "2025-12..12-0"},
		{"tháng Năm", "in May", "0-5..5-0"},
		{"quý II/2025", "the second quarter of 2025", "2025-4..6-0"},
		{"quý 4.2025", "Q4 2025", "2025-10..12-0"},
		{"6 tháng đầu năm 2024", "the first half of 2024", "2024-1..6-0"},
		{"9 tháng năm 2024", "nine months of 2024", "2024-1..9-0"},
		{"ba tháng cuối năm", "the last three months", "0-10..12-0"},
		{"9 tháng", "nine months", "9 month"},
		{"nhiệm kỳ 2025 - 2030", "the 2025–2030 term", "2025-0..0-0, 2030-0..0-0"},
		{"năm học 2025 - 2026", "the 2025–26 school year", "2025-0..0-0, 2026-0..0-0"},
		{"lần thứ XIX", "the 19th", "no. 19"},
		{"khóa XVIII", "XVIII", "no. 18"},
		{"thứ hai", "second", "no. 2"},
		{"thứ 14/63", "14th/63", "14 of 63"},
		{"hai phần ba", "two-thirds", "2 of 3"},
		{"3.217/8.940 tỷ đồng", "3,217/8,940 billion VND", "3217000000000 of 8940000000000 VND"},
		{"số 35-CT/TW", "No.35–CT/TW", "35-CT/TW"},
		{"1647/QĐ-UBND", "1647/QD-UBND", "1647/QD-UBND"},
		{"số: 123 /QĐ-UBND", "No. 123/QĐ-UBND", "123/QD-UBND"},
		{"mục II.1.4.b", "clause II.1.4.b", "II.1.4.B"},
		{"QL27C", "National Highway 27C", "27C"},
		{"lúc 19h30", "at 7:30 p.m.", "at 1170"},
		{"thứ Hai, ngày 5/1", "on Monday, 5 January", "(weekday 2), 0-1..1-5"},
		{"thứ 2, ngày 5/1", "on Monday, 5 January", "(weekday 2), 0-1..1-5"},
		{"XỬ LÝ VI PHẠM, XI MĂNG", "cement", ""},
		{"xem https://mau.example/2025/10 và mau@mau.example", "see www.mau.example/2025", ""},
		{"cảng Ba Mẫu", "the Three Mẫu port", "(3)"},
	} {
		for lang, text := range map[portal.Lang]string{vi: c.vi, en: c.en} {
			if got := said(figures.Read(lang, text)); got != c.want {
				t.Errorf("%s: %s, want %s", text, got, c.want)
			}
		}
	}
}
