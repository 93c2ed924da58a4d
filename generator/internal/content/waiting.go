package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
)

// A form offers tables that are commented out. One who puts a key of theirs to
// use and leaves the "#" before the head has written the key into the table
// above, where it means something else or nothing.

// waitingHead is the head of a table that is commented out, as forms have it:
// no space stands behind the "#", nor in the name.
var waitingHead = regexp.MustCompile(`^#(\[\[?(?:[^\s\[\]=#"]|"[^"\n]*")+\]\]?)[ \t]*(?:#.*)?$`)

func isWaitingHead(comment string) bool { return waitingHead.MatchString(comment) }

// topAndBelow are the keys that a file's top level and its tables both have. Any
// other key of the top level says what it says below a head that waits, too.
var topAndBelow = []string{"title"}

// misplaced takes out of the table the keys that a head which is commented out
// parts from its own, and reports the first below each such head.
func (t *table) misplaced() {
	for _, key := range t.keys() {
		if t.path == "" && !slices.Contains(topAndBelow, key) {
			continue // done tells of what is unknown
		}
		if t.isWaiting(key) {
			delete(t.values, key)
		}
	}
}

// isWaiting reports a key above which the head of its table is commented out.
func (t *table) isWaiting(key string) bool {
	line := t.doc.spots[t.key(key)].waiting
	if line == 0 {
		return false
	}
	t.doc.partial = true
	if !slices.Contains(t.doc.told, line) {
		t.doc.told = append(t.doc.told, line)
		t.doc.problems.Add(t.doc.waiting(t.doc.keyPos(t.key(key)), key, line))
	}
	return true
}

// waiting is the problem of a key at pos below the commented head on a line of
// the front matter.
func (d *document) waiting(pos portal.Pos, key string, line int) diag.Problem {
	text := strings.TrimSpace(strings.Split(d.matter.Text, "\n")[line-1])
	return diag.Error(pos, "unknown-key.commented", "key", key,
		"line", strconv.Itoa(d.at(line+d.first-1, 1).Line), "head", waitingHead.FindStringSubmatch(text)[1])
}

// waitingAbove finds the commented head that stands nearer above a line of the
// front matter than a head in use; 0 where there is none. It serves text that
// the TOML library refuses.
func waitingAbove(lines []string, line int) int {
	for n := min(line, len(lines)) - 1; n > 0; n-- {
		text := strings.TrimSpace(lines[n-1])
		if isWaitingHead(text) {
			return n
		}
		if strings.HasPrefix(text, "[") {
			return 0
		}
	}
	return 0
}
