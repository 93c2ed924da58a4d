package document

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// raw is a bare value as it stands in the file.
func (t *Table) raw(name string) string {
	s, ok := t.doc.Spots[t.key(name)]
	if !ok || s.EndLine != s.ValueLine {
		return fmt.Sprint(t.values[name])
	}
	line := []rune(strings.Split(t.doc.matter.Text, "\n")[s.ValueLine-1])
	return strings.TrimSpace(string(line[s.ValueColumn-1 : min(s.EndColumn-1, len(line))]))
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
func (t *Table) bareDate(name string) bool {
	if t.English() {
		return false
	}
	switch t.values[name].(type) {
	case time.Time:
		t.Fail(t.ValuePos(name), "date-form.bare", "key", name, "written", dayForm.FindString(t.raw(name)))
	case int64:
		t.Fail(t.ValuePos(name), "date-form.bare", "key", name, "written", t.raw(name))
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
func (t *Table) bareValue(name string) bool {
	if t.English() {
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
		t.Fail(t.ValuePos(name), "value-form.bare-point", "key", name, "value", raw, "decimal", decimal)
		return true
	}
	shown := ""
	if plainNumber.MatchString(raw) {
		shown = decimal
		if v, err := portal.ParseValue(decimal); err == nil {
			shown = i18n.Value(portal.Vietnamese, v)
		}
	}
	t.Fail(t.ValuePos(name), "value-form.bare", written(shown, "key", name, "value", raw)...)
	return true
}

// hostForm is a web address from its host on.
var hostForm = regexp.MustCompile(`^(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[:/?#][^\s"\\]*)?$`)

// completed is a web address that lacks only its beginning, with it; "" for
// anything else.
func completed(address string) string {
	rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(address, "https"), "http"), ":/")
	if !hostForm.MatchString(rest) {
		return ""
	}
	return "https://" + rest
}
