package main

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/content"
	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/form"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/settings"
)

// makeNew writes the files of a new thing in both languages, for an editor to
// fill in. They are drafts: until they are done, all else is built without them.
func makeNew(e *environment, args []string) int {
	f := e.flags("new")
	var asOf portal.Date
	f.Var(day{&asOf}, "as-of", "")
	var kind string
	var words []string // one, but for a report, and for a name that is not one yet
	if status, ok := e.parse(f, args, operand{name: "kind", into: &kind}, operand{name: "id", list: &words}); !ok {
		return status
	}
	kinds := map[string]func(*beginning, string) ([]form.File, int){
		"project":    plainly(form.Project),
		"report":     (*beginning).report,
		"indicator":  plainly(form.Indicator),
		"resolution": (*beginning).resolution,
	}
	begin, ok := kinds[kind]
	if !ok {
		if guess := i18n.Nearest(kind, slices.Collect(maps.Keys(kinds))); guess != "" {
			e.print(e.err, "new.kind-guess", "name", kind, "guess", guess)
			return misused
		}
		e.print(e.err, "new.kind", "name", kind)
		e.print(e.err, "usage.new")
		return misused
	}
	look, status := e.open()
	if look == nil {
		return status
	}
	p, problems := content.Load(look, content.Options{Now: e.now, Drafts: true}) // what is being written is known, too
	b := &beginning{environment: e, look: look, portal: p, problems: problems, today: asOf.End, until: asOf.End}
	if asOf.IsZero() {
		b.today = today(p, e)
		b.until = b.today
		if p.Pinned {
			b.until = min(b.today, p.AsOf)
		}
	}
	files, status := begin(b, strings.TrimSpace(strings.Join(words, " ")))
	if status != done {
		return status
	}
	return b.write(files)
}

// today is the day on which the command runs, where the portal is.
func today(p *portal.Portal, e *environment) portal.Day {
	now := e.now.UTC()
	if zone, err := settings.Zone(p.Settings.TimeZone); err == nil {
		now = e.now.In(zone)
	}
	return portal.DayOf(now.Date())
}

// beginning is what a new thing begins with.
type beginning struct {
	*environment
	portal   *portal.Portal
	look     fs.FS
	problems diag.List
	today    portal.Day
	until    portal.Day // by when a quarter has ended that is taken where none is given: today, or the day that is pinned
	unseen   func()     // tells, once it is written, that it is not shown before a later as_of; nil: it is
	asked    []string   // where what the forms hold is from: files, and folders with "/"
}

// plainly begins what has a folder of its own.
func plainly(make func(*portal.Portal, string) []form.File) func(*beginning, string) ([]form.File, int) {
	return func(b *beginning, id string) ([]form.File, int) {
		if status := b.name(id); status != done {
			return nil, status
		}
		b.asked = []string{"content/catalogue.toml", "content/resolutions/"}
		return make(b.portal, id), done
	}
}

// longest is how long the name of a new thing may be: it stands in addresses, and
// Windows has little room for the path of a file.
const longest = 60

// name holds the name of a new thing to its form.
func (b *beginning) name(id string) int {
	switch slug := i18n.Slug(id); {
	case len(slug) > longest:
		b.print(b.err, "new.name-long", "name", id, "count", strconv.Itoa(longest))
	case document.IsID(id):
		return done
	case id == slug && id != "": // the form is right, so that it is one of Windows's names
		b.print(b.err, "new.name-reserved", "name", id)
	case document.IsID(slug):
		b.print(b.err, "new.name-guess", "name", id, "guess", slug)
	default:
		b.print(b.err, "new.name", "name", id)
	}
	return misused
}

// resolution begins a resolution, whose id stands beside those of sources
// wherever something is cited.
func (b *beginning) resolution(id string) ([]form.File, int) {
	if source := b.portal.Source(id); source != nil {
		b.print(b.err, "new.taken", "name", id, "file", source.Pos.File)
		return nil, misused
	}
	return plainly(form.Resolution)(b, id)
}

// report begins a report: words are the project's id and, unless it is the
// last that has ended, the quarter.
func (b *beginning) report(words string) ([]form.File, int) {
	now := b.until
	if now < b.today {
		now++ // today is not over; a day that is pinned is
	}
	last := portal.QuarterOf(portal.QuarterOf(now).Start() - 1)
	id, q, given, status := b.quarter(words, last)
	if status != done {
		return nil, status
	}
	project, status := b.project(id)
	if status != done {
		return nil, status
	}
	if q.Start() > b.today {
		b.print(b.err, "new.future", "quarter", i18n.QuarterLong(b.lang, q))
		return nil, misused
	}
	b.asked = []string{"content/catalogue.toml", "content/projects/" + id + "/"}
	if !given {
		b.tellLast(q)
	}
	if until := max(q.End(), b.today); b.portal.Pinned && until > b.portal.AsOf {
		b.unseen = func() { b.print(b.err, "new.unseen", "asof", b.portal.AsOf.String(), "day", until.String()) }
	}
	return form.Report(b.portal, project, q, b.today), done
}

