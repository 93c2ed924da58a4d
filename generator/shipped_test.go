package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"

	"camket/generator/internal/content"
	"camket/generator/internal/i18n"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
)

// shippedText is the resolution that this repository ships.
const shippedText = "ket-luan-hn19"

// shippedFiles is what this repository says, in memory.
func shippedFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	from := os.DirFS(root(t))
	add := func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))}
		return err
	}
	for _, dir := range []string{"config.toml", "content"} {
		if err := fs.WalkDir(from, dir, add); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// amend changes one line of front matter: that of key in a table, the first of
// that name. Without a line to stand in its place, it is taken out.
type amend struct{ table, key, line string }

// apply edits the text of a file. Nothing to edit is a fault of the test.
func (e amend) apply(t *testing.T, text string) string {
	t.Helper()
	lines := strings.SplitAfter(text, "\n")
	in := e.table == ""
	for i, line := range lines {
		if strings.HasPrefix(line, "[") {
			in = strings.TrimSpace(line) == e.table
		}
		if !in || !strings.HasPrefix(line, e.key+" = ") {
			continue
		}
		lines[i] = ""
		if e.line != "" {
			lines[i] = e.line + "\n"
		}
		return strings.Join(lines, "")
	}
	t.Fatalf("there is no %s in %s", e.key, e.table)
	return ""
}

// shippedWith loads the shipped portal with one of its files edited.
func shippedWith(t *testing.T, files fstest.MapFS, name string, edits ...amend) *portal.Portal {
	t.Helper()
	if files[name] == nil {
		t.Fatalf("there is no %s", name)
	}
	text := string(files[name].Data)
	for _, e := range edits {
		text = e.apply(t, text)
	}
	overlaid := maps.Clone(files)
	overlaid[name] = &fstest.MapFile{Data: []byte(text)}
	p, _ := content.Load(overlaid, content.Options{Now: time.Now()})
	return p
}

// compareFaults holds what a check found to what it should have.
func compareFaults(t *testing.T, got []string, want string) {
	t.Helper()
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("found %q, want %q", s, want)
	}
}

var digit = regexp.MustCompile(`\d`)

// cited reports whether a source stands behind a fact: a place of a
// resolution, or something that a reader can look up, by its address or else
// by its title.
func cited(list []portal.Citation) bool {
	return slices.ContainsFunc(list, func(c portal.Citation) bool {
		return c.Resolution != nil || c.Source.URL != "" || c.Source.Title != ""
	})
}

// unsourced lists the facts of front matter without a source, and counts all.
// The office's own report is its own source.
func unsourced(p *portal.Portal) (faults []string, facts int) {
	hold := func(list []portal.Citation, where, what string) {
		if facts++; !cited(list) {
			faults = append(faults, where+": "+what)
		}
	}
	for _, project := range p.Projects {
		statements, events := slices.Clone(project.Statements), slices.Clone(project.Events)
		for _, r := range project.Reports {
			if !r.Compiled {
				continue
			}
			statements, events = append(statements, r.Statements...), append(events, r.Events...)
			for _, v := range r.Values {
				hold(v.Sources, project.ID, v.Measure.ID)
			}
		}
		for _, s := range statements {
			hold(s.Sources, project.ID, s.Milestone)
		}
		for _, e := range events {
			hold(e.Sources, project.ID, e.ID)
		}
	}
	for _, i := range p.Indicators {
		for _, v := range i.Values {
			hold(v.Sources, i.ID, v.Period.String())
		}
		for _, note := range i.Notes {
			if digit.MatchString(note.Text.VI) {
				hold(note.Sources, i.ID, note.ID)
			}
		}
	}
	return faults, facts
}

func TestShippedFactsHaveSources(t *testing.T) {
	faults, facts := unsourced(load(t, root(t)))
	compareFaults(t, faults, "")
	if facts < 80 {
		t.Errorf("only %d facts were looked at", facts)
	}
}

