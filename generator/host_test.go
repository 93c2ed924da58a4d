package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"iter"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/output"
	"camket/generator/internal/preview"
)

// host serves a built site as a web server would: compressed, under the
// policy, with assets that may be kept for ever.
type host struct {
	set   *output.Set
	fonts time.Duration // how late fonts come, as on a slow network; they are then never kept
}

// hosted serves a site until the test ends, and returns its address.
func hosted(t testing.TB, h host) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

func (h host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	a, ok := h.set.Get(name)
	if !ok {
		http.NotFound(w, r)
		return
	}
	data, err := a.Bytes()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	head := w.Header()
	head.Set("Content-Security-Policy", policy)
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Content-Type", preview.ContentType(name))
	head.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		head.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if path.Ext(name) == ".woff2" && h.fonts > 0 {
		head.Set("Cache-Control", "no-store")
		time.Sleep(h.fonts)
	}
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") && compresses(name) {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write(data)
		_ = z.Close()
		head.Set("Content-Encoding", "gzip")
		data = b.Bytes()
	}
	_, _ = io.Copy(w, bytes.NewReader(data))
}

func compresses(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv":
		return true
	}
	return false
}

// rendered reads the pages of sites: each one's file, and what it holds.
func rendered(t testing.TB, sets ...*output.Set) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, set := range sets {
			for _, a := range set.All() {
				if path.Ext(a.Path) != ".html" {
					continue
				}
				data, err := a.Bytes()
				if err != nil {
					t.Fatal(err)
				}
				if !yield(a.Path, data) {
					return
				}
			}
		}
	}
}

// addressOf is the address of a page by its file.
func addressOf(file string) string { return "/" + strings.TrimSuffix(file, "index.html") }
