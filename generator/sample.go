package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"camket/generator/internal/sample"
)

// writeSample makes up a portal in a folder of its own, with the layouts and
// styles of this one.
func writeSample(e *environment, args []string) int {
	f := e.flags("sample")
	size := sample.Size{Projects: 12, Quarters: 8}
	f.Var(count{&size.Projects, 1, maxProjects}, "projects", "")
	f.Var(count{&size.Quarters, 1, sample.MaxQuarters}, "quarters", "")
	var dir string
	if status, ok := e.parse(f, args, operand{name: "dir", into: &dir}); !ok {
		return status
	}
	look, status := e.open()
	if look == nil {
		return status
	}
	files, err := sample.Write(e.ctx, dir, size, look)
	switch {
	case errors.Is(err, sample.ErrNotEmpty):
		e.print(e.err, "refused.not-empty", "dir", dir)
		return misused
	case errors.Is(err, context.Canceled):
		return failed
	case err != nil:
		return e.machine(err)
	}
	e.print(e.out, "sample.done", "files", strconv.Itoa(files), "dir", dir)
	return done
}

// maxProjects is more than anyone needs, and less than fills a disk by a slip
// of the finger.
const maxProjects = 100_000

// count is a flag that takes a whole number within bounds.
type count struct {
	into      *int
	low, high int
}

func (c count) String() string { return "" }

func (c count) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err == nil && (n < c.low || n > c.high) {
		err = fmt.Errorf("not from %d to %d", c.low, c.high)
	}
	if err == nil {
		*c.into = n
	}
	return err
}
