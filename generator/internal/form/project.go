package form

import "camket/generator/internal/portal"

// project is what the form of a project is made of.
type project struct {
	ID          string
	Agencies    choices
	Places      choices
	Resolutions []resolution
	Source      string // an id for a source of this project
}

// Project makes the files of a new project.
func Project(p *portal.Portal, id string) []File {
	return pair("content/projects/"+id+"/index", "project", project{
		ID:          id,
		Agencies:    agencies(p),
		Places:      places(p),
		Resolutions: resolutions(p),
		Source:      source(p, id+"-1"),
	})
}
