package site

import (
	"cmp"
	"slices"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// LedgerClause is a clause of the ledger: what answers each of its paragraphs.
type LedgerClause struct {
	Number string      // "II.1.4"
	Name   Words       // the heading
	Label  bool        // Name is the portal's own
	URL    string      // of the clause's own page
	Rows   []LedgerRow // its paragraphs and footnotes
}

// LedgerRow is a paragraph or a footnote: what answers it, or why nothing does.
type LedgerRow struct {
	Place     string   // "paragraph b": the heading above names the clause
	URL       string   // of the place in the text
	Answers   []Answer // empty where nothing answers it
	Untracked Words    // why nothing does; empty where something answers
}

func itemAnchor(id string) string { return "viec-" + id }

// headline is the state of a project as of the portal's day.
func (s *Site) headline(p *portal.Project) portal.Headline {
	return portal.HeadlineOf(p.Stage(s.portal.AsOf), p.Milestones(s.portal.AsOf))
}

// answer is what a reader sees of an answer. An item of the resolution is listed
// in the ledger of the page, or in the resolution's where the page has none. An
// item of a project has no state: the project's milestones promise nothing of it.
func (s *Site) answer(page *Page, a portal.Answer) Answer {
	if a.Indicator != nil {
		return Answer{Link: indicatorLink(page, a.Indicator), Indicator: true}
	}
	if a.Project == nil {
		v := Answer{Link: Link{Words: words(page, a.Item.Title), URL: "#" + itemAnchor(a.Item.ID)}, Why: words(page, a.Item.Why)}
		if page.Kind != Resolution && page.Kind != ClauseKind {
			v.URL = resolutionURL(a.Resolution)(page.Lang) + v.URL
		}
		return v
	}
	v := Answer{Link: Link{Words: words(page, a.Project.Title), URL: projectURL(a.Project)(page.Lang)}}
	if a.Item == nil {
		v.State = State(s.headline(a.Project))
		return v
	}
	v.Item = words(page, a.Item.Title)
	v.URL += "#" + itemAnchor(a.Item.ID)
	return v
}

// ledger answers a resolution clause by clause, its footnotes last.
func (s *Site) ledger(page *Page, r *portal.Resolution, answers []portal.Answer) []LedgerClause {
	var all []LedgerClause
	for _, c := range r.Clauses {
		if c.Tail || len(c.Paragraphs) == 0 {
			continue
		}
		v := LedgerClause{Number: clauseNumber(c), Name: words(page, c.Name()), Label: c.Title.VI == "", URL: clauseURL(r, c)(page.Lang)}
		for _, anchor := range c.Paragraphs {
			v.Rows = append(v.Rows, s.ledgerRow(page, r, answers, anchor))
		}
		all = append(all, v)
	}
	notes := LedgerClause{}
	for _, n := range r.Body.VI.Notes {
		notes.Rows = append(notes.Rows, s.ledgerRow(page, r, answers, n.Anchor))
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

func (s *Site) ledgerRow(page *Page, r *portal.Resolution, answers []portal.Answer, anchor string) LedgerRow {
	ref, _ := portal.ParseClauseRef(anchor)
	row := LedgerRow{Place: cmp.Or(i18n.Paragraph(page.Lang, ref), placeName(page.Lang, r, ref)), URL: "#" + placeAnchor(page, ref)}
	for _, a := range answers {
		if slices.Contains(r.Passages(a.Clause), anchor) {
			row.Answers = append(row.Answers, s.answer(page, a))
		}
	}
	if u := r.WhyUntracked(anchor); u != nil && len(row.Answers) == 0 {
		row.Untracked = words(page, u.Why)
	}
	return row
}

// placeAnchor is the id of a place of the text: its anchor, and on a clause's
// own page a paragraph's letter.
func placeAnchor(page *Page, ref portal.ClauseRef) string {
	if page.Kind == ClauseKind && ref.Paragraph != "" {
		return ref.Paragraph
	}
	return ref.String()
}

// clauseNumber is a clause's full number, "II.1.4"; "" for a named one.
func clauseNumber(c *portal.Clause) string { return c.Ref.Number() }
