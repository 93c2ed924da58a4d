package content

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"camket/generator/internal/diag"
	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// Stamped is an English file with its stamp.
type Stamped struct {
	Text    []byte            // of the file
	Digests []string          // of the Vietnamese passages that the English has words for
	Words   map[string]string // the Vietnamese words, by their digests
	Fresh   int               // passages that the stamp before had not
	Left    int               // Vietnamese passages without English, but for those of a body that has none
	English []string          // the digests of the English blocks
	Blocks  []portal.Passage  // the blocks of both bodies, as the stamp pairs them
	NoBody  bool              // the Vietnamese has a body, the English none
	Draft   bool              // the file is not published yet
	UTF16   bool              // the file was UTF-16; Text is UTF-8
}

// Stamp writes into an English file, name, what it translates: the digests of
// the Vietnamese passages that it has words for. vi and en are the bytes of the
// two files. Nothing else of the file changes, its line ends included. What
// keeps the two from being laid side by side is a problem.
func Stamp(name string, vi, en []byte) ([]byte, diag.List) {
	s, problems := StampOf(name, vi, en, Earlier{})
	return s.Text, problems
}

// StampOf does as Stamp, and tells what it stamped. What was known before lets
// it tell a translation that followed the Vietnamese into another order from
// one that did not.
func StampOf(name string, vi, en []byte, before Earlier) (Stamped, diag.List) {
	source := SourceOf(name)
	v, problems := pasted(source, portal.Vietnamese, vi)
	e, more := pasted(name, portal.English, en)
	if problems.Add(more...); problems.Errors() > 0 {
		return Stamped{}, problems
	}
	e.source = v
	(&table{doc: e, values: e.values}).stamp()
	if e.problems.Errors() > 0 {
		return Stamped{}, e.problems
	}
	s, problems := stamps(v, e, before)
	if problems.Errors() > 0 {
		return Stamped{}, problems
	}
	s.Draft, _ = e.values["draft"].(bool)
	for _, digest := range s.Digests {
		if !e.stamps[digest] {
			s.Fresh++
		}
	}
	raw := string(en)
	if s.UTF16 = strings.HasPrefix(raw, "\xff\xfe") || strings.HasPrefix(raw, "\xfe\xff"); s.UTF16 {
		plain, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().String(raw)
		if err != nil { // it was read above
			return Stamped{}, diag.List{e.unsafe()}
		}
		raw = plain
	}
	s.Text = []byte(e.write(raw, s.Digests))
	if !e.keeps(s) {
		return Stamped{}, diag.List{e.unsafe()}
	}
	return s, nil
}

// pasted reads one of the two files.
func pasted(name string, lang portal.Lang, data []byte) (*document, diag.List) {
	text, problems := tree.NormalisePasted(name, data)
	if problems.Errors() > 0 {
		return nil, problems
	}
	d, ok := parseDocument(name, lang, text)
	if !ok {
		return nil, d.problems
	}
	return d, nil
}

// unsafe is the problem of a file that a stamp cannot be written into.
func (d *document) unsafe() diag.Problem {
	return diag.Error(d.keyPos(path("", "translates")), "translation-stale.unsafe", "file", d.file)
}

// keeps reports whether a stamped text says what the file said, but for the
// stamp, and that as it should be.
func (d *document) keeps(s Stamped) bool {
	now, problems := pasted(d.file, d.lang, s.Text)
	if problems.Errors() > 0 || now.body.Text != d.body.Text {
		return false
	}
	(&table{doc: now, values: now.values}).stamp()
	before, after := maps.Clone(d.values), maps.Clone(now.values)
	delete(before, "translates")
	delete(after, "translates")
	return slices.Equal(now.stamped, s.Digests) && reflect.DeepEqual(before, after)
}

// SourceOf is the Vietnamese file of an English one.
func SourceOf(name string) string { return strings.TrimSuffix(name, ".en.md") + ".vi.md" }

// stamps lists the Vietnamese passages that the English has. Everything in
// quotes in an English file is words.
func stamps(vi, en *document, before Earlier) (Stamped, diag.List) {
	s := Stamped{Words: map[string]string{}}
	add := func(digest, words string) {
		s.Digests = append(s.Digests, digest)
		s.Words[digest] = words
	}
	translated := map[string]bool{}
	for _, w := range stringsOf(en) {
		translated[w.path] = w.text != "" // what is left empty is not translated
	}
	for _, w := range stringsOf(vi) {
		if translated[w.path] {
			add(wordsDigest(w.path, w.text), w.text)
		}
	}
	source, _ := markdown.ParseAt(vi.inBody, portal.Vietnamese, vi.body.Text)
	english, _ := markdown.ParseAt(en.inBody, portal.English, en.body.Text)
	if english.IsEmpty() {
		s.NoBody = !source.IsEmpty()
		return s, nil
	}
	if problems := uneven(source.Blocks, english.Blocks); len(problems) > 0 {
		return s, problems
	}
	if then := ofKind(en.stamped, "b"); len(then) > 0 {
		if problems := disordered(en.file, then, source.Blocks, english.Blocks, before); len(problems) > 0 {
			return s, problems
		}
	}
	s.English = blockDigests(english.Blocks)
	for i, block := range source.Blocks {
		p := portal.Passage{VI: wordingOf(block), EN: wordingOf(english.Blocks[i]), State: portal.PassageCurrent}
		s.Blocks = append(s.Blocks, p)
		add(p.VI.Digest, p.VI.Line)
	}
	var problems diag.List
	for _, note := range source.Notes {
		if translated, ok := english.Block(note.Anchor); ok {
			problems.Add(misshapen(note, translated)...)
			add(blockDigest(note), wordingOf(note).Line)
		} else {
			s.Left++
		}
	}
	return s, problems
}

