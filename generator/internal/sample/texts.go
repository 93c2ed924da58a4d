package sample

import (
	"embed"
	"io/fs"
	"iter"
	"strings"
	"text/template"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// written is what does not depend on the projects: configuration, resolutions
// and pages, each a template of about.
//
//go:embed text
var written embed.FS

// about is what those texts say of the portal as a whole.
type about struct {
	Size
	AsOf                string
	ReportDays          int
	Signed, SignedMonth string // of the resolution
	First               string // the first project's id
	FirstVI, FirstEN    string
	Tasks, Reminders    []task // what the resolution, and the conclusion, ask for without there being a project
}

// task is a project that the sample is too small to hold.
type task struct {
	ID, Clause, VI, EN string
	QuoteVI, QuoteEN   string
}

// tasks lists what a portal of n projects leaves without a page.
func tasks(n int) (all, again []task) {
	for i := n; i < len(province.Kinds); i++ {
		one, kind := plot.New(i), province.Kinds[i]
		of := func(m province.Mandate) task {
			quote := m.Named
			if quote.VI == "" {
				quote = m.Among
			}
			return task{one.ID, m.Clause, one.Title.VI, one.Title.EN, quote.VI, quote.EN}
		}
		all = append(all, of(kind.Mandate))
		if m := kind.Again; m.Clause != "" {
			again = append(again, of(m))
		}
	}
	return all, again
}

// texts yields the files that are written out in text/.
func texts(size Size, quarters []portal.Quarter) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		signed, first := plot.SignedOn(quarters).String(), plot.New(0)
		view := about{
			Size: size, AsOf: plot.AsOf.String(), ReportDays: plot.ReportDays,
			Signed: signed, SignedMonth: signed[:len("2024-03")],
			First: first.ID, FirstVI: first.Title.VI, FirstEN: first.Title.EN,
		}
		view.Tasks, view.Reminders = tasks(size.Projects)
		for _, name := range textNames() {
			data, err := written.ReadFile("text/" + name)
			var out strings.Builder
			if err == nil {
				err = template.Must(template.New(name).Parse(string(data))).Execute(&out, view)
			}
			if err != nil {
				panic(err) // a defect of the program, which the first test to run finds
			}
			if !yield(name, []byte(out.String())) {
				return
			}
		}
	}
}

func textNames() []string {
	var names []string
	err := fs.WalkDir(written, "text", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, strings.TrimPrefix(name, "text/"))
		}
		return err
	})
	if err != nil {
		panic(err)
	}
	return names
}
