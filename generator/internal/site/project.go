package site

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/drawing"
	"camket/generator/internal/i18n"
	"camket/generator/internal/overview"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/story"
	"camket/generator/internal/text"
	"camket/generator/internal/view"
)

// ProjectPage is a project's timeline.
type ProjectPage struct {
	Frame
	Summary     view.Words                 // in a sentence or two, without figures
	State       view.State                 // the headline
	Meaning     string                     // what State means here: "meaning." + it in the site's words
	Reason      *story.Milestone           // the milestone that decides the state; nil where none does
	Others      int                        // how many other milestones are in the state of Reason
	Basis       *story.Entry               // the entry on which State rests; nil where it rests on a date
	Stage       string                     // a key of the site's words, such as "implementing"; "" when none was stated
	StageSince  string                     // the quarter whose report stated it
	Agency      view.Words                 // who answers for the project; empty where none is named
	Sector      string                     // an OC4IDS code; "" where none is given
	SectorURL   string                     // of the projects of its broad sector
	Places      []view.Words               // where it is
	OldPlaces   []text.Note                // those whose names are out of use
	Tally       []view.Tally               // milestones by state, without zeros
	Latest      view.When                  // the date of the latest source
	Undated     bool                       // there are sources, and none has a date
	Missing     *story.Missing             // the reports that are owed and not there; nil for none
	Entries     story.Count                // how many quarters have an entry
	Mandates    []story.Mandate            // the resolution's words on it
	Items       []story.Item               // components, and tasks of the resolution that belong here
	Milestones  []story.Milestone          // in the order in which they were promised
	Slip        drawing.SlipScale          // of the milestones' tracks
	Values      []ValueGroup               // every observation, by measure and component
	Charts      []drawing.ObservationChart // of the measures seen on several days
	Years       []story.Year               // newest first
	From, Until string                     // the first and the last quarter of Years
	Gaps        bool                       // some quarter has no entry
	Legend      []view.State               // the states of quarters that occur; a compiled one stands as a reported one, drawn alike
	Body        prose.Passage              // its running text
	Corrections []story.Correction         // of first dates, oldest first
	Sources     []prose.Source             // what the page cites, in the order of first mention
	Changes     story.Changes              // since the quarter before the latest that is over
	Sheet       string                     // the address of the page to print for the site's signboard
	Citation    Citation                   // how to cite the page
}

func (s *Site) project(page *Page, p *portal.Project) any {
	asOf := s.portal.AsOf
	milestones := progress.Milestones(p, asOf)
	tell := story.New(s.portal, page.Lang, true)
	headline := progress.HeadlineFrom(progress.Stage(p, asOf), milestones)
	v := ProjectPage{
		Frame:   s.frame(page, p.Title, p.Summary),
		Summary: view.Text(page.Lang, p.Summary),
		State:   view.State(headline),
		Stage:   story.StageKey(progress.Stage(p, asOf)),
	}
	if stage, since := progress.StageSince(p, asOf); stage != "" {
		v.StageSince = i18n.Quarter(page.Lang, since)
	}
	v.Crumbs = []view.Link{{URL: address.Projects(page.Lang)}}
	if p.Agency != nil {
		v.Agency = view.Text(page.Lang, p.Agency.Name)
	}
	for _, place := range p.Places {
		v.Places = append(v.Places, view.Text(page.Lang, place.Name))
	}
	if p.Sector != "" {
		v.Sector, v.SectorURL = p.Sector, address.Projects(page.Lang)+"#"+overview.SectorAnchor(p)
	}
	for _, m := range p.Mandates {
		v.Mandates = append(v.Mandates, story.MandateOf(page.Lang, m))
	}
	v.Items = story.Items(page.Lang, p)
	for _, m := range milestones {
		v.Milestones = append(v.Milestones, tell.Milestone(p, m, milestones))
	}
	scale, tracks := drawing.Slip(page.Lang, asOf, milestones)
	v.Slip = scale
	for i, track := range tracks {
		v.Milestones[i].Track = track
	}
	v.Reason, v.Others = story.Reason(headline, v.Milestones)
	v.Meaning = story.Meaning(headline, milestones)
	v.Basis = tell.Basis(p, headline, milestones)
	v.OldPlaces = text.OutOfUse(page.Lang, p.Places, tell.Cites)
	v.Tally = story.MilestoneTally(milestones)
	v.Years = tell.Years(p)
	v.From, v.Until = story.Span(v.Years)
	v.Missing = tell.Missing(p)
	v.Entries = tell.Entries(p)
	v.Legend = story.RailLegend(v.Years)
	v.Gaps = slices.Contains(v.Legend, view.State(progress.NoEntry)) || slices.Contains(v.Legend, view.State(progress.NoReport))
	measured := drawing.ByMeasure(progress.ReportsBy(p, asOf))
	v.Values = valueGroups(tell, measured)
	v.Charts = drawing.Observations(page.Lang, asOf, measured)
	v.Body = s.index.Writer(&page.Page, tell.Cites).Passage(p.Body)
	v.Corrections = story.Corrections(page.Lang, p.Corrections, milestones)
	v.Sources = tell.Cites.Sources()
	v.Latest, v.Undated = tell.Latest(p)
	v.Changes = tell.Changes(p)
	v.Sheet = address.Sheet(p)(page.Lang)
	v.Card = s.shareCard(page.Lang, p)
	v.Citation = Citation{Title: v.Title, State: v.State}
	v.keepsUp(page, append(reportTranslations(progress.ReportsBy(p, s.portal.AsOf)), p.Translation)...)
	return v
}

// ValueGroup is the values of one measure of one component.
type ValueGroup struct {
	Name  view.Words   // the measure's
	Item  view.Words   // the component's; empty where the whole project is meant
	Lines []story.Line // the values, oldest first
}

func valueGroups(tell *story.Teller, measured [][]*portal.Observation) []ValueGroup {
	var all []ValueGroup
	for _, observed := range measured {
		var v ValueGroup
		for _, o := range observed {
			v.Lines = append(v.Lines, tell.ValueLine(o))
		}
		v.Name, v.Item = v.Lines[0].Text, v.Lines[0].Item
		all = append(all, v)
	}
	return all
}
