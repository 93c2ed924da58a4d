package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"camket/generator/internal/build"
	"camket/generator/internal/check"
	"camket/generator/internal/content"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// shipped builds the site of the portal that this repository ships.
func shipped(t testing.TB) *output.Set {
	t.Helper()
	folder, err := os.OpenRoot(root(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	_, set, problems := build.Site(build.Inputs{Root: folder.FS(), Options: content.Options{Now: time.Now()}})
	for _, p := range problems {
		t.Errorf("%v: %s %v", p.Pos, p.Message, p.Args)
	}
	if set == nil {
		t.FailNow()
	}
	return set
}

func TestShippedContentIsClean(t *testing.T) {
	for _, p := range check.Artifacts(shipped(t)) {
		t.Errorf("%v: %s %v", p.Pos, p.Message, p.Args)
	}
}

// Every English passage that is shipped was made of the Vietnamese as it stands,
// and its figures agree without anybody's word for it.
func TestShippedTranslationsKeepUp(t *testing.T) {
	p, _ := content.Load(os.DirFS(root(t)), content.Options{Now: time.Now()})
	if len(p.Translations) < 70 || len(p.Untranslated) > 0 {
		t.Errorf("%d translations, and none of %v", len(p.Translations), p.Untranslated)
	}
	for _, tr := range p.Translations {
		if n := tr.Count(portal.PassageCurrent); n != len(tr.Passages) || len(tr.Confirmed) > 0 {
			t.Errorf("%s: %d of %d passages keep up, %d confirmed", tr.File, n, len(tr.Passages), len(tr.Confirmed))
		}
	}
}

// facts is what a page's head says.
type facts struct {
	lang, title, canonical string
	meta                   map[string]string // name or property to content
	alternates             map[string]string // hreflang to address
	switches               []string          // <a hreflang>: addresses
	asks                   []string          // <form>: addresses
	faults                 []string
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	const base = "https://cam-ket.example"
	set := shipped(t)
	pages := map[string]facts{}
	titles := map[string]string{}
	for file, data := range rendered(t, set) {
		url := addressOf(file)
		f := read(t, data)
		pages[url] = f
		canonical := base + strings.TrimSuffix(strings.TrimSuffix(url, "bang-tin/"), "sheet/") // a project's page stands for its sheet
		lang, locale := "vi", "vi_VN"
		if strings.HasPrefix(url, "/en/") {
			lang, locale = "en", "en_GB"
		}
		itself := base + url
		if canonical != itself {
			itself = "" // the page that stands for it has alternates
		}
		for what, pair := range map[string][2]string{
			"lang":         {f.lang, lang},
			"canonical":    {f.canonical, canonical},
			"og:url":       {f.meta["og:url"], canonical},
			"og:locale":    {f.meta["og:locale"], locale},
			"og:site_name": {f.meta["og:site_name"], map[string]string{"vi": "Cam kết Khánh Hòa", "en": "Khánh Hòa Commitments"}[lang]},
			"x-default":    {f.alternates["x-default"], f.alternates["vi"]},
			"itself":       {f.alternates[lang], itself},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s is %q, want %q", url, what, pair[0], pair[1])
			}
		}
		for _, name := range []string{"description", "og:title", "og:description", "og:type"} {
			if len(f.meta[name]) < 3 {
				t.Errorf("%s: %s is %q", url, name, f.meta[name])
			}
		}
		if other := titles[lang+f.title]; other != "" || len(f.title) < 10 {
			t.Errorf("%s: the title %q says too little, or is also that of %s", url, f.title, other)
		}
		titles[lang+f.title] = url
		for _, fault := range f.faults {
			t.Errorf("%s: %s", url, fault)
		}
	}
	for url, f := range pages {
		for lang, address := range f.alternates {
			other, ok := pages[strings.TrimPrefix(address, base)]
			if !ok {
				t.Errorf("%s: the %s alternate %s does not exist", url, lang, address)
			} else if lang != "x-default" && (other.lang != lang || other.alternates[f.lang] != base+url) {
				t.Errorf("%s: the %s alternate %s does not point back", url, lang, address)
			}
		}
		want := strings.TrimPrefix(f.alternates[map[string]string{"vi": "en", "en": "vi"}[f.lang]], base)
		if len(f.alternates) == 0 { // a sheet, of which only the switch knows the other
			if id, isSheet := strings.CutSuffix(strings.TrimPrefix(url, "/du-an/"), "/bang-tin/"); isSheet {
				want = "/en/projects/" + id + "/sheet/"
			} else {
				want = "/du-an/" + strings.TrimSuffix(strings.TrimPrefix(url, "/en/projects/"), "/sheet/") + "/bang-tin/"
			}
		}
		if !slices.Contains(f.switches, want) {
			t.Errorf("%s: no link to the same page in the other language", url)
		}
		for _, asked := range f.asks {
			if _, ok := pages[asked]; !ok {
				t.Errorf("%s: a form asks %s, which does not exist", url, asked)
			}
		}
	}
	if len(pages) < 2*32 {
		t.Errorf("only %d pages were walked", len(pages))
	}
}

// read collects what a page says of itself, and what no page may hold.
func read(t *testing.T, data []byte) facts {
	t.Helper()
	f := facts{meta: map[string]string{}, alternates: map[string]string{}}
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	headings := 0
	for n := range document.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		attr := map[string]string{}
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				f.faults = append(f.faults, "an attribute "+a.Key)
			}
		}
		switch n.Data {
		case "html":
			f.lang = attr["lang"]
		case "title":
			if n.Parent.Data == "head" {
				f.title = n.FirstChild.Data
			}
		case "meta":
			f.meta[attr["name"]+attr["property"]] = attr["content"]
		case "link":
			switch attr["rel"] {
			case "canonical":
				f.canonical = attr["href"]
			case "alternate":
				f.alternates[attr["hreflang"]] = attr["href"]
			}
		case "a":
			if attr["hreflang"] != "" {
				f.switches = append(f.switches, attr["href"])
			}
		case "h1":
			headings++
		case "script":
			if !strings.HasPrefix(attr["src"], "/assets/js/") || n.FirstChild != nil {
				f.faults = append(f.faults, "a script that is no file of the site")
			}
		case "form": // what is asked stands in the address of a page
			if attr["method"] != "" || !strings.HasPrefix(attr["action"], "/") || !strings.HasSuffix(attr["action"], "/") {
				f.faults = append(f.faults, "a form that leads to "+attr["action"])
			}
			f.asks = append(f.asks, attr["action"])
		case "style", "iframe":
			f.faults = append(f.faults, "an element <"+n.Data+">")
		}
	}
	if headings != 1 {
		f.faults = append(f.faults, "not one h1")
	}
	return f
}

