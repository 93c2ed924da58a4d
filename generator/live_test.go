package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/preview"
	"camket/generator/internal/tree"
)

// patience is how long a test waits for an event. It is less than the beat of
// the stream of events, which would tell a page of what was missed.
const patience = 15 * time.Second

// livePortal is a portal in a folder of its own, and a preview of it.
type livePortal struct {
	t      *testing.T
	dir    string
	url    string
	log    *safeBuffer
	events <-chan string // the version of the site, after each change
}

// startPreview previews a fresh portal until the test ends. Then nothing may
// have been written beside what the test itself changed below content.
func startPreview(t *testing.T, options preview.Options) *livePortal {
	t.Helper()
	p := &livePortal{t: t, dir: t.TempDir(), log: &safeBuffer{}}
	if err := copyPortal(p.dir); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.url = "http://" + listener.Addr().String()
	options.Report = func(problems diag.List) { _ = problems.Text(p.log, options.Lang) }
	options.Source = tree.Source(root.FS())
	if options.Dir == "" {
		options.Dir = p.dir
	}
	options.Site = func() build.Inputs { return build.Inputs{Root: root.FS(), Options: content.Options{Now: time.Now()}} }
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- preview.Serve(ctx, listener, options) }()
	p.events = p.listen()
	t.Cleanup(func() {
		stop()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("the preview ended with %v", err)
			}
		case <-time.After(patience):
			t.Error("the preview does not end")
		}
		root.Close()
		var names []string
		entries, err := os.ReadDir(p.dir)
		for _, entry := range entries {
			names = append(names, entry.Name())
		}
		if want := []string{"config.toml", "content", "layouts", "static"}; err != nil || !slices.Equal(names, want) {
			t.Errorf("the portal's folder holds %v %v", names, err)
		}
	})
	return p
}

// listen opens the stream of events that pages reload themselves by.
func (p *livePortal) listen() <-chan string {
	p.t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	p.t.Cleanup(stop)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, p.url+"/_/events", nil)
	if err != nil {
		p.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		p.t.Fatal(err)
	}
	if got := response.Header.Get("Content-Type"); got != "text/event-stream" {
		p.t.Fatalf("the events are %s", got)
	}
	versions := make(chan string)
	go func() {
		defer close(versions)
		defer response.Body.Close()
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			if version, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				select {
				case versions <- version:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return versions
}

// until waits for events until the condition holds.
func (p *livePortal) until(what string, holds func() bool) {
	p.t.Helper()
	late := time.After(patience)
	for !holds() {
		select {
		case _, ok := <-p.events:
			if !ok {
				p.t.Fatalf("the events ended, waiting for %s", what)
			}
		case <-late:
			p.t.Fatalf("no event, waiting for %s; the log:\n%s", what, p.log)
		}
	}
}

// answer is a response, read whole.
type answer struct {
	status int
	header http.Header
	body   string
}

// get asks for a page, and follows no redirect.
func (p *livePortal) get(path string) answer {
	p.t.Helper()
	return p.ask(http.MethodGet, path)
}

func (p *livePortal) ask(method, path string) answer {
	p.t.Helper()
	request, err := http.NewRequest(method, p.url+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		p.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(body)}
}

// shows waits until a page answers so, with every one of the words.
func (p *livePortal) shows(path string, status int, words ...string) answer {
	p.t.Helper()
	var a answer
	p.until(fmt.Sprintf("%d at %s with %q", status, path, words), func() bool {
		a = p.get(path)
		return a.status == status && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(a.body, w) })
	})
	return a
}

func (p *livePortal) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *livePortal) read(name string) string {
	p.t.Helper()
	data, err := os.ReadFile(p.path(name))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

// save writes a file in place, as simple editors do.
func (p *livePortal) save(name, text string) {
	p.t.Helper()
	if err := os.WriteFile(p.path(name), []byte(text), 0o666); err != nil {
		p.t.Fatal(err)
	}
}

// replace saves a file in which one passage has changed.
func (p *livePortal) replace(name, old, new string) {
	p.t.Helper()
	text := p.read(name)
	if strings.Count(text, old) != 1 {
		p.t.Fatalf("%s: %q does not stand there once", name, old)
	}
	p.save(name, strings.Replace(text, old, new, 1))
}

// safeBuffer is a buffer that the preview writes and a test reads.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}
