package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"camket/generator/internal/browser"
)

// kinds is one page of each kind of the shipped portal, in both languages.
var kinds = []string{
	"/", "/en/",
	"/van-ban/ket-luan-hn19/", "/en/resolutions/ket-luan-hn19/",
	"/van-ban/ket-luan-hn19/ii-1-4/", "/en/resolutions/ket-luan-hn19/ii-1-4/",
	"/van-ban/ket-luan-hn19/song-ngu/", "/en/resolutions/ket-luan-hn19/bilingual/",
	"/van-ban/ket-luan-hn19/vien-dan/", "/en/resolutions/ket-luan-hn19/cited/",
	"/du-an/", "/en/projects/",
	"/du-an/cao-toc-khanh-hoa-buon-ma-thuot/", "/en/projects/cao-toc-khanh-hoa-buon-ma-thuot/",
	"/du-an/cao-toc-khanh-hoa-buon-ma-thuot/bang-tin/", "/en/projects/cao-toc-khanh-hoa-buon-ma-thuot/sheet/",
	"/du-an/bao-tang-truong-sa/2024-q4/", "/en/projects/bao-tang-truong-sa/2024-q4/",
	"/quy/2025-q4/", "/en/quarters/2025-q4/",
	"/chi-tieu/", "/en/indicators/",
	"/chi-tieu/grdp-growth/", "/en/indicators/party-handbook-registration/",
	"/chi-tieu/par-index-rank/", "/en/indicators/international-visitors/",
	"/phuong-phap/", "/en/method/",
	"/gioi-thieu/", "/en/about/",
	"/so-do-trang/", "/en/site-map/",
	"/khong-co/", "/en/none/",
}

// Nobody is left out: the narrowest phones, the dark, and those who listen.
func TestEveryKindWorksForEveryone(t *testing.T) {
	address := previewed(t)
	b := browser.Start(t)
	for _, look := range []browser.Options{{Width: 320}, {Width: 1280, Dark: true}} {
		page := b.Page(t, look)
		for _, url := range kinds {
			page.Open(address + url)
			for _, v := range page.Axe() {
				t.Errorf("%s at %d px: %s", url, look.Width, v)
			}
			var wide int
			page.Eval("document.documentElement.scrollWidth - window.innerWidth", &wide)
			if wide > 0 {
				t.Errorf("%s at %d px scrolls sideways by %d px", url, look.Width, wide)
			}
			for _, request := range page.Requests() {
				if !strings.HasPrefix(request, address+"/") {
					t.Errorf("%s asks %s", url, request)
				}
			}
		}
	}
}

// The reporting calendar is a table that can be read aloud: a caption, headers
// for every row and column, words in every cell.
func TestTheCalendarReadsAloud(t *testing.T) {
	page := browser.Start(t).Page(t, browser.Options{Width: 320, NoScript: true})
	page.Open(previewed(t) + "/")
	var faults []string
	page.Eval(`(() => {
		const faults = [], table = document.querySelector("table.reporting-calendar");
		if (!table.caption?.textContent.trim()) faults.push("no caption");
		const columns = table.tHead.rows[1].cells.length;
		if (table.tBodies.length < 3) faults.push("only " + table.tBodies.length + " sectors");
		for (const body of table.tBodies) {
			const [sector, ...rows] = body.rows, head = sector.cells[0];
			if (sector.cells.length !== 1 || head.scope !== "rowgroup" || head.colSpan !== columns || !head.textContent.trim()) faults.push("a sector without a header over " + columns + " columns");
			for (const row of rows) {
				if (row.cells[0].scope !== "row") faults.push("a row without a header");
				for (const cell of row.cells) if (!cell.textContent.trim()) faults.push("an empty cell in " + row.cells[0].textContent);
				if (row.cells.length !== columns) faults.push(row.cells.length + " cells under " + columns + " headers");
			}
		}
		for (const head of table.tHead.rows[1].cells) if (head.scope !== "col" || !head.textContent.trim()) faults.push("a column without a header");
		return faults;
	})()`, &faults)
	for _, fault := range faults {
		t.Error(fault)
	}
}

// Every page is valid HTML.
func TestEveryPageIsValid(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for i, a := range shipped(t).All() {
		if ext := filepath.Ext(a.Path); ext != ".html" && ext != ".css" {
			continue
		}
		data, err := a.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, fmt.Sprintf("%03d-%s", i, strings.ReplaceAll(a.Path, "/", "_")))
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	for _, message := range browser.Vnu(t, files...) {
		t.Error(message)
	}
}