func TestUnsourcedIsNoticed(t *testing.T) {
	files := shippedFiles(t)
	const museum, road, index = "content/projects/bao-tang-truong-sa/2024-q4.vi.md",
		"content/projects/cao-toc-van-phong-nha-trang/2026-q1.vi.md", "content/projects/canh-dieu-vang-2024/index.vi.md"
	met := amend{"[milestones.thong-xe-toan-tuyen]", "source", ""}
	for name, c := range map[string]struct {
		file  string
		edits []amend
		want  string
	}{
		"due":                    {museum, []amend{{"[milestones.khoi-cong]", "source", ""}}, "bao-tang-truong-sa: khoi-cong"},
		"due, in the own file":   {index, []amend{{"[milestones.to-chuc]", "source", ""}}, "canh-dieu-vang-2024: to-chuc"},
		"met":                    {road, []amend{met}, "cao-toc-van-phong-nha-trang: thong-xe-toan-tuyen"},
		"unmet":                  {road, []amend{met, {met.table, "met", `unmet = "2026-01-01"`}}, "cao-toc-van-phong-nha-trang: thong-xe-toan-tuyen"},
		"dropped":                {road, []amend{met, {met.table, "met", `dropped = "2026-01-01"`}}, "cao-toc-van-phong-nha-trang: thong-xe-toan-tuyen"},
		"event":                  {museum, []amend{{"[events.hoan-thanh-thi-tuyen]", "source", ""}}, "bao-tang-truong-sa: hoan-thanh-thi-tuyen"},
		"value":                  {road, []amend{{"[[values]]", "source", ""}}, "cao-toc-van-phong-nha-trang: chieu-dai-khai-thac"},
		"an unknown source":      {road, []amend{{"[[values]]", "source", `source = "khong-co"`}}, "cao-toc-van-phong-nha-trang: chieu-dai-khai-thac"},
		"indicator value":        {"content/indicators/goods-exports/index.vi.md", []amend{{"[[values]]", "source", ""}}, "goods-exports: 2024-H1"},
		"a figure in a note":     {"content/indicators/par-index-rank/index.vi.md", []amend{{"[notes.diem-2024]", "source", ""}}, "par-index-rank: diem-2024"},
		"a source nobody finds":  {"content/indicators/par-index-rank/index.vi.md", []amend{{"[sources.laodong-1587612]", "url", ""}}, "par-index-rank: 2024; par-index-rank: diem-2024"},
		"the office's own":       {road, []amend{{"", "origin", ""}, met, {"[[values]]", "source", ""}}, ""},
		"one of several sources": {road, []amend{{met.table, "source", `source = "vpnt-sggp-2026-01-01"`}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			faults, _ := unsourced(shippedWith(t, files, c.file, c.edits...))
			compareFaults(t, faults, c.want)
		})
	}
}

//go:embed testdata/shipped/named.txt
var namedList string

// named is what the resolution names: an id, and where the portal holds it.
type named struct{ tier, id string }

func namedThings(t *testing.T) []named {
	t.Helper()
	var all []named
	for line := range strings.Lines(namedList) {
		if fields := strings.Fields(line); len(fields) == 2 {
			all = append(all, named{fields[0], fields[1]})
		} else if !strings.HasPrefix(line, "#") {
			t.Errorf("not a tier and an id: %q", line)
		}
	}
	return all
}

// home is where a thing is held.
type home struct {
	project *portal.Project // nil: the resolution
	item    *portal.Item    // nil: it is the project
}

// homes are the places of p that bear an id.
func homes(p *portal.Portal) map[string][]home {
	all := map[string][]home{}
	for _, project := range p.Projects {
		all[project.ID] = append(all[project.ID], home{project: project})
		for _, item := range project.Items {
			all[item.ID] = append(all[item.ID], home{project, item})
		}
	}
	for _, item := range p.Resolution(shippedText).Items {
		all[item.ID] = append(all[item.ID], home{item: item})
	}
	return all
}

// misnamed lists the things that do not stand where their tier says, once, with
// the words of the text that name them.
func misnamed(p *portal.Portal, list []named) []string {
	var faults []string
	all := homes(p)
	for _, n := range list {
		found := all[n.id]
		if len(found) != 1 {
			faults = append(faults, fmt.Sprintf("%s stands %d times", n.id, len(found)))
			continue
		}
		at := found[0]
		if (n.tier == "P") != (at.item == nil) || n.tier == "N" && at.project != nil {
			faults = append(faults, n.id+" does not stand where "+n.tier+" says")
		}
		if at.item == nil {
			continue
		}
		if at.project == nil && (at.item.Why.VI == "" || at.item.Why.EN == "") {
			faults = append(faults, n.id+" has no reason")
		}
		for _, lang := range portal.Langs {
			if !quoted(at.item.Mandate, lang) {
				faults = append(faults, n.id+" is not found in the text, "+string(lang))
			}
		}
	}
	return faults
}

