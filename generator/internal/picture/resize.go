package picture

import (
	"image"
	"image/draw"
	"math"
)

// one is a weight of 1.
const one = 1 << 14

// taps are the pixels that one pixel of a smaller picture is made of, and how
// much of each. The weights add up to one.
type taps struct {
	first   int
	weights []int32
}

// tapsOf is, for each of to pixels, those of from that it is made of, by the
// kernel of Catmull and Rom. Products are rounded before they are added, so
// that no machine fuses the two.
func tapsOf(from, to int) []taps {
	scale := float64(from) / float64(to)
	wide := max(scale, 1)
	all := make([]taps, to)
	for i := range all {
		centre := float64((float64(i)+0.5)*scale) - 0.5
		first := max(int(math.Ceil(centre-float64(2*wide))), 0)
		last := min(int(math.Floor(centre+float64(2*wide))), from-1)
		weights := make([]float64, 0, last-first+1)
		sum := 0.0
		for j := first; j <= last; j++ {
			w := kernel(math.Abs(float64(j)-centre) / wide)
			weights = append(weights, w)
			sum += w
		}
		whole, left, most := make([]int32, len(weights)), int32(one), 0
		for j, w := range weights {
			whole[j] = int32(math.Round(float64(w/sum) * one))
			left -= whole[j]
			if whole[j] > whole[most] {
				most = j
			}
		}
		whole[most] += left
		all[i] = taps{first, whole}
	}
	return all
}

func kernel(x float64) float64 {
	switch {
	case x < 1:
		return float64(float64(float64(float64(1.5*x)-2.5)*x)*x) + 1
	case x < 2:
		return float64(float64(float64(float64(float64(float64(-0.5*x)+2.5)*x)-4)*x)) + 2
	}
	return 0
}

// resize returns src at another size, in 8 bits a channel.
func resize(src image.Image, width, height int) *image.RGBA {
	from := src.Bounds()
	across := tapsOf(from.Dx(), width)
	row := image.NewRGBA(image.Rect(0, 0, from.Dx(), 1))
	narrow := image.NewRGBA(image.Rect(0, 0, width, from.Dy()))
	for y := range from.Dy() {
		draw.Draw(row, row.Rect, src, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		squeeze(narrow.Pix[y*narrow.Stride:], row.Pix, across)
	}
	if from.Dy() == height {
		return narrow
	}
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	sums := make([]int32, 4*width)
	for y, t := range tapsOf(from.Dy(), height) {
		clear(sums)
		for i, weight := range t.weights {
			for x, v := range narrow.Pix[(t.first+i)*narrow.Stride:][:4*width] {
				sums[x] += weight * int32(v)
			}
		}
		settle(out.Pix[y*out.Stride:], sums)
	}
	return out
}

// squeeze makes a row of the pixels of a longer one.
func squeeze(out, row []byte, across []taps) {
	var sums [4]int32
	for x, t := range across {
		clear(sums[:])
		pixels := row[4*t.first:]
		for i, weight := range t.weights {
			p := pixels[4*i : 4*i+4]
			sums[0] += weight * int32(p[0])
			sums[1] += weight * int32(p[1])
			sums[2] += weight * int32(p[2])
			sums[3] += weight * int32(p[3])
		}
		settle(out[4*x:], sums[:])
	}
}

// settle rounds sums to pixels. A kernel with negative weights overshoots; no
// channel may exceed the measure of transparency that it is multiplied with.
func settle(out []byte, sums []int32) {
	for i := 0; i < len(sums); i += 4 {
		alpha := min(max((sums[i+3]+one/2)/one, 0), 255)
		for c := range 3 {
			out[i+c] = byte(min(max((sums[i+c]+one/2)/one, 0), alpha))
		}
		out[i+3] = byte(alpha)
	}
}

// upright turns and mirrors a picture as EXIF numbers the eight ways.
func upright(src *image.RGBA, orientation int) *image.RGBA {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	if orientation > 4 {
		w, h = h, w
	}
	right, bottom := src.Rect.Dx()-1, src.Rect.Dy()-1
	from := map[int]func(x, y int) (int, int){
		2: func(x, y int) (int, int) { return right - x, y },
		3: func(x, y int) (int, int) { return right - x, bottom - y },
		4: func(x, y int) (int, int) { return x, bottom - y },
		5: func(x, y int) (int, int) { return y, x },
		6: func(x, y int) (int, int) { return y, bottom - x },
		7: func(x, y int) (int, int) { return right - y, bottom - x },
		8: func(x, y int) (int, int) { return right - y, x },
	}[orientation]
	if from == nil {
		return src
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := from(x, y)
			copy(out.Pix[y*out.Stride+4*x:][:4], src.Pix[sy*src.Stride+4*sx:])
		}
	}
	return out
}
