package share

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// steps is how many shades lie between a paper and an ink.
const steps = 16

// canvas is a picture whose palette is a few ramps, each from a paper to an
// ink: what is drawn needs no other colours, and the file stays small.
type canvas struct {
	*image.Paletted
}

// ramp is where a palette goes from a paper to an ink, in steps.
type ramp uint8

func newCanvas() *canvas {
	return &canvas{image.NewPaletted(image.Rect(0, 0, Width, Height), nil)}
}

// ramp adds a way from a paper to an ink to the palette.
func (c *canvas) ramp(paper, ink color.RGBA) ramp {
	start := len(c.Palette)
	mix := func(a, b uint8, i int) uint8 {
		return uint8((int(a)*(steps-1-i) + int(b)*i + (steps-1)/2) / (steps - 1))
	}
	for i := range steps {
		c.Palette = append(c.Palette, color.RGBA{mix(paper.R, ink.R, i), mix(paper.G, ink.G, i), mix(paper.B, ink.B, i), 255})
	}
	return ramp(start)
}

// paper is the index of a ramp's paper, full that of its ink.
func (r ramp) paper() uint8 { return uint8(r) }
func (r ramp) full() uint8  { return uint8(r) + steps - 1 }

// fill paints a rectangle in one colour of the palette.
func (c *canvas) fill(area image.Rectangle, index uint8) {
	area = area.Intersect(c.Rect)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := c.Pix[c.PixOffset(area.Min.X, y):c.PixOffset(area.Max.X, y)]
		for i := range row {
			row[i] = index
		}
	}
}

// ink lays a mask over the picture at at, in the ramp's ink on its paper; where
// it lies on what the ramp inked before, the darker holds. Erasing takes ink away.
func (c *canvas) ink(r ramp, mask *image.Alpha, at image.Point, erase bool) {
	for y := mask.Rect.Min.Y; y < mask.Rect.Max.Y; y++ {
		for x := mask.Rect.Min.X; x < mask.Rect.Max.X; x++ {
			level := (int(mask.AlphaAt(x, y).A)*(steps-1) + 127) / 255
			p := image.Pt(x, y).Sub(mask.Rect.Min).Add(at)
			if level == 0 || !p.In(c.Rect) {
				continue
			}
			there := 0
			if index := c.ColorIndexAt(p.X, p.Y); index >= r.paper() && index <= r.full() {
				there = int(index - r.paper())
			}
			if erase {
				level = min(there, steps-1-level)
			} else {
				level = max(there, level)
			}
			c.SetColorIndex(p.X, p.Y, r.paper()+uint8(level))
		}
	}
}

// text writes a line with its foot at y.
func (c *canvas) text(r ramp, s style, text string, x, y int) {
	s.glyphs(text, x, y, func(letter rune, at fixed.Point26_6) {
		area, mask, from, _, ok := s.face.Glyph(at, letter)
		if !ok || area.Empty() {
			return
		}
		copied := image.NewAlpha(image.Rectangle{Max: area.Size()})
		draw.Draw(copied, copied.Rect, mask, from, draw.Src)
		c.ink(r, copied, area.Min, false)
	})
}

// lines writes lines below each other, the first with its top at y, and
// returns where the next would begin.
func (c *canvas) lines(r ramp, s style, lines []string, x, y int) int {
	for _, line := range lines {
		c.text(r, s, line, x, y+s.ascent())
		y += s.line()
	}
	return y
}

// path is a closed outline, in pixels.
type path [][2]float32

// shape fills an outline.
func (c *canvas) shape(r ramp, p path, erase bool) {
	area := image.Rectangle{Min: image.Pt(Width, Height)}
	for _, at := range p {
		area.Min.X, area.Min.Y = min(area.Min.X, int(at[0])), min(area.Min.Y, int(at[1]))
		area.Max.X, area.Max.Y = max(area.Max.X, int(at[0])+1), max(area.Max.Y, int(at[1])+1)
	}
	rasterizer := vector.NewRasterizer(area.Dx(), area.Dy())
	for i, at := range p {
		x, y := at[0]-float32(area.Min.X), at[1]-float32(area.Min.Y)
		if i == 0 {
			rasterizer.MoveTo(x, y)
		} else {
			rasterizer.LineTo(x, y)
		}
	}
	rasterizer.ClosePath()
	mask := image.NewAlpha(image.Rectangle{Max: area.Size()})
	rasterizer.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	c.ink(r, mask, area.Min, erase)
}
