package output

import (
	"bytes"
	"fmt"
	"strings"
)

const (
	// manifestName is the file, in the output, that makes the folder ours. Of
	// one with another header, of another version, no line is believed.
	manifestName   = ".camket-manifest"
	manifestHeader = "camket-manifest 1\n"

	// unfinishedName is a file beside, or instead of, the manifest while a
	// generation is filled or removed: the folder is ours, but not to be shown.
	unfinishedName = manifestName + ".unfinished"
)

// entry is a line of the manifest. There is no time, host or absolute path in
// it: equal sites have equal manifests.
type entry struct {
	digest    string // of the bytes
	size      int64
	key, path string
}

func encode(entries []entry) []byte {
	b := bytes.NewBufferString(manifestHeader)
	for _, e := range entries {
		fmt.Fprintf(b, "%s %d %q %q\n", e.digest, e.size, e.key, e.path)
	}
	return b.Bytes()
}

// decode reads what encode printed, or nothing from a damaged manifest.
func decode(manifest []byte) map[string]entry {
	text, ok := strings.CutPrefix(string(manifest), manifestHeader)
	if !ok {
		return nil
	}
	entries := make(map[string]entry)
	for line := range strings.Lines(text) {
		var e entry
		if _, err := fmt.Sscanf(line, "%s %d %q %q\n", &e.digest, &e.size, &e.key, &e.path); err != nil {
			return nil
		}
		entries[e.path] = e
	}
	return entries
}
