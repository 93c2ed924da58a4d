package site_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"camket/generator/internal/render"
	"camket/generator/internal/site"
)

func TestSitemap(t *testing.T) {
	s, _ := site.Lay(t)
	var sitemap, robots []byte
	for _, a := range render.Artifacts(s, &render.Layouts{}, &render.Assets{}) {
		var err error
		switch a.Path {
		case "sitemap.xml":
			sitemap, err = a.Bytes()
		case "robots.txt":
			robots, err = a.Bytes()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var set struct {
		URLs []struct {
			Loc   string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
			Links []struct {
				Rel  string `xml:"rel,attr"`
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal(sitemap, &set); err != nil {
		t.Fatal(err)
	}
	listed := map[string]map[string]string{}
	for _, url := range set.URLs {
		if listed[url.Loc] != nil {
			t.Errorf("%s twice", url.Loc)
		}
		listed[url.Loc] = map[string]string{}
		for _, link := range url.Links {
			if link.Rel != "alternate" {
				t.Errorf("%s: rel %q", url.Loc, link.Rel)
			}
			listed[url.Loc][link.Lang] = link.Href
		}
	}
	for _, page := range s.Pages {
		links, ok := listed[s.BaseURL+page.URL]
		if ok != page.Indexed() {
			t.Errorf("%s is listed: %v", page.URL, ok)
		}
		if ok && (links[string(page.Lang)] != s.BaseURL+page.URL || links["x-default"] != links["vi"] || listed[links["en"]] == nil) {
			t.Errorf("%s: %v", page.URL, links)
		}
	}
	if !strings.Contains(string(robots), "Sitemap: https://mau.example/sitemap.xml") {
		t.Errorf("%s", robots)
	}
}
