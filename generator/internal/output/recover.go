package output

import (
	"errors"
	"io/fs"
)

// Recover ends what a run that was cut had begun at dir: where the output is
// missing it completes the exchange, or takes the former output back; then it
// removes what is left over. It touches nothing that is not ours, and nothing
// at all while another run writes at dir. Write recovers by itself; a command
// that reads the output calls Recover.
func Recover(dir string) error {
	full, err := locate(dir)
	if err != nil {
		return err
	}
	p, err := enter(full)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // not even the folder that would hold the output
	}
	if p == nil || err != nil {
		return err
	}
	defer p.leave()
	_, err = p.recover()
	return err
}

// recover needs the lock, and returns what stands under base in the end. The
// next generation is tried first, as the newer: it was whole and synced before
// any name was exchanged.
func (p *place) recover() (standing kind, err error) {
	standing, err = p.kind(p.base)
	if err != nil || standing == foreign {
		return standing, err
	}
	for _, name := range []string{p.next, p.old} {
		k, err := p.kind(name)
		if err == nil && k == whole && standing.vacant() {
			standing, err = whole, p.settle(standing, name)
		}
		if err == nil {
			err = p.discard(name)
		}
		if err != nil {
			return standing, err
		}
	}
	return standing, nil
}
