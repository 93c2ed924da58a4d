package portal

import (
	"strings"
	"testing"
)

func TestParseChange(t *testing.T) {
	tests := []struct {
		in   string
		kind ChangeKind
		by   string // as data
		unit string
	}{
		{"tăng 25%", ChangeUp, "25", "%"},
		{"tăng 96,8%", ChangeUp, "96.8", "%"},
		{"giảm 3%", ChangeDown, "3", "%"},
		{"tăng hơn 1.000,5%", ChangeUp, "1000.5", "%"},
		{"tăng 11 bậc", ChangeUp, "11", "bậc"},
		{"giảm gần 3 bậc", ChangeDown, "3", "bậc"},
		{"gấp 3,2 lần", ChangeTimes, "3.2", "lần"},
		{"gấp khoảng 2 lần", ChangeTimes, "2", "lần"},
		{"giảm 0,5 điểm phần trăm", ChangeDown, "0.5", "điểm phần trăm"},
		{"tăng 2,25 điểm", ChangeUp, "2.25", "điểm"},
		{"tăng 1.200 tỷ đồng", ChangeUp, "1200", "tỷ đồng"},
		{"tăng 0%", ChangeUp, "0", "%"},
	}
	for _, test := range tests {
		c, err := ParseChange(test.in)
		own := test.unit == "tỷ đồng"
		if err != nil || c.Kind != test.kind || c.By.Number.String() != test.by || c.Unit != test.unit || c.IsZero() || c.OwnUnit() != own {
			t.Errorf("%q: %+v, %v", test.in, c, err)
		}
	}
	if c, err := ParseChange("không đổi"); err != nil || c != (Change{Kind: ChangeNone}) || c.OwnUnit() {
		t.Errorf("%+v, %v", c, err)
	}
	for _, in := range []string{
		"", "25%", "tăng", "tăng ", "tăng 25", "tăng 25 %", "tăng  25%", " tăng 25%", "tăng 25% ", "Tăng 25%", "tang 25%", "lên 25%", "tăng hơn25%",
		"tăng -25%", "giảm −3%", "tăng 8/61", "tăng 8/61 bậc", "tăng 25.5%", "tăng 25%%", "tăng 25% so với năm 2022",
		"tăng 3 lần", "giảm 3 lần", "gấp 3", "gấp 3%", "gấp 3 bậc", "gấp đôi", "tăng gấp 3,2 lần", "tăng 1,5 bậc", "tăng bậc", "tăng 11  bậc", "tăng 11bậc",
		"không đổi 0%", "Không đổi", "tăng 25\u00a0%", "tăng 11\nbậc", "tăng 5 tỷ\nđồng",
	} {
		if c, err := ParseChange(in); err == nil || !c.IsZero() {
			t.Errorf("%q is taken for %+v, %v", in, c, err)
		}
	}
}

// written writes c as ParseChange reads it.
func written(c Change) string {
	switch {
	case c.Kind == ChangeNone:
		return string(c.Kind)
	case c.Unit == InPercent:
		return string(c.Kind) + " " + notation(c.By) + c.Unit
	}
	return string(c.Kind) + " " + notation(c.By) + " " + c.Unit
}

func FuzzParseChange(f *testing.F) {
	for _, s := range []string{
		"tăng 25%", "giảm 0,5 điểm phần trăm", "gấp 3,2 lần", "tăng 11 bậc", "không đổi", "tăng hơn 1.200 tỷ đồng", "tăng gấp 3 lần", "giảm −3%", "tăng 5 % %", "tăng 8/61 bậc",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseChange(s)
		if err != nil {
			if !c.IsZero() {
				t.Errorf("%q: an error and %+v", s, c)
			}
			return
		}
		if again, err := ParseChange(written(c)); err != nil || again != c {
			t.Errorf("%q is %+v, then %+v, %v", s, c, again, err)
		}
		if c.By.Number.Negative || !c.By.Of.IsZero() || (c.Kind == ChangeTimes) != (c.Unit == InTimes) || strings.TrimSpace(c.Unit) != c.Unit {
			t.Errorf("%q is taken for %+v", s, c)
		}
	})
}
