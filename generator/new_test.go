package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/build"
	"camket/generator/internal/check"
	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/form"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/sample"
)

// An editor fills in a form. What follows does so mechanically: the blanks that
// stand there, or every key that a form offers.
type editor struct {
	portal *portal.Portal
	from   portal.Day // of a report's quarter
	to     portal.Day
	answer string // what milestones are answered with: met, unmet, due or dropped
	all    bool   // put every key to use, not only the blanks that stand there
	alone  string // the one other line to put to use, as file:line
}

var (
	keyLine  = regexp.MustCompile(`^(#?)([A-Za-z0-9_-]+) = (.*)$`)
	headLine = regexp.MustCompile(`^(#?)(\[+)([^\]]*)(\]+)$`)
)

// places stand in a form where an editor chooses a name.
var places = strings.NewReplacer("TEN-MOC", "moc-thu", "TEN-DIEN-BIEN", "viec-thu", "TEN-HOP-PHAN", "phan-thu",
	"TEN-VIEC", "viec-thu", "TEN-CHO-SAI", "sai-thu", "TEN-VAN-BAN", "van-ban-thu", "TEN-GHI-CHU", "ghi-chu-thu")

// fill returns the text of a thing's files, filled in, by their paths; they are
// drafts no more.
func (e editor) fill(files []form.File) map[string]string {
	filled := map[string]string{}
	owed := map[string]bool{}
	for line := range strings.Lines(string(files[0].Data)) {
		m := headLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m != nil && m[1] == "" && strings.HasPrefix(m[3], "milestones.") {
			owed[m[3]] = true
		}
	}
	for i, lang := range portal.Langs {
		filled[files[i].Path] = e.fillOne(files[i], lang, owed)
	}
	return filled
}

func (e editor) fillOne(file form.File, lang portal.Lang, owed map[string]bool) string {
	var out []string
	table := ""
	for i, line := range strings.Split(string(file.Data), "\n") {
		alone := e.alone == fmt.Sprintf("%s:%d", file.Path, i+1)
		if m := headLine.FindStringSubmatch(line); m != nil {
			table = m[3]
			if e.all || owed[table] && e.answers(table, "reason") {
				line = strings.TrimPrefix(line, "#")
			}
		} else if m := keyLine.FindStringSubmatch(line); m != nil && m[2] != "draft" &&
			(m[1] == "" || alone || e.answers(table, m[2]) && (e.all || owed[table])) {
			key, value := e.pair(lang, table, m[2], m[3])
			line = key + " = " + value
		}
		if line != "draft = true" {
			out = append(out, line)
		}
	}
	text := places.Replace(strings.Join(out, "\n"))
	return strings.ReplaceAll(text, "…\n", "Lời đã in ở đoạn này.\n")
}

// answers reports whether key may stand in table beside the answer that e gives:
// only one of four may.
func (e editor) answers(table, key string) bool {
	if !strings.HasPrefix(table, "milestones.") || strings.HasSuffix(table, ".TEN-MOC") {
		return e.all
	}
	switch key {
	case "met", "unmet", "due", "dropped":
		return key == e.answer
	case "reason":
		return e.all || e.answer == "due" || e.answer == "dropped"
	}
	return e.all
}

