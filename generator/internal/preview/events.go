package preview

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

// audience is the open pages that wait to be told of a change.
type audience struct {
	mu      sync.Mutex
	waiting map[chan string]bool
}

func newAudience() *audience { return &audience{waiting: map[chan string]bool{}} }

func (a *audience) join() chan string {
	c := make(chan string, 1)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.waiting[c] = true
	return c
}

func (a *audience) leave(c chan string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.waiting, c)
}

// tell passes a version on. Who has not read the last one gets the newest.
func (a *audience) tell(version string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for c := range a.waiting {
		select {
		case <-c:
		default:
		}
		c <- version
	}
}

// events streams the version of the site: now, and after each change. A page
// that shows another version reloads itself, so that none misses a change
// between its own request and this one.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	c := s.audience.join()
	defer s.audience.leave(c)
	_, _, version := s.now()
	out := http.NewResponseController(w)
	beat := time.NewTicker(20 * time.Second) // finds pages that are gone
	defer beat.Stop()
	for {
		if _, err := fmt.Fprintf(w, "data: %s\n\n", version); err != nil {
			return
		}
		if err := out.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case version = <-c:
		case <-beat.C:
			_, _, version = s.now()
		}
	}
}
