package browser

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

//go:embed proof.js
var proofs string

// ask calls one of the functions of proof.js in the page.
func ask[T any](p *Page, function string, args ...any) T {
	p.t.Helper()
	var there bool
	if p.Eval("typeof proof === 'object'", &there); !there {
		p.Eval(proofs+";0", nil)
	}
	list, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		p.t.Fatal(err)
	}
	var answer T
	p.Eval(fmt.Sprintf("proof.%s(...%s)", function, list), &answer)
	return answer
}

// Clipped returns what is cut off or out of reach as the page stands: what
// makes it scroll sideways, and words that stand outside their box. On paper
// nothing scrolls.
func (p *Page) Clipped(onPaper bool) []string {
	p.t.Helper()
	return ask[[]string](p, "clipped", onPaper)
}

// Shifts returns what has moved since the page was opened without anybody
// having touched it. It needs JavaScript.
func (p *Page) Shifts() []string { p.t.Helper(); return ask[[]string](p, "shifts") }

// Moving returns what moves as the page stands, or would: animations, transitions
// and smooth scrolling that take any time. A reader who prefers reduced motion
// (Look.Still) is to see none; nothing here holds the page still.
func (p *Page) Moving() []string { p.t.Helper(); return ask[[]string](p, "moving") }

// Texts returns the words that a reader sees in what matches the selector, one
// string for each run of them, but not those within what matches except, if any.
func (p *Page) Texts(selector, except string) []string {
	p.t.Helper()
	return ask[[]string](p, "texts", selector, except)
}

// Missing returns the texts or links that are wanted and not found, each as many
// times as it is found too seldom.
func Missing(wanted, found []string) []string {
	left := map[string]int{}
	for _, f := range found {
		left[f]++
	}
	var missing []string
	for _, w := range wanted {
		if left[w]--; left[w] < 0 {
			missing = append(missing, w)
		}
	}
	return missing
}

// Unprinted returns the visible words of the page, each with the elements around
// it, that are neither seen when printed nor inside one of the selectors.
func (p *Page) Unprinted(deliberate string) []string {
	p.t.Helper()
	return ask[[]string](p, "unprinted", deliberate)
}

// Links returns the addresses to which the page leads, in order.
func (p *Page) Links() []string { p.t.Helper(); return ask[[]string](p, "links") }

// Space spaces the words as WCAG 1.4.12 lets a reader do.
func (p *Page) Space() { p.t.Helper(); ask[bool](p, "space") }

// Unfold opens everything that a reader can open.
func (p *Page) Unfold() { p.t.Helper(); ask[bool](p, "unfold") }

// Walk goes through the page with the Tab key, from its beginning, and returns
// what is wrong: a stop out of order or never reached, one that is out of view,
// covered, or does not show that it has the focus.
func (p *Page) Walk() []string {
	p.t.Helper()
	p.Press(Tab, ask[int](p, "setOut"))
	return ask[[]string](p, "arrive")
}

// Stop is an element that takes the focus.
type Stop struct {
	Name string // its tag and classes
	Kind string // what it has in common with those that look alike
	Rect        // where it and what it draws around itself stand
}

// Stops returns one of each kind of element that takes the focus.
func (p *Page) Stops() []Stop { p.t.Helper(); return ask[[]Stop](p, "stops") }

// Focus gives the focus to an element of Stops, by its number, as a keyboard
// does, or takes it away, and returns where the element stands now.
func (p *Page) Focus(number int, on bool) Rect {
	p.t.Helper()
	return ask[Rect](p, "focus", number, on)
}