// pair returns what an editor writes for a key whose value is so far offered.
func (e editor) pair(lang portal.Lang, table, key, offered string) (string, string) {
	if id, isMandate := strings.CutPrefix(table, "mandate."); isMandate {
		anchor, words := e.passage(lang, id)
		return anchor, fmt.Sprintf("%q", words)
	}
	if id, _, asked := strings.Cut(strings.Trim(offered, `"`), "/DOAN"); asked {
		anchor, _ := e.passage(lang, id)
		return key, fmt.Sprintf("%q", id+"/"+anchor)
	}
	if offered != `""` && offered != `[""]` {
		return key, offered
	}
	if key == "quote" && !strings.HasPrefix(table, "items.TEN-VIEC") {
		_, words := e.passage(lang, e.portal.Resolutions[0].ID)
		return key, fmt.Sprintf("%q", words)
	}
	value, ok := map[string]string{
		"met": (e.from + 1).String(), "unmet": e.to.String(), "dropped": e.to.String(), "due": (e.to + 90).String(),
		"date": e.to.String(), "stage": "thực hiện", "value": "999.999.999", "url": "https://bao-mau.example/", "lang": "vi",
		"sector": "transport.road", "type": "construction", "reports_from": "2027-Q1", "signed": "2025-03-15T09:30:00+07:00",
		"clause": "i-1-1-a", "printed": "Lời đã in", "read": "Lời phải in", "quote": "ở đoạn này", "number": "TB-MAU",
		"period": "2025", "unit": "%", "kind": "mức", "change": "tăng 25%", "compared": "cùng kỳ năm trước", "rank": "8/61",
	}[key]
	switch {
	case strings.HasSuffix(table, ".cited"):
		value = "ở đoạn này"
	case strings.HasPrefix(table, "events.") && key == "date":
		value = e.from.String()
	case key == "measure":
		value = e.portal.Measures[0].ID
	case key == "item":
		value = e.portal.Projects[0].Items[0].ID
	case key == "places" || key == "place":
		value = e.portal.Places[0].ID
	case key == "agency" || key == "issuer":
		value = e.portal.Agencies[0].ID
	case !ok:
		value = map[portal.Lang]string{portal.Vietnamese: "Lời thử", portal.English: "Words on trial"}[lang]
	}
	return key, fmt.Sprintf("%q", value)
}

