package main

import (
	"bytes"
	"cmp"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"camket/generator/internal/build"
	"camket/generator/internal/content"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/sample"
)

// readPage is what a page of the text offers to whoever walks it.
type readPage struct {
	ids        map[string]int
	ledger     []string // where the ledger's rows lead
	tasks      []string // the items without a page that the text's marked words lead to
	documents  []string // the documents that its words lead to
	prev, next string
	faults     []string
}

// TestShippedLedger walks every resolution that this repository ships, and
// those of the fixture and of the sample, which has two.
func TestShippedLedger(t *testing.T) {
	fixture, made := t.TempDir(), t.TempDir()
	if err := copyPortal(fixture); err != nil {
		t.Fatal(err)
	}
	if _, err := sample.Write(t.Context(), made, sample.Size{Projects: 9, Quarters: 2}, os.DirFS(root(t))); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"shipped": root(t), "fixture": fixture, "sample": made} {
		t.Run(name, func(t *testing.T) {
			p, set, problems := build.Site(build.Inputs{Root: os.DirFS(dir), Options: content.Options{Now: time.Now()}})
			for _, problem := range problems {
				t.Errorf("%v: %s %v", problem.Pos, problem.Message, problem.Args)
			}
			if want := map[string]int{"shipped": 1, "fixture": 1, "sample": 2}[name]; set == nil || len(p.Resolutions) < want {
				t.Fatalf("there are not %d resolutions", want)
			}
			for _, r := range p.Resolutions {
				for lang, url := range map[portal.Lang]string{portal.Vietnamese: "/van-ban/" + r.ID + "/", portal.English: "/en/resolutions/" + r.ID + "/"} {
					walkText(t, set, r, lang, url)
				}
			}
		})
	}
}

func walkText(t *testing.T, set *output.Set, r *portal.Resolution, lang portal.Lang, url string) {
	text := textPage(t, set, url)
	for _, anchor := range progress.Mandatory(r) {
		if n := times(text.ledger, "#"+anchor); n != 1 || text.ids[anchor] != 1 {
			t.Errorf("%s: %s stands %d times in the ledger, %d times in the text", url, anchor, n, text.ids[anchor])
		}
	}
	for _, item := range r.Items {
		anchor := "viec-" + item.ID
		if times(text.tasks, "#"+anchor) == 0 || text.ids[anchor] != 1 {
			t.Errorf("%s: no words lead to %s, or it stands %d times", url, anchor, text.ids[anchor])
		}
	}
	for _, d := range r.Documents {
		if !slices.ContainsFunc(text.documents, func(to string) bool { return strings.HasSuffix(to, "/#"+d.ID) }) {
			t.Errorf("%s: no words lead to the document %s", url, d.ID)
		}
	}
	pages := []string{url, url + map[portal.Lang]string{portal.Vietnamese: "song-ngu/", portal.English: "bilingual/"}[lang]}
	var want []string
	for _, c := range r.Clauses {
		if !c.Tail && len(c.Paragraphs) > 0 {
			want = append(want, url+c.Ref.String()+"/")
		}
	}
	var got []string
	before := ""
	for at := want[0]; at != "" && len(got) <= len(want); {
		page := textPage(t, set, at)
		if page.prev != before {
			t.Errorf("%s comes after %s, and leads back to %q", at, before, page.prev)
		}
		got = append(got, at)
		before, at = at, page.next
	}
	if !slices.Equal(got, want) {
		t.Errorf("the clauses follow each other as\n%q\nwant\n%q", got, want)
	}
	for _, at := range append(pages, got...) {
		page := textPage(t, set, at)
		for _, fault := range page.faults {
			t.Errorf("%s: %s", at, fault)
		}
		for id, n := range page.ids {
			if n > 1 {
				t.Errorf("%s: %s stands %d times", at, id, n)
			}
		}
		for _, to := range append(page.documents, page.tasks...) {
			address, anchor, _ := strings.Cut(to, "#")
			if textPage(t, set, cmp.Or(address, at)).ids[anchor] != 1 {
				t.Errorf("%s: %s leads nowhere", at, to)
			}
		}
	}
}

