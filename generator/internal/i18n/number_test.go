package i18n

import (
	"strings"
	"testing"

	"camket/generator/internal/portal"
)

const (
	vi = portal.Vietnamese
	en = portal.English
)

// plain shows no-break spaces, which an eye cannot tell from others.
func plain(s string) string { return strings.ReplaceAll(s, nbsp, "~") }

func TestValue(t *testing.T) {
	tests := []struct{ in, vi, en string }{
		{"0", "0", "0"},
		{"7", "7", "7"},
		{"999", "999", "999"},
		{"1000", "1.000", "1,000"},
		{"11808", "11.808", "11,808"},
		{"999.999", "999.999", "999,999"},
		{"1.000.000", "1.000.000", "1,000,000"},
		{"62,86", "62,86", "62.86"},
		{"62,50", "62,50", "62.50"},
		{"1.050,6", "1.050,6", "1,050.6"},
		{"0,123456", "0,123456", "0.123456"},
		{"-1.234,5", "−1.234,5", "−1,234.5"},
		{"-123", "−123", "−123"},
		{"hơn 5,2", "hơn~5,2", "more~than~5.2"},
		{"gần 11.808", "gần~11.808", "nearly~11,808"},
		{"khoảng 3", "khoảng~3", "about~3"},
		{"8/61", "8/61", "8/61"},
		{"hơn 46.210/46.727", "hơn~46.210/46.727", "more~than~46,210/46,727"},
	}
	for _, test := range tests {
		v, err := portal.ParseValue(test.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := plain(Value(vi, v)); got != test.vi {
			t.Errorf("%s: vi %q, want %q", test.in, got, test.vi)
		}
		if got := plain(Value(en, v)); got != test.en {
			t.Errorf("%s: en %q, want %q", test.in, got, test.en)
		}
	}
	if s := Value(vi, portal.Value{}) + Value(en, portal.Value{Qualifier: portal.About}) + Number(vi, portal.Decimal{}); s != "" {
		t.Errorf("no value is printed as %q", s)
	}
}

func TestIntegerAndDays(t *testing.T) {
	tests := []struct{ got, want string }{
		{Integer(vi, 0), "0"},
		{Integer(vi, 1000), "1.000"},
		{Integer(en, 1000), "1,000"},
		{Integer(en, -1234567), "−1,234,567"},
		{Integer(en, -1<<63), "−9,223,372,036,854,775,808"},
		{Days(vi, 1), "1~ngày"},
		{Days(vi, 78), "78~ngày"},
		{Days(vi, 1050), "1.050~ngày"},
		{Days(en, 0), "0~days"},
		{Days(en, 1), "1~day"},
		{Days(en, 2), "2~days"},
		{Days(en, 1050), "1,050~days"},
		{Plural(en, 1, "a", "b") + Plural(en, 0, "a", "b") + Plural(en, 11, "a", "b") + Plural(vi, 1, "a", "b"), "abbb"},
	}
	for _, test := range tests {
		if plain(test.got) != test.want {
			t.Errorf("got %q, want %q", plain(test.got), test.want)
		}
	}
}

// FuzzNumber holds that a printed number, read again, is the same number.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-0", "0,00", "1.000", "11808", "62,86", "−5", "hơn 8/61", "007"} {
		f.Add(s)
	}
	swap := strings.NewReplacer(".", ",", ",", ".")
	f.Fuzz(func(t *testing.T, s string) {
		v, err := portal.ParseValue(s)
		if err != nil || len(s) > 30 {
			return
		}
		v.Qualifier, v.Of = portal.Exactly, portal.Decimal{}
		printed := Value(vi, v)
		again, err := portal.ParseValue(printed)
		if err != nil || again != v {
			t.Errorf("%q: printed %q, read %+v, %v", s, printed, again, err)
		}
		if english := Number(en, v.Number); swap.Replace(english) != printed {
			t.Errorf("%q: %q in Vietnamese, %q in English", s, printed, english)
		}
	})
}
