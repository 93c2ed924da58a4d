// Package picture makes of a picture as a camera or an editor saved it the
// files that are published: upright, in sRGB, in several widths, and with
// nothing in them but what is seen. Bytes in, bytes out.
//
// What a published file may hold is never copied from a list of what to leave
// out: a picture is written anew from its pixels, or of those parts alone that
// a browser needs to draw it. Neither place nor time nor a name comes along.
//
// The same bytes in give the same bytes out on every machine: pixels are
// worked out in whole numbers.
package picture

import (
	"bytes"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"

	"golang.org/x/image/webp"
)

// Version belongs in the key of whatever Encode returns. Raise it with any
// change, here or of Go, that gives other bytes for the same picture.
const Version = "1"

// maxPixels is more than a telephone's camera has. A small file can claim
// thousands of millions, and take all memory.
const maxPixels = 60_000_000

// widths are those that are published, in pixels, as far as the picture goes.
// The last is twice the measure of running text.
var widths = []int{480, 800, 1200, 1600}

// Picture is what is known of one before its pixels are read.
type Picture struct {
	Width, Height int // upright, in pixels

	kind        Kind
	orientation int      // as EXIF numbers them: 1 is upright
	colours     *colours // where they are not sRGB's
	asJPEG      bool     // else as PNG, but see Ext
}

// Read looks at a picture without decoding its pixels, as far as that can be
// done. The error is a *Fault. That a file was cut is noticed here.
func Read(data []byte) (Picture, error) {
	p := Picture{kind: KindOf(data), orientation: 1}
	read := map[Kind]func(*Picture, []byte) error{JPEG: readJPEG, PNG: readPNG, GIF: readGIF, WebP: readWebP}[p.kind]
	if read == nil {
		return Picture{}, &Fault{Reason: Refused, Kind: p.kind}
	}
	config, err := decodeConfig(p.kind, data)
	if err != nil || config.Width < 1 || config.Height < 1 {
		return Picture{}, &Fault{Reason: Broken, Kind: p.kind}
	}
	p.Width, p.Height = config.Width, config.Height
	if p.Height > maxPixels/p.Width {
		return Picture{}, &Fault{Reason: TooManyPixels, Kind: p.kind, Width: p.Width, Height: p.Height}
	}
	if err := read(&p, data); err != nil {
		return Picture{}, err
	}
	if p.orientation > 4 {
		p.Width, p.Height = p.Height, p.Width
	}
	return p, nil
}

func decodeConfig(kind Kind, data []byte) (image.Config, error) {
	r := bytes.NewReader(data)
	switch kind {
	case JPEG:
		return jpeg.DecodeConfig(r)
	case PNG:
		return png.DecodeConfig(r)
	case GIF:
		return gif.DecodeConfig(r)
	}
	return webp.DecodeConfig(r)
}

// Widths are those to publish, rising: none above the picture's own, and none
// that the next one makes superfluous.
func (p Picture) Widths() []int {
	top := min(p.Width, widths[len(widths)-1])
	all := slices.DeleteFunc(slices.Clone(widths), func(w int) bool { return w*5/4 > top })
	return append(all, top)
}

// HeightAt is the height that goes with a width.
func (p Picture) HeightAt(width int) int {
	return max(1, (2*p.Height*width+p.Width)/(2*p.Width))
}

// Ext is the ending of the file that Encode makes for a width.
func (p Picture) Ext(width int) string {
	switch {
	case p.kind == WebP && p.asIs(width):
		return ".webp"
	case p.asJPEG:
		return ".jpg"
	}
	return ".png"
}

// asIs reports whether the file itself, stripped, shows the picture as it is
// to be shown at width.
func (p Picture) asIs(width int) bool {
	return width == p.Width && p.orientation == 1 && p.colours == nil
}
