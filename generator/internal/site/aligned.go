package site

import "camket/generator/internal/portal"

// AlignedPage is the text in both languages, paragraph beside paragraph.
type AlignedPage struct {
	Frame
	Resolution Link
	Contents   []Contents
	Clauses    []AlignedClause
	Notes      []AlignedRow
	Errata     []Erratum
	Sources    []Source
}

// AlignedClause is a heading in both languages, and its paragraphs.
type AlignedClause struct {
	Anchor string
	Level  int
	Number string
	VI, EN string // the printed titles, or the portal's own names
	Label  bool   // they are the portal's own
	Rows   []AlignedRow
}

// AlignedRow is one paragraph in both languages. Each column says its
// language; an empty EN has not been translated.
type AlignedRow struct {
	Anchor string
	Name   string
	Number string // of a footnote
	VI, EN []Run
	Block  bool
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
		if c.Level > 0 && !c.Tail {
			v.Contents = append(v.Contents, Contents{c.Number, "#" + c.Ref.String(), words(page, name), c.Level})
		}
	}
	for _, note := range r.Body.VI.Notes {
		row := m.row(note.Anchor)
		row.Number = note.Anchor[len("fn-"):]
		v.Notes = append(v.Notes, row)
	}
	v.Errata = m.errata(func(textNote) bool { return true })
	v.Sources = m.w.cites.list
	return v
}

// row prints a paragraph in both languages. An id stands in the first column.
func (m *marker) row(anchor string) AlignedRow {
	vi := m.paragraph(portal.Vietnamese, anchor)
	row := AlignedRow{Anchor: anchor, Name: vi.Name, VI: vi.Runs, Block: vi.IsBlock}
	if _, ok := m.r.Body.EN.Block(anchor); ok {
		m.w.second = true
		row.EN = m.paragraph(portal.English, anchor).Runs
		m.w.second = false
	}
	return row
}
