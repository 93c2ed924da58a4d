package content

import (
	"fmt"
	"strings"

	"camket/generator/internal/document"
	"camket/generator/internal/portal"
)

// PromisesFile is the record of every promise's first date. Only a successful
// build writes it.
const PromisesFile = "content/promises.toml"

// record reads the promises recorded so far.
func (l *loader) record() {
	l.toml(PromisesFile, func(t *document.Table) {
		t.Rows("promises", func(row *document.Table) {
			promise := portal.Promise{Pos: row.Pos()}
			promise.Project, _ = row.Text("project")
			promise.Milestone, _ = row.Text("milestone")
			row.Date("due", &promise.Due)
			promise.Stated, _ = row.Text("stated")
			l.portal.Record = append(l.portal.Record, promise)
		})
	})
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
func correction(p *portal.Project, id string, sub *document.Table) {
	c := document.Entry(sub, &p.Corrections, id, func(c *portal.Correction) string { return c.ID }, portal.Correction{ID: id, Pos: sub.Pos()})
	if c == nil {
		return
	}
	sub.NeedWords("reason", &c.Reason)
	sub.Need("milestone", "was", "date")
	if milestone, ok := sub.Text("milestone"); ok {
		c.Milestone = milestone
	}
	sub.Date("was", &c.Was)
	sub.Date("now", &c.Now)
	sub.Day("date", &c.Date)
}
