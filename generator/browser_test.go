package main

import (
	"context"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/browser"
	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/preview"
)

// A citizen with a phone and no JavaScript goes from the front page to a
// project, to a report, and reads the same report in English.
func TestACitizenFindsAReport(t *testing.T) {
	address := previewed(t)
	page := browser.Start(t).Page(t, browser.Options{Look: browser.Look{Width: 360}, NoScript: true, Lang: "vi"})
	page.Open(address + "/")
	page.Click(`main a[href="/du-an/cao-toc-van-phong-nha-trang/"]`)
	arrived(t, page, address+"/du-an/cao-toc-van-phong-nha-trang/", "vi", "Cao tốc Vân Phong\u00a0– Nha Trang")
	if state := page.Text("main"); !strings.Contains(state, "Đã hoàn thành, sau hạn đã nêu") || !strings.Contains(state, "78\u00a0ngày") {
		t.Errorf("the project page does not say its state:\n%s", state)
	}
	page.Click(`main a[href="/du-an/cao-toc-van-phong-nha-trang/2026-q1/"]`)
	arrived(t, page, address+"/du-an/cao-toc-van-phong-nha-trang/2026-q1/", "vi", "")
	page.Click(`header a[hreflang="en"]`)
	arrived(t, page, address+"/en/projects/cao-toc-van-phong-nha-trang/2026-q1/", "en", "")
	if text := page.Text("main"); !strings.Contains(text, "83.35") {
		t.Errorf("the English report does not give the length as English prints it:\n%s", text)
	}
	for _, url := range page.Requests() {
		if !strings.HasPrefix(url, address+"/") {
			t.Errorf("a request left the host: %s", url)
		}
	}
}

// arrived holds the page that is open to its address, language and heading.
func arrived(t *testing.T, page *browser.Page, address, lang, heading string) {
	t.Helper()
	if at := page.Location(); at != address {
		t.Fatalf("at %s, want %s", at, address)
	}
	if h1 := page.Text("h1"); heading != "" && h1 != heading || h1 == "" {
		t.Errorf("%s: the heading is %q, want %q", address, h1, heading)
	}
	if text := page.Text(`html[lang="` + lang + `"] body`); text == "" {
		t.Errorf("%s is not marked as %s", address, lang)
	}
}

// previewed serves the shipped portal until the test ends.
func previewed(t *testing.T) string {
	t.Helper()
	folder, err := os.OpenRoot(root(t))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- preview.Serve(ctx, listener, preview.Options{
			Dir: root(t), Lang: portal.Vietnamese,
			Report: func(problems diag.List) { _ = problems.Text(t.Output(), portal.Vietnamese) },
			Site: func() build.Inputs {
				return build.Inputs{Root: folder.FS(), Options: content.Options{Now: time.Now()}}
			},
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("preview: %v", err)
		}
		folder.Close()
	})
	return "http://" + listener.Addr().String()
}
