package text

import (
	"slices"

	"camket/generator/internal/portal"
)

// AlignedClause is a heading in both languages, and its paragraphs.
type AlignedClause struct {
	Anchor string       // its id on the page: "ii-1-4"
	Level  int          // of the heading; 0: none
	Number string       // "II.1.4"; "" where it has none
	VI, EN string       // the printed titles, or the portal's own names
	Label  bool         // they are the portal's own
	Rows   []AlignedRow // its paragraphs
}

// AlignedRow is one paragraph in both languages. Each column says its
// language; an empty EN has not been translated.
type AlignedRow struct {
	Anchor    string       // its id on the page: "ii-1-4-b"
	Name      string       // "paragraph b", or the footnote's name
	Number    string       // of a footnote, and where it is referred to
	Back      string       // the place that first refers to the footnote; ""
	VI, EN    []Run        // the words; EN is empty where they are not translated
	Block     bool         // the words hold their own tags, such as a list's
	Notes     []Note       // the portal's notes on it
	Footnotes []AlignedRow // those that it is the first to refer to
}

// Aligned prints the whole text in both languages.
func (m *Marker) Aligned() []AlignedClause {
	var all []AlignedClause
	for _, c := range m.r.Clauses {
		name := c.Name()
		v := AlignedClause{
			Anchor: c.Ref.String(), Level: c.Level, Number: c.Number,
			VI: name.VI, EN: name.EN, Label: c.Title.VI == "",
		}
		for _, anchor := range c.Paragraphs {
			v.Rows = append(v.Rows, m.row(anchor))
		}
		all = append(all, v)
	}
	return all
}

// row prints a paragraph in both languages, and the notes that it is the first
// to refer to. An id stands in the first column.
func (m *Marker) row(anchor string) AlignedRow {
	made := len(m.refs.List)
	vi := m.said(portal.Vietnamese, anchor)
	row := AlignedRow{Anchor: anchor, Name: vi.Name, VI: vi.Runs, Block: vi.IsBlock}
	if _, ok := m.r.Body.EN.Block(anchor); ok {
		m.refs.Again = true
		row.EN = m.said(portal.English, anchor).Runs
		m.refs.Again = false
	}
	for _, note := range slices.Clone(m.refs.List[made:]) {
		if _, ok := m.r.Body.VI.Block(note); !ok {
			row.Notes = append(row.Notes, m.note(note))
			continue
		}
		footnote := m.row(note)
		footnote.Number, footnote.Back = note[len("fn-"):], "#ref-"+note
		row.Footnotes = append(row.Footnotes, footnote)
	}
	return row
}
