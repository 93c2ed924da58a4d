package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"camket/generator/internal/browser"
)

// The reporting calendar is a table that can be read aloud: a caption, headers
// for every row and column, words in every cell.
func TestTheCalendarReadsAloud(t *testing.T) {
	page := browser.Start(t).Page(t, browser.Options{Look: browser.Look{Width: 320}, NoScript: true})
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

// Every page that is shipped is valid HTML, and so is whatever else a portal can show.
func TestEveryPageIsValid(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var files []string
	add := func(portal, file string, data []byte) {
		name := filepath.Join(dir, fmt.Sprintf("%03d-%s-%s", len(files), portal, strings.ReplaceAll(file, "/", "_")))
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	for _, stage := range stages(t) {
		picks := map[string]bool{}
		for _, page := range stage.picks {
			picks[page.vi], picks[page.en] = true, true
		}
		for _, a := range stage.set.All() {
			page := filepath.Ext(a.Path) == ".html" && (stage.name == "shipped" || picks[addressOf(a.Path)])
			if page || filepath.Ext(a.Path) == ".css" && stage.name == "shipped" {
				add(stage.name, a.Path, bytesOf(t, stage.set, a.Path))
			}
		}
	}
	for _, message := range browser.Vnu(t, files...) {
		t.Error(message)
	}
}
