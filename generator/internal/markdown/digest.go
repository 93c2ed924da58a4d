package markdown

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Digest is short and stays the same wherever the source stands. A link by
// reference changes it with its target, which stands elsewhere.
func Digest(source string, targets ...string) string {
	lines := strings.Split(source, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t")
	}
	text := strings.Trim(strings.Join(lines, "\n"), "\n")
	for _, target := range targets {
		text += "\n\x00" + target
	}
	sum := sha256.Sum256([]byte(text))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:10]
}
