package main

import (
	"image"
	"testing"

	"camket/generator/internal/browser"
)

// The cells of the reporting calendar, and the marks of its legend, tell their
// states apart where the reader forces colours and on paper, where a browser
// drops backgrounds unless it is told not to.
func TestTheCalendarTellsItsStatesApartWithoutColours(t *testing.T) {
	address := hosted(t, host{set: sampleSite(t)})
	page := browser.Start(t).Page(t, browser.Options{})
	page.Open(address + "/")
	states := []string{"reported", "reported-late", "compiled", "no-report", "report-not-due", "no-entry"}
	for name, look := range map[string]browser.Look{
		"forced colours": {Forced: true}, "forced colours, dark": {Forced: true, Dark: true}, "print": {Print: true},
	} {
		page.Look(look)
		for _, part := range []string{".cell", ".legend-cells i"} {
			seen := map[string]image.Image{}
			for _, state := range states {
				var cell struct {
					browser.Rect
					Adjust string
				}
				page.Eval(`(() => {
					const cell = [...document.querySelectorAll("`+part+`")].find(e => e.matches(".q-`+state+`"))
					if (!cell) return {}
					cell.scrollIntoView({ block: "center", behavior: "instant" })
					const box = cell.getBoundingClientRect()
					return { X: Math.round(box.x + scrollX), Y: Math.round(box.y + scrollY), Width: 20, Height: Math.floor(box.height), Adjust: getComputedStyle(cell).printColorAdjust }
				})()`, &cell)
				if cell.Width == 0 {
					if part == ".cell" {
						t.Errorf("%s: no %s is %s", name, part, state)
					}
					continue
				}
				if look.Print && cell.Adjust != "exact" {
					t.Errorf("%s: the background of %s.q-%s does not print", name, part, state)
				}
				picture := page.Picture(cell.Rect)
				for other, before := range seen {
					if same(picture, before) {
						t.Errorf("%s: %s looks the same %s and %s", name, part, state, other)
					}
				}
				seen[state] = picture
			}
		}
	}
}

// same tells whether two pictures differ in fewer than one pixel of fifty.
func same(a, b image.Image) bool {
	size := a.Bounds().Intersect(b.Bounds())
	differ := 0
	for y := range size.Dy() {
		for x := range size.Dx() {
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, bl2, _ := b.At(x, y).RGBA()
			if max(r, r2)-min(r, r2)+max(g, g2)-min(g, g2)+max(bl, bl2)-min(bl, bl2) > 0x6000 {
				differ++
			}
		}
	}
	return differ*50 < size.Dx()*size.Dy()
}
