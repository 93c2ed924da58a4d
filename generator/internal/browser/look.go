package browser

import (
	"bytes"
	"image"
	"image/png"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Look is the window and the wishes with which a page is looked at.
type Look struct {
	Width  int  // in CSS pixels; 0 is 1280
	Dark   bool // the reader prefers dark
	Forced bool // the reader forces colours of their own, as high contrast does
	Still  bool // the reader prefers reduced motion
	Print  bool // the page is laid out for print, Width wide
}

// height is that of every window, in CSS pixels.
const height = 800

// Look changes how the page that is open is looked at.
func (p *Page) Look(l Look) {
	p.t.Helper()
	if l.Width == 0 {
		l.Width = 1280
	}
	do(p, "set the width", chromedp.EmulateViewport(int64(l.Width), height))
	choose := func(is bool, yes, no string) string {
		if is {
			return yes
		}
		return no
	}
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: choose(l.Print, "print", ""),
		Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: choose(l.Dark, "dark", "light")},
			{Name: "forced-colors", Value: choose(l.Forced, "active", "none")},
			{Name: "prefers-reduced-motion", Value: choose(l.Still, "reduce", "no-preference")},
		},
	})
}

// Rect is a part of the page, in CSS pixels from its beginning.
type Rect struct{ X, Y, Width, Height float64 }

// Picture is what the window shows, or the part of the page that is given.
func (p *Page) Picture(part Rect) image.Image {
	p.t.Helper()
	params := page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatPng}
	if part != (Rect{}) {
		params.Clip = &page.Viewport{X: part.X, Y: part.Y, Width: part.Width, Height: part.Height, Scale: 1}
	}
	shot := call(p, page.CaptureScreenshot, params)
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		p.t.Fatalf("a picture of the window: %v", err)
	}
	return picture
}
