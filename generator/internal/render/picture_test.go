package render

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// slope is a picture that no palette holds.
func slope(t testing.TB, w, h int, shade uint8) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		img.Set(i%w, i/w, color.RGBA{uint8(i % w), uint8(i / w), shade, 255})
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// without takes the segment of a marker out of a JPEG.
func without(data []byte, marker byte) []byte {
	at := bytes.Index(data, []byte{0xff, marker})
	n := 2 + int(data[at+2])<<8 + int(data[at+3])
	return append(append([]byte(nil), data[:at]...), data[at+n:]...)
}

var line = portal.Pos{File: "content/projects/cau/2025-q3.vi.md", Line: 7, Column: 3}

// read reads one picture as it is shown.
func read(t *testing.T, fsys fstest.MapFS, memo *Memo, names ...string) (*Assets, diag.List) {
	t.Helper()
	var shown []portal.Shown
	for _, name := range names {
		shown = append(shown, portal.Shown{File: name, Pos: line})
	}
	return ReadAssets(fsys, shown, memo)
}

func bytesOf(t *testing.T, a *Assets, path string) ([]byte, error) {
	t.Helper()
	for _, file := range a.artifacts() {
		if "/"+file.Path == path {
			return file.Bytes()
		}
	}
	t.Fatalf("no %s", path)
	return nil, nil
}

// A picture has a file for each width. Their names and keys follow from the
// picture alone, and change with it; no page without it does.
func TestPictureFiles(t *testing.T) {
	const name, twin = "content/projects/cau/Cầu đẹp.JPG", "content/projects/duong/cau-dep.jpg"
	photo := &fstest.MapFile{Data: slope(t, 900, 600, 9)}
	fsys := fstest.MapFS{name: photo, twin: photo, "content/projects/cau/icon.png": {Data: asPNG(t)}}
	a, problems := read(t, fsys, nil, name, twin, "content/projects/cau/icon.png")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	p := a.Pictures[name]
	if p.Width != 900 || p.Height != 600 || len(p.Files) != 2 || p.Files[0].Width != 480 || p.Files[1].Width != 900 {
		t.Fatalf("%+v", p)
	}
	if other := a.Pictures[twin]; len(a.artifacts()) != 4 || other.Files[0] != p.Files[0] { // two, the icon, and the stylesheet
		t.Errorf("one picture in two folders makes %+v of %d files", other, len(a.artifacts()))
	}
	if !strings.HasPrefix(p.Files[0].URL, "/assets/pictures/cau-dep-480.") || !strings.HasSuffix(p.Files[0].URL, ".jpg") {
		t.Errorf("%+v", p)
	}
	if data, err := bytesOf(t, a, p.Files[0].URL); err != nil {
		t.Error(err)
	} else if config, err := jpeg.DecodeConfig(bytes.NewReader(data)); err != nil || config.Width != 480 || config.Height != 320 {
		t.Errorf("%v, %v", config, err)
	}
	if one := a.Pictures["content/projects/cau/icon.png"]; len(one.Files) != 1 || !strings.HasSuffix(one.Files[0].URL, ".png") {
		t.Errorf("%+v", one)
	}

	none, _ := read(t, fsys, nil)
	again, _ := read(t, fsys, nil, name)
	changed, _ := read(t, fstest.MapFS{name: {Data: slope(t, 900, 600, 10)}}, nil, name)
	if again.Pictures[name].Files[0] != p.Files[0] || changed.Pictures[name].Files[0] == p.Files[0] {
		t.Errorf("%v, again %v, changed %v", p.Files, again.Pictures[name].Files, changed.Pictures[name].Files)
	}
	if none.digest != again.digest {
		t.Error("a picture changes every page")
	}
}

