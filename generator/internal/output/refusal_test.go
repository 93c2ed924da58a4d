package output

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// refuses fails unless Write refuses dir for the reason, with nothing touched
// below top, and nothing rendered.
func refuses(t *testing.T, dir, home, top string, reason Reason) {
	t.Helper()
	before := look(t, top)
	set := mustSet(t, Artifact{"a", func() string { return "" }, func() ([]byte, error) {
		t.Errorf("%s: rendered before it was refused", dir)
		return nil, io.EOF
	}})
	report, err := Write(context.Background(), dir, home, set)
	var refusal Refusal
	if !errors.As(err, &refusal) || refusal.Reason != reason || report != (Report{}) {
		t.Errorf("%s: %+v, %v, want it refused because it %s", dir, report, err, reason)
	}
	if !filepath.IsAbs(refusal.Dir) || err != nil && !strings.Contains(err.Error(), refusal.Dir) {
		t.Errorf("the refusal does not name the folder: %v", err)
	}
	before.untouched(t, top)
}

func TestRefusesTheForeign(t *testing.T) {
	home, out := newPortal(t)
	must(t, os.MkdirAll(filepath.Join(out, "photos"), 0o755))
	refuses(t, out, home, home, Foreign)

	must(t, os.WriteFile(filepath.Join(out, "index.html"), nil, 0o644))
	refuses(t, out, home, home, Foreign)

	must(t, os.Mkdir(filepath.Join(out, manifestName), 0o755)) // not a file
	refuses(t, out, home, home, Foreign)
}

func TestRefusesARepositoryInTheOutput(t *testing.T) {
	home, out := newPortal(t)
	build(t, out, home, small.set(t))
	must(t, os.MkdirAll(filepath.Join(out, ".git", "objects"), 0o755))
	refuses(t, out, home, home, Foreign)
}

func TestRefusesAForeignSibling(t *testing.T) {
	for _, name := range []string{".public.next", ".public.old"} {
		home, out := newPortal(t)
		build(t, out, home, small.set(t))
		must(t, os.Mkdir(filepath.Join(home, name), 0o755))
		must(t, os.WriteFile(filepath.Join(home, name, "mine.txt"), []byte("mine"), 0o644))
		refuses(t, out, home, home, Foreign)
		must(t, os.RemoveAll(filepath.Join(home, name)))
		must(t, os.WriteFile(filepath.Join(home, name), []byte("a file"), 0o644))
		refuses(t, out, home, home, Foreign)
	}
}

func TestRefusesThePortal(t *testing.T) {
	home, _ := newPortal(t)
	must(t, os.Remove(filepath.Join(home, "static")))
	for _, dir := range []string{
		"", "..", "../..", "content", "content/public", "content/deep/public", "layouts", "layouts/x",
		"static", "static/public", "generator/x", "public/../content/x", "Static/x", "CONTENT",
	} {
		refuses(t, filepath.Join(home, filepath.FromSlash(dir)), home, home, HoldsPortal)
	}
	refuses(t, string(filepath.Separator), home, home, HoldsPortal)
	t.Chdir(home)
	refuses(t, ".", home, home, HoldsPortal)
	refuses(t, "content", ".", home, HoldsPortal)
}

func TestRefusesThePortalThroughLinks(t *testing.T) {
	home, _ := newPortal(t)
	top := filepath.Dir(home)
	link := func(target, name string) {
		if err := os.Symlink(target, filepath.Join(top, name)); err != nil {
			t.Skip(err)
		}
	}
	link(home, "to-portal")
	link(filepath.Join(home, "content"), "to-content")
	must(t, os.Mkdir(filepath.Join(home, "content", "deep"), 0o755))
	link(filepath.Join(home, "content", "deep"), "to-deep")
	must(t, os.MkdirAll(filepath.Join(top, "data", "texts"), 0o755))
	must(t, os.Remove(filepath.Join(home, "static")))
	link(filepath.Join(top, "data", "texts"), "portal/static")

	at := func(path string) string { return filepath.Join(top, filepath.FromSlash(path)) }
	for _, dir := range []string{"to-portal", "to-portal/content/x", "to-content", "to-content/x", "to-deep", "data", "data/texts/x"} {
		refuses(t, at(dir), home, top, HoldsPortal)
		refuses(t, at(dir), at("to-portal"), top, HoldsPortal)
	}
	build(t, at("to-portal/public"), home, small.set(t)) // a link above the output is followed
	holds(t, at("portal/public"), small)
}

func TestRefusesAPortalWithoutItsFolders(t *testing.T) {
	home, _ := newPortal(t)
	top := filepath.Dir(home)
	for _, name := range []string{"content", "layouts", "static", "generator"} {
		must(t, os.Rename(filepath.Join(home, name), filepath.Join(top, name)))
		if err := os.Symlink(filepath.Join("..", name), filepath.Join(home, name)); err != nil {
			t.Skip(err)
		}
	}
	refuses(t, home, home, top, HoldsPortal)
}

func TestRefusesWhatIsNoFolder(t *testing.T) {
	home, out := newPortal(t)
	must(t, os.WriteFile(out, []byte("a file"), 0o644))
	refuses(t, out, home, home, NotDirectory)

	must(t, os.Remove(out))
	must(t, os.Mkdir(filepath.Join(home, "elsewhere"), 0o755))
	if err := os.Symlink("elsewhere", out); err != nil {
		t.Skip(err)
	}
	refuses(t, out, home, home, IsSymlink)
	must(t, os.Remove(filepath.Join(home, "elsewhere")))
	refuses(t, out, home, home, IsSymlink)
}

func TestBelowAFileIsAFailure(t *testing.T) {
	home, _ := newPortal(t)
	must(t, os.WriteFile(filepath.Join(home, "file"), nil, 0o644))
	before := look(t, home)
	if _, err := Write(context.Background(), filepath.Join(home, "file", "x"), home, small.set(t)); err == nil {
		t.Error("accepted")
	}
	before.untouched(t, home)
}

func TestRefusesMountPoints(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("knows the mount points of Linux")
	}
	home, _ := newPortal(t)
	for _, dir := range []string{"/proc", "/sys", "/dev/shm"} {
		info, err := os.Lstat(dir)
		if err != nil || !info.IsDir() || !mountPoint(dir, info) {
			t.Logf("%s is not mounted here", dir)
			continue
		}
		refuses(t, dir, home, home, MountPoint)
	}
	refuses(t, "/proc", home, home, MountPoint)
}

func TestAcceptsPlacesBesideThePortal(t *testing.T) {
	home, _ := newPortal(t)
	for _, dir := range []string{"public", "contents", "dist/content", "../beside", ".hidden"} {
		out := filepath.Join(home, filepath.FromSlash(dir))
		build(t, out, home, small.set(t))
		holds(t, out, small)
	}
}
