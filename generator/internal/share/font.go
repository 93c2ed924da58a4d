package share

import (
	"crypto/sha256"
	_ "embed" // for the fonts
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed regular.ttf
var regularTTF []byte

//go:embed bold.ttf
var boldTTF []byte

var fontsDigest = sha256.Sum256(append(append([]byte(nil), regularTTF...), boldTTF...))

// fonts parses both weights, once.
var fonts = sync.OnceValue(func() (f struct{ regular, bold *sfnt.Font }) {
	var err error
	if f.regular, err = opentype.Parse(regularTTF); err == nil {
		f.bold, err = opentype.Parse(boldTTF)
	}
	if err != nil { // they are part of the program
		panic(err)
	}
	return f
})

// style is a weight at a size.
type style struct {
	face font.Face
	size int // in pixels
}

func regular(size int) style { return style{newFace(fonts().regular, size), size} }

func bold(size int) style { return style{newFace(fonts().bold, size), size} }

func newFace(f *sfnt.Font, size int) font.Face {
	// One point is one pixel. A face is not for concurrent use: each picture has its own.
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
	if err != nil { // only an option that makes no sense
		panic(err)
	}
	return face
}

// width is that of a line of text, in whole pixels, rounded up.
func (s style) width(text string) int {
	return font.MeasureString(s.face, text).Ceil()
}

// line is the distance between two lines: room for Ễ under ậ.
func (s style) line() int { return s.size * 122 / 100 }

// ascent is the distance from the top of a line to its foot.
func (s style) ascent() int { return s.size * 96 / 100 }

// glyphs visits the letters of a line with their places, kerned.
func (s style) glyphs(text string, x, y int, visit func(r rune, at fixed.Point26_6)) {
	at := fixed.P(x, y)
	previous := rune(-1)
	for _, r := range text {
		if previous >= 0 {
			at.X += s.face.Kern(previous, r)
		}
		visit(r, at)
		if advance, ok := s.face.GlyphAdvance(r); ok {
			at.X += advance
		}
		previous = r
	}
}
