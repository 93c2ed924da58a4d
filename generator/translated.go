package main

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"camket/generator/internal/content"
)

// stampTranslations marks English files as made of the Vietnamese as it stands.
func stampTranslations(e *environment, args []string) int {
	f := e.flags("translated")
	var names []string
	if status, ok := e.parse(f, args, operand{name: "file", list: &names}); !ok {
		return status
	}
	root, status := e.open()
	if root == nil {
		return status
	}
	worst := done
	for _, name := range e.translations(names) {
		worst = max(worst, e.stamp(root, name))
	}
	if worst < failed {
		if err := e.remember(root); err != nil {
			return e.machine(err)
		}
	}
	return worst
}

// translations is the files that are named, from the portal's folder, with "/".
// A pattern is expanded where the shell has not done so, as on Windows.
func (e *environment) translations(names []string) []string {
	var all []string
	for _, name := range names {
		if !filepath.IsAbs(name) {
			name = filepath.Join(e.dir, name)
		}
		found, err := filepath.Glob(name)
		if err != nil || len(found) == 0 {
			found = []string{name}
		}
		for _, one := range found {
			base, err := filepath.Abs(e.dir)
			if full, absErr := filepath.Abs(one); err == nil && absErr == nil {
				if inside, err := filepath.Rel(base, full); err == nil {
					one = inside
				}
			}
			all = append(all, filepath.ToSlash(one))
		}
	}
	return all
}

// stamp stamps one file; the Vietnamese may be named as well.
func (e *environment) stamp(root fs.FS, name string) int {
	if stem, ok := strings.CutSuffix(name, ".vi.md"); ok {
		name = stem + ".en.md"
	}
	if !strings.HasSuffix(name, ".en.md") {
		e.print(e.err, "translated.not-english", "file", name)
		return misused
	}
	var texts [2][]byte
	for i, file := range [2]string{content.SourceOf(name), name} {
		data, err := fs.ReadFile(root, file)
		switch {
		case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid):
			e.print(e.err, "translated.missing", "file", file)
			return misused
		case err != nil:
			return e.machine(err)
		}
		texts[i] = data
	}
	stamped, problems := content.Stamp(name, texts[0], texts[1])
	if problems.Errors() > 0 {
		if err := e.report(e.err, root, problems); err != nil {
			return e.machine(err)
		}
		return wrong
	}
	if bytes.Equal(stamped, texts[1]) {
		e.print(e.out, "translated.same", "file", name)
		return done
	}
	if err := replace(filepath.Join(e.dir, filepath.FromSlash(name)), stamped); err != nil {
		return e.machine(err)
	}
	e.print(e.out, "translated.done", "file", name)
	return done
}

// remember keeps the words that the stamps are about, so that a translator can
// be shown what has changed.
func (e *environment) remember(root fs.FS) error {
	p, _ := content.Load(root, content.Options{Now: e.now, Drafts: true})
	text := content.FormatMemory(p)
	if before, err := fs.ReadFile(root, content.MemoryFile); err == nil && bytes.Equal(before, text) {
		return nil
	}
	return replace(filepath.Join(e.dir, filepath.FromSlash(content.MemoryFile)), text)
}
