package main

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"camket/generator/internal/output"
	"camket/generator/internal/site"
)

// pair is a page in both languages, or in the one whose address it has.
type pair struct {
	kind     site.Kind
	vi, en   string // addresses
	size     int
	features map[string]bool // what stands on it: elements, with their classes
}

// urls is the addresses by language.
func (p pair) urls() map[string]string {
	urls := map[string]string{"vi": p.vi, "en": p.en}
	maps.DeleteFunc(urls, func(_, url string) bool { return url == "" })
	return urls
}

// picked returns pages of a site that show whatever its pages can show: as few
// as hold every element with each of its classes that is not in shown yet. What
// they show is added to shown. A new kind, component or state is so proved
// without anybody asking for it. With everyKind there is at least one page of
// each kind, and each is to be opened in both languages; without it each is one
// page, and an English one only for what no Vietnamese page shows.
func picked(t testing.TB, set *output.Set, shown map[string]bool, everyKind bool) []pair {
	t.Helper()
	kinds := map[site.Kind]bool{}
	gain := func(p pair) int {
		n := 0
		for f := range p.features {
			if !shown[f] {
				n++
			}
		}
		if everyKind && !kinds[p.kind] {
			n++
		}
		return n
	}
	groups := [][]pair{pairs(t, set)}
	if !everyKind {
		groups = [][]pair{alone(t, set, "vi"), alone(t, set, "en")}
	}
	var picks []pair
	for _, group := range groups {
		for {
			best := slices.MaxFunc(group, func(a, b pair) int {
				return cmp.Or(cmp.Compare(gain(a), gain(b)), cmp.Compare(b.size, a.size), cmp.Compare(b.vi+b.en, a.vi+a.en))
			})
			if gain(best) == 0 {
				break
			}
			picks = append(picks, best)
			kinds[best.kind] = true
			maps.Copy(shown, best.features)
		}
	}
	for kind := range site.Kinds() {
		if everyKind && !kinds[kind] {
			t.Errorf("no page of the kind %s: is its <body class=\"page-%[1]s\">?", kind)
		}
	}
	slices.SortFunc(picks, func(a, b pair) int { return cmp.Compare(a.vi+a.en, b.vi+b.en) })
	return picks
}

// alone reads the pages of a site in one language.
func alone(t testing.TB, set *output.Set, lang string) []pair {
	t.Helper()
	var all []pair
	for file, data := range rendered(t, set) {
		url := addressOf(file)
		if strings.HasPrefix(url, "/en/") != (lang == "en") {
			continue
		}
		p := describe(t, data)
		if p.vi, p.en = url, ""; lang == "en" {
			p.vi, p.en = "", url
		}
		all = append(all, p)
	}
	return all
}

// pairs reads the pages of a site, Vietnamese and English together.
func pairs(t testing.TB, set *output.Set) []pair {
	t.Helper()
	byURL := map[string]*pair{}
	for file, data := range rendered(t, set) {
		p := describe(t, data)
		if p.vi = addressOf(file); strings.HasPrefix(p.vi, "/en/") {
			p.vi, p.en = p.en, p.vi
		}
		if other := byURL[p.vi]; other != nil {
			maps.Copy(other.features, p.features)
			other.size += p.size
		} else {
			byURL[p.vi] = &p
		}
	}
	var all []pair
	for _, url := range slices.Sorted(maps.Keys(byURL)) {
		if p := byURL[url]; p.vi == "" || p.en == "" {
			t.Errorf("%s%s leads to no page in the other language", p.vi, p.en)
		}
		all = append(all, *byURL[url])
	}
	return all
}

// stage is a portal, and the pages of it that are looked at.
type stage struct {
	name  string
	set   *output.Set
	picks []pair
}

// stages returns the portals that the proofs look at, and the pages that show
// all they can show: of the portal that is shipped a page of each kind, in both
// languages; of the sample, of the fixture and of one with many projects what
// each alone shows.
func stages(t *testing.T) []stage {
	t.Helper()
	shown := map[string]bool{}
	all := []stage{{name: "shipped", set: shipped(t)}, {name: "sample", set: sampleSite(t)}, {name: "fixture", set: fixtureSite(t)}, {name: "many", set: sampleOf(t, 41, 4)}}
	for i, s := range all {
		all[i].picks = picked(t, s.set, shown, s.name == "shipped")
	}
	return all
}

// describe reads a page; en is its address in the other language.
func describe(t testing.TB, data []byte) pair {
	t.Helper()
	p := pair{size: len(data), features: map[string]bool{}}
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range document.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		attr := map[string]string{}
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		switch {
		case n.Data == "body":
			kind, _ := strings.CutPrefix(attr["class"], "page-")
			p.kind = site.Kind(kind)
		case attr["class"] == "language-switch":
			p.en = attr["href"]
		}
		p.features[n.Data] = true
		for _, class := range strings.Fields(attr["class"]) {
			p.features[n.Data+"."+class] = true
		}
	}
	return p
}
