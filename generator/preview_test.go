package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"camket/generator/internal/portal"
	"camket/generator/internal/preview"
)

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

func TestPreviewAnswers(t *testing.T) {
	p := startPreview(t, preview.Options{Lang: portal.Vietnamese})
	before := listing(p.dir)
	tests := []struct {
		method, path string
		status       int
		header       string // "Name: value"
		words        string
	}{
		{"GET", "/", 200, "Content-Type: text/html; charset=utf-8", `<html lang="vi"`},
		{"HEAD", "/", 200, "Content-Type: text/html; charset=utf-8", ""},
		{"GET", "/en/", 200, "", `<html lang="en"`},
		{"GET", "/index.html", 200, "", `<html lang="vi"`},
		{"GET", "/du-an/cau-ben-mau/2025-q3/", 200, "", "Nước lớn, lùi hẹn thông xe"},
		{"GET", "/en/projects/cau-ben-mau/2025-q3/", 200, "", "High water; the opening is postponed"},
		{"GET", "/du-an/cau-ben-mau", 301, "Location: /du-an/cau-ben-mau/", ""},
		{"GET", "/en", 301, "Location: /en/", ""},
		{"GET", "/khong-co/", 404, "Content-Type: text/html; charset=utf-8", `<html lang="vi"`},
		{"GET", "/en/nothing/", 404, "", `<html lang="en"`},
		{"GET", "/assets/khong-co.css", 404, "", ""},
		{"GET", "/../config.toml", 404, "", ""},
		{"GET", "//bao-mau.example/", 404, "", ""},
		{"GET", "/sitemap.xml", 200, "Content-Type: application/xml", "https://cam-ket-mau.example/du-an/"},
		{"GET", "/robots.txt", 200, "Content-Type: text/plain; charset=utf-8", "Sitemap:"},
		{"GET", "/_/problems", 200, "Content-Type: text/html; charset=utf-8", "không có vấn đề"},
		{"GET", "/_/translations", 200, "Content-Type: text/html; charset=utf-8", "Mọi đoạn tiếng Anh đều khớp với bản tiếng Việt"},
		{"GET", "/_/guide", 200, "Content-Type: text/html; charset=utf-8", `<h2 id="cach-viet-chu">Cách viết  chữ</h2>`},
		{"GET", "/_/guide/anh.png", 200, "Content-Type: image/png", ""},
		{"GET", "/_/guide/khong-co.png", 404, "", ""},
		{"GET", "/_/guide/../../config.toml", 404, "", ""},
		{"GET", "/_/guide/config.toml", 404, "", ""},
		{"GET", "/_/components", 200, "Content-Type: text/html; charset=utf-8", `<section class="gallery-component" id="c-state-badge"`},
		{"GET", "/_/components.css", 200, "Content-Type: text/css; charset=utf-8", ".gallery"},
		{"GET", "/_/components/components.css", 200, "Content-Type: text/css; charset=utf-8", "@layer"},
		{"GET", "/_/components/index.html", 404, "", ""},
		{"GET", "/_/reload.js", 200, "Content-Type: text/javascript; charset=utf-8", "EventSource"},
		{"GET", "/_/preview.css", 200, "Content-Type: text/css; charset=utf-8", ""},
		{"GET", "/_/khong-co", 404, "", ""},
		{"POST", "/", 405, "", ""},
		{"PUT", "/du-an/", 405, "", ""},
		{"DELETE", "/_/events", 405, "", ""},
	}
	for _, test := range tests {
		a := p.ask(test.method, test.path)
		if a.status != test.status || !strings.Contains(a.body, test.words) {
			t.Errorf("%s %s: %d, want %d with %q:\n%.500s", test.method, test.path, a.status, test.status, test.words, a.body)
		}
		if name, value, ok := strings.Cut(test.header, ": "); ok && a.header.Get(name) != value {
			t.Errorf("%s %s: %s is %q, want %q", test.method, test.path, name, a.header.Get(name), value)
		}
		for name, want := range map[string]string{
			"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
		} {
			if got := a.header.Get(name); got != want {
				t.Errorf("%s %s: %s is %q, want %q", test.method, test.path, name, got, want)
			}
		}
	}
	if after := listing(p.dir); after != before {
		t.Errorf("something was touched:\n%s\n%s", before, after)
	}
}