// quoted reports whether the words of m stand in its resolution.
func quoted(m *portal.Mandate, lang portal.Lang) bool {
	if m == nil {
		return false
	}
	anchor, _, _ := m.Resolution.Find(lang, m)
	return anchor != ""
}

func TestNamedThingsHaveAPlace(t *testing.T) {
	list := namedThings(t)
	count, seen := map[string]int{}, map[string]bool{}
	for _, n := range list {
		count[n.tier]++
		if seen[n.id] {
			t.Errorf("%s is listed twice", n.id)
		}
		seen[n.id] = true
	}
	if want := map[string]int{"P": 24, "G": 23, "N": 18}; len(seen) != 65 || !maps.Equal(count, want) {
		t.Errorf("%d things are listed, %v; want 65, %v", len(seen), count, want)
	}
	p := load(t, root(t))
	compareFaults(t, misnamed(p, list), "")
	for _, item := range p.Resolution(shippedText).Items {
		if !seen[item.ID] {
			t.Errorf("the resolution has an item %s that the list lacks", item.ID)
		}
	}
}

func TestMisnamedIsNoticed(t *testing.T) {
	list := namedThings(t)
	const zone, tax = "khu-kinh-te-van-phong", "thu-no-thue"
	for name, c := range map[string]struct {
		spoil func(p *portal.Portal, r *portal.Resolution)
		want  string
	}{
		"nothing": {func(*portal.Portal, *portal.Resolution) {}, ""},
		"a project away": {func(p *portal.Portal, _ *portal.Resolution) {
			p.Projects = slices.DeleteFunc(p.Projects, func(q *portal.Project) bool { return q.ID == "bao-tang-truong-sa" })
		}, "bao-tang-truong-sa stands 0 times"},
		"an item of two": {func(p *portal.Portal, _ *portal.Resolution) {
			other := p.Project("bao-tang-truong-sa")
			other.Items = append(other.Items, p.Project(zone).Item("khu-cum-cong-nghiep"))
		}, "khu-cum-cong-nghiep stands 2 times"},
		"a project that is an item too": {func(p *portal.Portal, r *portal.Resolution) {
			r.Items = append(r.Items, &portal.Item{ID: zone})
		}, zone + " stands 2 times"},
		"no page, and still in a project": {func(p *portal.Portal, r *portal.Resolution) {
			at := slices.IndexFunc(r.Items, func(i *portal.Item) bool { return i.ID == tax })
			other := p.Project(zone)
			other.Items, r.Items = append(other.Items, r.Items[at]), slices.Delete(r.Items, at, at+1)
		}, tax + " does not stand where N says"},
		"an item for a project": {func(p *portal.Portal, r *portal.Resolution) {
			i := *r.Items[0]
			i.ID = "bao-tang-truong-sa"
			p.Project(i.ID).ID = "bao-tang-khac"
			r.Items = append(r.Items, &i)
		}, "bao-tang-truong-sa does not stand where P says"},
		"no reason": {func(_ *portal.Portal, r *portal.Resolution) {
			itemOf(r, tax).Why.EN = ""
		}, tax + " has no reason"},
		"words that are not there": {func(_ *portal.Portal, r *portal.Resolution) {
			itemOf(r, tax).Mandate.Quote.VI = "thu nợ phí"
		}, tax + " is not found in the text, vi"},
		"named nowhere": {func(_ *portal.Portal, r *portal.Resolution) {
			itemOf(r, tax).Mandate = nil
		}, tax + " is not found in the text, vi; " + tax + " is not found in the text, en"},
	} {
		t.Run(name, func(t *testing.T) {
			p := load(t, root(t))
			c.spoil(p, p.Resolution(shippedText))
			compareFaults(t, misnamed(p, list), c.want)
		})
	}
}

func itemOf(r *portal.Resolution, id string) *portal.Item {
	return r.Items[slices.IndexFunc(r.Items, func(i *portal.Item) bool { return i.ID == id })]
}

// linked is what a page offers to whoever follows the links of its matter: not
// those of its head and foot, which every page has, nor the ways into the
// other language.
type linked struct {
	ids   map[string]bool
	links []string
}

