package i18n

import (
	"fmt"
	"testing"
)

func TestDateMeant(t *testing.T) {
	for said, want := range map[string]string{
		"28/2/2026": "2026-02-28", "28-02-2026": "2026-02-28", "28.2.2026": "2026-02-28", "ngày 28 tháng 2 năm 2026": "2026-02-28",
		"2026/2/8": "2026-02-08", "2026-2-8": "2026-02-08", "2/2026": "2026-02", "02-2026": "2026-02", "tháng 2 năm 2026": "2026-02",
		"Tháng 2/2026": "2026-02", "2026/2": "2026-02", "quý II/2026": "2026-Q2", "Quý 2 năm 2026": "2026-Q2", "quý IV-2026": "2026-Q4",
		"Q3/2026": "2026-Q3", "2026-q3": "2026-Q3", "2026 Q3": "2026-Q3", "6 tháng đầu năm 2026": "2026-H1", "6 tháng cuối năm 2026": "2026-H2",
		"9 tháng năm 2026": "2026-9M", "9 tháng đầu năm 2026": "2026-9M", "2026-h1": "2026-H1", "năm 2026": "2026", "cả năm 2026": "2026",
		"đến 28/2/2026": "đến 2026-02-28", "Đến 2026-02": "đến 2026-02", "chậm nhất đến hết quý II/2026": "đến 2026-Q2", "đến hết năm 2029": "đến 2029",
		"2026-13": "", "30/2/2026": "", "13/2026": "", "28/2/26": "", "quý V/2026": "", "mùa mưa": "", "": "", "8/61": "", "20255": "", "trước 2025-10-15": "",
	} {
		if got := DateMeant(said); got != want {
			t.Errorf("%q is taken for %q, want %q", said, got, want)
		}
	}
	for said, want := range map[string]string{"quý III/2026": "2026-Q3", "2026-06": "", "28/2/2026": ""} {
		if got := QuarterMeant(said); got != want {
			t.Errorf("%q is taken for the quarter %q, want %q", said, got, want)
		}
	}
}

// Of a day that a month does not have, the month's days are told.
func TestOverrun(t *testing.T) {
	for said, want := range map[string]string{
		"31/6/2026": "6 2026 30", "2026-06-31": "6 2026 30", "đến 31/6/2026": "6 2026 30", "29/2/2026": "2 2026 28", "2024-02-30": "2 2024 29",
		"ngày 32 tháng 1 năm 2026": "1 2026 31", "30/6/2026": "  0", "29/2/2024": "  0", "6/31/2026": "  0", "31/6": "  0", "2026-06": "  0",
		"31/6/1800": "  0", "": "  0", "quý V/2026": "  0", "2026-06-00": "  0",
	} {
		month, year, days := Overrun(said)
		if got := fmt.Sprint(month, " ", year, " ", days); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}
