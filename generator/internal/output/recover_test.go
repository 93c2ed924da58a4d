package output

import (
	"os"
	"path/filepath"
	"testing"
)

// Each state of a folder that a cut run, or a user, can leave.
const (
	gone     = ""
	bare     = "bare"     // an empty folder
	former   = "former"   // a whole generation
	newer    = "newer"    // another
	filling  = "filling"  // cut while it was filled
	removing = "removing" // cut while it was removed: the manifest has its other name
	mine     = "mine"     // not ours
)

func lay(t *testing.T, home, dir, state string) {
	t.Helper()
	write := func(path, text string) {
		must(t, os.WriteFile(filepath.Join(dir, path), []byte(text), 0o644))
	}
	switch state {
	case gone:
		return
	case former, newer:
		build(t, dir, home, pages{"index.html": state}.set(t))
		return
	}
	must(t, os.Mkdir(dir, 0o755))
	switch state {
	case filling:
		write(unfinishedName, "")
		write("index.html", "")
		write(manifestName, "camket-man")
	case removing:
		write(unfinishedName, "camket-manifest 1\n")
	case mine:
		write("index.html", state)
	}
}

func TestRecover(t *testing.T) {
	for _, c := range []struct {
		base, next, old string
		want            string // what index.html says then
		left            string // the sibling that stays
	}{
		// Nothing was cut.
		{base: gone, want: gone},
		{base: bare, want: bare},
		{base: former, want: former},
		{base: mine, want: mine},
		// Cut while filling, or removing after the exchange in one step.
		{base: former, next: bare, want: former},
		{base: former, next: filling, want: former},
		{base: newer, next: former, want: newer},
		{base: newer, next: removing, want: newer},
		// Cut in a first build.
		{base: gone, next: filling, want: gone},
		{base: bare, next: filling, want: bare},
		{base: gone, next: newer, want: newer},
		{base: bare, next: newer, want: newer},
		// Cut between or after two renames.
		{base: gone, next: newer, old: former, want: newer},
		{base: bare, next: newer, old: former, want: newer},
		{base: gone, next: filling, old: former, want: former},
		{base: gone, old: former, want: former},
		{base: newer, old: former, want: newer},
		{base: newer, old: removing, want: newer},
		{base: gone, old: removing, want: gone},
		// Not ours to judge.
		{base: mine, next: newer, want: mine, left: ".next"},
		{base: mine, old: former, want: mine, left: ".old"},
		{base: former, next: mine, want: former, left: ".next"},
		{base: gone, old: mine, want: gone, left: ".old"},
	} {
		t.Run(c.base+"+"+c.next+"+"+c.old, func(t *testing.T) {
			home, out := newPortal(t)
			next, old := filepath.Join(home, ".public.next"), filepath.Join(home, ".public.old")
			lay(t, home, out, c.base)
			lay(t, home, next, c.next)
			lay(t, home, old, c.old)
			untouched := look(t, home)
			must(t, Recover(out))

			switch c.want {
			case gone:
				if _, err := os.Lstat(out); err == nil {
					t.Error("something stands")
				}
			case bare:
				if got := read(t, out); len(got) > 0 {
					t.Errorf("%v stands", got)
				}
			default:
				if got := read(t, out)["index.html"]; got != c.want {
					t.Errorf("%s stands, want %s", got, c.want)
				}
			}
			if c.next == gone && c.old == gone || c.base == mine {
				untouched.untouched(t, home)
			}
			if c.left != "" {
				stat(t, filepath.Join(home, ".public"+c.left))
				return
			}
			alone(t, out)
			if c.base != mine {
				build(t, out, home, small.set(t))
				holds(t, out, small)
			}
		})
	}
}

// Write finds the same states, without a Recover before it.
func TestWriteRecovers(t *testing.T) {
	home, out := newPortal(t)
	lay(t, home, filepath.Join(home, ".public.next"), newer)
	lay(t, home, filepath.Join(home, ".public.old"), former)
	got := build(t, out, home, pages{"index.html": newer}.set(t))
	if want := (Report{Kept: 1}); got != want {
		t.Errorf("%+v, want the exchange completed and nothing to do", got)
	}
	alone(t, out)
}

func TestRecoverWithoutAParent(t *testing.T) {
	must(t, Recover(filepath.Join(t.TempDir(), "not", "there", "public")))
}
