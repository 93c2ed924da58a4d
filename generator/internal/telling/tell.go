// Package telling tells a story in the portal's own types and in words of both
// languages, as an office and the newspapers of the province would: a project,
// its reports with their titles, bodies, sources and picture; and the indicators
// of the province. Package sample writes what it tells into files.
package telling

import (
	"fmt"
	"slices"
	"strings"

	"camket/generator/internal/plot"
	"camket/generator/internal/portal"
	"camket/generator/internal/province"
)

// Project is a project as the portal knows it, with what its files hold
// besides the facts.
type Project struct {
	*portal.Project
	Body    province.Words
	Sources []*portal.Source // defined in its own file
	Entries []*Entry
	Picture []byte // of PictureName; nil: none
}

// Entry is one quarter's report.
type Entry struct {
	*portal.Report
	Body      province.Words
	Sources   []*portal.Source // defined in its file
	footnoted bool             // the body has its footnote
}

// telling is the state of telling one story.
type telling struct {
	*plot.Story
	quarters []portal.Quarter
	project  *Project
	dice     *plot.Dice
	sources  map[string]*portal.Source
	gauges   *plot.Gauges
	count    int                               // entries told
	first    map[*province.Step]portal.Quarter // where each step's promise was reported
}

// Of tells a story in the portal's own types.
func Of(s *plot.Story, quarters []portal.Quarter) *Project {
	t := &telling{
		Story:    s,
		quarters: quarters,
		dice:     plot.NewDice(s.ID, "project"),
		sources:  map[string]*portal.Source{},
		first:    map[*province.Step]portal.Quarter{},
	}
	t.project = &Project{Project: &portal.Project{
		ID:          s.ID,
		Title:       s.Title.Text(),
		Summary:     s.Fill(s.Kind.Summary).Text(),
		Sector:      s.Kind.Sector,
		Type:        s.Kind.Form,
		Agency:      province.AgencyOf(s.Kind.Agency),
		Places:      t.places(),
		ReportsFrom: s.ReportsFrom(quarters),
		Mandates:    t.mandates(),
	}}
	if !s.IsKnown() {
		return t.project
	}
	for _, p := range s.Kind.Parts {
		t.project.Items = append(t.project.Items, &portal.Item{ID: p.ID, Title: p.Title.Text()})
	}
	t.gauges = plot.NewGauges(s, quarters)
	t.ownFile()
	if s.Number%8 == 0 {
		t.project.Picture = picture(s.Kind)
	}
	for i, q := range quarters {
		if s.Marks[i].IsEntry() {
			t.project.Entries = append(t.project.Entries, t.report(q, s.Marks[i]))
			t.count++
		}
	}
	t.project.Body = t.about()
	return t.project
}

func (t *telling) places() []*portal.Place {
	all := []*portal.Place{t.Place.Place}
	if strings.Contains(t.Kind.Title.VI, "{other}") {
		all = append(all, t.Other.Place)
	}
	if t.Number%5 == 1 {
		all = append(all, province.FormerPlaces[t.Number%len(province.FormerPlaces)])
	}
	return all
}

// mandates quotes what the resolution says of the project, or of its kind;
// some projects were taken up again by the conclusion that followed.
func (t *telling) mandates() []*portal.Mandate {
	m := t.Kind.Mandate
	quote := m.Among
	if t.Number < len(province.Kinds) && m.Named.VI != "" {
		quote = m.Named
	}
	all := []*portal.Mandate{mandateOf(province.ResolutionID, m.Clause, quote)}
	if again := t.Kind.Again; again.Clause != "" && t.Number < len(province.Kinds) {
		all = append(all, mandateOf(province.ConclusionID, again.Clause, again.Named))
	}
	return all
}

func mandateOf(resolution, clause string, quote province.Words) *portal.Mandate {
	c := cite(resolution, clause)
	return &portal.Mandate{Resolution: c.Resolution, Clause: c.Clause, Quote: quote.Text()}
}

func cite(resolution, clause string) portal.Citation {
	ref, err := portal.ParseClauseRef(clause)
	if err != nil {
		panic(err)
	}
	return portal.Citation{Resolution: &portal.Resolution{ID: resolution}, Clause: ref}
}

// ownFile tells what the project's own file says: promises older than any
// report, and for some projects an event known to no quarter.
func (t *telling) ownFile() {
	for _, a := range t.ActsIn(portal.Quarter{}) {
		s := t.statement(a)
		s.Sources = []portal.Citation{cite(province.ResolutionID, t.Kind.Mandate.Clause)}
		if a.Stated != 0 {
			s.Sources = []portal.Citation{t.article(titled(a), a.Stated, a.Stated, &t.project.Sources)}
		}
		t.project.Statements = append(t.project.Statements, s)
	}
	if t.Number%4 == 0 {
		day := plot.SignedOn(t.quarters) - t.span(90, 150)
		t.project.Events = append(t.project.Events, &portal.Event{
			ID: "khao-sat", Date: oneDay(day), Title: surveyed.Text(), Note: surveyNote.Text(),
			Sources: []portal.Citation{t.article(surveyed, day+1, day+6, &t.project.Sources)},
		})
	}
}

func (t *telling) span(low, high int) portal.Day { return portal.Day(t.dice.Between(low, high)) }

func oneDay(d portal.Day) portal.Date { return portal.Date{Start: d, End: d} }

// statement is one act. Reasons and sources are for whoever files it.
func (t *telling) statement(a plot.Act) *portal.Statement {
	s := &portal.Statement{Milestone: a.Step.ID, Due: a.Due, Met: a.Met, Unmet: a.Unmet, Dropped: a.Dropped}
	if a.First {
		s.Title = a.Step.Name.Text()
	}
	if !a.Met.IsZero() && !a.Step.Before && t.dice.Once(3) {
		s.Note = plot.Pick(t.dice, t.Kind.Trade.Notes).Text()
	}
	return s
}

// article is a newspaper's, published on some day from one to another. The
// first file that cites it defines it.
func (t *telling) article(title province.Words, from, to portal.Day, into *[]*portal.Source) portal.Citation {
	p := plot.Pick(t.dice, papers)
	day := from + t.span(0, int(max(to-from, 0)))
	id := fmt.Sprintf("%s-%s-%s", t.ID, p.id, day)
	if s := t.sources[id]; s != nil {
		return portal.Citation{Source: s}
	}
	s := &portal.Source{
		ID: id, Publisher: p.publisher, Title: title.Capital().In(portal.Lang(p.lang)), Lang: p.lang, Date: oneDay(day),
		URL: fmt.Sprintf("https://%s/%s/%s", p.host, t.ID, day),
	}
	if t.dice.Once(5) {
		s.Title = ""
	}
	return t.define(s, into)
}

// document is a paper of the office's, which has a number and no address.
func (t *telling) document(on portal.Day, into *[]*portal.Source) portal.Citation {
	agency := province.AgencyOf(t.Kind.Agency)
	return t.define(&portal.Source{
		ID: fmt.Sprintf("%s-bao-cao-%s", t.ID, on), Publisher: agency.Name.VI, Lang: "vi", Date: oneDay(on),
		Title: fmt.Sprintf("Báo cáo số %d/BC", t.dice.Between(11, 289)),
	}, into)
}

func (t *telling) define(s *portal.Source, into *[]*portal.Source) portal.Citation {
	t.sources[s.ID] = s
	*into = append(*into, s)
	slices.SortFunc(*into, func(a, b *portal.Source) int { return strings.Compare(a.ID, b.ID) })
	return portal.Citation{Source: s}
}
