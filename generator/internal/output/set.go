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

// NewSet sorts artifacts. It refuses, naming each, those without Key or Bytes
// and those whose path is not relative and clean, not NFC, not allowed on
// Windows, the manifest's, or in the way of another: twice the same, the same
// but for case, or a file where another needs a folder.
func NewSet(artifacts []Artifact) (*Set, error) {
	s := &Set{artifacts: slices.Clone(artifacts)}
	slices.SortStableFunc(s.artifacts, byPath)
	var errs []error
	taken := make(names)
	for _, a := range s.artifacts {
		err := checkPath(a.Path)
		if err == nil {
			err = taken.add(a.Path)
		}
		if a.Key == nil || a.Bytes == nil {
			err = errors.Join(err, errors.New("no key or no bytes"))
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
	i, ok := slices.BinarySearchFunc(s.artifacts, Artifact{Path: path}, byPath)
	if !ok {
		return Artifact{}, false
	}
	return s.artifacts[i], true
}

func byPath(a, b Artifact) int { return strings.Compare(a.Path, b.Path) }

// names is what stands at each folded path; the name of a folder ends in "/".
type names map[string]string

// add takes path for a file, and what is above it for folders.
func (n names) add(path string) error {
	for i, c := range path + "/" {
		if c != '/' {
			continue
		}
		name, folder := path[:i], i < len(path)
		if folder {
			name += "/"
		}
		there, taken := n[fold(path[:i])]
		if taken && !(folder && there == name) {
			return fmt.Errorf("in the way of %q", there)
		}
		n[fold(path[:i])] = name
	}
	return nil
}
