// Package tree reads the portal's folders safely: regular files only, none
// larger than its kind may be, every name in NFC. What it refuses, it names.
package tree

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// The largest file that is read. A text of 1 MiB is a book.
const (
	maxText  = 1 << 20
	maxOther = 20 << 20
)

// File is one regular file below a folder of the portal.
type File struct {
	Path string // from the portal's root, with "/", in NFC
	Size int64
	fsys fs.FS
	name string // as the file system spells it
}

// Walk lists the regular files below dir, by path. A folder that does not
// exist has none. Names that begin with "." and editors' leavings are passed
// over in silence; anything else that is no regular file is a problem.
func Walk(fsys fs.FS, dir string) ([]File, diag.List) {
	var files []File
	var problems diag.List
	err := fs.WalkDir(fsys, dir, func(name string, entry fs.DirEntry, err error) error {
		at := portal.Pos{File: norm.NFC.String(name)}
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == dir:
			return fs.SkipAll
		case err != nil:
			problems.Add(diag.Error(at, "file-unreadable.open", "detail", diag.Cause(err)))
			return nil
		case name != dir && isLeaving(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		file, problem := examine(fsys, name, entry)
		if problem != nil {
			problems.Add(*problem)
			return nil
		}
		files = append(files, file)
		return nil
	})
	if err != nil {
		problems.Add(diag.Error(portal.Pos{File: dir}, "file-unreadable.open", "detail", diag.Cause(err)))
	}
	sort.SliceStable(files, func(i, j int) bool { return files[i].Path < files[j].Path })
	kept := files[:0]
	for _, f := range files {
		if n := len(kept); n > 0 && kept[n-1].Path == f.Path { // spelt in NFC and in NFD
			problems.Add(diag.Error(portal.Pos{File: f.Path}, "unexpected-file", "guess", ""))
			continue
		}
		kept = append(kept, f)
	}
	return kept, problems
}

// Stat finds one file by its name in NFC; ok is false when there is none, or
// when it is refused.
func Stat(fsys fs.FS, name string) (file File, ok bool, problems diag.List) {
	entries, err := fs.ReadDir(fsys, path.Dir(name))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		problems.Add(diag.Error(portal.Pos{File: name}, "file-unreadable.open", "detail", diag.Cause(err)))
	}
	for _, entry := range entries {
		if norm.NFC.String(entry.Name()) != path.Base(name) {
			continue
		}
		file, problem := examine(fsys, path.Join(path.Dir(name), entry.Name()), entry)
		if problem != nil {
			return File{}, false, append(problems, *problem)
		}
		return file, true, problems
	}
	return File{}, false, problems
}

// isLeaving reports whether a name belongs to the system or to an editor at
// work: hidden files, Word's lock files, backups, Windows' thumbnails.
func isLeaving(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".tmp") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// examine looks at an entry without opening it: opening a pipe would hang.
func examine(fsys fs.FS, name string, entry fs.DirEntry) (File, *diag.Problem) {
	at := portal.Pos{File: norm.NFC.String(name)}
	refuse := func(message string, args ...string) (File, *diag.Problem) {
		p := diag.Error(at, message, args...)
		return File{}, &p
	}
	switch kind := entry.Type(); {
	case kind&fs.ModeSymlink != 0:
		return refuse("file-unreadable.link")
	case kind&fs.ModeNamedPipe != 0:
		return refuse("file-unreadable.kind", "kind", "@kind.pipe")
	case kind&fs.ModeSocket != 0:
		return refuse("file-unreadable.kind", "kind", "@kind.socket")
	case kind&fs.ModeDevice != 0:
		return refuse("file-unreadable.kind", "kind", "@kind.device")
	case !kind.IsRegular():
		return refuse("file-unreadable.kind", "kind", "@kind.other")
	}
	info, err := entry.Info()
	if err != nil {
		return refuse("file-unreadable.open", "detail", diag.Cause(err))
	}
	if limit := limit(name); info.Size() > limit {
		return refuse("file-too-large", "size", megabytes(info.Size()), "limit", megabytes(limit))
	}
	return File{Path: at.File, Size: info.Size(), fsys: fsys, name: name}, nil
}

// limit is the size of the largest file of the kind that name tells. What the
// program itself writes of all other files grows with them.
func limit(name string) int64 {
	if IsText(name) && name != "content/translated.toml" && name != "content/promises.toml" {
		return maxText
	}
	return maxOther
}

// megabytes rounds up: a file just over a limit does not seem to be at it.
func megabytes(n int64) string { return strconv.FormatInt((n+1<<20-1)>>20, 10) }

// IsText reports whether a name is that of a file which is read as text.
func IsText(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".toml", ".html", ".css", ".js", ".txt", ".svg":
		return true
	}
	return false
}

// Bytes reads the file, unless it has grown beyond the limit of its kind since
// it was examined.
func (f File) Bytes() ([]byte, error) {
	opened, err := f.fsys.Open(f.name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, limit(f.name)+1))
	if err == nil && int64(len(data)) > limit(f.name) {
		return nil, fmt.Errorf("%s: has grown to more than %s MB", f.Path, megabytes(limit(f.name)))
	}
	return data, err
}

// Text reads the file as normalised text.
func (f File) Text() (string, diag.List) { return f.read(Normalise) }

// Pasted reads the file as normalised text that is still to be cleaned of what
// a paste from Word carries.
func (f File) Pasted() (string, diag.List) { return f.read(NormalisePasted) }

func (f File) read(as func(string, []byte) (string, diag.List)) (string, diag.List) {
	data, err := f.Bytes()
	if err != nil {
		return "", diag.List{diag.Error(portal.Pos{File: f.Path}, "file-unreadable.open", "detail", diag.Cause(err))}
	}
	return as(f.Path, data)
}
