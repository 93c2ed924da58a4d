package agreement_test

import (
	"testing"

	"camket/generator/internal/agreement"
)

// FuzzCompare holds Compare to what it says of its answer.
func FuzzCompare(f *testing.F) {
	for _, p := range shipped(f)[:60] {
		f.Add(p.vi, p.en)
	}
	f.Add("hơn 14/63 tỷ đồng", "14th of 63")
	f.Fuzz(func(t *testing.T, vi, en string) {
		for _, d := range agreement.Compare(vi, en) {
			if !stands(d.VI, d.AtVI, vi) || !stands(d.EN, d.AtEN, en) || d.VI == "" && d.EN == "" {
				t.Fatalf("%+v", d)
			}
		}
	})
}

// stands reports whether words stand at an offset of text; none, at -1.
func stands(words string, at int, text string) bool {
	if words == "" {
		return at == -1
	}
	return at >= 0 && at+len(words) <= len(text) && text[at:at+len(words)] == words
}
