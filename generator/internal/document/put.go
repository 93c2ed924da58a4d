package document

import (
	"strings"

	"camket/generator/internal/position"
)

// Put puts a list, lines, into raw, the text of the file as it is stored: in
// place of the one that stands under the key, up to its bracket, else below
// remark on lines of its own before the first table.
func (d *File) Put(raw, key, remark string, list []string) string {
	lines, end := rawLines(raw)
	s, ok := d.Spots[position.Path("", key)]
	if !ok {
		at := d.first + d.beforeTables() - 1
		text := remark + end + strings.Join(list, end) + end
		return strings.Join(lines[:at], "") + text + strings.Join(lines[at:], "")
	}
	first, last := d.first+s.KeyLine-2, d.first+s.EndLine-2
	before := strings.Split(d.matter.Text, "\n")[s.EndLine-1]
	closed := strings.Count(string([]rune(before)[:s.EndColumn-1]), "]") // on its line; what is stored has the same ones
	rest := lines[last]
	for ; closed > 0; closed-- {
		_, rest, _ = strings.Cut(rest, "]")
	}
	return strings.Join(lines[:first], "") + strings.Join(list, end) + rest + strings.Join(lines[last+1:], "")
}

// beforeTables is how many lines of front matter stand before its first table
// and what is said above that.
func (d *File) beforeTables() int {
	lines := strings.Split(d.matter.Text, "\n")
	at := len(lines)
	if strings.HasSuffix(d.matter.Text, "\n") {
		at--
	}
	for key, value := range d.Values {
		if _, isString := value.(string); isString {
			continue
		}
		if s := d.Spots[position.Path("", key)]; s.Implied || strings.HasPrefix(strings.TrimSpace(lines[s.KeyLine-1]), "[") {
			at = min(at, s.KeyLine-1)
		}
	}
	values := 0 // the lines up to the end of the last value above the tables
	for _, s := range d.Spots {
		if s.KeyLine <= at {
			values = max(values, s.EndLine)
		}
	}
	for at > values && (strings.HasPrefix(strings.TrimSpace(lines[at-1]), "#") || strings.TrimSpace(lines[at-1]) == "") {
		at-- // what stands above a table is about it
	}
	return at
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
