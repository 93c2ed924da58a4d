package output

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// unfit matches a name that Windows, the strictest, cannot hold, or takes for
// a device whatever extension follows.
var unfit = regexp.MustCompile(`[\x00-\x1f\x7f<>:"|?*\\]|[. ]$|` +
	`^(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)`)

// checkPath says why a system that the site may be copied to cannot hold path.
func checkPath(path string) error {
	switch {
	case !fs.ValidPath(path) || path == ".":
		return errors.New("not a clean relative path in UTF-8")
	case !norm.NFC.IsNormalString(path):
		return errors.New("not in Unicode normalization form C")
	case strings.HasPrefix(fold(path), manifestName):
		return errors.New("reserved for the manifest")
	}
	for name := range strings.SplitSeq(path, "/") {
		if unfit.MatchString(name) {
			return errors.New("a name that Windows does not allow")
		}
	}
	return nil
}

// fold is equal for paths that a file system blind to case takes for one. It
// goes by way of the upper case because there alone "ſ" and "s" meet.
func fold(path string) string {
	return strings.ToLower(strings.ToUpper(path))
}
