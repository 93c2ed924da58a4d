package translation

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"camket/generator/internal/diag"
	"camket/generator/internal/document"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
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
// keeps the two from being laid side by side is a problem. What was known before
// lets it tell a translation that followed the Vietnamese into another order
// from one that did not.
func Stamp(name string, vi, en []byte, before Earlier) (Stamped, diag.List) {
	source := SourceOf(name)
	v, problems := pasted(source, portal.Vietnamese, vi)
	e, more := pasted(name, portal.English, en)
	if problems.Add(more...); problems.Errors() > 0 {
		return Stamped{}, problems
	}
	e.Stamp(v)
	if e.Problems.Errors() > 0 {
		return Stamped{}, e.Problems
	}
	s, problems := stamps(v, e, before)
	if problems.Errors() > 0 {
		return Stamped{}, problems
	}
	s.Draft, _ = e.Values["draft"].(bool)
	for _, digest := range s.Digests {
		if !e.Translates(digest) {
			s.Fresh++
		}
	}
	raw := string(en)
	if s.UTF16 = strings.HasPrefix(raw, "\xff\xfe") || strings.HasPrefix(raw, "\xfe\xff"); s.UTF16 {
		plain, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().String(raw)
		if err != nil { // it was read above
			return Stamped{}, diag.List{unsafe(e)}
		}
		raw = plain
	}
	s.Text = []byte(e.Put(raw, document.StampKey, stampRemark, formatStamp(s.Digests)))
	if !keeps(e, s) {
		return Stamped{}, diag.List{unsafe(e)}
	}
	return s, nil
}

// pasted reads one of the two files.
func pasted(name string, lang portal.Lang, data []byte) (*document.File, diag.List) {
	text, problems := tree.NormalisePasted(name, data)
	if problems.Errors() > 0 {
		return nil, problems
	}
	d, ok := document.Parse(name, lang, text)
	if !ok {
		return nil, d.Problems
	}
	return d, nil
}

// unsafe is the problem of a file that a stamp cannot be written into.
func unsafe(d *document.File) diag.Problem {
	return diag.Error(d.KeyPos(position.Path("", document.StampKey)), "translation-stale.unsafe", "file", d.Path)
}

// keeps reports whether a stamped text says what the file said, but for the
// stamp, and that as it should be.
func keeps(d *document.File, s Stamped) bool {
	now, problems := pasted(d.Path, d.Lang, s.Text)
	if problems.Errors() > 0 || now.Body.Text != d.Body.Text {
		return false
	}
	now.Stamp(nil)
	before, after := maps.Clone(d.Values), maps.Clone(now.Values)
	delete(before, document.StampKey)
	delete(after, document.StampKey)
	return slices.Equal(now.Stamped, s.Digests) && reflect.DeepEqual(before, after)
}

// SourceOf is the Vietnamese file of an English one.
func SourceOf(name string) string { return strings.TrimSuffix(name, ".en.md") + ".vi.md" }

// stamps lists the Vietnamese passages that the English has. Everything in
// quotes in an English file is words.
func stamps(vi, en *document.File, before Earlier) (Stamped, diag.List) {
	s := Stamped{Words: map[string]string{}}
	add := func(digest, words string) {
		s.Digests = append(s.Digests, digest)
		s.Words[digest] = words
	}
	translated := map[string]bool{}
	for _, w := range en.Strings() {
		translated[w.Key] = w.Text != "" // what is left empty is not translated
	}
	for _, w := range vi.Strings() {
		if translated[w.Key] {
			add(w.Digest(), w.Text)
		}
	}
	source, _ := vi.Markdown()
	english, _ := en.Markdown()
	if english.IsEmpty() {
		s.NoBody = !source.IsEmpty()
		return s, nil
	}
	if problems := uneven(source.Blocks, english.Blocks); len(problems) > 0 {
		return s, problems
	}
	if then := ofKind(en.Stamped, "b"); len(then) > 0 {
		if problems := disordered(en.Path, then, source.Blocks, english.Blocks, before); len(problems) > 0 {
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

// perLine is how many digests stand on a line of a stamp.
const perLine = 6

// stampRemark says to whoever opens the file what a stamp is.
const stampRemark = "# Dấu của bản dịch: lệnh translated ghi, đừng sửa tay."

// formatStamp is the lines of a stamp.
func formatStamp(digests []string) []string {
	lines := []string{document.StampKey + " = ["}
	for some := range slices.Chunk(digests, perLine) {
		lines = append(lines, `  "`+strings.Join(some, `", "`)+`",`)
	}
	return append(lines, "]")
}
