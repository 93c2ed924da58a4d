package portal

import "strings"

// Body is the Markdown part of a file: finished but for its references, which
// only the site as a whole can resolve.
type Body struct {
	Lang   Lang
	Blocks []Block
	Notes  []Block // footnotes, in the order of their definitions; Anchor "fn-" + label
}

// IsEmpty reports whether the file has no words below its front matter.
func (b Body) IsEmpty() bool { return len(b.Blocks) == 0 }

// Block finds a block or footnote by its anchor.
func (b Body) Block(anchor string) (Block, bool) {
	for _, list := range [2][]Block{b.Blocks, b.Notes} {
		for _, block := range list {
			if block.Anchor == anchor && anchor != "" {
				return block, true
			}
		}
	}
	return Block{}, false
}

// BlockKind is the kind of a Block.
type BlockKind int

const (
	Paragraph BlockKind = iota
	Heading
	List
	Table
	Quotation
	Code
	Rule
	Note   // a footnote's definition
	Figure // a picture by itself, with a caption
)

// Block is one paragraph, heading, list, table, … of a body.
type Block struct {
	Kind   BlockKind
	Level  int    // of a heading, as written: 1 to 6
	Anchor string // the id in the page; "" where nothing may point to it
	Plain  string // the words without markup: the Text pieces, joined
	Digest string // short, over the normalised source text
	Pos    Pos    // of the first character
	Spots  []Spot // where Plain stands in the file, in its order
	Pieces []Piece
	Lang   Lang // where it differs from its body's: a passage that was not translated
	Stale  bool // the Vietnamese changed since this was made of it
}

// Spot says where in the file the byte At of a text stands, and what follows it,
// character by character, up to the next spot.
type Spot struct{ At, Line, Column int }

// Line is the block's words on one line, for a person to read: cells apart by
// " | ", and items, rows and broken lines by " · ".
func (b Block) Line() string {
	var out strings.Builder
	last, cells := "", 0
	apart := func(mark string) {
		if out.Len() > 0 && last != " · " {
			out.WriteString(mark)
			last = mark
		}
	}
	for _, p := range b.Pieces {
		switch name := tagName(p); {
		case name == "tr":
			cells = 0
			apart(" · ")
		case name == "td" || name == "th":
			if cells++; cells > 1 {
				out.WriteString(" | ")
				last = " | "
			}
		case name == "li" || name == "p" || name == "br":
			apart(" · ")
		case p.Kind == Words && strings.Trim(p.Text, "\n") != "":
			out.WriteString(strings.ReplaceAll(strings.Trim(p.Text, "\n"), "\n", " "))
			last = ""
		}
	}
	return strings.TrimSuffix(out.String(), " · ")
}

// tagName is the name of the element that a piece opens; "" of anything else.
func tagName(p Piece) string {
	if p.Kind != Tag {
		return ""
	}
	name, _, _ := strings.Cut(strings.Trim(p.Text, "<>"), " ")
	return name // "/td" ends one
}

// Shape is what a block is put together of.
type Shape struct {
	Items  []int    // how deep each item of its lists lies, from 1, in order
	Tables [][2]int // the rows of each of its tables, without its head, and the columns
}

// Shape counts the items, rows and columns of a block.
func (b Block) Shape() Shape {
	var s Shape
	depth := 0
	for _, p := range b.Pieces {
		switch name := tagName(p); name {
		case "ul", "ol":
			depth++
		case "/ul", "/ol":
			depth--
		case "li":
			s.Items = append(s.Items, depth)
		case "table":
			s.Tables = append(s.Tables, [2]int{-1, 0}) // its head is a row, too
		case "tr", "th":
			s.Tables[len(s.Tables)-1][map[string]int{"tr": 0, "th": 1}[name]]++
		}
	}
	return s
}

// PieceKind is the kind of a Piece.
type PieceKind int

const (
	Words     PieceKind = iota // Text: words, not escaped
	Tag                        // Text: an HTML tag of markdown's closed list
	LinkOpen                   // Target: the destination as written
	LinkClose                  //
	Image                      // Target: the file as written; Text: the alternative text
	NoteRef                    // Target: the label of a footnote or the id of a source
	MarkOpen                   // Target: the annotation's id
	MarkClose                  // Target: the annotation's id
)

// Piece is a stretch of a block. A heading's and a paragraph's pieces stand
// inside its tag; those of the other kinds hold their own.
type Piece struct {
	Kind   PieceKind
	Text   string
	Target string
	Pos    Pos // of a reference
}

// Annotation covers the bytes [Start, End) of a block's Plain.
type Annotation struct {
	Start, End int
	ID         string
	Read       string // words that replace those covered; "" keeps them
}

// Annotate returns b with each annotation between a MarkOpen and a MarkClose.
// Annotations are sorted by Start and do not overlap. A mark that crosses a
// tag opens before the tag and closes after it only when the tag lies inside;
// otherwise it is closed and opened again around the tag.
func (b Block) Annotate(annotations []Annotation) Block {
	var out []Piece
	var plain strings.Builder
	at, next, open := 0, 0, false
	mark := func(kind PieceKind) {
		out = append(out, Piece{Kind: kind, Target: annotations[next].ID})
	}
	words := func(s string) {
		if s != "" {
			out = append(out, Piece{Kind: Words, Text: s})
			plain.WriteString(s)
		}
	}
	for _, p := range b.Pieces {
		if p.Kind != Words {
			if open {
				mark(MarkClose)
			}
			out = append(out, p)
			if open {
				mark(MarkOpen)
			}
			continue
		}
		text := p.Text
		for next < len(annotations) {
			a := annotations[next]
			if !open {
				if a.Start >= at+len(text) {
					break
				}
				words(text[:a.Start-at])
				text, at, open = text[a.Start-at:], a.Start, true
				mark(MarkOpen)
				words(a.Read)
			}
			n := min(a.End-at, len(text))
			if a.Read == "" {
				words(text[:n])
			}
			text, at = text[n:], at+n
			if at < a.End {
				break
			}
			mark(MarkClose)
			open = false
			next++
		}
		words(text)
		at += len(text)
	}
	b.Pieces, b.Plain = dropEmptyMarks(out), plain.String()
	return b
}

// dropEmptyMarks removes marks that were opened and closed around nothing.
func dropEmptyMarks(pieces []Piece) []Piece {
	out := pieces[:0]
	for _, p := range pieces {
		if p.Kind == MarkClose && len(out) > 0 && out[len(out)-1].Kind == MarkOpen {
			out = out[:len(out)-1]
			continue
		}
		out = append(out, p)
	}
	return out
}

// Prose is a body in both languages.
type Prose struct{ VI, EN Body }

// In returns the body for a page in lang: Vietnamese where there is no English.
func (p Prose) In(lang Lang) Body {
	if lang == English && !p.EN.IsEmpty() {
		return p.EN
	}
	return p.VI
}
