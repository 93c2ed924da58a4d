package main

import (
	"flag"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"camket/generator/internal/browser"
)

// Nobody is left out. A page of each kind of the portal that is shipped, in both
// languages, and every component and state that it lacks, in Vietnamese, of the
// sample and of the fixture: for phones and large windows, light and dark, the
// keyboard, magnified and spaced text, forced colours, no JavaScript, paper.
func TestEveryKindWorksForEveryone(t *testing.T) {
	t.Parallel()
	b := browser.Start(t)
	atOnce := flag.Lookup("test.parallel").Value.(flag.Getter).Get().(int)
	tabs := make(chan *browser.Page, atOnce) // a tab is dearer than a page
	for range cap(tabs) {
		tabs <- b.Page(t, browser.Options{})
	}
	rings := &rings{done: map[string]bool{}}
	for _, stage := range stages(t) {
		address, slow := hosted(t, host{set: stage.set}), hosted(t, host{set: stage.set, fonts: 400 * time.Millisecond})
		for _, page := range stage.picks {
			for lang, url := range page.urls() {
				t.Run(stage.name+url, func(t *testing.T) {
					t.Parallel()
					tab := <-tabs
					defer func() { tabs <- tab }()
					p := proof{T: t, tab: tab, address: address, slow: slow, url: url, lang: lang, rings: rings}
					p.stands()
					said := p.large()
					p.small()
					p.withoutScripts(said)
				})
			}
		}
	}
}

// proof is the proof of one page.
type proof struct {
	*testing.T
	tab           *browser.Page
	address, slow string // of the host, and of one whose fonts come late
	url, lang     string
	rings         *rings
}

// fail says what is wrong, and under which look.
func (p proof) fail(look browser.Look, what string, faults ...string) {
	p.Helper()
	how := fmt.Sprintf("%d px", look.Width)
	for word, is := range map[string]bool{"dark": look.Dark, "forced colours": look.Forced, "in print": look.Print} {
		if is {
			how += ", " + word
		}
	}
	for _, fault := range faults {
		p.Errorf("%s, %s: %s: %s", p.url, how, what, fault)
	}
}

// open opens the page anew.
func (p proof) open(address string, o browser.Options) *browser.Page {
	p.Helper()
	o.Lang = p.lang
	p.tab.Again(p.T, o)
	p.tab.Open(address + p.url)
	return p.tab
}

// quiet holds the page to asking nobody else, and to working under the policy.
func (p proof) quiet(look browser.Look, page *browser.Page) {
	p.Helper()
	for _, request := range page.Requests() {
		// Of the page that this tab showed before, the icon may still be under way.
		if !strings.HasPrefix(request, p.address+"/") && !strings.HasPrefix(request, p.slow+"/") {
			p.fail(look, "asks somebody else", request)
		}
	}
	p.fail(look, "the browser complains", page.Faults()...)
}

func (p proof) axe(look browser.Look, violations []browser.Violation) {
	p.Helper()
	for _, v := range violations {
		p.fail(look, "axe", v.String())
	}
}

// stands holds a page to standing still while its fonts are on their way. What
// moves must move each time: a machine under load may be so late with the first
// line that the fonts are there by then.
func (p proof) stands() {
	p.Helper()
	for _, width := range []int{1280, 360} {
		look := browser.Look{Width: width}
		var faults []string
		for range 3 {
			page := p.open(p.slow, browser.Options{Look: look})
			if faults = page.Shifts(); len(faults) == 0 {
				faults = nil
				break
			}
		}
		p.fail(look, "moves while fonts are late", faults...)
	}
}

// large looks at the page in a large window, and on paper. It returns the words
// and the addresses of its links.
func (p proof) large() (said [2][]string) {
	look := browser.Look{Width: 1280, Still: true}
	page := p.open(p.address, browser.Options{Look: look})
	said = wordsOf(page)
	p.fail(look, "is cut off", page.Clipped(false)...)
	p.fail(look, "moves, though the reader prefers reduced motion", page.Moving()...)
	p.axe(look, page.Axe())
	p.rings.prove(p, look, page)

	dark := look
	dark.Dark = true
	page.Look(dark)
	p.axe(dark, page.Colours())
	p.rings.prove(p, dark, page)

	page.Unfold()
	wide := browser.Look{Width: 1920}
	page.Look(wide)
	p.fail(wide, "is cut off", page.Clipped(false)...)
	page.Look(look)
	p.fail(look, "keyboard", page.Walk()...)
	p.quiet(look, page)
	p.paper(page)
	return said
}

