package output

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Set is the artifacts of a site, sorted by path, each path once.
type Set struct {
	artifacts []Artifact
	folders   []string // every folder they lie in, sorted: a parent before its children
}

// NewSet sorts artifacts. It refuses, naming each, those whose path is not
// relative and clean, not NFC, not allowed on Windows, the manifest's, or in
// the way of another: twice the same, the same but for case, or a file where
// another needs a folder.
func NewSet(artifacts []Artifact) (*Set, error) {
	s := &Set{artifacts: slices.Clone(artifacts)}
	slices.SortStableFunc(s.artifacts, byPath)
	var errs []error
	taken := make(map[string]string)
	for _, a := range s.artifacts {
		err := checkPath(a.Path)
		if err == nil {
			err = claim(taken, a.Path)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("path %q: %w", a.Path, err))
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	for _, name := range taken {
		if folder, ok := strings.CutSuffix(name, "/"); ok {
			s.folders = append(s.folders, folder)
		}
	}
	slices.Sort(s.folders)
	return s, nil
}

// All returns the artifacts in path order.
func (s *Set) All() []Artifact { return slices.Clone(s.artifacts) }

// Get returns the artifact at path.
func (s *Set) Get(path string) (Artifact, bool) {
	if i, ok := slices.BinarySearchFunc(s.artifacts, Artifact{Path: path}, byPath); ok {
		return s.artifacts[i], true
	}
	return Artifact{}, false
}

func byPath(a, b Artifact) int { return strings.Compare(a.Path, b.Path) }

// claim takes path for a file, and what is above it for folders. Taken is by
// folded path; the name of a folder ends in "/".
func claim(taken map[string]string, path string) error {
	for i, c := range path + "/" {
		if c != '/' {
			continue
		}
		name, folder := path[:i], i < len(path)
		if folder {
			name += "/"
		}
		there, ok := taken[fold(path[:i])]
		if ok && !(folder && there == name) {
			return fmt.Errorf("in the way of %q", there)
		}
		taken[fold(path[:i])] = name
	}
	return nil
}
