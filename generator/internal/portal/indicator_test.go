package portal

import "testing"

func TestParseRank(t *testing.T) {
	for _, in := range []string{"1", "2", "8/61", "14/63", "61/61", "1.000/1.001", "1/1"} {
		if v, ok := ParseRank(in); !ok || v.IsZero() {
			t.Errorf("%q is no rank", in)
		}
	}
	for _, in := range []string{"", "0", "0/63", "-1", "62/61", "2,5", "8/61,5", "hơn 2", "thứ 2", "8/", "2 3"} {
		if v, ok := ParseRank(in); ok {
			t.Errorf("%q is taken for %+v", in, v)
		}
	}
}
