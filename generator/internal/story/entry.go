package story

import (
	"slices"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// EntryURL is where a quarter's entry is read: the report's own page, else the
// quarter on the project's; "" where there is no entry.
func (t *Teller) EntryURL(p *portal.Project, e progress.Entry) string {
	if !e.HasEntry() {
		return ""
	}
	return t.entryLink(p, e.Quarter, e.Report).URL
}

// entryLink leads to an entry, by the report's title or by the quarter.
func (t *Teller) entryLink(p *portal.Project, q portal.Quarter, r *portal.Report) view.Link {
	if r != nil {
		return view.Link{Words: view.Text(t.lang, r.Title), URL: address.Report(r)(t.lang)}
	}
	link := view.Link{Words: view.Words{Text: i18n.Quarter(t.lang, q)}, URL: "#" + q.String()}
	if !t.own {
		link.URL = address.Project(p)(t.lang) + link.URL
	}
	return link
}

// Entry is a link to a quarter's entry.
type Entry struct {
	view.Link              // by the report's title; without a report, by the quarter
	Quarter   string       // "Quý IV/2025"; "" where the link's words are it
	Cites     []prose.Cite // what the entry rests on; none in a list
}

// LatestEntry leads to the latest entry on p; nil where there is none.
func (t *Teller) LatestEntry(p *portal.Project) *Entry {
	for _, e := range slices.Backward(progress.Timeline(p, t.asOf, t.reportDays)) {
		if e.HasEntry() {
			return t.entry(p, e.Quarter, e.Report)
		}
	}
	return nil
}

// Basis leads to the entry on which a headline rests; nil where the headline
// rests on a date: see progress.BasisOf.
func (t *Teller) Basis(p *portal.Project, headline progress.Headline, milestones []*progress.Milestone) *Entry {
	basis := progress.BasisOf(p, headline, milestones, t.asOf)
	if basis == nil {
		return nil
	}
	v := t.entry(p, basis.Quarter, basis.Report)
	v.Cites = t.Cites.All(basis.Sources)
	return v
}

func (t *Teller) entry(p *portal.Project, q portal.Quarter, r *portal.Report) *Entry {
	v := &Entry{Link: t.entryLink(p, q, r)}
	if r != nil {
		v.Quarter = i18n.Quarter(t.lang, q)
	}
	return v
}

// Count is how many of a project's quarters have an entry.
type Count struct {
	Entries  int // quarters with an entry
	Quarters int // all quarters of the timeline
}

// Entries counts the quarters of p's timeline.
func (t *Teller) Entries(p *portal.Project) Count {
	var v Count
	for _, e := range progress.Timeline(p, t.asOf, t.reportDays) {
		v.Quarters++
		if e.HasEntry() {
			v.Entries++
		}
	}
	return v
}

// Missing is the quarters whose reports are owed and not there.
type Missing struct {
	Count  int    // how many there are
	Latest string // the last of them: "Quý IV/2025"
	Long   string // the same in running words: "quý IV năm 2025"
}

// Missing tells which reports on p are owed and not there; nil where none is, or
// where the office has reported on a later quarter.
func (t *Teller) Missing(p *portal.Project) *Missing {
	v := Missing{}
	for _, e := range progress.Timeline(p, t.asOf, t.reportDays) {
		switch e.State {
		case progress.NoReport:
			v.Count++
			v.Latest, v.Long = i18n.Quarter(t.lang, e.Quarter), i18n.QuarterLong(t.lang, e.Quarter)
		case progress.Reported, progress.ReportedLate:
			v.Latest = ""
		}
	}
	if v.Latest == "" {
		return nil
	}
	return &v
}
