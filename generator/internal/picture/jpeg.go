package picture

import (
	"bytes"
	"encoding/binary"
)

// Markers of a JPEG.
const (
	markSOI  = 0xd8
	markEOI  = 0xd9
	markSOS  = 0xda
	markAPP0 = 0xe0
	markAPPF = 0xef
	markCOM  = 0xfe
)

// A JPEG of a camera has some dozens of segments, and at most some ten scans,
// each of which is decoded over the whole picture.
const (
	maxSegments = 4096
	maxScans    = 64
)

// segment is a part of a JPEG between two markers.
type segment struct {
	marker  byte
	payload []byte // without marker and length
	whole   []byte // with them; of a scan with its coded pixels
}

// segments takes a JPEG apart, up to its end; what follows that, as other
// pictures do on some telephones, is no part of it. whole is false when the
// end is not reached.
func segments(data []byte) (all []segment, whole bool) {
	scans := 0
	for at := 2; len(all) < maxSegments; {
		for at+1 < len(data) && (data[at] != 0xff || data[at+1] == 0xff || data[at+1] == 0) {
			at++ // fill, and what careless programs leave between
		}
		if at+1 >= len(data) {
			return all, false
		}
		marker := data[at+1]
		if marker == markEOI {
			return all, scans > 0
		}
		if marker == 0x01 || marker >= 0xd0 && marker <= markSOI { // they have no length
			at += 2
			continue
		}
		if at+4 > len(data) {
			return all, false
		}
		head, end := at+4, at+2+int(binary.BigEndian.Uint16(data[at+2:]))
		if end < head || end > len(data) {
			return all, false
		}
		s := segment{marker: marker, payload: data[head:end]}
		if marker == markSOS {
			if scans++; scans > maxScans {
				return all, false
			}
			end = afterScan(data, end)
		}
		s.whole = data[at:end]
		all = append(all, s)
		at = end
	}
	return all, false
}

// afterScan is where the coded pixels that begin at an offset end.
func afterScan(data []byte, at int) int {
	for {
		next := bytes.IndexByte(data[at:], 0xff)
		if next < 0 || at+next+1 >= len(data) {
			return len(data)
		}
		at += next
		if m := data[at+1]; m != 0 && m != 0xff && (m < 0xd0 || m > 0xd7) {
			return at
		}
		at++
	}
}

func readJPEG(p *Picture, data []byte) error {
	all, whole := segments(data)
	if !whole {
		return &Fault{Reason: Broken, Kind: JPEG}
	}
	p.asJPEG = true
	var profile []byte
	for _, s := range all {
		if exif, ok := bytes.CutPrefix(s.payload, []byte("Exif\x00\x00")); ok && s.marker == 0xe1 {
			p.orientation = orientation(exif)
		}
		if icc, ok := bytes.CutPrefix(s.payload, []byte("ICC_PROFILE\x00")); ok && s.marker == 0xe2 && len(icc) > 2 {
			profile = append(profile, icc[2:]...)
		}
	}
	p.colours = coloursOf(profile)
	return nil
}

// stripJPEG keeps what it takes to draw the picture. Of the application's
// segments that is one alone: Adobe's, which tells how colours are coded.
func stripJPEG(data []byte) []byte {
	all, _ := segments(data)
	out := []byte{0xff, markSOI}
	for _, s := range all {
		isOwn := s.marker >= markAPP0 && s.marker <= markAPPF || s.marker == markCOM
		if isOwn && (s.marker != 0xee || len(s.payload) != 12 || !bytes.HasPrefix(s.payload, []byte("Adobe"))) {
			continue
		}
		out = append(out, s.whole...)
	}
	return append(out, 0xff, markEOI)
}
