package main

import (
	"os"

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
	root, err := os.OpenRoot(e.dir)
	if err == nil {
		err = replace(root, content.PromisesFile, content.FormatPromises(promises))
		_ = root.Close()
	}
	if err != nil {
		e.print(e.err, "promises.unwritten", "file", content.PromisesFile, "detail", diag.Cause(err))
	}
}