// TestPreviewShowsProblems holds the page of problems to its order: files with
// errors first, in each its errors, every remedy once; and to what it says when
// nothing stops, and when nothing is wrong.
func TestPreviewShowsProblems(t *testing.T) {
	const pasted, english = "content/pages/about/index.vi.md", "content/pages/about/index.en.md"
	p := startPreview(t, preview.Options{Lang: portal.English})
	p.shows("/_/problems", 200, "<h1>The content has no problems</h1>")
	vi, en := p.read(pasted), p.read(english)
	p.replace("content/projects/cau-ben-mau/2025-q2.en.md", `title = "Work begins; opening promised for October"`, `titel = "Work begins; opening promised for October"`)
	p.save(english, strings.Replace(en, "summary =", "# summary =", 1))
	p.save(pasted, vi+"\n"+strings.Repeat("Chép từ Word <span>vào đây.\n\n", 9))
	a := p.shows("/_/problems", 200, "10 errors, 2 warnings in 3 files", "nothing can be published until these errors are corrected")
	rest := a.body
	for _, next := range []string{
		pasted, `<li class="error">`, "error on line 21, column 14:", `<pre lang="vi">`, "Chép từ Word <mark>&lt;span&gt;</mark>vào đây.", "delete it and use only words",
		"error on line 23", "<mark>", "error on line 25", "<mark>", "and 6 more like it, on lines 27, 29, 31, 33, 35, 37",
		"cau-ben-mau/2025-q2.en.md", `<pre lang="en">`, "<mark>titel</mark>", `<li class="warning">`, "has no words for “title”",
		english, `<li class="warning">`, "has no words for “summary”",
	} {
		_, after, found := strings.Cut(rest, next)
		if !found {
			t.Fatalf("%q is not where it belongs:\n%s", next, a.body)
		}
		rest = after
	}
	if n := strings.Count(a.body, "delete it and use only words"); n != 1 {
		t.Errorf("the remedy stands there %d times", n)
	}
	p.save(pasted, vi)
	p.replace("content/projects/cau-ben-mau/2025-q2.en.md", `titel = "Work begins; opening promised for October"`, `title = "Work begins; opening promised for October"`)
	p.shows("/_/problems", 200, "0 errors, 1 warning in 1 file", "warnings do not stop publication")
	// The log has told of them; a change of the site alone is no news.
	told := p.log.String()
	if !strings.Contains(told, pasted+":21:14: error: HTML code") || !strings.HasSuffix(told, "the English page shows the Vietnamese\n") {
		t.Errorf("the log says only:\n%s", told)
	}
	p.replace("config.toml", `vi = "Cam kết tỉnh Mẫu"`, `vi = "Lời hứa tỉnh Mẫu"`)
	p.shows("/", 200, "Lời hứa tỉnh Mẫu")
	p.save(english, en)
	p.shows("/_/problems", 200, "<h1>The content has no problems</h1>")
	if log := p.log.String(); log != told {
		t.Errorf("the log tells again:\n%s", strings.TrimPrefix(log, told))
	}
}

// reload is what a preview adds to a page.
var reload = regexp.MustCompile(`<nav lang="[a-z]+" aria-label="[^"]*"><ul class="wrap">(?:<li><a href="/_/[a-z]+">[^<]*</a></li>)+</ul></nav><script src="/_/reload\.js" data-version="[0-9a-z]{16}" defer></script>`)

