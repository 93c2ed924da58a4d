package content

import "testing"

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
