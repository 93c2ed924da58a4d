package render

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/output"
	"camket/generator/internal/picture"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/tree"
)

// picture adds the files of one picture beside the content, each a width. It
// reads the picture, but no pixels: those are worked out when the files are
// asked for. What cannot be shown is a problem where it was to be shown.
func (a *Assets) picture(root fs.FS, shown portal.Shown, memo *Memo) diag.List {
	a.Pictures[shown.File] = prose.Picture{}
	file, ok, problems := tree.Stat(root, shown.File)
	if !ok {
		return problems
	}
	data, err := file.Bytes()
	if err != nil {
		return append(problems, diag.Error(portal.Pos{File: file.Path}, "file-unreadable.open", "detail", diag.Cause(err)))
	}
	read, err := picture.Read(data)
	if err != nil {
		return append(problems, unusable(shown, err))
	}
	stem := strings.TrimSuffix(path.Base(shown.File), path.Ext(shown.File))
	stem = "assets/pictures/" + cmp.Or(i18n.Slug(stem), "anh")
	source := output.Digest(data)
	var published prose.Picture
	for _, width := range read.Widths() {
		key := output.Digest([]byte(picture.Version), []byte(source), []byte(strconv.Itoa(width)))
		artifact := output.Artifact{
			Path: fmt.Sprintf("%s-%d.%s%s", stem, width, key[:10], read.Ext(width)),
			Key:  func() string { return key },
			Bytes: func() ([]byte, error) {
				return memo.recall(key, func() ([]byte, error) {
					a.decoding <- struct{}{}
					defer func() { <-a.decoding }()
					return encode(file, shown, source, width)
				})
			},
		}
		a.add(artifact)
		published.Files = append(published.Files, prose.PictureFile{URL: "/" + artifact.Path, Width: width})
		published.Width, published.Height = width, read.HeightAt(width)
	}
	a.Pictures[shown.File] = published
	return problems
}

// encode makes the file of one width. The picture is read again: all of them
// at once might not fit into memory.
func encode(file tree.File, shown portal.Shown, source string, width int) ([]byte, error) {
	data, err := file.Bytes()
	if err != nil {
		return nil, err
	}
	if output.Digest(data) != source {
		return nil, fmt.Errorf("%s: was changed meanwhile", file.Path)
	}
	read, err := picture.Read(data)
	if err != nil {
		return nil, &damage{shown, err}
	}
	encoded, err := read.Encode(data, width)
	if err != nil {
		return nil, &damage{shown, err}
	}
	return encoded, nil
}

// damage is found when pixels are decoded.
type damage struct {
	shown portal.Shown
	err   error
}

func (d *damage) Error() string { return d.shown.File + ": " + d.err.Error() }

// Problem puts it among the problems of the content: see diag.From.
func (d *damage) Problem() diag.Problem { return unusable(d.shown, d.err) }

// unusable is the problem of a picture that cannot be published.
func unusable(shown portal.Shown, err error) diag.Problem {
	fault := &picture.Fault{}
	if !errors.As(err, &fault) {
		return diag.Error(portal.Pos{File: shown.File}, "file-unreadable.open", "detail", err.Error())
	}
	name := path.Base(shown.File)
	// Bytes that nobody knows are what the name says, if that is to be refused.
	kind := cmp.Or(fault.Kind, picture.KindByName(name))
	switch fault.Reason {
	case picture.Broken:
		return diag.Error(shown.Pos, "image-unusable.broken", "file", name)
	case picture.Moving:
		return diag.Error(shown.Pos, "image-unusable.moving", "file", name)
	case picture.TooManyPixels:
		return diag.Error(shown.Pos, "image-unusable.pixels", "file", name,
			"width", strconv.Itoa(fault.Width), "height", strconv.Itoa(fault.Height))
	}
	switch kind {
	case picture.HEIC:
		return diag.Error(shown.Pos, "image-unusable.heic", "file", name)
	case picture.SVG:
		return diag.Error(shown.Pos, "image-unusable.svg", "file", name)
	case "", picture.JPEG, picture.PNG, picture.GIF, picture.WebP:
		return diag.Error(shown.Pos, "image-unusable", "file", name)
	}
	return diag.Error(shown.Pos, "image-unusable.kind", "file", name, "kind", string(kind))
}
