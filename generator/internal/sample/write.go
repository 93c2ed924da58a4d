package sample

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"camket/generator/internal/content"
)

// ErrNotEmpty is the error of a Write to a place where something is already.
var ErrNotEmpty = errors.New("not an empty folder")

// Write writes a portal to dir, which does not exist or is empty, with the
// layouts and styles of the portal at look. It returns the number of files.
// When it fails, dir is as it was before.
func Write(ctx context.Context, dir string, size Size, look fs.FS) (count int, err error) {
	made, err := claim(dir)
	if err != nil {
		return 0, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, clear(dir, made))
		}
	}()
	copied, err := looks(look)
	if err != nil {
		return 0, err
	}
	for name, data := range Files(size) {
		if slices.Contains(copied, name) {
			continue // the office's guide is the same everywhere
		}
		if err := errors.Join(ctx.Err(), put(dir, name, data)); err != nil {
			return 0, err
		}
		count++
	}
	for _, name := range copied {
		data, err := fs.ReadFile(look, name)
		if err := errors.Join(ctx.Err(), err, put(dir, name, data)); err != nil {
			return 0, err
		}
		count++
	}
	return count, nil
}

// claim makes dir, unless it is there and empty, and tells which.
func claim(dir string) (made bool, err error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, os.MkdirAll(dir, 0o777)
	case err != nil:
		return false, err
	case !info.IsDir():
		return false, ErrNotEmpty
	}
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) > 0 {
		err = ErrNotEmpty
	}
	return false, err
}

// clear takes away what was written to dir, and dir itself if it was made.
func clear(dir string, made bool) error {
	if made {
		return os.RemoveAll(dir)
	}
	entries, err := os.ReadDir(dir)
	for _, entry := range entries {
		err = errors.Join(err, os.RemoveAll(filepath.Join(dir, entry.Name())))
	}
	return err
}

// looks lists the files of layouts and static, and the office's guide where
// there is one, before any is copied: dir may lie within them.
func looks(look fs.FS) ([]string, error) {
	var names []string
	for _, folder := range []string{"layouts", "static", content.GuideFile, strings.TrimSuffix(content.GuideFolder, "/")} {
		if _, err := fs.Stat(look, folder); errors.Is(err, fs.ErrNotExist) && strings.HasPrefix(folder, "content/") {
			continue
		}
		err := fs.WalkDir(look, folder, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil || entry.IsDir():
				return err
			case !entry.Type().IsRegular():
				return fmt.Errorf("%s: not a regular file", name)
			}
			names = append(names, name)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

func put(dir, name string, data []byte) error {
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		return err
	}
	return os.WriteFile(full, data, 0o666)
}
