package i18n

import (
	"testing"

	"camket/generator/internal/portal"
)

func TestChange(t *testing.T) {
	tests := []struct{ in, vi, en string }{
		{"tăng 25%", "tăng 25%", "up 25%"},
		{"giảm gần 1.000,5%", "giảm gần~1.000,5%", "down nearly~1,000.5%"},
		{"tăng 11 bậc", "tăng 11~bậc", "up 11~places"},
		{"giảm 1 bậc", "giảm 1~bậc", "down 1~place"},
		{"tăng 1 điểm", "tăng 1~điểm", "up 1~point"},
		{"tăng 1,5 điểm", "tăng 1,5~điểm", "up 1.5~points"},
		{"giảm 0,5 điểm phần trăm", "giảm 0,5~điểm phần trăm", "down 0.5~percentage points"},
		{"tăng 1 điểm phần trăm", "tăng 1~điểm phần trăm", "up 1~percentage point"},
		{"gấp 3,2 lần", "gấp 3,2~lần", "3.2-fold"},
		{"gấp hơn 2 lần", "gấp hơn~2~lần", "more~than~2-fold"},
		{"tăng 1.200 tỷ đồng", "tăng 1.200~tỷ đồng", "up 1,200~billion VND"},
		{"không đổi", "không đổi", "unchanged"},
	}
	for _, test := range tests {
		c, err := portal.ParseChange(test.in)
		if err != nil {
			t.Fatal(err)
		}
		own := portal.Text{VI: "tỷ đồng", EN: "billion VND"}
		if got := plain(Change(vi, c, own)); got != test.vi {
			t.Errorf("%s: vi %q, want %q", test.in, got, test.vi)
		}
		if got := plain(Change(en, c, own)); got != test.en {
			t.Errorf("%s: en %q, want %q", test.in, got, test.en)
		}
	}
	if s := Change(vi, portal.Change{}, portal.Text{}) + Change(en, portal.Change{}, portal.Text{}); s != "" {
		t.Errorf("no change is printed as %q", s)
	}
}

func TestPeriod(t *testing.T) {
	tests := []struct{ in, vi, en string }{
		{"2024", "năm~2024", "2024"},
		{"2024-H1", "6~tháng đầu năm~2024", "H1~2024"},
		{"2024-9M", "9~tháng đầu năm~2024", "Jan–Sep~2024"},
		{"2024-Q3", "quý~III/2024", "Q3~2024"},
		{"đến 2024-07-04", "tính~đến 4/7/2024", "as~of 4~Jul~2024"},
		{"đến 2024-07", "tính đến hết tháng~7/2024", "as of the end of Jul~2024"},
	}
	for _, test := range tests {
		d, err := portal.ParseDate(test.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := plain(Period(vi, d)); got != test.vi {
			t.Errorf("%s: vi %q, want %q", test.in, got, test.vi)
		}
		if got := plain(Period(en, d)); got != test.en {
			t.Errorf("%s: en %q, want %q", test.in, got, test.en)
		}
	}
	if s := Period(vi, portal.Date{}) + Period(en, portal.Date{By: true}); s != "" {
		t.Errorf("no date is printed as %q", s)
	}
}

func TestAgainst(t *testing.T) {
	year, err := portal.ParseDate("2022")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		c      portal.Comparison
		vi, en string
	}{
		{portal.Comparison{}, "", ""},
		{portal.Comparison{YearBefore: true}, "so với cùng kỳ năm trước", "compared with the same period of the previous year"},
		{portal.Comparison{Period: year}, "so với năm~2022", "compared with 2022"},
	} {
		if got := plain(Against(vi, test.c)); got != test.vi {
			t.Errorf("vi %q, want %q", got, test.vi)
		}
		if got := plain(Against(en, test.c)); got != test.en {
			t.Errorf("en %q, want %q", got, test.en)
		}
	}
}
