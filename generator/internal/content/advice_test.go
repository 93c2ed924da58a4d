package content

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
		if got := dateMeant(said); got != want {
			t.Errorf("%q is taken for %q, want %q", said, got, want)
		}
	}
	for said, want := range map[string]string{"quý III/2026": "2026-Q3", "2026-06": "", "28/2/2026": ""} {
		if got := quarterMeant(said); got != want {
			t.Errorf("%q is taken for the quarter %q, want %q", said, got, want)
		}
	}
}

// Of a day that a month does not have, the month's days are told.
func TestShorter(t *testing.T) {
	for said, want := range map[string]string{
		"31/6/2026": "6 2026 30", "2026-06-31": "6 2026 30", "đến 31/6/2026": "6 2026 30", "29/2/2026": "2 2026 28", "2024-02-30": "2 2024 29",
		"ngày 32 tháng 1 năm 2026": "1 2026 31", "30/6/2026": "  0", "29/2/2024": "  0", "6/31/2026": "  0", "31/6": "  0", "2026-06": "  0",
		"31/6/1800": "  0", "": "  0", "quý V/2026": "  0", "2026-06-00": "  0",
	} {
		month, year, days := shorter(said)
		if got := fmt.Sprint(month, " ", year, " ", days); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// How a bare value is to be written comes from the value itself.
func TestBareValues(t *testing.T) {
	runProblems(t, []problemTest{
		{"a whole number", report, `value = "hơn 61,5"`, `value = 12`, `21:9 value-form.bare key=value value=12 written=12`},
		{"a large one", report, `value = "hơn 61,5"`, `value = 1250000 # đồng`, `21:9 value-form.bare key=value value=1250000 written=1.250.000`},
		{"one that may be either", report, `value = "hơn 61,5"`, `value = 11.808`, `21:9 value-form.bare-point decimal=11,808 key=value value=11.808`},
		{"a fraction", report, `value = "hơn 61,5"`, `value = 0.125`, `21:9 value-form.bare key=value value=0.125 written=0,125`},
		{"an exponent", report, `value = "hơn 61,5"`, `value = 1e3`, `21:9 value-form.bare key=value value=1e3`},
		{"a rank", report, `value = "hơn 61,5"`, `value = 8/61`, `21:9 front-matter.value key=value written=8/61`},
		{"a day as it is said", report, `published = "2026-01-12"`, `published = 12/1/2026`, `3:13 front-matter.value key=published written=2026-01-12`},
		{"a time", report, `published = "2026-01-12"`, `published = 2026-01-12T08:00:00`, `3:13 date-form.bare key=published written=2026-01-12`},
		{"words with marks in them", report, `title = "Hợp long nhịp giữa"`, `title = Hợp "long"`, `2:9 front-matter.value key=title`},
		{"a quarter", project, `reports_from = "2026-Q2"`, `reports_from = 2026`, `7:16 date-form.bare key=reports_from written=2026`},
		{"a quarter as it is said", project, `reports_from = "2026-Q2"`, `reports_from = "quý II/2026"`, `7:16 date-form.quarter value=quý II/2026 written=2026-Q2`},
		{"in English", reportEN, "title = \"Opening\"", "title = \"Opening\"\ndue = 2026", `7:1 fact-in-translation key=due`},
	})
}