// tellLast says which quarter was taken where none was given, and why.
func (b *beginning) tellLast(q portal.Quarter) {
	quarter := i18n.QuarterLong(b.lang, q)
	if b.until < b.today {
		b.print(b.err, "new.last-pinned", "quarter", quarter, "asof", b.until.String(),
			"like", strings.ToUpper(portal.QuarterOf(b.today).String()))
		return
	}
	b.print(b.err, "new.last", "quarter", quarter, "day", i18n.Day(b.lang, b.until))
}

// quarter parts the words of a report into a project's id and a quarter, which
// is last where none is given.
func (b *beginning) quarter(words string, last portal.Quarter) (id string, q portal.Quarter, given bool, status int) {
	id, tail := words, ""
	if at := strings.LastIndexByte(words, ' '); at >= 0 {
		id, tail = strings.TrimSpace(words[:at]), words[at+1:]
	}
	if _, err := portal.ParseQuarter(words); err == nil || id == "" {
		b.print(b.err, "flag.missing", "name", "@operand.id")
		b.print(b.err, "usage.new")
		return "", q, false, misused
	}
	q, err := portal.ParseQuarter(tail)
	switch {
	case err == nil:
		return id, q, true, done
	case strings.ContainsAny(tail, "0123456789"):
		b.print(b.err, "new.quarter", "value", tail, "like", strings.ToUpper(last.String()))
		return "", q, false, misused
	}
	return words, last, false, done
}

// project finds the project that is reported on.
func (b *beginning) project(id string) (*portal.Project, int) {
	if project := b.portal.Project(id); project != nil {
		return project, done
	}
	file := "content/projects/" + id + "/index.vi.md"
	if slices.ContainsFunc(b.problems, func(p diag.Problem) bool { return p.Pos.File == file }) {
		b.print(b.err, "new.unread"+b.draft(file), "file", file)
		return nil, wrong
	}
	for _, one := range []struct{ dir, kind string }{{"indicators", "@kind.indicator"}, {"resolutions", "@kind.resolution"}} {
		if _, err := os.Stat(filepath.Join(b.dir, "content", one.dir, i18n.Slug(id))); err == nil && i18n.Slug(id) != "" {
			b.print(b.err, "new.no-project", "name", i18n.Slug(id), "kind", one.kind)
			return nil, misused
		}
	}
	var ids []string
	for _, project := range b.portal.Projects {
		ids = append(ids, project.ID)
	}
	guess := i18n.Slug(id)
	if b.portal.Project(guess) == nil {
		guess = i18n.Nearest(guess, ids)
	}
	if guess == "" {
		b.print(b.err, "new.unknown", "name", id)
	} else {
		b.print(b.err, "new.unknown-guess", "name", id, "guess", guess)
	}
	return nil, misused
}

// write writes the files, and says what is to be done with them.
func (b *beginning) write(files []form.File) int {
	root, err := os.OpenRoot(b.dir)
	if err != nil {
		return b.machine(err)
	}
	defer root.Close()
	err = add(root, files)
	var there *fs.PathError
	if errors.Is(err, fs.ErrExist) && errors.As(err, &there) {
		b.print(b.err, "new.exists", "file", there.Path)
		return misused
	}
	if err != nil {
		return b.machine(err)
	}
	if b.unseen != nil {
		b.unseen()
	}
	for _, file := range b.faulty() {
		b.print(b.err, "new.incomplete"+b.draft(file), "file", file)
	}
	for _, file := range files {
		b.print(b.out, "new.written", "file", filepath.Join(b.dir, filepath.FromSlash(file.Path)))
	}
	b.print(b.out, "new.next")
	return done
}

// faulty lists the files with errors from which the forms would know more.
func (b *beginning) faulty() []string {
	var all []string
	for _, p := range b.problems.Sorted() {
		asked := slices.ContainsFunc(b.asked, func(name string) bool { return strings.HasPrefix(p.Pos.File, name) })
		if p.Severity == diag.SeverityError && asked && !strings.HasSuffix(p.Pos.File, ".en.md") && !slices.Contains(all, p.Pos.File) {
			all = append(all, p.Pos.File)
		}
	}
	return all
}

// draft is "-draft" for a file of whose errors check says nothing unless it is
// asked for drafts.
func (b *beginning) draft(file string) string {
	_, problems := content.Load(b.look, content.Options{Now: b.now})
	if slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Pos.File == file && p.Severity == diag.SeverityError }) {
		return ""
	}
	return "-draft"
}

// leftOut names the drafts, so that nobody looks in vain for what they say.
func (e *environment) leftOut(p *portal.Portal) {
	for _, file := range p.Drafts {
		if n := p.Withheld[file]; n > 0 {
			e.print(e.out, "draft.reports", "file", file, "count", strconv.Itoa(n))
			continue
		}
		e.print(e.out, "draft", "file", file)
	}
}
