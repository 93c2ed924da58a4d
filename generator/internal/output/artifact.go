// Package output holds the files of a site and puts them on disk, one whole
// generation at a time.
//
// The promise: a reader of the output folder, and a machine that lost power,
// see the old site or the new one, never a mixture, and never an empty file.
// Therefore nothing in the output is opened for writing. A generation is made
// in a sibling folder, synced, and exchanged with what stood there.
package output

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Artifact is one file of the site.
type Artifact struct {
	Path string // slash-separated, such as "du-an/x/index.html"; see NewSet

	// Key digests everything that the bytes depend on: equal keys mean equal
	// bytes. Bytes renders them. Both may be called concurrently, and Bytes
	// any number of times.
	Key   func() string
	Bytes func() ([]byte, error)
}

// Digest is the SHA-256 of parts, in hexadecimal. Each part is preceded by its
// length, so that no two lists of parts are digested alike.
func Digest(parts ...[]byte) string {
	h := sha256.New()
	for _, part := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
		h.Write(part)
	}
	return hex.EncodeToString(h.Sum(nil))
}
