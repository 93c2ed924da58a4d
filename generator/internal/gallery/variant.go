package gallery

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// variants are the places where a component stands, one for each way it looks.
type variants struct {
	seen  map[string]bool
	found []variant
}

// variant is one way a component looks: the classes inside it.
type variant struct {
	node    *html.Node
	classes []string
	size    int // elements inside
}

// most is how many places are remembered: a list of thousands has no more ways
// to look than that.
const most = 400

// see remembers a place where the component stands, if it looks like none
// before.
func (v *variants) see(n *html.Node) {
	all := map[string]bool{}
	count := 0
	for d := range n.Descendants() {
		count++
		for _, c := range classes(d) {
			all[c] = true
		}
	}
	for _, c := range classes(n) {
		all[c] = true
	}
	if n.Data == "svg" { // a drawing on its own: its strokes tell it from others
		var b strings.Builder
		if html.Render(&b, n) == nil {
			all[b.String()] = true
		}
	}
	sorted := make([]string, 0, len(all))
	for c := range all {
		sorted = append(sorted, c)
	}
	slices.Sort(sorted)
	key := strings.Join(sorted, " ")
	if v.seen[key] || len(v.found) >= most {
		return
	}
	if v.seen == nil {
		v.seen = map[string]bool{}
	}
	v.seen[key] = true
	v.found = append(v.found, variant{n, sorted, count})
}

// choose gives as few examples as have every class: each time the one that
// adds most, of those the smallest.
func (v *variants) choose() ([]string, error) {
	shown := map[string]bool{}
	added := func(x variant) (n int) {
		for _, c := range x.classes {
			if !shown[c] {
				n++
			}
		}
		return n
	}
	var examples []string
	for len(v.found) > 0 {
		best := slices.MaxFunc(v.found, func(a, b variant) int {
			return cmp.Or(cmp.Compare(added(a), added(b)), cmp.Compare(b.size, a.size))
		})
		if added(best) == 0 && len(examples) > 0 {
			break
		}
		for _, c := range best.classes {
			shown[c] = true
		}
		v.found = slices.DeleteFunc(v.found, func(x variant) bool { return x.node == best.node })
		text, err := printed(best.node)
		if err != nil {
			return nil, err
		}
		examples = append(examples, text)
	}
	return examples, nil
}

// printed is an element as HTML that may stand on a page beside others like
// it: without ids, but for those that drawings refer to, with links that lead
// nowhere and pictures from the gallery.
func printed(n *html.Node) (string, error) {
	tame(n, false)
	for d := range n.Descendants() {
		tame(d, inDrawing(d))
	}
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return "", err
	}
	for p := range n.Ancestors() {
		if slices.Contains(classes(p), ground) {
			return `<div class="` + ground + `">` + b.String() + "</div>", nil
		}
	}
	return b.String(), nil
}

// ground is the component whose own colour lies below those inside it.
const ground = "masthead"

func inDrawing(n *html.Node) bool {
	for p := range n.Ancestors() {
		if p.Data == "defs" {
			return true
		}
	}
	return false
}

func tame(n *html.Node, drawing bool) {
	attrs := n.Attr[:0]
	for _, a := range n.Attr {
		switch {
		case a.Key == "id" && !drawing, a.Key == "aria-labelledby", a.Key == "aria-describedby", a.Key == "for":
			continue
		case n.Data == "a" && a.Key == "href":
			a.Val = "#"
		case a.Key == "src" || a.Key == "srcset":
			a.Val = strings.ReplaceAll(a.Val, "/assets/", Folder+"assets/")
		case a.Key == "open" || a.Key == "loading":
			continue
		}
		attrs = append(attrs, a)
	}
	n.Attr = attrs
}

// Folder is where the preview serves what examples show.
const Folder = "/_/components/"

func classes(n *html.Node) []string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return strings.Fields(a.Val)
		}
	}
	return nil
}
