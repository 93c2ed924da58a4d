package tree

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// Normalise returns data as NFC with LF and without a byte-order mark.
// UTF-16 with a mark is transcoded, with a notice; what is neither that nor
// UTF-8 is refused: nobody can tell Windows-1258 from TCVN3 for certain.
func Normalise(file string, data []byte) (string, diag.List) {
	return normalise(file, data, func(rune) bool { return false })
}

// normalise does so, but lets pass what cleaning takes out.
func normalise(file string, data []byte, passes func(rune) bool) (string, diag.List) {
	var problems diag.List
	text, isUTF16, whole := fromUTF16(data)
	switch {
	case isUTF16 && !whole:
		return "", diag.List{diag.Error(portal.Pos{File: file}, "encoding.cut")}
	case isUTF16:
		problems.Add(diag.Warning(portal.Pos{File: file}, "encoding.utf16"))
	default:
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
		if at := firstInvalid(data); at >= 0 {
			pos := position(file, string(data[:at]))
			return "", diag.List{diag.Error(pos, "encoding.invalid", "detail", fmt.Sprintf("0x%02X", data[at]))}
		}
		text = string(data)
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	text = norm.NFC.String(text)
	for i, r := range text {
		if r == 0 {
			problems.Add(diag.Error(position(file, text[:i]), "encoding.nul"))
			return "", problems
		}
		if r != '\n' && r != '\t' && Forbidden(r) && !passes(r) {
			problems.Add(diag.Error(position(file, text[:i]), "encoding.control", "char", fmt.Sprintf("U+%04X", r)))
			return "", problems
		}
	}
	return text, problems
}

// NormalisePasted does as Normalise, but lets a paste from Word carry what
// CleanLines and CleanMarkdown take out. It refuses the mark that a picture
// leaves where only words can follow: readers would miss the picture.
func NormalisePasted(file string, data []byte) (string, diag.List) {
	text, problems := normalise(file, data, isCarried)
	if at := strings.IndexRune(text, object); at >= 0 {
		problems.Add(diag.Error(position(file, text[:at]), "encoding.object"))
		return "", problems
	}
	return text, problems
}

// object is OBJECT REPLACEMENT CHARACTER.
const object = '\ufffc'

// Forbidden reports whether r may not stand in a text: control characters,
// and the marks that turn the direction of what follows, with which words can
// be made to read otherwise than they are.
func Forbidden(r rune) bool {
	return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// fromUTF16 transcodes data if it begins with a mark of UTF-16; whole is false
// when something is lost, as where a file was cut.
func fromUTF16(data []byte) (text string, isUTF16, whole bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return "", false, false
	}
	data = data[2:]
	whole = len(data)%2 == 0
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	for i := 0; i < len(units); i++ {
		if !utf16.IsSurrogate(rune(units[i])) {
			continue
		}
		if i+1 == len(units) || utf16.DecodeRune(rune(units[i]), rune(units[i+1])) == utf8.RuneError {
			whole = false
			break
		}
		i++
	}
	return string(utf16.Decode(units)), true, whole
}

// firstInvalid returns the offset of the first byte that is not UTF-8, or -1.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// position returns the place that follows the text before.
func position(file, before string) portal.Pos {
	before = strings.ReplaceAll(strings.ReplaceAll(before, "\r\n", "\n"), "\r", "\n")
	line := before[strings.LastIndexByte(before, '\n')+1:]
	return portal.Pos{
		File:   file,
		Line:   1 + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(norm.NFC.String(line)),
	}
}
