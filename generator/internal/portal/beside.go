package portal

import (
	"net/url"
	"path"
	"slices"

	"golang.org/x/text/unicode/norm"
)

// Beside returns the file that a name written in a content file means: names
// are relative to the file's folder, and may be escaped as in an address.
func Beside(file, name string) string {
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	return path.Join(path.Dir(file), norm.NFC.String(name))
}

// Bodies lists every body that is published.
func (p *Portal) Bodies() []Body {
	var all []Body
	add := func(prose Prose) { all = append(all, prose.VI, prose.EN) }
	for _, r := range p.Resolutions {
		add(r.Body)
	}
	for _, project := range p.Projects {
		add(project.Body)
		for _, r := range project.Reports {
			add(r.Body)
		}
	}
	for _, i := range p.Indicators {
		add(i.Body)
	}
	for _, page := range p.Pages {
		add(page.Body)
	}
	return all
}

// Shown is a picture that a published body shows or links to.
type Shown struct {
	File string // from the portal's root
	Pos  Pos    // where it is first shown or linked to
}

// Shown lists the pictures that are public: those of drafts are not.
func (p *Portal) Shown() []Shown {
	wanted := map[string]Pos{}
	for _, body := range p.Bodies() {
		for _, block := range slices.Concat(body.Blocks, body.Notes) {
			for _, piece := range block.Pieces {
				name := Beside(block.Pos.File, piece.Target)
				if _, known := wanted[name]; !known && (piece.Kind == Image || piece.Kind == LinkOpen) {
					wanted[name] = piece.Pos
				}
			}
		}
	}
	var shown []Shown
	for _, name := range p.Pictures {
		if pos, ok := wanted[name]; ok {
			shown = append(shown, Shown{name, pos})
		}
	}
	return shown
}