// TestPreviewIsTheBuild holds every file that is previewed to the one that
// would be built.
func TestPreviewIsTheBuild(t *testing.T) {
	p := startPreview(t, preview.Options{Lang: portal.Vietnamese})
	out := filepath.Join(t.TempDir(), "public")
	env := &environment{ctx: context.Background(), lang: portal.Vietnamese, out: io.Discard, err: os.Stderr, now: time.Now()}
	copied := t.TempDir()
	if err := copyPortal(copied); err != nil {
		t.Fatal(err)
	}
	if got := buildSite(env, []string{"-C", copied, "--out", out}); got != done {
		t.Fatalf("build ends with %d", got)
	}
	err := filepath.WalkDir(out, func(name string, entry os.DirEntry, err error) error {
		relative, _ := filepath.Rel(out, name)
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		built, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		shown := p.get("/" + filepath.ToSlash(relative)).body
		if filepath.Ext(name) == ".html" {
			if n := len(reload.FindAllString(shown, -1)); n != 1 {
				t.Errorf("%s has the script that reloads it %d times", relative, n)
			}
			shown = reload.ReplaceAllString(shown, "")
		}
		if shown != string(built) {
			t.Errorf("%s is not what is built", relative)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPreviewFollows changes files in every way that editors and people do,
// while the preview watches, and while it looks for itself.
func TestPreviewFollows(t *testing.T) {
	vi, en := portal.Vietnamese, portal.English
	for name, poll := range map[string]bool{"watch": false, "poll": true} {
		for what, follow := range map[string]func(*livePortal){
			"save": followSave, "translation": followTranslation, "fault": followFault, "rename": followRename, "new folder": followNewFolder, "delete": followDelete,
		} {
			t.Run(name+" "+what, func(t *testing.T) {
				t.Parallel()
				follow(startPreview(t, preview.Options{Poll: poll, Lang: vi}))
			})
		}
		t.Run(name+" layout", func(t *testing.T) {
			t.Parallel()
			followLayout(startPreview(t, preview.Options{Poll: poll, Lang: en}))
		})
	}
}

const (
	quarter = "content/projects/cau-ben-mau/2025-q3.vi.md"
	page    = "/du-an/cau-ben-mau/2025-q3/"
)

func followSave(p *livePortal) {
	old := p.shows(page, 200, "Nước lên từ đầu tháng 9")
	p.replace(quarter, "Nước lên từ đầu tháng 9", "Nước dâng từ đầu tháng 9")
	now := p.shows(page, 200, "Nước dâng từ đầu tháng 9")
	if version := reload.FindString(old.body); version == reload.FindString(now.body) {
		p.t.Error("the page changed and its version did not")
	}
	// What others see is told to each of them, and again only after a change.
	first, second := p.listen(), p.listen()
	if a, b := <-first, <-second; a != b || !strings.Contains(now.body, a) {
		p.t.Errorf("two pages are told %s and %s", a, b)
	}
	p.replace("config.toml", `vi = "Cam kết tỉnh Mẫu"`, `vi = "Lời hứa tỉnh Mẫu"`)
	for _, c := range []<-chan string{first, second} {
		select {
		case version := <-c:
			if a := p.shows(page, 200, "Lời hứa tỉnh Mẫu"); !strings.Contains(a.body, version) {
				p.t.Errorf("told of %s, but the page is another", version)
			}
		case <-time.After(patience):
			p.t.Error("a page was not told")
		}
	}
}

func followFault(p *livePortal) {
	p.shows(page, 200, "Nước lên")
	good := p.read(quarter)
	p.replace(quarter, `published = "2025-11-15"`, `published = "2025-11-31"`)
	for _, broken := range []string{page, "/", "/en/projects/", "/khong-co/"} {
		p.shows(broken, 500, `<html lang="vi">`, quarter, "lỗi ở dòng 3, cột 13:", "“2025-11-31” không phải là ngày có thật", "[date-form]",
			`<span class="number">3</span><code>published = <mark>&#34;2025-11-31&#34;</mark></code>`, "tháng 11 năm 2025 chỉ có 30 ngày", "chưa sửa những lỗi này thì chưa xuất bản được", "/_/reload.js")
	}
	if a := p.get("/robots.txt"); a.status != 200 {
		p.t.Errorf("a file that is no page answers %d", a.status)
	}
	if log := p.log.String(); !strings.Contains(log, quarter+":3:13: lỗi: “2025-11-31”") {
		p.t.Errorf("the log says only:\n%s", log)
	}
	// Another fault, then a file that cannot be read at all, then neither.
	p.replace(quarter, `published = "2025-11-31"`, `published = "2025-11-15`)
	p.shows(page, 500, quarter, "dòng 3, cột 24:", "thiếu dấu ngoặc kép đóng", `published = &#34;2025-11-15<mark> </mark>`)
	p.save(quarter, "\xd4\xd4")
	p.shows(page, 500, quarter, "dòng 1, cột 1:", "[encoding]")
	p.save(quarter, good)
	p.shows(page, 200, "Nước lên")
	// config.toml is watched as well, and may be gone.
	config := p.read("config.toml")
	p.save("config.toml", strings.Replace(config, `"Asia/Ho_Chi_Minh"`, `"Sao Hỏa"`, 1))
	p.shows("/", 500, "config.toml", "dòng 4, cột 13:", "<mark>&#34;Sao Hỏa&#34;</mark>")
	p.save("config.toml", config)
	p.shows("/", 200)
}

func followRename(p *livePortal) {
	p.shows(page, 200, "Nước lên")
	for aside, mark := range map[string]string{"2025-q3.vi.md.tmp": "tạm", ".2025-q3.vi.md.swp": "ẩn", "4913~": "cũ"} {
		word := "Nước lên từ đầu tháng 9 " + mark // no other figure: the English has none
		name := "content/projects/cau-ben-mau/" + aside
		p.save(name, regexp.MustCompile(`Nước lên[^;]*;`).ReplaceAllString(p.read(quarter), word+";"))
		if err := os.Rename(p.path(name), p.path(quarter)); err != nil {
			p.t.Fatal(err)
		}
		p.shows(page, 200, word)
	}
	// Some editors keep the old file under another name first.
	text := p.read(quarter)
	if err := os.Rename(p.path(quarter), p.path(quarter+"~")); err != nil {
		p.t.Fatal(err)
	}
	p.save(quarter, strings.Replace(text, "Nước lên", "Nước xuống", 1))
	p.shows(page, 200, "Nước xuống")
	// The folder is moved, and with it the address.
	if err := os.Rename(p.path("content/projects/nha-van-hoa"), p.path("content/projects/nha-van-nghe")); err != nil {
		p.t.Fatal(err)
	}
	p.shows("/du-an/nha-van-nghe/", 200, "Nhà văn hóa Mẫu")
	p.shows("/du-an/nha-van-hoa/", 404)
	p.replace("content/projects/nha-van-nghe/index.vi.md", `"Nhà văn hóa Mẫu"`, `"Nhà văn nghệ Mẫu"`)
	p.shows("/du-an/nha-van-nghe/", 200, "Nhà văn nghệ Mẫu")
}

func followNewFolder(p *livePortal) {
	p.shows("/du-an/cau-moi/", 404)
	if err := os.MkdirAll(p.path("content/projects/cau-moi"), 0o777); err != nil {
		p.t.Fatal(err)
	}
	p.save("content/projects/cau-moi/index.vi.md", "+++\ntitle = \"Cầu mới\"\nsummary = \"Thử.\"\n+++\n")
	p.shows("/du-an/cau-moi/", 200, "Cầu mới")
	p.save("content/projects/cau-moi/2026-q1.vi.md", "+++\ntitle = \"Đo đạc\"\npublished = \"2026-03-30\"\n+++\n\nĐo xong.\n")
	p.shows("/du-an/cau-moi/2026-q1/", 200, "Đo xong.")
	// A whole folder arrives at once, in a folder that arrives at once.
	away := filepath.Join(p.t.TempDir(), "pages")
	if err := os.Rename(p.path("content/pages"), away); err != nil {
		p.t.Fatal(err)
	}
	p.shows("/gioi-thieu/", 404)
	if err := os.Rename(away, p.path("content/pages")); err != nil {
		p.t.Fatal(err)
	}
	p.shows("/gioi-thieu/", 200)
	p.replace("content/pages/about/index.vi.md", "không có tỉnh Mẫu", "chẳng có tỉnh Mẫu")
	p.shows("/gioi-thieu/", 200, "chẳng có tỉnh Mẫu")
}

func followDelete(p *livePortal) {
	last := "/du-an/duong-ven-dam/2025-q1/"
	p.shows(last, 200, "Nguồn chỉ nêu thời hạn mới")
	for _, name := range []string{"2025-q1.en.md", "2025-q1.vi.md"} {
		if err := os.Remove(p.path("content/projects/duong-ven-dam/" + name)); err != nil {
			p.t.Fatal(err)
		}
	}
	p.shows(last, 404)
	p.shows("/du-an/duong-ven-dam/", 200)
	if err := os.RemoveAll(p.path("content/projects/nha-van-hoa")); err != nil {
		p.t.Fatal(err)
	}
	p.shows("/", 500, "[clause-uncovered]", "ii-2-a")
	p.replace("content/resolutions/nghi-quyet-mau/index.vi.md", "[untracked]", "[untracked]\nii-2-a = \"Chưa có dự án.\"")
	p.shows("/en/projects/nha-van-hoa/", 404)
}

func followLayout(p *livePortal) {
	const layout = "layouts/pages/404.html"
	p.shows("/khong-co/", 404)
	good := p.read(layout)
	// A layout that cannot be read stops everything; one that fails stops its pages.
	p.save(layout, "{{if}}")
	p.shows("/", 500, `<html lang="en">`, layout, "on line 1, column", "[layout]")
	p.save(layout, "<h1>{{.Nothing}}</h1>")
	p.shows("/khong-co/", 500, layout, "on line 1, column", "[layout]")
	p.shows("/", 200)
	p.save(layout, "<h1>Lạc đường</h1>")
	p.shows("/khong-co/", 404, "<h1>Lạc đường</h1>")
	p.save(layout, good)
	p.shows("/en/nothing/", 404)
	// Styles have another address after each change.
	style := func() string { return regexp.MustCompile(`/assets/site\.[0-9a-z]+\.css`).FindString(p.get("/").body) }
	before := style()
	if err := os.MkdirAll(p.path("static/css"), 0o777); err != nil {
		p.t.Fatal(err)
	}
	p.save("static/css/zz-thu.css", ".thu { color: inherit }\n")
	p.until("another style sheet", func() bool { return style() != before })
	if a := p.get(style()); a.status != 200 || !strings.Contains(a.body, "thu") {
		p.t.Errorf("the style sheet answers %d", a.status)
	}
}

// TestPreviewOfHere previews the portal in which one stands, the default of -C.
func TestPreviewOfHere(t *testing.T) {
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	said, speak := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	env := &environment{ctx: ctx, lang: portal.English, out: speak, err: os.Stderr, now: time.Now()}
	ended := make(chan int, 1)
	go func() { ended <- serve(env, []string{"--addr", "127.0.0.1:0"}) }()
	line, err := bufio.NewReader(said).ReadString('\n')
	m := regexp.MustCompile(`^preview at (http://127\.0\.0\.1:\d+)/ \(press Ctrl\+C to stop\)\n$`).FindStringSubmatch(line)
	if err != nil || m == nil {
		t.Fatalf("serve says %q %v", line, err)
	}
	p := &livePortal{t: t, dir: dir, url: m[1], log: &safeBuffer{}}
	p.events = p.listen()
	p.shows(page, 200, "Nước lên")
	p.replace(quarter, "Nước lên", "Nước xuống")
	p.shows(page, 200, "Nước xuống")
	stop()
	select {
	case status := <-ended:
		if status != done {
			t.Errorf("serve ends with %d", status)
		}
	case <-time.After(patience):
		t.Error("serve does not end")
	}
}

// TestServeAddress gives serve addresses that it cannot have.
func TestServeAddress(t *testing.T) {
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	tests := []struct {
		lang       portal.Lang
		addr, want string
	}{
		{"vi", taken.Addr().String(), "địa chỉ " + taken.Addr().String() + " đang có chương trình khác dùng; hãy đóng chương trình ấy, hoặc chọn địa chỉ khác, như --addr localhost:8081\n"},
		{"en", taken.Addr().String(), "another program is using the address " + taken.Addr().String() + "; close it, or choose another address, such as --addr localhost:8081\n"},
		{"vi", "192.0.2.1:8095", "không mở được địa chỉ 192.0.2.1:8095 trên máy này; hãy chọn địa chỉ khác, như --addr localhost:8081\n"},
		{"en", "192.0.2.1:8095", "the address 192.0.2.1:8095 cannot be opened on this machine; choose another, such as --addr localhost:8081\n"},
	}
	for _, test := range tests {
		var said bytes.Buffer
		env := &environment{ctx: context.Background(), lang: test.lang, out: io.Discard, err: &said, now: time.Now()}
		if got := serve(env, []string{"-C", dir, "--addr", test.addr}); got != failed || !strings.HasPrefix(said.String(), test.want) {
			t.Errorf("%s: %d, and says %q", test.addr, got, &said)
		}
	}
}

// TestPreviewUnderLoad reads while files change: for the race detector.
func TestPreviewUnderLoad(t *testing.T) {
	p := startPreview(t, preview.Options{})
	var readers sync.WaitGroup
	ctx, stop := context.WithCancel(context.Background())
	for _, path := range []string{"/", page, "/en/projects/", "/_/problems", "/van-ban/nghi-quyet-mau/"} {
		readers.Go(func() {
			for ctx.Err() == nil {
				response, err := http.Get(p.url + path)
				if err != nil {
					t.Error(err)
					return
				}
				_, _ = io.Copy(io.Discard, response.Body)
				response.Body.Close()
			}
		})
	}
	text := p.read(quarter)
	for _, word := range []string{"nhanh", "cao", "mạnh", "đều"} {
		p.save(quarter, strings.Replace(text, "Nước lên", "Nước lên "+word, 1))
		p.shows(page, 200, "Nước lên "+word)
	}
	stop()
	readers.Wait()
}

// TestPreviewListsDrafts holds the page of problems to the drafts that no
// reader sees, and why; and the page of translations to what can be pasted.
func TestPreviewListsDrafts(t *testing.T) {
	const report, english = "content/projects/cau-ben-mau/2025-q4.vi.md", "content/projects/cau-ben-mau/2025-q2.en.md"
	p := startPreview(t, preview.Options{Lang: portal.English, Program: `.\cam-ket.exe`})
	if body := p.get("/_/problems").body; strings.Contains(body, "Drafts") {
		t.Errorf("there are no drafts:\n%s", body)
	}
	p.replace(report, "+++\ntitle", "+++\ndraft = true\ntitle")
	p.replace(english, "+++\ntitle", "+++\ndraft = true\ntitle")
	p.replace("content/projects/nha-van-hoa/index.vi.md", "+++\ntitle", "+++\ndraft = true\ntitle")
	p.shows("/_/problems", 200, "Drafts, not published", report+" has draft = true; delete", english+" has draft = true, so that the English page shows the Vietnamese",
		"nothing in the folder content/projects/nha-van-hoa is published")
	p.replace("content/projects/cau-ben-mau/2025-q3.vi.md", "| Việc ", "| Việc làm ")
	p.shows("/_/translations", 200, `<code>.\cam-ket.exe translated content/projects/cau-ben-mau/2025-q3.en.md</code>`, " | ")
}
