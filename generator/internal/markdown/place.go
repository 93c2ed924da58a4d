package markdown

import (
	"bytes"
	"slices"

	"camket/generator/internal/portal"
)

// stride is the distance, in bytes, of the places whose characters are
// counted beforehand, so that a long line costs no more than a short one.
const stride = 256

// places turns offsets into positions.
type places struct {
	place  func(line, column int) portal.Pos // of the source, in the file
	source string
	lines  []int // the offset of each line
	counts []int // the characters before every stride-th byte
}

func newPlaces(place func(line, column int) portal.Pos, source string) places {
	p := places{place: place, source: source, lines: []int{0}}
	count := 0
	for i := range len(source) {
		if i%stride == 0 {
			p.counts = append(p.counts, count)
		}
		if isStart(source[i]) {
			count++
		}
		if source[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	p.counts = append(p.counts, count)
	return p
}

// at finds an offset's place.
func (p places) at(offset int) portal.Pos {
	offset = min(max(offset, 0), len(p.source))
	line, exact := slices.BinarySearch(p.lines, offset)
	if !exact {
		line--
	}
	return p.place(1+line, 1+p.before(offset)-p.before(p.lines[line]))
}

// before counts the characters before an offset.
func (p places) before(offset int) int {
	near := offset / stride
	count := p.counts[min(near, len(p.counts)-1)]
	for i := near * stride; i < offset; i++ {
		if isStart(p.source[i]) {
			count++
		}
	}
	return count
}

// isStart reports whether a byte begins a character.
func isStart(b byte) bool { return b&0xC0 != 0x80 }

func lineStart(source []byte, offset int) int {
	return bytes.LastIndexByte(source[:offset], '\n') + 1
}
