package portal

import (
	"fmt"
	"strings"
	"testing"
)

func TestHasQuote(t *testing.T) {
	const text = "đẩy nhanh công tác giải phóng mặt bằng các dự án đường cao tốc và cầu Bến Mẫu; các giải pháp thu nợ thuế"
	tests := []struct {
		quote string
		want  bool
	}{
		{text, true},
		{"giải phóng mặt bằng", true},
		{"Giải phóng mặt bằng", false},
		{"giải phóng mặt  bằng", false},
		{"công tác giải phóng mặt bằng [...] cầu Bến Mẫu", true},
		{"đẩy nhanh [...] mặt bằng [...] cầu Bến Mẫu [...] nợ thuế", true},
		{"cầu Bến Mẫu [...] công tác giải phóng mặt bằng", false}, // not in this order
		{"giải phóng mặt bằng [...] giải phóng mặt bằng", false},  // the same words serve once
		{"mặt bằng [...] bằng các", false},                        // the parts may not overlap
		{"các [...] các", true},
		{"các [...] các [...] các", false},
		{"công tác […] cầu", false}, // one sign for three
		{"công tác[...]cầu", false},
		{"[...] cầu Bến Mẫu", false}, // an elision stands between words
		{"cầu Bến Mẫu [...]", false},
		{"cầu [...]  [...] Mẫu", false},
		{"", false},
		{" ", true},
		{Elision, false},
		{"cầu Bến Khác", false},
	}
	for _, test := range tests {
		if got := HasQuote(text, test.quote); got != test.want {
			t.Errorf("%q: %v", test.quote, got)
		}
	}
	if HasQuote("", "a") || HasQuote("", "") {
		t.Error("a quote is found in nothing")
	}
}

func TestQuoteSpans(t *testing.T) {
	for _, test := range []struct{ text, quote, want string }{
		{"Một hai ba", "hai", "[hai]"},
		{"Một hai ba", "Một [...] ba", "[Một ba]"},
		{"ba Một hai ba", "Một [...] ba", "[Một ba]"},
		{"Một hai ba", "ba [...] Một", "[]"},
		{"Một hai ba", "Một [...] Một", "[]"},
		{"Một hai ba", "hải", "[]"},
		{"Một hai ba", "", "[]"},
		{"Một hai ba", "Một [...] ", "[]"},
		{"Một hai ba", " [...] Một", "[]"},
		{"", "Một", "[]"},
		{"a a a", "a [...] a [...] a", "[a a a]"},
		{"a a a", "a [...] a [...] a [...] a", "[]"},
	} {
		var parts []string
		end := 0
		for _, span := range QuoteSpans(test.text, test.quote) {
			if span.Start < end {
				t.Errorf("%q in %q: the parts overlap", test.quote, test.text)
			}
			parts, end = append(parts, test.text[span.Start:span.End]), span.End
		}
		if got := fmt.Sprint(parts); got != test.want {
			t.Errorf("%q in %q: %s, want %s", test.quote, test.text, got, test.want)
		}
	}
}

func TestWordSpans(t *testing.T) {
	for _, test := range []struct {
		text, words string
		inflected   bool
		want        string
	}{
		{"Ea Kar và Ea Kar", "Ea Kar", false, "0 11"},
		{"Xã Ea Karl", "Ea Kar", false, ""},
		{"Xã Ea Karl", "Ea Kar", true, "4"},
		{"Đề ánh sáng", "Đề án", false, ""},
		{"đềề án", "ề án", false, ""},
		{"xan an an", "an an", false, "4"}, // what was refused does not hide what overlaps it
		{"cao tốc A-Ea Kar", "Ea Kar", false, "12"},
		{"Ea Kar2", "Ea Kar", false, ""},
		{"một", "", false, ""},
		{"", "một", false, ""},
	} {
		var at []string
		for _, span := range WordSpans(test.text, test.words, test.inflected) {
			if test.text[span.Start:span.End] != test.words {
				t.Errorf("%q: %v", test.text, span)
			}
			at = append(at, fmt.Sprint(span.Start))
		}
		if got := strings.Join(at, " "); got != test.want {
			t.Errorf("%q in %q: %q, want %q", test.words, test.text, got, test.want)
		}
	}
}
