package content

import (
	"maps"
	pathpkg "path"
	"slices"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/i18n"
	"camket/generator/internal/picture"
	"camket/generator/internal/portal"
	"camket/generator/internal/translation"
	"camket/generator/internal/tree"
)

// things lists the folders below dir that hold index.vi.md, in the order of
// their ids, as paths without the language and the ending.
func (l *loader) things(dir string) []string {
	var all []string
	for _, file := range slices.Sorted(maps.Keys(l.files)) {
		folder, base := pathpkg.Split(file)
		if base != "index.vi.md" || pathpkg.Dir(pathpkg.Clean(folder)) != dir {
			continue
		}
		id := pathpkg.Base(folder)
		if !document.IsID(id) {
			l.problems.Add(diag.Error(portal.Pos{File: file}, "unexpected-file.name", "name", id))
			delete(l.files, file)
			continue
		}
		all = append(all, folder+"index")
	}
	slices.SortFunc(all, func(a, b string) int { return strings.Compare(pathpkg.Dir(a), pathpkg.Dir(b)) })
	return all
}

// withhold takes out all that lies beside a draft: its reports and pictures.
func (l *loader) withhold(folder string) {
	for name := range l.files {
		if strings.HasPrefix(name, folder+"/") && strings.HasSuffix(name, ".vi.md") {
			l.portal.Withheld[folder+"/index.vi.md"]++
		}
	}
	maps.DeleteFunc(l.files, func(name string, _ tree.File) bool { return strings.HasPrefix(name, folder+"/") })
}

// known are the files in content/ itself that other commands and people use.
var known = map[string]bool{
	"content/catalogue.toml": true,
	PromisesFile:             true,
	translation.MemoryFile:   true,
	GuideFile:                true,
	GlossaryFile:             true,
}

// unexpected goes through the files that nothing has read: pictures are kept,
// anything else has a wrong name or a wrong place.
func (l *loader) unexpected() {
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		pos := portal.Pos{File: name}
		base := pathpkg.Base(name)
		switch {
		case known[name] || strings.HasPrefix(name, GuideFolder) && isPicture(name):
		case picture.KindByName(name) != "" && strings.Count(name, "/") >= 3: // whether it will do is seen where it is shown
			l.portal.Pictures = append(l.portal.Pictures, name)
		case strings.HasSuffix(base, ".en.md") && l.misnamed(strings.TrimSuffix(name, ".en.md")+".vi.md"): // told of there
		case strings.HasSuffix(base, ".en.md"):
			l.problems.Add(diag.Error(pos, "unexpected-file.pair", "file", strings.TrimSuffix(base, ".en.md")+".vi.md"))
		case strings.HasSuffix(strings.ToLower(base), ".md.txt"): // as Notepad saves what it takes for plain text
			whole := base[:len(base)-len(".txt")]
			l.problems.Add(diag.Error(pos, "unexpected-file.ending", "ending", base[len(whole):], "written", whole))
		default:
			l.problems.Add(diag.Error(pos, "unexpected-file", "guess", i18n.Nearest(base, []string{
				"index.vi.md", "index.en.md", "catalogue.toml", "glossary.toml", "README.md"})))
		}
	}
}

// misnamed reports whether a file lies there with ".txt" behind its name.
func (l *loader) misnamed(name string) bool {
	for other := range l.files {
		if strings.EqualFold(other, name+".txt") {
			return true
		}
	}
	return false
}

// isPicture reports whether a file is a picture that browsers show. SVG is
// not: it can hold scripts.
func isPicture(name string) bool {
	switch picture.KindByName(name) {
	case picture.JPEG, picture.PNG, picture.WebP, picture.GIF:
		return true
	}
	return false
}
