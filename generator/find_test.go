package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"camket/generator/internal/browser"
	"camket/generator/internal/i18n"
)

// shownProjects is the ids of the projects that the list shows, in its order.
const shownProjects = `[...document.querySelectorAll(".card")].filter((card) => card.checkVisibility())
	.map((card) => card.querySelector("h3 a").pathname.split("/").at(-2))`

// choose sets the fields of the form as a reader does.
func choose(page *browser.Page, fields ...string) {
	for i := 0; i < len(fields); i += 2 {
		page.Eval(fmt.Sprintf(`(() => {
			const field = document.querySelector(".find").elements[%q];
			field.value = %q;
			for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {bubbles: true}));
		})()`, fields[i], fields[i+1]), nil)
	}
}

// finds holds the list to what it shows and says.
func finds(t *testing.T, page *browser.Page, what, want, status string) {
	t.Helper()
	var got []string
	page.Eval(shownProjects, &got)
	if s := strings.Join(got, " "); s != want {
		t.Errorf("%s shows %q, want %q", what, s, want)
	}
	if s := page.Text(".find [role=status]"); status != "" && s != status {
		t.Errorf("%s says %q, want %q", what, s, status)
	}
}

const (
	expressway = "cao-toc-van-phong-nha-trang"
	vanPhong   = "khu-kinh-te-van-phong " + expressway
)

func TestProjectsAreFound(t *testing.T) {
	address := previewed(t)
	page := browser.Start(t).Page(t, browser.Options{Look: browser.Look{Width: 360}})
	page.Open(address + "/du-an/")
	var all int
	page.Eval("("+shownProjects+").length", &all)
	if said := page.Text(".find [role=status]"); all != 24 || said != "24 dự án được theo dõi" {
		t.Errorf("at first %d projects, and %q", all, said)
	}
	for typed, want := range map[string]string{
		"cao toc van phong":         expressway,
		"Cao tốc Vân Phong":         expressway,
		"CAO TOC VAN PHONG":         expressway,
		"Vân Phong":                 vanPhong,
		"phong van":                 vanPhong,   // in whatever order
		"va phon":                   vanPhong,   // the beginnings of words
		"uoc 27c":                   "",         // not what is inside one
		"Va\u0302n  Phong,":         vanPhong,   // as a Mac types it
		"van phong expressway":      expressway, // the other language
		"dai hoc nha trang":         "dai-hoc-nha-trang",
		"Điện Biên Phủ":             "",
		"benh vien":                 "benh-vien-da-khoa-tinh",
		"trường sa":                 "bao-tang-truong-sa",     // names before all else
		"y te":                      "benh-vien-da-khoa-tinh", // by its sector
		"dt.656":                    "duong-ql27c-dt656",
		"<script>alert(1)</script>": "",
	} {
		status := ""
		if want == "" {
			status = "Không có dự án nào khớp. Hãy thử ít từ hơn, hoặc bỏ bớt lựa chọn."
		}
		choose(page, "q", typed)
		finds(t, page, typed, want, status)
	}
	choose(page, "q", "", "sector", "transport", "state", "undated")
	finds(t, page, "transport without a date", "cao-toc-nha-trang-da-lat duong-ql27c-dt656", "Tìm thấy 2 trong 24 dự án")
	choose(page, "q", "da lat")
	finds(t, page, "with a word", "cao-toc-nha-trang-da-lat", "Tìm thấy 1 trong 24 dự án")
	choose(page, "q", "", "sector", "", "state", "", "place", "khanh-son")
	finds(t, page, "a place", "giam-ngheo-khanh-son-khanh-vinh", "")
	choose(page, "place", "", "clause", "ket-luan-hn19.fn-3")
	finds(t, page, "a clause", "chi-so-cai-cach-canh-tranh", "")
	var left struct{ Sections, Count, Indexes int }
	page.Eval(`({
		sections: [...document.querySelectorAll(".sector")].filter((s) => s.checkVisibility()).length,
		count: Number([...document.querySelectorAll(".sector .count")].filter((s) => s.checkVisibility())[0].textContent),
		indexes: [...document.querySelectorAll(".index")].filter((s) => s.checkVisibility()).length})`, &left)
	if left.Sections != 1 || left.Count != 1 || left.Indexes != 0 {
		t.Errorf("beside what was found stands %+v", left)
	}
	page.Click(".find button")
	var focused string
	page.Eval("document.activeElement.name", &focused)
	page.Eval("("+shownProjects+").length", &all)
	if all != 24 || focused != "q" || page.Location() != address+"/du-an/" {
		t.Errorf("after clearing %d projects at %s, and the focus on %q", all, page.Location(), focused)
	}
}

