package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// place is an output folder and its two siblings. They are reached through the
// folder that holds them, with slashes, which os.Root takes everywhere.
type place struct {
	root            *os.Root
	unlock          func() error
	parent          string // absolute
	base, next, old string // names in parent
}

// enter opens and locks the place of the output at full, or returns nil while
// another run is there. The system takes the lock from a run that dies; where
// there are no locks, as on some network drives, runs are not kept apart.
func enter(full string) (*place, error) {
	unlock, err := lock(full)
	if unlock == nil || err != nil {
		return nil, err
	}
	parent, base := filepath.Dir(full), filepath.Base(full)
	root, err := os.OpenRoot(parent)
	if err != nil {
		return nil, errors.Join(err, unlock())
	}
	return &place{root, unlock, parent, base, "." + base + ".next", "." + base + ".old"}, nil
}

// await enters as soon as no other run is there.
func await(ctx context.Context, full string) (*place, error) {
	p, err := enter(full)
	for p == nil && err == nil {
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(50 * time.Millisecond):
			p, err = enter(full)
		}
	}
	return p, err
}

func (p *place) leave() {
	p.root.Close()
	p.unlock()
}

// kind is what stands under a name.
type kind int

const (
	nothing kind = iota
	empty        // a folder without files
	partial      // ours: being filled or removed when the run was cut
	whole        // ours: a generation that may be shown
	foreign      // anything else
)

func (k kind) vacant() bool { return k == nothing || k == empty }

func (p *place) kind(name string) (kind, error) {
	info, err := p.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nothing, nil
	case err != nil || !info.IsDir():
		return foreign, err
	}
	files, err := os.ReadDir(filepath.Join(p.parent, name))
	switch {
	case err != nil:
		return foreign, err
	case len(files) == 0:
		return empty, nil
	case has(files, unfinishedName):
		return partial, nil
	case has(files, manifestName):
		return whole, nil
	}
	return foreign, nil
}

func has(files []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(files, func(f fs.DirEntry) bool {
		return f.Name() == name && f.Type().IsRegular()
	})
}

// discard removes what is under name, if it is ours. The manifest is renamed
// first and goes last: a removal that is cut leaves a folder that is known for
// ours, and not mistaken for a site.
func (p *place) discard(name string) error {
	k, err := p.kind(name)
	if k == whole {
		err = p.root.Rename(name+"/"+manifestName, name+"/"+unfinishedName)
	}
	if err != nil || k == nothing || k == foreign {
		return err
	}
	files, err := os.ReadDir(filepath.Join(p.parent, name))
	for _, file := range files {
		if err == nil && file.Name() != unfinishedName {
			err = p.root.RemoveAll(name + "/" + file.Name())
		}
	}
	if err != nil {
		return err
	}
	return p.root.RemoveAll(name)
}
