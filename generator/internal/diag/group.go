package diag

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// Group is what is wrong with one file, ready to be shown to a person.
type Group struct {
	File    string // "" where no file is at fault
	Entries []Entry
}

// Entry is a problem as it is shown, and others that say the same.
type Entry struct {
	Line, Column int // 0 for a file as a whole
	Severity     Severity
	Rule, Text   string
	Hint         string // "" where it stands above, at an earlier entry of the group
	Excerpt      Excerpt
	More         []int // the lines of those that say the same, in order
}

// shown is how many problems of a file with the same message and hint are
// shown with their lines. Further ones are a line each, or, where they say the
// same words, a number: after a bad paste an editor needs to know what is
// wrong, where else, and the remedy once.
const shown = 3

// Groups puts the problems of a file together, in the order of Sorted.
func (l List) Groups(lang portal.Lang, source Source) []Group {
	var groups []Group
	rest := l.Sorted()
	for len(rest) > 0 {
		file := rest[0].Pos.File
		n := slices.IndexFunc(rest, func(p Problem) bool { return p.Pos.File != file })
		if n < 0 {
			n = len(rest)
		}
		groups = append(groups, Group{file, entries(rest[:n], lang, source)})
		rest = rest[n:]
	}
	return groups
}

// entries shows the problems of one file.
func entries(problems List, lang portal.Lang, source Source) []Entry {
	lines := linesOf(problems[0].Pos.File, source)
	var all []Entry
	seen := map[string]int{}   // how often a message with its hint
	again := map[string]*int{} // the entry that counts those with the same words, too
	for _, p := range problems {
		text, hint := i18n.Message(lang, p.Message, p.Args)
		text, hint = oneLine(text), oneLine(hint)
		kind := string(p.Severity) + p.Message + "\n" + hint
		if at := again[kind+"\n"+text]; at != nil {
			all[*at].More = append(all[*at].More, p.Pos.Line)
			continue
		}
		e := Entry{Line: p.Pos.Line, Column: p.Pos.Column, Severity: p.Severity, Rule: p.Rule(), Text: text}
		if seen[kind]++; seen[kind] == 1 {
			e.Hint = hint
		}
		if seen[kind] <= shown && 0 < e.Line && e.Line <= len(lines) {
			e.Excerpt = excerptOf(p.Message, lines[e.Line-1], e.Column)
		}
		if seen[kind] >= shown {
			at := len(all)
			again[kind+"\n"+text] = &at
		}
		all = append(all, e)
	}
	return all
}

// excerptOf shows the line of a problem. Where something is missing from a file
// as a whole, the line at its top is not to blame; the header of a group says
// which group it is.
func excerptOf(message, line string, column int) Excerpt {
	if message == "front-matter.required" && !strings.HasPrefix(line, "[") {
		return Excerpt{}
	}
	return excerpt(line, column)
}

func linesOf(file string, source Source) []string {
	if file == "" || source == nil {
		return nil
	}
	text, ok := source(file)
	if !ok {
		return nil
	}
	return strings.Split(text, "\n")
}

// Place says on which line, "" for a file as a whole.
func (e Entry) Place(lang portal.Lang) string {
	if e.Line == 0 {
		return ""
	}
	return i18n.Say(lang, "check.place", "line", strconv.Itoa(e.Line), "column", strconv.Itoa(e.Column))
}

// Others says how many more problems say the same, and on which lines; "" where
// there are none.
func (e Entry) Others(lang portal.Lang) string {
	if len(e.More) == 0 {
		return ""
	}
	return i18n.Say(lang, "check.more", "count", strconv.Itoa(len(e.More)), "lines", ranges(e.More))
}

// ranges writes numbers in order as "3, 5-8", the first few where there are
// very many.
func ranges(lines []int) string {
	const most = 40
	var b strings.Builder
	lines = slices.Compact(slices.Clone(lines))
	for i, n := 0, 0; i < len(lines); i++ {
		if n++; n > most {
			return b.String() + ", …"
		}
		if n > 1 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(lines[i]))
		last := i
		for last+1 < len(lines) && lines[last+1] == lines[last]+1 {
			last++
		}
		if last > i+1 {
			b.WriteString("-" + strconv.Itoa(lines[last]))
			i = last
		}
	}
	return b.String()
}
