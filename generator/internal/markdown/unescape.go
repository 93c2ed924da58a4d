package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// unescape takes the backslashes off marks and resolves entities.
func unescape(text []byte) string { return unescaped(text, func(int, int) {}) }

// unescaped does so, and tells of each place behind what it resolved, in bytes
// of the text and of what comes out.
func unescaped(text []byte, behind func(in, out int)) string {
	if !bytes.ContainsAny(text, "\\&\x00") {
		return string(text)
	}
	var b strings.Builder
	length := len(text)
	for len(text) > 0 {
		i := bytes.IndexAny(text, "\\&")
		if i < 0 {
			break
		}
		b.Write(text[:i])
		text = text[i:]
		if text[0] == '\\' && len(text) > 1 && util.IsPunct(text[1]) {
			b.WriteByte(text[1])
			text = text[2:]
			behind(length-len(text), b.Len())
			continue
		}
		if words, n := entity(text); n > 0 {
			b.WriteString(words)
			text = text[n:]
			behind(length-len(text), b.Len())
			continue
		}
		b.WriteByte(text[0])
		text = text[1:]
	}
	b.Write(text)
	return clean(b.String())
}

// longestEntity is the most bytes of "&name;".
const longestEntity = 34

// entity resolves the entity at the start of text; n is 0 where there is none.
func entity(text []byte) (words string, n int) {
	semicolon := bytes.IndexByte(text[:min(len(text), longestEntity)], ';')
	if text[0] != '&' || semicolon < 2 {
		return "", 0
	}
	name := string(text[1:semicolon])
	if name[0] != '#' {
		e, ok := util.LookUpHTML5EntityByName(name)
		if !ok {
			return "", 0
		}
		return string(e.Characters), semicolon + 1
	}
	digits, base, most := name[1:], 10, 7
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base, most = digits[1:], 16, 6
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most || strings.ContainsAny(digits, "+_") {
		return "", 0
	}
	return string(character(rune(code))), semicolon + 1
}

// character is a code point that a page may hold, else the replacement.
func character(r rune) rune {
	if !utf8.ValidRune(r) || unicode.IsControl(r) && r != '\t' && r != '\n' {
		return utf8.RuneError
	}
	return r
}

// clean replaces what CommonMark says must not stay.
func clean(words string) string { return strings.ReplaceAll(words, "\x00", "\uFFFD") }
