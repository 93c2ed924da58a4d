package share

import "math"

// part is one outline of an icon, on the grid of 16 by 16 that the site's
// icons have. Those that erase take away from what was drawn before.
type part struct {
	outline path
	erase   bool
}

// The icons of the site, as outlines.
var (
	clock = []part{{disc(8, 8, 8), false}, {path{{7, 3.5}, {7, 8.7}, {10.8, 11}, {11.8, 9.3}, {9, 7.6}, {9, 3.5}}, true}}

	poles = []part{{box(1, 1, 3, 15), false}, {box(13, 1, 15, 15), false},
		{path{{4.5, 7}, {8, 7}, {8, 4}, {12, 8}, {8, 12}, {8, 9}, {4.5, 9}}, false}}

	question = append(brokenRing(),
		part{arc(8, 6.4, 2, 1.7, 180, 425), false},
		part{path{{7.15, 9.9}, {7.15, 8.9}, {8.3, 7.4}, {9.5, 8.3}, {8.85, 9.1}, {8.85, 9.9}}, false},
		part{box(7, 11, 9, 13), false})

	running = []part{{arc(8, 8, 7, 1.7, 0, 360), false}, {path{{6.2, 4.6}, {11.5, 8}, {6.2, 11.4}}, false}}

	calendar = []part{{box(1.15, 2.15, 14.85, 15.35), false}, {box(2.85, 3.85, 13.15, 13.65), true},
		{box(4.15, .5, 5.85, 4.5), false}, {box(10.15, .5, 11.85, 4.5), false}, {box(5.5, 8.65, 10.5, 10.35), false}}

	flag = []part{{box(0, 1, 1.5, 15), false}, {path{{1.5, 1}, {8, 3.5}, {1.5, 6}}, false}, {disc(10, 10.5, 5.5), false},
		{path{{9.3, 13.2}, {12.9, 9.2}, {11.7, 8.2}, {9.2, 11}, {8, 9.9}, {7, 11.1}}, true}}

	check = []part{{disc(8, 8, 8), false}, {path{{6.9, 11.8}, {12.3, 5.8}, {10.8, 4.4}, {6.8, 8.8}, {4.8, 6.9}, {3.4, 8.4}}, true}}

	cross = []part{{path{{4.7, 0}, {11.3, 0}, {16, 4.7}, {16, 11.3}, {11.3, 16}, {4.7, 16}, {0, 11.3}, {0, 4.7}}, false},
		{path{{5.4, 4}, {4, 5.4}, {6.6, 8}, {4, 10.6}, {5.4, 12}, {8, 9.4}, {10.6, 12}, {12, 10.6}, {9.4, 8}, {12, 5.4}, {10.6, 4}, {8, 6.6}}, true}}
)

// sun is the portal's mark, in two colours, on a grid of 32 by 28.
var (
	sun   = []part{{sector(16, 14.5, 8.5), false}}
	waves = []part{{box(1, 17, 31, 19.4), false}, {box(6, 21.4, 26, 23.8), false}, {box(11, 25.6, 21, 28), false}}
)

// icon draws parts with their grid's corner at x, y, each unit scale pixels.
func (c *canvas) icon(r ramp, parts []part, x, y, scale float32) {
	for _, p := range parts {
		outline := make(path, len(p.outline))
		for i, at := range p.outline {
			outline[i] = [2]float32{x + at[0]*scale, y + at[1]*scale}
		}
		c.shape(r, outline, p.erase)
	}
}

func box(left, top, right, bottom float32) path {
	return path{{left, top}, {right, top}, {right, bottom}, {left, bottom}}
}

func disc(x, y, radius float64) path { return round(x, y, radius, 0, 360) }

// sector is the upper half of a disc.
func sector(x, y, radius float64) path { return round(x, y, radius, 180, 360) }

// arc is a piece of a ring, from one angle to another, in degrees clockwise
// from the right.
func arc(x, y, radius, thick, from, to float64) path {
	return append(round(x, y, radius+thick/2, from, to), round(x, y, radius-thick/2, to, from)...)
}

// round is the points of an arc, close enough together to look round.
func round(x, y, radius, from, to float64) path {
	const turn = 3 // degrees
	n := int(math.Abs(to-from)/turn) + 1
	points := make(path, 0, n+1)
	for i := range n + 1 {
		angle := (from + (to-from)*float64(i)/float64(n)) * math.Pi / 180
		points = append(points, [2]float32{float32(x + radius*math.Cos(angle)), float32(y + radius*math.Sin(angle))})
	}
	return points
}

// brokenRing is ten dashes around: what is not known.
func brokenRing() []part {
	var all []part
	for from := -90.0; from < 270; from += 36 {
		all = append(all, part{arc(8, 8, 7, 1.7, from, from+25), false})
	}
	return all
}
