package site

import (
	"html/template"

	"camket/generator/internal/portal"
)

// ResolutionPage is a resolution's whole text.
type ResolutionPage struct {
	Frame
	Short         Words          // its short name
	Summary       Words          // in a sentence or two
	Issuer        Words          // the body that issued it
	Signed        When           // when it was signed
	Signatory     string         // who signed it
	SignatoryRole Words          // as what
	Contents      []Contents     // parts and clauses
	Clauses       []Clause       // in the order of the text
	Notes         []Note         // the footnotes that no paragraph refers to
	Errata        []Erratum      // the portal's notes, in text order
	Ledger        []LedgerClause // what answers each paragraph
	Aligned       string         // the address of the aligned reading
	Cited         string         // of the documents cited; "" where there are none
	Sources       []Source       // what the page cites, in the order of first mention
}

// Contents is an entry of the table of contents.
type Contents struct {
	Number, URL string // "II.1.4"; URL is its place on the page or its own page
	Name        Words  // the heading
	Label       bool   // Name is the portal's own
	Level       int    // 2: a part
	Current     bool   // the page is its own
}

// Clause is a heading and the paragraphs that stand directly below it.
type Clause struct {
	URL        string      // of the clause's own page; "" where it has none
	Anchor     string      // its id on the page: "ii-1-4"
	Level      int         // of the heading; 0: none
	Number     string      // "II.1.4", as printed
	Title      Words       // as printed
	Label      Words       // the portal's own name, where none is printed
	Paragraphs []Paragraph // those of the clauses below it are theirs
	Tail       bool        // what stands after the last clause, such as the recipients
}

// Paragraph is one block of the text.
type Paragraph struct {
	Anchor  string // its id on the page: "ii-1-4-b"
	Letter  string // "a"; "" for a footnote
	Name    string // "clause II.1.4, paragraph b", for those who hear the page
	Lang    string // "vi" where an English page shows Vietnamese; else ""
	Runs    []Run  // its words, with what answers them
	IsBlock bool   // Runs hold their own tags, such as a list's
	Notes   []Note // in the order in which it refers to them

	letters int // about how many it shows
}

// Note is a note to a paragraph: a footnote of the text (Kind ""), or one of
// the portal's.
type Note struct {
	Anchor  string  // its id on the page
	Low     bool    // it stands below its paragraph, for want of room beside it
	Mark    string  // "7", "*1"
	Back    string  // where it is first referred to; "" where it is not
	Lang    string  // of a footnote: as of a paragraph
	Runs    []Run   // a footnote's words
	IsBlock bool    // as of a paragraph
	Kind    string  // "correction", "note", or "name": of names out of use
	Printed []Words // the words that it is about, where the page does not show them
	Until   When    // of names: when they went out of use
	Note    Words   // the portal's words
	Cites   []Cite  // the sources of the portal's words

	letters int
}

// Run is a stretch of a paragraph, and the answer that follows it, if any.
type Run struct {
	HTML   template.HTML // safe, with its own tags
	Answer *Answer       // nil: nothing
}

// Answer is what answers words of the text.
type Answer struct {
	Anchor string // of an item, where the ledger first lists it
	Lang   string // the page's language, where the words answered are in another
	Link          // to the project, the indicator, or the item in the ledger
	State  State  // of the project; "" for an indicator and for an item
	Why    Words  // why an item has no page
	Item   Words  // the component of the project that is named; it is followed, and has no state
	Named  bool   // several stand behind the same words: each says its name

	Indicator bool // it is one, and its state is not told
}

// Erratum is an entry of the list of the portal's notes: a correction, an
// editor's note, or names that went out of use. What there is to say of it
// stands by the text, at URL.
type Erratum struct {
	Mark    string  // "*1"
	URL     string  // of the note in the text
	Place   string  // "clause II.1.4, paragraph b"
	Kind    string  // as of a Note
	Printed []Words // the words that it is about
	Read    Words   // of a correction
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
	}
	v.Contents = contents(page, r)
	v.Notes = m.unreferred()
	v.Errata = m.errata()
	v.Ledger = s.ledger(page, r, m.answers)
	v.Sources = m.w.cites.list
	v.keepsUp(page, r.Translation)
	return v
}

// contents lists the clauses of a resolution, the tail left out. On a page of
// the whole text they lead down the page, on a clause's to the other clauses.
func contents(page *Page, r *portal.Resolution) []Contents {
	var all []Contents
	for _, c := range r.Clauses {
		paged := page.Kind == ClauseKind && hasPage(r, c)
		if c.Tail || c.Level == 0 && !paged {
			continue
		}
		v := Contents{Number: c.Number, Name: words(page, c.Name()), Label: c.Title.VI == "", Level: max(c.Level, 2), URL: "#" + c.Ref.String()}
		switch {
		case paged:
			v.URL = clauseURL(r, c)(page.Lang)
			v.Current = v.URL == page.URL
		case page.Kind == ClauseKind:
			v.URL = resolutionURL(r)(page.Lang) + v.URL
		}
		all = append(all, v)
	}
	return all
}
