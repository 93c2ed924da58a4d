package content

import (
	"fmt"
	"strings"

	"camket/generator/internal/portal"
)

// PromisesFile is the record of every promise's first date. Only a successful
// build writes it.
const PromisesFile = "content/promises.toml"

// record reads the promises recorded so far.
func (l *loader) record() {
	file, ok := l.files[PromisesFile]
	if !ok {
		return
	}
	d, decoded := readTOML(file)
	if decoded {
		t := l.table(d)
		t.rows("promises", func(row *table) {
			promise := portal.Promise{Pos: row.pos()}
			promise.Project, _ = row.text("project")
			promise.Milestone, _ = row.text("milestone")
			row.date("due", &promise.Due)
			promise.Stated, _ = row.text("stated")
			l.portal.Record = append(l.portal.Record, promise)
		})
		t.done()
	}
	l.problems.Add(d.problems...)
}

// FormatPromises is the text of promises.toml.
func FormatPromises(promises []portal.Promise) []byte {
	var b strings.Builder
	b.WriteString("# Thời hạn đầu tiên của mỗi mốc. Chương trình ghi tệp này, đừng sửa tay.\n" +
		"# The first date of every milestone. The program writes this file; do not edit it.\n")
	for _, p := range promises {
		fmt.Fprintf(&b, "\n[[promises]]\nproject = %q\nmilestone = %q\ndue = %q\nstated = %q\n",
			p.Project, p.Milestone, p.Due, p.Stated)
	}
	return []byte(b.String())
}

// correction reads one [corrections.ID] of a project.
func correction(p *portal.Project, id string, sub *table) {
	c := entry(sub, &p.Corrections, id, func(c *portal.Correction) string { return c.ID }, portal.Correction{ID: id, Pos: sub.pos()})
	if c == nil {
		return
	}
	sub.needWords("reason", &c.Reason)
	sub.need("milestone", "was", "date")
	if milestone, ok := sub.text("milestone"); ok {
		c.Milestone = milestone
	}
	sub.date("was", &c.Was)
	sub.date("now", &c.Now)
	sub.day("date", &c.Date)
}
