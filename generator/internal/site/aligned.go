package site

import (
	"slices"

	"camket/generator/internal/portal"
)

// AlignedPage is the text in both languages, paragraph beside paragraph.
type AlignedPage struct {
	Frame
	Resolution Link            // to the whole text
	Contents   []Contents      // parts and clauses
	Clauses    []AlignedClause // in the order of the text
	Notes      []Note          // the footnotes that no paragraph refers to
	Errata     []Erratum       // the portal's notes, in text order
	Sources    []Source        // what the page cites, in the order of first mention
}

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

func alignedURL(r *portal.Resolution) func(portal.Lang) string {
	return func(lang portal.Lang) string {
		return resolutionURL(r)(lang) + localised(lang, "song-ngu/", "bilingual/")
	}
}

func (s *Site) aligned(page *Page, r *portal.Resolution) any {
	m := s.marker(page, r)
	v := AlignedPage{
		Frame:      s.frame(page, r.Short, r.Summary),
		Resolution: Link{Words: words(page, r.Short), URL: resolutionURL(r)(page.Lang)},
	}
	v.Crumbs = []Link{v.Resolution}
	for _, c := range r.Clauses {
		name := c.Name()
		row := AlignedClause{
			Anchor: c.Ref.String(), Level: c.Level, Number: c.Number,
			VI: name.VI, EN: name.EN, Label: c.Title.VI == "",
		}
		for _, anchor := range c.Paragraphs {
			row.Rows = append(row.Rows, m.row(anchor))
		}
		v.Clauses = append(v.Clauses, row)
	}
	v.Contents = contents(page, r)
	v.Notes = m.unreferred()
	v.Errata = m.errata()
	v.Sources = m.w.cites.list
	return v
}

// row prints a paragraph in both languages, and the notes that it is the first
// to refer to. An id stands in the first column.
func (m *marker) row(anchor string) AlignedRow {
	made := len(m.w.refs)
	vi := m.said(portal.Vietnamese, anchor)
	row := AlignedRow{Anchor: anchor, Name: vi.Name, VI: vi.Runs, Block: vi.IsBlock}
	if _, ok := m.r.Body.EN.Block(anchor); ok {
		m.w.second = true
		row.EN = m.said(portal.English, anchor).Runs
		m.w.second = false
	}
	for _, note := range slices.Clone(m.w.refs[made:]) {
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
