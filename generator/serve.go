package main

import (
	"errors"
	"net"
	"strconv"
	"syscall"

	"camket/generator/internal/build"
	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/preview"
	"camket/generator/internal/render"
	"camket/generator/internal/tree"
)

// defaultAddr is where a portal is previewed.
const defaultAddr = "localhost:8080"

// serve previews the portal until it is interrupted.
func serve(e *environment, args []string) int {
	f := e.flags("serve")
	s := show{addr: defaultAddr}
	f.Var(address{&s.addr}, "addr", "")
	f.BoolVar(&s.open, "open", false, "")
	f.BoolVar(&s.poll, "poll", false, "")
	f.BoolVar(&s.drafts, "drafts", false, "")
	f.Var(day{&s.asOf}, "as-of", "")
	if status, ok := e.parse(f, args); !ok {
		return status
	}
	return e.show(s)
}

// show is how a portal is previewed.
type show struct {
	addr   string
	yields bool // to another program on addr: the next free port will do
	open   bool // the browser
	poll   bool
	drafts bool // are shown, too
	asOf   portal.Date
}

func (e *environment) show(s show) int {
	root, status := e.open()
	if root == nil {
		return status
	}
	listener, err := e.listen(s)
	switch {
	case isTaken(err):
		e.print(e.err, "serve.in-use", "addr", s.addr)
		return failed
	case err != nil:
		e.print(e.err, "serve.refused", "addr", s.addr)
		return failed
	}
	url := "http://" + listener.Addr().String() + "/"
	host, _, _ := net.SplitHostPort(s.addr) // it is one: it could be listened on
	if _, port, err := net.SplitHostPort(listener.Addr().String()); err == nil && host == "localhost" {
		url = "http://" + net.JoinHostPort(host, port) + "/"
	}
	e.print(e.out, "serve.started", "url", url)
	if s.open {
		openBrowser(url)
	}
	memo := &render.Memo{}
	err = preview.Serve(e.ctx, listener, preview.Options{
		Dir:  e.dir,
		Poll: s.poll,
		Lang: e.lang,
		Site: func() build.Inputs {
			in := e.inputs(root, s.asOf, s.drafts)
			in.Memo = memo
			return in
		},
		Report: func(problems diag.List) { _ = e.report(e.err, root, problems) }, // the browser still tells
		Source: tree.Source(root),

		Program: e.here(),
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

// listen listens where s says. What yields tries the ports that follow, then
// takes any that is free, and says which.
func (e *environment) listen(s show) (net.Listener, error) {
	listener, err := net.Listen("tcp", s.addr)
	host, first, split := net.SplitHostPort(s.addr)
	port, number := strconv.Atoi(first)
	if !s.yields || !isTaken(err) || split != nil || number != nil {
		return listener, err
	}
	for try := 1; isTaken(err) && try < 20; try++ {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port+try)))
	}
	if isTaken(err) {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	if err == nil {
		e.print(e.err, "serve.yielded", "addr", s.addr)
	}
	return listener, err
}

// What Windows reports instead of EADDRINUSE: WSAEADDRINUSE, and WSAEACCES for
// a port that another program or the system keeps to itself.
const (
	windowsInUse = syscall.Errno(10048)
	windowsKept  = syscall.Errno(10013)
)

// isTaken reports whether err says that another program has the address.
func isTaken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, windowsInUse) || errors.Is(err, windowsKept)
}