func times(list []string, one string) int {
	n := 0
	for _, s := range list {
		if s == one {
			n++
		}
	}
	return n
}

// pagesWalked keeps what was read of a set: pages lead to each other often.
var pagesWalked = map[*output.Set]map[string]readPage{}

func textPage(t *testing.T, set *output.Set, url string) readPage {
	t.Helper()
	if page, ok := pagesWalked[set][url]; ok {
		return page
	}
	artifact, ok := set.Get(strings.TrimPrefix(url, "/") + "index.html")
	if !ok {
		t.Errorf("there is no %s", url)
		return readPage{}
	}
	data, err := artifact.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if pagesWalked[set] == nil {
		pagesWalked[set] = map[string]readPage{}
	}
	page := readText(data)
	pagesWalked[set][url] = page
	return page
}

// void are the elements that a page opens and does not close.
var void = map[string]bool{"meta": true, "link": true, "img": true, "br": true, "hr": true, "input": true}

// readText reads a page tag by tag: a parser would put right what is nested
// wrongly.
func readText(data []byte) readPage {
	page := readPage{ids: map[string]int{}}
	var open []string
	place := false // the next link is that of a row of the ledger
	for tokens := html.NewTokenizer(bytes.NewReader(data)); ; {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			if len(open) > 0 {
				page.faults = append(page.faults, "left open: "+strings.Join(open, " "))
			}
			return page
		}
		token := tokens.Token()
		switch {
		case kind == html.EndTagToken:
			if n := len(open); n == 0 || open[n-1] != token.Data {
				page.faults = append(page.faults, "</"+token.Data+"> closes "+strings.Join(open, " "))
				return page
			}
			open = open[:len(open)-1]
		case kind == html.StartTagToken:
			if token.Data == "a" && slices.Contains(open, "a") {
				page.faults = append(page.faults, "a link in a link")
			}
			if place {
				page.ledger = append(page.ledger, attributes(token)["href"])
			}
			place = attributes(token)["class"] == "ledger-place"
			page.see(token)
			if !void[token.Data] {
				open = append(open, token.Data)
			}
		case kind == html.SelfClosingTagToken:
			page.see(token)
		}
	}
}

func attributes(token html.Token) map[string]string {
	all := map[string]string{}
	for _, a := range token.Attr {
		all[a.Key] = a.Val
	}
	return all
}

func (w *readPage) see(token html.Token) {
	a := attributes(token)
	if id, ok := a["id"]; ok {
		w.ids[id]++
	}
	switch {
	case a["rel"] == "prev":
		w.prev = a["href"]
	case a["rel"] == "next":
		w.next = a["href"]
	case a["class"] == "task":
		w.tasks = append(w.tasks, a["href"])
	case a["class"] == "document":
		w.documents = append(w.documents, a["href"])
	}
}

// Both languages have the same places, on every page of the text.
func TestAnchorsInBothLanguages(t *testing.T) {
	set := shipped(t)
	seen := 0
	for _, a := range set.All() {
		rest, ok := strings.CutPrefix(a.Path, "van-ban/")
		if !ok {
			continue
		}
		here := textPage(t, set, "/van-ban/"+strings.TrimSuffix(rest, "index.html"))
		there := strings.NewReplacer("song-ngu/", "bilingual/", "vien-dan/", "cited/").Replace("/en/resolutions/" + strings.TrimSuffix(rest, "index.html"))
		if other := textPage(t, set, there); !maps.Equal(here.ids, other.ids) {
			for id := range here.ids {
				if other.ids[id] == 0 {
					t.Errorf("%s has no %s", there, id)
				}
			}
			for id := range other.ids {
				if here.ids[id] == 0 {
					t.Errorf("only %s has %s", there, id)
				}
			}
		}
		seen++
	}
	if seen < 10 {
		t.Errorf("only %d pages", seen)
	}
}
