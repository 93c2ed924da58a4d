package check

import (
	"path"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// Artifacts renders every page and holds it to what the layouts owe: each
// link inside the site leads somewhere, each id stands once, and no page
// lacks its one heading or its language. A problem here is a layout's fault:
// links in content are judged where they are written.
func Artifacts(set *output.Set) diag.List {
	var problems diag.List
	pages := map[string]*page{}
	var names []string
	for _, a := range set.All() {
		if path.Ext(a.Path) != ".html" {
			continue
		}
		data, err := a.Bytes()
		if failures, ok := diag.From(err); ok {
			problems.Add(failures...)
			continue
		}
		if err != nil {
			problems.Add(fault(a.Path, err.Error()))
			continue
		}
		pages[a.Path] = readPage(data)
		names = append(names, a.Path)
	}
	for _, name := range names {
		p := pages[name]
		for _, id := range p.twice {
			problems.Add(fault(name, `id="`+id+`" × 2`))
		}
		if p.headings != 1 {
			problems.Add(fault(name, "<h1> × "+strconv.Itoa(p.headings)))
		}
		if p.lang == "" {
			problems.Add(fault(name, "<html lang>"))
		}
		for _, target := range p.links {
			if !leads(set, pages, name, target) {
				problems.Add(diag.Error(portal.Pos{File: name}, "layout.link", "page", name, "target", target))
			}
		}
	}
	return problems
}

// fault is something in a rendered page; the file is the site's, not the
// portal's.
func fault(name, detail string) diag.Problem {
	return diag.Error(portal.Pos{File: name}, "layout.html", "detail", detail)
}

// leads reports whether a link on the page name leads to a file of the set,
// and to a place that is there. Links to elsewhere are not followed.
func leads(set *output.Set, pages map[string]*page, name, target string) bool {
	file, anchor, hasAnchor := strings.Cut(target, "#")
	switch {
	case strings.HasPrefix(file, "//"), !strings.HasPrefix(file, "/") && strings.Contains(file, ":"):
		return true
	case file == "":
		file = name
	case !strings.HasPrefix(file, "/"):
		return false // links are root-relative
	default:
		file = strings.TrimPrefix(file, "/")
		if file == "" || strings.HasSuffix(file, "/") {
			file += "index.html"
		}
	}
	if _, ok := set.Get(file); !ok {
		return false
	}
	return !hasAnchor || pages[file] != nil && pages[file].ids[anchor]
}
