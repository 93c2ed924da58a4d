package main

import (
	"errors"
	"net"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"

	"camket/generator/internal/build"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/preview"
	"camket/generator/internal/tree"
)

// serve previews the portal until it is interrupted.
func serve(e *environment, args []string) int {
	f := e.flags("serve")
	addr := "localhost:8080"
	f.Var(address{&addr}, "addr", "")
	open := f.Bool("open", false, "")
	poll := f.Bool("poll", false, "")
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
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, windowsInUse) {
		e.print(e.err, "serve.in-use", "addr", addr)
		return failed
	}
	if err != nil {
		e.print(e.err, "serve.refused", "addr", addr)
		return failed
	}
	url := "http://" + listener.Addr().String() + "/"
	if host, port, err := net.SplitHostPort(addr); err == nil && host == "localhost" && port != "0" {
		url = "http://" + addr + "/"
	}
	e.print(e.out, "serve.started", "url", url)
	if *open {
		openBrowser(url)
	}
	err = preview.Serve(e.ctx, listener, preview.Options{
		Dir:    e.dir,
		Poll:   *poll,
		Lang:   e.lang,
		Site:   func() build.Inputs { return e.inputs(root, asOf, *drafts) },
		Report: func(problems diag.List) { _ = e.report(e.err, root, problems) }, // the browser still tells
		Source: tree.Source(root),
	})
	if err != nil {
		return e.machine(err)
	}
	return done
}

// address is a flag that takes a host and the number of a port.
type address struct{ into *string }

func (a address) String() string { return "" }

func (a address) Set(s string) error {
	_, port, err := net.SplitHostPort(s)
	if err == nil {
		_, err = strconv.ParseUint(port, 10, 16)
	}
	if err == nil {
		*a.into = s
	}
	return err
}

// windowsInUse is WSAEADDRINUSE, which Windows reports for EADDRINUSE.
const windowsInUse = syscall.Errno(10048)

// openBrowser does what it can: the address is printed all the same.
func openBrowser(url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		name = "open"
	}
	_ = exec.Command(name, args...).Start()
}
