package portal

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// ClauseRef names a clause, a paragraph of one, or a footnote of a
// resolution. Its String is the anchor: the same in both languages, in
// content and in URLs.
type ClauseRef struct {
	Part      int    // 1 for "I"; 0 when the place has no number
	Numbers   string // "1.4" as printed below the part; "" for the part itself
	Name      string // "mo-dau", "noi-nhan": a place without a number
	Note      int    // a footnote's number
	Paragraph string // "a", "b", …; "" for the clause as a whole
}

var (
	noteForm     = regexp.MustCompile(`^fn-([1-9]\d{0,2})$`)
	numberedForm = regexp.MustCompile(`^([ivxl]+)((?:-[1-9]\d{0,2})*)(?:-([a-z]))?$`)
	namedForm    = regexp.MustCompile(`^([a-z0-9]{2,}(?:-[a-z0-9]{2,})*)(?:-([a-z]))?$`)
)

// ParseClauseRef reads an anchor: "ii-1-4", "ii-1-4-b", "fn-6", "mo-dau".
func ParseClauseRef(s string) (ClauseRef, error) {
	if m := noteForm.FindStringSubmatch(s); m != nil {
		n, _ := strconv.Atoi(m[1])
		return ClauseRef{Note: n}, nil
	}
	if m := numberedForm.FindStringSubmatch(s); m != nil {
		if part, ok := parseRoman(m[1]); ok {
			numbers := strings.ReplaceAll(strings.TrimPrefix(m[2], "-"), "-", ".")
			return ClauseRef{Part: part, Numbers: numbers, Paragraph: m[3]}, nil
		}
	}
	if m := namedForm.FindStringSubmatch(s); m != nil && !strings.HasPrefix(s, "fn-") {
		return ClauseRef{Name: m[1], Paragraph: m[2]}, nil
	}
	return ClauseRef{}, fmt.Errorf("not a clause: %q", s)
}

// String returns the anchor.
func (r ClauseRef) String() string {
	s := r.Name
	switch {
	case r.Note > 0:
		return fmt.Sprintf("fn-%d", r.Note)
	case r.Part > 0:
		s = strings.ToLower(Roman(r.Part))
		if r.Numbers != "" {
			s += "-" + strings.ReplaceAll(r.Numbers, ".", "-")
		}
	}
	if r.Paragraph != "" {
		s += "-" + r.Paragraph
	}
	return s
}

// Clause returns r without its paragraph.
func (r ClauseRef) Clause() ClauseRef {
	r.Paragraph = ""
	return r
}

// Number returns the clause's number as a reader says it, such as "II.1.4";
// "" for a place without one.
func (r ClauseRef) Number() string {
	if r.Part == 0 {
		return ""
	}
	if r.Numbers == "" {
		return Roman(r.Part)
	}
	return Roman(r.Part) + "." + r.Numbers
}

var romanDigits = []struct {
	value int
	digit string
}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// Roman returns n, from 1 to 89, as a Roman numeral.
func Roman(n int) string {
	var s strings.Builder
	for _, d := range romanDigits {
		for n >= d.value {
			s.WriteString(d.digit)
			n -= d.value
		}
	}
	return s.String()
}

// parseRoman reads a lower-case numeral and refuses one that is not written
// in the usual way.
func parseRoman(s string) (int, bool) {
	for n := 1; n < 90; n++ {
		if strings.ToLower(Roman(n)) == s {
			return n, true
		}
	}
	return 0, false
}

// ParseRoman reads an upper-case numeral as printed in a heading.
func ParseRoman(s string) (int, bool) {
	if strings.ToUpper(s) != s {
		return 0, false
	}
	return parseRoman(strings.ToLower(s))
}
