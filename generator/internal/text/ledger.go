package text

import (
	"cmp"
	"slices"
	"strings"

	"camket/generator/internal/address"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
	"camket/generator/internal/progress"
	"camket/generator/internal/view"
)

// LedgerClause is a clause of the ledger: what answers each of its paragraphs.
type LedgerClause struct {
	Number string      // "II.1.4"
	Name   view.Words  // the heading
	Label  bool        // Name is the portal's own
	URL    string      // of the clause's own page
	Rows   []LedgerRow // its paragraphs and footnotes
}

// LedgerRow is a paragraph or a footnote: what answers it, or why nothing does.
type LedgerRow struct {
	Place     string     // "paragraph b": the heading above names the clause
	URL       string     // of the place in the text
	Answers   []Answer   // empty where nothing answers it
	Untracked view.Words // why nothing does; empty where something answers
}

// answer is what a reader sees of an answer. An item of the resolution is listed
// in the ledger of the page, or in the resolution's where the page has none. An
// item of a project has no state: the project's milestones promise nothing of it.
func (m *Marker) answer(a progress.Answer) Answer {
	page := m.page
	if a.Indicator != nil {
		return Answer{Link: view.Link{Words: view.Text(page.Lang, a.Indicator.Title), URL: address.Indicator(a.Indicator)(page.Lang)}, Indicator: true}
	}
	if a.Project == nil {
		v := Answer{Link: view.Link{Words: view.Text(page.Lang, a.Item.Title), URL: "#" + address.ItemAnchor(a.Item.ID)}, Why: view.Text(page.Lang, a.Item.Why)}
		if m.reading == Bilingual {
			v.URL = address.Resolution(a.Resolution)(page.Lang) + v.URL
		}
		return v
	}
	v := Answer{Link: view.Link{Words: view.Text(page.Lang, a.Project.Title), URL: address.Project(a.Project)(page.Lang)}}
	if a.Item == nil {
		v.State = view.State(progress.HeadlineOf(a.Project, m.portal.AsOf))
		return v
	}
	v.Item = view.Text(page.Lang, a.Item.Title)
	v.URL += "#" + address.ItemAnchor(a.Item.ID)
	return v
}

// Ledger answers a resolution clause by clause, its footnotes last.
func (m *Marker) Ledger() []LedgerClause {
	var all []LedgerClause
	for _, c := range m.r.Clauses {
		if c.Tail || len(c.Paragraphs) == 0 {
			continue
		}
		v := LedgerClause{Number: c.Ref.Number(), Name: view.Text(m.page.Lang, c.Name()), Label: c.Title.VI == "", URL: address.Clause(m.r, c)(m.page.Lang)}
		for _, anchor := range c.Paragraphs {
			v.Rows = append(v.Rows, m.ledgerRow(anchor))
		}
		all = append(all, v)
	}
	notes := LedgerClause{}
	for _, n := range m.r.Body.VI.Notes {
		notes.Rows = append(notes.Rows, m.ledgerRow(n.Anchor))
	}
	if len(notes.Rows) > 0 {
		all = append(all, notes)
	}
	var rows []LedgerRow
	for _, c := range all {
		rows = append(rows, c.Rows...)
	}
	anchorItems(rows)
	return all
}

// ClauseLedger answers one clause, and the footnotes to which the page has
// referred so far.
func (m *Marker) ClauseLedger(c *portal.Clause) []LedgerRow {
	var rows []LedgerRow
	for _, anchor := range slices.Concat(c.Paragraphs, m.footnotes()) {
		rows = append(rows, m.ledgerRow(anchor))
	}
	anchorItems(rows)
	return rows
}

// footnotes lists the footnotes that the page refers to, in order.
func (m *Marker) footnotes() []string {
	var all []string
	for _, anchor := range m.refs.List {
		if _, ok := m.r.Body.VI.Block(anchor); ok {
			all = append(all, anchor)
		}
	}
	return all
}

// anchorItems makes the first listing of each item of the resolution the place
// that links name.
func anchorItems(rows []LedgerRow) {
	seen := map[string]bool{}
	for _, row := range rows {
		for i := range row.Answers {
			a := &row.Answers[i]
			_, anchor, _ := strings.Cut(a.URL, "#")
			if !a.Indicator && a.State == "" && a.Item.Text == "" && !seen[anchor] {
				a.Anchor = anchor
				seen[anchor] = true
			}
		}
	}
}

func (m *Marker) ledgerRow(anchor string) LedgerRow {
	page, r := m.page, m.r
	ref, _ := portal.ParseClauseRef(anchor)
	row := LedgerRow{Place: cmp.Or(i18n.Paragraph(page.Lang, ref), view.Place(page.Lang, r, ref)), URL: "#" + m.placeAnchor(ref)}
	for _, a := range m.answers {
		if slices.Contains(r.Passages(a.Clause), anchor) {
			row.Answers = append(row.Answers, m.answer(a))
		}
	}
	if u := progress.WhyUntracked(r, anchor); u != nil && len(row.Answers) == 0 {
		row.Untracked = view.Text(page.Lang, u.Why)
	}
	return row
}

// placeAnchor is the id of a place of the text: its anchor, and on a clause's
// own page a paragraph's letter.
func (m *Marker) placeAnchor(ref portal.ClauseRef) string {
	if m.reading == Single && ref.Paragraph != "" {
		return ref.Paragraph
	}
	return ref.String()
}
