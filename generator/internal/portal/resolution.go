package portal

import (
	"slices"
	"strings"
	"time"
)

// Resolution is an adopted text whose clauses direct projects.
type Resolution struct {
	ID            string
	Title, Short  Text
	Summary       Text
	Issuer        *Agency
	Signed        time.Time // the digital signature, with its own zone; not "issued"
	Signatory     string
	SignatoryRole Text
	Clauses       []*Clause // in the order of the text
	Errata        []*Erratum
	Untracked     []*Untracked
	Items         []*Item // named tasks without a page of their own
	Documents     []*Document
	Body          Prose // anchors are clause and paragraph anchors
	Draft         bool
	Translation   *Translation
	Pos           Pos
}

// Clause is a numbered or named division of a resolution, with the
// paragraphs that stand directly in it.
type Clause struct {
	Ref        ClauseRef
	Level      int    // of its heading: 2 for a part; 0 for the preamble
	Number     string // as printed: "II-", "1.4."; "" for a named clause
	Title      Text   // the words printed in the heading; may be empty
	Label      Text   // a name given to a clause without a printed title
	Paragraphs []string
	Tail       bool // what follows the clauses: recipients; needs no answer
}

// Name returns the printed title, else the label.
func (c *Clause) Name() Text {
	if c.Title.VI != "" {
		return c.Title
	}
	return c.Label
}

// Erratum is an open correction (Read set) or an editor's note (Read empty)
// on a stretch of the text that stands as printed.
type Erratum struct {
	ID      string
	Clause  ClauseRef // a paragraph or a footnote
	Printed string
	Read    string
	At      string // the words of the English text that it is about; "" where it is about none
	Note    Text
	Sources []Citation
	Pos     Pos
	AtPos   Pos
}

// Untracked says why nothing answers a clause or a paragraph.
type Untracked struct {
	Key    string    // as the file writes it
	Clause ClauseRef // without a paragraph: all that stand directly in it
	Why    Text
	Pos    Pos
}

// Document is another document that a resolution cites.
type Document struct {
	ID     string
	Title  Text
	Number string     // "00/TB-MAU"; "" for one without a number
	Date   Date       // zero where the text gives none
	Cited  []*Mandate // the words by which each paragraph cites it
	Pos    Pos
}

// Clause finds a clause by its anchor, without a paragraph.
func (r *Resolution) Clause(ref ClauseRef) *Clause {
	for _, c := range r.Clauses {
		if c.Ref == ref.Clause() {
			return c
		}
	}
	return nil
}

// Has reports whether ref is a clause, a paragraph or a footnote of r.
func (r *Resolution) Has(ref ClauseRef) bool {
	if ref.Paragraph == "" && ref.Note == 0 {
		return r.Clause(ref) != nil
	}
	_, ok := r.Body.VI.Block(ref.String())
	return ok
}

// Anchors lists every place that a reference may name, in text order.
func (r *Resolution) Anchors() []string {
	var all []string
	for _, c := range r.Clauses {
		all = append(append(all, c.Ref.String()), c.Paragraphs...)
	}
	for _, n := range r.Body.VI.Notes {
		all = append(all, n.Anchor)
	}
	return all
}

// Passages lists the paragraphs that a reference names: itself, or for a
// clause those that stand directly in it.
func (r *Resolution) Passages(ref ClauseRef) []string {
	if ref.Paragraph == "" && ref.Note == 0 {
		if c := r.Clause(ref); c != nil {
			return c.Paragraphs
		}
		return nil
	}
	return []string{ref.String()}
}

// Corrected returns the block at anchor with the errata that stand in it
// applied and marked; of errata that overlap, which is a problem, the first in
// the text. In English, which translates the corrected reading,
// the block is returned as it is.
func (r *Resolution) Corrected(lang Lang, anchor string) (Block, bool) {
	body := r.Body.VI
	if lang == English {
		body = r.Body.EN
	}
	block, ok := body.Block(anchor)
	if !ok || lang == English {
		return block, ok
	}
	var marks []Annotation
	for _, e := range r.ErrataAt(anchor) {
		if at := strings.Index(block.Plain, e.Printed); at >= 0 && e.Printed != "" {
			marks = append(marks, Annotation{at, at + len(e.Printed), e.ID, e.Read})
		}
	}
	sortAnnotations(marks)
	return block.Annotate(apart(marks)), true
}

// ErrataAt lists the errata on one paragraph or footnote, as in the file.
func (r *Resolution) ErrataAt(anchor string) []*Erratum {
	var here []*Erratum
	for _, e := range r.Errata {
		if e.Clause.String() == anchor {
			here = append(here, e)
		}
	}
	return here
}

// SignedOn returns the day of the signature in the signature's own zone.
func (r *Resolution) SignedOn() Date {
	if r.Signed.IsZero() {
		return Date{}
	}
	d := DayOf(r.Signed.Date())
	return Date{Start: d, End: d}
}

func sortAnnotations(marks []Annotation) {
	slices.SortStableFunc(marks, func(a, b Annotation) int { return a.Start - b.Start })
}

// apart drops what overlaps the annotation before it.
func apart(marks []Annotation) []Annotation {
	var kept []Annotation
	for _, a := range marks {
		if last := len(kept) - 1; last < 0 || a.Start >= kept[last].End {
			kept = append(kept, a)
		}
	}
	return kept
}
