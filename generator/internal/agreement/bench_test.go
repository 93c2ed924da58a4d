package agreement_test

import (
	"testing"

	"camket/generator/internal/agreement"
)

// BenchmarkCompare compares all that the repository ships, once.
func BenchmarkCompare(b *testing.B) {
	pairs := shipped(b)
	size := 0
	for _, p := range pairs {
		size += len(p.vi) + len(p.en)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pairs {
			agreement.Compare(p.vi, p.en)
		}
	}
}
