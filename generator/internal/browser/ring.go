package browser

import (
	"image"
	"image/color"
	"math"
)

// Ring gives the focus to an element of Stops, by its number, and takes it away
// again. It returns how many pixels in and around the element change so that an
// eye sees it, and how many a ring around half of it would change.
func (p *Page) Ring(number int) (changed, wanted int) {
	p.t.Helper()
	at := p.Focus(number, true)
	on := p.Picture(at)
	p.Focus(number, false)
	return contrasts(on, p.Picture(at)), int(at.Width - 16 + at.Height - 16)
}

// contrasts counts the pixels that differ by a contrast of 3 to 1 or more.
func contrasts(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			one, other := luminance(a.At(x, y)), luminance(b.At(x, y))
			if (max(one, other)+.05)/(min(one, other)+.05) >= 3 {
				n++
			}
		}
	}
	return n
}

// luminance is the relative luminance of WCAG, from 0 to 1.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*part(r) + .7152*part(g) + .0722*part(b)
}
