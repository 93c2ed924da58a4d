package picture

import "testing"

// A telephone's picture, and what is made of it.
func BenchmarkEncode(b *testing.B) {
	data := shot(asJPEG(b, noisy(4032, 3024), 90), 6, displayP3)
	for b.Loop() {
		p, err := Read(data)
		if err != nil {
			b.Fatal(err)
		}
		for _, width := range p.Widths() {
			if _, err := p.Encode(data, width); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// What a build does for a picture that did not change.
func BenchmarkRead(b *testing.B) {
	data := shot(asJPEG(b, noisy(4032, 3024), 90), 6, nil)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
