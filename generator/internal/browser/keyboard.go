package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// The keys that Press knows.
var (
	Tab   = Key{"Tab", "", 9}
	Enter = Key{"Enter", "\r", 13}
)

// Key is a key of the keyboard: its name, what it types and its number.
type Key struct {
	name, text string
	code       int64
}

// Press presses and releases a key, times over.
func (p *Page) Press(key Key, times int) {
	p.t.Helper()
	do(p, "press "+key.name, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		for range times {
			for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeKeyDown, input.DispatchKeyEventTypeKeyUp} {
				_, err := cdp.Call(ctx, tab, input.DispatchKeyEvent, input.DispatchKeyEventParams{
					Type: kind, Key: key.name, Code: key.name, Text: key.text, WindowsVirtualKeyCode: key.code,
				})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}))
}
