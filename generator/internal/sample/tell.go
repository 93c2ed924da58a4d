package sample

import (
	"fmt"
	"slices"
	"strings"

	"camket/generator/internal/portal"
)

// project is a project as the portal knows it, with what its files hold
// besides the facts.
type project struct {
	*portal.Project
	body    words
	sources []*portal.Source // defined in its own file
	entries []*entry
	picture []byte // of pictureName; nil: none
}

// entry is one quarter's report.
type entry struct {
	*portal.Report
	footnoted bool // the body has its footnote
	body      words
	sources   []*portal.Source
}

// telling is the state of telling one story.
type telling struct {
	*story
	quarters []portal.Quarter
	project  *project
	dice     *dice
	sources  map[string]*portal.Source
	gauges   *gauges
	count    int // entries told
	previous portal.Quarter
	first    map[*step]portal.Quarter // where each step's promise was reported
}

// tell tells a story in the portal's own types.
func tell(s *story, quarters []portal.Quarter) *project {
	t := &telling{
		story:    s,
		quarters: quarters,
		dice:     newDice(s.id, "project"),
		sources:  map[string]*portal.Source{},
		first:    map[*step]portal.Quarter{},
	}
	t.project = &project{Project: &portal.Project{
		ID:          s.id,
		Title:       s.title.text(),
		Summary:     s.fill(s.kind.summary).text(),
		Sector:      s.kind.sector,
		Type:        s.kind.form,
		Agency:      agencyOf(s.kind.agency),
		Places:      t.places(),
		ReportsFrom: s.reportsFrom(quarters),
		Mandates:    t.mandates(),
	}}
	if !s.isKnown() {
		return t.project
	}
	for _, p := range s.kind.parts {
		t.project.Items = append(t.project.Items, &portal.Item{ID: p.id, Title: p.title.text()})
	}
	t.gauges = newGauges(s, quarters)
	t.ownFile()
	if s.number%8 == 0 {
		t.project.picture = picture(s.kind)
	}
	for i, q := range quarters {
		if s.marks[i].isEntry() {
			t.project.entries = append(t.project.entries, t.report(q, s.marks[i]))
			t.previous = q
			t.count++
		}
	}
	t.project.body = t.about()
	return t.project
}

func (t *telling) places() []*portal.Place {
	all := []*portal.Place{t.place.Place}
	if strings.Contains(t.kind.title.vi, "{other}") {
		all = append(all, t.other.Place)
	}
	if t.number%5 == 1 {
		all = append(all, formerPlaces[t.number%len(formerPlaces)])
	}
	return all
}

// mandates quotes what the resolution says of the project, or of its kind;
// some projects were taken up again by the conclusion that followed.
func (t *telling) mandates() []*portal.Mandate {
	m := t.kind.mandate
	quote := m.among
	if t.number < len(kinds) && m.named.vi != "" {
		quote = m.named
	}
	all := []*portal.Mandate{mandateOf(resolutionID, m.clause, quote)}
	if again, ok := remembered[t.kind]; ok && t.number < len(kinds) {
		all = append(all, mandateOf(conclusionID, again.clause, again.named))
	}
	return all
}

const (
	resolutionID = "nghi-quyet-mau"
	conclusionID = "ket-luan-mau"
)

// remembered is what the conclusion says of the first project of some kinds.
var remembered = map[*kind]mandate{
	&bridge:     {clause: "ii-2-a", named: words{"Tập trung tháo gỡ vướng mắc về mặt bằng, vật liệu cho cầu Bến Nháp", "Remove the obstacles of land and materials for the Bến Nháp bridge"}},
	&embankment: {clause: "ii-2-a", named: words{"tháo gỡ vướng mắc về mặt bằng, vật liệu [...] kè sông Ước Lệ", "the obstacles of land and materials [...] the Ước Lệ river embankment"}},
	&housing:    {clause: "ii-2-a", named: words{"nhà ở xã hội Mẫu Tây", "the Mẫu Tây social housing"}},
	&digital:    {clause: "ii-2-b", named: words{"Đẩy nhanh chuyển đổi số", "Speed up digital transformation"}},
	&planning:   {clause: "ii-2-b", named: words{"công tác quy hoạch, việc gì làm được thì làm trước", "planning; what can be done is done first"}},
}

func mandateOf(resolution, clause string, quote words) *portal.Mandate {
	c := cite(resolution, clause)
	return &portal.Mandate{Resolution: c.Resolution, Clause: c.Clause, Quote: quote.text()}
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
	for _, a := range t.actsIn(portal.Quarter{}) {
		s := t.statement(a, t.dice)
		s.Sources = []portal.Citation{cite(resolutionID, t.kind.mandate.clause)}
		if a.stated != 0 {
			s.Sources = []portal.Citation{t.article(a.title(), a.stated, a.stated, &t.project.sources)}
		}
		t.project.Statements = append(t.project.Statements, s)
	}
	if t.number%4 == 0 {
		day := signedOn(t.quarters) - t.span(90, 150)
		t.project.Events = append(t.project.Events, &portal.Event{
			ID: "khao-sat", Date: oneDay(day), Title: surveyed.text(), Note: surveyNote.text(),
			Sources: []portal.Citation{t.article(surveyed, day+1, day+6, &t.project.sources)},
		})
	}
}

func (t *telling) span(low, high int) portal.Day { return portal.Day(t.dice.between(low, high)) }

func oneDay(d portal.Day) portal.Date { return portal.Date{Start: d, End: d} }

// statement is one act. Reasons and sources are for whoever files it.
func (t *telling) statement(a act, d *dice) *portal.Statement {
	s := &portal.Statement{Milestone: a.step.id, Due: a.due, Met: a.met, Unmet: a.unmet, Dropped: a.dropped}
	if a.first {
		s.Title = a.step.name.text()
	}
	if !a.met.IsZero() && !a.step.before && d.once(3) {
		s.Note = pick(d, t.kind.trade.notes).text()
	}
	return s
}

// article is a newspaper's, published on some day from one to another. The
// first file that cites it defines it.
func (t *telling) article(title words, from, to portal.Day, into *[]*portal.Source) portal.Citation {
	p := pick(t.dice, papers)
	day := from + t.span(0, int(max(to-from, 0)))
	id := fmt.Sprintf("%s-%s-%s", t.id, p.id, day)
	if s := t.sources[id]; s != nil {
		return portal.Citation{Source: s}
	}
	s := &portal.Source{
		ID: id, Publisher: p.publisher, Title: title.capital().in(portal.Lang(p.lang)), Lang: p.lang, Date: oneDay(day),
		URL: fmt.Sprintf("https://%s/%s/%s", p.host, t.id, day),
	}
	if t.dice.once(5) {
		s.Title = ""
	}
	return t.define(s, into)
}

// document is a paper of the office's, which has a number and no address.
func (t *telling) document(on portal.Day, into *[]*portal.Source) portal.Citation {
	agency := agencyOf(t.kind.agency)
	return t.define(&portal.Source{
		ID: fmt.Sprintf("%s-bao-cao-%s", t.id, on), Publisher: agency.Name.VI, Lang: "vi", Date: oneDay(on),
		Title: fmt.Sprintf("Báo cáo số %d/BC", t.dice.between(11, 289)),
	}, into)
}

func (t *telling) define(s *portal.Source, into *[]*portal.Source) portal.Citation {
	t.sources[s.ID] = s
	*into = append(*into, s)
	slices.SortFunc(*into, func(a, b *portal.Source) int { return strings.Compare(a.ID, b.ID) })
	return portal.Citation{Source: s}
}
