package document

import (
	"slices"
	"strconv"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/portal"
	"camket/generator/internal/position"
)

// A form offers tables that are commented out. One who puts a key of theirs to
// use and leaves the "#" before the head has written the key into the table
// above, where it means something else or nothing.

// topAndBelow are the keys that a file's top level and its tables both have. Any
// other key of the top level says what it says below a head that waits, too.
var topAndBelow = []string{"title"}

// misplaced takes out of the table the keys that a head which is commented out
// parts from its own, and reports the first below each such head.
func (t *Table) misplaced() {
	for _, key := range t.Keys() {
		if t.path == "" && !slices.Contains(topAndBelow, key) {
			continue // Done tells of what is unknown
		}
		if t.isWaiting(key) {
			delete(t.values, key)
		}
	}
}

// isWaiting reports a key above which the head of its table is commented out.
func (t *Table) isWaiting(key string) bool {
	line := t.doc.Spots[t.key(key)].Waiting
	if line == 0 {
		return false
	}
	t.doc.Partial = true
	if !slices.Contains(t.doc.told, line) {
		t.doc.told = append(t.doc.told, line)
		t.doc.Problems.Add(t.doc.waiting(t.KeyPos(key), key, line))
	}
	return true
}

// waiting is the problem of a key at pos below the commented head on a line of
// the front matter.
func (d *File) waiting(pos portal.Pos, key string, line int) diag.Problem {
	text := strings.TrimSpace(strings.Split(d.matter.Text, "\n")[line-1])
	return diag.Error(pos, "unknown-key.commented", "key", key,
		"line", strconv.Itoa(d.inMatter(line, 1).Line), "head", position.WaitingHead(text))
}

// waitingAbove finds the commented head that stands nearer above a line of the
// front matter than a head in use; 0 where there is none. It serves text that
// the TOML library refuses.
func waitingAbove(lines []string, line int) int {
	for n := min(line, len(lines)) - 1; n > 0; n-- {
		text := strings.TrimSpace(lines[n-1])
		if position.WaitingHead(text) != "" {
			return n
		}
		if strings.HasPrefix(text, "[") {
			return 0
		}
	}
	return 0
}
