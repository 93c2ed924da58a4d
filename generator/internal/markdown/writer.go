package markdown

import (
	"slices"
	"sort"
	"strings"

	"camket/generator/internal/portal"
)

// writer puts the pieces of one block together.
type writer struct {
	reading *reading
	pieces  []portal.Piece
	words   []byte // not yet a piece
	size    int    // of all words so far, in bytes
	spots   []portal.Spot
	last    byte // of the words so far; 0: none yet
	gap     bool // words that follow belong to another line, item or cell
	depth   int  // of emphasis and links
	cell    bool // inside a table's cell
	link    bool // inside a link
	held    []portal.Piece
	targets []string // of links by reference
}

func (r *reading) writer() *writer { return &writer{reading: r} }

// spend takes room for a piece, and reports whether there is any. What comes
// after the first refusal is lost; so is the block.
func (w *writer) spend(n int) bool {
	if w.reading.room >= 0 {
		w.reading.room -= n
	}
	return w.reading.room >= 0
}

// say adds words.
func (w *writer) say(words string) {
	if words == "" {
		return
	}
	w.part()
	if w.spend(len(words)) {
		w.words = append(w.words, words...)
		w.size += len(words)
		w.last = words[len(words)-1]
	}
}

// sayFrom adds words that stand from one offset of the source to another.
func (w *writer) sayFrom(from, to int, words string) {
	if words == "" {
		return
	}
	w.part()
	w.stand(from, to, w.size)
	w.say(words)
}

// stand notes where in the file words stand of which the source is that from
// one offset to another, and which begin at a byte of all words. Where the file
// was cleaned on the way, they do not stand there in one.
func (w *writer) stand(from, to, at int) {
	places := w.reading.places
	for {
		pos := places.at(from)
		w.spots = append(w.spots, portal.Spot{At: at, Line: pos.Line, Column: pos.Column})
		apart := sort.Search(to-from, func(n int) bool { // the first that does not follow
			for n > 0 && !isStart(places.source[from+n]) {
				n--
			}
			now := places.at(from + n)
			return now.Line != pos.Line || now.Column-pos.Column != places.before(from+n)-places.before(from)
		})
		if apart == to-from {
			return
		}
		from, at = from+apart, at+apart
	}
}

// part keeps the words on both sides of a gap apart.
func (w *writer) part() {
	if w.gap && w.last != 0 && w.last != '\n' && w.spend(1) {
		w.words = append(w.words, '\n')
		w.size++
		w.last = '\n'
	}
	w.gap = false
}

// add adds a piece that is not words.
func (w *writer) add(p portal.Piece) {
	w.flush()
	if w.spend(len(p.Text) + len(p.Target)) {
		w.pieces = append(w.pieces, p)
	}
}

func (w *writer) flush() {
	if len(w.words) > 0 {
		w.pieces = append(w.pieces, portal.Piece{Kind: portal.Words, Text: string(w.words)})
		w.words = w.words[:0]
	}
}

// open begins an element; shut ends it.
func (w *writer) open(tag string) {
	w.part()
	w.add(portal.Piece{Kind: portal.Tag, Text: tag})
}

func (w *writer) shut(tag string) { w.add(portal.Piece{Kind: portal.Tag, Text: end(tag)}) }

// refer adds a reference.
func (w *writer) refer(kind portal.PieceKind, target, text string, offset int) {
	w.part()
	w.add(portal.Piece{Kind: kind, Target: target, Text: text, Pos: w.reading.places.at(offset)})
}

// done returns the pieces. Their words do not end with a new line: one that
// parts them from nothing is taken back.
func (w *writer) done() []portal.Piece {
	w.flush()
	for i := len(w.pieces) - 1; i >= 0; i-- {
		if w.pieces[i].Kind != portal.Words {
			continue
		}
		w.pieces[i].Text = strings.TrimRight(w.pieces[i].Text, "\n")
		if w.pieces[i].Text != "" {
			break
		}
		w.pieces = slices.Delete(w.pieces, i, i+1)
	}
	return w.pieces
}

// plain joins the words of pieces.
func plain(pieces []portal.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.Kind == portal.Words {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}
