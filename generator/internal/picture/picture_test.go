package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"slices"
	"testing"
)

// published reads a picture and makes every file of it.
func published(t testing.TB, data []byte) (Picture, map[int][]byte) {
	t.Helper()
	p, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	files := map[int][]byte{}
	for _, width := range p.Widths() {
		if files[width], err = p.Encode(data, width); err != nil {
			t.Fatal(err)
		}
	}
	return p, files
}

// shown decodes a published file, and holds it to its ending.
func shown(t testing.TB, data []byte, ext string) image.Image {
	t.Helper()
	img, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := map[string]string{".jpg": "jpeg", ".png": "png", ".webp": "webp"}[ext]; format != want {
		t.Errorf("a %s ends in %s", format, ext)
	}
	return img
}

// is reports whether a pixel is mostly of a colour.
func is(img image.Image, x, y int, want color.NRGBA) bool {
	c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	near := func(a, b uint8) bool { return max(a, b)-min(a, b) < 40 }
	return near(c.R, want.R) && near(c.G, want.G) && near(c.B, want.B) && near(c.A, want.A)
}

var (
	red  = color.NRGBA{220, 20, 20, 255}
	blue = color.NRGBA{20, 20, 220, 255}
)

// However a camera was held, red comes out on the left of the top, blue on the
// right, and nothing of what the camera wrote.
func TestOrientation(t *testing.T) {
	const w, h = 160, 120
	upright := noisy(w, h)
	// stored is what the camera saved, from the definition of EXIF: where its
	// row 0 and column 0 lie in what was seen.
	stored := func(orientation int) *image.NRGBA {
		sw, sh := w, h
		if orientation > 4 {
			sw, sh = h, w
		}
		img := image.NewNRGBA(image.Rect(0, 0, sw, sh))
		for row := range sh {
			for column := range sw {
				x, y := map[int][2]int{
					1: {column, row}, 2: {w - 1 - column, row}, 3: {w - 1 - column, h - 1 - row}, 4: {column, h - 1 - row},
					5: {row, column}, 6: {w - 1 - row, column}, 7: {w - 1 - row, h - 1 - column}, 8: {row, h - 1 - column},
				}[orientation][0], map[int][2]int{
					1: {column, row}, 2: {w - 1 - column, row}, 3: {w - 1 - column, h - 1 - row}, 4: {column, h - 1 - row},
					5: {row, column}, 6: {w - 1 - row, column}, 7: {w - 1 - row, h - 1 - column}, 8: {row, h - 1 - column},
				}[orientation][1]
				img.Set(column, row, upright.At(x, y))
			}
		}
		return img
	}
	for orientation := 1; orientation <= 8; orientation++ {
		img := stored(orientation)
		for kind, data := range map[string][]byte{
			"JPEG": shot(asJPEG(t, img, 95), orientation, nil),
			"PNG":  withChunks(asPNG(t, img), pngChunk("eXIf", string(exif(orientation, binary.BigEndian))), pngChunk("tEXt", "Comment\x00Comment-Marker")),
		} {
			p, files := published(t, data)
			if p.Width != w || p.Height != h || p.HeightAt(w) != h {
				t.Errorf("%s held %d: %d × %d", kind, orientation, p.Width, p.Height)
			}
			for width, file := range files {
				if found := leaks(file); len(found) > 0 {
					t.Errorf("%s held %d at %d: %q", kind, orientation, width, found)
				}
				got := shown(t, file, p.Ext(width))
				if got.Bounds() != image.Rect(0, 0, w, h) || !is(got, 30, 30, red) || !is(got, 130, 30, blue) {
					t.Errorf("%s held %d: %v, %v, %v", kind, orientation, got.Bounds(), got.At(30, 30), got.At(130, 30))
				}
			}
		}
	}
}

