// Package build is the road from the files of a portal to the files of its
// site. Read this first.
package build

import (
	"io/fs"

	"camket/generator/internal/check"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/render"
	"camket/generator/internal/site"
)

// Inputs is all that a site depends on.
type Inputs struct {
	Root    fs.FS // the portal's folder: config.toml, content, layouts, static
	Options content.Options
	Memo    *render.Memo // what earlier sites were made of; nil: nothing
}

// Site makes the site, and returns what it was made of. The set is nil when
// nothing could be made of the files; it is fit to publish only when no
// problem is an error.
func Site(in Inputs) (*portal.Portal, *output.Set, diag.List) {
	// Files become the domain: what was promised and what came of it.
	p, problems := content.Load(in.Root, in.Options)
	problems.Add(check.Portal(p, problems)...)

	// What the pages point to: styles, fonts, pictures.
	assets, more := render.ReadAssets(in.Root, p.Shown(), in.Memo)
	problems.Add(more...)
	layouts, more := render.ReadLayouts(in.Root, assets)
	problems.Add(more...)

	// The domain becomes pages: addresses, references, finished views.
	pages, more := site.New(p, assets.Pictures)
	problems.Add(more...)

	// Views become files, rendered when someone asks for their bytes.
	set, err := output.NewSet(render.Artifacts(pages, layouts, assets))
	if err != nil {
		problems.Add(diag.Error(portal.Pos{}, "layout", "detail", err.Error()))
	}
	return p, set, problems
}
