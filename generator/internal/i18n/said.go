package i18n

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"camket/generator/internal/portal"
)

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
	folded := strings.Join(strings.Fields(Fold(s)), " ")
	before := deadline.FindString(folded)
	for _, one := range sayings {
		if m := one.form.FindStringSubmatch(folded[len(before):]); m != nil {
			all = append(all, one.written(m))
		}
	}
	return all, before != ""
}

// DateMeant is a date as content has it, for one that is written as people
// write it; "" where it cannot be told.
func DateMeant(s string) string {
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

// Overrun is the month of a date to the day that goes beyond its end, and how
// many days it has; 0 for any other date.
func Overrun(s string) (month, year string, days int) {
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

// QuarterMeant is as DateMeant, for a quarter.
func QuarterMeant(s string) string {
	meant := DateMeant(s)
	if _, err := portal.ParseQuarter(meant); err != nil {
		return ""
	}
	return meant
}
