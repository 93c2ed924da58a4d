package drawing

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// Code is a QR code, ready for an SVG: squares of one unit, in rows.
type Code struct {
	Size int    // of the whole, with the quiet zone
	Path string // the dark squares, as the d of a <path>
}

// quietZone is how many light modules the standard wants around a code.
const quietZone = 4

// NewCode encodes an address so that a code of which a quarter is dirty or torn
// is still read. An address too long for any code has none.
func NewCode(address string) Code {
	code, err := qr.Encode(address, qr.Q)
	if err != nil {
		return Code{}
	}
	var d strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for code.Black(x, y) { // none is black beyond the edge
				x++
			}
			if n := x - start; n > 0 {
				fmt.Fprintf(&d, "M%d %dh%dv1h-%dz", start+quietZone, y+quietZone, n, n)
			}
		}
	}
	return Code{Size: code.Size + 2*quietZone, Path: d.String()}
}
