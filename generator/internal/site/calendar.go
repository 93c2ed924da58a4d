package site

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Calendar is the reporting calendar: projects by quarters, from the quarter
// of the first resolution to that of the portal's day.
type Calendar struct {
	Years   []CalendarYear   // the columns, oldest first
	Sectors []CalendarSector // in the order of bySector
	Columns int              // of the table: the project, its state, the quarters
	Legend  []State          // the states of quarters that occur in its cells
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
	Project Link           // to its timeline
	State   State          // the headline
	Cells   []CalendarCell // one for each column
}

// CalendarCell is one quarter of one project.
type CalendarCell struct {
	State   State  // a quarter's state; "" outside the project's time
	Quarter string // "Quý IV/2025"
	URL     string // of the report; "" when there is none
}

// calendar makes the reporting calendar.
func (s *Site) calendar(page *Page) Calendar {
	first, last := s.calendarSpan()
	v := Calendar{Columns: 2}
	occurs := map[State]bool{}
	for q := first; !last.Before(q); q = q.Next() {
		year := i18n.Plain(q.Year)
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != year {
			v.Years = append(v.Years, CalendarYear{Year: year})
		}
		quarters := &v.Years[len(v.Years)-1].Quarters
		v.Columns++
		*quarters = append(*quarters, CalendarQuarter{
			Numeral: portal.Roman(q.N), Name: i18n.Quarter(page.Lang, q), URL: quarterURL(q)(page.Lang),
		})
	}
	order, all := bySector(s.projectsByTitle(page))
	for _, id := range order {
		sector := CalendarSector{ID: id}
		for _, p := range all[id] {
			row := CalendarRow{
				Project: Link{Words: words(page, p.Title), URL: projectURL(p)(page.Lang)},
				State:   State(s.headline(p)), Cells: s.calendarCells(page, p, first, last),
			}
			for _, cell := range row.Cells {
				occurs[cell.State] = true
			}
			sector.Rows = append(sector.Rows, row)
		}
		v.Sectors = append(v.Sectors, sector)
	}
	v.Legend = legend(occurs)
	return v
}

// railLegend lists the states that occur on a timeline's rail, where a compiled
// quarter is drawn as a reported one.
func railLegend(years []Year) []State {
	occurs := map[State]bool{}
	for _, y := range years {
		for _, q := range y.Quarters {
			state := q.State
			if state == State(portal.Compiled) {
				state = State(portal.Reported)
			}
			occurs[state] = true
		}
	}
	return legend(occurs)
}

// legend lists the states of quarters that occur, in the order in which they
// are decided.
func legend(occurs map[State]bool) []State {
	var all []State
	for _, state := range portal.QuarterStates() {
		if occurs[State(state)] {
			all = append(all, State(state))
		}
	}
	return all
}

func (s *Site) calendarCells(page *Page, p *portal.Project, first, last portal.Quarter) []CalendarCell {
	entries := map[portal.Quarter]portal.Entry{}
	for _, e := range p.Timeline(s.portal.AsOf, s.portal.Settings.ReportDays) {
		entries[e.Quarter] = e
	}
	var cells []CalendarCell
	for q := first; !last.Before(q); q = q.Next() {
		cell := CalendarCell{Quarter: i18n.Quarter(page.Lang, q)}
		if e, ok := entries[q]; ok && !e.Over {
			cell.State = State(e.State)
			if e.Report != nil {
				cell.URL = reportURL(e.Report)(page.Lang)
			}
		}
		cells = append(cells, cell)
	}
	return cells
}

// calendarSpan is from the first resolution's quarter, or without any from
// the first quarter of which something is known.
func (s *Site) calendarSpan() (first, last portal.Quarter) {
	quarters := s.quarters()
	last = portal.QuarterOf(s.portal.AsOf)
	first = last
	if len(quarters) > 0 {
		first = quarters[0]
	}
	var signed portal.Quarter
	for _, r := range s.portal.Resolutions {
		if on := r.SignedOn(); !on.IsZero() && (signed == portal.Quarter{} || portal.QuarterOf(on.End).Before(signed)) {
			signed = portal.QuarterOf(on.End)
		}
	}
	if first.Before(signed) && signed.Before(last) {
		first = signed
	}
	return first, last
}

// quarters lists every quarter that has a page: from the first of which
// anything is known to that of the portal's day.
func (s *Site) quarters() []portal.Quarter {
	first := portal.QuarterOf(s.portal.AsOf)
	last := first
	for _, p := range s.portal.Projects {
		if entries := p.Timeline(s.portal.AsOf, s.portal.Settings.ReportDays); len(entries) > 0 && entries[0].Quarter.Before(first) {
			first = entries[0].Quarter
		}
	}
	var all []portal.Quarter
	for q := first; !last.Before(q); q = q.Next() {
		all = append(all, q)
	}
	return all
}
