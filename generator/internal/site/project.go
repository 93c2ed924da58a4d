package site

import (
	"slices"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// ProjectPage is a project's timeline.
type ProjectPage struct {
	Frame
	Summary     Words              // in a sentence or two, without figures
	State       State              // the headline
	Reason      *Milestone         // the milestone that decides the state; nil where none does
	Stage       string             // a key of the site's words, such as "implementing"; "" when none was stated
	StageSince  string             // the quarter whose report stated it
	Agency      Words              // who answers for the project; empty where none is named
	Sector      string             // an OC4IDS code; "" where none is given
	SectorURL   string             // of the projects of its broad sector
	Places      []Words            // where it is
	OldPlaces   []Note             // those whose names are out of use
	Tally       []Tally            // milestones by state, without zeros
	Latest      When               // the date of the latest source
	Undated     bool               // there are sources, and none has a date
	Missing     string             // the latest quarter whose report is owed and not there; ""
	Mandates    []Mandate          // the resolution's words on it
	Items       []Item             // components, and tasks of the resolution that belong here
	Milestones  []Milestone        // in the order in which they were promised
	Slip        SlipScale          // of the milestones' tracks
	Values      []Line             // every observation, by measure and component, oldest first
	Charts      []ObservationChart // of the measures seen on several days
	Years       []Year             // newest first
	Gaps        bool               // some quarter has no entry
	Legend      []State            // the states of quarters that occur; a compiled one stands as a reported one, drawn alike
	Body        Passage            // its running text
	Corrections []Correction       // of first dates, oldest first
	Sources     []Source           // what the page cites, in the order of first mention
	Changes     Changes            // since the quarter before the latest that is over
	Sheet       string             // the address of the page to print for the site's signboard
	Citation    Citation           // how to cite the page
}

// Correction is an open correction of a mistyped first date.
type Correction struct {
	Milestone Words  // its title
	Was, Now  string // in words; Now is "" where no such promise was made
	Date      When   // when it was corrected
	Reason    Words  // why it was wrong
}

// State is a state's id, which is a key of the site's words and a class.
type State string

// Tally counts the milestones in one state.
type Tally struct {
	State State // of a milestone, a project or a quarter
	Count int   // how many there are
}

// Mandate is a passage of a resolution that directs the project.
type Mandate struct {
	Quote      Words  // the words, as they stand
	Resolution Words  // its short name
	Place      string // "clause II.1.4, paragraph b"
	URL        string // of the place in the text
	Signed     When   // when the resolution was signed
}

// Year is a year of a timeline.
type Year struct {
	Year     string    // "2025"
	Quarters []Quarter // newest first
}

// Quarter is one quarter of a timeline, or several without an entry.
type Quarter struct {
	Anchor string   // its id on the page: "2025-q4"
	Merged []string // the anchors of the other quarters that it stands for
	Name   string   // "Quý IV/2025"
	Until  string   // the last of several empty quarters; "" for a single one
	Count  int      // how many quarters it stands for
	State  State    // "reported", "no-entry", …
	Report *Link    // nil: no report
	Lines  []Line   // what its entry says, newest first
}

func (s *Site) project(page *Page, p *portal.Project) any {
	asOf := s.portal.AsOf
	milestones := p.Milestones(asOf)
	cites := s.citations(page)
	headline := portal.HeadlineOf(p.Stage(asOf), milestones)
	v := ProjectPage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Summary: words(page, p.Summary),
		State:   State(headline),
		Stage:   stageKey(p.Stage(asOf)),
	}
	if stage, since := p.StageSince(asOf); stage != "" {
		v.StageSince = i18n.Quarter(page.Lang, since)
	}
	v.Crumbs = []Link{{URL: projectsURL(page.Lang)}}
	if p.Agency != nil {
		v.Agency = words(page, p.Agency.Name)
	}
	for _, place := range p.Places {
		v.Places = append(v.Places, words(page, place.Name))
	}
	if p.Sector != "" {
		v.Sector, v.SectorURL = p.Sector, projectsURL(page.Lang)+"#"+sectorAnchor(sectorOf(p))
	}
	for _, m := range p.Mandates {
		v.Mandates = append(v.Mandates, mandate(page, m))
	}
	v.Items = items(page, p)
	for _, m := range milestones {
		v.Milestones = append(v.Milestones, s.milestone(page, p, m, milestones, cites))
	}
	v.Reason = reason(headline, v.Milestones)
	v.Slip = s.slip(page, milestones, v.Milestones)
	v.OldPlaces = outOfUse(page, p.Places, cites)
	v.Tally = tally(milestones)
	v.Years = s.years(page, p, cites)
	v.Missing = s.missing(page, p)
	v.Legend = railLegend(v.Years)
	v.Gaps = slices.Contains(v.Legend, State(portal.NoEntry)) || slices.Contains(v.Legend, State(portal.NoReport))
	measured := observations(p.ReportsBy(asOf))
	for _, o := range slices.Concat(measured...) {
		v.Values = append(v.Values, observationLine(page, o, cites))
	}
	v.Charts = s.observationCharts(page, measured)
	w := &writer{site: s, page: page, cites: cites}
	v.Body = w.passage(p.Body)
	v.Corrections = corrections(page, p.Corrections, milestones)
	v.Sources = cites.list
	v.Latest, v.Undated = s.latest(page.Lang, p)
	v.Changes = s.changes(page, p)
	v.Sheet = sheetURL(p)(page.Lang)
	v.Card = s.picture(page.Lang, p)
	v.Citation = Citation{Title: v.Title, State: v.State}
	v.keepsUp(page, append(reportTranslations(p.ReportsBy(s.portal.AsOf)), p.Translation)...)
	return v
}

