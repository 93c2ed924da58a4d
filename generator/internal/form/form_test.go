package form_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"camket/generator/internal/content"
	"camket/generator/internal/form"
	"camket/generator/internal/portal"
	"camket/generator/internal/sample"
)

var update = flag.Bool("update", false, "rewrite testdata")

// sampled is the sample portal as package content reads it.
func sampled(t *testing.T) *portal.Portal {
	t.Helper()
	files := fstest.MapFS{}
	for name, data := range sample.Files(sample.Size{Projects: 3, Quarters: 8}) {
		files[name] = &fstest.MapFile{Data: data}
	}
	p, problems := content.Load(files, content.Options{Now: time.Unix(0, 0)})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p
}

// TestGolden holds each form, on a sample portal, to testdata. After an intended
// change: go test ./generator/internal/form -update, and read the difference.
func TestGolden(t *testing.T) {
	p := sampled(t)
	for kind, files := range map[string][]form.File{
		"project":    form.Project(p, "cau-thu"),
		"report":     form.Report(p, p.Projects[0], q2, today),
		"indicator":  form.Indicator(p, "nuoc-sach"),
		"resolution": form.Resolution(p, "nghi-quyet-thu"),
	} {
		for i, lang := range portal.Langs {
			name := filepath.Join("testdata", fmt.Sprintf("%s.%s.md", kind, lang))
			if *update {
				if err := errors.Join(os.MkdirAll("testdata", 0o777), os.WriteFile(name, files[i].Data, 0o666)); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if string(want) != string(files[i].Data) {
				t.Errorf("%s is not as in %s", files[i].Path, name)
			}
		}
	}
}

// A form is read in Notepad, by lines that fit a screen, and holds nothing that
// cannot be seen.
func TestFormsArePlain(t *testing.T) {
	p := sampled(t)
	for _, files := range [][]form.File{
		form.Project(p, "cau-thu"), form.Report(p, p.Projects[0], q2, today), form.Indicator(p, "nuoc-sach"), form.Resolution(p, "nghi-quyet-thu"),
	} {
		for _, file := range files {
			text := string(file.Data)
			if strings.ContainsAny(text, "\r\t\u00a0\ufeff") || !strings.HasPrefix(text, "+++\n") || !strings.HasSuffix(text, "\n") || strings.Contains(text, "\n\n\n") {
				t.Errorf("%s has what cannot be seen", file.Path)
			}
			n := 0
			for line := range strings.Lines(text) {
				n++
				if line = strings.TrimSuffix(line, "\n"); len([]rune(line)) > 130 || line != strings.TrimRight(line, " ") {
					t.Errorf("%s:%d: %s", file.Path, n, line)
				}
			}
		}
	}
}

// What content holds may be odd as long as it has errors; a form is not.
func TestOddWords(t *testing.T) {
	p := &portal.Portal{
		Resolutions: []*portal.Resolution{{ID: "một \"hai\"", Short: portal.Text{VI: "Kết\u00a0luận\n+++"}}, {ID: "nhap"}},
		Agencies:    []*portal.Agency{{ID: "ban", Name: portal.Text{VI: "Ban  A"}}},
		Places:      []*portal.Place{{ID: "cu", Name: portal.Text{VI: "Cũ"}, Until: date(t, "2025-07-01")}},
	}
	for i := range 60 {
		p.Places = append(p.Places, &portal.Place{ID: fmt.Sprintf("xa-%d", i), Name: portal.Text{VI: "Xã"}})
	}
	file := form.Project(p, "cau")[0]
	for _, want := range []string{
		`#[mandate."một \"hai\""]`, "# Kết luận +++:", "# nhap:", "#   ban: Ban A",
		"#   cu: Cũ (tên cũ, không dùng nữa từ 1/7/2025)", "#   xa-38: Xã", "#   … và 21 mã nữa trong content/catalogue.toml",
	} {
		line(t, file, want)
	}
	if strings.Contains(string(file.Data), "xa-39:") {
		t.Error("a list has no end")
	}
	line(t, form.Project(&portal.Portal{}, "cau")[0], "#   chưa có mã nào: khai trong content/catalogue.toml trước")
	line(t, form.Project(&portal.Portal{}, "cau")[0], "# Cổng chưa có văn bản nào;")
	if text := string(form.Indicator(&portal.Portal{}, "nuoc")[0].Data); strings.Contains(text, "Văn bản nêu chỉ tiêu") || strings.Contains(text, "Đang dùng") {
		t.Error("an indicator without resolutions or units:\n" + text)
	}
}
