// Package browser opens pages in a headless Chromium for the tests, and runs
// the accessibility and validity checkers over them. It is test support only:
// nothing that ships imports it, and whatever fails ends the test.
package browser

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

const (
	limit = 2 * time.Minute        // of one action, on a machine that has much else to do
	grace = 300 * time.Millisecond // in which a click that navigates begins to
)

// Browser is a running Chromium; it ends with the test that started it.
type Browser struct{ ctx context.Context }

// Start starts Chromium.
func Start(t testing.TB) *Browser {
	t.Helper()
	// Headless, no first run, no background networking, no sync, a fresh user
	// data folder that goes with the browser: those are chromedp's defaults.
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, closeAll := chromedp.NewContext(allocator)
	t.Cleanup(closeAll)
	if err := chromedp.Do(ctx); err != nil { // no timeout here: it would end the browser
		t.Fatalf("Chromium does not start: %v (run `make tools`)", err)
	}
	return &Browser{ctx}
}

// Options say how a page is looked at.
type Options struct {
	Look
	NoScript bool   // JavaScript is off
	Lang     string // the reader's language: "vi", "en"
}

// Page is one tab with cookies and cache of its own.
type Page struct {
	t        testing.TB
	ctx      context.Context
	noScript bool

	mu       sync.Mutex
	requests []string
	faults   []string
	loading  map[cdp.FrameID]bool
}

// Page opens an empty tab, which is closed with the test t.
func (b *Browser) Page(t testing.TB, o Options) *Page {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	p := &Page{t: t, ctx: ctx, noScript: o.NoScript, loading: map[cdp.FrameID]bool{}}
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	p.set(o)
	return p
}

// Again gives the tab to the test t, as if it had just been opened: what it
// has asked for and complained of is forgotten, what it has loaded is kept.
func (p *Page) Again(t testing.TB, o Options) {
	t.Helper()
	p.mu.Lock()
	p.t, p.noScript, p.requests, p.faults = t, o.NoScript, nil, nil
	p.mu.Unlock()
	p.set(o)
}

func (p *Page) set(o Options) {
	p.t.Helper()
	p.Look(o.Look)
	if o.Lang != "" {
		agent := do(p, "read the user agent", chromedp.Evaluate[string]("navigator.userAgent"))
		call(p, emulation.SetUserAgentOverride,
			emulation.SetUserAgentOverrideParams{UserAgent: agent, AcceptLanguage: o.Lang})
		call(p, emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{})
		call(p, emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{Locale: o.Lang})
	}
	call(p, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: o.NoScript})
}

// Open goes to url and waits until it has loaded, whatever its status.
func (p *Page) Open(url string) {
	p.t.Helper()
	do(p, "open "+url, chromedp.Navigate(url))
}

// Click clicks the first element that matches the selector, once it is
// visible, and waits for the page that the click leads to, if any.
func (p *Page) Click(selector string) {
	p.t.Helper()
	do(p, "click "+selector, chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible))
	deadline := time.Now().Add(limit)
	for time.Sleep(grace); p.busy(); time.Sleep(grace / 10) {
		if time.Now().After(deadline) {
			p.t.Fatalf("click %s: the page has not loaded after %s", selector, limit)
		}
	}
}

// Text returns the text of the first element that matches, as a reader sees it.
func (p *Page) Text(selector string) string {
	p.t.Helper()
	return do(p, "text of "+selector, chromedp.Text(chromedp.CSS(selector), chromedp.NodeReady))
}

// Eval evaluates js, waits if it is a promise, and decodes the result into
// what out points to (nil: not wanted). It works with NoScript too, but timers
// do not run there.
func (p *Page) Eval(js string, out any) {
	p.t.Helper()
	raw := do(p, "evaluate "+js, chromedp.Evaluate[[]byte](js, chromedp.EvalAwaitPromise))
	if out == nil {
		return
	}
	if err := json.Unmarshal(raw, out); err != nil {
		p.t.Fatalf("evaluate %s: %v in %q", js, err, raw)
	}
}

// Location returns the URL of the page.
func (p *Page) Location() string {
	p.t.Helper()
	return do(p, "read the location", chromedp.Location())
}

// Screenshot writes the whole page, not only what fits the window, as PNG.
func (p *Page) Screenshot(path string) {
	p.t.Helper()
	png := do(p, "screenshot "+path, chromedp.FullScreenshot(100))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(path, png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// PDF prints the page on the paper that its styles ask for, else on A4.
func (p *Page) PDF() []byte {
	p.t.Helper()
	styled := true
	return call(p, page.PrintToPDF, page.PrintToPDFParams{
		PaperWidth: 8.27, PaperHeight: 11.69, PreferCSSPageSize: &styled,
	}).Data
}

// Requests returns every URL that the tab has asked for, in order, those that
// the security policy blocked included.
func (p *Page) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.requests)
}

// Faults returns what the browser has complained of, in order: what the
// security policy blocked, what could not be loaded, scripts that failed.
func (p *Page) Faults() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.faults)
}

func (p *Page) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			p.faults = append(p.faults, e.Entry.Text)
		}
	case *runtime.EventExceptionThrown:
		p.faults = append(p.faults, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError {
			p.faults = append(p.faults, "console.error was called")
		}
	case *page.EventFrameStartedLoading:
		p.loading[e.FrameID] = true
	case *page.EventFrameStoppedLoading:
		delete(p.loading, e.FrameID)
	case *page.EventFrameDetached:
		delete(p.loading, e.FrameID)
	}
}

func (p *Page) busy() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.loading) > 0
}

// do runs one action in the tab, within the limit.
func do[T any](p *Page, what string, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, limit)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("%s: %v", what, err)
	}
	return value
}

// call sends one protocol command, within the limit.
func call[P, R any](p *Page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	return do(p, command.Method, func(ctx context.Context, tab *chromedp.Target) (R, error) {
		return cdp.Call(ctx, tab, command, params)
	})
}
