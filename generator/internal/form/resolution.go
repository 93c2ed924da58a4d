package form

import "camket/generator/internal/portal"

// adopted is what the form of a resolution is made of.
type adopted struct {
	ID       string
	Agencies choices
	Source   string // an id for a source of this resolution
}

// Resolution makes the files of a new resolution, with a skeleton of its text
// that shows how headings are written.
func Resolution(p *portal.Portal, id string) []File {
	return pair("content/resolutions/"+id+"/index", "resolution", adopted{
		ID:       id,
		Agencies: agencies(p),
		Source:   source(p, id+"-1"),
	})
}