func readLinks(data []byte) (linked, error) {
	page := linked{ids: map[string]bool{}}
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return page, err
	}
	for n := range document.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := attribute(n, "id"); id != "" {
			page.ids[id] = true
		}
		inMain := false
		for above := range n.Ancestors() {
			inMain = inMain || above.Type == html.ElementNode && above.Data == "main"
		}
		if to := attribute(n, "href"); n.Data == "a" && inMain && to != "" && attribute(n, "hreflang") == "" {
			page.links = append(page.links, to)
		}
	}
	return page, nil
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// reach says how many links lead from start to each address, up to most: to
// pages, and to anchors that stand on their page.
func reach(open func(url string) (linked, bool), start string, most int) map[string]int {
	clicks := map[string]int{start: 0}
	for here, n := []string{start}, 1; n <= most; n++ {
		var next []string
		for _, from := range here {
			page, _ := open(from)
			for _, to := range page.links {
				url, anchor, _ := strings.Cut(to, "#")
				if url == "" {
					url = from
				}
				target, ok := open(url)
				if !ok || anchor != "" && !target.ids[anchor] {
					continue
				}
				if _, known := clicks[url]; !known {
					clicks[url] = n
					next = append(next, url)
				}
				if _, known := clicks[url+"#"+anchor]; !known && anchor != "" {
					clicks[url+"#"+anchor] = n
				}
			}
		}
		here = next
	}
	return clicks
}

// linkedPages reads the pages of a set, each once.
func linkedPages(t *testing.T, set *output.Set) func(url string) (linked, bool) {
	known := map[string]linked{}
	return func(url string) (linked, bool) {
		artifact, ok := set.Get(strings.TrimPrefix(url, "/") + "index.html")
		if !ok || !strings.HasPrefix(url, "/") || !strings.HasSuffix(url, "/") {
			return linked{}, false
		}
		page, ok := known[url]
		if !ok {
			data, err := artifact.Bytes()
			if err == nil {
				page, err = readLinks(data)
			}
			if err != nil {
				t.Fatal(err)
			}
			known[url] = page
		}
		return page, true
	}
}

func TestNamedThingsAreTwoClicksAway(t *testing.T) {
	p, open := load(t, root(t)), linkedPages(t, shipped(t))
	all := homes(p)
	for _, folders := range [][2]string{{"/van-ban/", "/du-an/"}, {"/en/resolutions/", "/en/projects/"}} {
		start := folders[0] + shippedText + "/"
		clicks := reach(open, start, 2)
		for _, n := range namedThings(t) {
			for _, at := range all[n.id] {
				address := start
				if at.project != nil {
					address = folders[1] + at.project.ID + "/"
				}
				if at.item != nil {
					address += "#viec-" + n.id
				}
				if _, ok := clicks[address]; !ok {
					t.Errorf("from %s, %s is more than two clicks away", start, address)
				}
			}
		}
	}
}