func TestWidths(t *testing.T) {
	for _, test := range []struct {
		width, height int
		want          string
		at            string // heights
	}{
		{4032, 3024, "[480 800 1200 1600]", "[360 600 900 1200]"},
		{3024, 4032, "[480 800 1200 1600]", "[640 1067 1600 2133]"},
		{1600, 900, "[480 800 1200 1600]", "[270 450 675 900]"},
		{1599, 900, "[480 800 1200 1599]", "[270 450 675 900]"},
		{1300, 10, "[480 800 1300]", "[4 6 10]"},
		{1000, 1000, "[480 800 1000]", "[480 800 1000]"},
		{999, 999, "[480 999]", "[480 999]"},
		{599, 400, "[599]", "[400]"},
		{480, 270, "[480]", "[270]"},
		{1, 1, "[1]", "[1]"},
		{9000, 1, "[480 800 1200 1600]", "[1 1 1 1]"},
	} {
		p := Picture{Width: test.width, Height: test.height}
		var heights []int
		for _, w := range p.Widths() {
			heights = append(heights, p.HeightAt(w))
		}
		if got, at := fmt.Sprint(p.Widths()), fmt.Sprint(heights); got != test.want || at != test.at {
			t.Errorf("%d × %d: %s, %s high", test.width, test.height, got, at)
		}
	}
}

// Every file has the size that is promised of it, holds no secret, and is no
// larger than the original would be without them.
func TestFiles(t *testing.T) {
	photo := noisy(1000, 700)
	holes := noisy(600, 400)
	holes.SetNRGBA(500, 300, color.NRGBA{})
	grey := image.NewGray(image.Rect(0, 0, 900, 300))
	for i := range grey.Pix {
		grey.Pix[i] = uint8(i % 900 / 4)
	}
	for name, test := range map[string]struct {
		data []byte
		ext  string
	}{
		"photograph":           {shot(asJPEG(t, photo, 95), 1, nil), ".jpg"},
		"photograph, poor":     {shot(asJPEG(t, photo, 30), 1, nil), ".jpg"},
		"grey photograph":      {shot(asJPEG(t, grey, 90), 1, nil), ".jpg"},
		"photograph as PNG":    {asPNG(t, photo), ".jpg"},
		"drawing":              {withChunks(asPNG(t, drawn(1700, 900)), pngChunk("tEXt", "a\x00Comment-Marker"), pngChunk("iTXt", "XMP-Marker"), pngChunk("zTXt", "GPS-Marker")), ".png"},
		"narrow drawing":       {withChunks(asPNG(t, drawn(700, 900)), pngChunk("tIME", "Comment-Marker")), ".png"},
		"with holes":           {asPNG(t, holes), ".png"},
		"GIF":                  {bytes.Replace(asGIF(t, drawn(600, 300)), []byte("\x2c\x00\x00"), []byte("\x21\xfe\x0eComment-Marker\x00\x2c\x00\x00"), 1), ".png"},
		"WebP":                 {lossyWebP, ".webp"},
		"WebP of a camera":     {extended(lossyWebP, 0x0c, 1), ".webp"},
		"WebP held otherwise":  {extended(lossyWebP, 0x0c, 6), ".jpg"},
		"lossless WebP":        {extended(losslessWebP, 0x1c, 1), ".webp"},
		"lossless, held":       {extended(losslessWebP, 0x1c, 3), ".png"},
		"trailing and no JFIF": {append(asJPEG(t, photo, 80), "Trailer-Marker"...), ".jpg"},
	} {
		p, files := published(t, test.data)
		for width, file := range files {
			if found := leaks(file); len(found) > 0 {
				t.Errorf("%s at %d: %q", name, width, found)
			}
			if ext := p.Ext(width); ext != test.ext {
				t.Errorf("%s at %d ends in %s", name, width, ext)
			}
			if len(file) > len(test.data) && p.Width > 1 {
				t.Errorf("%s at %d: %d bytes of %d", name, width, len(file), len(test.data))
			}
			got := shown(t, file, p.Ext(width)).Bounds().Size()
			own := image.Pt(p.Width, p.Height)
			if want := image.Pt(width, p.HeightAt(width)); got != want && (got != own || own.X > widest) {
				t.Errorf("%s at %d is %v", name, width, got)
			}
		}
		if p.Width > 0 && len(files) == 0 {
			t.Errorf("%s has no files", name)
		}
	}
	// What is the smaller of the two at its own size: of a good picture that
	// which was made anew, of a poor one its own, without what was added.
	for quality, own := range map[int]bool{95: false, 30: true} {
		data := asJPEG(t, photo, quality)
		_, files := published(t, shot(data, 1, nil))
		if bytes.Equal(files[1000], stripJPEG(data)) != own {
			t.Errorf("quality %d: %d bytes of %d", quality, len(files[1000]), len(data))
		}
	}
}