// What was asked is in the address: it can be sent, and the way back works.
func TestAFindingCanBeSentAndTakenBack(t *testing.T) {
	address := previewed(t)
	page := browser.Start(t).Page(t, browser.Options{})
	page.Open(address + "/")
	page.Eval(`document.querySelector(".ask [name=q]").value = "văn phòng đầm"`, nil)
	page.Click(".ask button")
	if at, want := page.Location(), address+"/du-an/?q=v%C4%83n+ph%C3%B2ng+%C4%91%E1%BA%A7m"; at != want {
		t.Fatalf("asked at %s, want %s", at, want)
	}
	finds(t, page, "the home page's form", "", "Không có dự án nào khớp. Hãy thử ít từ hơn, hoặc bỏ bớt lựa chọn.")

	page.Open(address + "/en/projects/?q=%C4%91a+lat&sector=transport&state=nonsense&place=")
	finds(t, page, "a link that was sent", "cao-toc-nha-trang-da-lat", "1 of 24 projects found")

	page.Open(address + "/du-an/")
	for _, typed := range []string{"v", "va", "van", "van phon"} {
		page.Eval(fmt.Sprintf(`(() => {
			const field = document.querySelector(".find").elements.q;
			field.value = %q;
			field.dispatchEvent(new Event("input", {bubbles: true}));
		})()`, typed), nil)
	}
	if at := page.Location(); at != address+"/du-an/?q=van+phon" {
		t.Errorf("after typing at %s", at)
	}
	choose(page, "sector", "economy")
	finds(t, page, "two steps on", "khu-kinh-te-van-phong", "")
	back := func(want, shown string) {
		t.Helper()
		page.Eval(`new Promise((done) => { addEventListener("popstate", () => setTimeout(done), {once: true}); history.back(); })`, nil)
		if at := page.Location(); at != address+want {
			t.Errorf("back at %s, want %s", at, want)
		}
		finds(t, page, "back at "+want, shown, "")
	}
	back("/du-an/?q=van+phon", vanPhong)
	var all []string
	page.Eval(shownProjects, &all)
	page.Eval(`new Promise((done) => { addEventListener("popstate", () => setTimeout(done), {once: true}); history.back(); })`, nil)
	if page.Eval(shownProjects, &all); len(all) != 24 || page.Location() != address+"/du-an/" {
		t.Errorf("all the way back: %d projects at %s", len(all), page.Location())
	}
}

// The script folds as the program does: a word that the one finds, the other
// has written.
func TestScriptAndProgramFoldAlike(t *testing.T) {
	words := []string{
		"Đường Quốc lộ 27C – ĐT.656", "đỏ Đỏ", "Vân Phong", "VÂN PHONG", "Va\u0302n Phong", "Thành phố trực thuộc Trung ương",
		"ỄỂỆỖỘỢỮỰ ễểệỗộợữự", "E\u0302\u0303 a\u0302\u0323", "Ắ ằ ẵ Ặ", "Lễ hội Vịnh ánh sáng", "ƠỜỞ ưừử", "İstanbul I ı", "Straße Ça naïve",
		"ﬁ ① Ⅳ", "日本 한국", "a\u00a0b\u2013c", "", " \t", "🌊 đảo", "x\u200dy", "Ǆ ǅ", "Å Ω K",
	}
	list, err := json.Marshal(words)
	if err != nil {
		t.Fatal(err)
	}
	page := browser.Start(t).Page(t, browser.Options{})
	page.Open(previewed(t) + "/du-an/")
	var folded []string
	page.Eval(string(list)+".map(fold)", &folded)
	for i, word := range words {
		if want := i18n.Fold(word); folded[i] != want {
			t.Errorf("%q: the script folds it to %+q, the program to %+q", word, folded[i], want)
		}
	}
}

// Nothing moves when the script takes over, and the keys alone are enough.
func TestFindingIsCalmAndNeedsNoMouse(t *testing.T) {
	address := previewed(t)
	b := browser.Start(t)
	for _, width := range []int{320, 1280} {
		page := b.Page(t, browser.Options{Look: browser.Look{Width: width}})
		for _, url := range []string{"/", "/du-an/", "/du-an/?q=van+phong", "/en/projects/?state=undated"} {
			page.Open(address + url)
			var shift float64
			page.Eval(`new Promise((done) => {
				let sum = 0;
				new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({type: "layout-shift", buffered: true});
				setTimeout(() => done(sum), 300);
			})`, &shift)
			if shift != 0 {
				t.Errorf("%s at %d px moves by %g", url, width, shift)
			}
		}
		var order []string
		page.Eval(`[...document.querySelectorAll("main :is(a, button, input, select)")].filter((e) => e.checkVisibility() && e.tabIndex >= 0)
			.slice(0, 7).map((e) => e.name || e.localName)`, &order)
		if got := strings.Join(order, " "); got != "q sector state clause place button a" {
			t.Errorf("the keys reach %s", got)
		}
		var unnamed int
		page.Eval(`[...document.querySelector(".find").elements].filter((e) => e.name && !e.labels.length).length`, &unnamed)
		if unnamed > 0 {
			t.Errorf("%d fields without a label", unnamed)
		}
		for _, v := range page.Axe() {
			t.Errorf("with something found, at %d px: %s", width, v)
		}
	}
}