func TestReach(t *testing.T) {
	pages := map[string]linked{}
	for url, text := range map[string]string{
		"/a/": `<header><a href="/far/">x</a></header><main><a href="/b/#x">b</a><a href="#here">h</a><a href="#none">n</a>` +
			`<a href="/b/#none">n</a><a href="/gone/">g</a><a href="https://e.example/b/">e</a><a hreflang="en" href="/en/">en</a><p id="here"></p></main>`,
		"/b/":   `<main id="main"><p id="x"></p><p id="y"></p><a href="/c/">c</a><a href="/a/">a</a></main>`,
		"/c/":   `<main><a href="/far/">d</a></main>`,
		"/far/": `<main></main>`,
		"/en/":  `<main></main>`,
	} {
		page, err := readLinks([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		pages[url] = page
	}
	open := func(url string) (linked, bool) { page, ok := pages[url]; return page, ok }
	want := map[string]int{"/a/": 0, "/a/#here": 1, "/b/": 1, "/b/#x": 1, "/c/": 2}
	if got := reach(open, "/a/", 2); !maps.Equal(got, want) {
		t.Errorf("reached %v, want %v", got, want)
	}
}

// shippedIndicators is what the resolution says of each indicator, as its page
// prints it: the head of the column and the value, Vietnamese then English, and
// the place of the text.
var shippedIndicators = []struct {
	id          string
	head, value [2]string
	place       string
}{
	{"grdp-growth", [2]string{"Giá trị", "Value"}, [2]string{"12,73%", "12.73%"}, "i-1-a"},
	{"state-budget-revenue", [2]string{"Giá trị (tỷ đồng)", "Value (billion VND)"}, [2]string{"9.522,8", "9,522.8"}, "i-1-a"},
	{"industrial-production-index", [2]string{"Giá trị", "Value"}, [2]string{"46,4%", "46.4%"}, "i-1-a"},
	{"retail-and-consumer-services", [2]string{"Giá trị (tỷ đồng)", "Value (billion VND)"}, [2]string{"62.542,7", "62,542.7"}, "i-1-a"},
	{"goods-exports", [2]string{"Giá trị (triệu USD)", "Value (million USD)"}, [2]string{"1.050,6", "1,050.6"}, "i-1-a"},
	{"tourism-revenue", [2]string{"Giá trị (tỷ đồng)", "Value (billion VND)"}, [2]string{"26.072", "26,072"}, "i-1-a"},
	{"overnight-visitors", [2]string{"Giá trị (triệu lượt)", "Value (million visits)"}, [2]string{"hơn 5,2", "more than 5.2"}, "i-1-a"},
	{"international-visitors", [2]string{"Giá trị (triệu lượt)", "Value (million visits)"}, [2]string{"hơn 2,4", "more than 2.4"}, "i-1-a"},
	{"total-social-investment", [2]string{"Giá trị (tỷ đồng)", "Value (billion VND)"}, [2]string{"32.899,2", "32,899.2"}, "i-1-a"},
	{"par-index-rank", [2]string{"Thứ hạng", "Rank"}, [2]string{"14/63", "14/63"}, "fn-3"},
	{"papi-rank", [2]string{"Thứ hạng", "Rank"}, [2]string{"8/61", "8/61"}, "fn-3"},
	{"party-handbook-registration", [2]string{"Giá trị (đảng viên)", "Value (Party members)"}, [2]string{"46.210/46.727", "46,210/46,727"}, "fn-5"},
}

// printedTable is the values of one place, as a page prints them.
type printedTable struct {
	section string // in which it stands
	head    string // of the column of values
	rows    []printedRow
}

type printedRow struct {
	value   string
	sources []string // the words of each, and where it leads; "" where it is not on the page
}

// printedTables reads an indicator's page.
func printedTables(t *testing.T, data []byte) []printedTable {
	t.Helper()
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{}
	for _, li := range elements(document, "li") {
		said := words(li)
		for _, a := range elements(li, "a") {
			said += " " + attribute(a, "href")
		}
		sources["#"+attribute(li, "id")] = said
	}
	var all []printedTable
	for _, table := range elements(document, "table") {
		var printed printedTable
		for above := range table.Ancestors() {
			if above.Data == "section" {
				printed.section = attribute(above, "id")
			}
		}
		printed.head = words(elements(table, "th")[1])
		for _, body := range elements(table, "tbody") {
			cell := elements(body, "td")[0]
			row := printedRow{value: words(elements(cell, "b")[0])}
			for _, a := range elements(cell, "a") {
				row.sources = append(row.sources, sources[attribute(a, "href")])
			}
			printed.rows = append(printed.rows, row)
		}
		all = append(all, printed)
	}
	return all
}

func elements(within *html.Node, tag string) []*html.Node {
	var all []*html.Node
	for n := range within.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			all = append(all, n)
		}
	}
	return all
}

func words(within *html.Node) string {
	var all strings.Builder
	for n := range within.Descendants() {
		if n.Type == html.TextNode {
			all.WriteString(n.Data)
		}
	}
	return plain(all.String())
}

// plain has one space where others join words for the eye.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
}

func TestShippedIndicatorsArePrinted(t *testing.T) {
	p, set := load(t, root(t)), shipped(t)
	for _, want := range shippedIndicators {
		at := slices.IndexFunc(p.Indicators, func(i *portal.Indicator) bool { return i.ID == want.id })
		if at < 0 {
			t.Errorf("there is no indicator %s", want.id)
			continue
		}
		for n, lang := range portal.Langs {
			folder, text := "chi-tieu/", "/van-ban/"
			if lang == portal.English {
				folder, text = "en/indicators/", "/en/resolutions/"
			}
			name := folder + want.id + "/index.html"
			artifact, ok := set.Get(name)
			if !ok {
				t.Errorf("there is no %s", name)
				continue
			}
			data, err := artifact.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			tables := printedTables(t, data)
			for _, fault := range misprinted(p.Indicators[at], p.AsOf, lang, tables) {
				t.Errorf("%s: %s", name, fault)
			}
			old := slices.IndexFunc(tables, func(table printedTable) bool { return table.section == "so-lieu-tinh-khanh-hoa-cu" })
			if old < 0 || tables[old].head != want.head[n] {
				t.Errorf("%s: no table of the old province is headed %q: %v", name, want.head[n], tables)
				continue
			}
			address := text + shippedText + "/#" + want.place
			if !slices.ContainsFunc(tables[old].rows, func(row printedRow) bool {
				return row.value == want.value[n] && slices.ContainsFunc(row.sources, func(s string) bool { return strings.HasSuffix(s, " "+address) })
			}) {
				t.Errorf("%s: %q of %s is not printed: %v", name, want.value[n], address, tables[old])
			}
		}
	}
}

