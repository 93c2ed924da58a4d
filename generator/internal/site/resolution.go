package site

import (
	"html/template"

	"camket/generator/internal/portal"
)

// ResolutionPage is a resolution's whole text.
type ResolutionPage struct {
	Frame
	Short         Words
	Summary       Words
	Issuer        Words
	Signed        When
	Signatory     string
	SignatoryRole Words
	Contents      []Contents
	Clauses       []Clause
	Notes         []Paragraph // the text's own footnotes
	Errata        []Erratum   // corrections and notes, in text order
	Ledger        []LedgerClause
	Aligned       string // the address of the aligned reading
	Cited         string // of the documents cited; "" where there are none
	Sources       []Source
}

// Contents is an entry of the table of contents.
type Contents struct {
	Number, URL string
	Name        Words
	Level       int // 2: a part
}

// Clause is a heading and the paragraphs that stand directly below it.
type Clause struct {
	URL        string // of the clause's own page; "" where it has none
	Anchor     string
	Level      int // of the heading; 0: none
	Number     string
	Title      Words // as printed
	Label      Words // the portal's own name, where none is printed
	Paragraphs []Paragraph
	Tail       bool
}

// Paragraph is one block of the text.
type Paragraph struct {
	Anchor  string
	Letter  string // "a"; "" for a footnote
	Name    string // "clause II.1.4, paragraph b", for those who hear the page
	Number  string // of a footnote
	Back    string // where a footnote is referred to
	Lang    string // "vi" where an English page shows Vietnamese; else ""
	Runs    []Run
	IsBlock bool // Runs hold their own tags, such as a list's
}

// Run is a stretch of a paragraph, and the answer that follows it, if any.
type Run struct {
	HTML   template.HTML
	Answer *Answer
}

// Answer is what answers words of the text.
type Answer struct {
	Anchor string // of an item, where the ledger first lists it
	Lang   string // the page's language, where the words answered are in another
	Link          // to the project, or to the item in the ledger
	State  State  // of the project; "" for an item without a page
	Why    Words  // why an item has no page
	Item   Words  // the component of the project that is named
}

// Erratum is a correction, an editor's note, or a name that went out of use.
type Erratum struct {
	Anchor  string
	Mark    string // "*1"
	Until   When   // of a name: when it went out of use
	Printed Words
	Read    Words // "" where the matter is undecided
	Note    Words
	Place   string
	Back    string
	Cites   []Cite
}

func (s *Site) resolution(page *Page, r *portal.Resolution) any {
	v := ResolutionPage{
		Frame:         s.frame(page, r.Title, r.Summary),
		Short:         words(page, r.Short),
		Summary:       words(page, r.Summary),
		Signed:        when(page.Lang, r.SignedOn()),
		Signatory:     r.Signatory,
		SignatoryRole: words(page, r.SignatoryRole),
	}
	v.DocTitle = v.Short.Text + " – " + v.Portal
	if r.Issuer != nil {
		v.Issuer = words(page, r.Issuer.Name)
	}
	v.Aligned = alignedURL(r)(page.Lang)
	if len(r.Documents) > 0 {
		v.Cited = citedURL(r)(page.Lang)
	}
	m := s.marker(page, r)
	for _, c := range r.Clauses {
		v.Clauses = append(v.Clauses, m.clause(c))
		if c.Level > 0 && !c.Tail {
			v.Contents = append(v.Contents, Contents{c.Number, "#" + c.Ref.String(), words(page, c.Name()), c.Level})
		}
	}
	for _, note := range r.Body.VI.Notes {
		v.Notes = append(v.Notes, m.footnote(note.Anchor))
	}
	v.Errata = m.errata(func(textNote) bool { return true })
	v.Ledger = s.ledger(page, r, m.answers)
	v.Sources = m.w.cites.list
	v.keepsUp(page, r.Translation)
	return v
}
