package output

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// fill makes the generation in the sibling folder and syncs all of it: files,
// then the folders that name them, then the mark that it is whole, then the
// folder that names it. It leaves nothing in memory only.
func (g *generation) fill(ctx context.Context) error {
	p, folders := g.place, g.set.folders
	if err := p.root.Mkdir(p.next, 0o755); err != nil {
		return err
	}
	unfinished := p.next + "/" + unfinishedName
	if err := p.create(unfinished, nil); err != nil {
		return err
	}
	for _, folder := range folders {
		if err := p.root.Mkdir(p.next+"/"+folder, 0o755); err != nil {
			return err
		}
	}
	if err := g.files(ctx); err != nil {
		return err
	}
	if err := p.create(p.next+"/"+manifestName, encode(g.entries)); err != nil {
		return err
	}
	errs := make([]error, len(folders))
	each(ctx, len(errs), func(i int) { errs[i] = p.sync(p.next + "/" + folders[i]) })
	if err := errors.Join(append(errs, p.sync(p.next), context.Cause(ctx))...); err != nil {
		return err
	}
	return errors.Join(p.root.Remove(unfinished), p.sync(p.next), p.sync("."))
}

// files puts every artifact into the sibling. After a failure nothing more is
// written, but all is rendered, and the failures are returned in path order.
func (g *generation) files(ctx context.Context) error {
	errs := make([]error, len(g.kept))
	var failed atomic.Bool
	each(ctx, len(g.kept), func(i int) {
		data, err := g.render(i)
		if err == nil && !failed.Load() {
			err = g.put(i, data)
		}
		if errs[i] = err; err != nil {
			failed.Store(true)
		}
	})
	return errors.Join(append(errs, context.Cause(ctx))...)
}

// render gives the bytes of an artifact that is not kept. If the file that
// stands has the same it is kept after all.
func (g *generation) render(i int) ([]byte, error) {
	if g.kept[i] {
		return nil, nil
	}
	e := &g.entries[i]
	data, err := g.set.artifacts[i].Bytes()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", e.path, err)
	}
	e.digest, e.size = Digest(data), int64(len(data))
	g.kept[i] = g.intact(*e)
	return data, nil
}

func (g *generation) put(i int, data []byte) error {
	p, path := g.place, g.entries[i].path
	if g.kept[i] {
		return p.keep(p.base+"/"+path, p.next+"/"+path)
	}
	return p.create(p.next+"/"+path, data)
}

// each calls f with 0 to n-1, on as many goroutines as there are processors,
// and stops when ctx is done.
func each(ctx context.Context, n int, f func(int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	workers.Wait()
}