// small looks at the page on a phone.
func (p proof) small() {
	look := browser.Look{Width: 360, Still: true}
	page := p.open(p.address, browser.Options{Look: look})
	p.fail(look, "is cut off", page.Clipped(false)...)
	p.skip(look, page)
	p.axe(look, page.Axe())
	dark, forced := look, look
	dark.Dark, forced.Forced = true, true
	page.Look(dark)
	p.axe(dark, page.Colours())
	// Axe does not know what lies behind words whose colours are forced.
	page.Look(forced)
	p.fail(forced, "is cut off", page.Clipped(false)...)
	p.fail(forced, "keyboard", page.Walk()...)
	for _, width := range []int{320, 640} { // 640: a window of 1280 at 200 %
		look := browser.Look{Width: width}
		page.Look(look)
		p.fail(look, "is cut off", page.Clipped(false)...)
	}
	page.Look(look)
	page.Unfold()
	page.Space()
	p.fail(look, "is cut off where words are spaced", page.Clipped(false)...)
	p.quiet(look, page)
}

// skip follows the first link of the page, which leads past what stands on
// every page: the next stop is the first one in main.
func (p proof) skip(look browser.Look, page *browser.Page) {
	p.Helper()
	var fault string
	page.Press(browser.Tab, 1)
	page.Eval(`(() => {
		const at = document.activeElement;
		if (at.getAttribute("href") !== "#main") return "the first stop is " + at.outerHTML.slice(0, 80);
		const r = at.getBoundingClientRect();
		return document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2) === at ? "" : "the link past the head is not seen";
	})()`, &fault)
	if fault != "" {
		p.fail(look, "skip link", fault)
		return
	}
	page.Press(browser.Enter, 1)
	page.Press(browser.Tab, 1)
	page.Eval(`(() => {
		const main = document.getElementById("main"), at = document.activeElement;
		if (location.hash !== "#main") return "it leads to " + location.href;
		if (main.contains(at)) return "";
		return main.querySelector("a[href], button, input, select, summary, [tabindex]") ? "the stop after it is " + at.outerHTML.slice(0, 80) : "";
	})()`, &fault)
	if fault != "" {
		p.fail(look, "skip link", fault)
	}
}

// withoutScripts holds a page to saying everything where JavaScript is off.
func (p proof) withoutScripts(said [2][]string) {
	look := browser.Look{Width: 1280, Still: true}
	page := p.open(p.address, browser.Options{Look: look, NoScript: true})
	for i, now := range wordsOf(page) {
		p.fail(look, "is missing without JavaScript", browser.Missing(said[i], now)...)
	}
	p.quiet(look, page)
}

// wordsOf is what main says and the addresses of the links. Of a search, for which
// scripts are needed, nothing is wanted: what it finds stands in lists.
func wordsOf(page *browser.Page) [2][]string {
	return [2][]string{page.Texts("main", "form"), page.Links()}
}

// offPaper is what has no use on paper: what leads elsewhere, what is pressed.
const offPaper = `nav, .skip, .language-switch, .breadcrumb, .contents, .contents-fold, .pager, .also, .how, .back, button, form, .page-sheet .footer`

// paper prints the page that is open, and looks for each of its words.
func (p proof) paper(page *browser.Page) {
	p.Helper()
	look := browser.Look{Width: 1280, Still: true}
	page.Look(look)
	page.Unprinted("")
	a4 := browser.Look{Width: 673, Print: true} // 210 mm, less the margins
	page.Look(a4)
	p.fail(a4, "is not printed, and not one of "+offPaper, page.Unprinted(offPaper)...)
	p.fail(a4, "is cut off", page.Clipped(true)...)
	wanted := page.Texts("body", "")
	page.Look(look)
	p.fail(a4, "is not on paper", browser.Lost(wanted, page.Printed())...)
}

// rings proves once, for each kind of element that takes the focus, in light
// and in dark, that the pixels around it change so that an eye sees it.
type rings struct {
	mu   sync.Mutex
	done map[string]bool
}

func (r *rings) first(kind string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	was := r.done[kind]
	r.done[kind] = true
	return !was
}

func (r *rings) prove(p proof, look browser.Look, page *browser.Page) {
	p.Helper()
	for i, stop := range page.Stops() {
		if !r.first(fmt.Sprint(look.Dark, stop.Kind)) {
			continue
		}
		if changed, wanted := page.Ring(i); changed < wanted {
			p.fail(look, "focus", fmt.Sprintf("%s changes %d pixels by 3 to 1 or more; %d would be seen", stop.Name, changed, wanted))
		}
	}
}