// Without JavaScript nothing is missing: no form that does nothing, every
// project, and lists by sector, state, clause and place.
func TestProjectsAreFoundWithoutScript(t *testing.T) {
	address := previewed(t)
	page := browser.Start(t).Page(t, browser.Options{Look: browser.Look{Width: 320}, NoScript: true})
	page.Open(address + "/du-an/?q=van+phong")
	var all []string
	page.Eval(shownProjects, &all)
	var seen struct {
		Form                           bool
		Links                          int
		Sectors, States, Clauses, Lone []string
	}
	page.Eval(`(() => {
		const ids = (from) => [...document.querySelectorAll(".index [id^=" + from + "]")].map((e) => e.id.slice(from.length));
		const listed = new Set([...document.querySelectorAll("[id^=tinh-trang-] ul a")].map((a) => a.pathname));
		return {
			form: document.querySelector(".find").checkVisibility(),
			links: [...document.querySelectorAll(".find-links a")].filter((a) => a.checkVisibility() && document.getElementById(a.hash.slice(1))).length,
			sectors: [...document.querySelectorAll(".sector")].map((s) => s.dataset.sector),
			states: ids("tinh-trang-"), clauses: ids("dieu-khoan-"),
			lone: [...document.querySelectorAll(".card h3 a")].filter((a) => !listed.has(a.pathname)).map((a) => a.pathname),
		};
	})()`, &seen)
	if len(all) != 24 || seen.Form || len(seen.Lone) > 0 {
		t.Errorf("%d projects; the form is shown: %t; in no list by state: %q", len(all), seen.Form, seen.Lone)
	}
	if got := strings.Join(seen.Sectors, " "); got != "economy transport governance cultureSportsAndRecreation education health other" || seen.Links != len(seen.Sectors)+3 {
		t.Errorf("the sectors are %s, with %d links", got, seen.Links)
	}
	if got := strings.Join(seen.States, " "); got != "completed-late completed unconfirmed not-yet-due undated" {
		t.Errorf("the states are %s", got)
	}
	if len(seen.Clauses) < 10 {
		t.Errorf("only %d clauses: %q", len(seen.Clauses), seen.Clauses)
	}
	page.Open(address + "/")
	page.Click(`.tally a[href="/du-an/#tinh-trang-unconfirmed"]`)
	arrived(t, page, address+"/du-an/#tinh-trang-unconfirmed", "vi", "Dự án")
}

// From the front page every project is one click away.
func TestEveryProjectIsOneClickFromHome(t *testing.T) {
	p, open := load(t, root(t)), linkedPages(t, shipped(t))
	for home, list := range map[string]string{"/": "/du-an/", "/en/": "/en/projects/"} {
		clicks := reach(open, home, 1)
		for _, project := range p.Projects {
			if _, ok := clicks[list+project.ID+"/"]; !ok {
				t.Errorf("%s has no link to %s", home, project.ID)
			}
		}
	}
}

// The home page's tally leads to a list of just the projects that it counts.
func TestATallyLeadsToItsProjects(t *testing.T) {
	page := browser.Start(t).Page(t, browser.Options{})
	address := previewed(t)
	page.Open(address + "/en/")
	var counted map[string]int
	page.Eval(`Object.fromEntries([...document.querySelectorAll(".tally > li")].map((li) => [li.querySelector("a").hash, Number(li.querySelector("b").textContent)]))`, &counted)
	page.Open(address + "/en/projects/")
	sum := 0
	for hash, want := range counted {
		var got int
		page.Eval(fmt.Sprintf(`document.getElementById(%q).querySelectorAll("ul a").length`, strings.TrimPrefix(hash, "#")), &got)
		if got != want {
			t.Errorf("%s counts %d, and lists %d", hash, want, got)
		}
		sum += got
	}
	if sum != 24 {
		t.Errorf("the tally is of %d projects", sum)
	}
}
