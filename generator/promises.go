package main

import (
	"os"
	"path/filepath"

	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// record writes down the first date of every promise that was published for
// the first time. What is recorded already is never changed. A folder that
// cannot be written to is only warned of: the site itself is out.
func (e *environment) record(p *portal.Portal) {
	promises := portal.Recorded(p.Record, p.Promises(p.AsOf))
	if len(promises) == len(p.Record) {
		return
	}
	name := filepath.Join(e.dir, filepath.FromSlash(content.PromisesFile))
	if err := replace(name, content.FormatPromises(promises)); err != nil {
		e.print(e.err, "promises.unwritten", "file", content.PromisesFile, "detail", diag.Cause(err))
	}
}

// replace writes a file aside and renames it, so that nobody reads half of it.
func replace(name string, data []byte) error {
	aside, err := os.CreateTemp(filepath.Dir(name), ".replaced-*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(aside.Name()) // gone by then, if all went well
	_, err = aside.Write(data)
	if err == nil {
		err = aside.Sync()
	}
	if closing := aside.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(aside.Name(), 0o644) // as an editor's other files
	}
	if err != nil {
		return err
	}
	return os.Rename(aside.Name(), name)
}
