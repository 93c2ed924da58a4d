package site_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"camket/generator/internal/address"
	"camket/generator/internal/fixture"
	"camket/generator/internal/portal"
	"camket/generator/internal/render"
	"camket/generator/internal/site"
	"camket/generator/internal/view"
)

func TestSitemap(t *testing.T) {
	s, _ := fixture.Lay(t)
	var sitemap, robots []byte
	for _, a := range render.Artifacts(s.Site, &render.Layouts{}, &render.Assets{}) {
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
		if ok != page.Listed() {
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

// The site map leads to every page in its language but itself's 404, whatever
// kinds there come to be.
func TestTheSiteMapIsComplete(t *testing.T) {
	s, _ := fixture.Lay(t, fixture.Indicators()...)
	for _, lang := range portal.Langs {
		v := s.At(t, address.SiteMap(lang)).View().(site.SiteMapPage)
		listed := map[string]bool{}
		list := func(links ...view.Link) {
			for _, l := range links {
				if l.Text == "" {
					t.Errorf("%s has no name", l.URL)
				}
				listed[l.URL] = true
			}
		}
		for _, l := range v.Main {
			listed[l.URL] = true
		}
		for _, r := range v.Resolutions {
			listed[r.Aligned], listed[r.Cited] = true, true
			list(append(r.Below, r.Link)...)
		}
		for _, p := range v.Projects {
			list(append(p.Below, p.Link)...)
		}
		list(slices.Concat(v.Indicators, v.Quarters, v.Prose)...)
		delete(listed, "")
		for _, page := range s.Pages {
			if page.Lang != lang || !page.Listed() {
				continue
			}
			if !listed[page.URL] {
				t.Errorf("%s is not listed", page.URL)
			}
			delete(listed, page.URL)
		}
		if len(listed) > 0 {
			t.Errorf("listed, and no page: %v", listed)
		}
	}
}
