package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// Words are what a key says in one language.
type Words struct{ Key, Text string }

// Digest binds words to their key: the same words under another key are another
// passage.
func (w Words) Digest() string { return "k" + markdown.Digest(position.Readable(w.Key), w.Text) }

// Strings lists the strings of the front matter in the order of the file.
func (d *File) Strings() []Words {
	var all []Words
	var walk func(at string, values map[string]any)
	walk = func(at string, values map[string]any) {
		for key, value := range values {
			switch value := value.(type) {
			case string:
				all = append(all, Words{position.Path(at, key), plainWords(value)})
			case map[string]any:
				walk(position.Path(at, key), value)
			}
		}
	}
	walk("", d.Values)
	slices.SortFunc(all, d.inOrder)
	return all
}

// inOrder compares two keys by the order of the file.
func (d *File) inOrder(a, b Words) int { return d.Spots[a.Key].Order - d.Spots[b.Key].Order }

// InOrder is the words of the keys that were asked for, in the order of the file.
func (d *File) InOrder() []Words {
	return slices.SortedStableFunc(slices.Values(d.Words), d.inOrder)
}

// wording keeps the words of a key, and reports whether they are English words
// whose Vietnamese changed since they were stamped.
func (t *Table) wording(name, text string) (stale bool) {
	key := t.key(name)
	t.doc.Words = append(t.doc.Words, Words{key, text})
	if !t.English() || t.doc.source == nil || t.doc.Stamped == nil {
		return false
	}
	for _, w := range t.doc.source.Words {
		if w.Key == key {
			return !t.doc.Translates(w.Digest())
		}
	}
	return false
}

// Wording is words of the front matter as a passage has them.
func (d *File) Wording(w Words) portal.Wording {
	return portal.Wording{Plain: w.Text, Line: w.Text, Digest: w.Digest(), Pos: d.ValuePos(w.Key), Spots: d.spotsOf(w)}
}

// spotsOf says where in the file the words of a key stand: from the first on,
// as far as what stands between its quotes can be followed.
func (d *File) spotsOf(w Words) []portal.Spot {
	at, ok := d.Spots[w.Key]
	lines := strings.Split(d.matter.Text, "\n")
	if !ok || at.ValueLine > len(lines) {
		return nil
	}
	raw := []rune(strings.Join(lines[at.ValueLine-1:], "\n"))
	raw = raw[min(at.ValueColumn-1, len(raw)):]
	line, column := at.ValueLine, at.ValueColumn
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
	for offset := 0; offset < len(w.Text) && len(raw) > 0; {
		if basic && raw[0] == '\\' && len(raw) > 1 && unicode.IsSpace(raw[1]) { // a line that goes on in the next
			word := slices.IndexFunc(raw[1:], func(r rune) bool { return !unicode.IsSpace(r) })
			skip(1 + max(word, 0))
			continue
		}
		r, n := letter(raw, basic)
		want, size := utf8.DecodeRuneInString(w.Text[offset:])
		if r != want && (r != '\n' || want != ' ') {
			if offset > 0 || !unicode.IsSpace(r) {
				break
			}
			skip(n)
			continue
		}
		if pos := d.inMatter(line, column); pos != next {
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
	r, _ = utf8.DecodeRuneInString(position.Unescape(string(raw[:min(n, len(raw))])))
	return r, n
}