// passage is the first paragraph of a resolution that can be quoted, and
// words that stand in it.
func (e editor) passage(lang portal.Lang, id string) (anchor, words string) {
	r := e.portal.Resolution(strings.Trim(id, `"`))
	for _, anchor = range progress.Mandatory(r) {
		block, ok := r.Corrected(lang, anchor)
		words, _, _ = strings.Cut(block.Plain, "\n")
		if ok && !strings.ContainsAny(words, `"\`) {
			break
		}
	}
	return anchor, words
}

// trial is a portal in memory.
type trial fstest.MapFS

// load reads and checks it, as of a day later than anything.
func (tr trial) load(t *testing.T) (*portal.Portal, diag.List) {
	t.Helper()
	p, problems := content.Load(fstest.MapFS(tr), content.Options{AsOf: at(t, "2027-06-30")})
	problems.Add(check.Portal(p, problems)...)
	return p, stamped(problems)
}

// stamped leaves out that translations were never stamped: no form can be.
func stamped(problems diag.List) diag.List {
	return slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Message == "translation-stale.never" })
}

// with returns the portal with files added.
func (tr trial) with(files map[string]string) trial {
	more := maps.Clone(tr)
	for name, text := range files {
		more[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return more
}

func at(t *testing.T, s string) portal.Date {
	t.Helper()
	d, err := portal.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// fixture is the fictional portal of testdata.
func fixture(t *testing.T) trial {
	t.Helper()
	all := trial{}
	err := fs.WalkDir(os.DirFS("testdata/portal"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join("testdata/portal", name))
		all[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func sampleFiles(size sample.Size) trial {
	all := trial{}
	for name, data := range sample.Files(size) {
		all[name] = &fstest.MapFile{Data: data}
	}
	return all
}

// text writes problems one a line.
func text(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems.Sorted() {
		words, _ := i18n.Message(portal.English, p.Message, p.Args)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s\n", p.Pos.File, p.Pos.Line, p.Pos.Column, p.Severity, words)
	}
	return b.String()
}

var second = portal.Quarter{Year: 2026, N: 2}

func newEditor(p *portal.Portal) editor {
	return editor{portal: p, from: second.Start(), to: second.End(), answer: "met"}
}

// forms are a new thing of each kind on a portal.
func forms(p *portal.Portal, project *portal.Project) map[string][]form.File {
	return map[string][]form.File{
		"project":    form.Project(p, "cau-thu"),
		"report":     form.Report(p, project, second, second.End()+10),
		"resolution": form.Resolution(p, "nghi-quyet-thu"),
		"indicator":  form.Indicator(p, "nuoc-sach"),
	}
}

// What a form leaves open is filled in, in either of two ways: check then has
// nothing to say, and the site is made.
func TestFilledInFormsAreClean(t *testing.T) {
	base := fixture(t)
	p, _ := base.load(t)
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	for _, made := range forms(p, p.Project("cau-ben-mau")) {
		e := newEditor(p)
		_, problems := base.with(e.fill(made)).load(t)
		e.all = true
		filled := e.fill(made)
		_, more := base.with(filled).load(t)
		if problems.Add(more...); len(problems) > 0 {
			t.Errorf("%s\n%s", text(problems), filled[made[0].Path])
		}
		for name, text := range filled {
			full := filepath.Join(dir, filepath.FromSlash(name))
			if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o777), os.WriteFile(full, []byte(text), 0o666)); err != nil {
				t.Fatal(err)
			}
		}
	}
	_, set, problems := build.Site(build.Inputs{Root: os.DirFS(dir), Options: content.Options{AsOf: at(t, "2027-06-30")}})
	if problems.Add(check.Artifacts(set)...); len(stamped(problems)) > 0 {
		t.Error(text(problems))
	}
}

// Whatever became of a project, the form of its next report holds it: as it is
// made check finds the blanks and nothing else, and filled in it finds nothing.
func TestTheNextReportOfEveryProject(t *testing.T) {
	base := sampleFiles(sample.Size{Projects: 40, Quarters: 8})
	p, problems := base.load(t)
	if len(problems) > 0 {
		t.Fatal(text(problems))
	}
	drafts, blank, filled := map[string]string{}, map[string]string{}, map[string]string{}
	var want []string
	owed, open, rows := 0, 0, 0
	for i, project := range p.Projects {
		files := form.Report(p, project, second, second.End()+10)
		for _, file := range files {
			drafts[file.Path] = string(file.Data)
			blank[file.Path] = strings.Replace(string(file.Data), "draft = true", "", 1)
		}
		want = append(want, blanks(files)...)
		e := newEditor(p)
		e.answer = []string{"met", "unmet", "due", "dropped"}[i%4]
		maps.Copy(filled, e.fill(files))
		form := string(files[0].Data)
		owed += strings.Count(form, "\n[milestones.")
		open += strings.Count(form, "\n#[milestones.") - 1
		rows += strings.Count(form, "\n[[values]]")
	}
	if _, problems := base.with(drafts).load(t); len(problems) > 0 {
		t.Errorf("drafts:\n%s", text(problems))
	}
	slices.Sort(want)
	_, problems = base.with(blank).load(t)
	if got := told(problems); !slices.Equal(got, want) {
		t.Errorf("not filled in:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if _, problems := base.with(filled).load(t); len(problems) > 0 {
		t.Errorf("filled in:\n%s", text(problems))
	}
	if owed < 10 || open < 10 || rows < 40 {
		t.Errorf("the sample asks too little: %d answers owed, %d milestones open, %d values", owed, open, rows)
	}
}

// blanks lists where a form must be filled in, and what check says there.
func blanks(files []form.File) []string {
	var all []string
	for _, file := range files {
		empty := false // the group has an empty value, which is all that is said of it
		for i, line := range strings.Split(string(file.Data), "\n") {
			m := headLine.FindStringSubmatch(line)
			if strings.HasPrefix(line, "[") {
				empty = false
			}
			switch {
			case line == `value = ""`:
				empty = true
				all = append(all, fmt.Sprintf("%s:%d front-matter.empty-value", file.Path, i+1))
			case empty && strings.HasSuffix(line, ` = ""`):
			case strings.HasSuffix(line, ` = ""`) && !strings.HasPrefix(line, "#") && strings.HasSuffix(file.Path, ".en.md"):
				all = append(all, fmt.Sprintf("%s:%d front-matter.blank", file.Path, i+1)) // a translation may wait
			case strings.HasSuffix(line, ` = ""`) && !strings.HasPrefix(line, "#"):
				all = append(all, fmt.Sprintf("%s:%d front-matter.empty", file.Path, i+1))
			case m != nil && m[1] == "" && strings.HasPrefix(m[3], "milestones."):
				all = append(all, fmt.Sprintf("%s:%d front-matter.exactly-one", file.Path, i+1))
			}
		}
	}
	return all
}

// told lists where problems are, and which.
func told(problems diag.List) []string {
	var all []string
	for _, p := range problems.Sorted() {
		all = append(all, fmt.Sprintf("%s:%d %s", p.Pos.File, p.Pos.Line, p.Message))
	}
	slices.Sort(all)
	return all
}

// A key that is put to use without the head of its table is a fault: it never
// becomes part of another table in silence.
func TestAKeyWithoutItsHeadIsAFault(t *testing.T) {
	base := fixture(t)
	delete(base, "content/projects/cau-ben-mau/2025-q4.vi.md")
	delete(base, "content/projects/cau-ben-mau/2025-q4.en.md")
	p, _ := base.load(t)
	tried := 0
	for kind, made := range forms(p, p.Project("cau-ben-mau")) {
		for _, file := range made {
			waits := false
			for i, line := range strings.Split(string(file.Data), "\n") {
				if m := headLine.FindStringSubmatch(line); m != nil {
					waits = m[1] == "#"
				}
				if m := keyLine.FindStringSubmatch(line); m == nil || !waits {
					continue
				}
				e := newEditor(p)
				e.alone = fmt.Sprintf("%s:%d", file.Path, i+1)
				tried++
				if _, problems := base.with(e.fill(made)).load(t); problems.Errors() == 0 {
					t.Errorf("%s: %s:%d: %s is no fault", kind, path.Base(file.Path), i+1, line)
				}
			}
		}
	}
	if tried < 40 {
		t.Errorf("only %d keys tried", tried)
	}
}

// A preview shows drafts when it is asked to, as build does.
func TestPreviewShowsDraftsWhenAsked(t *testing.T) {
	dir := t.TempDir()
	if err := copyPortal(dir); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "content", "projects", "cau-ben-mau", "2025-q4.vi.md")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), "+++\n", "+++\ndraft = true\n", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		status int
	}{{nil, http.StatusNotFound}, {[]string{"--drafts"}, http.StatusOK}} {
		said, speak := io.Pipe()
		ctx, stop := context.WithCancel(t.Context())
		env := &environment{ctx: ctx, lang: portal.English, out: speak, err: io.Discard, now: time.Now()}
		ended := make(chan int, 1)
		go func() { ended <- serve(env, append(c.args, "-C", dir, "--addr", "127.0.0.1:0")) }()
		line, err := bufio.NewReader(said).ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.Get(strings.Fields(line)[2] + "du-an/cau-ben-mau/2025-q4/")
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != c.status {
			t.Errorf("serve %v answers %d, want %d", c.args, response.StatusCode, c.status)
		}
		stop()
		<-ended
	}
}

// Today is that of the place where the portal is.
func TestTodayIsThePortals(t *testing.T) {
	env := &environment{now: time.Date(2026, 7, 9, 23, 30, 0, 0, time.FixedZone("", 5*60*60))} // 18:30 UTC
	for zone, want := range map[string]string{
		"Asia/Ho_Chi_Minh": "2026-07-10", "America/Lima": "2026-07-09", "": "2026-07-09", "Local": "2026-07-09", "Nowhere/Else": "2026-07-09",
	} {
		if got := today(&portal.Portal{Settings: portal.Settings{TimeZone: zone}}, env).String(); got != want {
			t.Errorf("in %q it is %s, want %s", zone, got, want)
		}
	}
}
