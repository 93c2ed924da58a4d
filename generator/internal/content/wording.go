package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
)

// wordingOf is the words of a key of front matter.
func (d *document) wordingOf(key, text string) portal.Wording {
	return portal.Wording{Plain: text, Line: text, Digest: wordsDigest(key, text), Pos: d.valuePos(key), Spots: d.spotsOf(key, text)}
}

// spotsOf says where in the file the words of a key stand: from the first on,
// as far as what stands between its quotes can be followed.
func (d *document) spotsOf(key, text string) []portal.Spot {
	at, ok := d.spots[key]
	lines := strings.Split(d.matter.Text, "\n")
	if !ok || at.valueLine > len(lines) {
		return nil
	}
	raw := []rune(strings.Join(lines[at.valueLine-1:], "\n"))
	raw = raw[min(at.valueColumn-1, len(raw)):]
	line, column := at.valueLine, at.valueColumn
	skip := func(n int) {
		for _, r := range raw[:min(n, len(raw))] {
			if column++; r == '\n' {
				line, column = line+1, 1
			}
		}
		raw = raw[min(n, len(raw)):]
	}
	if len(raw) < 2 || raw[0] != '"' && raw[0] != '\'' {
		return nil
	}
	basic, long := raw[0] == '"', len(raw) > 2 && raw[1] == raw[0] && raw[2] == raw[0]
	if skip(1); long {
		skip(2)
	}
	var spots []portal.Spot
	var next portal.Pos // where what follows stands, if it does not part from the last spot
	for offset := 0; offset < len(text) && len(raw) > 0; {
		if basic && raw[0] == '\\' && len(raw) > 1 && unicode.IsSpace(raw[1]) { // a line that goes on in the next
			word := slices.IndexFunc(raw[1:], func(r rune) bool { return !unicode.IsSpace(r) })
			skip(1 + max(word, 0))
			continue
		}
		r, n := letter(raw, basic)
		want, size := utf8.DecodeRuneInString(text[offset:])
		if r != want && (r != '\n' || want != ' ') {
			if offset > 0 || !unicode.IsSpace(r) {
				break
			}
			skip(n)
			continue
		}
		if pos := d.at(line+d.first-1, column); pos != next {
			spots = append(spots, portal.Spot{At: offset, Line: pos.Line, Column: pos.Column})
			next = pos
		}
		next.Column++
		offset += size
		skip(n)
	}
	return spots
}

// letter is the first character of a string's source, and how many stand for it.
func letter(raw []rune, basic bool) (r rune, n int) {
	if raw[0] != '\\' || !basic || len(raw) < 2 {
		return raw[0], 1
	}
	n = 2 + map[rune]int{'x': 2, 'u': 4, 'U': 8}[raw[1]]
	r, _ = utf8.DecodeRuneInString(unescape(string(raw[:min(n, len(raw))])))
	return r, n
}

// wordingOf is blocks as one wording.
func wordingOf(blocks ...portal.Block) portal.Wording {
	var w portal.Wording
	for i, b := range blocks {
		if i == 0 {
			w = portal.Wording{Pos: b.Pos, Digest: blockDigest(b)}
		} else {
			w.Plain += "\n"
			w.Line += " · "
			w.Digest = "b" + markdown.Digest(w.Digest, b.Digest)
		}
		for _, s := range b.Spots {
			s.At += len(w.Plain)
			w.Spots = append(w.Spots, s)
		}
		w.Plain += spoken(b, b.Plain)
		w.Line += spoken(b, b.Line())
	}
	return w
}

// spoken is the words of a block; of a lone picture, those that describe it,
// behind its caption.
func spoken(b portal.Block, words string) string {
	for _, piece := range b.Pieces {
		switch {
		case piece.Kind != portal.Image:
		case b.Kind == portal.Figure:
			words += "\n" + piece.Text
		case strings.TrimSpace(b.Plain) == "":
			words += piece.Text
		}
	}
	return words
}
