package document

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

var (
	duplicateKey = regexp.MustCompile(`(?i)key '?"?([^'"]+)'?"? (?:has already been defined|was already created)|duplicate`)
	bareValue    = regexp.MustCompile(`^\s*([A-Za-z0-9_-]+)\s*=\s*([^"'\[{\s].*)$`)
	noValue      = regexp.MustCompile(`^\s*([A-Za-z0-9_-]+)\s*=\s*(?:#.*)?$`)
	bareKey      = regexp.MustCompile(`^[A-Za-z0-9_.-]+$`)
	noEquals     = regexp.MustCompile(`^\s*[^\[#=\s"'][^=]*$`)
	curly        = regexp.MustCompile(`^[“”„‟‘’‚‛«»″′]`)
	quotedTwice  = regexp.MustCompile(`^\s*[A-Za-z0-9_.-]+\s*=\s*"[^"]*"[^#\s]`)
	marked       = regexp.MustCompile(`^\s*(?:[-*+>] |\*\*|\||[0-9]+[.)] |!\[|\[[^\]]*\]\()`)
	keyWithout   = regexp.MustCompile(`^\s*[A-Za-z0-9_-]+\s*[:"']`)
)

// syntax says in an editor's words what the TOML library found wrong, at a
// place of the cleaned front matter.
func (d *File) syntax(matter string, err error) diag.Problem {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return diag.Error(portal.Pos{File: d.Path, Line: d.first, Column: 1}, "front-matter.syntax")
	}
	start := min(max(parse.Position.Start, 0), len(matter))
	if strings.Contains(parse.Message, "array terminator") { // found missing where the next thing begins
		before := strings.TrimRight(matter[:start], " \t\n")
		return diag.Error(d.place(matter, len(before)), "front-matter.list")
	}
	lineStart := strings.LastIndexByte(matter[:start], '\n') + 1
	// The library sometimes points at the line break that ends the faulty line.
	if lineStart == start && start > 0 && strings.Contains(parse.Message, "new line") {
		start--
		lineStart = strings.LastIndexByte(matter[:start], '\n') + 1
	}
	line, _, _ := strings.Cut(matter[lineStart:], "\n")
	pos := d.place(matter, start)
	if m := duplicateKey.FindStringSubmatch(parse.Message); m != nil {
		pos.Column = 1
		return d.twice(matter, pos, m[1])
	}
	if d.isBody(line) {
		pos.Column = 1
		return diag.Error(pos, "front-matter.body", "line", strconv.Itoa(d.bodyLine-1))
	}
	if p, ok := unquoted(line, pos); ok {
		return p
	}
	if p, ok := misnamed(line, pos); ok {
		return p
	}
	if m := noValue.FindStringSubmatch(line); m != nil {
		return diag.Error(pos, "front-matter.no-value", "key", m[1])
	}
	if quote := curly.FindString(matter[start:]); quote != "" {
		return diag.Error(pos, "front-matter.curly", "char", quote)
	}
	switch {
	case strings.Contains(parse.Message, "invalid escape"), strings.Contains(parse.Message, "hexadecimal digits"):
		return diag.Error(pos, "front-matter.escape")
	case strings.HasPrefix(strings.TrimSpace(line), "[") && !strings.Contains(line, "]"):
		return diag.Error(pos, "front-matter.bracket")
	case unclosed(line), strings.Contains(parse.Message, `unexpected EOF; expected '"`):
		return diag.Error(pos, "front-matter.quote")
	case noEquals.MatchString(line):
		return diag.Error(pos, "front-matter.equals")
	case quotedTwice.MatchString(line):
		return diag.Error(pos, "front-matter.inside")
	}
	return diag.Error(pos, "front-matter.syntax")
}

// twice is the problem of a key that stands twice: of a table whose head is
// still commented out, if so.
func (d *File) twice(matter string, pos portal.Pos, key string) diag.Problem {
	lines := strings.Split(matter, "\n")
	at := pos.Line - d.first + 1
	if waiting := waitingAbove(lines, at); waiting > 0 && !strings.HasPrefix(strings.TrimSpace(lines[at-1]), "[") {
		return d.waiting(pos, key[strings.LastIndexByte(key, '.')+1:], waiting)
	}
	if key == "confirmed" || strings.HasSuffix(key, ".confirmed") {
		pairs := anyPair.FindAllString(matter, -1)
		slices.Sort(pairs)
		return diag.Error(pos, "front-matter.duplicate-confirmed", "pairs", strings.Join(slices.Compact(pairs), ", "))
	}
	return diag.Error(pos, "front-matter.duplicate", "key", key)
}

// anyPair is two digests of a passage, as confirmed holds them.
var anyPair = regexp.MustCompile(`"[bkn][a-z2-7]{10}/[bkn][a-z2-7]{10}"`)

// isBody reports a line of the text that stands above the fence.
func (d *File) isBody(line string) bool {
	if d.bodyLine == 0 {
		return false // all of the file is front matter
	}
	return marked.MatchString(line) || noEquals.MatchString(line) && !keyWithout.MatchString(line) && len(strings.Fields(line)) > 2
}

// dated are the keys that hold dates.
var dated = []string{"date", "due", "met", "unmet", "dropped", "published", "as_of", "was", "now", "period", "compared", "since", "until"}

// unquoted is the problem of a value without quotation marks, if it is one.
func unquoted(line string, pos portal.Pos) (diag.Problem, bool) {
	m := bareValue.FindStringSubmatchIndex(line)
	if m == nil {
		return diag.Problem{}, false
	}
	pos.Column = 1 + utf8.RuneCountInString(line[:m[4]])
	if quote := curly.FindString(line[m[4]:]); quote != "" {
		return diag.Error(pos, "front-matter.curly", "char", quote), true
	}
	key := line[m[2]:m[3]]
	if key == "draft" {
		return diag.Error(pos, "front-matter.type", "key", "draft", "want", "@want.bool"), true
	}
	value, _, _ := strings.Cut(line[m[4]:], " #")
	value = strings.TrimSpace(value)
	if meant := i18n.DateMeant(value); meant != "" && slices.Contains(dated, key) {
		value = meant
	}
	if strings.ContainsAny(value, "\"\\“”") {
		value = "" // it takes more than two marks
	}
	return diag.Error(pos, "front-matter.value", written(value, "key", key)...), true
}

// misnamed is the problem of a name that no key or table can have, if it is one.
func misnamed(line string, pos portal.Pos) (diag.Problem, bool) {
	column := 1 + len(line) - len(strings.TrimLeft(line, " \t"))
	if m := placeHead.FindStringSubmatch(line); m != nil {
		pos.Column = column
		return diag.Error(pos, "front-matter.placeholder", "key", m[1]), true
	}
	key, _, found := strings.Cut(strings.TrimSpace(line), "=")
	if key = strings.TrimSpace(key); found && !strings.ContainsAny(key, "\"'[#") && !bareKey.MatchString(key) {
		pos.Column = column
		return diag.Error(pos, "front-matter.key", "key", key, "guess", inEnglish(key, nil)), true
	}
	return diag.Problem{}, false
}

// unclosed reports whether a line opens a one-line string and does not end it.
func unclosed(line string) bool {
	_, value, found := strings.Cut(line, "=")
	value = strings.TrimSpace(value)
	if !found || value == "" || strings.HasPrefix(value, `"""`) || strings.HasPrefix(value, "'''") {
		return false
	}
	quote := value[0]
	return (quote == '"' || quote == '\'') && strings.IndexByte(strings.ReplaceAll(value[1:], `\"`, ""), quote) < 0
}
