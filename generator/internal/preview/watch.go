package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"camket/generator/internal/output"
)

// sources are the folders that the site is made of; config.toml lies beside
// them.
var sources = [...]string{"content", "layouts", "static"}

// quiet is how long nothing may happen before a burst of events is over:
// editors save by writing aside and renaming.
const quiet = 60 * time.Millisecond

// watch sends on changes, at most one ahead, after each burst of events. It
// returns when it is watching.
func watch(ctx context.Context, group *sync.WaitGroup, dir string, changes chan<- struct{}) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	if err := w.Add(dir); err != nil {
		return errors.Join(fmt.Errorf("watch %s: %w", dir, err), w.Close())
	}
	watchSources(w, dir)
	group.Go(func() {
		defer w.Close()
		timer := time.NewTimer(time.Hour)
		timer.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case event := <-w.Events:
				if concerns(dir, event.Name) {
					timer.Reset(quiet)
				}
			case <-w.Errors: // an overflow: something has changed
				timer.Reset(quiet)
			case <-timer.C:
				// Folders may be new, or have another name: then the watcher
				// drops them. What happened in them before is read now.
				watchSources(w, dir)
				notify(changes)
			}
		}
	})
	return nil
}

// watchSources watches every folder that the site is made of. One that
// vanishes meanwhile is no loss.
func watchSources(w *fsnotify.Watcher, dir string) {
	for _, source := range sources {
		_ = filepath.WalkDir(filepath.Join(dir, source), func(name string, entry fs.DirEntry, err error) error {
			if err == nil && entry.IsDir() {
				_ = w.Add(name)
			}
			return nil
		})
	}
}

// concerns reports whether a name may be part of the site: the portal's
// folder also holds its output, its generator and its repository.
func concerns(dir, name string) bool {
	relative, err := filepath.Rel(dir, name)
	if err != nil {
		return true
	}
	first, _, _ := strings.Cut(filepath.ToSlash(relative), "/")
	return first == "config.toml" || slices.Contains(sources[:], first)
}

func notify(changes chan<- struct{}) {
	select {
	case changes <- struct{}{}:
	default: // one is waiting already
	}
}

// poll does what watch does by looking each second at every file's name, size
// and time.
func poll(ctx context.Context, group *sync.WaitGroup, dir string, changes chan<- struct{}) error {
	last := survey(dir)
	group.Go(func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if seen := survey(dir); seen != last {
					last = seen
					notify(changes)
				}
			}
		}
	})
	return nil
}

// survey digests what can be seen of the sources without opening them.
func survey(dir string) string {
	var seen strings.Builder
	for _, source := range append(sources[:], "config.toml") {
		_ = filepath.WalkDir(filepath.Join(dir, source), func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if info, err := os.Lstat(name); err == nil {
				fmt.Fprintf(&seen, "%s\x00%d\x00%d\n", name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return output.Digest([]byte(seen.String()))
}
