package portal

import (
	"math/big"
	"strings"
	"testing"
)

func TestParseValue(t *testing.T) {
	tests := []struct {
		in        string
		qualifier Qualifier
		number    string // as data
		of        string
	}{
		{"hơn 11.808", MoreThan, "11808", ""},
		{"62,86", Exactly, "62.86", ""},
		{"8/61", Exactly, "8", "61"},
		{"46.210/46.727", Exactly, "46210", "46727"},
		{"hơn 61,5", MoreThan, "61.5", ""},
		{"gần 5,2", Nearly, "5.2", ""},
		{"khoảng 2.275", About, "2275", ""},
		{"hơn 46.210/46.727", MoreThan, "46210", "46727"},
		{"0", Exactly, "0", ""},
		{"000", Exactly, "0", ""},
		{"007", Exactly, "7", ""},
		{"0,5", Exactly, "0.5", ""},
		{"0,050", Exactly, "0.050", ""},
		{"999", Exactly, "999", ""},
		{"1000", Exactly, "1000", ""},
		{"1.000", Exactly, "1000", ""},
		{"12.345.678,90", Exactly, "12345678.90", ""},
		{"-5", Exactly, "-5", ""},
		{"−12,73", Exactly, "-12.73", ""},
		{"0/63", Exactly, "0", "63"},
		{"8/0", Exactly, "8", "0"},
		{"62.542,7", Exactly, "62542.7", ""},
	}
	for _, test := range tests {
		v, err := ParseValue(test.in)
		of := ""
		if !v.Of.IsZero() {
			of = v.Of.String()
		}
		if err != nil || v.Qualifier != test.qualifier || v.Number.String() != test.number || of != test.of || v.IsZero() {
			t.Errorf("%q: %+v, %v", test.in, v, err)
		}
	}
	for _, in := range []string{
		"", " ", "1.05", "0.5", "0.123", "00.123", "1,2,3", "1.2.3", "1.0000", "1000.000", "1.000.00", "12.34,5", ".5", ",5", "5,", "5.",
		"1,000.5", "1 000", "1\u00a0000", "١", "５", "5%", "5 %", "5 km", "hơn", "hơn ", "hơn5", "hơn  5", " 5", "5 ", "Hơn 5", "hon 5",
		"dưới 5", "hơn gần 5", "hơn\u00a05", "8/", "/61", "8/61/3", "8 / 61", "8/hơn 61", "+5", "--5", "5-", "5−6", "5–6", "1e3", "NaN", "∞", "½",
		"0x10", "1_000", strings.Repeat("1", 41), "1\n",
	} {
		if v, err := ParseValue(in); err == nil || !v.IsZero() {
			t.Errorf("%q is taken for %+v, %v", in, v, err)
		}
	}
	if !(Value{}).IsZero() || !(Decimal{}).IsZero() {
		t.Error("the zero value is a value")
	}
}

func TestDecimalCompare(t *testing.T) {
	ascending := []string{"-1.000", "-999,9", "-10", "-9", "-0,51", "-0,5", "0", "0,05", "0,5", "0,51", "1", "9", "9,99", "10", "11.808", "11.808,01"}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := number(t, a).Compare(number(t, b)); got != want {
				t.Errorf("%s against %s: %d, want %d", a, b, got, want)
			}
		}
	}
	for _, pair := range [][2]string{{"0", "-0"}, {"0,00", "-0"}, {"-0,0", "-0"}, {"62,5", "62,50"}, {"1.000", "1000"}, {"007", "7,0"}, {"−5", "-5,00"}} {
		if a, b := number(t, pair[0]), number(t, pair[1]); a.Compare(b) != 0 || b.Compare(a) != 0 {
			t.Errorf("%s and %s are not equal", pair[0], pair[1])
		}
	}
}

func number(t *testing.T, s string) Decimal {
	t.Helper()
	v, err := ParseValue(s)
	if err != nil {
		t.Fatal(err)
	}
	return v.Number
}

// notation writes v as ParseValue reads it, without grouping.
func notation(v Value) string {
	s := strings.ReplaceAll(v.Number.String(), ".", ",")
	if v.Qualifier != Exactly {
		s = string(v.Qualifier) + " " + s
	}
	if !v.Of.IsZero() {
		s += "/" + strings.ReplaceAll(v.Of.String(), ".", ",")
	}
	return s
}

func FuzzParseValue(f *testing.F) {
	for _, s := range []string{
		"hơn 11.808", "62,86", "8/61", "46.210/46.727", "hơn 61,5", "gần 5,2", "khoảng 2.275", "-0,0", "−12,73", "1.05", "0.5", "1,2,3", "١", "007", "hơn 8/61",
	} {
		f.Add(s, "62,86")
		f.Add("0", s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		v, err := ParseValue(a)
		if err != nil {
			if !v.IsZero() {
				t.Errorf("%q: an error and %+v", a, v)
			}
			return
		}
		if again, err := ParseValue(notation(v)); err != nil || again != v {
			t.Errorf("%q is %+v, then %+v, %v", a, v, again, err)
		}
		w, err := ParseValue(b)
		if err != nil {
			return
		}
		x, okX := new(big.Rat).SetString(v.Number.String())
		y, okY := new(big.Rat).SetString(w.Number.String())
		if !okX || !okY || v.Number.Compare(w.Number) != x.Cmp(y) {
			t.Errorf("%v against %v: %d, not %d", v.Number, w.Number, v.Number.Compare(w.Number), x.Cmp(y))
		}
	})
}
