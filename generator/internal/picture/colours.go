package picture

import (
	"encoding/binary"
	"image"
	"math"
)

// colours turns the colours of a camera or a screen into those of sRGB, which
// is what a browser takes a picture to be in that does not say. Telephones
// save the wider Display P3; what sRGB cannot show becomes its nearest edge.
type colours struct {
	linear [3][256]int32 // a channel's value as an amount of light, up to full
	matrix [3][3]int64   // of amounts, in 1<<16
}

const (
	full  = 1<<16 - 1
	steps = 1 << 14 // of light, in the table of its sRGB values
)

// fromPCS turns the profile's common space, XYZ under D50, into linear sRGB.
var fromPCS = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146},
	{-0.9787684, 1.9161415, 0.0334540},
	{0.0719453, -0.2289914, 1.4052427},
}

// coloursOf reads an ICC profile made of a matrix and three curves, as those
// of cameras and screens are. Where there is none, where it is sRGB's, or of
// another make, it is nil: the picture is taken to be in sRGB.
func coloursOf(profile []byte) *colours {
	if len(profile) < 132 || string(profile[16:20]) != "RGB " || string(profile[20:24]) != "XYZ " {
		return nil
	}
	c := &colours{}
	var toPCS [3][3]float64
	for i, channel := range []string{"r", "g", "b"} {
		xyz, ok := readXYZ(entryOf(profile, channel+"XYZ"))
		curve := readCurve(entryOf(profile, channel+"TRC"))
		if !ok || curve == nil {
			return nil
		}
		for k := range 3 {
			toPCS[k][i] = xyz[k]
		}
		for v := range 256 {
			c.linear[i][v] = int32(math.Round(min(max(curve(float64(v)/255), 0), 1) * full))
		}
	}
	for i := range 3 {
		for j := range 3 {
			sum := 0.0
			for k := range 3 {
				sum += float64(fromPCS[i][k] * toPCS[k][j])
			}
			c.matrix[i][j] = int64(math.Round(sum * (1 << 16)))
		}
	}
	if c.changesNothing() {
		return nil
	}
	return c
}

// entryOf finds an entry of a profile by its signature.
func entryOf(profile []byte, signature string) []byte {
	for at := 132; at+12 <= len(profile) && at < 132+12*256; at += 12 {
		if string(profile[at:at+4]) != signature {
			continue
		}
		from, n := int64(binary.BigEndian.Uint32(profile[at+4:])), int64(binary.BigEndian.Uint32(profile[at+8:]))
		if from+n > int64(len(profile)) {
			return nil
		}
		return profile[from : from+n]
	}
	return nil
}

func readXYZ(entry []byte) (xyz [3]float64, ok bool) {
	if len(entry) < 20 || string(entry[:4]) != "XYZ " {
		return xyz, false
	}
	for i := range 3 {
		xyz[i] = fixed(entry[8+4*i:])
	}
	return xyz, true
}

func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / (1 << 16) }

// readCurve reads how much light a channel's value, 0 to 1, stands for; nil
// where it cannot be told.
func readCurve(entry []byte) func(float64) float64 {
	if len(entry) < 12 {
		return nil
	}
	switch string(entry[:4]) {
	case "curv":
		return readTable(entry)
	case "para":
		return readFormula(entry)
	}
	return nil
}

// readTable reads a curve of samples: none is a straight line, one a power.
func readTable(entry []byte) func(float64) float64 {
	n := int64(binary.BigEndian.Uint32(entry[8:]))
	samples := entry[12:]
	if n > 1<<16 || 2*n > int64(len(samples)) {
		return nil
	}
	at := func(i int) float64 { return float64(binary.BigEndian.Uint16(samples[2*i:])) }
	switch n {
	case 0:
		return func(x float64) float64 { return x }
	case 1:
		gamma := at(0) / 256
		return func(x float64) float64 { return math.Pow(x, gamma) }
	}
	return func(x float64) float64 {
		place := x * float64(n-1)
		i := min(int(place), int(n-2))
		part := place - float64(i)
		return (float64(at(i)*(1-part)) + float64(at(i+1)*part)) / full
	}
}

// readFormula reads a curve of one of the five forms that profiles have.
func readFormula(entry []byte) func(float64) float64 {
	form := int(binary.BigEndian.Uint16(entry[8:]))
	counts := []int{1, 3, 4, 5, 7}
	if form >= len(counts) || len(entry) < 12+4*counts[form] {
		return nil
	}
	p := [7]float64{1, 1} // g a b c d e f
	for i := range counts[form] {
		p[i] = fixed(entry[12+4*i:])
	}
	g, a, b, c, d, e, f := p[0], p[1], p[2], p[3], p[4], p[5], p[6]
	switch form {
	case 1, 2: // (ax+b)^g + c from -b/a on, else c
		if a == 0 {
			return nil
		}
		c, d, e, f = 0, -b/a, p[3], p[3]
	case 0:
		d = 0
	}
	return func(x float64) float64 {
		if x >= d {
			return math.Pow(max(float64(a*x)+b, 0), g) + e
		}
		return float64(c*x) + f
	}
}

// sRGB is the values of sRGB for amounts of light.
func sRGB() *[steps + 1]byte {
	table := &[steps + 1]byte{}
	for i := range table {
		v := float64(i) / steps
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = float64(1.055*math.Pow(v, 1/2.4)) - 0.055
		}
		table[i] = byte(math.Round(v * 255))
	}
	return table
}

// of turns one colour.
func (c *colours) of(table *[steps + 1]byte, in [3]byte) (out [3]byte) {
	for i, row := range c.matrix {
		var light int64
		for j, v := range in {
			light += row[j] * int64(c.linear[j][v])
		}
		light = min(max(light>>16, 0), full)
		out[i] = table[(light*steps+full/2)/full]
	}
	return out
}

// changesNothing reports whether no colour becomes one that an eye could tell
// from it: the profile is sRGB's, under whatever name.
func (c *colours) changesNothing() bool {
	table := sRGB()
	for n := range 6 * 6 * 6 {
		in := [3]byte{byte(n / 36 * 51), byte(n / 6 % 6 * 51), byte(n % 6 * 51)}
		for i, v := range c.of(table, in) {
			if d := int(v) - int(in[i]); d < -2 || d > 2 {
				return false
			}
		}
	}
	return true
}

// turn turns every colour of a picture.
func (c *colours) turn(img *image.RGBA) {
	table := sRGB()
	for i := 0; i < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4]
		alpha := int(p[3])
		if alpha == 0 {
			continue
		}
		var in [3]byte
		for k := range in {
			in[k] = byte(min(255, (int(p[k])*255+alpha/2)/alpha))
		}
		for k, v := range c.of(table, in) {
			p[k] = byte((int(v)*alpha + 127) / 255)
		}
	}
}
