package output

import (
	"bytes"
	"context"
	"io/fs"
	"path/filepath"
	"slices"
)

// generation is a set on its way to the disk, and what it finds there.
type generation struct {
	place   *place
	set     *Set
	entries []entry // by artifact; what the manifest will say
	kept    []bool  // by artifact: the file that stands has its bytes

	sizes   map[string]int64 // of the regular files that stand and are in the set
	strays  int              // files that stand and are not
	changed bool             // what stands is not, to the byte, what fill would make
}

// plan finds, by key and digest, what stands already. It renders nothing and
// writes nothing. The manifest is not trusted for what is on disk: somebody
// may have edited the output by hand.
func (p *place) plan(ctx context.Context, standing kind, set *Set) (*generation, error) {
	n := len(set.artifacts)
	g := &generation{
		place: p, set: set, entries: make([]entry, n), kept: make([]bool, n),
		sizes: make(map[string]int64),
	}
	var manifest []byte
	if !standing.vacant() {
		if err := g.survey(filepath.Join(p.parent, p.base)); err != nil {
			return nil, err
		}
		// Without a manifest everything is rendered, and a new one made.
		manifest, _ = p.root.ReadFile(p.base + "/" + manifestName)
	}
	known := decode(manifest)
	each(ctx, n, func(i int) {
		a := set.artifacts[i]
		g.entries[i] = entry{path: a.Path, key: a.Key()}
		old, ok := known[a.Path]
		if ok && old.key == g.entries[i].key && g.intact(old) {
			g.entries[i], g.kept[i] = old, true
		}
	})
	g.changed = g.changed || slices.Contains(g.kept, false) || !bytes.Equal(manifest, encode(g.entries))
	return g, context.Cause(ctx)
}

// survey looks at everything below top, the output.
func (g *generation) survey(top string) error {
	return filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == top {
			return err
		}
		path := filepath.ToSlash(name[len(top)+1:])
		_, wanted := g.set.Get(path)
		switch {
		case d.IsDir():
			_, wanted = slices.BinarySearch(g.set.folders, path)
			g.changed = g.changed || !wanted
		case path == manifestName:
		case !wanted:
			g.strays++
			g.changed = true
		case d.Type().IsRegular():
			if info, err := d.Info(); err == nil {
				g.sizes[path] = info.Size()
			}
		}
		return nil
	})
}

// intact tells whether the file of e stands with its size and digest. A file
// that cannot be read does not.
func (g *generation) intact(e entry) bool {
	if size, ok := g.sizes[e.path]; !ok || size != e.size {
		return false
	}
	data, err := g.place.root.ReadFile(g.place.base + "/" + e.path)
	return err == nil && Digest(data) == e.digest
}
