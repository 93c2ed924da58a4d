package chart

// Anchor is which part of a label stands at its place, as SVG calls it.
type Anchor string

const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// AnchorAt keeps a label of twice the width half on the drawing.
func AnchorAt(at, half Percent) Anchor {
	switch {
	case at < half:
		return Start
	case at > Full-half:
		return End
	}
	return Middle
}

// Leading is how many pixels one line of a label stands above another.
const Leading = 17

// Label is where the value of a mark is written; a word before it, such as
// "about", stands on a line above.
type Label struct {
	X      Percent
	Shift  int // pixels to the right of X
	Y      int // the line on which it is written
	Anchor Anchor
}

// narrow is how many pixels a drawing of values has across on a phone, and
// letter how many a letter of a label takes.
const (
	narrow = 230
	letter = 7.6
)

// room is the width that letters take on a phone.
func room(letters int) Percent { return Percent(float64(letters) * letter / narrow * float64(Full)) }

// gap is the space between a label and its mark.
var gap = room(1)

// LabelAt says where the value of the point at i is written, which is as wide
// as its letters and has one line or two: the first's before it and the last's
// behind it, where nothing is drawn, if there is room; else on the side from
// which no step comes. The others have no label, nor has the first where it
// would cover the last's.
func (s Steps) LabelAt(i, letters, lines int) (Label, bool) {
	p, last := s.Points[i], s.Points[len(s.Points)-1]
	width := room(letters)
	switch {
	case i == len(s.Points)-1:
		return s.lastLabel(p, width, lines), true
	case i > 0:
		return Label{}, false
	case p.From >= width+gap:
		return Label{X: p.From, Shift: -9, Y: p.Y + 5, Anchor: End}, true
	case p.At+gap/2 >= width:
		return Label{X: p.At, Y: p.Y - 10, Anchor: End}, true
	}
	return Label{X: p.At, Y: p.Y - 10, Anchor: Start}, last.At-p.At >= 2*width || max(p.Y-last.Y, last.Y-p.Y) >= 2*Leading+10
}

func (s Steps) lastLabel(p Point, width Percent, lines int) Label {
	if Full-p.At >= width+gap {
		return Label{X: p.At, Shift: 10, Y: p.Y + 5, Anchor: Start}
	}
	label := Label{X: p.At, Y: p.Y - 10, Anchor: End}
	if below := p.Y + 5 + lines*Leading; len(s.Points) > 1 && s.Points[len(s.Points)-2].Y < p.Y && below < bottom {
		label.Y = below
	}
	return label
}

// LabelAt says where the value of a bar is written: above it, and above the
// dot that stands for a rank.
func (b Bar) LabelAt() Label {
	label := Label{X: b.Middle, Y: min(b.Y, b.Top) - 13, Anchor: AnchorAt(b.Middle, 11_00)}
	switch label.Anchor {
	case Start:
		label.X = b.X
	case End:
		label.X = b.X + b.Width
	}
	return label
}
