package text

import (
	"html/template"

	"camket/generator/internal/prose"
	"camket/generator/internal/view"
)

// Clause is a heading and the paragraphs that stand directly below it.
type Clause struct {
	URL        string      // of the clause's own page; "" where it has none
	Anchor     string      // its id on the page: "ii-1-4"
	Level      int         // of the heading; 0: none
	Number     string      // "II.1.4", as printed
	Title      view.Words  // as printed
	Label      view.Words  // the portal's own name, where none is printed
	Paragraphs []Paragraph // those of the clauses below it are theirs
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
	Anchor  string       // its id on the page
	Low     bool         // it stands below its paragraph, for want of room beside it
	Mark    string       // "7", "*1"
	Back    string       // where it is first referred to; "" where it is not
	Lang    string       // of a footnote: as of a paragraph
	Runs    []Run        // a footnote's words
	IsBlock bool         // as of a paragraph
	Kind    string       // "correction", "note", or "name": of names out of use
	Printed []view.Words // the words that it is about, where the page does not show them
	Until   view.When    // of names: when they went out of use
	Note    view.Words   // the portal's words
	Cites   []prose.Cite // the sources of the portal's words

	letters int
}

// Run is a stretch of a paragraph, and the answer that follows it, if any.
type Run struct {
	HTML   template.HTML // safe, with its own tags
	Answer *Answer       // nil: nothing
}

// Answer is what answers words of the text.
type Answer struct {
	Anchor    string     // of an item, where the ledger first lists it
	Lang      string     // the page's language, where the words answered are in another
	view.Link            // to the project, the indicator, or the item in the ledger
	State     view.State // of the project; "" for an indicator and for an item
	Why       view.Words // why an item has no page
	Item      view.Words // the component of the project that is named; it is followed, and has no state
	Named     bool       // several stand behind the same words: each says its name

	Indicator bool // it is one, and its state is not told
}

// Erratum is an entry of the list of the portal's notes: a correction, an
// editor's note, or names that went out of use. What there is to say of it
// stands by the text, at URL.
type Erratum struct {
	Mark    string       // "*1"
	URL     string       // of the note in the text
	Place   string       // "clause II.1.4, paragraph b"
	Kind    string       // as of a Note
	Printed []view.Words // the words that it is about
	Read    view.Words   // of a correction
}
