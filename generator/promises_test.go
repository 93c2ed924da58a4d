package main

import (
	"testing"

	"camket/generator/internal/portal"
)

// What was stated last is told first; the file of a project is of no quarter.
func TestNewestFirst(t *testing.T) {
	var promises []portal.Promise
	for _, stated := range []string{"a/index.vi.md", "a/2025-q4.vi.md", "b/2026-q2.vi.md", "c/2026-q1.vi.md", "d/2026-q2.vi.md"} {
		promises = append(promises, portal.Promise{Project: stated[:1], Stated: "content/projects/" + stated})
	}
	var got string
	for _, p := range newestFirst(promises) {
		got += p.Project + " "
	}
	if want := "b d c a a "; got != want || promises[0].Project != "a" || promises[2].Project != "b" {
		t.Errorf("%s, want %s; the promises are %v", got, want, promises)
	}
}
