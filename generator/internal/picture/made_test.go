package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"testing"
)

// What a camera writes into a picture, and no reader may get.
var secrets = []string{
	"Exif", "GPS-Marker", "iPhone-Marker", "XMP-Marker", "IPTC-Marker", "Comment-Marker",
	"Thumbnail-Marker", "Trailer-Marker", "ICC-Marker", "http://ns.adobe.com", "Photoshop",
}

// leaks names the secrets that data holds.
func leaks(data []byte) (found []string) {
	for _, s := range secrets {
		if bytes.Contains(data, []byte(s)) {
			found = append(found, s)
		}
	}
	return found
}

// noisy is a picture as unlike a drawing as a photograph, the same each time,
// with one quarter red and one blue, to tell what is up.
func noisy(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	seed := uint32(1)
	for i := 0; i < len(img.Pix); i += 4 {
		seed = seed*1664525 + 1013904223
		x, y := i/4%w, i/4/w
		c := color.NRGBA{byte(seed >> 24), byte(seed >> 16), byte(seed >> 8), 255}
		switch {
		case x < w/2 && y < h/2:
			c = color.NRGBA{220, 20, 20, 255}
		case x >= w/2 && y < h/2:
			c = color.NRGBA{20, 20, 220, 255}
		}
		img.SetNRGBA(x, y, c)
	}
	return img
}

// drawn is a picture of few colours.
func drawn(w, h int) *image.Paletted {
	img := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.White, color.Black, color.RGBA{200, 30, 30, 255}})
	for i := range img.Pix {
		img.Pix[i] = uint8((i%w/40 + i/w/30) % 3)
	}
	return img
}

func asJPEG(t testing.TB, img image.Image, quality int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asGIF(t testing.TB, frames ...*image.Paletted) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: frames, Delay: make([]int, len(frames))}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exif is a TIFF with an orientation, a maker, a place.
func exif(orientation int, order binary.AppendByteOrder) []byte {
	b := []byte("II*\x00")
	if order == binary.BigEndian {
		b = []byte("MM\x00*")
	}
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 3)
	entry := func(tag, kind uint16, n, value uint32) {
		b = order.AppendUint16(order.AppendUint16(b, tag), kind)
		b = order.AppendUint32(b, n)
		if kind == 3 {
			b = order.AppendUint16(order.AppendUint16(b, uint16(value)), 0)
			return
		}
		b = order.AppendUint32(b, value)
	}
	entry(0x010f, 2, 14, 50)
	entry(0x0112, 3, 1, uint32(orientation))
	entry(0x8825, 4, 1, 64) // GPS
	return append(append(b, 0, 0, 0, 0), "iPhone-Marker\x00GPS-Marker 12.2388N 109.1967E Thumbnail-Marker"...)
}

// withSegments puts segments behind the first two bytes of a JPEG.
func withSegments(jpeg []byte, segments ...string) []byte {
	out := slices.Clone(jpeg[:2])
	for _, s := range segments {
		out = append(out, 0xff, s[0])
		out = binary.BigEndian.AppendUint16(out, uint16(len(s)+1))
		out = append(out, s[1:]...)
	}
	return append(out, jpeg[2:]...)
}

// shot is a JPEG as a telephone saves it.
func shot(jpeg []byte, orientation int, profile []byte) []byte {
	segments := []string{
		"\xe0JFIF\x00\x01\x02\x00\x00\x48\x00\x48\x01\x01Thumbnail-Marker",
		"\xe1Exif\x00\x00" + string(exif(orientation, binary.LittleEndian)),
		"\xe1http://ns.adobe.com/xap/1.0/\x00<x>XMP-Marker</x>",
		"\xedPhotoshop 3.0\x008BIMIPTC-Marker",
		"\xfeComment-Marker",
	}
	if profile != nil {
		segments = append(segments, "\xe2ICC_PROFILE\x00\x01\x01"+string(profile))
	}
	return append(withSegments(jpeg, segments...), "Trailer-Marker\xff\xd8\xff\xe1"...)
}

func pngChunk(name, payload string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(payload)))
	b = append(b, name+payload...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// withChunks puts chunks behind a PNG's header.
func withChunks(png []byte, chunks ...[]byte) []byte {
	const header = 8 + 25
	return slices.Concat(png[:header], slices.Concat(chunks...), png[header:])
}

func packed(data []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.String()
}

// profile is an ICC profile of a matrix and the curve of sRGB.
func profile(r, g, b [3]float64) []byte {
	type entry struct {
		name string
		data []byte
	}
	s15 := func(b []byte, v float64) []byte {
		return binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	xyz := func(v [3]float64) []byte {
		return s15(s15(s15([]byte("XYZ \x00\x00\x00\x00"), v[0]), v[1]), v[2])
	}
	curve := []byte("para\x00\x00\x00\x00\x00\x03\x00\x00")
	for _, v := range []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045} {
		curve = s15(curve, v)
	}
	entries := []entry{
		{"rXYZ", xyz(r)}, {"gXYZ", xyz(g)}, {"bXYZ", xyz(b)}, {"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
		{"mmod", []byte("ICC-Marker: the screen's number")},
	}
	head := make([]byte, 128)
	copy(head[12:], "mntrRGB XYZ ")
	head = binary.BigEndian.AppendUint32(head, uint32(len(entries)))
	at := len(head) + 12*len(entries)
	var body []byte
	for _, e := range entries {
		head = append(head, e.name...)
		head = binary.BigEndian.AppendUint32(head, uint32(at+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(e.data)))
		body = append(body, e.data...)
	}
	return append(head, body...)
}

var (
	displayP3 = profile([3]float64{0.51512, 0.24120, -0.00105}, [3]float64{0.29198, 0.69225, 0.04189}, [3]float64{0.15710, 0.06657, 0.78407})
	ofSRGB    = profile([3]float64{0.43607, 0.22249, 0.01392}, [3]float64{0.38515, 0.71687, 0.09708}, [3]float64{0.14307, 0.06061, 0.71410})
)

// A pixel each, as Google's tools write it.
var (
	lossyWebP    = unbase64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
	losslessWebP = unbase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
)

func unbase64(s string) []byte {
	data, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return data
}

// extended is a WebP with a header, a profile, and what a camera adds.
func extended(webp []byte, flags byte, orientation int) []byte {
	part := func(name string, payload []byte) []byte {
		b := binary.LittleEndian.AppendUint32([]byte(name), uint32(len(payload)))
		b = append(b, payload...)
		return append(b, make([]byte, len(payload)%2)...)
	}
	body := slices.Concat([]byte("WEBP"), part("VP8X", []byte{flags, 0, 0, 0, 0, 0, 0, 0, 0, 0}), webp[12:],
		part("EXIF", exif(orientation, binary.BigEndian)), part("XMP ", []byte("<x>XMP-Marker</x>")))
	return slices.Concat([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body)
}

func sum(data []byte) uint32 { return crc32.ChecksumIEEE(data) }
