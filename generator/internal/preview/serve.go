// Package preview shows the site while it is written: the same files that a
// build would write, rendered when asked for, and again after every save. It
// writes nothing.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/diag"
	"camket/generator/internal/gallery"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// Options says what is previewed and how.
type Options struct {
	Dir  string              // the portal's folder, to watch
	Poll bool                // look for changes each second: for disks that do not tell
	Lang portal.Lang         // of the problems shown
	Site func() build.Inputs // what the site is built of, read anew after each change

	Report func(diag.List) // tells of the problems when they are others than before; none, when they are mended
	Source diag.Source     // shows their lines

	Program string // how an editor calls the program; "": as from its source
}

// Serve answers on listener until ctx ends.
func Serve(ctx context.Context, listener net.Listener, options Options) error {
	s := &server{options: options, told: digest(nil, nil), audience: newAudience(), local: isLocal(listener.Addr())}
	changes := make(chan struct{}, 1)
	watching := watch
	if options.Poll {
		watching = poll
	}
	var group sync.WaitGroup
	ctx, stop := context.WithCancel(ctx)
	defer group.Wait()
	defer stop()
	if err := watching(ctx, &group, options.Dir, changes); err != nil {
		return err
	}
	s.rebuild() // watched already: no save is missed
	group.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-changes:
				s.rebuild()
			}
		}
	})
	// No write timeout: the stream of reloads has no end.
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	group.Go(func() {
		<-ctx.Done()
		_ = server.Close()
	})
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// server is what is shown at the moment.
type server struct {
	options  Options
	audience *audience
	local    bool // only this machine can ask

	mu       sync.RWMutex
	portal   *portal.Portal
	set      *output.Set // nil when nothing could be made
	problems diag.List
	version  string // changes with whatever a reader could see

	making sync.Mutex
	made   *gallery.Gallery // nil until someone asks for it
	madeOf string           // the version that it was made of

	told string // the digest of the problems last reported; rebuild's alone
}

// rebuild reads everything anew. Readers are told only when something that
// they could see has changed.
func (s *server) rebuild() {
	p, set, problems := build.Site(s.options.Site())
	problems = problems.Called(s.options.Program)
	if now := digest(nil, problems); now != s.told {
		s.told = now
		s.options.Report(problems)
	}
	version := digest(set, problems)
	s.mu.Lock()
	changed := version != s.version
	s.portal, s.set, s.problems, s.version = p, set, problems.Sorted(), version
	s.mu.Unlock()
	if changed {
		s.audience.tell(version)
	}
}

func (s *server) now() (*output.Set, diag.List, string) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.set, s.problems, s.version
}

// read is the portal as it was last read.
func (s *server) read() *portal.Portal {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.portal
}

// digest tells one state of the site from another.
func digest(set *output.Set, problems diag.List) string {
	var parts [][]byte
	if set != nil && problems.Errors() == 0 {
		for _, a := range set.All() {
			parts = append(parts, []byte(a.Path), []byte(a.Key()))
		}
	}
	for _, p := range problems.Sorted() {
		parts = append(parts, fmt.Appendf(nil, "%v %s %v", p.Pos, p.Message, p.Args))
	}
	return output.Digest(parts...)[:16]
}
