package overview

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// Calendar is the reporting calendar: projects by quarters, from the quarter
// of the first resolution to that of the portal's day, of these the latest.
// Where there are too many projects for one table, a sector has a row.
type Calendar struct {
	Years   []CalendarYear   // the columns, oldest first
	Sectors []CalendarSector // in the order of bySector
	Columns int              // of the table: the project and its state, or where Counted the sector; the quarters
	Legend  []view.State     // the states of quarters that occur in its cells; where Counted, of those that have a mark there
	Blank   bool             // cells outside the time of a project occur; never where Counted
	Counted bool             // the sectors have Counts, and no Rows
	Earlier bool             // quarters before the first column have pages
}

// CalendarSector is the projects of one sector.
type CalendarSector struct {
	ID     string          // as of a SectorGroup
	Rows   []CalendarRow   // in the order of the titles
	Counts []CalendarCount // one for each column
}

// CalendarYear heads the quarters of one year.
type CalendarYear struct {
	Year     string            // "2025"
	Quarters []CalendarQuarter // oldest first
}

// CalendarQuarter heads one column.
type CalendarQuarter struct {
	Numeral string // "IV"
	Name    string // "Quý IV/2025"
	URL     string // of the quarter's page
}

// CalendarRow is one project.
type CalendarRow struct {
	Project view.Link      // to its timeline
	State   view.State     // the headline
	Cells   []CalendarCell // one for each column
}

// CalendarCount is one quarter of the projects of a sector.
type CalendarCount struct {
	Entries  int // how many of Projects have an entry
	Projects int // how many of them it is the time of, but for NotDue
	NotDue   int // how many of them have no entry, and their report is not due yet
	Missing  int // how many of Projects owe a report and have none
}

// CalendarCell is one quarter of one project.
type CalendarCell struct {
	State   view.State // a quarter's state; "" outside the project's time
	Quarter string     // "Quý IV/2025"
	URL     string     // of the entry: the report's page, or the quarter on the project's; "" when there is none
}

// latestQuarters and mostRows keep the table to what a front page can hold,
// however long the story and however many the projects.
const (
	latestQuarters = 8
	mostRows       = 40
)

// CalendarOf makes the reporting calendar.
func CalendarOf(lang portal.Lang, p *portal.Portal) Calendar {
	paged := Quarters(p)
	shown := calendarSpan(p, paged)
	shown = shown[max(0, len(shown)-latestQuarters):]
	v := Calendar{Counted: len(p.Projects) > mostRows, Earlier: paged[0].Before(shown[0])}
	v.head(lang, shown)
	occurs := map[view.State]bool{}
	order, all := bySector(ByTitle(lang, p))
	for _, id := range order {
		sector := CalendarSector{ID: id}
		for _, project := range all[id] {
			row := CalendarRow{
				Project: view.Link{Words: view.Text(lang, project.Title), URL: address.Project(project)(lang)},
				State:   view.State(progress.HeadlineOf(project, p.AsOf)), Cells: calendarCells(lang, p, project, shown),
			}
			for _, cell := range row.Cells {
				occurs[cell.State] = true
			}
			sector.Rows = append(sector.Rows, row)
		}
		if v.Counted {
			sector.count()
		}
		v.Sectors = append(v.Sectors, sector)
	}
	if v.Counted {
		occurs = v.marks()
	}
	v.Blank = occurs[""]
	v.Legend = story.Legend(occurs)
	return v
}

// head makes the columns.
func (v *Calendar) head(lang portal.Lang, columns []portal.Quarter) {
	v.Columns = 2
	if v.Counted {
		v.Columns = 1
	}
	for _, q := range columns {
		year := i18n.Plain(q.Year)
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != year {
			v.Years = append(v.Years, CalendarYear{Year: year})
		}
		quarters := &v.Years[len(v.Years)-1].Quarters
		v.Columns++
		*quarters = append(*quarters, CalendarQuarter{
			Numeral: portal.Roman(q.N), Name: i18n.Quarter(lang, q), URL: address.Quarter(q)(lang),
		})
	}
}

// count puts counts in the place of the rows.
func (s *CalendarSector) count() {
	for _, row := range s.Rows {
		s.Counts = append(s.Counts, make([]CalendarCount, len(row.Cells)-len(s.Counts))...)
		for i, cell := range row.Cells {
			of := &s.Counts[i]
			switch {
			case cell.State == "":
				continue
			case cell.URL != "":
				of.Entries++
			case cell.State == view.State(progress.ReportNotDue):
				of.NotDue++
				continue
			}
			of.Projects++
			if cell.State == view.State(progress.NoReport) {
				of.Missing++
			}
		}
	}
	s.Rows = nil
}

// marks are the states that have a mark in the counts.
func (v *Calendar) marks() map[view.State]bool {
	occurs := map[view.State]bool{}
	for _, sector := range v.Sectors {
		for _, count := range sector.Counts {
			if count.Missing > 0 {
				occurs[view.State(progress.NoReport)] = true
			}
			if count.NotDue > 0 {
				occurs[view.State(progress.ReportNotDue)] = true
			}
		}
	}
	return occurs
}

func calendarCells(lang portal.Lang, p *portal.Portal, project *portal.Project, columns []portal.Quarter) []CalendarCell {
	entries := map[portal.Quarter]progress.Entry{}
	for _, e := range progress.Timeline(project, p.AsOf, p.Settings.ReportDays) {
		entries[e.Quarter] = e
	}
	tell := story.New(p, lang, false)
	var cells []CalendarCell
	for _, q := range columns {
		cell := CalendarCell{Quarter: i18n.Quarter(lang, q)}
		if e, ok := entries[q]; ok && !e.Over {
			cell.State, cell.URL = view.State(e.State), tell.EntryURL(project, e)
		}
		cells = append(cells, cell)
	}
	return cells
}

// calendarSpan is those of quarters from the first resolution's on; without any
// resolution, all.
func calendarSpan(p *portal.Portal, quarters []portal.Quarter) []portal.Quarter {
	last := quarters[len(quarters)-1]
	var signed portal.Quarter
	for _, r := range p.Resolutions {
		if on := r.SignedOn(); !on.IsZero() && (signed == portal.Quarter{} || portal.QuarterOf(on.End).Before(signed)) {
			signed = portal.QuarterOf(on.End)
		}
	}
	if !signed.Before(last) {
		return quarters
	}
	return slices.DeleteFunc(slices.Clone(quarters), func(q portal.Quarter) bool { return q.Before(signed) })
}

// Quarters lists every quarter that has a page: from the first of which
// anything is known to that of the portal's day.
func Quarters(p *portal.Portal) []portal.Quarter {
	first := portal.QuarterOf(p.AsOf)
	last := first
	for _, project := range p.Projects {
		if entries := progress.Timeline(project, p.AsOf, p.Settings.ReportDays); len(entries) > 0 && entries[0].Quarter.Before(first) {
			first = entries[0].Quarter
		}
	}
	var all []portal.Quarter
	for q := first; !last.Before(q); q = q.Next() {
		all = append(all, q)
	}
	return all
}
