package output

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// exchange gives the finished generation the name base, and returns the name
// of what stood there. After an error base is as it was.
func (p *place) exchange(standing kind) (former string, err error) {
	if standing.vacant() {
		return p.next, p.settle(standing, p.next)
	}
	dir := filepath.Join(p.parent, p.base)
	switch err = swap(filepath.Join(p.parent, p.next), dir); {
	case errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL):
		return p.old, p.twoRenames()
	case errors.Is(err, syscall.EBUSY):
		return "", Refusal{dir, MountPoint}
	case err != nil:
		return "", fmt.Errorf("exchange with %s: %w", p.next, err)
	}
	return p.next, nil
}

// settle renames a generation to base, where nothing stands, or an empty
// folder: not every system can rename onto that.
func (p *place) settle(standing kind, from string) error {
	if standing == empty {
		if err := p.root.Remove(p.base); err != nil {
			return err
		}
	}
	return p.rename(from, p.base)
}

// twoRenames exchanges where the system cannot in one step. Between the two a
// reader finds no output, and if the run is cut there Recover takes the second.
func (p *place) twoRenames() error {
	if err := p.rename(p.base, p.old); err != nil {
		return err
	}
	if err := p.rename(p.next, p.base); err != nil {
		return errors.Join(err, p.rename(p.old, p.base))
	}
	return nil
}

// rename has patience with Windows, where a virus scanner holds new files for
// a moment, and no folder moves while a file in it is open: by their numbers
// there, ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION.
func (p *place) rename(from, to string) error {
	for try := 0; ; try++ {
		err := p.root.Rename(from, to)
		inUse := errors.Is(err, syscall.Errno(5)) || errors.Is(err, syscall.Errno(32))
		if runtime.GOOS != "windows" || !inUse {
			return err
		}
		if try == 20 {
			return fmt.Errorf("a file in %s is in use by another program: %w", from, err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}
