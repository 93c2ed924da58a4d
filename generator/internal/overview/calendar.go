package overview

import (
	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/story"
	"camket/generator/internal/view"
)

// Calendar is the reporting calendar: projects by quarters, from the quarter
// of the first resolution to that of the portal's day.
type Calendar struct {
	Years   []CalendarYear   // the columns, oldest first
	Sectors []CalendarSector // in the order of bySector
	Columns int              // of the table: the project, its state, the quarters
	Legend  []view.State     // the states of quarters that occur in its cells
}

// CalendarSector is the projects of one sector.
type CalendarSector struct {
	ID   string        // as of a SectorGroup
	Rows []CalendarRow // in the order of the titles
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

// CalendarCell is one quarter of one project.
type CalendarCell struct {
	State   view.State // a quarter's state; "" outside the project's time
	Quarter string     // "Quý IV/2025"
	URL     string     // of the report; "" when there is none
}

// CalendarOf makes the reporting calendar.
func CalendarOf(lang portal.Lang, p *portal.Portal) Calendar {
	first, last := calendarSpan(p)
	v := Calendar{Columns: 2}
	occurs := map[view.State]bool{}
	for q := first; !last.Before(q); q = q.Next() {
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
	order, all := bySector(ByTitle(lang, p))
	for _, id := range order {
		sector := CalendarSector{ID: id}
		for _, project := range all[id] {
			row := CalendarRow{
				Project: view.Link{Words: view.Text(lang, project.Title), URL: address.Project(project)(lang)},
				State:   view.State(project.Headline(p.AsOf)), Cells: calendarCells(lang, p, project, first, last),
			}
			for _, cell := range row.Cells {
				occurs[cell.State] = true
			}
			sector.Rows = append(sector.Rows, row)
		}
		v.Sectors = append(v.Sectors, sector)
	}
	v.Legend = story.Legend(occurs)
	return v
}

func calendarCells(lang portal.Lang, p *portal.Portal, project *portal.Project, first, last portal.Quarter) []CalendarCell {
	entries := map[portal.Quarter]portal.Entry{}
	for _, e := range project.Timeline(p.AsOf, p.Settings.ReportDays) {
		entries[e.Quarter] = e
	}
	var cells []CalendarCell
	for q := first; !last.Before(q); q = q.Next() {
		cell := CalendarCell{Quarter: i18n.Quarter(lang, q)}
		if e, ok := entries[q]; ok && !e.Over {
			cell.State = view.State(e.State)
			if e.Report != nil {
				cell.URL = address.Report(e.Report)(lang)
			}
		}
		cells = append(cells, cell)
	}
	return cells
}

// calendarSpan is from the first resolution's quarter, or without any from
// the first quarter of which something is known.
func calendarSpan(p *portal.Portal) (first, last portal.Quarter) {
	quarters := Quarters(p)
	last = portal.QuarterOf(p.AsOf)
	first = last
	if len(quarters) > 0 {
		first = quarters[0]
	}
	var signed portal.Quarter
	for _, r := range p.Resolutions {
		if on := r.SignedOn(); !on.IsZero() && (signed == portal.Quarter{} || portal.QuarterOf(on.End).Before(signed)) {
			signed = portal.QuarterOf(on.End)
		}
	}
	if first.Before(signed) && signed.Before(last) {
		first = signed
	}
	return first, last
}

// Quarters lists every quarter that has a page: from the first of which
// anything is known to that of the portal's day.
func Quarters(p *portal.Portal) []portal.Quarter {
	first := portal.QuarterOf(p.AsOf)
	last := first
	for _, project := range p.Projects {
		if entries := project.Timeline(p.AsOf, p.Settings.ReportDays); len(entries) > 0 && entries[0].Quarter.Before(first) {
			first = entries[0].Quarter
		}
	}
	var all []portal.Quarter
	for q := first; !last.Before(q); q = q.Next() {
		all = append(all, q)
	}
	return all
}
