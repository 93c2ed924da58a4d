package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Reason is why a folder is not written to.
type Reason string

const (
	Foreign      Reason = "is not empty and was not written by this program"
	HoldsPortal  Reason = "is, holds or lies within the sources of the portal"
	MountPoint   Reason = "is a mount point, which cannot be exchanged"
	NotDirectory Reason = "is not a folder"
	IsSymlink    Reason = "is a symbolic link"
)

// Refusal is the error of a Write that was asked to use a folder it must not.
// Nothing was touched.
type Refusal struct {
	Dir    string // absolute
	Reason Reason
}

func (r Refusal) Error() string { return fmt.Sprintf("%s %s", r.Dir, r.Reason) }

// guard locates dir, or refuses it. It only looks.
func guard(dir, portal string) (string, error) {
	full, err := locate(dir)
	if err != nil {
		return "", err
	}
	holds, err := holdsPortal(full, portal)
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(full)
	switch {
	case holds:
		return "", Refusal{full, HoldsPortal}
	case errors.Is(err, fs.ErrNotExist):
		return full, nil
	case err != nil:
		return "", err
	case info.Mode()&fs.ModeSymlink != 0:
		return "", Refusal{full, IsSymlink}
	case filepath.Dir(full) == full || mountPoint(full, info):
		return "", Refusal{full, MountPoint}
	case !info.IsDir():
		return "", Refusal{full, NotDirectory}
	}
	return full, nil
}

// holdsPortal tells whether an exchange of dir would take away the portal, or
// one of the folders it is made from.
func holdsPortal(dir, portal string) (bool, error) {
	dir, err := resolve(dir)
	if err == nil {
		portal, err = resolve(portal)
	}
	holds := within(portal, dir)
	for _, name := range []string{"content", "layouts", "static", "generator"} {
		source, errSource := resolve(filepath.Join(portal, name))
		err = errors.Join(err, errSource)
		holds = holds || within(dir, source) || within(source, dir)
	}
	return holds, err
}

// within tells whether path is folder or below it. Names are compared without
// case, and folders by identity, for a folder may have several spellings.
func within(path, folder string) bool {
	if strings.EqualFold(path, folder) {
		return true
	}
	here, err := os.Stat(path)
	there, errThere := os.Stat(folder)
	if err == nil && errThere == nil && os.SameFile(here, there) {
		return true
	}
	above := filepath.Dir(path)
	return above != path && within(above, folder)
}

// locate returns where dir really is, every symbolic link above it followed.
func locate(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	parent, err := resolve(filepath.Dir(abs))
	return filepath.Join(parent, filepath.Base(abs)), err
}

// resolve follows the symbolic links in the part of path that exists.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	full, err := filepath.EvalSymlinks(path)
	above := filepath.Dir(path)
	if !errors.Is(err, fs.ErrNotExist) || above == path {
		return full, err
	}
	above, err = resolve(above)
	return filepath.Join(above, filepath.Base(path)), err
}
