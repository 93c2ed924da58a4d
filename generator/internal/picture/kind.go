package picture

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Kind is what a file is, by its bytes; names lie. "" is none that is known.
type Kind string

const (
	JPEG Kind = "JPEG"
	PNG  Kind = "PNG"
	GIF  Kind = "GIF"
	WebP Kind = "WebP"

	// These are known in order to be refused by name.
	HEIC     Kind = "HEIC"
	AVIF     Kind = "AVIF"
	SVG      Kind = "SVG"
	TIFF     Kind = "TIFF"
	BMP      Kind = "BMP"
	RAW      Kind = "RAW"
	JPEGXL   Kind = "JPEG XL"
	JPEG2000 Kind = "JPEG 2000"
	PDF      Kind = "PDF"
	PSD      Kind = "Photoshop"
)

// Reason is why a picture cannot be published.
type Reason int

const (
	Refused       Reason = iota // browsers do not show its kind, or not safely
	Broken                      // its kind is right, but it is cut or damaged
	Moving                      // it has more than one frame
	TooManyPixels               // for any memory
)

// Fault says why a picture cannot be published.
type Fault struct {
	Reason        Reason
	Kind          Kind
	Width, Height int // of TooManyPixels
}

func (f *Fault) Error() string {
	switch f.Reason {
	case Broken:
		return fmt.Sprintf("broken %s", f.Kind)
	case Moving:
		return fmt.Sprintf("moving %s", f.Kind)
	case TooManyPixels:
		return fmt.Sprintf("%s of %d × %d pixels", f.Kind, f.Width, f.Height)
	}
	return fmt.Sprintf("picture of kind %q", f.Kind)
}

var signatures = []struct {
	begins string
	kind   Kind
}{
	{"\xff\xd8", JPEG}, {"\x89PNG\r\n\x1a\n", PNG}, {"GIF87a", GIF}, {"GIF89a", GIF},
	{"BM", BMP}, {"%PDF-", PDF}, {"8BPS", PSD}, {"FUJIFILMCCD-RAW", RAW}, {"IIRO", RAW}, {"IIU\x00", RAW},
	{"II*\x00\x10\x00\x00\x00CR", RAW}, {"II*\x00", TIFF}, {"MM\x00*", TIFF},
	{"\xff\x0a", JPEGXL}, {"\x00\x00\x00\x0cJXL ", JPEGXL}, {"\x00\x00\x00\x0cjP  ", JPEG2000},
}

// KindOf tells the kind of a file by its bytes.
func KindOf(data []byte) Kind {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.begins)) {
			return s.kind
		}
	}
	switch {
	case len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP":
		return WebP
	case len(data) >= 12 && string(data[4:8]) == "ftyp":
		return brand(data)
	case isSVG(data):
		return SVG
	}
	return ""
}

// brand tells HEIC from its neighbours: a box of brands, the chief one first.
// What a telephone saves may have a general one there, such as mif1.
func brand(data []byte) Kind {
	end := min(int(data[3])|int(data[2])<<8, len(data), 256)
	brands := []string{string(data[8:12])}
	for at := 16; at+4 <= end; at += 4 {
		brands = append(brands, string(data[at:at+4]))
	}
	has := func(names ...string) bool {
		return slices.ContainsFunc(brands, func(b string) bool { return slices.Contains(names, b) })
	}
	switch {
	case has("avif", "avis"):
		return AVIF
	case has("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"):
		return HEIC
	case has("crx "):
		return RAW
	}
	return ""
}

// isSVG reports whether a text has its root near the beginning, behind what
// editors write before it.
func isSVG(data []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<svg"))
}

var endings = map[string]Kind{
	".jpg": JPEG, ".jpeg": JPEG, ".png": PNG, ".gif": GIF, ".webp": WebP,
	".heic": HEIC, ".heif": HEIC, ".hif": HEIC, ".avif": AVIF, ".svg": SVG, ".svgz": SVG,
	".tif": TIFF, ".tiff": TIFF, ".bmp": BMP, ".jxl": JPEGXL, ".jp2": JPEG2000, ".psd": PSD,
	".dng": RAW, ".cr2": RAW, ".cr3": RAW, ".nef": RAW, ".arw": RAW, ".orf": RAW, ".rw2": RAW, ".raf": RAW, ".pef": RAW,
}

// KindByName is the kind that a file's ending promises; "" where it is no
// picture's.
func KindByName(name string) Kind { return endings[strings.ToLower(path.Ext(name))] }