// A picture made smaller keeps its colours and its edges, also where it is
// partly transparent, and grows no fringe.
func TestResize(t *testing.T) {
	img := image.NewNRGBA(image.Rect(10, 20, 1010, 620))
	for y := 20; y < 620; y++ {
		for x := 10; x < 1010; x++ {
			switch {
			case x < 510:
				img.SetNRGBA(x, y, red)
			case y < 320:
				img.SetNRGBA(x, y, color.NRGBA{20, 20, 220, 128})
			}
		}
	}
	got := resize(img, 480, 288)
	for _, test := range []struct {
		x, y int
		want color.NRGBA
	}{{0, 0, red}, {230, 287, red}, {250, 0, color.NRGBA{20, 20, 220, 128}}, {479, 138, color.NRGBA{20, 20, 220, 128}}, {479, 287, color.NRGBA{}}, {260, 160, color.NRGBA{}}} {
		if !is(got, test.x, test.y, test.want) {
			t.Errorf("%d, %d: %v, want %v", test.x, test.y, got.At(test.x, test.y), test.want)
		}
	}
	for i := 0; i < len(got.Pix); i += 4 {
		if a := got.Pix[i+3]; got.Pix[i] > a || got.Pix[i+1] > a || got.Pix[i+2] > a {
			t.Fatalf("pixel %d: %v", i/4, got.Pix[i:i+4])
		}
	}
	same := resize(img, 1000, 600)
	for _, at := range []image.Point{{0, 0}, {499, 599}, {500, 0}, {999, 299}, {999, 300}} {
		if have, want := same.RGBAAt(at.X, at.Y), color.RGBAModel.Convert(img.At(at.X+10, at.Y+20)); have != want {
			t.Errorf("at its own size %v is %v, want %v", at, have, want)
		}
	}
}

// The weights are those of the kernel: each picture's add up to one.
func TestTaps(t *testing.T) {
	for _, size := range [][2]int{{4032, 480}, {1600, 800}, {1601, 1600}, {3, 1}, {1, 1}, {5, 5}, {2, 3}} {
		for i, got := range tapsOf(size[0], size[1]) {
			sum := int32(0)
			for _, w := range got.weights {
				sum += w
			}
			if sum != one || got.first < 0 || got.first+len(got.weights) > size[0] {
				t.Fatalf("%v, %d: %+v add up to %d", size, i, got, sum)
			}
		}
	}
}

func TestColours(t *testing.T) {
	if coloursOf(nil) != nil || coloursOf(ofSRGB) != nil || coloursOf(displayP3[:140]) != nil || coloursOf(displayP3[:240]) != nil {
		t.Error("colours that are sRGB's, or that nobody can tell, are turned")
	}
	c := coloursOf(displayP3)
	if c == nil {
		t.Fatal("Display P3 is not understood")
	}
	// As colour science has it: linear light through the two spaces' primaries.
	for in, want := range map[[3]byte][3]byte{
		{0, 0, 0}: {0, 0, 0}, {128, 128, 128}: {128, 128, 128}, {255, 255, 255}: {255, 255, 255},
		{255, 0, 0}: {255, 0, 0}, {0, 255, 0}: {0, 255, 0}, {200, 100, 50}: {215, 93, 31}, {60, 120, 180}: {30, 122, 185},
	} {
		got := c.of(sRGB(), in)
		for i := range got {
			if d := int(got[i]) - int(want[i]); d < -1 || d > 1 {
				t.Errorf("%v becomes %v, want %v", in, got, want)
			}
		}
	}
	// A picture in Display P3 is published in sRGB, without its profile.
	flat := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for i := 0; i < len(flat.Pix); i += 4 {
		copy(flat.Pix[i:], []byte{200, 100, 50, 255})
	}
	for name, data := range map[string][]byte{
		"JPEG": shot(asJPEG(t, flat, 95), 1, displayP3),
		"PNG":  withChunks(asPNG(t, flat), pngChunk("iCCP", "Screen\x00\x00"+packed(displayP3))),
	} {
		p, files := published(t, data)
		got := color.NRGBAModel.Convert(shown(t, files[64], p.Ext(64)).At(32, 32)).(color.NRGBA)
		if d := int(got.R) - 214; d < -3 || d > 3 || leaks(files[64]) != nil {
			t.Errorf("%s: %v, %q", name, got, leaks(files[64]))
		}
	}
}