func corrections(page *Page, list []*portal.Correction, milestones []*portal.Milestone) []Correction {
	var all []Correction
	for _, c := range list {
		v := Correction{
			Milestone: Words{Text: c.Milestone},
			Was:       i18n.DateLong(page.Lang, c.Was),
			Date:      whenDay(page.Lang, c.Date),
			Reason:    words(page, c.Reason),
		}
		if m := find(milestones, c.Milestone); m != nil {
			v.Milestone = words(page, m.Title)
		}
		if !c.Now.IsZero() {
			v.Now = i18n.DateLong(page.Lang, c.Now)
		}
		all = append(all, v)
	}
	return all
}

func mandate(page *Page, m *portal.Mandate) Mandate {
	return Mandate{
		Quote:      words(page, m.Quote),
		Resolution: words(page, m.Resolution.Short),
		Place:      placeName(page.Lang, m.Resolution, m.Clause),
		URL:        resolutionURL(m.Resolution)(page.Lang) + "#" + m.Clause.String(),
		Signed:     when(page.Lang, m.Resolution.SignedOn()),
	}
}

// years groups a project's timeline, newest first. Empty quarters that follow
// each other within a year stand together.
func (s *Site) years(page *Page, p *portal.Project, cites *citations) []Year {
	var years []Year
	entries := p.Timeline(s.portal.AsOf, s.portal.Settings.ReportDays)
	for _, e := range slices.Backward(entries) {
		year := i18n.Plain(e.Quarter.Year)
		if len(years) == 0 || years[len(years)-1].Year != year {
			years = append(years, Year{Year: year})
		}
		quarters := &years[len(years)-1].Quarters
		q := s.quarter(page, p, e, cites)
		if last := len(*quarters) - 1; last >= 0 && e.IsEmpty() && (*quarters)[last].State == q.State &&
			len((*quarters)[last].Lines) == 0 && (*quarters)[last].Report == nil {
			before := &(*quarters)[last]
			if before.Until == "" {
				before.Until = before.Name
			}
			before.Merged = append(before.Merged, before.Anchor)
			before.Name, before.Anchor = q.Name, q.Anchor
			before.Count++
			continue
		}
		*quarters = append(*quarters, q)
	}
	return years
}

func (s *Site) quarter(page *Page, p *portal.Project, e portal.Entry, cites *citations) Quarter {
	q := Quarter{
		Anchor: e.Quarter.String(),
		Name:   i18n.Quarter(page.Lang, e.Quarter),
		Count:  1,
		State:  State(e.State),
	}
	for _, m := range e.Mandates {
		v := mandate(page, m)
		q.Lines = append(q.Lines, Line{Kind: "mandate", When: v.Signed, Text: v.Quote, URL: v.URL,
			Note: Words{Text: v.Place}, sort: m.Resolution.SignedOn().End})
	}
	milestones := p.Milestones(s.portal.AsOf)
	for _, st := range e.Statements {
		q.Lines = append(q.Lines, s.statementLines(page, p, milestones, st, cites)...)
	}
	for _, event := range e.Events {
		q.Lines = append(q.Lines, eventLine(page, event, cites))
	}
	if r := e.Report; r != nil {
		q.Report = &Link{Words: words(page, r.Title), URL: reportURL(r)(page.Lang)}
		q.Lines = append(q.Lines, s.reportLines(page, r, cites)...)
	}
	sortLines(q.Lines)
	slices.Reverse(q.Lines)
	return q
}

// missing names the latest quarter that should have been reported, if it was
// not.
func (s *Site) missing(page *Page, p *portal.Project) string {
	for _, e := range slices.Backward(p.Timeline(s.portal.AsOf, s.portal.Settings.ReportDays)) {
		switch e.State {
		case portal.NoReport:
			return i18n.Quarter(page.Lang, e.Quarter)
		case portal.Reported, portal.ReportedLate:
			return ""
		}
	}
	return ""
}

// stageKey is the key of a stage in the site's words.
func stageKey(stage portal.Stage) string {
	return map[portal.Stage]string{
		portal.StageProposed: "proposed", portal.StagePreparing: "preparing",
		portal.StageImplementing: "implementing", portal.StageCompleted: "completed",
		portal.StageOperating: "operating", portal.StageCancelled: "cancelled",
	}[stage]
}