// misprinted lists where the tables of a page are not those of an indicator's
// places: one for each, with its values, each with a source, and no others.
func misprinted(i *portal.Indicator, asOf portal.Day, lang portal.Lang, tables []printedTable) []string {
	var faults []string
	left := map[string][]string{}
	for _, v := range i.Values {
		if progress.ValueKnownBy(v, asOf) {
			section := "so-lieu-" + v.Place.ID
			left[section] = append(left[section], plain(i18n.Value(lang, v.Value)))
		}
	}
	for _, table := range tables {
		want, ok := left[table.section]
		if delete(left, table.section); !ok {
			faults = append(faults, "a table too many in "+table.section)
			continue
		}
		var got []string
		for _, row := range table.rows {
			got = append(got, strings.TrimSuffix(row.value, "%"))
			if len(row.sources) == 0 || slices.Contains(row.sources, "") {
				faults = append(faults, row.value+" has no source")
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			faults = append(faults, fmt.Sprintf("%s holds %q, want %q", table.section, got, want))
		}
	}
	for _, section := range slices.Sorted(maps.Keys(left)) {
		faults = append(faults, "no table "+section)
	}
	return faults
}

func TestMisprintedIsNoticed(t *testing.T) {
	old, merged := &portal.Place{ID: "cu"}, &portal.Place{ID: "moi"}
	value := func(place *portal.Place, s string) *portal.IndicatorValue {
		v, err := portal.ParseValue(s)
		if err != nil {
			t.Fatal(err)
		}
		return &portal.IndicatorValue{Place: place, Value: v}
	}
	growth := &portal.Indicator{Values: []*portal.IndicatorValue{value(old, "7,01"), value(merged, "7,33")}}
	const table = `<section id="so-lieu-%s"><table><thead><tr><th>Kỳ</th><th>Giá trị</th></tr></thead>%s</table></section>`
	const row = `<tbody><tr><td><b>%s%%</b><a href="#n">1</a></td></tr></tbody>`
	const source = `<ol><li id="n">Báo</li></ol>`
	first, second := fmt.Sprintf(row, "7,01"), fmt.Sprintf(row, "7,33")
	for name, c := range map[string]struct{ page, want string }{
		"apart":         {fmt.Sprintf(table, "cu", first) + fmt.Sprintf(table, "moi", second) + source, ""},
		"joined":        {fmt.Sprintf(table, "cu", first+second) + source, `so-lieu-cu holds ["7,01" "7,33"], want ["7,01"]; no table so-lieu-moi`},
		"exchanged":     {fmt.Sprintf(table, "cu", second) + fmt.Sprintf(table, "moi", first) + source, `so-lieu-cu holds ["7,33"], want ["7,01"]; so-lieu-moi holds ["7,01"], want ["7,33"]`},
		"of no place":   {fmt.Sprintf(table, "cu", first) + fmt.Sprintf(table, "moi", second) + fmt.Sprintf(table, "", first) + source, "a table too many in so-lieu-"},
		"source absent": {fmt.Sprintf(table, "cu", first) + fmt.Sprintf(table, "moi", second), "7,01% has no source; 7,33% has no source"},
	} {
		t.Run(name, func(t *testing.T) {
			faults := misprinted(growth, progress.Always, portal.Vietnamese, printedTables(t, []byte(c.page)))
			compareFaults(t, faults, c.want)
		})
	}
}

// hollow lists the compiled entries that hold nothing but prose, that rest on
// the resolution alone, or that tell of no day of their quarter: where only the
// last day is known by which something had come about, of that day.
func hollow(p *portal.Portal) (faults []string, entries int) {
	for _, project := range p.Projects {
		for _, r := range project.Reports {
			if !r.Compiled {
				continue
			}
			entries++
			where := project.ID + "/" + r.Quarter.String()
			var sources []portal.Citation
			var told []portal.Date
			for _, s := range r.Statements {
				sources, told = append(sources, s.Sources...), append(told, s.Met, s.Unmet, s.Dropped, s.StatedOn())
			}
			for _, e := range r.Events {
				sources, told = append(sources, e.Sources...), append(told, e.Date)
			}
			for _, v := range r.Values {
				sources, told = append(sources, v.Sources...), append(told, v.Date)
			}
			if len(told) == 0 {
				faults = append(faults, where+": nothing but prose")
				continue
			}
			if !slices.ContainsFunc(sources, func(c portal.Citation) bool { return c.Source != nil }) {
				faults = append(faults, where+": no source but the resolution")
			}
			if !slices.ContainsFunc(told, func(d portal.Date) bool { return ofQuarter(d, r.Quarter) }) {
				faults = append(faults, where+": nothing of its quarter")
			}
		}
	}
	return faults, entries
}

func ofQuarter(d portal.Date, q portal.Quarter) bool {
	if d.By {
		return portal.QuarterOf(d.End) == q
	}
	return !d.IsZero() && d.Overlaps(q)
}

// overclaiming lists the projects without a body in both languages, without
// words of the text that direct them, or with figures in their summary: years
// may stand there, as part of the name.
func overclaiming(p *portal.Portal) []string {
	var faults []string
	for _, project := range p.Projects {
		found := project.ID + " is directed by no words of the text"
		for _, m := range project.Mandates {
			if quoted(m, portal.Vietnamese) && quoted(m, portal.English) {
				found = ""
			}
		}
		if found != "" {
			faults = append(faults, found)
		}
		if project.Body.VI.IsEmpty() || project.Body.EN.IsEmpty() {
			faults = append(faults, project.ID+" has no body in both languages")
		}
		for _, pair := range [2][2]string{{project.Summary.VI, project.Title.VI}, {project.Summary.EN, project.Title.EN}} {
			for _, figure := range figure.FindAllString(pair[0], -1) {
				if !year.MatchString(figure) || !strings.Contains(pair[1], figure) {
					faults = append(faults, project.ID+" has a figure in its summary: "+figure)
				}
			}
			if pair[0] == "" {
				faults = append(faults, project.ID+" has no summary in both languages")
			}
		}
	}
	return faults
}

var (
	figure = regexp.MustCompile(`\d[\d.,/]*\d|\d`)
	year   = regexp.MustCompile(`^(19|20)\d\d$`)
)

// formerly lists the projects whose page names a place that is out of use, in
// its title, summary, places or body, and does not say so: the day, with the
// source, in one passage of its body. It counts the names.
func formerly(p *portal.Portal) (faults []string, names int) {
	for _, project := range p.Projects {
		for _, place := range p.Places {
			if place.Until.IsZero() {
				continue
			}
			for _, lang := range portal.Langs {
				body := project.Body.In(lang)
				title, _ := project.Title.In(lang)
				summary, _ := project.Summary.In(lang)
				text := title + "\n" + summary
				for _, block := range body.Blocks {
					text += "\n" + block.Plain
				}
				name, _ := place.Name.In(lang)
				if !strings.Contains(strings.ToLower(text), strings.ToLower(name)) && !slices.Contains(project.Places, place) {
					continue
				}
				names++
				if !slices.ContainsFunc(body.Blocks, func(b portal.Block) bool { return tellsEnd(b, place, lang) }) {
					faults = append(faults, fmt.Sprintf("%s does not say that %s is out of use, %s", project.ID, place.ID, lang))
				}
			}
		}
	}
	return faults, names
}

// tellsEnd reports whether a passage gives the day on which a place went out of
// use, and cites what says so.
func tellsEnd(b portal.Block, place *portal.Place, lang portal.Lang) bool {
	cites := slices.ContainsFunc(b.Pieces, func(piece portal.Piece) bool {
		return piece.Kind == portal.NoteRef &&
			slices.ContainsFunc(place.Sources, func(c portal.Citation) bool { return c.Key() == piece.Target })
	})
	day := i18n.DateShort(lang, place.Until)
	if lang == portal.English {
		day = i18n.DateLong(lang, place.Until)
	}
	return cites && strings.Contains(plain(b.Plain), plain(day))
}

func TestShippedEntriesTellOfTheirQuarter(t *testing.T) {
	faults, entries := hollow(load(t, root(t)))
	compareFaults(t, faults, "")
	if entries < 30 {
		t.Errorf("only %d entries were looked at", entries)
	}
}

func TestShippedProjectsClaimNoMoreThanTheyKnow(t *testing.T) {
	compareFaults(t, overclaiming(load(t, root(t))), "")
}

func TestShippedProjectsSayWhatIsOutOfUse(t *testing.T) {
	faults, names := formerly(load(t, root(t)))
	compareFaults(t, faults, "")
	if names < 30 {
		t.Errorf("only %d names were looked at", names)
	}
}

func TestWhatProjectsOweIsNoticed(t *testing.T) {
	files := shippedFiles(t)
	const rate, road = "content/projects/giai-ngan-dau-tu-cong-2024/2024-q1.vi.md", "content/projects/duong-ql27c-dt656/index"
	hollowIn := func(p *portal.Portal) []string { faults, _ := hollow(p); return faults }
	formerIn := func(p *portal.Portal) []string { faults, _ := formerly(p); return faults }
	swap := func(old, new string) func(string) string {
		return func(text string) string { return strings.ReplaceAll(text, old, new) }
	}
	const body = `(?s)(\A\+\+\+\n.*\n\+\+\+\n).*`
	away := func(pattern, kept string) func(string) string {
		return func(text string) string { return regexp.MustCompile(pattern).ReplaceAllString(text, kept) }
	}
	for name, c := range map[string]struct {
		file  string
		spoil func(text string) string
		check func(p *portal.Portal) []string
		want  string
	}{
		"nothing but prose": {rate, away(`(?s)\n\[\[values\]\].*?\n\n\[sources`, "\n[sources"), hollowIn, "giai-ngan-dau-tu-cong-2024/2024-q1: nothing but prose"},
		"the resolution alone": {rate, swap(`source = "giai-ngan-etime-2024-05"`, `source = "ket-luan-hn19/ii-1-4-a"`), hollowIn,
			"giai-ngan-dau-tu-cong-2024/2024-q1: no source but the resolution"},
		"another quarter":      {rate, swap(`date = "2024-Q1"`, `date = "2024-Q2"`), hollowIn, "giai-ngan-dau-tu-cong-2024/2024-q1: nothing of its quarter"},
		"by a later quarter":   {rate, swap(`date = "2024-Q1"`, `date = "đến 2024-Q2"`), hollowIn, "giai-ngan-dau-tu-cong-2024/2024-q1: nothing of its quarter"},
		"the office's own":     {rate, swap("origin = \"tổng hợp\"\n", ""), hollowIn, ""},
		"no body":              {road + ".vi.md", away(body, "$1"), overclaiming, "duong-ql27c-dt656 has no body in both languages"},
		"no English body":      {road + ".en.md", away(body, "$1"), overclaiming, "duong-ql27c-dt656 has no body in both languages"},
		"no mandate":           {road + ".vi.md", away(`(?m)^ii-1-4-b = .*\n`, ""), overclaiming, "duong-ql27c-dt656 is directed by no words of the text"},
		"words not in it":      {road + ".vi.md", away(`(?m)^ii-1-4-b = .*`, `ii-1-4-b = "xây cầu Bến Mẫu"`), overclaiming, "duong-ql27c-dt656 is directed by no words of the text"},
		"a figure":             {road + ".vi.md", swap(`summary = "`, `summary = "Dài 43,6 km. `), overclaiming, "duong-ql27c-dt656 has a figure in its summary: 43,6"},
		"a year in no name":    {road + ".vi.md", swap(`summary = "`, `summary = "Xong năm 2026. `), overclaiming, "duong-ql27c-dt656 has a figure in its summary: 2026"},
		"a year in a name":     {"content/projects/canh-dieu-vang-2024/index.vi.md", swap(`summary = "`, `summary = "Cánh Diều Vàng 2024. `), overclaiming, ""},
		"a name without a day": {road + ".en.md", swap("1 July 2025", "that day"), formerIn, "duong-ql27c-dt656 does not say that ninh-thuan is out of use, en"},
		"a day without source": {road + ".vi.md", swap("[^nq-202]", ""), formerIn, "duong-ql27c-dt656 does not say that ninh-thuan is out of use, vi"},
		"a name put in": {"content/projects/dai-hoc-nha-trang/index.vi.md", swap("+++\n\n", "+++\n\nThị xã Ninh Hòa.\n\n"), formerIn,
			"dai-hoc-nha-trang does not say that ninh-hoa is out of use, vi"},
	} {
		t.Run(name, func(t *testing.T) {
			text := string(files[c.file].Data)
			if c.spoil(text) == text {
				t.Fatal("nothing was spoilt")
			}
			overlaid := maps.Clone(files)
			overlaid[c.file] = &fstest.MapFile{Data: []byte(c.spoil(text))}
			p, _ := content.Load(overlaid, content.Options{Now: time.Now()})
			compareFaults(t, c.check(p), c.want)
		})
	}
}
