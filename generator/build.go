package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"

	"camket/generator/internal/build"
	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// buildSite writes the site, or nothing.
func buildSite(e *environment, args []string) int {
	f := e.flags("build")
	out := f.String("out", "public", "")
	drafts := f.Bool("drafts", false, "")
	var asOf portal.Date
	f.Var(day{&asOf}, "as-of", "")
	if status, ok := e.parse(f, args); !ok {
		return status
	}
	root, status := e.open()
	if root == nil {
		return status
	}
	p, set, problems := build.Site(e.inputs(root, asOf, *drafts))
	if len(problems) > 0 {
		if err := e.report(e.err, root, problems); err != nil {
			return e.machine(err)
		}
	}
	if problems.Errors() > 0 {
		e.print(e.err, "build.stopped")
		return wrong
	}
	dir := *out
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(e.dir, dir)
	}
	report, err := output.Write(e.ctx, dir, e.dir, set)
	if err != nil {
		return e.notWritten(root, err)
	}
	recorded := e.record(p)
	e.leftOut(p)
	if report.Changed {
		e.print(e.out, "build.done", "written", strconv.Itoa(report.Written), "kept", strconv.Itoa(report.Kept),
			"removed", strconv.Itoa(report.Removed), "dir", *out)
	} else {
		e.print(e.out, "build.unchanged")
	}
	e.tellRecorded(p, recorded)
	return done
}

// notWritten tells a folder that must not be written to from a layout that
// failed, and both from a machine that failed.
func (e *environment) notWritten(root fs.FS, err error) int {
	var refusal output.Refusal
	if errors.As(err, &refusal) {
		id := map[output.Reason]string{
			output.Foreign:      "refused.foreign",
			output.HoldsPortal:  "refused.holds-portal",
			output.MountPoint:   "refused.mount-point",
			output.NotDirectory: "refused.not-directory",
			output.IsSymlink:    "refused.symlink",
		}[refusal.Reason]
		e.print(e.err, id, "dir", refusal.Dir)
		return misused
	}
	if errors.Is(err, context.Canceled) {
		return failed
	}
	problems, ok := diag.From(err)
	if !ok {
		return e.machine(err)
	}
	if err := e.report(e.err, root, problems); err != nil {
		return e.machine(err)
	}
	e.print(e.err, "build.stopped")
	return wrong
}