// ofKind lists the digests of a stamp that are of one kind of passage.
func ofKind(stamped []string, kind string) []string {
	return slices.DeleteFunc(slices.Clone(stamped), func(digest string) bool { return !strings.HasPrefix(digest, kind) })
}

// stringsOf lists the strings of front matter in the order of the file.
func stringsOf(d *document) []worded {
	var all []worded
	var walk func(at string, values map[string]any)
	walk = func(at string, values map[string]any) {
		for key, value := range values {
			switch value := value.(type) {
			case string:
				all = append(all, worded{path(at, key), plainWords(value)})
			case map[string]any:
				walk(path(at, key), value)
			}
		}
	}
	walk("", d.values)
	slices.SortFunc(all, func(a, b worded) int { return d.spots[a.path].order - d.spots[b.path].order })
	return all
}

// uneven says where two bodies part: each block has its counterpart, of the
// same kind, with as many items, rows and columns.
func uneven(vi, en []portal.Block) diag.List {
	var problems diag.List
	for i := range max(len(vi), len(en)) {
		switch {
		case i >= len(en):
			return diag.List{diag.Error(vi[i].Pos, "translation-stale.lacks", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))}
		case i >= len(vi):
			return diag.List{diag.Error(en[i].Pos, "translation-stale.extra", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))}
		case vi[i].Kind != en[i].Kind || vi[i].Level != en[i].Level:
			return diag.List{diag.Error(en[i].Pos, "translation-stale.parts", "other", placeOf(vi[i].Pos))}
		}
		problems.Add(misshapen(vi[i], en[i])...)
	}
	return problems
}

// write puts a stamp into the text of the file as it is stored: in place of the
// one that is there, up to its bracket, else on lines of its own before the
// first table.
func (d *document) write(raw string, digests []string) string {
	lines, end := rawLines(raw)
	s, ok := d.spots[path("", "translates")]
	if !ok {
		at := d.first + d.beforeTables() - 1
		text := strings.Join(formatStamp(digests, true), end) + end
		return strings.Join(lines[:at], "") + text + strings.Join(lines[at:], "")
	}
	first, last := d.first+s.keyLine-2, d.first+s.endLine-2
	before := strings.Split(d.matter.Text, "\n")[s.endLine-1]
	closed := strings.Count(string([]rune(before)[:s.endColumn-1]), "]") // on its line; what is stored has the same ones
	rest := lines[last]
	for ; closed > 0; closed-- {
		_, rest, _ = strings.Cut(rest, "]")
	}
	text := strings.Join(formatStamp(digests, false), end)
	return strings.Join(lines[:first], "") + text + rest + strings.Join(lines[last+1:], "")
}

// beforeTables is how many lines of front matter stand before its first table
// and what is said above that.
func (d *document) beforeTables() int {
	lines := strings.Split(d.matter.Text, "\n")
	at := len(lines)
	if strings.HasSuffix(d.matter.Text, "\n") {
		at--
	}
	for key, value := range d.values {
		if _, isString := value.(string); isString {
			continue
		}
		if s := d.spots[path("", key)]; s.implied || strings.HasPrefix(strings.TrimSpace(lines[s.keyLine-1]), "[") {
			at = min(at, s.keyLine-1)
		}
	}
	values := 0 // the lines up to the end of the last value above the tables
	for _, s := range d.spots {
		if s.keyLine <= at {
			values = max(values, s.endLine)
		}
	}
	for at > values && (strings.HasPrefix(strings.TrimSpace(lines[at-1]), "#") || strings.TrimSpace(lines[at-1]) == "") {
		at-- // what stands above a table is about it
	}
	return at
}

// perLine is how many digests stand on a line of a stamp.
const perLine = 6

// formatStamp is the lines of a stamp; the first one of a file says what it is.
func formatStamp(digests []string, first bool) []string {
	var lines []string
	if first {
		lines = append(lines, "# Dấu của bản dịch: lệnh translated ghi, đừng sửa tay.")
	}
	lines = append(lines, "translates = [")
	for some := range slices.Chunk(digests, perLine) {
		lines = append(lines, `  "`+strings.Join(some, `", "`)+`",`)
	}
	return append(lines, "]")
}

// rawLines parts a text into its lines, each with its end, and tells how the
// first of them ends.
func rawLines(text string) (lines []string, end string) {
	from := 0
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
			lines = append(lines, text[from:i+1])
			from = i + 1
		}
	}
	lines = append(lines, text[from:])
	return lines, lines[0][len(strings.TrimRight(lines[0], "\r\n")):]
}
