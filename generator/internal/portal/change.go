package portal

import (
	"fmt"
	"regexp"
	"strings"
)

// ChangeKind says which way a value moved.
type ChangeKind string

const (
	ChangeUp    ChangeKind = "tăng"
	ChangeDown  ChangeKind = "giảm"
	ChangeTimes ChangeKind = "gấp" // so many times as much as before
	ChangeNone  ChangeKind = "không đổi"
)

// The units of a change that are not those of any value.
const (
	InPercent          = "%"
	InPlaces           = "bậc" // of a rank
	InTimes            = "lần"
	InPoints           = "điểm"
	InPercentagePoints = "điểm phần trăm"
)

// Change is how a value moved, in the words of its source: "tăng 25%".
type Change struct {
	Kind ChangeKind
	By   Value  // zero where nothing moved
	Unit string // one of the above, else that of the value, in Vietnamese
}

// OwnUnit reports whether c is stated in the unit of the values themselves.
func (c Change) OwnUnit() bool {
	switch c.Unit {
	case "", InPercent, InPlaces, InTimes, InPoints, InPercentagePoints:
		return false
	}
	return true
}

// IsZero reports whether no change is stated.
func (c Change) IsZero() bool { return c == Change{} }

var changeForm = regexp.MustCompile(`^(tăng|giảm|gấp) ((?:(?:hơn|gần|khoảng) )?[^ %]+)(%| [^ %].*)$`)

// ParseChange reads "tăng 25%", "giảm gần 3 bậc", "gấp 3,2 lần", "tăng 120 tỷ
// đồng" or "không đổi". Only "gấp" goes with "lần"; places are whole.
func ParseChange(s string) (Change, error) {
	if s == string(ChangeNone) {
		return Change{Kind: ChangeNone}, nil
	}
	m := changeForm.FindStringSubmatch(s)
	if m == nil || strings.TrimSpace(m[3]) != strings.TrimPrefix(m[3], " ") {
		return Change{}, fmt.Errorf("not a change: %q", s)
	}
	by, err := ParseValue(m[2])
	if err != nil {
		return Change{}, err
	}
	c := Change{Kind: ChangeKind(m[1]), By: by, Unit: strings.TrimPrefix(m[3], " ")}
	whole := by.Number.Fraction == ""
	if by.Number.Negative || !by.Of.IsZero() || (c.Kind == ChangeTimes) != (c.Unit == InTimes) || c.Unit == InPlaces && !whole {
		return Change{}, fmt.Errorf("not a change: %q", s)
	}
	return c, nil
}
