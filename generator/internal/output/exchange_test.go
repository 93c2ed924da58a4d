package output

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"
)

// enterFor enters the place of out, for steps that Write does not take here.
func enterFor(t *testing.T, out string) *place {
	t.Helper()
	full, err := locate(out)
	must(t, err)
	p, err := enter(full)
	must(t, err)
	t.Cleanup(p.leave)
	return p
}

func TestTwoRenames(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	next := filepath.Join(home, ".public.next")
	build(t, next, home, pages{"a": "new"}.set(t))
	p := enterFor(t, out)
	must(t, p.twoRenames())
	holds(t, out, pages{"a": "new"})
	holds(t, filepath.Join(home, ".public.old"), small)

	// Without a next generation the second fails, and the first is undone.
	must(t, p.discard(p.old))
	if err := p.twoRenames(); err == nil {
		t.Error("nothing was exchanged with the output")
	}
	holds(t, out, pages{"a": "new"})
	alone(t, out)
}

func TestCopyKeepsTimes(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	age(t, out)
	p := enterFor(t, out)
	from := filepath.Join("public", "index.html")
	must(t, p.copy(from, "copy"))
	a, b := stat(t, filepath.Join(home, from)), stat(t, filepath.Join(home, "copy"))
	if os.SameFile(a, b) || !a.ModTime().Equal(b.ModTime()) || a.Size() != b.Size() {
		t.Errorf("%v copied to %v", a, b)
	}
	if err := p.copy(from, "copy"); !errors.Is(err, os.ErrExist) {
		t.Errorf("a file was written over: %v", err)
	}
}

func TestReaderNeverMissesAPage(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("no exchange in one step")
	}
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			f, err := os.Open(filepath.Join(out, "index.html"))
			if err != nil {
				t.Error(err)
				return
			}
			f.Close()
		}
	})
	for i := range 20 {
		if got := build(t, out, home, small.with("en/index.html", strconv.Itoa(i)).set(t)); !got.Changed {
			t.Error("not exchanged")
		}
	}
	close(stop)
	reader.Wait()
}

// TestKilled kills builds at any moment: the output is one of the sites, whole,
// and the next build finds nothing in its way.
func TestKilled(t *testing.T) {
	one, two := pages{}, pages{}
	for i := range 60 {
		path := "p/" + strconv.Itoa(i) + "/index.html"
		one[path], two[path] = "the same", "the same"
		if i%3 == 0 {
			one[path], two[path] = "one", "two"
		}
	}
	delete(two, "p/7/index.html")
	if out := os.Getenv("CAMKET_OUTPUT_KILLED"); out != "" {
		for {
			build(t, out, filepath.Dir(out), one.set(t))
			build(t, out, filepath.Dir(out), two.set(t))
		}
	}
	home, out := newPortal(t)
	for i := range 12 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
		cmd.Env = append(os.Environ(), "CAMKET_OUTPUT_KILLED="+out)
		must(t, cmd.Start())
		for start := time.Now(); time.Since(start) < time.Minute; time.Sleep(time.Millisecond) {
			if _, err := os.Stat(out); err == nil {
				break
			}
		}
		time.Sleep(time.Duration(10+7*i) * time.Millisecond)
		must(t, cmd.Process.Kill())
		_ = cmd.Wait() // killed

		must(t, Recover(out))
		alone(t, out)
		want := one
		if _, err := os.Stat(filepath.Join(out, "p", "7")); err != nil {
			want = two
		}
		holds(t, out, want)
		if r, err := Write(context.Background(), out, home, want.set(t)); err != nil || r.Changed {
			t.Errorf("%+v, %v: the manifest is not of this site", r, err)
		}
	}
}
