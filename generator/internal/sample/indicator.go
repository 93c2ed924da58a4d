package sample

import (
	"iter"

	"camket/generator/internal/portal"
	"camket/generator/internal/telling"
)

// indicators yields the files of every indicator.
func indicators(quarters []portal.Quarter) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, i := range telling.Indicators(quarters) {
			for _, lang := range portal.Langs {
				if !yield("content/indicators/"+i.ID+"/index."+string(lang)+".md", indicatorFile(i, lang)) {
					return
				}
			}
		}
	}
}

// indicatorFile is one language's file.
func indicatorFile(i *telling.Indicator, lang portal.Lang) []byte {
	m := &matter{lang: lang}
	m.words("title", i.Title)
	m.words("summary", i.Summary)
	m.fact("unit", i.Unit.VI)
	m.fact("kind", string(i.Kind))
	m.mandates(i.Mandates)
	for _, note := range i.Notes {
		m.table("notes", note.ID)
		m.words("text", note.Text)
		m.cites(note.Sources)
	}
	for _, v := range i.Values {
		m.row("values")
		m.date("period", v.Period)
		m.fact("place", v.Place.ID)
		m.fact("value", asWritten(v.Value))
		m.change(v)
		var notes []string
		for _, note := range v.Notes {
			notes = append(notes, note.ID)
		}
		m.facts("note", notes)
		m.cites(v.Sources)
	}
	m.sources(i.Sources)
	return m.file(i.Body)
}

// change writes how a value moved, and its ranks.
func (m *matter) change(v *portal.IndicatorValue) {
	switch {
	case v.Change.Kind == portal.ChangeNone:
		m.fact("change", string(v.Change.Kind))
	case v.Change.Unit == portal.InPercent:
		m.fact("change", string(v.Change.Kind)+" "+asWritten(v.Change.By)+v.Change.Unit)
	case !v.Change.IsZero():
		m.fact("change", string(v.Change.Kind)+" "+asWritten(v.Change.By)+" "+v.Change.Unit)
	}
	if v.Against.YearBefore {
		m.fact("compared", "cùng kỳ năm trước")
	}
	m.date("compared", v.Against.Period)
	var ranks []string
	for _, standing := range v.Ranks {
		rank := asWritten(standing.Rank)
		if standing.Among != nil {
			rank += " " + standing.Among.ID
		}
		ranks = append(ranks, rank)
	}
	m.facts("rank", ranks)
}
