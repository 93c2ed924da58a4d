package content

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// raw is a bare value as it stands in the file.
func (t *table) raw(name string) string {
	s, ok := t.doc.spots[t.key(name)]
	if !ok || s.endLine != s.valueLine {
		return fmt.Sprint(t.values[name])
	}
	line := []rune(strings.Split(t.doc.matter.Text, "\n")[s.valueLine-1])
	return strings.TrimSpace(string(line[s.valueColumn-1 : min(s.endColumn-1, len(line))]))
}

// written adds to the arguments of a message how a value is to be written,
// where that can be told.
func written(value string, args ...string) []string {
	if value == "" {
		return args
	}
	return append(args, "written", value)
}

// bareDate reports a date or a quarter without quotation marks, and how it is
// written with them.
func (t *table) bareDate(name string) bool {
	if t.english() {
		return false
	}
	switch t.values[name].(type) {
	case time.Time:
		t.fail(t.valuePos(name), "date-form.bare", "key", name, "written", dayForm.FindString(t.raw(name)))
	case int64:
		t.fail(t.valuePos(name), "date-form.bare", "key", name, "written", t.raw(name))
	default:
		return false
	}
	t.known = append(t.known, name)
	return true
}

var (
	dayForm      = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}`)
	looksGrouped = regexp.MustCompile(`^[1-9]\d{0,2}\.\d{3}$`)
	plainNumber  = regexp.MustCompile(`^-?\d+(?:\.\d+)?$`)
)

// bareValue reports a number without quotation marks, and how it is written
// with them. Whether the point of 11.808 groups thousands, only its editor knows.
func (t *table) bareValue(name string) bool {
	if t.english() {
		return false
	}
	switch t.values[name].(type) {
	case int64, float64:
	default:
		return false
	}
	raw := t.raw(name)
	t.known = append(t.known, name)
	decimal := strings.Replace(raw, ".", ",", 1)
	if looksGrouped.MatchString(raw) {
		t.fail(t.valuePos(name), "value-form.bare-point", "key", name, "value", raw, "decimal", decimal)
		return true
	}
	shown := ""
	if plainNumber.MatchString(raw) {
		shown = decimal
		if v, err := portal.ParseValue(decimal); err == nil {
			shown = i18n.Value(portal.Vietnamese, v)
		}
	}
	t.fail(t.valuePos(name), "value-form.bare", written(shown, "key", name, "value", raw)...)
	return true
}

// sayings are the ways in which dates are said and written in Vietnamese, folded,
// with the notation for each.
var sayings = []struct {
	form    *regexp.Regexp
	written func(m []string) string
}{
	{regexp.MustCompile(`^(?:ngay )?(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4})$`),
		func(m []string) string { return m[3] + "-" + two(m[2]) + "-" + two(m[1]) }},
	{regexp.MustCompile(`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$`),
		func(m []string) string { return m[1] + "-" + two(m[2]) + "-" + two(m[3]) }},
	{regexp.MustCompile(`^(?:thang )?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4})$`),
		func(m []string) string { return m[2] + "-" + two(m[1]) }},
	{regexp.MustCompile(`^(\d{4})[/.-](\d{1,2})$`),
		func(m []string) string { return m[1] + "-" + two(m[2]) }},
	{regexp.MustCompile(`^(?:quy|q) ?(iv|i{1,3}|[1-4])[ /.-]*(?:nam )?(\d{4})$`),
		func(m []string) string { return m[2] + "-Q" + quarterNumber(m[1]) }},
	{regexp.MustCompile(`^(\d{4})[ /.-]*(?:quy |quy|q)(iv|i{1,3}|[1-4])$`),
		func(m []string) string { return m[1] + "-Q" + quarterNumber(m[2]) }},
	{regexp.MustCompile(`^(?:6|sau) thang dau nam (\d{4})$`), func(m []string) string { return m[1] + "-H1" }},
	{regexp.MustCompile(`^(?:6|sau) thang cuoi nam (\d{4})$`), func(m []string) string { return m[1] + "-H2" }},
	{regexp.MustCompile(`^(?:9|chin) thang (?:dau nam )?(?:nam )?(\d{4})$`), func(m []string) string { return m[1] + "-9M" }},
	{regexp.MustCompile(`^(\d{4})[ /.-]?(h[12]|9m)$`), func(m []string) string { return m[1] + "-" + strings.ToUpper(m[2]) }},
	{regexp.MustCompile(`^(?:ca )?nam (\d{4})$`), func(m []string) string { return m[1] }},
}

// deadline begins a date by which something is to be done.
var deadline = regexp.MustCompile(`^(?:cham nhat )?(?:den )?(?:het |cuoi )?`)

func two(digits string) string {
	n, _ := strconv.Atoi(digits)
	return fmt.Sprintf("%02d", n)
}

func quarterNumber(s string) string {
	for n := 1; n <= 4; n++ {
		if strings.ToLower(portal.Roman(n)) == s {
			return strconv.Itoa(n)
		}
	}
	return s
}

// readings are a date in the notation of content, for one that is written as
// people write it, the day first; by reports a deadline. Of the readings none
// need be a date.
func readings(s string) (all []string, by bool) {
	folded := strings.Join(strings.Fields(i18n.Fold(s)), " ")
	before := deadline.FindString(folded)
	for _, one := range sayings {
		if m := one.form.FindStringSubmatch(folded[len(before):]); m != nil {
			all = append(all, one.written(m))
		}
	}
	return all, before != ""
}

// dateMeant is a date as content has it, for one that is written as people
// write it; "" where it cannot be told.
func dateMeant(s string) string {
	all, by := readings(s)
	for _, meant := range all {
		if by {
			meant = "đến " + meant
		}
		if _, err := portal.ParseDate(meant); err == nil {
			return meant
		}
	}
	return ""
}

// shorter is the month of a date to the day that goes beyond its end, and how
// many days it has; 0 for any other date.
func shorter(s string) (month, year string, days int) {
	all, _ := readings(s)
	for _, meant := range all {
		parts := strings.Split(meant, "-")
		if len(parts) != 3 {
			continue
		}
		whole, err := portal.ParseDate(parts[0] + "-" + parts[1])
		day, _ := strconv.Atoi(parts[2])
		_, m, last := whole.End.Civil()
		if err == nil && day > last {
			return strconv.Itoa(int(m)), parts[0], last
		}
	}
	return "", "", 0
}

// quarterMeant is as dateMeant, for a quarter.
func quarterMeant(s string) string {
	meant := dateMeant(s)
	if _, err := portal.ParseQuarter(meant); err != nil {
		return ""
	}
	return meant
}
