package share

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/progress"
)

const fictional = "Đây là trang mẫu: dự án, con số và nguồn đều hư cấu."

// cards are one for each state of a project, and hard ones.
func cards() map[string]Card {
	bridge := Card{Portal: "Cam kết tỉnh Mẫu", Title: "Cầu Bến Mẫu", AsOf: "Thông tin tính đến 31/3/2026"}
	all := map[string]Card{}
	for _, headline := range progress.Headlines() {
		c := bridge
		c.State, c.Word = string(headline), "Tình trạng"
		all[c.State] = c
	}
	long := bridge
	long.Title = strings.Repeat("Chương trình phát triển kinh tế – xã hội vùng đồng bào dân tộc thiểu số và miền núi ", 3)
	long.State, long.Word = "late", strings.Repeat("Quá hẹn, chưa có xác nhận ", 4)
	long.Portal, long.Warning = strings.Repeat("Cam kết ", 12), fictional
	all["long"] = long
	endless := long
	endless.Title = strings.Repeat("Ễậộ", 900)
	endless.Lead = strings.Repeat("lời ", 300)
	all["endless"] = endless
	all["portal"] = Card{Portal: "Cam kết tỉnh Mẫu", Lead: "Hạn nào đã được nêu và việc đã đến đâu.", AsOf: bridge.AsOf, Warning: fictional}
	all["empty"] = Card{}
	return all
}

func drawn(t *testing.T, c Card) *image.Paletted {
	t.Helper()
	data, err := c.PNG()
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 60_000 {
		t.Errorf("%d bytes: more than a phone should wait for", len(data))
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return picture.(*image.Paletted)
}

func TestNothingIsDrawnInTheMargins(t *testing.T) {
	for name, c := range cards() {
		t.Run(name, func(t *testing.T) {
			picture := drawn(t, c)
			if picture.Bounds() != image.Rect(0, 0, 1200, 630) {
				t.Fatalf("%v", picture.Bounds())
			}
			inked := 0
			for y := range Height {
				paper := picture.At(0, y)
				for x := range Width {
					if picture.At(x, y) == paper {
						continue
					}
					inked++
					if x < margin || x >= Width-margin || y < 8 || y >= Height-12 {
						t.Fatalf("something stands at %d, %d", x, y)
					}
				}
			}
			if inked < 2000 && name != "empty" {
				t.Errorf("only %d pixels are inked", inked)
			}
		})
	}
}

// The title stands between the portal's name and the state, and never on them.
func TestTheTitleKeepsItsPlace(t *testing.T) {
	c := cards()["long"]
	with := drawn(t, c)
	c.Title = "A"
	without := drawn(t, c)
	first, last := Height, 0
	for y := range Height {
		for x := range Width {
			if with.At(x, y) != without.At(x, y) {
				first, last = min(first, y), max(last, y)
			}
		}
	}
	if first < 140 || last >= Height-panel || last-first < 100 {
		t.Errorf("the title stands from %d to %d", first, last)
	}
}

// A state is told by its words, its colour and its icon.
func TestStatesLookDifferent(t *testing.T) {
	type look struct {
		ink  color.Color
		icon string
	}
	seen := map[look][]string{}
	for _, headline := range progress.Headlines() {
		picture := drawn(t, cards()[string(headline)])
		l := look{ink: picture.At(600, Height-panel+2)}
		var icon strings.Builder
		for y := Height - panel + edge; y < Height; y += 2 {
			for x := margin; x < margin+60; x += 2 {
				icon.WriteByte("01"[min(int(picture.ColorIndexAt(x, y)-picture.ColorIndexAt(0, y)), 1)])
			}
		}
		l.icon = icon.String()
		if !strings.Contains(l.icon, "1") {
			t.Errorf("%s has no icon", headline)
		}
		seen[l] = append(seen[l], string(headline))
	}
	if len(seen) != 8 { // completed and all milestones met look alike, as do cancelled and withdrawn
		t.Errorf("%d looks, not 8: %v", len(seen), seen)
	}
}

func TestSameCardSameBytes(t *testing.T) {
	c := cards()["late"]
	one, err := c.PNG()
	if err != nil {
		t.Fatal(err)
	}
	marks := c
	marks.Title = norm.NFD.String(c.Title) + "\n"
	other, err := marks.PNG()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, other) {
		t.Error("marks typed apart draw another picture")
	}
	keys := map[string]bool{}
	for _, c := range cards() {
		if key := c.Key(); keys[key] || key != c.Key() {
			t.Errorf("%+v has the key of another card, or two", c)
		} else {
			keys[key] = true
		}
	}
}

func TestAnEndlessTitleSaysThatItIsCut(t *testing.T) {
	s, lines := fit(strings.Repeat("một hai ba ", 400), []int{30, 20}, bold, 500, 200)
	if len(lines)*s.line() > 200 || !strings.HasSuffix(lines[len(lines)-1], " …") {
		t.Errorf("%q", lines)
	}
	for _, line := range lines {
		if s.width(line) > 500 {
			t.Errorf("%q is too wide", line)
		}
	}
	s, lines = fit("một hai ba bốn", []int{60, 30}, bold, 200, 80)
	if strings.Join(lines, " ") != "một hai ba bốn" || s.size != 30 {
		t.Errorf("%d %q", s.size, lines)
	}
}

// Every letter of Vietnamese, with every tone, and what else its texts hold.
func TestTheFontsHaveEveryLetter(t *testing.T) {
	var letters []rune
	for _, vowel := range "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"} {
			composed := []rune(norm.NFC.String(string(vowel) + tone))
			if len(composed) != 1 {
				t.Fatalf("%q", composed)
			}
			letters = append(letters, composed...)
		}
	}
	letters = append(letters, []rune("đĐbcdghklmnpqrstvxfjwzBCDGHKLMNPQRSTVXFJWZ0123456789.,:;!?%&/()[]+-–—…“”‘’·•×≤≥→₫€№™²³°\u00a0")...)
	for name, f := range map[string]*sfnt.Font{"regular": fonts().regular, "bold": fonts().bold} {
		for _, letter := range letters {
			if index, err := f.GlyphIndex(nil, letter); err != nil || index == 0 {
				t.Errorf("%s has no %q (%v)", name, letter, err)
			}
		}
		family, err := f.Name(nil, sfnt.NameIDFamily)
		if err != nil || strings.Contains(family, "Source") {
			t.Errorf("%s calls itself %q (%v), a name that is reserved", name, family, err)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	c := cards()["late"]
	for b.Loop() {
		if _, err := c.PNG(); err != nil {
			b.Fatal(err)
		}
	}
}
