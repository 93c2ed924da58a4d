package main

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var place = regexp.MustCompile(`^(-?[0-9.]+)%$`)

// What the pages of the shipped and of the sample portal draw is whole: places
// lie on the drawing, shapes and names that are referred to are there, and
// each drawing is either named and described or hidden from those who listen,
// for whom a list or a table beside it says the same.
func TestDrawingsAreWhole(t *testing.T) {
	drawn := map[string]int{} // by the class of the drawing
	for file, data := range rendered(t, shipped(t), sampleSite(t)) {
		document, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		ids, uses := map[string]int{}, []string{}
		for n := range document.Descendants() {
			attr := map[string]string{}
			for _, a := range n.Attr {
				attr[a.Key] = a.Val
			}
			if id := attr["id"]; id != "" {
				ids[id]++
			}
			if n.Namespace != "svg" {
				continue
			}
			for _, name := range []string{"x", "x1", "x2", "cx", "width"} {
				m := place.FindStringSubmatch(attr[name])
				if m == nil {
					continue
				}
				if x, err := strconv.ParseFloat(m[1], 64); err != nil || x < 0 || x > 100 {
					t.Errorf("%s: <%s %s=%q>", file, n.Data, name, attr[name])
				}
			}
			if n.Data == "use" {
				uses = append(uses, strings.TrimPrefix(attr["href"], "#"))
			}
			if fill, ok := strings.CutPrefix(attr["fill"], "url(#"); ok {
				uses = append(uses, strings.TrimSuffix(fill, ")"))
			}
			uses = append(uses, strings.Fields(attr["aria-labelledby"])...)
			if n.Data == "svg" && n.Parent.Namespace != "svg" {
				drawn[attr["class"]]++
				if (attr["role"] == "img") == (attr["aria-hidden"] == "true") || attr["role"] == "img" && attr["aria-labelledby"] == "" && attr["aria-label"] == "" {
					t.Errorf("%s: a drawing %q is neither named nor hidden", file, attr["class"])
				}
			}
		}
		for _, id := range uses {
			if ids[id] != 1 {
				t.Errorf("%s: #%s is there %d times", file, id, ids[id])
			}
		}
	}
	for _, class := range []string{"slip-years", "track", "chart-plot", "spark"} {
		if drawn[class] == 0 {
			t.Errorf("no drawing %q: this test shows nothing", class)
		}
	}
}
