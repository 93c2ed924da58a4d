package output

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Report says what a Write did, in files of the site; the manifest is not one.
type Report struct {
	Written int // new, or with other bytes than before
	Kept    int // the same file as before
	Removed int // were there and are not in the set

	// Changed tells whether the folder was exchanged: also where but a stray
	// empty folder went, or a key changed in the manifest and no byte did.
	Changed bool
}

// Write makes dir hold exactly the set, and the manifest. Two runs take turns.
//
// A file is kept if its key is the one in the manifest and its bytes on disk
// are those that the manifest knows, or if it renders to the bytes on disk;
// what was edited or removed by hand is restored. If that leaves nothing to do
// then nothing is touched: no time of any file or folder changes. Otherwise
// the new generation is filled beside dir, kept files as hard links, and the
// two are exchanged; what is in dir and not in the set is gone.
//
// The error is a Refusal if dir is not a folder to write to, given the portal
// whose sources are at portalRoot; otherwise it joins what rendering returned,
// in path order, or tells of a failure of the machine. Then dir is as it was
// and the sibling is gone, with one exception: if Changed is true, the
// exchange was made but may not outlive a power cut.
func Write(ctx context.Context, dir string, portalRoot string, set *Set) (Report, error) {
	report, err := write(ctx, dir, portalRoot, set)
	if err != nil {
		err = fmt.Errorf("write %s: %w", dir, err)
	}
	return report, err
}

func write(ctx context.Context, dir, portalRoot string, set *Set) (Report, error) {
	full, err := guard(dir, portalRoot)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(full), 0o755)
	}
	if err != nil {
		return Report{}, err
	}
	p, err := await(ctx, full)
	if err != nil {
		return Report{}, err
	}
	defer p.leave()
	standing, err := p.recover()
	if err == nil {
		err = p.free(standing)
	}
	if err != nil {
		return Report{}, err
	}
	g, err := p.plan(ctx, standing, set)
	if err != nil {
		return Report{}, err
	}
	if !g.changed {
		return g.report(), nil
	}
	former := ""
	if err = g.fill(ctx); err == nil {
		former, err = p.exchange(standing)
	}
	if err != nil {
		return Report{}, errors.Join(err, p.discard(p.next))
	}
	if err := p.sync("."); err != nil {
		return g.report(), err
	}
	// The site stands. What cannot be removed now, for a program has it open,
	// the next run removes, or says why not.
	_ = p.discard(former)
	return g.report(), nil
}

// free refuses what is not ours to remove: what stands under base, or under a
// name that is needed. A repository that somebody made in the output is not,
// either: its history may be in no other place.
func (p *place) free(standing kind) error {
	if standing == foreign {
		return Refusal{filepath.Join(p.parent, p.base), Foreign}
	}
	for _, name := range []string{p.base + "/.git", p.next, p.old} {
		if _, err := p.root.Lstat(name); err == nil {
			return Refusal{filepath.Join(p.parent, name), Foreign}
		}
	}
	return nil
}

func (g *generation) report() Report {
	r := Report{Removed: g.strays, Changed: g.changed}
	for _, kept := range g.kept {
		if kept {
			r.Kept++
		}
	}
	r.Written = len(g.kept) - r.Kept
	return r
}
