package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Text writes the problems for a person to read: one line each, as
// "file:line:column: error: what is wrong [rule]", then an indented hint.
func (l List) Text(w io.Writer, lang portal.Lang) error {
	for _, p := range l.Sorted() {
		text, hint := i18n.Message(lang, p.Message, p.Args)
		text, hint = oneLine(text), oneLine(hint)
		_, err := fmt.Fprintf(w, "%s: %s: %s [%s]\n", oneLine(place(p.Pos)), i18n.Severity(lang, string(p.Severity)), text, p.Rule())
		if err == nil && hint != "" {
			_, err = fmt.Fprintf(w, "    %s\n", hint)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// oneLine shows what an editor wrote over several lines, or hid in an entity,
// without leaving the line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// place formats a position; a file as a whole has no line.
func place(pos portal.Pos) string {
	switch {
	case pos.File == "":
		return "."
	case pos.Line == 0:
		return pos.File
	}
	return fmt.Sprintf("%s:%d:%d", pos.File, pos.Line, pos.Column)
}

// JSON writes the problems as an array of objects. Line and column are from
// 1, the column in characters; both are 0 for a file as a whole.
func (l List) JSON(w io.Writer, lang portal.Lang) error {
	type object struct {
		File     string   `json:"file"`
		Line     int      `json:"line"`
		Column   int      `json:"column"`
		Severity Severity `json:"severity"`
		Rule     string   `json:"rule"`
		Text     string   `json:"text"`
		Hint     string   `json:"hint"`
	}
	objects := []object{}
	for _, p := range l.Sorted() {
		text, hint := i18n.Message(lang, p.Message, p.Args)
		objects = append(objects, object{p.Pos.File, p.Pos.Line, p.Pos.Column, p.Severity, p.Rule(), text, hint})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(objects)
}
