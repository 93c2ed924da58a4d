package content

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/markdown"
	"camket/generator/internal/portal"
	"camket/generator/internal/tree"
)

// Stamp writes into an English file, name, what it translates: the digests of
// the Vietnamese passages that it has words for. vi and en are the bytes of the
// two files. Nothing else of the file changes, its line ends included. What
// keeps the two from being laid side by side is a problem.
func Stamp(name string, vi, en []byte) ([]byte, diag.List) {
	source := SourceOf(name)
	viText, problems := tree.NormalisePasted(source, vi)
	enText, more := tree.NormalisePasted(name, en)
	problems.Add(more...)
	if problems.Errors() > 0 {
		return nil, problems
	}
	v, ok := parseDocument(source, portal.Vietnamese, viText)
	e, also := parseDocument(name, portal.English, enText)
	if !ok || !also {
		return nil, append(v.problems, e.problems...)
	}
	digests, problems := stamps(v, e)
	if problems.Errors() > 0 {
		return nil, problems
	}
	raw := string(en)
	if strings.HasPrefix(raw, "\xff\xfe") || strings.HasPrefix(raw, "\xfe\xff") {
		raw = enText // what was UTF-16 is written as UTF-8
	}
	from, to := e.stampLines()
	return []byte(putLines(raw, from, to, formatStamp(digests, from == to))), nil
}

// SourceOf is the Vietnamese file of an English one.
func SourceOf(name string) string { return strings.TrimSuffix(name, ".en.md") + ".vi.md" }

// stamps lists the digests of the Vietnamese passages that the English has.
// Everything in quotes in an English file is words.
func stamps(vi, en *document) ([]string, diag.List) {
	var all []string
	translated := map[string]bool{}
	for _, w := range stringsOf(en) {
		translated[w.path] = true
	}
	for _, w := range stringsOf(vi) {
		if translated[w.path] {
			all = append(all, wordsDigest(w.path, w.text))
		}
	}
	source, _ := markdown.ParseAt(vi.inBody, portal.Vietnamese, vi.body.Text)
	english, _ := markdown.ParseAt(en.inBody, portal.English, en.body.Text)
	if english.IsEmpty() {
		return all, nil
	}
	if problem := uneven(source.Blocks, english.Blocks); problem != nil {
		return nil, diag.List{*problem}
	}
	for _, block := range source.Blocks {
		all = append(all, blockDigest(block))
	}
	for _, note := range source.Notes {
		if _, ok := english.Block(note.Anchor); ok {
			all = append(all, blockDigest(note))
		}
	}
	return all, nil
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
// same kind.
func uneven(vi, en []portal.Block) *diag.Problem {
	for i := range max(len(vi), len(en)) {
		if i < len(vi) && i < len(en) && vi[i].Kind == en[i].Kind && vi[i].Level == en[i].Level {
			continue
		}
		var problem diag.Problem
		switch {
		case i >= len(en):
			problem = diag.Error(vi[i].Pos, "translation-stale.lacks", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))
		case i >= len(vi):
			problem = diag.Error(en[i].Pos, "translation-stale.extra", "count", strconv.Itoa(len(en)), "source", strconv.Itoa(len(vi)))
		default:
			problem = diag.Error(en[i].Pos, "translation-stale.parts", "other", placeOf(vi[i].Pos))
		}
		return &problem
	}
	return nil
}

// stampLines is the lines of the file, from 1, that the stamp takes: those of
// the one that is there, else none, before the first table.
func (d *document) stampLines() (from, to int) {
	lines := strings.Split(d.matter.Text, "\n")
	if s, ok := d.spots[path("", "translates")]; ok {
		end := s.valueLine
		for !strings.Contains(cutComment(lines[end-1]), "]") && end < len(lines) {
			end++
		}
		return d.first + s.keyLine - 1, d.first + end
	}
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
	for at > 0 && (strings.HasPrefix(strings.TrimSpace(lines[at-1]), "#") || strings.TrimSpace(lines[at-1]) == "") {
		at-- // what stands above a table is about it
	}
	return d.first + at, d.first + at
}

func cutComment(line string) string {
	before, _, _ := strings.Cut(line, "#")
	return before
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

// putLines replaces the lines [from, to) of text, counted from 1, and keeps its
// line ends.
func putLines(text string, from, to int, lines []string) string {
	starts := []int{0}
	end := "\n"
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n':
			end = "\r\n"
			continue
		case text[i] == '\r':
			end = "\r"
		case text[i] != '\n':
			continue
		}
		starts = append(starts, i+1)
	}
	return text[:starts[from-1]] + strings.Join(lines, end) + end + text[starts[to-1]:]
}
