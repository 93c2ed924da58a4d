package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image/png"
	"io"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

const (
	maxChunks  = 1 << 16
	maxProfile = 1 << 20 // a profile of colours unpacks to
)

// chunk is a part of a PNG, or of a WebP.
type chunk struct {
	name    string
	payload []byte
	whole   []byte // with length, name, sum or padding
}

// chunks takes a PNG apart. whole is false when it was cut, or when a part is
// not what it was when it was written.
func chunks(data []byte) (all []chunk, whole bool) {
	for rest := data[min(len(data), len(pngSignature)):]; len(rest) >= 12 && len(all) < maxChunks; {
		n := int64(binary.BigEndian.Uint32(rest))
		if n+12 > int64(len(rest)) {
			return all, false
		}
		c := chunk{name: string(rest[4:8]), payload: rest[8 : 8+n], whole: rest[:12+n]}
		if crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			return all, false
		}
		all = append(all, c)
		if c.name == "IEND" {
			return all, true
		}
		rest = rest[12+n:]
	}
	return all, false
}

func readPNG(p *Picture, data []byte) error {
	all, whole := chunks(data)
	if !whole {
		return &Fault{Reason: Broken, Kind: PNG}
	}
	coded := 0
	for _, c := range all {
		switch c.name {
		case "acTL":
			return &Fault{Reason: Moving, Kind: PNG}
		case "eXIf":
			p.orientation = orientation(c.payload)
		case "iCCP":
			p.colours = coloursOf(unpackProfile(c.payload))
		case "IDAT":
			coded += len(c.payload)
		}
	}
	var err error
	p.asJPEG, err = isPhoto(data, all, coded, p.Width*p.Height)
	return err
}

// isPhoto reports whether a PNG is better published as a JPEG: one without
// transparency, whose pixels are so unlike each other that each takes a byte
// and more. Drawings, tables and screens of text take a fraction of that.
func isPhoto(data []byte, all []chunk, coded, pixels int) (bool, error) {
	header := all[0].payload
	if all[0].name != "IHDR" || len(header) != 13 {
		return false, &Fault{Reason: Broken, Kind: PNG}
	}
	depth, colour := header[8], header[9]
	if depth == 16 {
		coded /= 2
	}
	if coded < pixels {
		return false, nil
	}
	switch colour {
	case 0, 2: // grey, colours: transparent where a chunk names one as such
		for _, c := range all {
			if c.name == "tRNS" {
				return false, nil
			}
		}
		return true, nil
	case 4, 6: // with a measure of transparency, which is seldom used
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			return false, &Fault{Reason: Broken, Kind: PNG}
		}
		opaque, ok := img.(interface{ Opaque() bool })
		return ok && opaque.Opaque(), nil
	}
	return false, nil
}

// unpackProfile takes a profile out of its chunk: name, NUL, method, packed.
func unpackProfile(payload []byte) []byte {
	_, packed, ok := bytes.Cut(payload, []byte{0})
	if !ok || len(packed) < 1 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(packed[1:]))
	if err != nil {
		return nil
	}
	profile, err := io.ReadAll(io.LimitReader(r, maxProfile))
	if err != nil {
		return nil
	}
	return profile
}

// stripPNG keeps what it takes to draw the picture.
func stripPNG(data []byte) []byte {
	all, _ := chunks(data)
	out := []byte(pngSignature)
	for _, c := range all {
		switch c.name {
		case "IHDR", "PLTE", "tRNS", "IDAT", "IEND":
			out = append(out, c.whole...)
		}
	}
	return out
}
