// Package sample makes up a portal: that of the province of Mẫu, which does
// not exist. It is for trying the program, for testing it and for timing it.
// All that it writes follows from its Size alone: the same bytes on every
// system, at any time.
//
// A project's story (package story) is told in the portal's own types (package
// telling), in the words of the province (package province), and written here
// as the files that package content reads (files.go, indicator.go,
// catalogue.go), beside the resolutions and pages of text/.
package sample

import (
	"iter"
	"strings"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/telling"
	"camket/generator/internal/translation"
)

// Size says how much is made up.
type Size struct {
	Projects int // at least 1
	Quarters int // that may be reported on, from 1 to MaxQuarters; the last is plot.LastQuarter
}

// MaxQuarters is a generation's worth of reports.
const MaxQuarters = 80

// Files yields every file of the portal but for its layouts and styles: the
// path from the portal's root, with "/", and what stands in it.
func Files(size Size) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		quarters := plot.Quarters(size.Quarters)
		memory := translation.Memory{Words: map[string]string{}, English: map[string][]string{}}
		for _, files := range []iter.Seq2[string, []byte]{texts(size, quarters), catalogue(), indicators(quarters), projects(size, quarters)} {
			for name, data := range stamped(files, memory) {
				if !yield(name, data) {
					return
				}
			}
		}
		yield(translation.MemoryFile, translation.FormatMemory(memory))
	}
}

// stamped stamps every translation, and remembers what was stamped. A file may
// come before its translation or after it.
func stamped(files iter.Seq2[string, []byte], memory translation.Memory) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		waiting := map[string][]byte{}
		for name, data := range files {
			vi, en := name, name
			if stem, ok := strings.CutSuffix(name, ".vi.md"); ok {
				en = stem + ".en.md"
			} else if strings.HasSuffix(name, ".en.md") {
				vi = translation.SourceOf(name)
			} else if !yield(name, data) {
				return
			}
			if vi == en {
				continue
			}
			waiting[name] = data
			if waiting[vi] == nil || waiting[en] == nil {
				continue
			}
			english := waiting[en]
			one, problems := translation.Stamp(en, waiting[vi], waiting[en], translation.Earlier{})
			if problems.Errors() == 0 { // else its check shows what is wrong
				english = one.Text
				memory.Add(en, one)
			}
			if !yield(vi, waiting[vi]) || !yield(en, english) {
				return
			}
			delete(waiting, vi)
			delete(waiting, en)
		}
	}
}

// projects yields the files of every project.
func projects(size Size, quarters []portal.Quarter) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for i := range size.Projects {
			for name, data := range filesOf(telling.Of(plot.Of(i, quarters), quarters)) {
				if !yield(name, data) {
					return
				}
			}
		}
	}
}
