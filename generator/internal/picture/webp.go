package picture

import (
	"encoding/binary"
	"slices"
)

// riff takes a WebP apart. whole is false when it was cut.
func riff(data []byte) (all []chunk, whole bool) {
	if len(data) < 12 {
		return nil, false
	}
	end := int64(binary.LittleEndian.Uint32(data[4:])) + 8
	if end > int64(len(data)) || end < 12 {
		return nil, false
	}
	for rest := data[12:end]; len(rest) >= 8 && len(all) < maxChunks; {
		n := int64(binary.LittleEndian.Uint32(rest[4:]))
		padded := n + n&1
		if 8+n > int64(len(rest)) {
			return all, false
		}
		padded = min(padded, int64(len(rest))-8)
		all = append(all, chunk{name: string(rest[:4]), payload: rest[8 : 8+n], whole: rest[:8+padded]})
		rest = rest[8+padded:]
	}
	return all, len(all) > 0
}

func readWebP(p *Picture, data []byte) error {
	all, whole := riff(data)
	if !whole {
		return &Fault{Reason: Broken, Kind: WebP}
	}
	alpha, drawn, lossless := false, 0, false
	for _, c := range all {
		switch c.name {
		case "ANIM", "ANMF":
			return &Fault{Reason: Moving, Kind: WebP}
		case "EXIF":
			p.orientation = orientation(c.payload)
		case "ICCP":
			p.colours = coloursOf(c.payload)
		case "ALPH":
			alpha = true
		case "VP8 ":
			drawn = len(c.payload)
		case "VP8L":
			drawn, lossless = len(c.payload), true
			alpha = len(c.payload) > 4 && c.payload[4]&0x10 != 0
		}
	}
	if drawn == 0 {
		return &Fault{Reason: Broken, Kind: WebP}
	}
	p.asJPEG = !alpha && (!lossless || drawn > p.Width*p.Height/2)
	return nil
}

// stripWebP keeps what it takes to draw the picture. The header of one that
// has more than that says what it has.
func stripWebP(data []byte) []byte {
	const alphaFlag = 0x10
	all, _ := riff(data)
	hasAlpha := slices.ContainsFunc(all, func(c chunk) bool { return c.name == "ALPH" })
	var kept []byte
	for _, c := range all {
		switch c.name {
		case "VP8X":
			if hasAlpha && len(c.payload) == 10 {
				header := slices.Clone(c.whole)
				copy(header[8:12], []byte{alphaFlag, 0, 0, 0})
				kept = append(kept, header...)
			}
		case "ALPH", "VP8 ", "VP8L":
			kept = append(kept, c.whole...)
			if len(c.whole)%2 == 1 {
				kept = append(kept, 0)
			}
		}
	}
	out := append([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(4+len(kept)))...)
	return append(append(out, "WEBP"...), kept...)
}
