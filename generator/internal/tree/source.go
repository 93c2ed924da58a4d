package tree

import (
	"bytes"
	"io/fs"
	"strings"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
)

// Source reads the files of a portal again to show the lines on which
// something is wrong: in the form in which they were judged, so that lines and
// characters are those of the positions. Of a file that is refused for its
// encoding what can be read is shown, with U+FFFD for what cannot.
func Source(fsys fs.FS) diag.Source {
	return func(name string) (string, bool) {
		file, ok, _ := Stat(fsys, name)
		if !ok || !IsText(name) {
			return "", false
		}
		text, problems := file.Text()
		if problems.Errors() == 0 {
			return text, true
		}
		data, err := file.Bytes()
		if err != nil {
			return "", false
		}
		text, isUTF16, _ := fromUTF16(data)
		if !isUTF16 {
			data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
			text = strings.ToValidUTF8(string(data), "\ufffd")
		}
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		return norm.NFC.String(text), true
	}
}
