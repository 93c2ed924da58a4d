package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"
)

// quality is of a JPEG: below it, skies show steps.
const quality = 80

// Encode makes the file of one of Widths. data is what p was read from. The
// error is a *Fault: the pixels cannot be decoded.
func (p Picture) Encode(data []byte, width int) ([]byte, error) {
	if p.kind == WebP && p.asIs(width) {
		// Nothing here writes WebP, and no other kind is as small. That it
		// can be decoded is seen all the same.
		_, err := p.decode(data)
		return stripWebP(data), err
	}
	src, err := p.decode(data)
	if err != nil {
		return nil, err
	}
	w, h := width, p.HeightAt(width)
	if p.orientation > 4 {
		w, h = h, w
	}
	img := upright(resize(src, w, h), p.orientation)
	if p.colours != nil {
		p.colours.turn(img)
	}
	var out bytes.Buffer
	if p.asJPEG {
		err = jpeg.Encode(&out, greyed(img), &jpeg.Options{Quality: quality})
	} else {
		err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, thrifty(img))
	}
	if err != nil {
		return nil, &Fault{Reason: Broken, Kind: p.kind}
	}
	return p.smaller(out.Bytes(), data), nil
}

// widest is the most pixels across that any published file has.
const widest = 2000

// smaller is the encoded file or the original, stripped, whatever its width. A
// drawing that was made smaller may take more bytes than it did, for its edges
// have become shades; so may a photograph that was saved poorly.
func (p Picture) smaller(encoded, data []byte) []byte {
	var own []byte
	switch {
	case p.Width > widest || !p.asIs(p.Width):
	case p.kind == JPEG:
		own = stripJPEG(data)
	case p.kind == PNG && !p.asJPEG:
		own = stripPNG(data)
	}
	if own != nil && len(own) <= len(encoded) {
		return own
	}
	return encoded
}

// decode reads the pixels.
func (p Picture) decode(data []byte) (image.Image, error) {
	var img image.Image
	var err error
	r := bytes.NewReader(data)
	switch p.kind {
	case JPEG:
		img, err = jpeg.Decode(r)
	case PNG:
		img, err = png.Decode(r)
	case GIF:
		img, err = gif.Decode(r)
	default:
		img, err = webp.Decode(r)
	}
	if err != nil {
		return nil, &Fault{Reason: Broken, Kind: p.kind}
	}
	if canvas := image.Rect(0, 0, p.Width, p.Height); p.kind == GIF && img.Bounds() != canvas { // its frame may be smaller
		whole := image.NewRGBA(canvas)
		draw.Draw(whole, canvas, img, image.Point{}, draw.Src)
		return whole, nil
	}
	return img, nil
}

// greyed is a picture without colours as such, for it takes fewer bytes.
func greyed(img *image.RGBA) image.Image {
	grey := image.NewGray(img.Rect)
	for i := 0; i < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4]
		if p[0] != p[1] || p[1] != p[2] || p[3] != 255 {
			return img
		}
		grey.Pix[i/4] = p[0]
	}
	return grey
}

// thrifty is a picture with a palette where it has few colours, in the order
// in which they are met.
func thrifty(img *image.RGBA) image.Image {
	found := map[color.RGBA]uint8{}
	out := image.NewPaletted(img.Rect, nil)
	for i := 0; i < len(img.Pix); i += 4 {
		c := color.RGBA{img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3]}
		index, ok := found[c]
		if !ok {
			if len(found) == 256 {
				return greyed(img)
			}
			index = uint8(len(found))
			found[c] = index
			out.Palette = append(out.Palette, c)
		}
		out.Pix[i/4] = index
	}
	return out
}
