package telling

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"camket/generator/internal/province"
)

// PictureName is the file of a project's picture, beside the words.
const PictureName = "hien-truong.png"

// The colours of a picture. Four of them take two bits a pixel.
const (
	sky uint8 = iota
	hills
	river
	works
)

const (
	width, height = 480, 270
	horizon       = 150
	bank          = 205 // where the river begins
)

// shown is the picture in a body.
func shown(k *province.Kind) province.Words {
	w := province.Both("Hình vẽ khu nhà đang xây bên sông, sau lưng là đồi", "A drawing of buildings going up beside the river, with hills behind")
	if k.Bridged {
		w = province.Both("Hình vẽ cây cầu bắc qua sông, sau lưng là đồi", "A drawing of a bridge across the river, with hills behind")
	}
	return province.Both("![", "![").Plus(w).Plus(province.Same("](" + PictureName + ")"))
}

// picture draws the site in whole numbers, and writes it without compression:
// the same bytes on every system and in every version of Go.
func picture(k *province.Kind) []byte {
	palette := color.Palette{
		color.RGBA{0xdc, 0xec, 0xf2, 0xff}, color.RGBA{0x5f, 0x8f, 0x6b, 0xff},
		color.RGBA{0x2f, 0x6f, 0x8f, 0xff}, color.RGBA{0x3b, 0x3a, 0x3c, 0xff},
	}
	img := image.NewPaletted(image.Rect(0, 0, width, height), palette)
	for y := range height {
		for x := range width {
			img.SetColorIndex(x, y, land(x, y))
		}
	}
	if k.Bridged {
		drawBridge(img)
	} else {
		drawHouses(img)
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.NoCompression}
	if err := encoder.Encode(&out, img); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.Bytes()
}

// land is the colour of the landscape: two hills before the sky, and a river.
func land(x, y int) uint8 {
	left, right := (x-130)*(x-130)/420, (x-370)*(x-370)/620
	switch {
	case y >= bank+(x/24)%2:
		return river
	case y >= horizon, y >= 70+left, y >= 95+right:
		return hills
	}
	return sky
}

// drawBridge draws a deck on piers, between two towers with their stays.
func drawBridge(img *image.Paletted) {
	const deck = 172
	fill(img, image.Rect(0, deck, width, deck+9))
	for x := 30; x < width; x += 70 {
		fill(img, image.Rect(x, deck, x+8, bank+34))
	}
	for _, tower := range [2]int{170, 310} {
		fill(img, image.Rect(tower-4, 70, tower+4, bank+40))
		for reach := 20; reach <= 100; reach += 20 {
			for step := range reach {
				y := 76 + (deck-76)*step/reach
				fill(img, image.Rect(tower+step, y, tower+step+2, y+2))
				fill(img, image.Rect(tower-step, y, tower-step+2, y+2))
			}
		}
	}
}

// drawHouses draws blocks with windows, and a crane above them.
func drawHouses(img *image.Paletted) {
	for _, block := range []image.Rectangle{image.Rect(60, 120, 190, 200), image.Rect(205, 95, 320, 200), image.Rect(335, 140, 440, 200)} {
		fill(img, block)
		for x := block.Min.X + 10; x+12 < block.Max.X; x += 22 {
			for y := block.Min.Y + 10; y+14 < block.Max.Y; y += 24 {
				paint(img, image.Rect(x, y, x+11, y+12), sky)
			}
		}
	}
	fill(img, image.Rect(326, 30, 331, 200))
	fill(img, image.Rect(230, 36, 420, 41))
	fill(img, image.Rect(250, 36, 252, 80))
}

func fill(img *image.Paletted, r image.Rectangle) { paint(img, r, works) }

func paint(img *image.Paletted, r image.Rectangle, c uint8) {
	r = r.Intersect(img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			img.SetColorIndex(x, y, c)
		}
	}
}