// budget is how many bytes the HTML and CSS of a first view may have,
// compressed, by kind of page; any other may have 20,000.
func budget(path string) int {
	switch {
	case strings.HasSuffix(path, "/song-ngu/index.html"), strings.HasSuffix(path, "/bilingual/index.html"):
		return 40_000
	case strings.HasSuffix(path, "/ket-luan-hn19/index.html"):
		return 30_000
	}
	return 20_000
}

// whole is how many bytes a page may have, compressed, with its stylesheets and
// the fonts that it asks for at once.
const whole = 100_000

func TestPagesAreLight(t *testing.T) {
	light(t, shipped(t))
}

// light holds every page of a site to its budget.
func light(t *testing.T, set *output.Set) {
	t.Helper()
	weight := scales(t, set)
	for file := range rendered(t, set) {
		w := weight(file)
		if w.size > budget(file) || w.sheets == 0 {
			t.Errorf("%s weighs %d bytes with its %d stylesheets, of %d", file, w.size, w.sheets, budget(file))
		}
		if w.size+w.letters > whole || w.fonts == 0 {
			t.Errorf("%s weighs %d bytes with its %d fonts too, of %d", file, w.size+w.letters, w.fonts, whole)
		}
	}
}

var (
	stylesheet = regexp.MustCompile(`<link rel="stylesheet" href="/([^"]+)">`)
	preloaded  = regexp.MustCompile(`<link rel="preload" as="font" [^>]*href="/([^"]+)">`)
)

// weight is what a page weighs, in bytes.
type weight struct {
	size, sheets   int // compressed, with the stylesheets that it links, and their number
	letters, fonts int // the fonts that it preloads, which are compressed already, and their number
}

// scales returns what weighs the pages of a site, by their files.
func scales(t *testing.T, set *output.Set) func(file string) weight {
	t.Helper()
	linked := map[string]int{}
	return func(file string) weight {
		t.Helper()
		data := bytesOf(t, set, file)
		w := weight{size: compressed(t, data)}
		for _, link := range stylesheet.FindAllSubmatch(data, -1) {
			name := string(link[1])
			if linked[name] == 0 {
				linked[name] = compressed(t, bytesOf(t, set, name))
			}
			w.size += linked[name]
			w.sheets++
		}
		for _, link := range preloaded.FindAllSubmatch(data, -1) {
			w.letters += len(bytesOf(t, set, string(link[1])))
			w.fonts++
		}
		return w
	}
}

// bytesOf reads a file of a site.
func bytesOf(t *testing.T, set *output.Set, name string) []byte {
	t.Helper()
	a, ok := set.Get(name)
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	data, err := a.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func compressed(t *testing.T, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