// What is not asked for is not made, and what was made is not made again.
func TestPicturesAreMadeOnce(t *testing.T) {
	const name = "content/projects/cau/anh.jpg"
	fsys := fstest.MapFS{name: {Data: slope(t, 500, 300, 9)}}
	memo := &Memo{}
	a, problems := read(t, fsys, memo, name)
	if len(problems) > 0 || memo.size > 0 {
		t.Fatalf("%v, %d bytes", problems, memo.size)
	}
	url := a.Pictures[name].Files[0].URL
	first, err := bytesOf(t, a, url)
	if err != nil || memo.size != len(first) {
		t.Fatalf("%v, %d bytes", err, memo.size)
	}
	fsys[name] = &fstest.MapFile{Data: slope(t, 500, 300, 10)} // as the next reading would notice
	if second, err := bytesOf(t, a, url); err != nil || &second[0] != &first[0] {
		t.Errorf("made again: %v", err)
	}
	forgetful, _ := read(t, fstest.MapFS{name: {Data: slope(t, 500, 300, 9)}}, nil, name)
	if other, err := bytesOf(t, forgetful, url); err != nil || !bytes.Equal(other, first) {
		t.Errorf("another time it is another: %v", err)
	}
}

func TestMemoForgets(t *testing.T) {
	m := &Memo{}
	made := 0
	ask := func(key string, n int) {
		if data, err := m.recall(key, func() ([]byte, error) { made++; return make([]byte, n), nil }); len(data) != n || err != nil {
			t.Errorf("%s: %d bytes, %v", key, len(data), err)
		}
	}
	for range 2 {
		ask("a", memoSize/2)
		ask("b", memoSize/2)
	}
	ask("c", 1)
	ask("c", 1)
	ask("a", memoSize/2)
	ask("huge", memoSize+1)
	ask("huge", memoSize+1)
	if made != 6 || m.size > memoSize {
		t.Errorf("made %d times, %d bytes", made, m.size)
	}
	if _, err := m.recall("d", func() ([]byte, error) { return nil, errors.New("x") }); err == nil || m.kept["d"] != nil {
		t.Error("a failure is kept")
	}
}

// What cannot be published is told where it is shown, and nowhere else.
func TestPictureProblems(t *testing.T) {
	photo := slope(t, 300, 200, 9)
	for name, test := range map[string]struct {
		file string
		data []byte
		want string
	}{
		"HEIC in disguise": {"anh.jpg", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), "image-unusable.heic"},
		"HEIC by its name": {"anh.HEIC", []byte("?"), "image-unusable.heic"},
		"RAW by its name":  {"anh.nef", []byte("?"), "image-unusable.kind"},
		"AVIF":             {"anh.avif", []byte("\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif"), "image-unusable.kind"},
		"page":             {"anh.jpg", []byte("<html>"), "image-unusable"},
		"cut":              {"anh.jpg", photo[:len(photo)-200], "image-unusable.broken"},
		"no file":          {"", nil, ""},
		"PNG as .jpg":      {"anh.jpg", asPNG(t), ""},
	} {
		file := "content/projects/cau/" + test.file
		a, problems := read(t, fstest.MapFS{file: {Data: test.data}}, nil, file)
		if test.want == "" {
			if len(problems) > 0 {
				t.Errorf("%s: %v", name, problems)
			}
			continue
		}
		if len(problems) != 1 || problems[0].Message != test.want || problems[0].Pos != line || problems[0].Args["file"] != test.file {
			t.Errorf("%s: %v", name, problems)
		}
		if p, known := a.Pictures[file]; !known || len(p.Files) > 0 {
			t.Errorf("%s: %v", name, p)
		}
	}
	// What is found among the pixels is told at the same place.
	const file = "content/projects/cau/anh.jpg"
	fsys := fstest.MapFS{file: {Data: without(photo, 0xc4)}}
	a, problems := read(t, fsys, nil, file)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	_, err := bytesOf(t, a, a.Pictures[file].Files[0].URL)
	if found, ok := diag.From(err); !ok || len(found) != 1 || found[0].Message != "image-unusable.broken" || found[0].Pos != line {
		t.Errorf("%v", err)
	}
	fsys[file] = &fstest.MapFile{Data: photo}
	if _, err := bytesOf(t, a, a.Pictures[file].Files[0].URL); err == nil {
		t.Error("a picture that was changed is published under the name of another")
	}
	if set, err := output.NewSet(a.artifacts()); err != nil || len(set.All()) != 2 {
		t.Error(err)
	}
}

func asPNG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
