package output

import (
	"errors"
	"os"
	"runtime"
	"syscall"
)

// create writes a new file and syncs it: without that a power cut can leave a
// file of no bytes under a name that was exchanged in time. It is synced
// through the descriptor that wrote it, where a failed write is reported; one
// opened later may never hear of it.
func (p *place) create(name string, data []byte) error {
	f, err := p.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// keep makes name the same file as from or, where the file system has no hard
// links, or no more for this file, a copy with its times.
func (p *place) keep(from, name string) error {
	if p.root.Link(from, name) == nil {
		return nil
	}
	return p.copy(from, name)
}

func (p *place) copy(from, name string) error {
	data, err := p.root.ReadFile(from)
	if err == nil {
		err = p.create(name, data)
	}
	info, errInfo := p.root.Lstat(from)
	if err = errors.Join(err, errInfo); err != nil {
		return err
	}
	return p.root.Chtimes(name, info.ModTime(), info.ModTime())
}

// sync makes the names in a folder durable. Windows offers no such thing, and
// some network file systems refuse it.
func (p *place) sync(name string) error {
	f, err := p.root.Open(name)
	if err != nil {
		return err
	}
	err = f.Sync()
	if runtime.GOOS == "windows" || errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