func TestRefused(t *testing.T) {
	photo := asJPEG(t, noisy(300, 200), 80)
	drawing := asPNG(t, drawn(300, 200))
	one, two := drawn(60, 40), drawn(60, 40)
	moving := asGIF(t, one, two)
	ftyp := func(brands string) []byte {
		return append(append([]byte{0, 0, 0, byte(8 + len(brands))}, "ftyp"+brands...), "\x00\x00\x00\x08mdat"...)
	}
	bomb := func(w, h uint32) []byte {
		header := string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)) + "\x08\x02\x00\x00\x00"
		return slices.Concat([]byte(pngSignature), pngChunk("IHDR", header), pngChunk("IDAT", packed(make([]byte, 9))), pngChunk("IEND", ""))
	}
	wide := slices.Clone(photo)
	at := bytes.Index(wide, []byte{0xff, 0xc0})
	copy(wide[at+5:], []byte{0xff, 0xff, 0xff, 0xff})
	flipped := slices.Clone(drawing)
	flipped[len(flipped)-20] ^= 1
	for name, test := range map[string]struct {
		data   []byte
		reason Reason
		kind   Kind
	}{
		"iPhone":                {ftyp("heic\x00\x00\x00\x00mif1heic"), Refused, HEIC},
		"iPhone, burst":         {ftyp("msf1\x00\x00\x00\x00hevcmif1"), Refused, HEIC},
		"general":               {ftyp("mif1\x00\x00\x00\x00mif1miaf"), Refused, HEIC},
		"AVIF":                  {ftyp("avif\x00\x00\x00\x00mif1miaf"), Refused, AVIF},
		"AVIF behind":           {ftyp("mif1\x00\x00\x00\x00avifmiaf"), Refused, AVIF},
		"Canon":                 {ftyp("crx \x00\x00\x00\x01crx isom"), Refused, RAW},
		"film":                  {ftyp("isom\x00\x00\x02\x00isomiso2"), Refused, ""},
		"TIFF":                  {[]byte("II*\x00\x08\x00\x00\x00\x00\x00"), Refused, TIFF},
		"TIFF of a Mac":         {[]byte("MM\x00*\x00\x00\x00\x08\x00\x00"), Refused, TIFF},
		"CR2":                   {[]byte("II*\x00\x10\x00\x00\x00CR\x02\x00"), Refused, RAW},
		"BMP":                   {[]byte("BM\x36\x00\x00\x00"), Refused, BMP},
		"PDF":                   {[]byte("%PDF-1.7"), Refused, PDF},
		"SVG":                   {[]byte("<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), Refused, SVG},
		"SVG of Notepad":        {[]byte("\xef\xbb\xbf <svg/>"), Refused, SVG},
		"page":                  {[]byte("<!doctype html><title>x</title>"), Refused, ""},
		"nothing":               {nil, Refused, ""},
		"cut JPEG":              {photo[:len(photo)/2], Broken, JPEG},
		"cut JPEG, in its head": {photo[:30], Broken, JPEG},
		"cut PNG":               {drawing[:len(drawing)-30], Broken, PNG},
		"damaged PNG":           {flipped, Broken, PNG},
		"cut WebP":              {lossyWebP[:30], Broken, WebP},
		"cut GIF":               {moving[:100], Broken, GIF},
		"moving GIF":            {moving, Moving, GIF},
		"moving PNG":            {withChunks(drawing, pngChunk("acTL", "\x00\x00\x00\x02\x00\x00\x00\x00")), Moving, PNG},
		"moving WebP":           {extended(slices.Concat(lossyWebP, []byte("ANIM\x00\x00\x00\x00")), 0x02, 1), Moving, WebP},
		"60,000 × 60,000":       {bomb(60_000, 60_000), TooManyPixels, PNG},
		"2^31 × 2^31":           {bomb(1<<31-1, 1<<31-1), Broken, PNG},
		"65,535 × 65,535":       {wide, TooManyPixels, JPEG},
		"no width":              {bomb(0, 9), Broken, PNG},
	} {
		_, err := Read(test.data)
		var fault *Fault
		if !errors.As(err, &fault) || fault.Reason != test.reason || fault.Kind != test.kind {
			t.Errorf("%s: %v", name, err)
		}
	}
	// What is damaged among the pixels is found when they are decoded.
	tables := bytes.Index(photo, []byte{0xff, 0xc4})
	damaged := slices.Concat(photo[:tables], photo[tables+2+int(binary.BigEndian.Uint16(photo[tables+2:])):])
	p, err := Read(damaged)
	if err == nil {
		_, err = p.Encode(damaged, p.Widths()[0])
	}
	var fault *Fault
	if !errors.As(err, &fault) || fault.Reason != Broken {
		t.Errorf("damaged pixels: %v", err)
	}
}

// What is pinned is what every machine makes. When Go's encoders change, so
// does Version: that is what this test is for.
func TestSameBytesEverywhere(t *testing.T) {
	data := shot(asJPEG(t, noisy(1000, 700), 90), 6, displayP3)
	p, files := published(t, data)
	_, again := published(t, data)
	for width, file := range files {
		if !bytes.Equal(file, again[width]) {
			t.Errorf("at %d the bytes differ from one time to the next", width)
		}
	}
	const want = "480 cb34cff6, 700 a8cd1d8a"
	var got string
	for _, width := range p.Widths() {
		got += fmt.Sprintf("%d %08x, ", width, sum(files[width]))
	}
	if got != want+", " {
		t.Errorf("the bytes are %s", got)
	}
}

func TestNamesOfKinds(t *testing.T) {
	for name, want := range map[string]Kind{
		"a/Ảnh.JPG": JPEG, "a.jpeg": JPEG, "IMG_0001.HEIC": HEIC, "a.heif": HEIC, "a.svg": SVG, "a.tif": TIFF, "a.dng": RAW,
		"a": "", "a.docx": "", "jpg": "",
	} {
		if got := KindByName(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// A frame may be a part of its canvas.
func TestFrameOfAGIF(t *testing.T) {
	img := drawn(40, 30)
	img.Rect = img.Rect.Add(image.Pt(10, 20))
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{img}, Delay: []int{0}, Config: image.Config{Width: 100, Height: 80, ColorModel: img.Palette}}); err != nil {
		t.Fatal(err)
	}
	p, files := published(t, b.Bytes())
	if got := shown(t, files[100], p.Ext(100)); got.Bounds() != image.Rect(0, 0, 100, 80) || !is(got, 5, 5, color.NRGBA{}) || !is(got, 11, 21, color.NRGBA{255, 255, 255, 255}) {
		t.Errorf("%v %v %v", got.Bounds(), got.At(5, 5), got.At(11, 21))
	}
}

// FuzzRead holds that no bytes upset the reader, that what it takes out is
// taken out of anything, and that what it lets pass fits into memory.
func FuzzRead(f *testing.F) {
	small := noisy(16, 12)
	for _, data := range [][]byte{
		shot(asJPEG(f, small, 80), 6, displayP3), withChunks(asPNG(f, drawn(16, 12)), pngChunk("iCCP", "x\x00\x00"+packed(ofSRGB)), pngChunk("eXIf", string(exif(3, binary.BigEndian)))),
		asGIF(f, drawn(8, 8)), asGIF(f, drawn(8, 8), drawn(8, 8)), lossyWebP, extended(losslessWebP, 0x1c, 1), []byte("\x00\x00\x00\x18ftypheic"), exif(8, binary.BigEndian),
	} {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		orientation(data)
		coloursOf(data)
		p, err := Read(data)
		if err != nil {
			var fault *Fault
			if !errors.As(err, &fault) {
				t.Errorf("%T", err)
			}
			return
		}
		if p.Width < 1 || p.Height < 1 || p.Height > maxPixels/p.Width {
			t.Fatalf("%d × %d", p.Width, p.Height)
		}
		if p.Width*p.Height > 1<<16 {
			return // slow, and no other than the rest
		}
		for _, width := range p.Widths() {
			file, err := p.Encode(data, width)
			if err != nil {
				return
			}
			all, _ := segments(file)
			for _, s := range all {
				if p.Ext(width) == ".jpg" && s.marker >= 0xe1 && s.marker <= 0xef && s.marker != 0xee || s.marker == markCOM {
					t.Errorf("a segment %x comes along", s.marker)
				}
			}
			if _, err := jpeg.Decode(bytes.NewReader(file)); p.Ext(width) == ".jpg" && err != nil {
				t.Error(err)
			}
		}
	})
}
