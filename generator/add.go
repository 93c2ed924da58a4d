package main

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"camket/generator/internal/form"
)

// add writes new files below root, all of them or none; folders that they need
// are made. Where one is there already, the error is fs.ErrExist in an
// *fs.PathError with its path.
//
// Each is written aside, under a name that the walk over the content passes
// over. Then all the names are taken, which fails where one exists, and each
// file is renamed onto its own: nothing is overwritten, and nobody reads half.
func add(root *os.Root, files []form.File) (err error) {
	var made []string // to be undone, last first
	defer func() {
		for i := len(made) - 1; i >= 0 && err != nil; i-- {
			_ = root.Remove(made[i]) // what was renamed is gone
		}
	}()
	for _, file := range files {
		if _, err := root.Lstat(file.Path); err == nil {
			return &fs.PathError{Op: "add", Path: file.Path, Err: fs.ErrExist}
		}
	}
	var asides []string
	for _, file := range files {
		if err := folders(root, path.Dir(file.Path), &made); err != nil {
			return err
		}
		aside := path.Join(path.Dir(file.Path), ".new-"+rand.Text()+".tmp")
		asides = append(asides, aside)
		if err := create(root, aside, file.Data, &made); err != nil {
			return err
		}
	}
	for _, file := range files {
		if err := create(root, file.Path, nil, &made); err != nil {
			return err
		}
	}
	for i, file := range files {
		if err := root.Rename(asides[i], file.Path); err != nil {
			return err
		}
	}
	return nil
}

// replace writes a file below root aside and renames it, so that nobody reads
// half of it. One that is there keeps its mode; one that is not a file, or may
// not be written to, is left as it is, with an *fs.PathError.
func replace(root *os.Root, name string, data []byte) (err error) {
	mode, err := writable(root, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	isThere := err == nil
	aside := path.Join(path.Dir(name), ".new-"+rand.Text()+".tmp")
	var made []string
	if err = create(root, aside, data, &made); err == nil && isThere {
		err = root.Chmod(aside, mode)
	}
	if err == nil {
		err = root.Rename(aside, name)
	}
	if err != nil && len(made) > 0 {
		_ = root.Remove(aside)
	}
	return err
}

// writable returns the mode of a file below root that may be written to.
func writable(root *os.Root, name string) (fs.FileMode, error) {
	info, err := root.Lstat(name)
	switch {
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, &fs.PathError{Op: "replace", Path: name, Err: fs.ErrInvalid}
	case info.Mode().Perm()&0o200 == 0: // whoever may do anything would write to it
		return 0, &fs.PathError{Op: "replace", Path: name, Err: fs.ErrPermission}
	}
	file, err := root.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return 0, err
	}
	return info.Mode().Perm(), file.Close()
}

// folders makes dir and what it lies in, and adds what it made.
func folders(root *os.Root, dir string, made *[]string) error {
	parts := strings.Split(dir, "/")
	for i := range parts {
		name := strings.Join(parts[:i+1], "/")
		switch err := root.Mkdir(name, 0o777); {
		case err == nil:
			*made = append(*made, name)
		case !errors.Is(err, fs.ErrExist):
			return err
		}
	}
	return nil
}

// create makes a file that must not exist, and adds it to what was made.
func create(root *os.Root, name string, data []byte, made *[]string) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return &fs.PathError{Op: "add", Path: name, Err: fs.ErrExist}
	}
	if err != nil {
		return err
	}
	*made = append(*made, name)
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}
