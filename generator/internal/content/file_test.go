package content

import (
	"encoding/binary"
	"io/fs"
	"maps"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

func TestFiles(t *testing.T) {
	const text = "+++\ntitle = \"x\"\nsummary = \"x\"\n+++\n"
	for name, want := range map[string]string{
		"content/projects/cau/2025-Q4.vi.md":      "projects/cau/2025-Q4.vi.md:0:0 unexpected-file guess=2025-q4.vi.md",
		"content/projects/cau/2025-q5.vi.md":      "projects/cau/2025-q5.vi.md:0:0 date-form.quarter value=2025-q5",
		"content/projects/cau/ghi-chu.vi.md":      "projects/cau/ghi-chu.vi.md:0:0 date-form.quarter value=ghi-chu",
		"content/projects/cau/2026-q1.en.md":      "projects/cau/2026-q1.en.md:0:0 unexpected-file.pair file=2026-q1.vi.md",
		"content/projects/cau/2026-q2.vi.md.txt":  "projects/cau/2026-q2.vi.md.txt:0:0 unexpected-file.ending ending=.txt written=2026-q2.vi.md",
		"content/projects/cau/2026-q2.vi.md.TXT":  "projects/cau/2026-q2.vi.md.TXT:0:0 unexpected-file.ending ending=.TXT written=2026-q2.vi.md",
		"content/README.md.txt":                   "README.md.txt:0:0 unexpected-file.ending ending=.txt written=README.md",
		"content/projects/cau/index.md":           "projects/cau/index.md:0:0 unexpected-file guess=",
		"content/projects/cau/index.vi.txt":       "projects/cau/index.vi.txt:0:0 unexpected-file guess=index.vi.md",
		"content/projects/cau/ban-do.pdf":         "projects/cau/ban-do.pdf:0:0 unexpected-file guess=",
		"content/projects/cau/sau/anh.jpg":        "",
		"content/projects/cau/Ảnh.JPG":            "",
		"content/anh.jpg":                         "anh.jpg:0:0 unexpected-file guess=",
		"content/projects/anh.jpg":                "projects/anh.jpg:0:0 unexpected-file guess=",
		"content/projects/index.vi.md":            "projects/index.vi.md:0:0 unexpected-file guess=index.en.md",
		"content/projects/Cau-Moi/index.vi.md":    "projects/Cau-Moi/index.vi.md:0:0 unexpected-file.name name=Cau-Moi",
		"content/projects/cầu/index.vi.md":        "projects/cầu/index.vi.md:0:0 unexpected-file.name name=cầu",
		"content/projects/cau_moi/index.vi.md":    "projects/cau_moi/index.vi.md:0:0 unexpected-file.name name=cau_moi",
		"content/projects/moi/index.en.md":        "projects/moi/index.en.md:0:0 unexpected-file.pair file=index.vi.md",
		"content/projects/moi/2025-q4.vi.md":      "projects/moi/2025-q4.vi.md:0:0 unexpected-file guess=",
		"content/projects/moi/index.vi.md":        "projects/moi/index.vi.md:0:0 translation-missing (warning) file=content/projects/moi/index.en.md",
		"content/pages/moi/index.vi.md":           "pages/moi/index.vi.md:0:0 translation-missing (warning) file=content/pages/moi/index.en.md",
		"content/catalog.toml":                    "catalog.toml:0:0 unexpected-file guess=catalogue.toml",
		"content/glossary.toml":                   "glossary.toml:1:1 front-matter.equals",
		"content/projects/cau/2026-q1.vi.md~":     "",
		"content/projects/cau/.2026-q1.vi.md.swp": "",
		"content/projects/cau/moi/index.vi.md":    "projects/cau/moi/index.vi.md:0:0 unexpected-file guess=index.en.md",
		"elsewhere.md":                            "",
	} {
		all := files(fixture)
		all[name] = text
		_, problems := load(all, Options{})
		if got := strings.Join(told(problems), "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// Things stand in the order of their ids; pages first in that of their slugs.
func TestThingsInOrder(t *testing.T) {
	all := files(fixture)
	all["config.toml"] = strings.Replace(all["config.toml"], "[slugs.about]",
		"[slugs.z]\nvi = \"cuoi\"\nen = \"last\"\n\n[slugs.about]", 1)
	for _, id := range []string{"a", "a-b", "a1", "z"} {
		all["content/projects/"+id+"/index.vi.md"] = "+++\ntitle = \"x\"\nsummary = \"x\"\n+++\n"
		all["content/pages/"+id+"/index.vi.md"] = "+++\ntitle = \"x\"\n+++\n"
	}
	p, _ := load(all, Options{})
	var got []string
	for _, project := range p.Projects {
		got = append(got, project.ID)
	}
	for _, page := range p.Pages {
		got = append(got, page.ID)
	}
	if strings.Join(got, " ") != "a a-b a1 cau z z about a a-b a1" {
		t.Errorf("%q", got)
	}
}

func TestSpecialFilesAreNamed(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, text := range files(fixture) {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	fsys[report] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	fsys["config.toml"] = &fstest.MapFile{Mode: fs.ModeSymlink}
	_, problems := Load(fsys, Options{Now: time.Unix(0, 0)})
	want := "config.toml:0:0 file-unreadable.link\n" +
		"projects/cau/2025-q4.en.md:0:0 unexpected-file.pair file=2025-q4.vi.md\n" +
		"projects/cau/2025-q4.vi.md:0:0 file-unreadable.kind kind=@kind.pipe"
	if got := strings.Join(told(problems), "\n"); got != want {
		t.Errorf("%s", got)
	}
	if p, problems := Load(fstest.MapFS{}, Options{}); p == nil || problems.Errors() > 0 {
		t.Errorf("nothing at all: %q", told(problems)) // main says that there is no portal
	}
}

// However a file is encoded, the portal is the same to the last position.
func TestEncodings(t *testing.T) {
	encode := func(order binary.AppendByteOrder, s string) string {
		data := order.AppendUint16(nil, 0xfeff)
		for _, unit := range utf16.Encode([]rune(s)) {
			data = order.AppendUint16(data, unit)
		}
		return string(data)
	}
	want, _ := load(files(fixture), Options{})
	for name, change := range map[string]func(string) string{
		"NFD":      norm.NFD.String,
		"CRLF":     func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"CR":       func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"BOM":      func(s string) string { return "\ufeff" + s },
		"UTF-16LE": func(s string) string { return encode(binary.LittleEndian, s) },
		"UTF-16BE": func(s string) string { return encode(binary.BigEndian, s) },
		"as from Notepad, typed on a Mac": func(s string) string {
			return encode(binary.LittleEndian, strings.ReplaceAll(norm.NFD.String(s), "\n", "\r\n"))
		},
	} {
		all := files(fixture)
		for file := range all {
			all[file] = change(all[file])
		}
		got, problems := load(all, Options{})
		for _, p := range problems {
			if p.Message != "encoding.utf16" || p.Severity != diag.SeverityWarning || p.Pos.Line != 0 {
				t.Errorf("%s: %v", name, p)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: another portal", name)
		}
		all[report] = "\xff\xff" + all[report]
		if _, problems := load(all, Options{}); problems.Errors() != 1 {
			t.Errorf("%s: %q", name, told(problems))
		}
	}
}

func FuzzFrontMatter(f *testing.F) {
	all := files(fixture)
	few := map[string]string{}
	for _, name := range []string{config, project, projectEN, report, reportEN} {
		few[name] = all[name]
	}
	for _, name := range []string{report, reportEN, project, projectEN, resolution, resolvedEN, about} {
		f.Add(all[name], true)
		f.Add(all[name], false)
	}
	for _, s := range []string{
		"", "+++", "+++\n+++", "+++\n\n+++\n\n", "+++\ntitle = \"x\n+++\n", "+++\n[[values]]\n[values.x]\n[[values]]\nvalue=1\n+++", "+++\n[milestones]\n\"\"={}\n+++\n",
		"+++\nsource = [[\"a\"], {b=1}]\nvalues = [{measure = 1}, {}]\n+++\n[^a/b]\n", "+++\n\"a\\u001fb\" = 1\n+++\n", "+++\r\ntitle=\"\"\"\r\n+++\r\n", "\xff\xfe+\x00+\x00+\x00",
		"+++\ndraft = true\n+++\n", "+++\ntitle = “x”\n+++\n", "+++\n[sources.\"Ả\"]\nurl=\"://\"\n[events.a]\ndate=\"đến 2025-12\"\n+++\n![](x)",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, data string, english bool) {
		if len(data) > 1<<12 {
			return
		}
		name := report
		if english {
			name = reportEN
		}
		all := maps.Clone(few)
		all[name] = data
		p, problems := load(all, Options{})
		if p == nil {
			t.Fatal("no portal")
		}
		for _, problem := range problems {
			text, ok := all[problem.Pos.File]
			if !ok {
				t.Errorf("%v is about no file", problem)
				continue
			}
			checkInside(t, problem, text)
		}
		again, same := load(all, Options{})
		if !reflect.DeepEqual(p, again) || strings.Join(told(problems), "\n") != strings.Join(told(same), "\n") {
			t.Error("not the same twice")
		}
	})
}

// checkInside holds a problem's place to the text of its file.
func checkInside(t *testing.T, p diag.Problem, data string) {
	t.Helper()
	if p.Pos == (portal.Pos{File: p.Pos.File}) {
		return // the file as a whole
	}
	text, problems := tree.Normalise("f", []byte(data))
	if problems.Errors() > 0 {
		return
	}
	lines := strings.Split(text, "\n")
	if p.Pos.Line < 1 || p.Pos.Line > len(lines) || p.Pos.Column < 1 || p.Pos.Column > 1+utf8.RuneCountInString(lines[p.Pos.Line-1]) {
		t.Errorf("%v lies outside its file", p)
	}
}

// The English of a file with an ending too many is not at fault.
func TestEnglishBesideAnEndingTooMany(t *testing.T) {
	for _, ending := range []string{".txt", ".TXT"} {
		all := files(fixture)
		all["content/projects/cau/2026-q2.vi.md"+ending] = "+++\n+++\n"
		all["content/projects/cau/2026-q2.en.md"] = "+++\n+++\n"
		_, problems := load(all, Options{})
		want := "projects/cau/2026-q2.vi.md" + ending + ":0:0 unexpected-file.ending ending=" + ending + " written=2026-q2.vi.md"
		if got := strings.Join(told(problems), "\n"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
