package render

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/prose"
	"camket/generator/internal/tree"
)

// Stylesheet is the name by which layouts ask for the stylesheet of every page:
// all of static/css, in the order of the names. A folder in it, static/css/x, is
// a stylesheet of its own, x.css, for the pages whose layouts ask for it.
const Stylesheet = "site.css"

// Assets is the files that pages point to, under names with a fingerprint.
type Assets struct {
	Pictures map[string]prose.Picture // a picture beside the content, as it is published; zero if it cannot be
	urls     map[string]string        // a file in static/, without "static/", to its address
	files    []output.Artifact
	digest   string // over the addresses in urls

	decoding chan struct{} // room for the pictures whose pixels are in memory at once
}

// atOnce is how many pictures are decoded at once: one of 60 megapixels takes
// 300 MB.
const atOnce = 2

// ReadAssets reads static/ and the pictures beside the content. What memo has
// of their files is not made again; nil remembers nothing.
func ReadAssets(root fs.FS, pictures []portal.Shown, memo *Memo) (*Assets, diag.List) {
	a := &Assets{Pictures: map[string]prose.Picture{}, urls: map[string]string{}, decoding: make(chan struct{}, atOnce)}
	files, problems := tree.Walk(root, "static")
	styles := map[string]string{Stylesheet: ""}
	for _, file := range files {
		name := strings.TrimPrefix(file.Path, "static/")
		if sheet := stylesheet(name); sheet != "" {
			text, more := file.Text()
			problems.Add(more...)
			styles[sheet] += strings.TrimRight(text, "\n") + "\n"
			continue
		}
		data, more := contents(file)
		problems.Add(more...)
		a.urls[name] = a.publish("assets/"+name, data)
	}
	for _, sheet := range slices.Sorted(maps.Keys(styles)) {
		dir := "css"
		if sheet != Stylesheet {
			dir = path.Join(dir, strings.TrimSuffix(sheet, ".css"))
		}
		css, more := a.rewrite(styles[sheet], dir)
		problems.Add(more...)
		a.urls[sheet] = a.publish("assets/"+sheet, []byte(tight(css)))
	}
	for _, shown := range pictures {
		problems.Add(a.picture(root, shown, memo)...)
	}
	return a, problems
}

// stylesheet is the one that a file in static/ is part of; "" for none.
func stylesheet(name string) string {
	dir := path.Dir(name)
	switch {
	case path.Ext(name) != ".css":
	case dir == "css":
		return Stylesheet
	case path.Dir(dir) == "css":
		return path.Base(dir) + ".css"
	}
	return ""
}

// contents reads a file; text is normalised.
func contents(file tree.File) ([]byte, diag.List) {
	if tree.IsText(file.Path) {
		text, problems := file.Text()
		return []byte(text), problems
	}
	data, err := file.Bytes()
	if err != nil {
		return nil, diag.List{diag.Error(portal.Pos{File: file.Path}, "file-unreadable.open", "detail", diag.Cause(err))}
	}
	return data, nil
}

// publish adds a file under its fingerprinted name and returns its address.
// The same bytes under the same name are one file.
func (a *Assets) publish(name string, data []byte) string {
	key := output.Digest(data)
	ext := path.Ext(name)
	name = strings.TrimSuffix(name, ext) + "." + key[:10] + ext
	a.add(fixed(name, data))
	a.digest = output.Digest([]byte(a.digest), []byte(name))
	return "/" + name
}

// add adds a file, unless it is there.
func (a *Assets) add(file output.Artifact) {
	if !slices.ContainsFunc(a.files, func(f output.Artifact) bool { return f.Path == file.Path }) {
		a.files = append(a.files, file)
	}
}

func (a *Assets) artifacts() []output.Artifact { return append([]output.Artifact(nil), a.files...) }

// url is the address of a file in static/, for layouts.
func (a *Assets) url(name string) (string, error) {
	address, ok := a.urls[name]
	if !ok {
		return "", fmt.Errorf("no file static/%s", name)
	}
	return address, nil
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssSpace   = regexp.MustCompile(`\s*([{};,])\s*`)
	cssColon   = regexp.MustCompile(`:\s+`)
)

// tight leaves out of a stylesheet what is there for those who write it. The
// stylesheets hold no strings in which this would matter.
func tight(css string) string {
	css = cssComment.ReplaceAllString(css, "")
	css = cssSpace.ReplaceAllString(css, "$1")
	return cssColon.ReplaceAllString(css, ":")
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)

// rewrite gives the addresses in a stylesheet their fingerprints. They are
// relative to its folder in static/.
func (a *Assets) rewrite(css, dir string) (string, diag.List) {
	var problems diag.List
	css = cssURL.ReplaceAllStringFunc(css, func(match string) string {
		target := cssURL.FindStringSubmatch(match)[1]
		if strings.HasPrefix(target, "#") {
			return match
		}
		address, err := a.url(path.Join(dir, target))
		if err != nil {
			problems.Add(diag.Error(portal.Pos{File: "static/" + dir}, "layout", "detail", err.Error()))
			return match
		}
		return `url("` + address + `")`
	})
	return css, problems
}
