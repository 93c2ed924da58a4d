package portal

import (
	"fmt"
	"regexp"
	"strings"
)

// Qualifier is the word before a number that is not exact.
type Qualifier string

const (
	Exactly  Qualifier = ""
	MoreThan Qualifier = "hơn"
	Nearly   Qualifier = "gần"
	About    Qualifier = "khoảng"
)

// Decimal is an exact decimal number: the digits of the integer part without
// leading zeros, and those after the mark as its source gives them.
type Decimal struct {
	Negative bool
	Whole    string // "0", "11808"
	Fraction string // "", "86", "50"
}

// String returns the number as data, such as "11808" or "62.86".
func (d Decimal) String() string {
	s := d.Whole
	if d.Fraction != "" {
		s += "." + d.Fraction
	}
	if d.Negative {
		s = "-" + s
	}
	return s
}

// IsZero reports whether d is the zero value, which is no number.
func (d Decimal) IsZero() bool { return d == Decimal{} }

// Compare returns -1, 0 or 1 as d is less than, equal to or greater than e.
func (d Decimal) Compare(e Decimal) int {
	if d.Negative != e.Negative {
		if d.isNought() && e.isNought() {
			return 0
		}
		if d.Negative {
			return -1
		}
		return 1
	}
	c := compareDigits(d, e)
	if d.Negative {
		return -c
	}
	return c
}

func (d Decimal) isNought() bool {
	return strings.Trim(d.Whole+d.Fraction, "0") == ""
}

// compareDigits compares the two without their signs.
func compareDigits(d, e Decimal) int {
	if len(d.Whole) != len(e.Whole) {
		if len(d.Whole) < len(e.Whole) {
			return -1
		}
		return 1
	}
	if c := strings.Compare(d.Whole, e.Whole); c != 0 {
		return c
	}
	return strings.Compare(strings.TrimRight(d.Fraction, "0"), strings.TrimRight(e.Fraction, "0"))
}

// Value is an observed or stated quantity; its unit belongs to the measure.
type Value struct {
	Qualifier Qualifier
	Number    Decimal
	Of        Decimal // the second number of "8/61"; zero when there is none
}

// IsZero reports whether v is the zero value, which is no value.
func (v Value) IsZero() bool { return v == Value{} }

var (
	valueForm  = regexp.MustCompile(`^(?:(hơn|gần|khoảng) )?([^/ ]+)(?:/([^/ ]+))?$`)
	numberForm = regexp.MustCompile(`^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$`)
)

// ParseValue reads "[hơn|gần|khoảng] number[/number]" as Vietnamese prints it:
// dots group thousands, the comma is the decimal mark.
func ParseValue(s string) (Value, error) {
	m := valueForm.FindStringSubmatch(s)
	if m == nil {
		return Value{}, fmt.Errorf("not a value: %q", s)
	}
	v := Value{Qualifier: Qualifier(m[1])}
	var err error
	if v.Number, err = parseDecimal(m[2]); err != nil {
		return Value{}, err
	}
	if m[3] != "" {
		v.Of, err = parseDecimal(m[3])
	}
	if err != nil {
		return Value{}, err
	}
	return v, nil
}

func parseDecimal(s string) (Decimal, error) {
	m := numberForm.FindStringSubmatch(s)
	if m == nil || len(s) > 40 {
		return Decimal{}, fmt.Errorf("not a number: %q", s)
	}
	if strings.Contains(m[2], ".") && strings.HasPrefix(m[2], "0") {
		return Decimal{}, fmt.Errorf("not a number: %q", s) // "0.123": a decimal point by mistake
	}
	whole := strings.TrimLeft(strings.ReplaceAll(m[2], ".", ""), "0")
	if whole == "" {
		whole = "0"
	}
	return Decimal{Negative: m[1] != "", Whole: whole, Fraction: m[3]}, nil
}
