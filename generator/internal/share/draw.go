package share

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	deep   = color.RGBA{0x06, 0x30, 0x3d, 255}
	onDeep = color.RGBA{0xf2, 0xf8, 0xf8, 255}
	quiet  = color.RGBA{0xb9, 0xd3, 0xd8, 255} // on the deep
	bright = color.RGBA{0xf2, 0xb3, 0x3d, 255} // the sun
	raised = color.RGBA{0xff, 0xff, 0xff, 255}
	ink    = color.RGBA{0x0f, 0x26, 0x2e, 255}
	ink2   = color.RGBA{0x46, 0x60, 0x6a, 255}
)

const (
	margin = 72 // left and right of everything that is said
	inner  = Width - 2*margin
	panel  = 164 // the height of what says the state, at the foot
	edge   = 10  // of the panel, in the state's colour
)

// PNG draws a card.
func (c Card) PNG() ([]byte, error) {
	c = c.normalised()
	var b bytes.Buffer
	if err := png.Encode(&b, c.draw().Paletted); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// normalised is the card with its words composed, since the font has letters
// and no marks to put on them, and each on one line.
func (c Card) normalised() Card {
	for _, words := range []*string{&c.Portal, &c.Title, &c.Lead, &c.Word, &c.AsOf, &c.Warning} {
		*words = strings.Join(strings.FieldsFunc(norm.NFC.String(*words), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
	}
	return c
}

func (c Card) draw() *canvas {
	sheet := newCanvas()
	light := sheet.ramp(deep, onDeep)
	sheet.fill(sheet.Rect, light.paper())
	top := sheet.warning(c.Warning) + 52
	foot := sheet.foot(c)
	if c.Title == "" {
		sheet.mark(light, margin, top+20, 6)
		sheet.matter(c, light, c.Portal, top+20+6*28+36, foot-44)
		return sheet
	}
	sheet.mark(light, margin, top, 1.75)
	name, lines := fit(c.Portal, []int{34, 30, 26, 22}, bold, inner-80, 50)
	sheet.lines(light, name, lines, margin+76, top+25-name.line()/2)
	sheet.matter(c, light, c.Title, top+50+32, foot-40)
	return sheet
}

// warning says at the head that all is fictional, and returns its height.
func (sheet *canvas) warning(words string) int {
	if words == "" {
		return 0
	}
	r := sheet.ramp(bright, ink)
	s, lines := fit(words, []int{30, 26, 22, 18}, bold, inner, 60)
	height := len(lines)*s.line() + 24
	sheet.fill(image.Rect(0, 0, Width, height), r.paper())
	sheet.lines(r, s, lines, margin, 12)
	return height
}

// mark draws the portal's: the sun rises on the sea.
func (sheet *canvas) mark(light ramp, x, y int, scale float32) {
	sheet.icon(sheet.ramp(deep, bright), sun, float32(x), float32(y), scale)
	sheet.icon(light, waves, float32(x), float32(y), scale)
}

// matter writes what the picture is about between two heights: the title as
// large as it can be, and below it the lead where there is room for it.
func (sheet *canvas) matter(c Card, light ramp, title string, top, bottom int) {
	sizes := []int{84, 76, 68, 60, 54, 48, 44, 40, 36, 32, 28, 24, 20, 16}
	room := bottom - top
	s, lines := fit(title, sizes, bold, inner, room)
	if len(lines) == 1 && s.size == sizes[0] {
		top += 8
	}
	y := sheet.lines(light, s, lines, margin, top)
	if c.Lead == "" || bottom-y < 60 {
		return
	}
	lead := regular(34)
	wrapped := balance(lead, c.Lead, inner)
	if y += 14; y+len(wrapped)*lead.line() <= bottom {
		sheet.lines(sheet.ramp(deep, quiet), lead, wrapped, margin, y)
	}
}

// foot says how things stand and as of when, and returns where it begins.
func (sheet *canvas) foot(c Card) int {
	top := Height - panel
	if c.State == "" {
		if c.AsOf == "" {
			return Height
		}
		s := regular(32)
		sheet.lines(sheet.ramp(deep, quiet), s, []string{c.AsOf}, margin, Height-44-s.line())
		return Height - 44 - s.line()
	}
	family := familyOf(c.State)
	r := sheet.ramp(raised, family.ink)
	sheet.fill(image.Rect(0, top, Width, Height), r.paper())
	sheet.fill(image.Rect(0, top, Width, top+edge), r.full())
	small := regular(32)
	taken := 0
	if c.AsOf != "" {
		taken = small.line()
	}
	const size = 64 // of the icon
	s, lines := fit(c.Word, []int{50, 42, 36, 32, 28, 24, 20}, bold, inner-size-24, panel-edge-taken-16)
	y := top + edge + (panel-edge-taken-len(lines)*s.line())/2 - 2
	sheet.icon(r, family.icon, margin, float32(top+edge+(panel-edge-size)/2), size/16.0)
	y = sheet.lines(r, s, lines, margin+size+24, y)
	if c.AsOf != "" {
		sheet.lines(sheet.ramp(raised, ink2), small, []string{c.AsOf}, margin+size+24, y)
	}
	return top
}
